//! The audit log: what is done and seen is written down, and stays.

use lupa_domain::staff::audit::{Entry, beginning, first_broken};
use lupa_tests::{TestRegister, staff::StaffMember};
use serde_json::{Value, json};

fn acts(register: &TestRegister, member: &StaffMember<'_>) -> Vec<String> {
    let page = register.staff_get(&format!("/api/v1/audit?staff={}", member.id)).ok(200);
    let act = |line: &Value| line["entry"]["act"].as_str().expect("an act").to_owned();
    page["entries"].as_array().expect("a list").iter().map(act).collect()
}

#[test]
fn what_somebody_does_and_sees_is_written_down() {
    let register = TestRegister::new();
    let member = register.staff("Markkinoija", &["see_audience", "export_addresses"]);
    let ask = json!({ "purpose": "newsletter", "where": {} });
    assert_eq!(member.browser.post("/api/v1/audience/people", &ask).status, 200);
    let export = json!({ "purpose": "newsletter", "where": {}, "format": "csv" });
    assert_eq!(member.browser.post("/api/v1/audience/export", &export).status, 200);
    assert_eq!(acts(&register, &member), ["exported", "audience_seen", "undertaking_accepted", "codes_made", "joined"]);
    let page = register.staff_get(&format!("/api/v1/audit?staff={}&act=exported", member.id)).ok(200);
    assert_eq!(page["entries"][0]["staff"], "Markkinoija");
    assert!(page["entries"][0]["entry"]["detail"].as_str().is_some_and(|detail| detail.starts_with("newsletter ")));
}

#[test]
fn what_was_tried_without_the_right_is_written_down_too() {
    let register = TestRegister::new();
    let member = register.staff("Utelias", &["see_audience"]);
    let export = json!({ "purpose": "newsletter", "where": {}, "format": "csv" });
    member.browser.post("/api/v1/audience/export", &export).assert_problem(403, "forbidden");
    let page = register.staff_get(&format!("/api/v1/audit?staff={}&act=denied", member.id)).ok(200);
    assert_eq!(page["entries"][0]["entry"]["about"], "POST /api/v1/audience/export");
}

#[test]
fn an_unknown_act_is_refused_by_name() {
    let register = TestRegister::new();
    assert_eq!(register.staff_get("/api/v1/audit?act=forgot").assert_problem(422, "condition_invalid"), ["/act condition_invalid"]);
    assert_eq!(register.staff_get("/api/v1/audit?before=x").assert_problem(400, "cursor_invalid"), ["/before cursor_invalid"]);
}

#[test]
fn every_entry_holds_the_digest_of_the_one_before() {
    let register = TestRegister::new();
    register.staff("Ketju", &[]);
    let export = register.staff_get("/api/v1/audit.jsonl");
    assert_eq!(export.header("content-type"), "application/jsonl; charset=utf-8");
    let entries: Vec<Entry> = export.text().lines().map(|line| serde_json::from_str(line).expect("an entry")).collect();
    assert!(entries.len() > 3);
    assert_eq!((entries[0].no, first_broken(beginning(), &entries)), (1, None));
}

mod native_only {
    use lupa_worker::platform::sql::Sql as _;

    use super::*;

    #[test]
    fn the_database_lets_nobody_rewrite_the_log() {
        let Some(register) = TestRegister::native() else { return };
        let sql = register.inside().sql();
        for statement in ["update audit set body = '{}' where no = 1", "delete from audit where no = 1"] {
            assert!(sql.query(statement, &[]).is_err(), "{statement}");
        }
    }

    #[test]
    fn pages_follow_one_another_without_gap() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Ahkera", &["see_audience"]);
        for _ in 0..60 {
            assert_eq!(member.browser.post("/api/v1/check", &json!({ "purpose": "newsletter", "emails": [] })).status, 200);
        }
        let first = register.staff_get(&format!("/api/v1/audit?staff={}", member.id)).ok(200);
        let next = first["next"].as_u64().expect("another page");
        let second = register.staff_get(&format!("/api/v1/audit?staff={}&before={next}", member.id)).ok(200);
        let count = |page: &Value| page["entries"].as_array().map_or(0, Vec::len);
        assert_eq!((count(&first), count(&second), second.get("next")), (50, 13, None));
    }
}
