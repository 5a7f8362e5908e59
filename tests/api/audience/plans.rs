//! How SQLite goes about questions over everybody. Each plan is printed for `make bench-audience`; what a plan may not be is held here:
//! a million people are on one side of it.

mod native_only {
    use lupa_domain::audience::Reason;
    use lupa_tests::{TestRegister, fresh_address};
    use serde_json::{Value, json};

    use super::super::{about, count};

    fn questions() -> Vec<(&'static str, Value)> {
        let given = json!({ "consent_given": { "after": "2020-01-01" } });
        let edition = json!({ "edition": { "form": "newsletter", "edition": 1 } });
        let five = json!({
            "language": ["fi", "sv"], "joined": { "after": "2020-01-01" }, "any": [given, { "not": { "language": "en" } }, edition],
        });
        vec![
            ("everybody", json!({})),
            ("by language", json!({ "language": ["fi", "sv"] })),
            ("by consent", given),
            ("by method", json!({ "not": { "method": "web_form" } })),
            ("by tag", json!({ "tag": "vip" })),
            ("by what was bought", json!({ "times_bought": { "at_least": 2, "after": "2026-01-01" } })),
            ("by birthday", json!({ "field": { "id": "born", "recurs_within": 14 } })),
            ("by birthday over the year", json!({ "field": { "id": "born", "recurs_within": 364 } })),
            ("by five conditions", five),
        ]
    }

    /// A field to ask about.
    fn with_field(register: &TestRegister) {
        let declared = r#"insert into own_field (id, body) values ('born', '{"kind":"date","labels":{"fi":"x"},"reason":"x"}')"#;
        register.inside().sql().connection().execute(declared, []).expect("a field");
    }

    /// The plans of what a request made the register do about people and where they stand.
    fn plans(register: &TestRegister, what: &str, ask: impl FnOnce()) -> Vec<Vec<String>> {
        let sql = register.inside().sql();
        drop(sql.plans());
        ask();
        let mut plans = Vec::new();
        for (statement, plan) in sql.plans() {
            if statement.contains(" standing") || statement.contains("from person where 1") {
                println!("plan: {what}: {}", plan.join("; "));
                plans.push(plan);
            }
        }
        assert!(!plans.is_empty(), "{what}");
        plans
    }

    #[test]
    fn nobody_is_looked_up_who_can_be_read_in_passing() {
        let Some(register) = TestRegister::native() else { return };
        with_field(&register);
        for purpose in ["newsletter", "offers-sms"] {
            for (name, asked) in questions() {
                for step in plans(&register, &format!("count {name}, {purpose}"), || drop(count(&register, purpose, &asked))).concat() {
                    let reads_all = step.starts_with("SCAN standing") && !step.contains("standing_pending");
                    assert!(!reads_all && !step.contains("USING PRIMARY KEY (purpose"), "{name}: {step}");
                    let is_counted = !step.contains("standing_by_state") || step.contains("COVERING");
                    assert!(is_counted, "{name}: {step}");
                }
            }
        }
    }

    #[test]
    fn nobody_is_looked_into_whose_consent_is_plain_in_whatever_language() {
        let Some(register) = TestRegister::native() else { return };
        for locale in ["fi", "sv", "en"] {
            let address = fresh_address(locale);
            let mut filled = register.filled(&address, &["newsletter"]);
            filled["notice"] = register.form(locale)["digest"].clone();
            assert_eq!(register.post("/api/v1/signups", &filled).status, 202);
            register.confirm_latest(&address);
        }
        let sql = register.inside().sql();
        drop(sql.plans());
        let page = register.staff_post("/api/v1/audience/people", &json!({ "purpose": "newsletter", "where": {} })).ok(200);
        assert_eq!(page["people"].as_array().map(Vec::len), Some(3));
        let looked: Vec<_> = sql.plans().into_iter().filter(|(statement, _)| statement.contains("from event where person = ?")).collect();
        assert!(looked.is_empty(), "{looked:?}");
    }

    #[test]
    fn a_page_is_read_in_its_order() {
        let Some(register) = TestRegister::native() else { return };
        with_field(&register);
        for (name, asked) in questions() {
            let page = || drop(register.staff_post("/api/v1/audience/people", &about("newsletter", &asked)).ok(200));
            for step in plans(&register, &format!("page {name}"), page).concat() {
                assert!(!step.contains("TEMP B-TREE FOR ORDER BY"), "{name}: {step}");
                assert!(!step.starts_with("SCAN person"), "{name}: {step}");
            }
            // By consent nobody is withheld for what another ground asks; and of nobody here do the records disagree.
            let others = [Reason::NoGround, Reason::ByConsent, Reason::Contradicted];
            for reason in Reason::ALL.into_iter().filter(|reason| !others.contains(reason)) {
                let mut ask = about("newsletter", &asked);
                ask["reason"] = json!(reason);
                let page = || drop(register.staff_post("/api/v1/audience/withheld", &ask).ok(200));
                for step in plans(&register, &format!("withheld {} {name}", reason.as_str()), page).concat() {
                    assert!(!step.contains("TEMP B-TREE FOR ORDER BY"), "{name}, {}: {step}", reason.as_str());
                    // Who never said anything stands nowhere else.
                    let among_all = matches!(reason, Reason::NoConsent | Reason::NotInRegister) || asked.get("tag").is_some();
                    assert!(among_all || !step.contains("PRIMARY KEY (rowid>?)"), "{name}, {}: {step}", reason.as_str());
                }
            }
        }
    }

    #[test]
    fn another_ground_is_looked_for_among_those_who_have_it_and_in_their_order() {
        let Some(register) = TestRegister::native() else { return };
        with_field(&register);
        let on = "update purpose set body = json_set(body, '$.also', json('[\"soft_opt_in\",\"legal_person\"]')) where id = 'newsletter'";
        register.inside().sql().connection().execute(on, []).expect("a change");
        for basis in ["soft_opt_in", "legal_person"] {
            for (name, asked) in questions() {
                let mut ask = about("newsletter", &asked);
                ask["basis"] = basis.into();
                let page = || drop(register.staff_post("/api/v1/audience/people", &ask).ok(200));
                let mut steps = plans(&register, &format!("page {name}, {basis}"), page).concat();
                ask["reason"] = json!(Reason::ByConsent);
                let page = || drop(register.staff_post("/api/v1/audience/withheld", &ask).ok(200));
                steps.extend(plans(&register, &format!("withheld {name}, {basis}"), page).concat());
                for step in steps {
                    let among_all = ["SCAN ground", "SCAN person", "SCAN card", "SCAN standing"].iter().any(|all| step.starts_with(all));
                    assert!(!among_all && !step.contains("TEMP B-TREE FOR ORDER BY"), "{name}, {basis}: {step}");
                }
            }
        }
    }
}
