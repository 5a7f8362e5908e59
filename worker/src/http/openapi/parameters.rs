//! What a request brings beside its body: the parts of its path, its query and its headers.

use std::collections::BTreeMap;

use lupa_domain::{
    digest::Digest,
    wording::{FormId, PurposeId},
};
use serde_json::{Value, json};

use super::{
    operation::{Condition, Holds, Need, Query},
    schemas::{Named, named, reference},
};
use crate::http::route::Route;

type Schemas = BTreeMap<String, Value>;

/// The parameters of a route whose path is described like this.
pub(super) fn parameters(route: &Route, path: &str, schemas: &mut Schemas) -> Vec<Value> {
    let mut parameters: Vec<Value> = parts(path).map(|name| in_path(path, name, schemas)).collect();
    parameters.extend(route.doc.query.iter().flatten().map(|query| in_query(query, schemas)));
    parameters.extend(headers_of(route.doc.condition).iter().map(|name| to_shared(name)));
    if route.doc.repeats.is_some() {
        parameters.push(to_shared("IdempotencyKey"));
    }
    parameters.push(to_shared("AcceptLanguage"));
    parameters
}

/// The names of the parts of a path that stand in braces.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}

fn in_path(path: &str, name: &str, schemas: &mut Schemas) -> Value {
    let of = |named: Named, schemas: &mut Schemas| reference(named, schemas);
    let schema = match name {
        "form" => of(named::<FormId>, schemas),
        "purpose" => of(named::<PurposeId>, schemas),
        "digest" => of(named::<Digest>, schemas),
        "token" => json!({ "type": "string", "minLength": 1 }),
        "level" => json!({ "type": "integer", "minimum": 0, "maximum": 63 }),
        "index" => json!({ "type": "string", "pattern": "^[0-9]{3}$" }),
        "width" => json!({ "type": "integer", "minimum": 1, "maximum": 255 }),
        _ if path.starts_with("/api/v1/fields/") => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,40}$" }),
        _ if path.starts_with("/api/v1/console/passkeys/") => json!({ "type": "string", "pattern": "^[A-Za-z0-9_-]+$" }),
        _ => json!({ "type": "string", "format": "uuid" }),
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
}

fn in_query(query: &Query, schemas: &mut Schemas) -> Value {
    let schema = match query.holds {
        Holds::Text => json!({ "type": "string" }),
        Holds::Number => json!({ "type": "integer", "format": "int64", "minimum": 0 }),
        Holds::Id => json!({ "type": "string", "format": "uuid" }),
        Holds::Day => json!({ "type": "string", "format": "date" }),
        Holds::Of(named) => reference(named, schemas),
    };
    json!({ "name": query.name, "in": "query", "required": query.need == Need::Required, "schema": schema })
}

/// The headers that a condition wants, by their names among the shared parameters.
const fn headers_of(condition: Option<Condition>) -> &'static [&'static str] {
    match condition {
        None => &[],
        Some(Condition::IfMatch) => &["IfMatch"],
        Some(Condition::IfMatchOptional) => &["IfMatchOptional"],
        Some(Condition::NewOrSeen) => &["IfNew", "IfMatchOptional"],
        Some(Condition::IfNoneMatch) => &["IfNoneMatch"],
    }
}

fn to_shared(name: &str) -> Value {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

/// The parameters that several operations share.
pub(super) fn shared() -> Value {
    let header = |name: &str, required: bool, schema: Value, description: &str| json!({ "name": name, "in": "header", "required": required, "schema": schema, "description": description });
    let tag = || json!({ "type": "string" });
    json!({
        "IfMatch": header(
            "If-Match", true, tag(),
            "The state that is changed, as the `ETag` of an earlier answer names it. Without it the answer is 428, with another 412.",
        ),
        "IfMatchOptional": header(
            "If-Match", false, tag(),
            "The state that is meant, as the `ETag` of an earlier answer names it. With another the answer is 412.",
        ),
        "IfNew": header(
            "If-None-Match", false, json!({ "type": "string", "enum": ["*"] }),
            "`*` for something new. What is there already is changed with `If-Match`; without either the answer is 428.",
        ),
        "IfNoneMatch": header(
            "If-None-Match", false, tag(),
            "The `ETag` of what the client has. If that is still so, the answer is 304 and empty.",
        ),
        "IdempotencyKey": header(
            "Idempotency-Key", false, json!({ "type": "string", "minLength": 1, "maxLength": 128 }),
            "A key of the client's own making: the same request with the same key is done once, another with that key is refused.",
        ),
        "AcceptLanguage": header(
            "Accept-Language", false, json!({ "type": "string", "examples": ["fi", "sv", "en"] }),
            "The language of the answer, problems included: `fi`, `sv` or `en`.",
        ),
    })
}
