//! How what is kept has changed: who, when, from what to what, on whose word.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

use super::Hand;

fn changes(hand: &Hand<'_>, path: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut address = format!("{path}/changes");
    loop {
        let page = hand.get(&address).ok(200);
        let lines = page["changes"].as_array().expect("changes");
        assert!(lines.len() <= 50);
        all.extend(lines.iter().cloned());
        match page["next"].as_str() {
            Some(next) => address = format!("{path}/changes?cursor={next}"),
            None => return all,
        }
    }
}

/// A change without its moment and its writer.
fn said(line: &Value) -> Value {
    let mut line = line.clone();
    let members = line.as_object_mut().expect("an object");
    members.remove("at");
    members.remove("by");
    line
}

#[test]
fn every_datum_that_changed_is_one_change() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let path = hand.create(&json!({ "name": "Aino", "phone": "0401111111", "tags": ["a"] }));
    let more = json!({ "name": "Aino Mäki", "phone": null, "tags": ["b", "a"], "source": "noted", "reason": "Avioliitto" });
    assert_eq!(hand.change(&path, &more).status, 200);
    let lines = changes(&hand, &path);
    let of = |datum: &str, before: Value, after: Value| {
        let mut line = json!({ "datum": datum, "source": "noted", "reason": "Avioliitto" });
        if datum == "phone" {
            line["wiped"] = true.into();
        }
        for (name, value) in [("before", before), ("after", after)] {
            if !value.is_null() {
                line[name] = value;
            }
        }
        line
    };
    let newest: Vec<_> = lines[..3].iter().map(said).collect();
    let wanted =
        [of("tags", json!(["a"]), json!(["a", "b"])), of("phone", Value::Null, Value::Null), of("name", json!("Aino"), json!("Aino Mäki"))];
    assert_eq!(newest, wanted);
    assert_eq!(lines.len(), 3 + 4, "what was there from the beginning came from somewhere too");
    assert!(lines.iter().all(|line| line["by"] == "Kerttu Keto" && line["at"].is_string()));
    let card = hand.get(&path).ok(200);
    assert_eq!(card["revision"], 7);
    let origins: Vec<_> =
        card["origins"].as_array().expect("origins").iter().map(|one| (one["datum"].clone(), one["source"].clone())).collect();
    assert_eq!(origins, [("locale", "told"), ("name", "noted"), ("tags", "noted")].map(|(datum, source)| (json!(datum), json!(source))));
}

#[test]
fn what_was_cleared_is_in_no_change_any_more() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let field = fresh("allergies").replace('_', "-");
    let declaration = json!({ "labels": { "en": "Allergies" }, "kind": "text", "reason": "To serve safely", "restricted": true });
    let _ = hand.send("PUT", &format!("/api/v1/fields/{field}"), Some(("if-none-match", "*")), &declaration).ok(201);
    let secret = fresh("Salainen");
    let address = json!({ "street": secret, "postal_code": "40100", "locality": "Jyväskylä" });
    let path = hand.create(&json!({ "name": "Aino", "phone": "0401111111", "address": address, "fields": { &field: secret } }));
    assert_eq!(hand.change(&path, &json!({ "phone": "0402222222" })).status, 200);
    let held = |text: &str| hand.get(&format!("{path}/changes")).text().contains(text);
    assert!(held(&secret) && held("+358401111111"), "what was replaced is kept");
    let cleared = json!({ "phone": null, "address": null, "fields": {} });
    assert_eq!(hand.change(&path, &cleared).status, 200);
    for gone in [secret.as_str(), "+358401111111", "+358402222222"] {
        assert!(!held(gone), "{gone}");
    }
    let wiped: Vec<_> = changes(&hand, &path).iter().filter(|line| line["wiped"] == true).map(|line| line["datum"].clone()).collect();
    let count = |datum: &str| wiped.iter().filter(|wiped| *wiped == datum).count();
    assert_eq!([count("phone"), count("address"), count(&format!("fields/{field}"))], [3, 2, 2], "that they were there is kept");
    assert_eq!(hand.change(&path, &json!({ "phone": "0403333333" })).status, 200);
    assert_eq!(changes(&hand, &path)[0]["after"], "+358403333333");
}

#[test]
fn what_somebody_types_themself_is_noted_as_theirs() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let (address, name) = (fresh_address("self"), fresh("Oma"));
    let mut filled = register.filled(&address, &["newsletter"]);
    filled["name"] = name.as_str().into();
    register.send_form(&filled);
    register.confirm_latest(&address);
    register.next_mail(&address);
    let path = format!("/api/v1/people/{}", hand.found(&name, None)[0]);
    let seen = hand.get(&path);
    let me = register.sign_in(&address);
    let digest = me.consent("offers-sms")["notice"].clone();
    let give = json!({ "decision": "give", "notice": digest, "phone": "040 765 4321" });
    assert_eq!(me.put("/api/v1/me/consents/offers-sms", &give).status, 200);
    let lines: Vec<_> = changes(&hand, &path).iter().map(|line| (said(line), line.get("by").cloned())).collect();
    let wanted = [
        (json!({ "datum": "phone", "after": "+358407654321", "source": "form" }), None),
        (json!({ "datum": "name", "after": name, "source": "form" }), None),
    ];
    assert_eq!(lines, wanted);
    assert!(hand.found("0407654321", None).contains(&path.rsplit('/').next().expect("an id").to_owned()));
    let mut stale = super::ask(&super::kept(&seen.ok(200)));
    stale["tags"] = json!(["x"]);
    hand.put(&path, seen.header("etag"), &stale).assert_problem(412, "precondition_failed");
    let origins = hand.get(&path).ok(200)["origins"].clone();
    assert_eq!(origins.as_array().map(Vec::len), Some(4), "{origins}");
}

#[test]
fn changes_come_page_by_page_and_a_cursor_belongs_to_its_person() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let path = hand.create(&json!({ "name": "Monta" }));
    for no in 0..60 {
        assert_eq!(hand.change(&path, &json!({ "phone": format!("04012345{no:02}") })).status, 200);
    }
    let all = changes(&hand, &path);
    let numbers: Vec<_> = all.iter().filter_map(|line| line["after"].as_str()).filter(|text| text.starts_with('+')).collect();
    let wanted: Vec<_> = (0..60).rev().map(|no| format!("+3584012345{no:02}")).collect();
    assert_eq!(numbers, wanted);
    let next = hand.get(&format!("{path}/changes")).ok(200)["next"].as_str().expect("a next page").to_owned();
    let other = hand.create(&json!({ "name": "Toinen" }));
    for wrong in [format!("{other}/changes?cursor={next}"), format!("{path}/history?cursor={next}"), format!("{path}/changes?cursor=x")] {
        assert_eq!(hand.get(&wrong).assert_problem(400, "cursor_invalid"), ["/cursor cursor_invalid"]);
    }
}

mod native_only {
    use lupa_worker::platform::sql::Sql as _;

    use super::*;

    #[test]
    fn the_database_lets_nobody_rewrite_what_was_noted() {
        let Some(register) = TestRegister::native() else { return };
        Hand::full(&register).create(&json!({ "name": "Pysyvä" }));
        let sql = register.inside().sql();
        let rewritten = [
            "update change set after = null",
            "update change set at = 0",
            "update change set after = '\"x\"', wiped = 1",
            "update change set wiped = 1, reason = 'x'",
            "delete from change",
        ];
        for statement in rewritten {
            assert!(sql.query(statement, &[]).is_err(), "{statement}");
        }
    }
}
