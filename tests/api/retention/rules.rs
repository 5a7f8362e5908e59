//! The rules: shown, changed, kept.

use lupa_tests::TestRegister;
use serde_json::json;

#[test]
fn the_rules_are_those_of_the_country_until_they_are_changed() {
    let register = TestRegister::new();
    let seen = register.staff_get("/api/v1/retention");
    let rules = seen.ok(200);
    assert_eq!((&rules["inactive_months"], &rules["requests_months"], &rules["warns"]), (&12.into(), &36.into(), &true.into()));
    let of = |kind: &str| rules["rules"].as_array().expect("a list").iter().find(|rule| rule["kind"] == kind).cloned().expect("a rule");
    assert_eq!(of("accounting")["length"], json!({ "unit": "year_ends", "count": 6 }));
    assert_eq!(of("unconfirmed")["length"], json!({ "unit": "days", "count": 14 }));
    assert_eq!(of("proof")["length"], json!({ "unit": "months", "count": 36 }));
    for kind in ["inactive", "notes", "requests", "staff", "audit_log"] {
        assert!(of(kind)["length"]["unit"].is_string(), "{kind}");
    }
}

#[test]
fn a_rule_is_changed_by_who_has_seen_it_and_within_its_bounds() {
    let register = TestRegister::new();
    let seen = register.staff_get("/api/v1/retention");
    let ask = |months: u16, day: Option<&str>| json!({ "inactive_months": months, "requests_months": 36, "cleaning": day, "warns": true });
    let change = |tag: &str, months: u16, day: Option<&str>| register.staff_put("/api/v1/retention", tag, &ask(months, day));
    change("\"99\"", 24, None).assert_problem(412, "precondition_failed");
    let tag = seen.header("etag").to_owned();
    assert_eq!(change(&tag, 5, None).assert_problem(422, "months_out_of_range"), ["/inactive_months months_out_of_range"]);
    assert_eq!(change(&tag, 12, Some("14.12.")).assert_problem(422, "day_invalid"), ["/cleaning day_invalid"]);
    let changed = change(&tag, 24, Some("06-15"));
    assert_ne!(changed.header("etag"), tag);
    let changed = changed.ok(200);
    assert_eq!((&changed["inactive_months"], &changed["cleaning"]), (&24.into(), &"06-15".into()));
    let next = &changed["next"];
    assert!(next["on"].as_str().is_some_and(|on| on.ends_with("-06-15")), "{next}");
    assert!(next["prepared_on"].as_str().is_some_and(|on| on.ends_with("-05-16")), "{next}");
}

#[test]
fn who_may_not_change_the_business_does_not_change_the_rules() {
    let register = TestRegister::new();
    let member = register.staff("Poistaja", &["see_people", "erase_people"]);
    assert_eq!(member.browser.get("/api/v1/retention").status, 200);
    let ask = json!({ "inactive_months": 24, "requests_months": 36, "warns": true });
    member.browser.put_if("/api/v1/retention", "\"0\"", &ask).assert_problem(403, "forbidden");
    let other = register.staff("Myyjä", &["see_people", "manage_business"]);
    other.browser.post("/api/v1/cleanings", &json!({ "kind": "inactive" })).assert_problem(403, "forbidden");
}

#[test]
fn a_person_sees_until_when_each_group_is_kept_and_why() {
    // In a register of its own: over HTTP other tests change the rules meanwhile.
    let Some(register) = TestRegister::native() else { return };
    let address = lupa_tests::register::fresh_address("until");
    register.join(&address, &["newsletter"]);
    let me = register.sign_in(&address);
    let data = me.get("/api/v1/me/data").ok(200);
    let of = |data: &serde_json::Value, group: &str| {
        data["terms"].as_array().expect("a list").iter().find(|term| term["group"] == group).cloned().unwrap_or_default()
    };
    assert_eq!(of(&data, "details")["rule"], "consent_in_force");
    assert_eq!(of(&data, "consents")["rule"], "consent_in_force");
    let _ = me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).ok(200);
    let data = me.get("/api/v1/me/data").ok(200);
    assert_eq!(of(&data, "details")["rule"], "consent_ended");
    assert_eq!(of(&data, "details")["until"], of(&data, "proof")["until"], "three years from today");
    assert!(of(&data, "proof")["until"].as_str().is_some_and(|until| until.len() == 10));
    let export = me.get("/api/v1/me/export.json").ok(200);
    assert_eq!(export["kept"]["terms"], data["terms"], "the copy says the same");
}
