//! Processing agreements on record.

use lupa_tests::TestRegister;
use serde_json::{Value, json};

use super::{DESCRIPTION, in_language, processor, section};

#[test]
fn an_agreement_is_accepted_changed_and_ended_and_stays_on_record() {
    let Some(register) = TestRegister::native() else { return };
    let list = || register.staff_get("/api/v1/processors").ok(200);
    assert_eq!(list(), json!({ "processors": [], "missing": ["hosting", "email"] }), "nothing is made up");
    let added = register.staff_post("/api/v1/processors", &processor("Pilvi Inc.", "US", Some("adequacy")));
    let path = added.header("location").to_owned();
    let (tag, made) = (added.header("etag").to_owned(), added.ok(201));
    assert_eq!((&made["name"], &made["agreement"]["version"], &made["revision"]), (&json!("Pilvi Inc."), &json!("6.2"), &json!(1)));
    assert!(made["accepted_by"].is_string() && made["accepted_at"].is_string());
    assert_eq!(list()["missing"], json!(["email"]));
    for locale in ["fi", "sv", "en"] {
        let shown = register.get(DESCRIPTION).ok(200);
        let document = in_language(&shown, locale);
        assert!(section(document, "processors").contains("Data processing addendum"), "{locale}");
        assert!(section(document, "transfers").contains("45)"), "{locale}: the ground and its article");
    }
    let home = processor("Pilvi Oy", "FI", None);
    register.staff_put(&path, "\"9\"", &home).assert_problem(412, "precondition_failed");
    let changed = register.staff_put(&path, &tag, &home);
    let tag = changed.header("etag").to_owned();
    assert_eq!(changed.ok(200)["revision"], 2);
    let key = format!("Bearer {}", register.api_key());
    register.send("DELETE", &path, &[("authorization", &*key), ("if-match", &*tag)], "").assert_empty(204);
    register.send("DELETE", &path, &[("authorization", &*key), ("if-match", &*tag)], "").assert_problem(404, "not_found");
    let kept = list()["processors"][0].clone();
    assert!(kept["ended_at"].is_string(), "{kept}");
    assert!(!section(in_language(&register.get(DESCRIPTION).ok(200), "fi"), "processors").contains("Pilvi"));
    assert!(register.inside().sql().connection().execute("delete from processor", []).is_err());
}

#[test]
fn no_data_goes_abroad_without_a_ground() {
    let Some(register) = TestRegister::native() else { return };
    let refused = |processor: &Value, code: &str| register.staff_post("/api/v1/processors", processor).assert_problem(422, code);
    assert_eq!(refused(&processor("Pilvi", "US", None), "safeguard_needed"), ["/transfer safeguard_needed"]);
    assert_eq!(refused(&processor("Pilvi", "SE", Some("standard-clauses")), "safeguard_idle"), ["/transfer safeguard_idle"]);
    assert_eq!(refused(&processor("", "FI", None), "required"), ["/name required"]);
    assert_eq!(refused(&processor("Pilvi", "XX", None), "country_invalid"), ["/country country_invalid"]);
    for ground in ["explicit-consent", "contract", "binding-rules"] {
        assert_eq!(register.staff_post("/api/v1/processors", &processor(ground, "US", Some(ground))).status, 201);
    }
    let text = section(in_language(&register.get(DESCRIPTION).ok(200), "en"), "transfers");
    assert!(text.contains("49(1)(a)") && text.contains("49(1)(b)") && text.contains("46(2)(b)"), "{text}");
}

#[test]
fn notices_name_a_processor_by_the_rules_of_any_change_of_a_purpose() {
    let Some(register) = TestRegister::native() else { return };
    register.join(&lupa_tests::fresh_address("agreed"), &["newsletter"]);
    let text = || register.form("fi")["notice"]["information"].to_string();
    let name = |added: &lupa_tests::Answer, concerns: u64| {
        let (path, tag) = (format!("{}/notices", added.header("location")), added.header("etag").to_owned());
        let key = format!("Bearer {}", register.api_key());
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-match", &*tag)];
        register.send("POST", &path, &headers, &json!({ "concerns": concerns }).to_string())
    };
    let home = register.staff_post("/api/v1/processors", &processor("Pilvi Oy", "FI", None));
    let made = home.json();
    assert!(!made["unnamed"].as_array().expect("purposes").is_empty());
    assert_eq!(made["ends"], 0);
    assert!(!text().contains("Pilvi Oy"));
    assert_eq!(name(&home, 0).ok(200)["unnamed"], json!([]));
    assert!(text().contains("Pilvi Oy"), "{}", text());
    let version = |of: &str| {
        let all = register.staff_get("/api/v1/purposes").ok(200);
        let one = all["purposes"].as_array().expect("purposes").iter().find(|one| one["purpose"]["id"] == of).cloned();
        one.expect("the purpose")["purpose"]["version"].clone()
    };
    assert_eq!(version("newsletter"), 1, "another processor at home is the same processing");

    let abroad = register.staff_post("/api/v1/processors", &processor("Cloud Inc.", "US", Some("adequacy")));
    assert_eq!(abroad.json()["ends"], 1);
    assert_eq!(name(&abroad, 0).assert_problem(409, "count_changed"), ["/concerns count_changed"]);
    assert!(!text().contains("Cloud Inc."));
    let _ = name(&abroad, 1).ok(200);
    assert!(text().contains("Cloud Inc."));
    assert_eq!(version("newsletter"), 2, "consent to the earlier version is none to this one");

    let key = format!("Bearer {}", register.api_key());
    let headers = [("authorization", &*key), ("if-match", "\"1\"")];
    register.send("DELETE", abroad.header("location"), &headers, "").assert_empty(204);
    assert!(!text().contains("Cloud Inc.") && text().contains("Pilvi Oy"), "{}", text());

    let by_consent = register.staff_post("/api/v1/processors", &processor("Exception Inc.", "US", Some("explicit-consent")));
    assert_eq!(name(&by_consent, 0).assert_problem(422, "safeguard_needed"), ["/transfer safeguard_needed"]);
}
