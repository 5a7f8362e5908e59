//! Questions with a name, and who was in an export.

use lupa_tests::{TestRegister, fresh, fresh_address};
use serde_json::json;

use super::export;

#[test]
fn a_question_gets_a_name_and_is_found_by_it() {
    let register = TestRegister::new();
    let name = fresh("Suomenkieliset");
    let asked = json!({ "any": [{ "language": "fi" }, { "not": { "joined": { "after": "2026-01-01" } } }] });
    let save = |purpose: &str, asked: &serde_json::Value| {
        register.staff_post("/api/v1/audience/filters", &json!({ "name": name, "purpose": purpose, "where": asked }))
    };
    let saved = save("newsletter", &asked).ok(201);
    assert_eq!((&saved["where"], &saved["purpose"], &saved["name"]), (&asked, &"newsletter".into(), &name.clone().into()));
    let list = register.staff_get("/api/v1/audience/filters").ok(200);
    assert!(list["filters"].as_array().expect("a list").contains(&saved));

    assert_eq!(
        save("newsletter", &json!({ "any": [{ "age": 3 }] })).assert_problem(422, "condition_unknown"),
        ["/where/any/0/age condition_unknown"]
    );
    save("nothing", &asked).assert_problem(422, "purpose_unknown");
    let path = format!("/api/v1/audience/filters/{}", saved["id"].as_str().expect("an id"));
    let key = format!("Bearer {}", register.api_key());
    register.send("DELETE", &path, &[("authorization", &key)], "").assert_empty(204);
    register.send("DELETE", &path, &[("authorization", &key)], "").assert_problem(404, "not_found");
}

#[test]
fn a_saved_audience_is_deleted_by_its_owner_or_an_administrator() {
    let register = TestRegister::new();
    let (owner, other) = (register.staff("Tekijä", &["see_audience"]), register.staff("Kollega", &["see_audience", "manage_users"]));
    let name = fresh("Oma");
    let save = || owner.browser.post("/api/v1/audience/filters", &json!({ "name": name, "purpose": "newsletter", "where": {} })).ok(201);
    let saved = save();
    let path = format!("/api/v1/audience/filters/{}", saved["id"].as_str().expect("an id"));
    let seen = |list: &serde_json::Value| {
        let filters = list["filters"].as_array().expect("a list").iter();
        filters.filter(|filter| filter["id"] == saved["id"]).map(|filter| (filter["by"].clone(), filter["may_delete"].clone())).next()
    };
    let list = |browser: &lupa_tests::Browser<'_>| seen(&browser.get("/api/v1/audience/filters").ok(200));
    assert_eq!(list(&other.browser), Some(("Tekijä".into(), false.into())));
    assert_eq!(list(&owner.browser), Some(("Tekijä".into(), true.into())));
    other.browser.delete(&path).assert_problem(403, "not_your_own");
    owner.browser.delete(&path).assert_empty(204);
    let again = format!("/api/v1/audience/filters/{}", save()["id"].as_str().expect("an id"));
    let key = format!("Bearer {}", register.api_key());
    register.send("DELETE", &again, &[("authorization", &key)], "").assert_empty(204);
}

#[test]
fn a_person_who_was_exported_sees_it_on_their_own_page_and_nobody_else_does() {
    let register = TestRegister::new();
    let (exported, other) = (fresh_address("exported"), fresh_address("other"));
    register.join(&exported, &["newsletter"]);
    register.join(&other, &["research"]);
    // So that the other one stands between two who are exported.
    register.join(&fresh_address("later"), &["newsletter"]);
    export(&register, "newsletter", &json!({}));
    let own = register.sign_in(&exported).get("/api/v1/me/disclosures").ok(200);
    let disclosure = &own["disclosures"][0];
    assert_eq!((&disclosure["purpose"], disclosure["by"].is_string()), (&"newsletter".into(), true));
    let browser = register.sign_in(&other);
    let others = browser.get("/api/v1/me/disclosures").ok(200);
    assert!(others["disclosures"].as_array().expect("a list").iter().all(|one| one["purpose"] != "newsletter"));
    let everything = register.sign_in(&exported).get("/api/v1/me/export.json").ok(200);
    // Over HTTP another test may have exported meanwhile.
    assert!(everything["disclosures"].as_array().expect("a list").contains(disclosure));

    // An export takes its time: a person who joins after it has begun may be in its last stretch.
    let Some(native) = TestRegister::native() else { return };
    let late = fresh_address("late");
    native.join(&late, &["newsletter"]);
    export(&native, "newsletter", &json!({}));
    let sql = native.inside().sql().connection();
    assert_eq!(sql.execute("update export set at = at - 20000", []), Ok(1));
    let listed = || native.sign_in(&late).get("/api/v1/me/disclosures").ok(200)["disclosures"].as_array().map(Vec::len);
    assert_eq!(listed(), Some(1));
    // But a number may be given again, and what was exported before is of somebody else.
    assert_eq!(sql.execute("update disclosure set at = at - 20000", []), Ok(1));
    assert_eq!(listed(), Some(0));
}
