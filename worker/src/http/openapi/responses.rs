//! What an operation may answer: its good answers, and the problems of every route of its kind beside those that it names itself.

use std::collections::{BTreeMap, BTreeSet};

use http::Method;
use serde_json::{Map, Value, json};
use strum::VariantArray as _;

use super::{
    operation::{Condition, Doc, Gives, Sends, Takes},
    schemas::reference,
};
use crate::{
    http::{guard::Guard, route::Route},
    words::problems::Code,
};

/// The problems by status, with the names under which the description keeps them.
const PROBLEMS: [(u16, &str, &str); 17] = [
    (400, "BadRequest", "The request cannot be read."),
    (401, "Unauthenticated", "Nobody is signed in, or the key is none of ours."),
    (403, "Forbidden", "Known, and without the right; or sent from a page of another site."),
    (404, "NotFound", "Nothing is here, or nothing that the caller may know of."),
    (405, "MethodNotAllowed", "The address has no such method; `Allow` lists those it has."),
    (409, "Conflict", "What is there stands against it."),
    (410, "Gone", "It was here, and is no more."),
    (412, "PreconditionFailed", "It was changed in between: read it again."),
    (413, "BodyTooLarge", "The body is larger than the call accepts."),
    (414, "AddressTooLong", "The address is longer than any that is read."),
    (415, "UnsupportedMediaType", "The body has a media type that the call does not read."),
    (422, "Unprocessable", "The request can be read and not done; `errors` says which members are at fault."),
    (428, "PreconditionRequired", "A change wants `If-Match`, and something new `If-None-Match: *`."),
    (429, "TooManyRequests", "Too much in a short time; `Retry-After` says how many seconds to wait."),
    (500, "Broken", "We are at fault. It is in the log of the register."),
    (501, "NotImplemented", "No address has this method."),
    (503, "Unavailable", "The register cannot be used as it is set up, or only be read."),
];

/// The answers of an operation by status.
pub(super) fn responses(route: &Route, schemas: &mut BTreeMap<String, Value>) -> Value {
    let mut responses = Map::new();
    let doc = &route.doc;
    let (status, gives) = doc.gives.unwrap_or((200, Gives::Nothing));
    for status in [Some(status), doc.or_gives].into_iter().flatten() {
        responses.insert(status.to_string(), good(doc, gives, schemas));
    }
    if doc.condition == Some(Condition::IfNoneMatch) {
        let tag = json!({ "ETag": { "$ref": "#/components/headers/ETag" } });
        responses.insert("304".to_owned(), json!({ "description": "The client has it as it is.", "headers": tag }));
    }
    for status in refusals(route) {
        let known = PROBLEMS.into_iter().find(|(known, ..)| *known == status).expect("every status of a problem is in the table");
        let answer = if matches!(gives, Gives::PageOrNothing) {
            let mut answer = problem(known);
            answer["content"]["text/html"] = json!({ "schema": { "type": "string" } });
            answer
        } else {
            json!({ "$ref": format!("#/components/responses/{}", known.1) })
        };
        responses.insert(status.to_string(), answer);
    }
    responses.into()
}

/// The statuses of problems that a route may answer with.
fn refusals(route: &Route) -> BTreeSet<u16> {
    let doc = &route.doc;
    // Whatever is asked: its address may be too long, and the register may be broken, or set up in a way that cannot be used.
    let mut statuses = BTreeSet::from([414, 500, 503]);
    statuses.extend(doc.refuses);
    if route.method != Method::GET {
        // A body that breaks off in the middle, and one that is too large.
        statuses.extend([400, 413]);
        if !matches!(route.guard, Guard::OneClick(_)) {
            statuses.insert(403);
            statuses.extend((route.method != Method::DELETE).then_some(415));
        }
    }
    if matches!(doc.takes, Some(Takes::Json(_))) {
        statuses.insert(422);
    }
    if route.path.contains('{') {
        statuses.insert(404);
    }
    match route.guard {
        Guard::Anyone(_) | Guard::OneClick(_) => {}
        Guard::Subject(_) | Guard::SignedIn(_) | Guard::Counter(_) => statuses.extend([401]),
        // Wrong keys are counted against their network.
        Guard::Staff { .. } => statuses.extend([401, 403, 429]),
    }
    match doc.condition {
        Some(Condition::IfMatch | Condition::NewOrSeen) => statuses.extend([412, 428]),
        Some(Condition::IfMatchOptional) => statuses.extend([412]),
        Some(Condition::IfNoneMatch) | None => {}
    }
    statuses
}

fn good(doc: &Doc, gives: Gives, schemas: &mut BTreeMap<String, Value>) -> Value {
    let text = || json!({ "type": "string" });
    let bytes = || json!({ "type": "string", "format": "binary" });
    let one = |media_type: &str, schema: Value| json!({ media_type: { "schema": schema } });
    let content = match gives {
        Gives::Nothing => None,
        Gives::Json(schema) => Some(one("application/json", reference(schema, schemas))),
        Gives::Object => Some(one("application/json", json!({ "type": "object", "additionalProperties": true }))),
        Gives::Text => Some(one("text/plain", text())),
        Gives::PageOrNothing => Some(one("text/html", text())),
        Gives::Bytes => Some(one("application/octet-stream", bytes())),
        Gives::Files(media_types) => Some(
            media_types
                .iter()
                .map(|media_type| {
                    let is_text = media_type.starts_with("text/") || *media_type == "application/jsonl";
                    ((*media_type).to_owned(), json!({ "schema": if is_text { text() } else { bytes() } }))
                })
                .collect::<Map<_, _>>()
                .into(),
        ),
    };
    let mut answer = json!({ "description": "Done" });
    if let Some(content) = content {
        answer["content"] = content;
    }
    if !doc.sends.is_empty() {
        let to_shared =
            |sends: &Sends| (header(*sends).0.to_owned(), json!({ "$ref": format!("#/components/headers/{}", header(*sends).0) }));
        answer["headers"] = doc.sends.iter().map(to_shared).collect::<Map<_, _>>().into();
    }
    answer
}

/// The name of a header, and what it says.
const fn header(sends: Sends) -> (&'static str, &'static str) {
    match sends {
        Sends::ETag => ("ETag", "The state of what is answered, for `If-Match` and `If-None-Match`."),
        Sends::Location => ("Location", "Where the new thing is."),
        Sends::ContentDisposition => ("Content-Disposition", "The name of the file."),
        Sends::SetCookie => ("Set-Cookie", "The session, begun or ended."),
        Sends::Checkpoint => {
            ("Lupa-Checkpoint", "The newest checkpoint of the log, a C2SP signed note in base64. Absent before the first.")
        }
    }
}

/// The headers that several answers share.
pub(super) fn shared_headers() -> Value {
    let all = [Sends::ETag, Sends::Location, Sends::ContentDisposition, Sends::SetCookie, Sends::Checkpoint];
    let described =
        |(name, description): (&str, &str)| (name.to_owned(), json!({ "description": description, "schema": { "type": "string" } }));
    let mut headers: Map<String, Value> = all.into_iter().map(|sends| described(header(sends))).collect();
    headers.insert("Retry-After".to_owned(), json!({ "description": "Seconds to wait.", "schema": { "type": "integer", "minimum": 1 } }));
    headers.extend([described(("Allow", "The methods that the address has.")), described(("WWW-Authenticate", "How to prove who asks."))]);
    headers.into()
}

/// The problems that operations share, each with the codes it may have.
pub(super) fn shared_problems() -> Value {
    PROBLEMS.into_iter().map(|known| (known.1.to_owned(), problem(known))).collect::<Map<_, _>>().into()
}

fn problem((status, _, what): (u16, &str, &str)) -> Value {
    let codes: Vec<_> = Code::VARIANTS.iter().filter(|code| code.status() == status).map(|code| format!("`{}`", code.as_str())).collect();
    let description = if codes.is_empty() { what.to_owned() } else { format!("{what} Codes: {}.", codes.join(", ")) };
    let schema = json!({ "schema": { "$ref": "#/components/schemas/Problem" } });
    let mut answer = json!({ "description": description, "content": { "application/problem+json": schema } });
    let header = match status {
        401 => Some("WWW-Authenticate"),
        405 => Some("Allow"),
        429 => Some("Retry-After"),
        _ => None,
    };
    if let Some(name) = header {
        answer["headers"] = json!({ name: { "$ref": format!("#/components/headers/{name}") } });
    }
    answer
}

/// Every code of a problem.
pub(super) fn codes() -> Value {
    let codes: Vec<_> = Code::VARIANTS.iter().map(|code| code.as_str()).collect();
    json!({ "type": "string", "description": "What is wrong: stable, so that programs may rely on it. New ones may come.", "enum": codes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_status_that_is_described() {
        for code in Code::VARIANTS {
            assert!(PROBLEMS.iter().any(|(status, ..)| *status == code.status()), "{} answers {}", code.as_str(), code.status());
        }
    }
}
