//! The words that JSON has for values.

use serde::Serialize;

/// The word that JSON has for a variant.
pub fn word(variant: &impl Serialize) -> String {
    serde_json::to_value(variant).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
