//! Making the description. Not part of the Worker.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

use super::{
    super::{guard::Guard, route::Route},
    Gives, Takes,
};
use crate::runtime::text::word;

/// A type that the description can describe.
pub trait Described: ToSchema {}
impl<T: ToSchema> Described for T {}

/// A schema by its name, with the schemas it refers to.
pub(super) type Named = fn() -> (String, Vec<(String, RefOr<Schema>)>);

pub(super) fn named<T: ToSchema>() -> (String, Vec<(String, RefOr<Schema>)>) {
    let mut schemas = vec![(T::name().into_owned(), <T as PartialSchema>::schema())];
    T::schemas(&mut schemas);
    (T::name().into_owned(), schemas)
}

/// The OpenAPI 3.1 document of these routes.
#[must_use]
pub fn describe(routes: &[Route]) -> Value {
    let mut schemas = BTreeMap::new();
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    let problem = reference(named::<lupa_domain::api::problem::Problem>, &mut schemas);
    for route in routes {
        let operation = operation(route, &problem, &mut schemas);
        paths.entry(route.path).or_default().insert(route.method.as_str().to_ascii_lowercase(), operation);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Lupa",
            "description": "Consent you can prove: signing up, receipts, the customer's own page, the audience.",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "schemas": schemas,
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

fn operation(route: &Route, problem: &Value, schemas: &mut BTreeMap<String, Value>) -> Value {
    let doc = &route.doc;
    let in_path = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let mut parameters: Vec<Value> =
        in_path.map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })).collect();
    parameters.extend(doc.query.into_iter().flatten().map(|name| json!({ "name": name, "in": "query", "schema": { "type": "string" } })));
    let mut operation = json!({ "summary": doc.summary, "parameters": parameters });
    match doc.takes {
        None => {}
        Some(Takes::Json(schema)) => {
            operation["requestBody"] =
                json!({ "required": true, "content": { "application/json": { "schema": reference(schema, schemas) } } });
        }
        Some(Takes::Empty) => {
            let empty = json!({ "schema": { "type": "object", "maxProperties": 0 } });
            operation["requestBody"] = json!({ "content": { "application/json": empty } });
        }
        Some(Takes::Form) => {
            let form = json!({ "schema": { "type": "object" } });
            operation["requestBody"] = json!({ "content": { "application/x-www-form-urlencoded": form, "multipart/form-data": form } });
        }
    }
    let (status, answer) = match doc.gives {
        None => (200, json!({ "description": "Done" })),
        Some((status, Gives::Nothing)) => (status, json!({ "description": "Done" })),
        Some((status, Gives::Json(schema))) => (status, content("application/json", &reference(schema, schemas))),
        Some((status, Gives::Object)) => (status, content("application/json", &json!({ "type": "object" }))),
        Some((status, Gives::Csv)) => (status, content("text/csv", &json!({ "type": "string" }))),
        Some((status, Gives::Text)) => (status, content("text/plain", &json!({ "type": "string" }))),
        Some((status, Gives::Lines)) => (status, content("application/jsonl", &json!({ "type": "string" }))),
        Some((status, Gives::Bytes)) => (status, content("application/octet-stream", &json!({ "type": "string", "format": "binary" }))),
    };
    operation["responses"] = json!({
        status.to_string(): answer,
        "default": { "description": "A problem (RFC 9457)", "content": { "application/problem+json": { "schema": problem } } },
    });
    match &route.guard {
        Guard::Anyone(_) | Guard::OneClick(_) => {}
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

fn content(media_type: &str, schema: &Value) -> Value {
    json!({ "description": "Done", "content": { media_type: { "schema": schema } } })
}

fn reference(named: Named, schemas: &mut BTreeMap<String, Value>) -> Value {
    let (name, all) = named();
    for (name, schema) in all {
        schemas.entry(name).or_insert_with(|| serde_json::to_value(schema).unwrap_or_default());
    }
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_in_the_tree_is_that_of_the_table() {
        let made = serde_json::to_string(&describe(&crate::http::routes())).expect("a description") + "\n";
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, &made).expect("the tree can be written");
        }
        let kept = std::fs::read_to_string(path).expect("the description is in the tree");
        assert!(kept == made, "worker/openapi.json is old; UPDATE=1 cargo test -p lupa-worker openapi writes it anew");
    }
}
