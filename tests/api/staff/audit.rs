//! The audit log: what is done and seen is written down, and stays.

use lupa_domain::staff::{
    AnchorLine, Tampering, anchor_origin,
    audit::{Entry, beginning, first_broken},
    check_against,
};
use lupa_tests::{Answer, TestRegister, staff::StaffMember};
use lupa_tlog::{checkpoint::Checkpoint, note::VerifierKey};
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
    let (entries, _) = parts(&export);
    assert!(entries.len() > 3);
    assert_eq!((entries[0].no, first_broken(beginning(), &entries)), (1, None));
}

/// The entries of an export, and the note of its last line.
fn parts(export: &Answer) -> (Vec<Entry>, String) {
    let (entries, last) = export.text().trim_end().rsplit_once('\n').expect("lines");
    let entries = entries.lines().map(|line| serde_json::from_str(line).expect("an entry")).collect();
    (entries, serde_json::from_str::<AnchorLine>(last).expect("an anchor").anchor)
}

/// What a note says, if the register's published key signed it.
fn opened(register: &TestRegister, note: &str) -> Checkpoint {
    let keys = register.get("/.well-known/jwks.json").ok(200);
    let log: VerifierKey = keys["keys"][0]["log_vkey"].as_str().expect("a key").parse().expect("a key");
    let key = VerifierKey::new(&anchor_origin(log.name()), &log.public()).expect("a name");
    Checkpoint::open(note, &[key]).expect("the register signed it")
}

#[test]
fn an_export_is_anchored_and_a_later_one_is_held_against_it() {
    let register = TestRegister::new();
    let (earlier, note) = parts(&register.staff_get("/api/v1/audit.jsonl"));
    let anchor = opened(&register, &note);
    assert_eq!((anchor.size(), check_against(&anchor, &earlier)), (earlier.len() as u64, Ok(())));
    register.staff("Myöhempi", &[]);
    let (later, _) = parts(&register.staff_get("/api/v1/audit.jsonl"));
    assert_eq!(check_against(&anchor, &later), Ok(()));
    assert!(matches!(check_against(&anchor, &later[..earlier.len() - 1]), Err(Tampering::CutOff { .. })));
    let list = register.staff_get(&format!("/api/v1/audit/anchors?after={}", anchor.size() - 1)).ok(200);
    assert_eq!((&list["anchors"][0]["size"], &list["anchors"][0]["note"]), (&json!(anchor.size()), &json!(note)));
    assert_eq!(register.staff_get("/api/v1/audit/anchors?after=x").assert_problem(400, "cursor_invalid"), ["/after cursor_invalid"]);
}

mod native_only {
    use lupa_domain::{staff::ANCHOR_PACE, time::Span};
    use lupa_worker::{jobs::JobName, platform::sql::Sql as _};

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
    fn the_alarm_anchors_what_has_grown_and_not_too_often() {
        let Some(register) = TestRegister::native() else { return };
        let inside = register.inside();
        let publish = || inside.run_if_due(JobName::Anchor);
        let count = || register.staff_get("/api/v1/audit/anchors").ok(200)["anchors"].as_array().map_or(0, Vec::len);
        assert_eq!((publish(), count()), (None, 1));
        assert_eq!((publish(), count()), (None, 1), "nothing has happened since");
        let _ = inside.register().take_wake();
        let member = register.staff("Ankkuri", &["see_audience"]);
        assert!(inside.register().take_wake().is_some_and(|at| at <= inside.now() + ANCHOR_PACE), "the alarm will ring");
        assert_eq!((publish(), count()), (Some(inside.now() + ANCHOR_PACE), 1), "too early");
        register.pass(ANCHOR_PACE);
        assert_eq!((publish(), count()), (None, 2));
        let anchors = register.staff_get("/api/v1/audit/anchors").ok(200);
        let (entries, _) = parts(&register.staff_get("/api/v1/audit.jsonl"));
        for line in anchors["anchors"].as_array().expect("a list") {
            let anchor = opened(&register, line["note"].as_str().expect("text"));
            assert_eq!(check_against(&anchor, &entries), Ok(()));
        }
        assert!(entries.iter().any(|entry| entry.staff.is_some_and(|id| id.to_string() == member.id)));
    }

    #[test]
    fn a_log_written_anew_in_the_database_is_exposed_by_an_old_anchor() {
        let Some(register) = TestRegister::native() else { return };
        register.staff("Jälki", &["see_audience"]);
        let (_, note) = parts(&register.staff_get("/api/v1/audit.jsonl"));
        let anchor = opened(&register, &note);
        register.pass(Span::minutes(1));
        // The triggers go first; then every entry from the second on is written anew, in a chain that holds.
        let database = register.inside().sql().connection();
        database.execute_batch("drop trigger audit_is_immutable; drop trigger audit_stays;").expect("the holder of the file can");
        let (mut entries, _) = parts(&register.staff_get("/api/v1/audit.jsonl"));
        entries[1].detail = Some("muuta".into());
        for at in 1..entries.len() {
            entries[at].previous = entries[at - 1].digest();
            let body = lupa_domain::jcs::text(&entries[at]);
            database.execute("update audit set body = ?1 where no = ?2", (&body, entries[at].no.cast_signed())).expect("it is written");
        }
        let (forged, _) = parts(&register.staff_get("/api/v1/audit.jsonl"));
        assert_eq!(first_broken(beginning(), &forged), None, "the chain alone says nothing");
        assert_eq!(check_against(&anchor, &forged), Err(Tampering::WrittenAnew(anchor.size())));
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
