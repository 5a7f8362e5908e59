//! A published notice: the exact words of one edition of a form in one language, and their digest.

use serde::{Deserialize, Serialize};

use super::{
    age::AgeQuestion,
    asked::AskedDatum,
    controller::Controller,
    recipient::{Recipient, Retention},
    slug::{FormId, PurposeId},
    terms::{Category, Channel, LegalBasis, PersonalData},
};
use crate::{digest::Digest, jcs, locale::Locale};

/// Everything a person was shown. Its fields are public for drawing, but a notice that counts is a [`Published`] one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Notice {
    /// The form it belongs to.
    pub form: FormId,
    /// Counts the rewordings of the form, from 1.
    pub edition: u32,
    /// Its language.
    pub locale: Locale,
    /// The heading of the page.
    pub heading: String,
    /// What the person gets, in a few paragraphs.
    pub intro: Vec<String>,
    /// The fields to fill in, in order.
    pub fields: Vec<Field>,
    /// The question that the boxes answer.
    pub question: String,
    /// One statement for each purpose, in order; each box was empty when the page was shown.
    pub statements: Vec<Statement>,
    /// What GDPR Art. 13 wants the person to know, in order, whole.
    pub information: Vec<InformationSection>,
    /// The words on the button.
    pub submit: String,
    /// The question of age; absent where the form asks none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeQuestion>,
    /// Who asks.
    pub controller: Controller,
}

/// A field of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Field {
    /// Which field.
    pub name: FieldName,
    /// Its label.
    pub label: String,
    /// A line of help, or nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// The fields a form may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FieldName {
    /// The e-mail address: always asked, for it is where the confirmation goes.
    Email,
    /// A name: never required.
    Name,
    /// A telephone number: required only when a ticked purpose needs it.
    Phone,
}

impl FieldName {
    /// The word of the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Name => "name",
            Self::Phone => "phone",
        }
    }
}

/// What a person agrees to by ticking one box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Statement {
    /// The purpose it is about.
    pub purpose: PurposeId,
    /// The version of the processing that was agreed to.
    pub purpose_version: u32,
    /// The purpose in a word or two, for lists.
    pub title: String,
    /// The whole sentence beside the box.
    pub label: String,
    /// What it means in practice: how often, about what, how to stop.
    pub details: String,
    /// By which means.
    pub channel: Channel,
    /// The kind of use.
    pub category: Category,
    /// On what ground.
    pub legal_basis: LegalBasis,
    /// What is held for it.
    pub data: Vec<PersonalData>,
    /// What the person is asked for because of it; absent from notices that ask for nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<AskedDatum>,
    /// Who else receives it; absent from notices that name nobody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
    /// How many months proof of consent is kept after the consent has ended; absent from notices that say it in words alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
}

/// One item of GDPR Art. 13, with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InformationSection {
    /// Which item.
    pub item: InformationItem,
    /// Its heading.
    pub heading: String,
    /// Its text.
    pub text: String,
}

/// The items of GDPR Art. 13(1) and 13(2), in the order of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum InformationItem {
    /// 13(1)(a): who the controller is and how to reach them.
    Controller,
    /// 13(1)(b): the data protection officer, or who answers in their place.
    Officer,
    /// 13(1)(c): the purposes and their legal basis.
    Purposes,
    /// 13(1)(d): legitimate interests, where those are the basis.
    LegitimateInterests,
    /// 13(1)(e): who receives the data.
    Recipients,
    /// 13(1)(f): transfers to third countries and their safeguards.
    Transfers,
    /// 13(2)(a): how long the data is kept.
    Retention,
    /// 13(2)(b): the rights of the person.
    Rights,
    /// 13(2)(c): that consent may be withdrawn at any time, and how.
    Withdrawal,
    /// 13(2)(d): where to complain.
    Complaint,
    /// 13(2)(e): whether the data must be given, and what follows if not.
    Obligation,
    /// 13(2)(f): automated decisions and profiling.
    AutomatedDecisions,
}

impl InformationItem {
    /// All of them, in the order of the article.
    pub const ALL: [Self; 12] = [
        Self::Controller,
        Self::Officer,
        Self::Purposes,
        Self::LegitimateInterests,
        Self::Recipients,
        Self::Transfers,
        Self::Retention,
        Self::Rights,
        Self::Withdrawal,
        Self::Complaint,
        Self::Obligation,
        Self::AutomatedDecisions,
    ];

    /// The word of the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Controller => "controller",
            Self::Officer => "officer",
            Self::Purposes => "purposes",
            Self::LegitimateInterests => "legitimate_interests",
            Self::Recipients => "recipients",
            Self::Transfers => "transfers",
            Self::Retention => "retention",
            Self::Rights => "rights",
            Self::Withdrawal => "withdrawal",
            Self::Complaint => "complaint",
            Self::Obligation => "obligation",
            Self::AutomatedDecisions => "automated_decisions",
        }
    }
}

impl Notice {
    /// The statement about `purpose`, if the notice shows it.
    #[must_use]
    pub fn statement(&self, purpose: &PurposeId) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.purpose == *purpose)
    }

    /// The section about `item`, if the notice has it.
    #[must_use]
    pub fn section(&self, item: InformationItem) -> Option<&InformationSection> {
        self.information.iter().find(|section| section.item == item)
    }

    /// How long it promises to keep proof after consent has ended: proof is kept by person, so the longest holds for all that it asks.
    /// Nothing where words alone say it.
    #[must_use]
    pub fn retention(&self) -> Option<Retention> {
        self.statements.iter().filter_map(|statement| statement.retention).max()
    }
}

/// A notice with its canonical bytes and their digest. Nothing changes it: its parts cannot be reached mutably.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    notice: Notice,
    bytes: String,
    digest: Digest,
}

/// Stored bytes that are not a notice in canonical form.
#[derive(Debug, thiserror::Error)]
pub enum InvalidNotice {
    /// Not a notice at all.
    #[error("the stored notice cannot be read")]
    Unreadable(#[from] serde_json::Error),
    /// A notice, but not in the bytes that were signed.
    #[error("the stored notice is not in canonical form")]
    NotCanonical,
}

impl Published {
    /// Seals a notice.
    #[must_use]
    pub fn seal(notice: Notice) -> Self {
        let bytes = jcs::canonical(&notice);
        let digest = Digest::of(bytes.as_bytes());
        Self { notice, bytes, digest }
    }

    /// Reads a notice back from its canonical bytes.
    pub fn open(bytes: String) -> Result<Self, InvalidNotice> {
        let notice: Notice = serde_json::from_str(&bytes)?;
        let sealed = Self::seal(notice);
        if sealed.bytes == bytes { Ok(sealed) } else { Err(InvalidNotice::NotCanonical) }
    }

    /// The notice.
    #[must_use]
    pub const fn notice(&self) -> &Notice {
        &self.notice
    }

    /// Its canonical bytes (RFC 8785), always UTF-8.
    #[must_use]
    pub fn bytes(&self) -> &str {
        &self.bytes
    }

    /// The digest of those bytes.
    #[must_use]
    pub const fn digest(&self) -> &Digest {
        &self.digest
    }
}
