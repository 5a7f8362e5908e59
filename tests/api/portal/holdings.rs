//! A customer sees and takes along everything that is held about them, and nothing about anybody else.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

/// Somebody with a name, a number and a history; gives the address and everything that can only be theirs.
fn somebody(register: &TestRegister, label: &str, phone: &str) -> (String, Vec<String>) {
    let address = fresh_address(label);
    let name = fresh("Nimi");
    let mut filled = register.filled(&address, &["newsletter", "offers-sms"]);
    filled["name"] = name.as_str().into();
    filled["phone"] = phone.into();
    register.send_form(&filled);
    let receipt = register.confirm_latest(&address);
    register.next_mail(&address);
    let document: Value = serde_json::from_str(&receipt).expect("JSON");
    let person = document["piiPrincipalId"].as_str().expect("an id").to_owned();
    (address.clone(), vec![address, name, phone.replace(' ', ""), person, receipt])
}

#[test]
fn the_export_holds_everything_about_oneself_and_nothing_about_another() {
    let register = TestRegister::new();
    let (mine, markers) = somebody(&register, "mine", "+358 40 111 1111");
    let (_, others) = somebody(&register, "other", "+358 40 222 2222");
    let me = register.sign_in(&mine);
    let withdrawn = me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).ok(200);
    let answer = me.get("/api/v1/me/export.json");
    let export = answer.ok(200);
    for marker in markers.iter().chain([&withdrawn["receipt"]["id"].as_str().expect("an id").to_owned()]) {
        assert!(answer.text().contains(marker), "{marker}");
    }
    for marker in &others {
        assert!(!answer.text().contains(marker), "{marker}");
    }
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"lupa.json\"");
    assert_eq!(answer.header("cache-control"), "no-store");

    let acts = |member: &str| export[member].as_array().expect("a list").iter().map(|event| event["act"].clone()).collect::<Vec<_>>();
    assert_eq!(acts("events"), ["signed_up", "confirmed", "withdrawn"]);
    let mut sent: Vec<_> = export["messages"].as_array().expect("a list").iter().filter_map(|sent| sent["kind"].as_str()).collect();
    sent.sort_unstable();
    assert_eq!(sent, ["confirm", "receipt", "receipt", "sign_in"]);
    assert_eq!((export["receipts"].as_array().map(Vec::len), &export["sign_ins"]), (Some(2), &1.into()));
    assert_eq!(export["consents"], me.get("/api/v1/me/consents").ok(200)["consents"]);
    assert_eq!(export["person"], me.get("/api/v1/me").ok(200));
}

#[test]
fn what_waits_for_a_confirmation_is_in_the_export_too() {
    let register = TestRegister::new();
    let address = fresh_address("waiting");
    register.join(&address, &["newsletter"]);
    let name = fresh("Odottava");
    let mut filled = register.filled(&address, &["research"]);
    filled["name"] = name.as_str().into();
    register.send_form(&filled);
    register.next_mail(&address);
    let me = register.sign_in(&address);
    assert_eq!(me.get("/api/v1/me").ok(200)["name"], Value::Null);
    let export = me.get("/api/v1/me/export.json").ok(200);
    assert_eq!(export["unconfirmed"][0]["name"], name, "it is held, no matter who typed it");
    assert_eq!(export["unconfirmed"][0]["choices"], json!({ "newsletter": false, "offers-sms": false, "research": true }));
}

#[test]
fn receipts_are_listed_newest_first_and_are_ones_own() {
    let register = TestRegister::new();
    let (mine, markers) = somebody(&register, "mine", "+358 40 111 1111");
    let me = register.sign_in(&mine);
    let withdrawn = me.put("/api/v1/me/consents/offers-sms", &json!({ "decision": "withdraw" })).ok(200);
    let list = me.get("/api/v1/me/receipts").ok(200);
    let confirmed: Value = serde_json::from_str(&markers[4]).expect("a receipt");
    let titles = |purposes: &[usize]| {
        purposes.iter().map(|at| register.form("fi")["notice"]["statements"][*at]["title"].clone()).collect::<Vec<_>>()
    };
    let line = |receipt: &Value, titles: Vec<Value>| {
        let facts = &receipt["consent"];
        json!({ "id": receipt["id"], "act": facts["act"], "at": facts["at"], "titles": titles })
    };
    assert_eq!(list, json!({ "receipts": [line(&withdrawn["receipt"], titles(&[1])), line(&confirmed, titles(&[0, 1]))] }));

    let other = register.sign_in(&somebody(&register, "other", "+358 40 222 2222").0);
    let id = confirmed["id"].as_str().expect("an id");
    assert_eq!(me.get(&format!("/api/v1/me/receipts/{id}")).text(), markers[4]);
    other.get(&format!("/api/v1/me/receipts/{id}")).assert_problem(404, "not_found");
    me.get("/api/v1/me/receipts/0190d5c0-0000-4000-8000-000000000001").assert_problem(404, "not_found");
    me.get("/api/v1/me/receipts/x").assert_problem(404, "not_found");
}

#[test]
fn a_form_that_was_only_asked_for_has_no_receipt() {
    let register = TestRegister::new();
    let address = fresh_address("asked");
    register.sign_up(&address, &["newsletter"]);
    register.next_mail(&address);
    let me = register.sign_in(&address);
    assert_eq!(me.get("/api/v1/me/receipts").ok(200), json!({ "receipts": [] }));
    assert_eq!((me.standing("newsletter"), me.consent("newsletter").get("receipt")), ("pending".into(), None));
    let event = me.get("/api/v1/me/export.json").ok(200)["events"][0]["id"].as_str().expect("an id").to_owned();
    me.get(&format!("/api/v1/me/receipts/{event}")).assert_problem(404, "not_found");
}
