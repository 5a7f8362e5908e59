//! The keeper's own fields: declared with a reason before anything is kept in them, and seen by those who may.

use lupa_tests::{Answer, TestRegister, register::fresh};
use serde_json::{Value, json};

use super::{Hand, ask};

/// The smallest declaration, with what a test adds to it.
fn declaration(more: &Value) -> Value {
    let mut body = json!({ "labels": { "fi": "Hiusten väri" }, "kind": "text", "reason": "Värin sekoittamiseen" });
    super::merge(&mut body, more);
    body
}

fn declare(hand: &Hand<'_>, id: &str, more: &Value) -> Answer {
    hand.send("PUT", &format!("/api/v1/fields/{id}"), Some(("if-none-match", "*")), &declaration(more))
}

/// A field of a test's own.
#[track_caller]
fn field(hand: &Hand<'_>, label: &str, more: &Value) -> String {
    let id = fresh(label);
    let made = declare(hand, &id, more);
    assert_eq!((made.ok(201)["id"].as_str(), made.header("etag")), (Some(id.as_str()), "\"1\""));
    id
}

fn listed(hand: &Hand<'_>, id: &str) -> Value {
    let list = hand.get("/api/v1/fields").ok(200);
    let fields = list["fields"].as_array().expect("fields");
    fields.iter().find(|field| field["id"] == id).expect("the field").clone()
}

#[test]
fn a_field_is_declared_once_and_changed_by_who_has_seen_it() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let id = field(&hand, "colour", &json!({ "kind": "choice", "choices": [" red ", "brown", "red"] }));
    let path = format!("/api/v1/fields/{id}");
    let wanted = json!({
        "id": id, "revision": 1, "labels": { "fi": "Hiusten väri" }, "kind": "choice", "choices": ["red", "brown"],
        "reason": "Värin sekoittamiseen", "restricted": false, "retired": false, "people": 0,
    });
    assert_eq!(listed(&hand, &id), wanted);
    declare(&hand, &id, &json!({})).assert_problem(412, "precondition_failed");
    let change = declaration(&json!({ "kind": "choice", "choices": ["red", "brown", "grey"], "labels": { "sv": "Hårfärg" } }));
    hand.send("PUT", &path, None, &change).assert_problem(428, "precondition_required");
    hand.put(&path, "\"2\"", &change).assert_problem(412, "precondition_failed");
    let changed = hand.put(&path, "\"1\"", &change);
    assert_eq!((changed.ok(200)["labels"].clone(), changed.header("etag")), (json!({ "sv": "Hårfärg" }), "\"2\""));
    assert_eq!(hand.put(&path, "\"2\"", &change).header("etag"), "\"2\"", "the same again is no change");
    hand.put(&format!("/api/v1/fields/{}", fresh("none")), "\"1\"", &change).assert_problem(412, "precondition_failed");
    let nameless = declaration(&json!({}));
    let answer = hand.send("PUT", "/api/v1/fields/Hiukset", Some(("if-none-match", "*")), &nameless);
    assert_eq!(answer.assert_problem(422, "field_name_invalid"), ["/id field_name_invalid"]);
}

#[test]
fn a_declaration_says_what_it_is_for_and_takes_nothing_away() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let id = fresh("wrong");
    let wrong = json!({ "labels": { "fi": " " }, "reason": "", "kind": "choice" });
    let faults = declare(&hand, &id, &wrong).assert_problem(422, "required");
    assert_eq!(faults, ["/labels required", "/reason required", "/choices required"]);
    let long = json!({ "labels": { "fi": "a".repeat(81) }, "reason": "a".repeat(501), "kind": "choice", "choices": ["a".repeat(81), "b"] });
    let faults = declare(&hand, &id, &long).assert_problem(422, "text_too_long");
    assert_eq!(faults, ["/labels/fi text_too_long", "/reason text_too_long", "/choices/0 text_too_long"]);

    let id = field(&hand, "choice", &json!({ "kind": "choice", "choices": ["red", "brown", "grey"] }));
    let path = format!("/api/v1/fields/{id}");
    let card = hand.create(&json!({ "name": "Punapää", "fields": { &id: "red" } }));
    assert_eq!(listed(&hand, &id)["people"], 1);
    let fewer = |choices: Value| hand.put(&path, "\"1\"", &declaration(&json!({ "kind": "choice", "choices": choices })));
    assert_eq!(fewer(json!(["brown"])).assert_problem(409, "choice_in_use"), ["/choices choice_in_use"]);
    assert_eq!(hand.put(&path, "\"1\"", &declaration(&json!({}))).assert_problem(422, "field_kind_fixed"), ["/kind field_kind_fixed"]);
    assert_eq!(fewer(json!(["red", "brown"])).status, 200, "grey is nobody's");
    assert_eq!(hand.change(&card, &json!({ "fields": {} })).status, 200);
    assert_eq!(listed(&hand, &id)["people"], 0);
}

#[test]
fn a_value_fits_its_field() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let kinds = [("text", json!("7/43\n6 %")), ("number", json!(7.5)), ("date", json!("2026-11-25")), ("yes_no", json!(false))];
    let fields: Vec<_> = kinds.iter().map(|(kind, value)| (field(&hand, "kind", &json!({ "kind": kind })), value)).collect();
    let good: serde_json::Map<String, Value> = fields.iter().map(|(id, value)| (id.clone(), (*value).clone())).collect();
    let card = hand.create(&json!({ "name": "Sopiva", "fields": good }));
    assert_eq!(hand.get(&card).ok(200)["fields"], json!(good));
    let wrong: serde_json::Map<String, Value> = fields.iter().map(|(id, _)| (id.clone(), json!(["x"]))).collect();
    let faults = hand.change(&card, &json!({ "fields": wrong })).assert_problem(422, "field_invalid");
    assert_eq!(faults.len(), 4);
    let long = json!({ "fields": { &fields[0].0: "a".repeat(64 * 1024 + 1) } });
    let faults = hand.change(&card, &long).assert_problem(422, "text_too_long");
    assert_eq!(faults, [format!("/fields/{} text_too_long", fields[0].0)]);
}

#[test]
fn a_retired_field_keeps_what_it_holds_and_takes_nothing_new() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let id = field(&hand, "retired", &json!({}));
    let card = hand.create(&json!({ "name": "Vanha", "fields": { &id: "7/43" } }));
    assert_eq!(hand.put(&format!("/api/v1/fields/{id}"), "\"1\"", &declaration(&json!({ "retired": true }))).status, 200);
    assert_eq!(hand.change(&card, &json!({ "phone": "0401234567" })).ok(200)["fields"], json!({ &id: "7/43" }));
    let refused = hand.change(&card, &json!({ "fields": { &id: "8/43" } })).assert_problem(422, "field_retired");
    assert_eq!(refused, [format!("/fields/{id} field_retired")]);
    assert_eq!(hand.change(&card, &json!({ "fields": { &id: "" } })).ok(200)["fields"], json!({}));
}

#[test]
fn a_restricted_field_is_there_only_for_those_who_may_see_it() {
    let register = TestRegister::new();
    let full = Hand::full(&register);
    let [open, secret] =
        [("open", false), ("secret", true)].map(|(label, restricted)| field(&full, label, &json!({ "restricted": restricted })));
    let value = fresh("luottohäiriö");
    let card = full.create(&json!({ "name": "Maksaja", "fields": { &open: "a", &secret: value }, "reason": value }));
    assert_eq!(full.get(&card).ok(200)["fields"], json!({ &open: "a", &secret: value }));

    let clerk = Hand::with(&register, &["see_people", "create_people", "change_people", "see_history"]);
    let seen = clerk.get(&card).ok(200);
    assert_eq!((&seen["fields"], &seen["hidden"]), (&json!({ &open: "a" }), &json!(1)));
    assert!(!seen["origins"].to_string().contains(&secret), "{}", seen["origins"]);
    let changes = clerk.get(&format!("{card}/changes")).ok(200);
    let line = changes["changes"].as_array().expect("changes").iter().find(|line| line["datum"] == format!("fields/{secret}"));
    let line = line.expect("that it changed is no secret");
    assert_eq!((line.get("after"), line.get("reason"), &line["source"]), (None, None, &json!("told")));
    assert!(clerk.found(&value, None).is_empty() && full.found(&value, None).is_empty(), "nobody searches what fields hold");

    let changed = clerk.change(&card, &json!({ "fields": { &open: "b" } })).ok(200);
    assert_eq!((&changed["fields"], &changed["hidden"]), (&json!({ &open: "b" }), &json!(1)));
    assert_eq!(full.get(&card).ok(200)["fields"][&secret], value, "what one does not see stays");
    let refused = clerk.change(&card, &json!({ "fields": { &secret: "hyvä" } })).assert_problem(403, "field_restricted");
    assert_eq!(refused, [format!("/fields/{secret} field_restricted")]);
    let refused = clerk.post("/api/v1/people", &ask(&json!({ "name": "x", "fields": { &secret: "hyvä" } })));
    refused.assert_problem(403, "field_restricted");
    assert_eq!(full.change(&card, &json!({ "fields": {} })).ok(200)["hidden"], 0);
}

#[test]
fn a_restricted_field_is_opened_by_those_who_may_see_it() {
    let register = TestRegister::new();
    let full = Hand::full(&register);
    let choices = json!({ "restricted": true, "kind": "choice", "choices": ["kyllä", "ei"] });
    let id = field(&full, "diagnosis", &choices);
    let card = full.create(&json!({ "name": "Potilas", "fields": { &id: "kyllä" } }));
    let clerk = Hand::with(&register, &["see_people", "manage_fields"]);
    let path = format!("/api/v1/fields/{id}");
    let put = |hand: &Hand<'_>, tag: &str, more: &Value| {
        let mut all = choices.clone();
        super::merge(&mut all, more);
        hand.put(&path, tag, &declaration(&all))
    };
    let opened = put(&clerk, "\"1\"", &json!({ "restricted": false })).assert_problem(403, "field_not_opened");
    assert_eq!(opened, ["/restricted field_not_opened"]);
    for left in ["kyllä", "ei"] {
        let narrowed = put(&clerk, "\"1\"", &json!({ "choices": [left] })).assert_problem(403, "field_not_opened");
        assert_eq!(narrowed, ["/choices field_not_opened"], "the answer is the same whether anybody has it or not");
    }
    put(&clerk, "\"1\"", &json!({ "kind": "text", "choices": [] })).assert_problem(403, "field_not_opened");
    assert!(!clerk.get(&card).text().contains("kyllä"));
    assert_eq!(put(&clerk, "\"1\"", &json!({ "retired": true })).status, 200, "what shows nothing is done");
    assert_eq!(put(&full, "\"2\"", &json!({ "restricted": false })).status, 200);
    assert!(clerk.get(&card).text().contains("kyllä"));
}

#[test]
fn the_list_is_for_those_who_see_people_and_those_who_manage_it() {
    let register = TestRegister::new();
    for (right, status) in [("see_people", 200), ("manage_fields", 200), ("see_history", 403)] {
        assert_eq!(Hand::with(&register, &[right]).get("/api/v1/fields").status, status, "{right}");
    }
    let id = field(&Hand::with(&register, &["manage_fields"]), "managed", &json!({}));
    let page = register.staff_get("/api/v1/audit?act=fields_changed").ok(200);
    let entries = page["entries"].as_array().expect("entries");
    let entry = entries.iter().find(|line| line["entry"]["about"] == id).expect("an entry");
    assert_eq!(entry["entry"]["detail"], "declared");
}

mod native_only {
    use proptest::{prelude::*, sample::select};

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
        #[test]
        fn nothing_is_kept_outside_the_declared_list(
            declared in prop::collection::btree_map("[a-d]", select(vec!["text", "number", "date", "yes_no", "choice"]), 0..4),
            written in prop::collection::vec(prop::collection::btree_map(
                "[a-e]", select(vec![json!("red"), json!(1), json!(true), json!("2026-11-25"), json!(null), json!([]), json!({})]), 0..3,
            ), 1..5),
        ) {
            let Some(register) = TestRegister::native() else { return Ok(()) };
            let hand = Hand::full(&register);
            for (id, kind) in &declared {
                let made = declare(&hand, id, &json!({ "kind": kind, "choices": if *kind == "choice" { json!(["red"]) } else { json!([]) } }));
                prop_assert_eq!(made.status, 201);
            }
            let card = hand.create(&json!({ "name": "Satunnainen" }));
            for fields in written {
                let answer = hand.change(&card, &json!({ "fields": fields }));
                prop_assert!([200, 422].contains(&answer.status));
                let kept = hand.get(&card).ok(200)["fields"].clone();
                for (id, value) in kept.as_object().expect("an object") {
                    let fits = match declared.get(id.as_str()).copied() {
                        Some("text") => value.is_string(),
                        Some("number") => value.is_number(),
                        Some("date") => value == "2026-11-25",
                        Some("yes_no") => value.is_boolean(),
                        Some("choice") => value == "red",
                        _ => false,
                    };
                    prop_assert!(fits, "{}: {}", id, value);
                }
                let people = hand.get("/api/v1/fields").ok(200)["fields"].clone();
                for field in people.as_array().expect("fields") {
                    let holds = kept.get(field["id"].as_str().expect("an id")).is_some();
                    prop_assert_eq!(&field["people"], &json!(u8::from(holds)));
                }
            }
        }
    }
}
