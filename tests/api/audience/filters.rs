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

/// The platform binds a hundred parameters to a statement, and lets an expression be a hundred deep.
#[test]
fn a_filter_may_name_as_many_as_fit_into_a_call() {
    let register = TestRegister::new();
    let address = fresh_address("vip");
    let (tag, organisation) = (fresh("vip"), fresh("Kampaamo"));
    register.join(&address, &["newsletter"]);
    let found = register.staff_post("/api/v1/people/search", &json!({ "text": address })).ok(200);
    let path = format!("/api/v1/people/{}", found["people"][0]["id"].as_str().expect("an id"));
    let card = json!({
        "locale": "fi", "source": "told", "email": address, "tags": [tag], "organisation": organisation,
        "address": { "street": "Katu 1", "postal_code": "40999", "locality": "Jyv\u{e4}skyl\u{e4}" },
    });
    assert_eq!(register.staff_put(&path, register.staff_get(&path).header("etag"), &card).status, 200);
    let ask = |path: &str, asked: &serde_json::Value| {
        let ask = json!({ "purpose": "newsletter", "where": asked, "reason": "withdrawn", "format": "csv" });
        let members: &[&str] = match path {
            "withheld" => &["purpose", "where", "reason"],
            "export" => &["purpose", "where", "format"],
            _ => &["purpose", "where"],
        };
        let body: serde_json::Map<_, _> = members.iter().map(|member| ((*member).to_owned(), ask[*member].clone())).collect();
        register.staff_post(&format!("/api/v1/audience/{path}"), &body.into())
    };
    for many in [1, 8, 9, 98, 99, 100, 101, 1000] {
        let others = |no: usize| if many > 200 { format!("{no}") } else { format!("{no}-{}", "x".repeat(20)) };
        let tags: Vec<_> = (1..many).map(others).chain([tag.clone()]).collect();
        let names: Vec<_> = (1..many).map(others).chain([organisation.clone()]).collect();
        let areas: Vec<_> = (1..many).map(|no| format!("9{no:04}")).chain(["40999".to_owned()]).collect();
        for asked in [
            json!({ "tag": tags }),
            json!({ "tag": tag, "organisation": names }),
            json!({ "tag": tag, "postal_code": areas }),
            json!({ "tag": tag, "language": vec!["fi"; many] }),
            json!({ "any": [{ "tag": tags }, { "not": { "method": vec!["web_form"; many.min(100)] } }], "tag": tag }),
        ] {
            let count = ask("count", &asked).ok(200);
            assert_eq!(count["send"], 1, "{many}: {count}");
            assert_eq!(ask("people", &asked).ok(200)["people"][0]["address"], address.as_str(), "{many}");
            assert_eq!(ask("withheld", &asked).ok(200)["people"], json!([]));
            assert_eq!(ask("labels/count", &asked).ok(200)["labels"], 1);
            assert!(ask("export", &asked).text().contains(&address));
        }
    }
    // As many conditions as a filter holds, each with as many bounds as it has.
    let sums = vec![json!({ "amount_bought": { "at_least": 0, "at_most": 9, "after": "2020-01-01", "before": "2030-01-01" } }); 9];
    let given = vec![json!({ "consent_given": { "after": "2020-01-01", "before": "2999-01-01" } }); 8];
    let asked = json!({ "tag": tag, "all": sums, "any": given });
    assert_eq!(ask("count", &asked).ok(200)["send"], 1);
    assert_eq!(ask("people", &asked).ok(200)["people"][0]["address"], address.as_str());
    let given = vec![json!({ "consent_given": { "after": "2020-01-01", "before": "2999-01-01" } }); 18];
    let sms = json!({ "purpose": "offers-sms", "where": { "all": given } });
    assert_eq!(register.staff_post("/api/v1/audience/count", &sms).status, 200);
}

#[test]
fn many_words_are_looked_for_or_refused_and_never_too_much() {
    let register = TestRegister::new();
    for parts in [1, 8, 24, 25, 60, 149] {
        let answer = register.staff_post("/api/v1/people/search", &json!({ "text": vec!["a"; parts].join("-") }));
        assert_eq!(answer.status, if parts <= 24 { 200 } else { 422 }, "{parts}");
    }
    let eight = ["aa-bb-cc"; 8].join(" ");
    assert_eq!(register.staff_post("/api/v1/people/search", &json!({ "text": eight })).status, 200);
}
