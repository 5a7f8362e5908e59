//! The terms that a purpose is described with: channel, kind of use, legal basis, and what is held.

use serde::{Deserialize, Serialize};

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

/// A ground on which people may be written to for direct marketing without their consent, where the business turns it on. A person who opts out is
/// written to no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Ground {
    /// Directive 2002/58/EC Art. 13(2): the address was obtained with a sale, the messages are about similar products of the business, and opting out was
    /// offered then and is in every message. In Finland 917/2014 §200, in Sweden MFL 2008:486 §19.
    SoftOptIn,
    /// Art. 13(5): the subscriber is a business. In Finland 917/2014 §202: it may forbid it, easily and free of charge, in every message.
    LegalPerson,
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
