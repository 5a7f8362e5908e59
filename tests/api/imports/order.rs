//! In no order of importing, erasing, objecting, importing again and taking back is anybody written to who said no, and no event is lost.

mod native_only {
    use lupa_domain::time::Span;
    use lupa_tests::TestRegister;
    use proptest::prelude::*;
    use serde_json::json;

    use super::super::{card, change, of_c15t, path_of, plan, records_brought, sent, settled};

    const PEOPLE: usize = 2;

    #[derive(Clone, Copy, Debug)]
    enum Step {
        Import,
        Unsubscribes(usize),
        /// A record of another system, which says yes or no.
        Record(usize, bool),
        Undo,
        Erase(usize, bool),
        Object(usize),
        Consent(usize),
    }

    fn step() -> impl Strategy<Value = Step> {
        let who = 0..PEOPLE;
        prop_oneof![
            3 => Just(Step::Import),
            1 => who.clone().prop_map(Step::Unsubscribes),
            6 => (who.clone(), any::<bool>()).prop_map(|(who, said)| Step::Record(who, said)),
            2 => Just(Step::Undo),
            2 => (who.clone(), any::<bool>()).prop_map(|(who, suppress)| Step::Erase(who, suppress)),
            1 => who.clone().prop_map(Step::Object),
            4 => who.prop_map(Step::Consent),
        ]
    }

    fn address(who: usize) -> String {
        format!("asiakas{who}@posti.example")
    }

    /// Brings a list in, whatever becomes of its rows.
    fn bring(register: &TestRegister, text: &str, plan: &serde_json::Value) -> serde_json::Value {
        let import = sent(register, text);
        change(register, &import, &json!({ "act": "check", "plan": plan }));
        settled(register, &import);
        change(register, &import, &json!({ "act": "commit" }));
        settled(register, &import)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 40, ..ProptestConfig::default() })]
        #[test]
        fn nobody_who_said_no_is_ever_written_to(steps in prop::collection::vec(step(), 1..9)) {
            let Some(register) = TestRegister::native() else { return Ok(()) };
            let key = format!("Bearer {}", register.api_key());
            let events = || -> i64 {
                let sql = "select (select count(*) from event) + (select count(*) from proof)";
                register.inside().sql().connection().query_row(sql, [], |row| row.get(0)).expect("a number")
            };
            let (mut no, mut yes, mut imports, mut before) = ([false; PEOPLE], [false; PEOPLE], Vec::new(), 0);
            for step in steps {
                // Nobody is mailed more than some links a day; and all of it stays within the week of an undo.
                register.pass(Span::hours(19));
                match step {
                    Step::Import => {
                        let rows: Vec<_> = (0..PEOPLE).map(|who| format!("Asiakas {who};{};k", address(who))).collect();
                        let rows = rows.join("\n");
                        imports.push(bring(&register, &format!("Nimi;Sposti;Lupa\n{rows}"), &plan(&["name", "email", "skip"])));
                    }
                    Step::Unsubscribes(who) => {
                        let stops = json!({ "subject": "unsubscribes", "heads": false, "columns": ["email"], "source": "Brevo" });
                        bring(&register, &format!("{}\n", address(who)), &stops);
                        no[who] = true;
                    }
                    Step::Record(who, said) => {
                        let file = json!({ "subjects": [of_c15t("1", &address(who), &json!({ "marketing": said }))] });
                        imports.push(records_brought(&register, &file, "c15t"));
                        no[who] |= !said;
                    }
                    Step::Undo => if let Some(import) = imports.pop() {
                        _ = register.send("DELETE", &path_of(&import), &[("authorization", &*key)], "").ok(200);
                        settled(&register, &import);
                    },
                    Step::Erase(who, suppress) => if let Some(card) = card(&register, &address(who)) {
                        let path = format!("/api/v1/people/{}", card["id"].as_str().expect("an id"));
                        let etag = register.staff_get(&format!("{path}/erasure")).header("etag").to_owned();
                        let headers = [("authorization", &*key), ("content-type", "application/json"), ("if-match", &*etag)];
                        _ = register.send("DELETE", &path, &headers, &json!({ "suppress": suppress }).to_string()).ok(200);
                        no[who] |= suppress;
                    },
                    Step::Object(who) => if card(&register, &address(who)).is_some() {
                        // Receipts of what was said before lie on top.
                        while register.unread(&address(who)) > 0 {
                            register.next_mail(&address(who));
                        }
                        let me = register.sign_in(&address(who));
                        _ = me.put("/api/v1/me/objections/direct_marketing", &json!({ "objecting": true })).ok(200);
                        no[who] = true;
                    },
                    // Somebody who has agreed already has nothing to confirm.
                    Step::Consent(who) => if register.verdict("newsletter", &address(who)) != "send" {
                        // Receipts of what was said before lie on top.
                        while register.unread(&address(who)) > 0 {
                            register.next_mail(&address(who));
                        }
                        register.join(&address(who), &["newsletter"]);
                        (no[who], yes[who]) = (false, true);
                    }
                }
                let now = events();
                // What erasing keeps of them has a contract of its own.
                if let Step::Record(_, true) = step {
                    prop_assert_eq!(now, before, "a record of another system is no event");
                }
                prop_assert!(now >= before || matches!(step, Step::Erase(..)), "{step:?} lost events");
                before = now;
                for (who, no) in no.iter().enumerate() {
                    prop_assert!(yes[who] || register.verdict("newsletter", &address(who)) != "send", "{who}, who never agreed, after {step:?}");
                    prop_assert!(!no || register.verdict("newsletter", &address(who)) != "send", "{who} after {step:?}");
                }
            }
        }
    }
}
