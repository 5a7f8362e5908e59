//! The numbers of the first screen are those of the register, whatever happens to a consent.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::Value;

use super::{decide, overview, tile};

#[test]
fn a_confirmed_sign_up_is_in_force_and_a_withdrawal_is_not() {
    let register = TestRegister::new();
    let count = |what: &str| tile(&overview(&register), "research")[what].as_i64().expect("a number");
    let before = (count("in_force"), count("withdrawn"));
    let address = fresh_address("tile");
    register.join(&address, &["research"]);
    assert!(count("in_force") > before.0);
    let me = register.sign_in(&address);
    decide(&me, "research", "withdraw");
    assert!(count("withdrawn") > before.1);
}

mod native_only {
    use std::collections::BTreeMap;

    use lupa_domain::time::Span;
    use serde_json::json;

    use super::*;

    /// The numbers of the newsletter: in force, change, withdrawn, objected, before, and the last two days of the line.
    fn numbers(register: &TestRegister) -> (i64, i64, i64, i64, i64, [i64; 2]) {
        let tile = tile(&overview(register), "newsletter");
        let number = |what: &str| tile[what].as_i64().expect("a number");
        let line = tile["line"].as_array().expect("a line");
        assert_eq!(line.len(), 30);
        let end = [28, 29].map(|at: usize| line[at].as_i64().expect("a number"));
        (number("in_force"), number("change"), number("withdrawn"), number("objected"), number("before"), end)
    }

    /// What is counted as it happens, beside what stands.
    fn agrees(register: &TestRegister) {
        let connection = register.inside().sql().connection();
        let rows = |text: &str| -> BTreeMap<(String, u32), i64> {
            let mut statement = connection.prepare(text).expect("a query");
            let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?))).expect("rows");
            rows.map(|row| row.expect("a row")).collect()
        };
        let counted = rows("select purpose, version, people from in_force where people <> 0");
        let stands = rows("select purpose, version, count(*) from standing where state = 'given' group by purpose, version");
        assert_eq!(counted, stands);
    }

    #[test]
    fn what_happens_to_a_consent_is_seen_in_its_numbers() {
        let Some(register) = TestRegister::native() else { return };
        let people = ["a", "b", "c"].map(fresh_address);
        register.sign_up(&people[0], &["newsletter"]);
        assert_eq!(numbers(&register), (0, 0, 0, 0, 0, [0, 0]), "a form that waits is no consent");
        register.confirm_latest(&people[0]);
        let _ = register.next_mail(&people[0]);
        for address in &people[1..] {
            register.join(address, &["newsletter"]);
        }
        assert_eq!(numbers(&register), (3, 3, 0, 0, 0, [0, 3]));
        register.pass(Span::days(1));
        decide(&register.sign_in(&people[0]), "newsletter", "withdraw");
        assert_eq!(numbers(&register), (2, 2, 1, 0, 0, [3, 2]));
        let desk = register.staff("Emilia", &["record_consent"]);
        let object = |address: &str, purpose: &str| {
            let id = register.sign_in(address).get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
            let ask = json!({ "method": "phone", "decision": "object", "purpose": purpose });
            let _ = desk.browser.post(&format!("/api/v1/people/{id}/consents"), &ask).ok(200);
        };
        object(&people[1], "newsletter");
        assert_eq!(numbers(&register), (1, 1, 1, 1, 0, [3, 1]));
        // Who objects to what they never agreed to has objected all the same, and nothing has ended.
        object(&people[2], "research");
        let research = tile(&overview(&register), "research");
        assert_eq!((&research["objected"], &research["change"]), (&json!(1), &json!(0)));
        agrees(&register);
        register.pass(Span::days(31));
        assert_eq!(numbers(&register), (1, 0, 0, 0, 1, [1, 1]));
    }

    #[test]
    fn an_erased_person_leaves_every_number_right() {
        let Some(register) = TestRegister::native() else { return };
        let (goes, stays) = (fresh_address("goes"), fresh_address("stays"));
        register.join(&goes, &["newsletter"]);
        register.join(&stays, &["newsletter"]);
        decide(&register.sign_in(&goes), "newsletter", "withdraw");
        register.pass(Span::days(3_000));
        register.inside().clean();
        agrees(&register);
        assert_eq!(numbers(&register), (1, 0, 0, 0, 1, [1, 1]));
        // Erased while consent stands: as a request of the person will.
        let inside = register.inside();
        let no: i64 = inside
            .sql()
            .connection()
            .query_row("select person from standing where state = 'given'", [], |row| row.get(0))
            .expect("one person");
        inside.command(|tx| {
            lupa_worker::people::person::begin_erasing(tx.sql, &[no])?;
            lupa_worker::consent::erasing::erase(tx)
        });
        agrees(&register);
        assert_eq!(numbers(&register), (0, -1, 0, 0, 1, [1, 0]), "it ended today, and nobody took it back");
    }

    #[test]
    fn another_version_of_the_processing_begins_at_nothing() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("old"), &["newsletter"]);
        let newer = "update purpose set version = version + 1, body = json_set(body, '$.version', 2) where id = 'newsletter'";
        register.inside().sql().connection().execute(newer, []).expect("a change");
        let (in_force, ..) = numbers(&register);
        let count = register.staff_post("/api/v1/audience/count", &json!({ "purpose": "newsletter", "where": {} })).ok(200);
        assert_eq!((json!(in_force), &count["send"]), (json!(0), &json!(0)), "the number is that of the audience");
    }

    #[test]
    fn events_of_one_kind_and_day_are_one_and_one_alone_has_a_name() {
        let Some(register) = TestRegister::native() else { return };
        for _ in 0..3 {
            register.join(&fresh_address("many"), &["newsletter"]);
        }
        let alone = fresh_address("alone");
        register.join(&alone, &["research"]);
        let news = overview(&register)["consents"].clone();
        let of = |purpose: &str| -> Value {
            let all = news.as_array().expect("news");
            all.iter().find(|one| one["purpose"] == purpose).expect("the purpose").clone()
        };
        let (many, one) = (of("newsletter"), of("research"));
        assert_eq!((&many["said"], &many["count"], many.get("person")), (&json!("given"), &json!(3), None));
        assert_eq!((&one["count"], &one["person"]["name"]), (&json!(1), &json!(alone)));
        assert_eq!(one["at"], json!(register.now().to_string()));
        let id = one["person"]["id"].as_str().expect("an id").to_owned();
        // The person is told, once within the hour.
        let me = register.sign_in(&alone);
        let looks = || me.get("/api/v1/me/disclosures").ok(200)["looks"].as_array().map_or(0, Vec::len);
        assert_eq!(looks(), 1);
        let _ = overview(&register);
        assert_eq!(looks(), 1, "the same screen again is the same look");
        assert_eq!(register.staff_get(&format!("/api/v1/people/{id}")).status, 200);
    }

    #[test]
    fn what_staff_did_is_told_by_day_and_hand() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Emilia", &["see_people", "create_people"]);
        for name in ["Yksi", "Kaksi"] {
            let ask = json!({ "name": name, "locale": "fi", "source": "told" });
            let made = member.browser.post("/api/v1/people", &ask).ok(201);
            let id = made["id"].as_str().expect("an id");
            let _ = member.browser.get(&format!("/api/v1/people/{id}")).ok(200);
        }
        let acts = overview(&register)["acts"].clone();
        let of = |act: &str| acts.as_array().expect("acts").iter().find(|one| one["act"] == act).cloned();
        let added = of("person_created").expect("it is told");
        assert_eq!((&added["name"], &added["count"], &added["staff"]), (&json!("Emilia"), &json!(2), &json!(member.id)));
        assert_eq!(of("person_seen").expect("it is told")["count"], 2);
        assert!(of("signed_in").is_none() && of("audit_read").is_none());
        assert_eq!(super::super::seen_by(&member)["own"], json!({ "recorded": 0, "added": 2, "noted": 0 }));
    }

    #[test]
    fn nobody_is_gone_through_for_it() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("one"), &["newsletter"]);
        let sql = register.inside().sql();
        drop(sql.plans());
        let _ = overview(&register);
        for (statement, plan) in sql.plans() {
            for step in plan {
                let all = ["SCAN standing", "SCAN event", "SCAN person", "SCAN audit", "SCAN look"].iter().any(|all| step.starts_with(all));
                // The ends of the logs are read backwards and no further than their limit; those who wait have an index of their own.
                let bounded = statement.contains("limit") || step.contains("standing_pending") || statement.contains("max(no)");
                assert!(!all || bounded, "{statement}: {step}");
            }
        }
    }
}
