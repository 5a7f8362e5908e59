//! API keys: what they may do, and until when.

use lupa_tests::TestRegister;
use serde_json::json;

#[test]
fn a_key_is_shown_once_listed_without_its_text_and_revoked() {
    let register = TestRegister::new();
    let made = register.staff_post("/api/v1/keys", &json!({ "name": "Kassa", "rights": ["see_audience"], "days": 30 })).ok(201);
    let (text, id) = (made["api_key"].as_str().expect("text"), made["key"]["id"].as_str().expect("an id"));
    let bearer = format!("Bearer {text}");
    let ask = json!({ "purpose": "newsletter", "where": {} }).to_string();
    let headers = [("authorization", &*bearer), ("content-type", "application/json")];
    assert_eq!(register.send("POST", "/api/v1/audience/count", &headers, &ask).status, 200);

    let list = register.staff_get("/api/v1/keys");
    assert!(!list.text().contains(text));
    let keys = list.ok(200)["keys"].as_array().expect("a list").clone();
    let key = keys.iter().find(|key| key["id"] == id).expect("the key");
    assert_eq!((&key["name"], &key["rights"], key["used_at"].is_string()), (&"Kassa".into(), &json!(["see_audience"]), true));

    let keeper = format!("Bearer {}", register.api_key());
    let revoke = || register.send("DELETE", &format!("/api/v1/keys/{id}"), &[("authorization", &keeper)], "");
    revoke().assert_empty(204);
    revoke().assert_problem(404, "not_found");
    register.send("POST", "/api/v1/audience/count", &headers, &ask).assert_problem(401, "unauthenticated");
}

#[test]
fn a_key_never_may_more_than_who_made_it() {
    let register = TestRegister::new();
    let member = register.staff("Avaintenhoitaja", &["manage_keys", "see_audience"]);
    let make =
        |rights: serde_json::Value, days: u32| member.browser.post("/api/v1/keys", &json!({ "name": "x", "rights": rights, "days": days }));
    make(json!(["export_addresses"]), 1).assert_problem(403, "right_not_yours");
    for days in [0, 367] {
        assert_eq!(make(json!([]), days).assert_problem(422, "life_out_of_range"), ["/days life_out_of_range"]);
    }
    let key = make(json!(["see_audience"]), 1).ok(201)["api_key"].as_str().expect("text").to_owned();
    let bearer = format!("Bearer {key}");
    let headers = [("authorization", &*bearer), ("content-type", "application/json")];
    let count = || register.send("POST", "/api/v1/audience/count", &headers, r#"{"purpose":"newsletter","where":{}}"#);
    assert_eq!(count().status, 200);
    let change = json!({ "name": "Avaintenhoitaja", "rights": ["manage_keys"] });
    assert_eq!(register.staff_put(&format!("/api/v1/staff/{}", member.id), "\"1\"", &change).status, 200);
    count().assert_problem(403, "forbidden");
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    #[test]
    fn a_key_ends_when_it_was_said_to() {
        let Some(register) = TestRegister::native() else { return };
        let made = register.staff_post("/api/v1/keys", &json!({ "name": "Lyhyt", "rights": ["manage_keys"], "days": 1 })).ok(201);
        let bearer = format!("Bearer {}", made["api_key"].as_str().expect("text"));
        let list = || register.send("GET", "/api/v1/keys", &[("authorization", &bearer)], "");
        register.pass(Span::millis(Span::days(1).as_millis() - 1));
        assert_eq!(list().status, 200);
        register.pass(Span::millis(1));
        list().assert_problem(401, "unauthenticated");
    }
}
