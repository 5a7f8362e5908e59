//! What a business's own field is called inside the register, and what it can hold. Cards keep fields and purposes ask for them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The name of a field inside the register: small letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct FieldId(String);

/// Text that is not the name of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a field's name has 1 to 40 small letters, digits and hyphens")]
pub struct InvalidFieldId;

impl FieldId {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FieldId {
    type Err = InvalidFieldId;

    fn from_str(text: &str) -> Result<Self, InvalidFieldId> {
        let fits = (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits { Ok(Self(text.to_owned())) } else { Err(InvalidFieldId) }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_plain() {
        assert!("hair-colour-2".parse::<FieldId>().is_ok());
        for wrong in ["", "Hair", "hår", "a b", &"a".repeat(41)] {
            assert_eq!(wrong.parse::<FieldId>(), Err(InvalidFieldId));
        }
    }
}
