//! The outbox: which letter goes first, and what becomes of it when the mail server takes it, puts it off or refuses it.

mod native_only {
    use lupa_domain::time::{Moment, Span};
    use lupa_tests::{TestRegister, register::fresh_address};
    use lupa_worker::{
        consent::signup::{self, Filling},
        delivery::{Outcome, outbox},
        jobs::JobName,
        runtime::limits::{Asking, Whose},
    };

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
        register.pass(Span::hours(2));
        register.sign_up(&address, &["research"]);
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

    /// Signs up from a network, as the edge would tell it.
    fn sign_up_from(register: &TestRegister, network: &str, address: &str) {
        let ask = serde_json::from_value(register.filled(address, &["newsletter"])).expect("a form");
        register.inside().command(|tx| {
            tx.run(|| {
                tx.limit(Asking::SignUp, Whose::Network(network))?;
                signup::sign_up(tx, Filling { ask: &ask, key: None, locale: lupa_domain::locale::Locale::Fi })
            })
        });
    }

    fn recipients(register: &TestRegister) -> Vec<String> {
        register.inside().deliver(&Outcome::Sent).into_iter().map(|mail| mail.to).collect()
    }

    #[test]
    fn a_sign_in_link_goes_before_five_hundred_confirmations_and_a_receipt_before_the_rest() {
        let Some(register) = TestRegister::native() else { return };
        let (waits, confirms) = (fresh_address("waits"), fresh_address("confirms"));
        register.join(&waits, &["newsletter"]);
        register.sign_up(&confirms, &["newsletter"]);
        let token = register.next_mail(&confirms).token("/confirm/").expect("a link");
        for _ in 0..500 {
            register.sign_up(&fresh_address("flood"), &["newsletter"]);
        }
        register.pass(Span::minutes(1));
        register.browser().ask_for_link(&waits);
        assert_eq!(register.confirm(&token).status, 200);
        let sent = recipients(&register);
        assert_eq!((sent.len(), &sent[..2]), (502, &[waits, confirms][..]));
    }

    #[test]
    fn an_invitation_goes_before_everything() {
        let Some(register) = TestRegister::native() else { return };
        for _ in 0..30 {
            register.sign_up(&fresh_address("flood"), &["newsletter"]);
        }
        register.pass(Span::minutes(1));
        let (_, email) = register.invite("Uusi", &[]);
        assert_eq!(recipients(&register)[0], email);
    }

    #[test]
    fn five_hundred_signups_from_one_network_do_not_hold_those_from_another() {
        let Some(register) = TestRegister::native() else { return };
        for _ in 0..500 {
            sign_up_from(&register, "192.0.2", &fresh_address("flood"));
        }
        register.pass(Span::minutes(1));
        let others: Vec<_> = (0..3).map(|_| fresh_address("other")).collect();
        for address in &others {
            sign_up_from(&register, "198.51.100", address);
        }
        let third = fresh_address("third");
        sign_up_from(&register, "203.0.113", &third);
        let sent = recipients(&register);
        let place = |address: &String| sent.iter().position(|sent| sent == address).expect("it was sent");
        // Turn by turn: one of each network, then the next of each.
        assert!(place(&others[0]) <= 2 && place(&third) <= 2, "{} {}", place(&others[0]), place(&third));
        assert!(place(&others[2]) <= 7, "{}", place(&others[2]));
        assert_eq!(sent.len(), 504);
    }

    #[test]
    fn nothing_says_from_which_network_a_letter_was_asked_for() {
        let Some(register) = TestRegister::native() else { return };
        let [a, b] = [fresh_address("a"), fresh_address("b")];
        sign_up_from(&register, "192.0.2", &a);
        sign_up_from(&register, "198.51.100", &b);
        let database = register.inside().sql().connection();
        let turns: Vec<(i64, i64)> = database
            .prepare("select lane, turn from outbox")
            .and_then(|mut rows| rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect())
            .expect("rows");
        assert_eq!(turns, [(2, 1), (2, 1)], "two networks have the same turn");
    }

    #[test]
    fn a_letter_that_becomes_urgent_overtakes_those_of_the_same_ringing() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("late");
        register.join(&address, &["newsletter"]);
        for _ in 0..10 {
            register.sign_up(&fresh_address("flood"), &["newsletter"]);
        }
        let first = register.inside().ring_slowly(&Outcome::Sent, Span::seconds(1));
        assert_eq!(first.len(), 10);
        // While the server is slow, somebody else asks: the conversation goes on with what is most urgent at that moment.
        for _ in 0..10 {
            register.sign_up(&fresh_address("flood"), &["newsletter"]);
        }
        let asked = std::cell::Cell::new(false);
        let register = std::rc::Rc::new(register);
        let weak = std::rc::Rc::downgrade(&register);
        let to = address.clone();
        register.inside().verdict.replace(Some(Box::new(move |_| {
            if let (false, Some(register)) = (asked.replace(true), weak.upgrade()) {
                register.browser().ask_for_link(&to);
            }
            Outcome::Sent
        })));
        let sent: Vec<_> = register.inside().ring(&Outcome::Sent).into_iter().map(|mail| mail.to).collect();
        assert_eq!((sent.len(), &sent[1]), (11, &address), "second, for the first was under way");
    }

    #[test]
    fn a_checkpoint_does_not_wait_for_a_slow_mail_server() {
        let Some(register) = TestRegister::native() else { return };
        let newest = || -> (i64, i64) {
            let database = register.inside().sql().connection();
            database
                .query_row("select size, at from checkpoint order by size desc limit 1", [], |row| Ok((row.get(0)?, row.get(1)?)))
                .expect("a checkpoint")
        };
        register.sign_up(&fresh_address("first"), &["newsletter"]);
        register.inside().ring(&Outcome::Sent);
        let (size, signed_at) = newest();
        register.pass(Span::seconds(1));
        for _ in 0..20 {
            register.sign_up(&fresh_address("slow"), &["newsletter"]);
        }
        let began = register.now();
        assert_eq!(register.inside().ring_slowly(&Outcome::Sent, Span::seconds(6)).len(), 20);
        assert!(register.now().since(began) >= Span::seconds(110), "the mail server took its time");
        let (later_size, at) = newest();
        assert_eq!(later_size, size + 20);
        assert!(at - signed_at <= 5_000, "{} ms after the one before, though four seconds after it the mail was under way", at - signed_at);
    }

    #[test]
    fn a_link_lives_from_when_it_was_sent() {
        let Some(register) = TestRegister::native() else { return };
        let (address, new) = (fresh_address("slow"), fresh_address("new"));
        register.join(&address, &["newsletter"]);
        let [browser, other] = [register.browser(), register.browser()];
        browser.ask_for_link(&address);
        register.sign_up(&new, &["newsletter"]);
        register.inside().trouble.replace(Some("no_connection".into()));
        assert_eq!(register.inside().ring(&Outcome::Sent).len(), 0);
        register.pass(Span::hours(5));
        register.inside().trouble.replace(None);
        let sign_in = register.next_mail(&address).sign_in_token().expect("a link");
        let confirm = register.next_mail(&new).token("/confirm/").expect("a link");
        register.pass(Span::minutes(9));
        browser.open_link(&sign_in).assert_empty(204);
        other.ask_for_link(&address);
        let sign_in = register.next_mail(&address).sign_in_token().expect("a link");
        register.pass(Span::minutes(10));
        other.open_link(&sign_in).assert_problem(410, "token_expired");
        // 72 hours after it left, and not after it was asked for five hours earlier.
        register.pass(Span::minutes(72 * 60 - 20));
        assert_eq!(register.confirm(&confirm).status, 200);
    }

    #[test]
    fn a_confirmation_ends_seventy_two_hours_after_it_was_sent() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("over");
        register.sign_up(&address, &["newsletter"]);
        register.pass(Span::hours(40));
        let token = register.next_mail(&address).token("/confirm/").expect("a link");
        register.pass(Span::hours(72));
        register.confirm(&token).assert_problem(410, "token_expired");
    }

    #[test]
    fn a_sign_in_link_that_could_not_be_sent_for_a_day_is_not_sent() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("day");
        register.join(&address, &["newsletter"]);
        register.browser().ask_for_link(&address);
        register.pass(Span::hours(24));
        assert_eq!(register.inside().deliver(&Outcome::Sent).len(), 0);
        assert_eq!(states(&register)[2].0, "dropped");
    }

    /// How it goes with mail, as staff read it.
    fn health(register: &TestRegister) -> serde_json::Value {
        register.staff_get("/api/v1/status").ok(200)["mail"].clone()
    }

    #[test]
    fn the_mail_server_is_tried_when_the_register_starts_and_once_a_day() {
        let Some(register) = TestRegister::native() else { return };
        register.inside().ring(&Outcome::Sent);
        let tried = health(&register);
        assert_eq!((&tried["way"], &tried["fault"], &tried["takes_utf8"]), (&"smtp".into(), &serde_json::Value::Null, &true.into()));
        register.pass(Span::hours(23));
        register.inside().trouble.replace(Some("auth 535 5.7.8".into()));
        register.inside().ring(&Outcome::Sent);
        assert_eq!(health(&register)["tried_at"], tried["tried_at"], "not yet");
        register.pass(Span::hours(2));
        register.inside().ring(&Outcome::Sent);
        assert_eq!(health(&register)["fault"], "password", "found before a customer needs it");
    }

    #[test]
    fn a_server_that_lets_nobody_in_is_told_of_and_touches_no_letter() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("stuck");
        register.sign_up(&address, &["newsletter"]);
        for (code, fault) in [("auth 535 5.7.8", "password"), ("auth_oauth_only", "password_unsupported"), ("no_connection", "unreachable")]
        {
            register.inside().trouble.replace(Some(code.into()));
            register.pass(Span::minutes(11));
            assert_eq!(register.inside().ring(&Outcome::Sent).len(), 0);
            let told = health(&register);
            assert_eq!((&told["fault"], &told["last_failure"], &told["waiting"]), (&fault.into(), &code.into(), &1.into()), "{told}");
            assert!(told["oldest_seconds"].as_u64().is_some_and(|age| age >= 660) && told["failing_since"].is_string(), "{told}");
            let line = register.inside().log().pop().expect("a line in the log");
            assert!(line.starts_with(&format!("mail does not go ({code}): ")), "{line}");
            assert!(!line.contains('@'), "{line}");
        }
        assert_eq!(states(&register), [("waiting".into(), None, 0)], "the letter was not tried");
        let public = register.get("/api/v1/status").ok(200);
        assert_eq!((&public["health"], public.get("mail")), (&"attention".into(), None), "how much waits is nobody's business");

        register.inside().trouble.replace(None);
        register.pass(Span::minutes(11));
        assert_eq!(register.inside().ring(&Outcome::Sent).len(), 1);
        assert_eq!(register.inside().log().pop().as_deref(), Some("mail goes again"));
        assert_eq!((health(&register)["fault"].clone(), health(&register)["waiting"].clone()), (serde_json::Value::Null, 0.into()));
        assert_eq!(register.get("/api/v1/status").ok(200)["health"], "ok");
    }

    #[test]
    fn a_server_that_fails_is_said_once_and_tried_every_ten_minutes_at_least() {
        let Some(register) = TestRegister::native() else { return };
        register.sign_up(&fresh_address("again"), &["newsletter"]);
        register.inside().trouble.replace(Some("timeout".into()));
        for _ in 0..10 {
            register.inside().ring(&Outcome::Sent);
            let at = register.inside().run_if_due(JobName::Mail).expect("it is tried again, and not at once");
            assert!(at > register.now() && at.since(register.now()) <= Span::minutes(10));
            register.pass(at.since(register.now()));
        }
        assert_eq!(register.inside().log().len(), 1, "{:?}", register.inside().log());
    }

    #[test]
    fn what_is_refused_for_our_own_fault_waits_and_the_keeper_is_told() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("ours");
        register.join(&address, &["newsletter"]);
        for code in ["to 550 5.7.1", "data 554 5.6.0", "data 552 5.3.4"] {
            register.browser().ask_for_link(&address);
            assert_eq!(register.inside().deliver(&Outcome::Later { code: code.into() }).len(), 1);
            let at = due(&register).expect("it waits");
            assert!(at.since(register.now()) >= Span::minutes(11), "nobody is in a hurry");
            let told = health(&register);
            assert_eq!((&told["fault"], &told["last_failure"]), (&"refused".into(), &code.into()));
            assert_eq!(register.verdict("newsletter", &address), "send");
            register.pass(Span::minutes(20));
            assert_eq!(register.inside().deliver(&Outcome::Sent).len(), 1);
            assert_eq!(health(&register)["fault"], serde_json::Value::Null);
        }
    }

    #[test]
    fn the_same_refusal_for_several_people_is_nobodys() {
        let Some(register) = TestRegister::native() else { return };
        let people: Vec<_> = (0..4).map(|_| fresh_address("several")).collect();
        for address in &people {
            register.join(address, &["newsletter"]);
        }
        for address in &people {
            register.browser().ask_for_link(address);
        }
        let refused = Outcome::Refused { code: "to 550 5.1.1".into() };
        assert_eq!(register.inside().deliver(&refused).len(), 4);
        for address in &people {
            assert_eq!(register.verdict("newsletter", address), "send");
        }
        assert_eq!(health(&register)["waiting"], 4, "the first waits again too");
        assert_eq!(health(&register)["fault"], "refused");
        // However often and however far apart they are tried.
        while let Some(at) = due(&register) {
            register.pass(at.since(register.now()));
            register.inside().deliver(&refused);
            assert!(people.iter().all(|address| register.verdict("newsletter", address) == "send"));
        }
    }

    #[test]
    fn one_refusal_a_day_is_held_against_its_address() {
        let Some(register) = TestRegister::native() else { return };
        for _ in 0..3 {
            let address = fresh_address("single");
            register.join(&address, &["newsletter"]);
            register.browser().ask_for_link(&address);
            register.inside().deliver(&Outcome::Refused { code: "to 550 5.1.1".into() });
            assert_eq!(register.verdict("newsletter", &address), "bounced");
            register.pass(Span::hours(25));
        }
    }
}
