//! What is edited behind the register's back is not believed, and the administrator is told.

use lupa_domain::time::Span;
use lupa_tests::{Answer, TestRegister, register::fresh_address};
use lupa_worker::jobs::JobName;
use serde_json::{Value, json};

/// Looks at everything.
fn checked(register: &TestRegister) -> Value {
    register.pass(Span::seconds(1));
    let _ = register.staff_post("/api/v1/self-check", &json!({})).ok(202);
    assert_eq!(register.staff_get("/api/v1/self-check").ok(200)["running"], true);
    while register.inside().run_if_due(JobName::SelfCheck).is_none() {}
    register.staff_get("/api/v1/self-check").ok(200)
}

fn kinds(seen: &Value) -> Vec<String> {
    let findings = seen["findings"].as_array().expect("a list");
    findings.iter().map(|finding| format!("{} {}", finding["kind"], finding["subject"]).replace('"', "")).collect()
}

fn edit(register: &TestRegister, change: &str) {
    let triggers = "drop trigger event_is_immutable; drop trigger event_stays; drop trigger audit_is_immutable; drop trigger audit_stays;";
    let database = register.inside().sql().connection();
    drop(database.execute_batch(triggers));
    database.execute_batch(change).expect("an operator can");
}

fn ask(register: &TestRegister, what: &str, more: Value) -> Answer {
    let mut ask = json!({ "purpose": "newsletter", "where": {} });
    ask.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    register.staff_post(&format!("/api/v1/audience/{what}"), &ask)
}

/// Who may be written to for the newsletter, asked in every way there is.
fn assert_may_be_written_to(register: &TestRegister, addresses: &[&str], not: &str) {
    let count = ask(register, "count", json!({})).ok(200);
    assert_eq!(count["send"], addresses.len(), "{count}");
    assert!(count["withheld"].as_array().expect("a list").contains(&json!({ "reason": "contradicted", "count": 1 })), "{count}");
    let people = ask(register, "people", json!({})).ok(200);
    let listed: Vec<_> = people["people"].as_array().expect("a list").iter().map(|one| one["address"].as_str().expect("one")).collect();
    assert_eq!(listed, addresses);
    let csv = ask(register, "export", json!({ "format": "csv" }));
    assert_eq!((csv.status, csv.text().contains(not)), (200, false), "{}", csv.text());
    assert!(addresses.iter().all(|address| csv.text().contains(address)));
    let withheld = ask(register, "withheld", json!({ "reason": "contradicted" })).ok(200);
    assert_eq!(withheld["people"][0]["email"], not, "{withheld}");
    assert_eq!(register.verdict("newsletter", not), "contradicted");
}

#[test]
fn a_register_that_nobody_touched_agrees_with_itself() {
    let Some(register) = TestRegister::native() else { return };
    let [one, two] = ["one", "two"].map(fresh_address);
    for address in [&one, &two] {
        register.join(address, &["newsletter", "research"]);
        register.sign_up(address, &["newsletter"]);
        register.next_mail(address);
    }
    let me = register.sign_in(&one);
    for (purpose, decision) in [("research", "withdraw"), ("research", "give"), ("newsletter", "withdraw")] {
        let ask = json!({ "decision": decision, "notice": register.form("fi")["digest"] });
        assert_eq!(me.put(&format!("/api/v1/me/consents/{purpose}"), &ask).status, 200);
    }
    register.sign_up(&fresh_address("goes"), &["newsletter"]);
    let _ = register.checkpoint_of(10);
    register.pass(Span::days(15));
    register.inside().clean();
    let seen = checked(&register);
    assert_eq!((kinds(&seen), seen["count"].as_u64(), seen["running"].as_bool()), (Vec::new(), Some(0), Some(false)));
    let looked = &seen["looked_at"];
    assert_eq!((looked["leaves"].as_u64(), looked["people"].as_u64(), looked["checkpoints"].as_u64()), (Some(10), Some(2), Some(1)));
    assert!(looked["audit_entries"].as_u64() > Some(0), "{looked}");
    register.get("/api/v1/self-check").assert_problem(401, "unauthenticated");
    // Of itself it looks again within a day.
    register.pass(Span::hours(25));
    assert_eq!(register.inside().run_if_due(JobName::SelfCheck), None);
}

#[test]
fn consent_that_nobody_gave_is_not_used() {
    // As a form that waits, by the words of another, after taking it back, and without any event at all.
    let given = "state = 'given', version = 1, method = 'web_form', notice = (select max(no) from notice)";
    let person = "(select no from person where email like 'invented%')";
    let inventions = [
        ("pending", format!("update standing set {given} where person = {person}")),
        ("another's", format!("update standing set {given}, event = 2 where person = {person}")),
        ("withdrawn", format!("update standing set {given}, event = (select max(no) - 1 from event) where person = {person}")),
        (
            "nothing",
            format!(
                "delete from standing where person = {person}; insert into standing (person, purpose, state, since, event, version, notice) \
                 values ({person}, 'newsletter', 'given', 0, 1, 1, (select max(no) from notice))"
            ),
        ),
    ];
    for (what, change) in inventions {
        let Some(register) = TestRegister::native() else { return };
        let [honest, invented] = ["honest", "invented"].map(fresh_address);
        register.join(&honest, &["newsletter"]);
        match what {
            "withdrawn" => {
                register.join(&invented, &["newsletter"]);
                let me = register.sign_in(&invented);
                assert_eq!(me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).status, 200);
            }
            _ => register.sign_up(&invented, &["newsletter"]),
        }
        edit(&register, &change);
        assert_may_be_written_to(&register, &[&honest], &invented);
        let seen = checked(&register);
        assert_eq!(kinds(&seen), ["standing newsletter"], "{what}");
        let card = register.staff_post("/api/v1/people/search", &json!({ "text": invented })).ok(200);
        assert_eq!(seen["findings"][0]["person"], card["people"][0]["id"], "{what}");
        let told = register.staff_get("/api/v1/audit?act=disagreement_found").ok(200);
        assert_eq!(told["entries"].as_array().map(Vec::len), Some(1), "{what}: once");
        assert_eq!(told["entries"][0]["entry"]["detail"], "newsletter");
    }
}

#[test]
fn a_version_that_nobody_agreed_to_is_not_believed() {
    let Some(register) = TestRegister::native() else { return };
    let [honest, invented] = ["honest", "invented"].map(fresh_address);
    register.join(&honest, &["newsletter"]);
    register.join(&invented, &["newsletter"]);
    edit(&register, "update standing set version = 9 where person = (select no from person where email like 'invented%')");
    assert_may_be_written_to(&register, &[&honest], &invented);
}

#[test]
fn an_objection_that_was_deleted_is_found() {
    let Some(register) = TestRegister::native() else { return };
    let address = fresh_address("objects");
    register.join(&address, &["newsletter"]);
    let me = register.sign_in(&address);
    assert_eq!(me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).status, 200);
    edit(&register, "delete from standing");
    assert_eq!(kinds(&checked(&register)), ["standing newsletter"]);
    // What is put back agrees again, and is used again.
    let person = "(select no from person where email like 'objects%')";
    let back = format!(
        "insert into standing (person, purpose, state, since, event, version) select {person}, 'newsletter', 'withdrawn', at, no, 1 \
         from event order by no desc limit 1"
    );
    edit(&register, &back);
    assert_eq!(kinds(&checked(&register)), [""; 0]);
}

#[test]
fn an_event_that_was_edited_or_removed_is_found() {
    let Some(register) = TestRegister::native() else { return };
    let [honest, edited] = ["honest", "edited"].map(fresh_address);
    register.join(&honest, &["newsletter"]);
    register.join(&edited, &["newsletter"]);
    let _ = register.checkpoint_of(4);
    edit(&register, "update event set body = replace(body, '\"method\":\"web_form\"', '\"method\":\"paper\"') where no = 4");
    assert_eq!(kinds(&checked(&register)), ["event 4"]);
    assert_may_be_written_to(&register, &[&honest], &edited);
    edit(&register, "delete from receipt where event = 1; delete from event where no = 1");
    assert_eq!(kinds(&checked(&register)), ["event 4", "missing_event 1"]);
}

#[test]
fn a_looking_that_was_hidden_is_found() {
    // The person is taken out of the column by which they find who looked; the entry is changed; it is taken out; the end is cut off.
    let tampering = [
        ("update audit set person = null where act = 'person_seen'", "audit_entry"),
        ("update audit set staff = null where act = 'person_seen'", "audit_entry"),
        ("update audit set act = 'people_seen' where act = 'person_seen'", "audit_entry"),
        ("update audit set body = replace(body, 'person_seen', 'people_seen') where act = 'person_seen'", "audit_entry"),
        ("delete from audit where act = 'person_seen'", "audit_entry"),
        ("delete from audit where no >= (select no from audit where act = 'person_seen')", "anchor"),
    ];
    for (change, kind) in tampering {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("seen");
        register.join(&address, &["newsletter"]);
        let found = register.staff_post("/api/v1/people/search", &json!({ "text": address })).ok(200);
        let id = found["people"][0]["id"].as_str().expect("an id").to_owned();
        let _ = register.staff_get(&format!("/api/v1/people/{id}")).ok(200);
        assert_eq!(register.staff_get("/api/v1/audit.jsonl").status, 200);
        edit(&register, change);
        let seen = kinds(&checked(&register));
        assert!(seen.iter().any(|found| found.starts_with(kind)), "{change}: {seen:?}");
    }
}

#[test]
fn a_checkpoint_that_was_not_signed_is_found() {
    let Some(register) = TestRegister::native() else { return };
    register.join(&fresh_address("one"), &["newsletter"]);
    let note = register.checkpoint_of(2);
    let forged = note.replace("\n2\n", "\n1\n");
    edit(&register, &format!("insert into checkpoint (size, at, note) values (1, 0, '{forged}')"));
    assert_eq!(kinds(&checked(&register)), ["checkpoint 1"]);
}
