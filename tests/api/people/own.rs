//! What a customer sees and takes along of what staff keep: all of it, the restricted fields too.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

use super::Hand;

#[test]
fn a_customer_sees_everything_that_staff_keep_and_who_looked() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let address = fresh_address("own");
    register.join(&address, &["newsletter"]);
    let field = fresh("secret");
    let declaration =
        json!({ "labels": { "fi": "Luottotieto", "sv": "Kredit" }, "kind": "text", "reason": "Laskulla myyntiin", "restricted": true });
    let declared = hand.send("PUT", &format!("/api/v1/fields/{field}"), Some(("if-none-match", "*")), &declaration);
    assert_eq!(declared.status, 201);
    let path = format!("/api/v1/people/{}", hand.found(&address, None)[0]);
    let more = json!({
        "name": "Aino Mäki", "organisation": "Mäki Oy", "tags": ["uskollinen"], "relation": "other", "fields": { &field: "maksuhäiriö" },
        "address": { "street": "Katu 1", "postal_code": "40100", "locality": "Jyväskylä" }, "source": "public_source", "reason": "Rekisteristä",
    });
    assert_eq!(hand.change(&path, &more).status, 200);
    let entry = hand.post(&format!("{path}/history"), &json!({ "happening": "visit", "day": "2026-11-20", "text": "Latvat pois" })).ok(201);

    let me = register.sign_in(&address);
    let data = me.get("/api/v1/me/data?locale=sv").ok(200);
    assert_eq!((&data["organisation"], &data["tags"], &data["relation"]), (&json!("Mäki Oy"), &json!(["uskollinen"]), &json!("other")));
    assert_eq!(data["address"]["locality"], "Jyväskylä");
    let kept = json!([{ "id": field, "label": "Kredit", "reason": "Laskulla myyntiin", "value": "maksuhäiriö" }]);
    assert_eq!(data["fields"], kept);
    assert_eq!((&data["history"], &data["changes"], &data["restricted"]), (&json!(1), &json!(6), &json!(false)));
    let origins = data["origins"].as_array().expect("origins");
    let origin = |datum: &str| origins.iter().find(|origin| origin["datum"] == datum).expect("an origin").clone();
    assert_eq!(origin("organisation")["reason"], "Rekisteristä");
    assert_eq!(origin(&format!("fields/{field}"))["source"], "public_source");
    assert_eq!(origin("email")["source"], "form");
    assert_eq!(me.get("/api/v1/me/history").ok(200)["entries"], json!([entry]));
    let changes = me.get("/api/v1/me/changes").ok(200)["changes"].clone();
    assert_eq!(changes, hand.get(&format!("{path}/changes")).ok(200)["changes"]);
    let looks = me.get("/api/v1/me/disclosures").ok(200)["looks"].clone();
    let mut acts: Vec<_> = looks.as_array().expect("looks").iter().filter_map(|look| look["act"].as_str()).collect();
    acts.sort_unstable();
    assert_eq!(acts, ["history_changed", "history_seen", "people_seen", "person_changed", "person_seen"]);
    assert!(looks.as_array().expect("looks").iter().all(|look| look["by"] == "Kerttu Keto"));

    let export = me.get("/api/v1/me/export.json").ok(200);
    assert_eq!((&export["history"], &export["changes"], &export["looks"]), (&json!([entry]), &changes, &looks));
    assert_eq!(export["kept"], me.get("/api/v1/me/data").ok(200));
    assert!(export["changes"].to_string().contains("maksuhäiriö"));
}

#[test]
fn a_long_history_is_taken_along_whole() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let address = fresh_address("long");
    register.join(&address, &["newsletter"]);
    let path = format!("/api/v1/people/{}", hand.found(&address, None)[0]);
    let note = "ä".repeat(30 * 1024);
    for day in 1..=28 {
        let entry = json!({ "happening": "visit", "day": format!("2026-02-{day:02}"), "text": note });
        assert_eq!(hand.post(&format!("{path}/history"), &entry).status, 201);
    }
    let newest = hand.get(&format!("{path}/history")).ok(200)["entries"][0]["id"].as_str().expect("an id").to_owned();
    hand.delete(&format!("{path}/history/{newest}"), "\"1\"").assert_empty(204);
    let answer = register.sign_in(&address).get("/api/v1/me/export.json");
    let export = answer.ok(200);
    let entries = export["history"].as_array().expect("entries");
    let days: Vec<_> = entries.iter().map(|entry| entry["day"].as_str().expect("a day").to_owned()).collect();
    assert_eq!(days, (1..=27).rev().map(|day| format!("2026-02-{day:02}")).collect::<Vec<_>>());
    assert!(entries.iter().all(|entry| entry["text"] == note.as_str()));
    assert_eq!(export["changes"][0]["before"]["day"], "2026-02-28");
    assert_eq!(answer.header("x-lupa-next"), "");
}

#[test]
fn nobody_else_sees_any_of_it() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let [mine, others] = ["mine", "others"].map(fresh_address);
    for address in [&mine, &others] {
        register.join(address, &["newsletter"]);
    }
    let path = format!("/api/v1/people/{}", hand.found(&others, None)[0]);
    let secret = fresh("salaisuus");
    assert_eq!(hand.post(&format!("{path}/history"), &json!({ "happening": "visit", "day": "2026-11-20", "text": secret })).status, 201);
    let me = register.sign_in(&mine);
    for call in ["data", "history", "changes", "disclosures", "export.json"] {
        let answer = me.get(&format!("/api/v1/me/{call}"));
        assert!(answer.status == 200 && !answer.text().contains(&secret), "{call}");
        assert_eq!(register.get(&format!("/api/v1/me/{call}")).status, 401);
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    assert_eq!(me.get("/api/v1/me/data").ok(200)["fields"], Value::Array(Vec::new()));
}
