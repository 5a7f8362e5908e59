//! Where the cells of a column go.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::own_field::FieldId;

/// Where the cells of a column go: a datum of the card, one of the business's own fields, or nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// Nowhere: the column is left out.
    #[default]
    Skip,
    /// The e-mail address.
    Email,
    /// The whole name.
    Name,
    /// The first name; together with the family name it is the name.
    FirstName,
    /// The family name.
    LastName,
    /// The company or organisation.
    Organisation,
    /// The telephone number.
    Phone,
    /// Street and number.
    Street,
    /// The postal code.
    PostalCode,
    /// The town.
    Locality,
    /// The country, by its code or its name.
    Country,
    /// The language of messages.
    Locale,
    /// Tags, with commas or semicolons between them.
    Tags,
    /// One of the business's own fields.
    Field(FieldId),
}

/// A word that names no target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a column goes nowhere by this name")]
pub struct InvalidTarget;

/// How the name of a field begins.
const FIELDS: &str = "fields/";

impl Target {
    /// Those that every register has, in the order in which they are offered.
    pub const CARD: [Self; 13] = [
        Self::Skip,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Organisation,
        Self::Email,
        Self::Phone,
        Self::Street,
        Self::PostalCode,
        Self::Locality,
        Self::Country,
        Self::Locale,
        Self::Tags,
    ];

    /// The word of a target that every register has; nothing for a field.
    const fn word(&self) -> Option<&'static str> {
        Some(match self {
            Self::Skip => "skip",
            Self::Email => "email",
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Organisation => "organisation",
            Self::Phone => "phone",
            Self::Street => "street",
            Self::PostalCode => "postal_code",
            Self::Locality => "locality",
            Self::Country => "country",
            Self::Locale => "locale",
            Self::Tags => "tags",
            Self::Field(_) => return None,
        })
    }

    /// Whether several columns may go there.
    #[must_use]
    pub const fn takes_many(&self) -> bool {
        matches!(self, Self::Skip | Self::Tags)
    }

    /// Whether somebody can be told by it: without any such column a list names nobody.
    #[must_use]
    pub const fn names_somebody(&self) -> bool {
        matches!(self, Self::Email | Self::Phone | Self::Name | Self::FirstName | Self::LastName | Self::Organisation)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(id) => write!(f, "{FIELDS}{id}"),
            other => f.write_str(other.word().unwrap_or_default()),
        }
    }
}

impl FromStr for Target {
    type Err = InvalidTarget;

    fn from_str(text: &str) -> Result<Self, InvalidTarget> {
        if let Some(id) = text.strip_prefix(FIELDS) {
            return id.parse().map(Self::Field).map_err(|_| InvalidTarget);
        }
        Self::CARD.into_iter().find(|target| target.word() == Some(text)).ok_or(InvalidTarget)
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// What is to be said of a column before anything is imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ColumnState {
    /// Its head says where its cells go.
    Recognised,
    /// It goes to a field of days, and some of them can be read with the day or with the month first.
    DayOrderUnclear,
    /// It looks like a consent, and a list is none: it stays out.
    NoConsent,
    /// Nothing is known of it: it stays out unless somebody says where it goes.
    Unknown,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_read_by_its_word() {
        let own = Target::Field("hair-colour".parse().expect("a name"));
        for target in Target::CARD.into_iter().chain([own]) {
            assert_eq!(target.to_string().parse(), Ok(target));
        }
        for wrong in ["", "consent", "fields/", "fields/Hår", "Email"] {
            assert_eq!(wrong.parse::<Target>(), Err(InvalidTarget), "{wrong}");
        }
    }
}
