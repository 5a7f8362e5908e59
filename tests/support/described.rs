//! Holds what is asked and answered against the description of the API: every answer that any test gets is one that is described, with its
//! status, its media type, its headers and its members, and what was taken is what is described as taken.
//!
//! Of JSON Schema it knows what the description uses, and refuses to guess at the rest.

use std::sync::OnceLock;

use http::Request;
use lupa_worker::http::{openapi::describe, routes};
use serde_json::{Map, Value};

use crate::Answer;

/// Headers that a program may want, and which are described where they are sent.
const HEADERS: [&str; 7] = ["allow", "content-disposition", "etag", "location", "lupa-checkpoint", "retry-after", "set-cookie"];

/// Insists that the answer to a request is one that the description knows. What is no operation of the API (a page, a file, a method that an
/// address does not have) is not described.
#[track_caller]
pub fn check(request: &Request<String>, answer: &Answer) {
    let document = document();
    let (method, path) = (request.method().as_str(), request.uri().path());
    let Some((described, operation)) = operation(document, &method.to_ascii_lowercase(), path) else { return };
    let about = format!("{method} {described}");
    let responses = &operation["responses"];
    let response = &responses[answer.status.to_string()];
    assert!(
        !response.is_null(),
        "{about} answers {}, which its description does not name; .refuses(&[{}]) at its route does\n{}",
        answer.status,
        answer.status,
        String::from_utf8_lossy(&answer.body),
    );
    let response = resolve(document, response);
    for name in HEADERS.iter().filter(|name| answer.headers.contains_key(**name)) {
        let is_described =
            response["headers"].as_object().is_some_and(|headers| headers.keys().any(|known| known.eq_ignore_ascii_case(name)));
        assert!(is_described, "{about} answers {} with {name}, which its description does not name", answer.status);
    }
    check_body(document, &format!("{about}, answer {}", answer.status), &response["content"], answer);
    if (200..300).contains(&answer.status)
        && let schema @ Value::Object(_) = &operation["requestBody"]["content"]["application/json"]["schema"]
        && let Ok(body) = serde_json::from_str::<Value>(request.body())
    {
        insist(document, schema, &body, &format!("{about}, what was taken"));
    }
}

fn check_body(document: &Value, about: &str, content: &Value, answer: &Answer) {
    let Some(content) = content.as_object() else {
        assert!(answer.body.is_empty(), "{about} has a body, which its description does not name");
        return;
    };
    if answer.body.is_empty() && content.contains_key("text/html") {
        // A page for a person, and nothing for a program.
        return;
    }
    let media_type = answer.header("content-type").split(';').next().unwrap_or_default().trim();
    let described = content.get(media_type);
    assert!(described.is_some(), "{about} is {media_type}, and described as {:?}", content.keys().collect::<Vec<_>>());
    let schema = described.map(|described| &described["schema"]).unwrap_or_default();
    if media_type.ends_with("json") {
        insist(document, schema, &answer.json(), about);
    }
}

/// The description as it is made of the table, not as it is kept: a test that compares the two is another.
fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| describe(&routes()))
}

/// The operation at an address, with its path as it is described: where two fit, the one with fewer parts in braces.
fn operation<'a>(document: &'a Value, method: &str, path: &str) -> Option<(&'a str, &'a Value)> {
    let fitting = document["paths"].as_object()?.iter().filter(|(described, _)| fits(described, path));
    let (described, methods) = fitting.min_by_key(|(described, _)| described.matches('{').count())?;
    Some((described.as_str(), methods.get(method)?))
}

fn fits(described: &str, path: &str) -> bool {
    let (mut described, mut path) = (described.split('/'), path.split('/'));
    loop {
        match (described.next(), path.next()) {
            (None, None) => return true,
            (Some(described), Some(part)) => {
                let fits = match described.split_once('{') {
                    Some((before, rest)) => {
                        let after = rest.split_once('}').map_or("", |(_, after)| after);
                        part.len() > before.len() + after.len() && part.starts_with(before) && part.ends_with(after)
                    }
                    None => described == part,
                };
                if !fits {
                    return false;
                }
            }
            _ => return false,
        }
    }
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(reference) => document.pointer(&reference[1..]).unwrap_or_else(|| panic!("nothing is at {reference}")),
        None => schema,
    }
}

#[track_caller]
fn insist(document: &Value, schema: &Value, value: &Value, about: &str) {
    if let Err(why) = valid(document, schema, value, Members::All) {
        panic!("{about} is not as it is described: {why}\n{value}");
    }
}

/// Insists that a value is one that a schema by itself describes.
#[track_caller]
pub fn insist_on(schema: &Value, value: &Value) {
    insist(schema, schema, value, "what was taken along");
}

/// Whether a schema names all members of an object, or other schemas name the rest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Members {
    All,
    Some,
}

fn valid(document: &Value, schema: &Value, value: &Value, members: Members) -> Result<(), String> {
    let schema = resolve(document, schema);
    let Some(rules) = schema.as_object() else { return Err(format!("{schema} is no schema")) };
    for (rule, how) in rules {
        match rule.as_str() {
            // Members are judged below; the rest bounds what is sent, and no answer of ours.
            "title"
            | "description"
            | "default"
            | "examples"
            | "propertyNames"
            | "required"
            | "properties"
            | "additionalProperties"
            | "uniqueItems"
            | "minItems"
            | "maxItems"
            | "pattern" => {}
            "type" => is_of_type(how, value)?,
            "enum" => one(how.as_array().is_some_and(|words| words.contains(value)), || format!("{value} is none of {how}"))?,
            "format" => has_format(how.as_str().unwrap_or_default(), value)?,
            "minimum" => {
                one(value.as_f64().is_none_or(|number| number >= how.as_f64().unwrap_or(f64::MIN)), || format!("{value} < {how}"))?;
            }
            "maximum" => {
                one(value.as_f64().is_none_or(|number| number <= how.as_f64().unwrap_or(f64::MAX)), || format!("{value} > {how}"))?;
            }
            "minLength" => one(length(value).is_none_or(|length| length >= how.as_u64().unwrap_or(0)), || format!("{value} is too short"))?,
            "maxLength" => {
                one(length(value).is_none_or(|length| length <= how.as_u64().unwrap_or(u64::MAX)), || format!("{value} is too long"))?;
            }
            "maxProperties" => {
                let most = how.as_u64().unwrap_or(u64::MAX);
                one(value.as_object().is_none_or(|members| members.len() as u64 <= most), || format!("{value} has too many members"))?;
            }
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    valid(document, how, item, Members::All).map_err(|why| format!("[{place}] {why}"))?;
                }
            }
            "oneOf" | "anyOf" => {
                let tried: Vec<_> = how.as_array().into_iter().flatten().map(|choice| valid(document, choice, value, members)).collect();
                let fitting = tried.iter().filter(|tried| tried.is_ok()).count();
                let is_one = if rule == "oneOf" { fitting == 1 } else { fitting > 0 };
                one(is_one, || format!("{fitting} of {} choices fit: {tried:?}", tried.len()))?;
            }
            "allOf" => {
                for part in how.as_array().into_iter().flatten() {
                    valid(document, part, value, Members::Some)?;
                }
            }
            other => return Err(format!("this test knows no {other:?} of JSON Schema")),
        }
    }
    if let Some(object) = value.as_object() {
        has_members(document, rules, object, if rules.contains_key("allOf") { Members::Some } else { members })?;
    }
    Ok(())
}

fn has_members(document: &Value, rules: &Map<String, Value>, object: &Map<String, Value>, members: Members) -> Result<(), String> {
    for name in rules.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        one(object.contains_key(name), || format!("{name} is missing"))?;
    }
    let properties = rules.get("properties").and_then(Value::as_object);
    for (name, value) in object {
        let schema = properties.and_then(|properties| properties.get(name)).or(rules.get("additionalProperties"));
        match schema {
            Some(Value::Bool(true)) => {}
            Some(Value::Bool(false)) => return Err(format!("{name} is not described")),
            Some(schema) => valid(document, schema, value, Members::All).map_err(|why| format!("{name}: {why}"))?,
            None => one(properties.is_none() || members == Members::Some, || format!("{name} is not described"))?,
        }
    }
    Ok(())
}

fn is_of_type(how: &Value, value: &Value) -> Result<(), String> {
    let is = |name: &str| match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    };
    let fits = how.as_str().map_or_else(|| how.as_array().is_some_and(|names| names.iter().filter_map(Value::as_str).any(is)), is);
    one(fits, || format!("{value} is no {how}"))
}

fn has_format(format: &str, value: &Value) -> Result<(), String> {
    let Some(text) = value.as_str() else { return Ok(()) };
    let shaped = |shape: &str| {
        text.len() == shape.len()
            && text.bytes().zip(shape.bytes()).all(|(byte, wanted)| match wanted {
                b'0' => byte.is_ascii_digit(),
                b'x' => byte.is_ascii_hexdigit(),
                other => byte == other,
            })
    };
    let fits = match format {
        "uuid" => shaped("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"),
        "date" => shaped("0000-00-00"),
        "date-time" => text.len() >= 20 && shaped_begin(text) && text.ends_with('Z'),
        _ => true,
    };
    one(fits, || format!("{text:?} is no {format}"))
}

fn shaped_begin(text: &str) -> bool {
    text.is_ascii()
        && text.as_bytes()[10] == b'T'
        && text[..10].bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
}

fn length(value: &Value) -> Option<u64> {
    value.as_str().map(|text| text.chars().count() as u64)
}

fn one(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}
