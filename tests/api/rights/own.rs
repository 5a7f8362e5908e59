//! What a person does with their requests on their own page.

use lupa_tests::{TestRegister, fresh_address};
use serde_json::json;

use super::{act, file, grant, path, refusal};

#[test]
fn a_request_is_filed_acknowledged_and_seen() {
    let register = TestRegister::new();
    let address = fresh_address("asks");
    register.join(&address, &["newsletter"]);
    let browser = register.sign_in(&address);
    assert_eq!(browser.get("/api/v1/me/requests").ok(200), json!({ "requests": [] }));
    let filed = file(&browser, &json!({ "kind": "erasure", "says": " Poistakaa kaikki,\r\nmitä minusta on. " }));
    assert_eq!(
        (&filed["kind"], &filed["says"], &filed["state"]),
        (&json!("erasure"), &json!("Poistakaa kaikki,\nmitä minusta on."), &json!("open"))
    );
    assert!(filed.get("decision").is_none() && filed.get("extension").is_none(), "{filed}");
    let number = filed["number"].as_str().expect("a number");
    assert!(number.len() >= 8 && number[4..].starts_with('-'), "{number}");
    assert_eq!(browser.get("/api/v1/me/requests").ok(200), json!({ "requests": [filed] }));
    let mail = register.next_mail(&address);
    assert!(
        mail.subject.starts_with("Saimme pyyntösi") && mail.text.contains(number) && mail.text.contains("tietojen poistaminen"),
        "{}",
        mail.text
    );
    // It is part of everything that is kept.
    assert_eq!(browser.get("/api/v1/me/export.json").ok(200)["requests"], json!([filed]));
}

#[test]
fn a_rectification_says_which_datum_is_wrong_and_how() {
    let register = TestRegister::new();
    let address = fresh_address("wrong");
    register.join(&address, &["newsletter"]);
    let browser = register.sign_in(&address);
    let post = |ask| browser.post("/api/v1/me/requests", &ask);
    assert_eq!(
        post(json!({ "kind": "rectification", "says": " " })).assert_problem(422, "required"),
        ["/datum required", "/says required"]
    );
    let long = "x".repeat(4_001);
    assert_eq!(post(json!({ "kind": "access", "evidence": long })).assert_problem(422, "text_too_long"), ["/evidence text_too_long"]);
    post(json!({ "kind": "everything" })).assert_problem(422, "wrong_type");
    let whole = json!({ "kind": "rectification", "datum": "Puhelin", "says": "040 1234567", "grounds": "Vaihdoin", "evidence": "Lasku" });
    let filed = file(&browser, &whole);
    for member in ["datum", "says", "grounds", "evidence"] {
        assert_eq!(filed[member], whole[member]);
    }
}

#[test]
fn what_is_taken_back_stays_taken_back() {
    let register = TestRegister::new();
    let address = fresh_address("regrets");
    register.join(&address, &["newsletter"]);
    let browser = register.sign_in(&address);
    let filed = file(&browser, &json!({ "kind": "restriction" }));
    let own = format!("/api/v1/me/requests/{}", filed["id"].as_str().expect("an id"));
    browser.delete(&own).assert_empty(204);
    assert_eq!(browser.get("/api/v1/me/requests").ok(200)["requests"][0]["state"], "taken_back");
    assert!(browser.delete(&own).assert_problem(409, "request_closed").is_empty());
    assert!(act(&register, &filed, &grant()).assert_problem(409, "request_closed").is_empty());
}

#[test]
fn a_person_has_only_so_many_requests_open() {
    let register = TestRegister::new();
    let address = fresh_address("many");
    register.join(&address, &["newsletter"]);
    let browser = register.sign_in(&address);
    let first = file(&browser, &json!({ "kind": "access" }));
    for _ in 1..12 {
        file(&browser, &json!({ "kind": "access" }));
    }
    let one_more = || browser.post("/api/v1/me/requests", &json!({ "kind": "access" }));
    assert!(one_more().assert_problem(409, "requests_open").is_empty());
    // Taking them back and filing anew is no way to fill a mailbox.
    browser.delete(&format!("/api/v1/me/requests/{}", first["id"].as_str().expect("an id"))).assert_empty(204);
    assert!(one_more().assert_problem(409, "requests_open").is_empty());
    assert_eq!(act(&register, &browser.get("/api/v1/me/requests").ok(200)["requests"][0], &grant()).status, 200);
    assert_eq!(one_more().status, 201);
}

#[test]
fn nobody_sees_or_takes_back_the_request_of_another() {
    let register = TestRegister::new();
    let (mine, other) = (fresh_address("mine"), fresh_address("other"));
    register.join(&mine, &["newsletter"]);
    register.join(&other, &["newsletter"]);
    let filed = file(&register.sign_in(&mine), &json!({ "kind": "access", "says": "salaisuus" }));
    let _ = act(&register, &filed, &refusal("excessive")).ok(200);
    let stranger = register.sign_in(&other);
    let own = format!("/api/v1/me/requests/{}", filed["id"].as_str().expect("an id"));
    stranger.delete(&own).assert_problem(404, "not_found");
    stranger.get(&format!("{own}/certificate.json")).assert_problem(404, "not_found");
    assert_eq!(stranger.get("/api/v1/me/requests").ok(200), json!({ "requests": [] }));
    let console = register.staff("Myyjä", &["see_people", "change_people"]);
    console.browser.get(&path(&filed)).assert_problem(403, "forbidden");
}
