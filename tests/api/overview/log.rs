//! The audit log by day, hand, act and customer, and with names for those who may see them.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

fn entries(page: &Value) -> Vec<Value> {
    page["entries"].as_array().expect("entries").clone()
}

/// Takes somebody into the register: their id.
fn customer(register: &TestRegister, name: &str) -> String {
    let ask = json!({ "name": name, "email": fresh_address("log"), "locale": "fi", "source": "told" });
    register.staff_post("/api/v1/people", &ask).ok(201)["id"].as_str().expect("an id").to_owned()
}

#[test]
fn who_may_see_people_reads_their_names_in_the_log_and_nobody_else() {
    let register = TestRegister::new();
    let id = customer(&register, "Liisa Virtanen");
    let path = format!("/api/v1/audit?person={id}");
    let auditor = register.staff("Tarkastaja", &["see_people", "read_audit"]);
    let page = auditor.browser.get(&path).ok(200);
    assert_eq!(page["person"], json!({ "id": id, "name": "Liisa Virtanen" }));
    assert!(entries(&page).iter().all(|line| line["person"] == "Liisa Virtanen" && line["entry"]["person"] == json!(id)));
    let reader = register.staff("Lukija", &["read_audit"]);
    let page = reader.browser.get(&path).ok(200);
    assert!(!entries(&page).is_empty() && !page.to_string().contains("Liisa"), "{page}");
    assert!(entries(&page).iter().all(|line| line.get("person").is_none()) && page.get("person").is_none());
}

#[test]
fn everybody_who_can_be_asked_for_is_named() {
    let register = TestRegister::new();
    let member = register.staff("Myöhäinen", &["see_audience"]);
    let page = register.staff_get("/api/v1/audit").ok(200);
    let hands = page["staff"].as_array().expect("staff");
    assert!(hands.contains(&json!({ "id": member.id, "name": "Myöhäinen" })), "{page}");
}

#[test]
fn a_day_that_is_none_is_refused_by_name() {
    let register = TestRegister::new();
    for name in ["from", "to"] {
        let refused = register.staff_get(&format!("/api/v1/audit?{name}=29.11.2026"));
        assert_eq!(refused.assert_problem(422, "condition_invalid"), [format!("/{name} condition_invalid")]);
    }
    assert_eq!(register.staff_get("/api/v1/audit?from=&to=&act=&staff=&person=").status, 200, "what is empty narrows nothing down");
}

mod native_only {
    use lupa_domain::time::{Moment, Span};

    use super::*;

    #[test]
    fn days_choose_from_their_first_moment_to_their_last() {
        let Some(register) = TestRegister::native() else { return };
        let today = |register: &TestRegister| lupa_domain::zone::Zone::Helsinki.day(register.now());
        let mut made: Vec<(lupa_domain::time::Day, String)> = Vec::new();
        for name in ["Yksi", "Kaksi", "Kolme"] {
            made.push((today(&register), customer(&register, name)));
            register.pass(Span::days(1));
        }
        let found = |from: &str, to: &str| -> Vec<Value> {
            let page = register.staff_get(&format!("/api/v1/audit?act=person_created&from={from}&to={to}")).ok(200);
            entries(&page).into_iter().map(|line| line["entry"]["person"].clone()).collect()
        };
        let day = |at: usize| made[at].0.to_string();
        let ids = |at: &[usize]| at.iter().map(|at| json!(made[*at].1)).collect::<Vec<_>>();
        assert_eq!(found("", ""), ids(&[2, 1, 0]));
        assert_eq!(found(&day(1), ""), ids(&[2, 1]));
        assert_eq!(found("", &day(1)), ids(&[1, 0]));
        assert_eq!(found(&day(1), &day(1)), ids(&[1]));
        assert_eq!(found(&day(2), &day(0)), ids(&[]));
    }

    #[test]
    fn pages_of_a_stretch_of_days_end_where_it_does() {
        let Some(register) = TestRegister::native() else { return };
        let _ = customer(&register, "Ennen");
        register.pass(Span::days(2));
        let from = lupa_domain::zone::Zone::Helsinki.day(register.now());
        for no in 0..60 {
            let _ = customer(&register, &format!("Asiakas {no}"));
        }
        let path = format!("/api/v1/audit?act=person_created&from={from}");
        let first = register.staff_get(&path).ok(200);
        let next = first["next"].as_u64().expect("another page");
        let second = register.staff_get(&format!("{path}&before={next}")).ok(200);
        assert_eq!((entries(&first).len(), entries(&second).len(), second.get("next")), (50, 10, None));
    }

    #[test]
    fn every_question_is_answered_from_an_index() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Myyjä", &["see_people"]);
        let id = customer(&register, "Aino");
        let day = lupa_domain::zone::Zone::Helsinki.day(register.now());
        let staff = format!("staff={}", member.id);
        let questions = [
            (String::new(), "USING INTEGER PRIMARY KEY"),
            ("act=exported".to_owned(), "audit_by_act "),
            (staff.clone(), "audit_by_staff "),
            (format!("{staff}&act=exported"), "audit_by_staff_act "),
            (format!("person={id}"), "audit_by_person "),
            (format!("person={id}&{staff}&act=person_seen"), "audit_by_person "),
        ];
        for (question, index) in questions {
            for days in [String::new(), format!("&from={day}&to={day}")] {
                let sql = register.inside().sql();
                drop(sql.plans());
                assert_eq!(register.staff_get(&format!("/api/v1/audit?{question}{days}")).status, 200);
                let plans: Vec<_> = sql
                    .plans()
                    .into_iter()
                    .filter(|(text, _)| {
                        text.starts_with("select body from audit where ?3")
                            || text.starts_with("select body from audit indexed")
                            || text.starts_with("select body from audit where person")
                    })
                    .collect();
                assert!(!plans.is_empty());
                for (text, plan) in plans {
                    let plan = plan.join("; ");
                    assert!(plan.contains(index) && !plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "{question}: {text}: {plan}");
                }
            }
        }
    }

    #[test]
    fn the_first_entry_of_a_moment_is_found_among_many_with_few_looks() {
        let Some(register) = TestRegister::native() else { return };
        let inside = register.inside();
        let mut times: Vec<Moment> = Vec::new();
        for no in 0..40 {
            let _ = customer(&register, &format!("Asiakas {no}"));
            times.push(register.now());
            register.pass(Span::hours(7));
        }
        let all = |moment: Moment| {
            let export = register.staff_get("/api/v1/audit.jsonl");
            let lines = export.text().lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
            let mut first = lines.filter(|line| line["at"].as_str().is_some_and(|at| at.parse::<Moment>().expect("a moment") >= moment));
            first.find_map(|line| line["no"].as_i64())
        };
        for moment in [times[0], times[17] + Span::millis(1), times[39]] {
            let wanted = all(moment);
            let _ = inside.sql().count_statements();
            let found = inside.command(|tx| lupa_worker::staff::audit::first_since(tx.sql, moment));
            assert!(inside.sql().count_statements() < 14, "forty entries and some more");
            assert_eq!(Some(found), wanted);
        }
    }
}
