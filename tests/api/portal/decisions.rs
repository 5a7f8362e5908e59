//! A customer changes their mind, in either direction.

use lupa_tests::{Browser, TestRegister, register::fresh_address};
use serde_json::{Value, json};

fn decide(me: &Browser<'_>, purpose: &str, ask: Value) -> lupa_tests::Answer {
    me.put(&format!("/api/v1/me/consents/{purpose}"), &ask)
}

fn member<'r>(register: &'r TestRegister, label: &str, ticked: &[&str]) -> (String, Browser<'r>) {
    let address = fresh_address(label);
    register.join(&address, ticked);
    let me = register.sign_in(&address);
    (address, me)
}

#[test]
fn every_purpose_is_there_with_its_standing_and_its_words() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "all", &["newsletter"]);
    let list = me.get("/api/v1/me/consents?lang=en").ok(200);
    let form = register.form("en");
    let consents = list["consents"].as_array().expect("a list");
    assert_eq!(consents.len(), 3);
    for (consent, said) in consents.iter().zip(form["notice"]["statements"].as_array().expect("statements")) {
        for member in ["purpose", "title", "label", "details", "channel"] {
            assert_eq!(consent[member], said[member]);
        }
        assert_eq!(consent["notice"], form["digest"]);
    }
    let words = ["newsletter", "offers-sms", "research"].map(|purpose| me.standing(purpose));
    assert_eq!(words, ["given", "none", "none"]);
    assert!(consents[0]["since"].is_string() && consents[0]["receipt"].is_string());
    assert_eq!((consents[1].get("since"), consents[1].get("receipt"), &consents[1]["needs"]), (None, None, &"phone".into()));
}

#[test]
fn withdrawing_takes_one_press_and_is_heard_at_once() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "withdraw", &["newsletter", "research"]);
    let answer = decide(&me, "newsletter", json!({ "decision": "withdraw" })).ok(200);
    assert_eq!(answer["consent"], me.consent("newsletter"));
    assert_eq!((&answer["consent"]["standing"], &answer["consent"]["receipt"]), (&"withdrawn".into(), &answer["receipt"]["id"]));
    assert_eq!(register.verdict("newsletter", &address), "withdrawn");
    assert_eq!(register.verdict("research", &address), "send");

    let again = decide(&me, "newsletter", json!({ "decision": "withdraw" })).ok(200);
    assert_eq!((&again["consent"], again.get("receipt")), (&answer["consent"], None), "twice is once");
    let nothing = decide(&me, "offers-sms", json!({ "decision": "withdraw" })).ok(200);
    assert_eq!((&nothing["consent"]["standing"], nothing.get("receipt")), (&"none".into(), None));
}

#[test]
fn giving_needs_the_words_that_were_shown() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "give", &["newsletter"]);
    let give = |notice: Value| decide(&me, "research", json!({ "decision": "give", "notice": notice }));
    let unknown = format!("sha256:{}", "0".repeat(64));
    assert_eq!(decide(&me, "research", json!({ "decision": "give" })).assert_problem(422, "required"), ["/notice required"]);
    assert_eq!(give("sha256:1".into()).assert_problem(422, "digest_invalid"), ["/notice digest_invalid"]);
    assert_eq!(give(unknown.into()).assert_problem(422, "notice_unknown"), ["/notice notice_unknown"]);
    assert_eq!(register.verdict("research", &address), "no_consent");

    let notice = me.consent("research")["notice"].clone();
    let answer = give(notice.clone()).ok(200);
    let facts = &answer["receipt"]["consent"];
    assert_eq!((&facts["act"], &facts["method"], &facts["digest"]), (&"given".into(), &"portal".into(), &notice));
    assert_eq!(answer["consent"]["standing"], "given");
    assert_eq!(register.verdict("research", &address), "send");
    let again = give(notice).ok(200);
    assert_eq!((&again["consent"], again.get("receipt")), (&answer["consent"], None), "twice is once");
}

#[test]
fn text_messages_need_a_number() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "sms", &["newsletter"]);
    let notice = me.consent("offers-sms")["notice"].clone();
    let give = |phone: Value| decide(&me, "offers-sms", json!({ "decision": "give", "notice": notice, "phone": phone }));
    assert_eq!(give(Value::Null).assert_problem(422, "phone_needed"), ["/phone phone_needed"]);
    assert_eq!(give(" ".into()).assert_problem(422, "phone_needed"), ["/phone phone_needed"]);
    assert_eq!(give("numero".into()).assert_problem(422, "phone_invalid"), ["/phone phone_invalid"]);
    let answer = give("040 765 4321".into()).ok(200);
    assert_eq!((&answer["consent"]["standing"], answer["consent"].get("needs")), (&"given".into(), None));
    assert_eq!(me.get("/api/v1/me").ok(200)["phone"], "+358407654321");
    assert_eq!(register.verdict("offers-sms", &address), "send");
}

#[test]
fn what_cannot_be_decided_is_refused() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "wrong", &["newsletter"]);
    decide(&me, "raffle", json!({ "decision": "withdraw" })).assert_problem(404, "not_found");
    decide(&me, "No%20Such", json!({ "decision": "withdraw" })).assert_problem(404, "not_found");
    decide(&me, "newsletter", json!({ "decision": "perhaps" })).assert_problem(422, "wrong_type");
    assert_eq!(decide(&me, "newsletter", json!({})).assert_problem(422, "required"), ["/decision required"]);
    let cookie = format!("lupa={}", me.cookie("lupa").expect("a session"));
    let headers = [("content-type", "application/json"), ("cookie", cookie.as_str()), ("sec-fetch-site", "cross-site")];
    let forged = register.send("PUT", "/api/v1/me/consents/newsletter", &headers, r#"{"decision":"withdraw"}"#);
    forged.assert_problem(403, "cross_site");
    assert_eq!(me.standing("newsletter"), "given");
}

#[test]
fn what_a_form_no_longer_asks_can_still_be_taken_back() {
    const DRAFT: &str = "/api/v1/forms/newsletter/draft";
    let register = TestRegister::publishing();
    let (address, me) = member(&register, "gone", &["newsletter", "research"]);
    let label = me.consent("research")["label"].clone();
    let draft = register.staff_get(DRAFT);
    let was = draft.ok(200);
    let mut smaller = was.clone();
    smaller["draft"]["purposes"] = json!(["newsletter"]);
    let saved = register.staff_put(DRAFT, draft.header("etag"), &smaller);
    let publish = || register.staff_post("/api/v1/forms/newsletter/publish", &json!({ "grace_seconds": 0 })).status;
    assert_eq!((saved.status, publish()), (200, 201));

    assert_eq!((me.standing("research"), &me.consent("research")["label"]), ("given".into(), &label), "in the words that were agreed to");
    let notice = me.consent("newsletter")["notice"].clone();
    let give = decide(&me, "research", json!({ "decision": "give", "notice": notice }));
    assert_eq!(give.assert_problem(422, "choice_not_shown"), ["/notice choice_not_shown"]);
    let answer = decide(&me, "research", json!({ "decision": "withdraw" })).ok(200);
    assert_eq!((&answer["consent"]["standing"], &answer["receipt"]["consent"]["act"]), (&"withdrawn".into(), &"withdrawn".into()));
    assert_eq!(register.verdict("research", &address), "withdrawn");

    let retired = me.consent("research")["notice"].clone();
    let again = decide(&me, "research", json!({ "decision": "give", "notice": retired }));
    assert_eq!(again.assert_problem(409, "notice_retired"), ["/notice notice_retired"]);
    assert_eq!(again.json()["current"], notice_of(&register, "fi"));
    assert_eq!(register.staff_put(DRAFT, saved.header("etag"), &was).status, 200);
    assert_eq!(publish(), 201);
}

/// What a form shows now, without the languages in which it can be had.
fn notice_of(register: &TestRegister, locale: &str) -> Value {
    let mut form = register.form(locale);
    form.as_object_mut().expect("a form").remove("languages");
    form
}
