//! The keeper's own fields: what else is kept about people, declared with its reason before anything can be stored in it
//! (GDPR Art. 5(1)(b) and (c)).

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::locale::Locale;

/// The longest text of a field, in bytes of UTF-8.
const LONGEST_TEXT: usize = 64 * 1024;

/// The name of a field inside the register: small letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct FieldId(String);

/// Text that is no name of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a field's name has 1 to 40 small letters, digits and hyphens")]
pub struct NotAField;

impl FieldId {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FieldId {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        let fits = (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits { Ok(Self(text.to_owned())) } else { Err(NotAField) }
    }
}

impl fmt::Display for FieldId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for FieldId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FieldKind {
    /// A text of up to 64 kB.
    Text,
    /// A number.
    Number,
    /// A day, as `2026-11-25`.
    Date,
    /// Yes or no.
    YesNo,
    /// One of the field's choices.
    Choice,
}

/// A field as declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldDeclaration {
    /// Its name in each language.
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>))]
    pub labels: BTreeMap<Locale, String>,
    /// What it holds. Does not change once the field is there.
    pub kind: FieldKind,
    /// What one can choose from, where it is a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// What it is needed for, in a sentence: customers see it beside what is kept.
    pub reason: String,
    /// Whether only those see it who may see restricted fields.
    #[serde(default)]
    pub restricted: bool,
    /// Whether nothing new is stored in it any more.
    #[serde(default)]
    pub retired: bool,
}

/// Why a value does not fit its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// Not of the field's kind.
    #[error("this is not what the field holds")]
    Kind,
    /// Longer than a text may be.
    #[error("a text has at most 64 kB")]
    TooLong,
    /// Not among the choices.
    #[error("this is not among the choices")]
    Choice,
    /// The field is used no more.
    #[error("the field is used no more")]
    Retired,
}

impl FieldDeclaration {
    /// Whether a value may be stored.
    pub fn check(&self, value: &Value) -> Result<(), FieldError> {
        if self.retired {
            return Err(FieldError::Retired);
        }
        match (self.kind, value) {
            (FieldKind::Text, Value::String(text)) if text.len() > LONGEST_TEXT => Err(FieldError::TooLong),
            (FieldKind::Text, Value::String(_)) | (FieldKind::Number, Value::Number(_)) | (FieldKind::YesNo, Value::Bool(_)) => Ok(()),
            (FieldKind::Date, Value::String(text)) => text.parse::<crate::time::Day>().map(|_| ()).map_err(|_| FieldError::Kind),
            (FieldKind::Choice, Value::String(text)) if self.choices.contains(text) => Ok(()),
            (FieldKind::Choice, Value::String(_)) => Err(FieldError::Choice),
            _ => Err(FieldError::Kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn field(kind: FieldKind) -> FieldDeclaration {
        let choices = vec!["red".to_owned(), "brown".to_owned()];
        FieldDeclaration { labels: BTreeMap::new(), kind, choices, reason: "to mix the colour".into(), restricted: false, retired: false }
    }

    #[test]
    fn a_value_fits_its_field_or_is_not_stored() {
        assert_eq!(field(FieldKind::Text).check(&json!("7/43")), Ok(()));
        assert_eq!(field(FieldKind::Text).check(&json!(7)), Err(FieldError::Kind));
        assert_eq!(field(FieldKind::Text).check(&json!("a".repeat(LONGEST_TEXT + 1))), Err(FieldError::TooLong));
        assert_eq!(field(FieldKind::Date).check(&json!("2026-02-28")), Ok(()));
        assert_eq!(field(FieldKind::Date).check(&json!("2026-02-30")), Err(FieldError::Kind));
        assert_eq!(field(FieldKind::Choice).check(&json!("red")), Ok(()));
        assert_eq!(field(FieldKind::Choice).check(&json!("green")), Err(FieldError::Choice));
        assert_eq!(field(FieldKind::YesNo).check(&json!("yes")), Err(FieldError::Kind));
        let retired = FieldDeclaration { retired: true, ..field(FieldKind::Number) };
        assert_eq!(retired.check(&json!(1)), Err(FieldError::Retired));
    }

    #[test]
    fn a_name_is_plain() {
        assert!("hair-colour-2".parse::<FieldId>().is_ok());
        for wrong in ["", "Hair", "hår", "a b", &"a".repeat(41)] {
            assert_eq!(wrong.parse::<FieldId>(), Err(NotAField));
        }
    }
}
