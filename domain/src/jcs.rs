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
    serde_json::from_str(&text(value)).expect("what was just written can be read")
}

/// The canonical text of one of our types.
#[must_use]
pub fn canonical<T: Serialize>(typed: &T) -> String {
    canonical_value(&value(typed))
}

/// The canonical text of a JSON value.
///
/// # Panics
/// Never: a JSON value has text keys and finite numbers.
#[must_use]
pub fn canonical_value(value: &Value) -> String {
    serde_json_canonicalizer::to_string(value).expect("a JSON value has text keys and finite numbers")
}
