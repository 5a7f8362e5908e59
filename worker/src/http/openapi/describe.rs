//! Making the description. Not part of the Worker.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    operation::Takes,
    parameters, responses,
    schemas::{named, reference},
};
use crate::{
    http::{guard::Guard, route::Route},
    runtime::text::word,
};

const ABOUT: &str = "Consent you can prove: signing up, receipts, the customer's own page, the audience.

An address answers 405, with `Allow`, to a method that it does not have, and `HEAD` wherever it answers `GET`. Whatever goes wrong is a problem \
(RFC 9457) with a `code` that stays; its words are in the language of `Accept-Language`. A member that a body does not have is refused, not left \
out. A change that a browser sends from a page of another site (`Sec-Fetch-Site`, `Origin`) is refused with 403.";

/// The OpenAPI 3.1 document of these routes.
///
/// # Panics
/// Where two types that are described share a name, and where two operations do.
#[must_use]
pub fn describe(routes: &[Route]) -> Value {
    let mut schemas = BTreeMap::new();
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    reference(named::<lupa_domain::api::problem::Problem>, &mut schemas);
    for route in routes {
        for (path, name) in written(route) {
            let operation = operation(route, path, name, &mut schemas);
            let before = paths.entry(path).or_default().insert(route.method.as_str().to_ascii_lowercase(), operation);
            assert!(before.is_none(), "{} {path} is described twice", route.method);
        }
    }
    merge_flattened(&mut schemas);
    close_codes(&mut schemas);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Lupa",
            "description": ABOUT,
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "parameters": parameters::shared(),
            "headers": responses::shared_headers(),
            "responses": responses::shared_problems(),
            "securitySchemes": {
                "key": { "type": "http", "scheme": "bearer", "description": "An API key of a member of staff: lupa_…" },
                "session": { "type": "apiKey", "in": "cookie", "name": "__Host-lupa", "description": "The session of a customer." },
                "staff_session": {
                    "type": "apiKey", "in": "cookie", "name": "__Host-lupa-staff", "description": "The session of a member of staff.",
                },
            },
        },
    })
}

/// The ways in which a route is written in the description, each with the name of its operation.
#[must_use]
pub fn written(route: &Route) -> Vec<(&'static str, &'static str)> {
    if route.doc.written.is_empty() { vec![(route.path, route.doc.name)] } else { route.doc.written.to_vec() }
}

fn operation(route: &Route, path: &str, name: &str, schemas: &mut BTreeMap<String, Value>) -> Value {
    let doc = &route.doc;
    let mut operation = json!({
        "operationId": name,
        "summary": doc.summary,
        "parameters": parameters::parameters(route, path, schemas),
        "responses": responses::responses(route, schemas),
    });
    match doc.takes {
        None => {}
        Some(Takes::Json(schema)) => {
            operation["requestBody"] =
                json!({ "required": true, "content": { "application/json": { "schema": reference(schema, schemas) } } });
        }
        Some(Takes::Files(media_types)) => {
            let file = json!({ "schema": { "type": "string", "format": "binary" } });
            let content: Map<String, Value> = media_types.iter().map(|media_type| ((*media_type).to_owned(), file.clone())).collect();
            operation["requestBody"] = json!({ "required": true, "content": content });
        }
        Some(Takes::Empty) => {
            let empty = json!({ "schema": { "type": "object", "maxProperties": 0 } });
            operation["requestBody"] = json!({ "required": true, "content": { "application/json": empty } });
        }
        Some(Takes::Form) => {
            let form = json!({ "schema": { "type": "object", "additionalProperties": true } });
            operation["requestBody"] = json!({ "content": { "application/x-www-form-urlencoded": form, "multipart/form-data": form } });
        }
    }
    match &route.guard {
        Guard::Anyone(_) | Guard::OneClick(_) => operation["security"] = json!([]),
        Guard::Subject(_) => operation["security"] = json!([{ "session": [] }]),
        Guard::SignedIn(_) => operation["security"] = json!([{ "staff_session": [] }]),
        Guard::Counter(_) => {
            operation["security"] = json!([{ "staff_session": [] }]);
            operation["description"] = "Needs counter mode: a session that opens this and nothing else.".into();
        }
        Guard::Staff { rights, .. } => {
            operation["security"] = json!([{ "key": [] }, { "staff_session": [] }]);
            let rights: Vec<String> = rights.iter().map(|right| format!("`{}`", word(right))).collect();
            operation["description"] = format!("Needs the right {}.", rights.join(" or ")).into();
        }
    }
    operation
}

/// What serde flattens is one object on the wire, and so in the description: put together of parts, a part that refuses other members would refuse
/// those of the rest.
fn merge_flattened(schemas: &mut BTreeMap<String, Value>) {
    let all = schemas.clone();
    for schema in schemas.values_mut() {
        let Some(Value::Array(parts)) = schema.get("allOf").cloned() else { continue };
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for part in &parts {
            let name = part["$ref"].as_str().and_then(|reference| reference.rsplit('/').next());
            let part = name.map_or(part, |name| &all[name]);
            properties.extend(part["properties"].as_object().cloned().unwrap_or_default());
            required.extend(part["required"].as_array().cloned().unwrap_or_default());
        }
        let mut merged = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            merged["required"] = required.into();
        }
        if let Some(description) = schema.get("description") {
            merged["description"] = description.clone();
        }
        *schema = merged;
    }
}

/// The codes of problems are a closed set, which the domain does not know: their words are the worker's.
fn close_codes(schemas: &mut BTreeMap<String, Value>) {
    schemas.insert("ProblemCode".to_owned(), responses::codes());
    for of in ["Problem", "FieldProblem"] {
        let Some(code) = schemas.get_mut(of).and_then(|schema| schema.pointer_mut("/properties/code")) else { continue };
        *code = json!({ "$ref": "#/components/schemas/ProblemCode" });
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;
    use crate::http::routes;

    /// What is in the tree at this path; `UPDATE=1` writes it anew.
    fn kept(name: &str, made: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, made).expect("the tree can be written");
        }
        fs::read_to_string(&path).unwrap_or_default()
    }

    #[test]
    fn the_description_in_the_tree_is_that_of_the_table() {
        let made = serde_json::to_string(&describe(&routes())).expect("a description") + "\n";
        assert!(
            kept("openapi.json", &made) == made,
            "worker/openapi.json is old; UPDATE=1 cargo test -p lupa-worker openapi writes it anew"
        );
    }

    #[test]
    fn an_operation_keeps_the_name_that_programs_call_it_by() {
        let line =
            |route: &Route| written(route).into_iter().map(|(path, name)| format!("{name} {} {path}\n", route.method)).collect::<Vec<_>>();
        let made: BTreeSet<String> = routes().iter().flat_map(line).collect();
        let kept = kept("operations.txt", &made.iter().map(String::as_str).collect::<String>());
        let kept: BTreeSet<String> = kept.split_inclusive('\n').map(str::to_owned).collect();
        let (gone, new): (Vec<_>, Vec<_>) = (kept.difference(&made).collect(), made.difference(&kept).collect());
        assert!(gone.is_empty(), "a name that was given stays: {gone:?}");
        assert!(new.is_empty(), "worker/operations.txt lacks {new:?}; UPDATE=1 cargo test -p lupa-worker openapi writes it anew");
    }

    #[test]
    fn every_operation_has_a_name_of_its_own_in_camel_case() {
        let mut seen = BTreeSet::new();
        for (path, name) in routes().iter().flat_map(written) {
            let fits = name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_alphanumeric());
            assert!(fits, "{path} needs .named(\"inCamelCase\") in its description, not {name:?}");
            assert!(seen.insert(name), "two operations are called {name}");
        }
    }

    #[test]
    fn a_path_is_described_as_openapi_writes_it() {
        for (path, _) in routes().iter().flat_map(written) {
            let parts: Vec<&str> = path.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()).collect();
            let all = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
            assert!(all, "{path} is written for a router: .written(&[…]) says how else");
        }
    }

    #[test]
    fn what_is_referred_to_is_there_and_what_is_there_is_referred_to() {
        let document = describe(&routes());
        let text = document.to_string();
        let referred: BTreeSet<&str> = text.split("\"#/components/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        for reference in &referred {
            assert!(document.pointer(&format!("/components/{reference}")).is_some(), "nothing is at {reference}");
        }
        let schemas = document["components"]["schemas"].as_object().expect("schemas");
        for name in schemas.keys() {
            assert!(referred.contains(format!("schemas/{name}").as_str()), "nothing refers to {name}");
        }
    }
}
