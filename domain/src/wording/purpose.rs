//! Purposes: what data may be used for, by which channel, on which legal basis.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize};

/// A short name in addresses and programs: lower-case letters, digits and hyphens, 1 to 40, beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
struct Slug(String);

/// Text that cannot be a short name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a short name has 1 to 40 lower-case letters, digits and hyphens and begins with a letter")]
pub struct NotASlug;

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let fits = (1..=40).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && text.as_bytes()[0].is_ascii_lowercase();
        if fits { Ok(Self(text.to_owned())) } else { Err(NotASlug) }
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The name of a purpose, such as `newsletter`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String))]
pub struct PurposeId(Slug);

/// The name of a form, such as `newsletter`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String))]
pub struct FormId(Slug);

impl PurposeId {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.0
    }
}

impl FormId {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.0
    }
}

impl FromStr for PurposeId {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        text.parse().map(Self)
    }
}

impl FromStr for FormId {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        text.parse().map(Self)
    }
}

impl fmt::Display for PurposeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for FormId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// By which means people are written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Channel {
    /// Electronic mail.
    Email,
    /// Text messages to a telephone.
    Sms,
}

/// The kind of use, in the terms of W3C DPV 2.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Category {
    /// `dpv:DirectMarketing`.
    DirectMarketing,
    /// `dpv:CommercialResearch`: surveys among customers, for the business itself.
    Research,
}

impl Category {
    /// The term in `https://w3id.org/dpv#`.
    #[must_use]
    pub const fn dpv(self) -> &'static str {
        match self {
            Self::DirectMarketing => "dpv:DirectMarketing",
            Self::Research => "dpv:CommercialResearch",
        }
    }
}

/// On what ground (GDPR Art. 6(1)) the data is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LegalBasis {
    /// Art. 6(1)(a).
    Consent,
}

/// What is held about a person for a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PersonalData {
    /// `pd:EmailAddress`.
    EmailAddress,
    /// `pd:Name`.
    Name,
    /// `pd:TelephoneNumber`.
    TelephoneNumber,
}

impl PersonalData {
    /// The term in `https://w3id.org/dpv/pd#`.
    #[must_use]
    pub const fn dpv(self) -> &'static str {
        match self {
            Self::EmailAddress => "pd:EmailAddress",
            Self::Name => "pd:Name",
            Self::TelephoneNumber => "pd:TelephoneNumber",
        }
    }
}

/// What data may be used for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Purpose {
    /// Its name.
    pub id: PurposeId,
    /// Grows only when the processing changes considerably; consent to an earlier version no longer counts.
    pub version: u32,
    /// By which means people are written to.
    pub channel: Channel,
    /// The kind of use.
    pub category: Category,
    /// On what ground.
    pub legal_basis: LegalBasis,
    /// What is held for it.
    pub data: Vec<PersonalData>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_fit_for_an_address() {
        assert!("offers-sms".parse::<PurposeId>().is_ok());
        for text in ["", "Newsletter", "1st", "a b", "ä", "a/b", &"a".repeat(41)] {
            assert_eq!(text.parse::<PurposeId>(), Err(NotASlug), "{text}");
        }
    }
}
