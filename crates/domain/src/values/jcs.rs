//! JSON Canonicalization Scheme (RFC 8785): the one byte string of a JSON value, for hashing and signing.
//!
//! A type is written as text and read as a [`Value`] before it is put into canonical form: one canonicalizer for all types, where each
//! type would otherwise bring its own into the Worker.

use serde::Serialize;
use serde_json::Value;

/// `value` as JSON, its members in the order of their declaration; for what is kept and never hashed.
///
/// # Panics
/// Never for our own types: their maps have text keys and they hold no non-finite numbers.
#[must_use]
pub fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("our types have text keys and finite numbers")
}

/// `value` as a JSON value.
///
/// # Panics
/// Never: what was just written can be read.
#[must_use]
pub fn value<T: Serialize>(value: &T) -> Value {
    lupa_strict_json::parse_str(&text(value)).expect("what was just written can be read, and holds whole numbers alone")
}

/// The canonical text of one of our types.
#[must_use]
pub fn canonical<T: Serialize>(typed: &T) -> String {
    canonical_value(&value(typed))
}

/// The canonical text of a JSON value.
#[must_use]
pub fn canonical_value(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// The largest integer that JSON's numbers hold exactly (RFC 7493 §2.2): 2^53 − 1.
const EXACT: u64 = (1 << 53) - 1;

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            // §3.2.3: by UTF-16 code units, which is another order than that of UTF-8 beyond the basic plane.
            let mut sorted: Vec<(&String, &Value)> = members.iter().collect();
            sorted.sort_unstable_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
            out.push('{');
            for (place, (name, member)) in sorted.into_iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write_text(name, out);
                out.push(':');
                write(member, out);
            }
            out.push('}');
        }
        Value::String(string) => write_text(string, out),
        Value::Number(number) => match number.as_i64().filter(|whole| whole.unsigned_abs() <= EXACT) {
            // Integers that are exact are written alike by everybody.
            Some(whole) => out.push_str(&whole.to_string()),
            None => out.push_str(&ecmascript::number(number.as_f64().unwrap_or_default())),
        },
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Null => out.push_str("null"),
    }
}

/// §3.2.2.3: a number as ECMAScript writes it. On WebAssembly the platform is ECMAScript; natively a crate brings 10 kB of tables.
mod ecmascript {
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn number(double: f64) -> String {
        ryu_js::Buffer::new().format(double).to_owned()
    }

    #[cfg(target_arch = "wasm32")]
    pub(super) fn number(double: f64) -> String {
        js_sys::Number::from(double).to_string_with_radix(10).map(String::from).unwrap_or_default()
    }
}

/// §3.2.2.2: what `serde_json` escapes is what RFC 8785 escapes, in the same spelling.
fn write_text(text: &str, out: &mut String) {
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}
