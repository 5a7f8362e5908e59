//! The description of the API says what is there, all of it and nothing else.

use std::collections::BTreeSet;

use lupa_tests::TestRegister;
use lupa_worker::http::{guard::Guard, openapi::written, route::Route, routes};
use serde_json::Value;

fn description(register: &TestRegister) -> Value {
    register.get("/api/v1/openapi.json").ok(200)
}

/// Every `$ref` below a value.
fn references<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Object(members) => {
            found.extend(members.get("$ref").and_then(Value::as_str));
            members.values().for_each(|member| references(member, found));
        }
        _ => {}
    }
}

#[test]
fn every_route_is_described_and_nothing_else_is() {
    let register = TestRegister::new();
    let description = description(&register);
    assert_eq!((&description["openapi"], &description["servers"][0]["url"]), (&"3.1.0".into(), &"/".into()));
    let described: BTreeSet<(String, String)> = description["paths"]
        .as_object()
        .expect("paths")
        .iter()
        .flat_map(|(path, methods)| methods.as_object().expect("methods").keys().map(|method| (method.to_uppercase(), path.clone())))
        .collect();
    let there = routes();
    let ways = |route: &Route| written(route).into_iter().map(|(path, _)| (route.method.to_string(), path.to_owned())).collect::<Vec<_>>();
    let there: BTreeSet<_> = there.iter().flat_map(ways).collect();
    assert_eq!(described, there);
}

#[test]
fn every_reference_leads_somewhere() {
    let description = description(&TestRegister::new());
    let mut found = Vec::new();
    references(&description, &mut found);
    assert!(found.len() > 50);
    for reference in found {
        let pointer = reference.strip_prefix('#').expect("inside the document");
        assert!(description.pointer(pointer).is_some_and(Value::is_object), "{reference}");
    }
}

#[test]
fn every_operation_names_its_parts_its_answers_and_who_may_ask() {
    let register = TestRegister::new();
    let description = description(&register);
    for route in routes() {
        let method = route.method.as_str().to_lowercase();
        let (path, _) = written(&route)[0];
        let operation = &description["paths"][path][&method];
        let parts: Vec<_> = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
        let named = operation["parameters"].as_array().expect("parameters").iter().filter(|one| one["in"] == "path");
        assert_eq!(named.map(|one| one["name"].as_str().unwrap_or_default()).collect::<Vec<_>>(), parts, "{}", route.path);
        assert!(operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()), "{}", route.path);
        let answers = operation["responses"].as_object().expect("answers");
        assert!(answers.keys().all(|status| status.parse::<u16>().is_ok()), "{}: every status stands there by itself", route.path);
        assert!(["500", "503"].iter().all(|status| answers.contains_key(*status)), "{}", route.path);
        // To be erased is asked for together with whether that is to be remembered.
        let erases = matches!((method.as_str(), route.path), ("delete", "/api/v1/me" | "/api/v1/people/{id}"));
        let takes_body = erases || matches!(method.as_str(), "post" | "put");
        assert_eq!(operation.get("requestBody").is_some(), takes_body, "{method} {}", route.path);
        let security = match route.guard {
            Guard::Anyone(_) | Guard::OneClick(_) => serde_json::json!([]),
            Guard::Subject(_) => serde_json::json!([{ "session": [] }]),
            Guard::SignedIn(_) | Guard::Counter(_) => serde_json::json!([{ "staff_session": [] }]),
            Guard::Staff { .. } => serde_json::json!([{ "key": [] }, { "staff_session": [] }]),
        };
        assert_eq!(operation["security"], security, "{}", route.path);
    }
}

#[test]
fn what_is_described_is_what_comes() {
    let register = TestRegister::new();
    let description = description(&register);
    let schema = |name: &str| description["components"]["schemas"][name].clone();
    let answers = [
        ("FormNotice", {
            let mut form = register.form("fi");
            form.as_object_mut().expect("a form").remove("languages");
            form
        }),
        ("Status", register.get("/api/v1/status").ok(200)),
        ("MailHealth", register.staff_get("/api/v1/status").ok(200)["mail"].clone()),
        (
            "AudienceCount",
            register.staff_post("/api/v1/audience/count", &serde_json::json!({ "purpose": "newsletter", "where": {} })).ok(200),
        ),
        ("DraftDocument", register.staff_get("/api/v1/forms/newsletter/draft").ok(200)),
        ("PurposeList", register.staff_get("/api/v1/purposes").ok(200)),
        ("PurposeResponse", register.staff_get("/api/v1/purposes/research").ok(200)),
        ("EditionList", register.staff_get("/api/v1/forms/newsletter/editions").ok(200)),
        ("EditionDifference", register.staff_get("/api/v1/forms/newsletter/difference?from=1&to=1").ok(200)),
        ("FormList", register.staff_get("/api/v1/forms").ok(200)),
        (
            "NoticeEdition",
            register.get(&format!("/api/v1/notices/{}/edition", register.form("fi")["digest"].as_str().expect("a digest"))).ok(200),
        ),
        ("Problem", register.get("/api/v1/nothing").json()),
    ];
    for (name, answer) in answers {
        let schema = schema(name);
        let members: BTreeSet<_> = schema["properties"].as_object().unwrap_or_else(|| panic!("no {name}: {schema}")).keys().collect();
        let required = schema["required"].as_array().expect("a list").iter().filter_map(Value::as_str);
        let come: BTreeSet<_> = answer.as_object().expect("an object").keys().collect();
        assert!(come.is_subset(&members), "{name}: {come:?} of {members:?}");
        assert!(required.clone().all(|member| answer.get(member).is_some()), "{name}");
    }
}

#[test]
fn every_header_that_a_route_heeds_is_a_parameter() {
    let description = description(&TestRegister::new());
    let headers = |path: &str, method: &str| -> BTreeSet<String> {
        let parameters = description["paths"][path][method]["parameters"].as_array().cloned().unwrap_or_default();
        let resolved =
            parameters.iter().map(|one| one["$ref"].as_str().map_or(one, |to| description.pointer(&to[1..]).expect("it is there")));
        resolved.filter(|one| one["in"] == "header").map(|one| one["name"].as_str().unwrap_or_default().to_owned()).collect()
    };
    for (path, method, wanted) in [
        ("/api/v1/people/{id}", "put", "If-Match"),
        ("/api/v1/people/{id}/history/{entry}", "delete", "If-Match"),
        ("/api/v1/forms/{form}/publish", "post", "If-Match"),
        ("/api/v1/fields/{id}", "put", "If-None-Match"),
        ("/api/v1/forms/{form}", "get", "If-None-Match"),
        ("/api/v1/signups", "post", "Idempotency-Key"),
        ("/api/v1/counter/signups", "post", "Idempotency-Key"),
        ("/api/v1/status", "get", "Accept-Language"),
    ] {
        assert!(headers(path, method).contains(wanted), "{method} {path} lacks {wanted}");
    }
    assert!(headers("/api/v1/status", "get").len() == 1, "and no other");
}

#[test]
fn a_word_of_a_finite_set_is_described_as_one() {
    let description = description(&TestRegister::new());
    let act = &description["paths"]["/api/v1/audit"]["get"]["parameters"][1];
    assert_eq!((&act["name"], &act["schema"]["$ref"]), (&"act".into(), &"#/components/schemas/AuditAct".into()));
    for (schema, word) in [
        ("AuditAct", "exported"),
        ("ProblemCode", "precondition_required"),
        ("FileFormat", "jsonl"),
        ("SheetName", "70x37"),
        ("RecordingMethod", "paper"),
        ("Step", "week"),
        ("Locale", "sv"),
        ("Reason", "bounced"),
    ] {
        let words = description.pointer(&format!("/components/schemas/{schema}/enum")).and_then(Value::as_array);
        assert!(words.is_some_and(|words| words.contains(&word.into())), "{schema} has no {word}: {words:?}");
    }
}
