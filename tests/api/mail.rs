//! The outbox: what becomes of a letter when the mail server takes it, puts it off or refuses it.

mod native_only {
    use lupa_domain::time::{Moment, Span};
    use lupa_tests::{TestRegister, register::fresh_address};
    use lupa_worker::delivery::{Outcome, outbox};

    fn later() -> Outcome {
        Outcome::Later { code: "to 451 4.7.1".into() }
    }

    fn due(register: &TestRegister) -> Option<Moment> {
        outbox::next_due(register.inside().sql()).expect("the outbox can be read")
    }

    fn states(register: &TestRegister) -> Vec<(String, Option<String>, i64)> {
        let database = register.inside().sql().connection();
        let mut statement = database.prepare("select state, code, tries from outbox order by person, created_at, kind").expect("a query");
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).expect("rows");
        rows.collect::<Result<_, _>>().expect("rows")
    }

    #[test]
    fn a_letter_is_due_at_once_and_sent_once() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("once");
        register.sign_up(&address, &["newsletter"]);
        assert_eq!(due(&register), Some(register.now()));
        assert_eq!(register.inside().register().take_wake(), Some(register.now()), "the alarm is asked to ring");
        assert_eq!(register.inside().deliver(&Outcome::Sent).len(), 1);
        assert_eq!((due(&register), register.inside().deliver(&Outcome::Sent).len()), (None, 0));
        assert_eq!(states(&register), [("sent".into(), None, 1)]);
    }

    #[test]
    fn a_letter_that_is_put_off_is_tried_again_later_and_later() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("later");
        register.sign_up(&address, &["newsletter"]);
        let mut pauses = Vec::new();
        for _ in 0..8 {
            assert_eq!(register.inside().deliver(&later()).len(), 1);
            let at = due(&register).expect("it waits");
            pauses.push(at.since(register.now()));
            register.pass(Span::millis(pauses[pauses.len() - 1].as_millis() - 1));
            assert_eq!(register.inside().deliver(&later()).len(), 0, "not before");
            register.pass(Span::millis(1));
        }
        assert!(pauses.windows(2).all(|pair| pair[0] < pair[1]), "{pauses:?}");
        assert!(pauses[0] >= Span::seconds(22) && pauses[0] <= Span::seconds(38), "{pauses:?}");
        assert_eq!(states(&register), [("waiting".into(), Some("to 451 4.7.1".into()), 8)]);
        let mail = register.next_mail(&address);
        assert_eq!(register.confirm(&mail.token("/confirm/").expect("a link")).status, 200, "the letter is whole when it goes");
    }

    #[test]
    fn a_letter_is_given_up_after_three_days() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("up");
        register.join(&address, &["newsletter"]);
        register.browser().ask_for_link(&address);
        let asked = register.now();
        let mut tries = 0;
        while let Some(at) = due(&register) {
            register.pass(at.since(register.now()));
            tries += register.inside().deliver(&later()).len();
        }
        assert_eq!(register.now().since(asked), Span::days(3));
        assert!((15..40).contains(&tries), "{tries} tries");
        assert_eq!(states(&register)[2].0, "given_up");
        assert_eq!(register.verdict("newsletter", &address), "send", "the address is not to blame");
    }

    #[test]
    fn a_refused_address_is_marked_and_not_tried_for_ever() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("refused");
        register.join(&address, &["newsletter"]);
        register.browser().ask_for_link(&address);
        assert_eq!(register.inside().deliver(&Outcome::Refused { code: "to 550 5.1.1".into() }).len(), 1);
        assert_eq!(due(&register), None);
        assert_eq!(states(&register)[2], ("refused".into(), Some("to 550 5.1.1".into()), 1));
        assert_eq!(register.verdict("newsletter", &address), "bounced");
    }

    #[test]
    fn a_letter_that_has_become_pointless_is_dropped() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("pointless");
        register.sign_up(&address, &["newsletter"]);
        let mail = register.inside().deliver(&later()).remove(0);
        assert_eq!(register.confirm(&mail.token("/confirm/").expect("a link")).status, 200);
        register.pass(Span::hours(1));
        let sent = register.inside().deliver(&Outcome::Sent);
        assert_eq!(sent.len(), 1, "the receipt alone");
        assert_eq!(states(&register).iter().map(|row| row.0.as_str()).collect::<Vec<_>>(), ["dropped", "sent"]);
    }

    #[test]
    fn nothing_that_waits_holds_an_address_a_token_or_a_word() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("bare");
        register.sign_up(&address, &["newsletter"]);
        let rows: Vec<_> = register.inside().sql().dump().into_iter().filter(|row| row.starts_with("outbox")).collect();
        assert_eq!(rows.len(), 1);
        let token = register.next_mail(&address).token("/confirm/").expect("a link");
        assert!(!rows[0].contains('@'), "{}", rows[0]);
        assert!(!register.inside().sql().dump().iter().any(|row| row.contains(&token)), "tokens are made, not kept");
    }

    #[test]
    fn many_letters_go_in_the_order_in_which_they_were_asked_for() {
        let Some(register) = TestRegister::native() else { return };
        let addresses: Vec<_> = (0..45).map(|_| fresh_address("many")).collect();
        for address in &addresses {
            register.sign_up(address, &["newsletter"]);
            register.pass(Span::seconds(1));
        }
        let sent: Vec<_> = register.inside().deliver(&Outcome::Sent).into_iter().map(|mail| mail.to).collect();
        assert_eq!(sent, addresses);
    }
}
