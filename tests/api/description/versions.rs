//! What is published, what would be, and what is kept for ever.

use lupa_tests::TestRegister;
use serde_json::{Value, json};

use super::{DESCRIPTION, DRAFT, in_language, processor, publish, section};

#[test]
fn a_register_that_has_published_nothing_says_what_it_does_today() {
    let Some(register) = TestRegister::native() else { return };
    let shown = register.get(DESCRIPTION).ok(200);
    assert_eq!((&shown["version"], &shown["versions"], &shown["changes"]), (&Value::Null, &json!([]), &json!([])));
    for locale in ["fi", "sv", "en"] {
        let document = in_language(&shown, locale);
        assert_eq!(document["sections"].as_array().map(Vec::len), Some(19), "{locale}");
    }
    assert!(section(in_language(&shown, "fi"), "purposes").contains("suostumus (6 art. 1 kohta a)"));
    register.get(&format!("{DESCRIPTION}/1")).assert_problem(404, "not_found");
}

#[test]
fn a_version_is_published_when_somebody_has_seen_how_it_differs_and_stays_for_ever() {
    let Some(register) = TestRegister::native() else { return };
    let first = publish(&register);
    assert_eq!((&first["version"]["no"], &first["changes"]), (&json!(1), &json!([])));
    let draft = register.staff_get(DRAFT).ok(200);
    assert_eq!((&draft["differs"], &draft["changes"]), (&json!(false), &json!([])));
    assert_eq!(publish(&register)["version"]["no"], 1, "the same is no new version");

    let field = json!({ "labels": { "fi": "Hiusväri", "sv": "Hårfärg" }, "kind": "text", "reason": "Värin sekoittamiseen" });
    let key = format!("Bearer {}", register.api_key());
    let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-none-match", "*")];
    assert_eq!(register.send("PUT", "/api/v1/fields/colour", &headers, &field.to_string()).status, 201);
    assert_eq!(register.get(DESCRIPTION).ok(200), first, "nothing is published by itself");
    let draft = register.staff_get(DRAFT).ok(200);
    assert_eq!(draft["differs"], true);
    let changed = draft["changes"].as_array().expect("changes");
    assert_eq!(changed.iter().map(|change| &change["id"]).collect::<Vec<_>>(), ["data"]);
    assert!(changed[0]["runs"].to_string().contains("Värin sekoittamiseen"), "{}", changed[0]["runs"]);

    // Somebody changed something after it was looked at.
    let _ = register.staff_post("/api/v1/processors", &processor("Pilvi Oy", "FI", None)).ok(201);
    let stale = register.staff_post(DESCRIPTION, &json!({ "digest": draft["digest"] }));
    assert!(stale.assert_problem(412, "precondition_failed").is_empty());
    let second = publish(&register);
    assert_eq!(second["version"]["no"], 2);
    let swedish = second["changes"].as_array().expect("changes").iter().find(|change| change["locale"] == "sv").expect("Swedish");
    let ids: Vec<_> = swedish["sections"].as_array().expect("sections").iter().filter_map(|section| section["id"].as_str()).collect();
    assert_eq!(ids, ["data", "processors"]);
    assert!(section(in_language(&second, "sv"), "data").contains("Hårfärg"));

    let kept = register.get(&format!("{DESCRIPTION}/1")).ok(200);
    assert_eq!((&kept["documents"], &kept["version"]), (&first["documents"], &first["version"]));
    assert_eq!(register.get(DESCRIPTION).ok(200)["versions"].as_array().map(Vec::len), Some(2));
    let database = register.inside().sql().connection();
    for change in ["update description_version set body = '[]'", "delete from description_version"] {
        assert!(database.execute(change, []).is_err(), "{change}");
    }
}

#[test]
fn what_only_the_controller_knows_is_said_in_their_words() {
    let Some(register) = TestRegister::native() else { return };
    let path = "/api/v1/register/description/words";
    let words = json!({
        "officer": { "name": "Oona Vastaava", "email": "tietosuoja@kapy.example" },
        "cookies": { "fi": "Sivustomme käyttää Matomoa." },
        "manual_material": { "fi": "Ajanvarauskirja on lukitussa kaapissa.", "sv": "Bokningsboken är inlåst." },
    });
    register.staff_put(path, "\"7\"", &words).assert_problem(412, "precondition_failed");
    let draft = register.staff_put(path, "\"0\"", &words);
    assert_eq!(draft.header("etag"), "\"1\"");
    assert_eq!(draft.ok(200)["own"], words);
    let shown = register.get(DESCRIPTION).ok(200);
    assert!(section(in_language(&shown, "fi"), "contact").contains("Oona Vastaava"));
    assert!(section(in_language(&shown, "sv"), "manual_material").contains("inlåst"));
    assert!(section(in_language(&shown, "en"), "cookies").contains("Matomoa"), "in another language where it is not written in this one");
    let wrong = json!({ "officer": { "name": "", "email": "x" }, "sources": { "sv": "a".repeat(4_001) } });
    let faults = register.staff_put(path, "\"1\"", &wrong);
    assert_eq!(faults.status, 422);
    let pointers: Vec<String> = faults.json()["errors"]
        .as_array()
        .expect("errors")
        .iter()
        .map(|one| one["pointer"].as_str().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(pointers, ["/sources/sv", "/officer/name", "/officer/email"]);
    let acts = register.staff_get("/api/v1/audit").ok(200).to_string();
    assert!(acts.contains("description_changed") && !acts.contains("Oona"), "it is logged, and not what was said");
}

#[test]
fn who_may_edit_words_sees_the_draft_and_only_who_may_publish_publishes() {
    let Some(register) = TestRegister::native() else { return };
    let editor = register.staff("Kirjoittaja", &["edit_wording"]);
    let draft = editor.browser.get(DRAFT).ok(200);
    editor.browser.post(DESCRIPTION, &json!({ "digest": draft["digest"] })).assert_problem(403, "forbidden");
    register.staff("Myyjä", &["see_people"]).browser.get(DRAFT).assert_problem(403, "forbidden");
    register.get(DRAFT).assert_problem(401, "unauthenticated");
}
