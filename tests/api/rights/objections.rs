//! Objections by kind: for the purposes that there are and for those that come later, in everything that is asked, exported and checked.

use lupa_tests::{Answer, Browser, TestRegister, register::fresh_address};
use serde_json::{Value, json};

use super::super::wording::purposes::Asked;

fn member<'r>(register: &'r TestRegister, label: &str, ticked: &[&str]) -> (String, Browser<'r>) {
    let address = fresh_address(label);
    register.join(&address, ticked);
    let me = register.sign_in(&address);
    (address, me)
}

fn object(me: &Browser<'_>, kind: &str, objecting: bool) -> Value {
    me.put(&format!("/api/v1/me/objections/{kind}"), &json!({ "objecting": objecting })).ok(200)
}

fn objecting(me: &Browser<'_>) -> Vec<String> {
    let list = me.get("/api/v1/me/objections").ok(200);
    let all = list["objections"].as_array().expect("a list");
    assert_eq!(all.len(), 5);
    all.iter().filter(|one| one["objecting"] == true).map(|one| one["kind"].as_str().expect("a kind").to_owned()).collect()
}

/// The addresses that a file of those who must not be written to holds.
fn suppressed(register: &TestRegister, purpose: &str) -> String {
    register.staff_post("/api/v1/audience/suppression", &json!({ "purpose": purpose })).text().to_owned()
}

fn exported(register: &TestRegister, purpose: &str) -> String {
    let ask = json!({ "purpose": purpose, "where": {}, "format": "csv" });
    register.staff_post("/api/v1/audience/export", &ask).text().to_owned()
}

/// The person's path for staff.
fn card(register: &TestRegister, address: &str) -> String {
    let found = register.staff_post("/api/v1/people/search", &json!({ "text": address })).ok(200);
    format!("/api/v1/people/{}", found["people"][0]["id"].as_str().expect("a person"))
}

/// The receipts about what the register begins with: over HTTP other tests make purposes of their own beside.
fn ours(answer: &Value) -> Vec<&Value> {
    let is_ours =
        |receipt: &&Value| ["newsletter", "offers-sms", "research"].iter().any(|id| receipt["consent"]["choices"].get(id).is_some());
    answer["receipts"].as_array().expect("receipts").iter().filter(is_ours).collect()
}

#[test]
fn an_objection_to_a_kind_outweighs_every_consent_of_it_and_is_written_down() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "kind", &["newsletter", "research"]);
    assert_eq!(objecting(&me), [""; 0]);
    let answer = object(&me, "direct_marketing", true);
    let receipts = ours(&answer);
    assert_eq!(receipts.len(), 2, "newsletter and text messages");
    for receipt in receipts {
        assert_eq!((&receipt["consent"]["act"], &receipt["consent"]["by"]), (&"objected".into(), &"person".into()));
    }
    assert_eq!(objecting(&me), ["direct_marketing"]);
    let verdicts = ["newsletter", "offers-sms", "research"].map(|purpose| register.verdict(purpose, &address));
    assert_eq!(verdicts, ["objected", "objected", "send"], "another kind stands");
    assert!(!exported(&register, "newsletter").contains(&address) && exported(&register, "research").contains(&address));
    assert!(suppressed(&register, "newsletter").contains(&address) && !suppressed(&register, "research").contains(&address));
    // Each receipt comes by mail too, and is listed.
    for _ in 0..2 {
        let mail = register.next_mail(&address);
        assert!(mail.subject.starts_with("Kuitti viestien lopettamisesta"), "{}", mail.subject);
        assert_eq!(mail.attachments.len(), 1);
    }
    let mut listed = me.get("/api/v1/me/receipts").ok(200);
    let mut objected = 0;
    loop {
        objected += listed["receipts"].as_array().expect("a list").iter().filter(|one| one["act"] == "objected").count();
        let Some(next) = listed["next"].as_str() else { break };
        listed = me.get(&format!("/api/v1/me/receipts?cursor={next}")).ok(200);
    }
    assert_eq!(objected, answer["receipts"].as_array().map_or(0, Vec::len));

    assert_eq!(object(&me, "direct_marketing", true)["receipts"], json!([]), "twice is once");
    let lifted = object(&me, "direct_marketing", false);
    assert_eq!(ours(&lifted).len(), 2);
    assert_eq!(register.verdict("newsletter", &address), "no_consent", "lifting gives nothing back");
    me.put("/api/v1/me/objections/everything", &json!({ "objecting": true })).assert_problem(404, "not_found");
}

#[test]
fn a_later_consent_of_ones_own_lifts_it_for_that_purpose_alone() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "later", &["newsletter"]);
    let _ = object(&me, "direct_marketing", true);
    let give = |purpose: &str, phone: Value| {
        let ask = json!({ "decision": "give", "notice": me.consent(purpose)["notice"], "phone": phone });
        me.put(&format!("/api/v1/me/consents/{purpose}"), &ask).ok(200)
    };
    assert_eq!(give("newsletter", Value::Null)["consent"]["standing"], "given");
    assert_eq!((register.verdict("newsletter", &address), register.verdict("offers-sms", &address)), ("send".into(), "objected".into()));
    assert_eq!(objecting(&me), ["direct_marketing"], "the kind stands");
    let acts: Vec<_> =
        me.get("/api/v1/me/export.json").ok(200)["events"].as_array().expect("events").iter().map(|one| one["act"].clone()).collect();
    assert_eq!(acts[acts.len() - 2..], ["objection_lifted", "given"], "the log says so: {acts:?}");
    assert_eq!(ours(&object(&me, "direct_marketing", false)).len(), 1, "of what still is forbidden by it");
    assert_eq!(register.verdict("newsletter", &address), "send");
}

#[test]
fn objecting_once_more_ends_what_was_agreed_to_since() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "again", &["newsletter"]);
    let _ = object(&me, "direct_marketing", true);
    let ask = json!({ "decision": "give", "notice": me.consent("newsletter")["notice"] });
    _ = me.put("/api/v1/me/consents/newsletter", &ask).ok(200);
    assert_eq!(register.verdict("newsletter", &address), "send");
    assert_eq!(ours(&object(&me, "direct_marketing", true)).len(), 1, "a receipt of what it moves");
    assert_eq!(register.verdict("newsletter", &address), "objected");
    assert_eq!(ours(&object(&me, "direct_marketing", true)).len(), 0, "nothing is left to move");
}

#[test]
fn staff_record_no_consent_against_an_objection_to_the_kind() {
    let register = TestRegister::publishing();
    let (address, me) = member(&register, "staff", &["newsletter"]);
    let _ = object(&me, "research", true);
    // A purpose that comes later: nobody has said anything about it.
    let later = Asked::new(&register, "later");
    assert_eq!(register.verdict(&later.id, &address), "objected");
    assert_eq!(me.consent(&later.id)["standing"], "objected");
    let path = card(&register, &address);
    let preview = register.staff_get(&format!("{path}/consents")).ok(200);
    let notice = preview["forms"][0]["digest"].clone();
    let ask = json!({ "method": "phone", "choices": { later.id.as_str(): true }, "notice": notice });
    let refused: Answer = register.staff_post(&format!("{path}/consents"), &ask);
    assert_eq!(refused.assert_problem(409, "objection_stands"), [format!("/choices/{} objection_stands", later.id)]);
    assert!(suppressed(&register, &later.id).contains(&address));
    let ask = json!({ "decision": "give", "notice": me.consent(&later.id)["notice"] });
    let _ = me.put(&format!("/api/v1/me/consents/{}", later.id), &ask).ok(200);
    assert_eq!(register.verdict(&later.id, &address), "send", "only they themselves");
}

#[test]
fn what_comes_later_on_another_ground_is_forbidden_too() {
    let register = TestRegister::publishing();
    let address = fresh_address("business");
    let ask = json!({ "email": address, "organisation": "Kampaamo Oy", "kind": "legal", "locale": "fi", "source": "told" });
    let _ = register.staff_post("/api/v1/people", &ask).ok(201);
    let me = register.sign_in(&address);
    let _ = object(&me, "direct_marketing", true);
    let later = Asked::new(&register, "ground");
    let change = json!({ "category": "direct-marketing", "processing": "changed", "concerns": 0, "also": ["legal_person"] });
    let _ = later.change(&change).ok(200);
    let about = json!({ "purpose": later.id, "basis": "legal_person", "emails": [address] });
    assert_eq!(register.staff_post("/api/v1/check", &about).ok(200)["verdicts"][0]["reason"], "objected");
    let about = json!({ "purpose": later.id, "basis": "legal_person", "where": {} });
    let people = register.staff_post("/api/v1/audience/people", &about).ok(200);
    assert!(!people.to_string().contains(&address), "{people}");
    assert_eq!(me.consent(&later.id).get("ground"), None, "nor is it told of as something that goes on");
    assert_eq!(me.consent(&later.id)["standing"], "objected");
    let _ = object(&me, "direct_marketing", false);
    assert!(register.staff_post("/api/v1/audience/people", &about).ok(200).to_string().contains(&address));
}

#[test]
fn nobody_is_chosen_by_what_is_known_of_them_who_objects_to_profiling() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "profile", &["newsletter"]);
    let path = card(&register, &address);
    let seen = register.staff_get(&path);
    let tag = lupa_tests::register::fresh("tagi");
    let change = json!({ "email": address, "locale": "fi", "source": "told", "tags": [tag] });
    assert_eq!(register.staff_put(&path, seen.header("etag"), &change).status, 200);
    let chosen = |conditions: &Value| {
        let about = json!({ "purpose": "newsletter", "where": conditions });
        register.staff_post("/api/v1/audience/count", &about).ok(200)["send"].clone()
    };
    let tagged = json!({ "tag": [tag] });
    assert_eq!(chosen(&tagged), 1);
    let answer = object(&me, "profiling", true);
    assert_eq!(answer["receipts"], json!([]), "it is about no purpose");
    assert_eq!(chosen(&tagged), 0);
    assert_eq!(chosen(&json!({ "not": { "tag": [lupa_tests::register::fresh("muu")] }, "language": ["fi"], "tag": [tag] })), 0);
    assert_eq!(register.verdict("newsletter", &address), "send", "what goes to everybody goes to them");
    assert!(exported(&register, "newsletter").contains(&address));
    let _ = object(&me, "profiling", false);
    assert_eq!(chosen(&tagged), 1);
}

#[test]
fn no_marketing_at_all_is_one_act() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "nothing", &["newsletter", "research"]);
    let answer = me.post("/api/v1/me/no-marketing", &json!({})).ok(200);
    assert_eq!(objecting(&me), ["direct_marketing", "profiling"]);
    let acts: Vec<_> = ours(&answer).into_iter().map(|one| one["consent"]["act"].clone()).collect();
    assert_eq!(acts, ["objected", "objected", "withdrawn"]);
    let verdicts = ["newsletter", "offers-sms", "research"].map(|purpose| register.verdict(purpose, &address));
    assert_eq!(verdicts, ["objected", "objected", "withdrawn"]);
    assert_eq!(me.post("/api/v1/me/no-marketing", &json!({})).ok(200)["receipts"], json!([]), "twice is once");
}

#[test]
fn what_a_person_decides_on_their_own_page_comes_by_mail_too() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "mailed", &["newsletter"]);
    let _ = me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).ok(200);
    let mail = register.next_mail(&address);
    assert!(mail.subject.starts_with("Kuitti viestien lopettamisesta") && mail.text.contains("Uutiskirje"), "{}", mail.text);
    let _ = me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).ok(200);
    assert_eq!(register.unread(&address), 0, "twice is once");
}

#[test]
fn an_object_is_no_array_of_its_members() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "array", &["newsletter"]);
    me.put("/api/v1/me/objections/research", &json!([true])).assert_problem(422, "wrong_type");
    assert_eq!(objecting(&me), [""; 0], "nothing was done");
}
