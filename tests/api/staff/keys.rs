//! API keys: what they may do, and until when.

use lupa_tests::{Answer, TestRegister, fresh_address};
use serde_json::{Value, json};

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

/// What a program does with a key.
fn with_key(register: &TestRegister, key: &str, method: &str, path: &str, body: &Value) -> Answer {
    let bearer = format!("Bearer {key}");
    register.send(method, path, &[("authorization", &bearer), ("content-type", "application/json")], &body.to_string())
}

fn made(answer: &Answer) -> (String, Value) {
    let made = answer.ok(201);
    (made["api_key"].as_str().expect("text").to_owned(), made["key"].clone())
}

#[test]
fn a_key_that_a_key_makes_ends_no_later_and_goes_with_it() {
    let register = TestRegister::new();
    let ask = |name: &str, days: u32| json!({ "name": name, "rights": ["manage_keys", "see_people"], "days": days });
    let (day, day_view) = made(&register.staff_post("/api/v1/keys", &ask("Päivä", 1)));
    let (year, year_view) = made(&with_key(&register, &day, "POST", "/api/v1/keys", &ask("Vuosi", 366)));
    assert_eq!((&year_view["expires_at"], &year_view["maker"]), (&day_view["expires_at"], &"Päivä".into()));
    let (child, _) = made(&with_key(&register, &year, "POST", "/api/v1/keys", &ask("Lapsenlapsi", 30)));
    let list = |key: &str| with_key(&register, key, "GET", "/api/v1/keys", &Value::Null);
    assert_eq!([list(&year).status, list(&child).status], [200, 200]);
    let path = format!("/api/v1/keys/{}", day_view["id"].as_str().expect("an id"));
    with_key(&register, register.api_key(), "DELETE", &path, &Value::Null).assert_empty(204);
    for gone in [&day, &year, &child] {
        list(gone).assert_problem(401, "unauthenticated");
    }
}

#[test]
fn a_key_that_ends_makes_no_account_and_gives_nobody_more() {
    let register = TestRegister::new();
    let ask = json!({ "name": "Päivä", "rights": ["manage_users", "read_audit"], "days": 1 });
    let (day, _) = made(&register.staff_post("/api/v1/keys", &ask));
    let invited = json!({ "name": "Kaveri", "email": fresh_address("staff"), "rights": ["read_audit"], "locale": "fi" });
    with_key(&register, &day, "POST", "/api/v1/staff", &invited).assert_problem(403, "key_ends_sooner");
    let (id, _) = register.invite("Vähäinen", &[]);
    let bearer = format!("Bearer {day}");
    let headers = [("authorization", &*bearer), ("content-type", "application/json"), ("if-match", "\"1\"")];
    let change = |rights: Value| {
        register.send("PUT", &format!("/api/v1/staff/{id}"), &headers, &json!({ "name": "Vähäinen", "rights": rights }).to_string())
    };
    change(json!(["read_audit"])).assert_problem(403, "key_ends_sooner");
    assert_eq!(change(json!([])).status, 200, "what gives nothing is done");
}

#[test]
fn a_key_that_may_do_more_is_revoked_by_those_who_may_as_much() {
    let register = TestRegister::new();
    let (wide, view) = made(&register.staff_post("/api/v1/keys", &json!({ "name": "Laaja", "rights": ["export_addresses"], "days": 9 })));
    let member = register.staff("Avainkaveri", &["manage_keys"]);
    let path = format!("/api/v1/keys/{}", view["id"].as_str().expect("an id"));
    member.browser.delete(&path).assert_problem(403, "right_not_yours");
    let ask = json!({ "purpose": "newsletter", "where": {}, "format": "csv" });
    assert_eq!(with_key(&register, &wide, "POST", "/api/v1/audience/export", &ask).status, 200, "it still works");
    assert_eq!(made(&member.browser.post("/api/v1/keys", &json!({ "name": "oma", "rights": [], "days": 9 }))).1["staff"], "Avainkaveri");
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
