//! Events: facts about consent, in the past tense, written once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    digest::Digest,
    ids::{EventId, PersonId},
    locale::Locale,
    time::Moment,
    wording::PurposeId,
};

/// The boxes of a form and whether the person had ticked them.
pub type Choices = BTreeMap<PurposeId, bool>;

/// One fact about one person's consent.
///
/// `choices` says for every box that was shown whether it was ticked; for an act about a single purpose it holds that one alone.
///
/// The members are declared in the order of their names, so that what `serde` writes is in canonical form (RFC 8785) already: the log
/// commits to those bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ConsentEvent))]
pub struct Event {
    /// What happened.
    pub act: Act,
    /// For a confirmation: the asking that it confirms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<SignupReference>,
    /// When it happened, by the server's clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// Who did it.
    pub by: By,
    /// The boxes.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, bool>))]
    pub choices: Choices,
    /// Its id, which is also that of its receipt.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: EventId,
    /// The language of the act.
    pub locale: Locale,
    /// How.
    pub method: Method,
    /// The words that were shown.
    pub notice: Digest,
    /// The person it is about.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub person: PersonId,
}

impl Event {
    /// Whether this answers a form as a whole, so that a box that was left empty counts as much as one that was ticked. On the own page
    /// people say one thing at a time, and a form that nobody has confirmed was answered by nobody.
    #[must_use]
    pub const fn answers_form(&self) -> bool {
        matches!(self.act, Act::Confirmed | Act::Given | Act::Refused) && !matches!(self.method, Method::Portal | Method::OneClick)
    }

    /// The bytes that the log commits to: the event in canonical form.
    #[must_use]
    pub fn canonical(&self) -> String {
        crate::jcs::text(self)
    }
}

/// The moment when a form was sent that was confirmed later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignupReference {
    /// When it was sent.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// The event of the sending.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub event: EventId,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Act {
    /// A form was sent; its owner has not confirmed it yet.
    SignedUp,
    /// The owner of the address confirmed a form.
    Confirmed,
    /// Consent was given by a person already known, such as on their own page.
    Given,
    /// Consent was asked for and not given.
    Refused,
    /// Consent was taken back.
    Withdrawn,
    /// The person objected to marketing (GDPR Art. 21).
    Objected,
    /// The person lifted an objection.
    ObjectionLifted,
    /// Consent was given anew after a change.
    Renewed,
    /// Consent ended by itself.
    Lapsed,
}

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum By {
    /// The data subject.
    Person,
    /// A member of staff, for the person.
    Staff,
    /// An import of an older register.
    Import,
}

/// How it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Method {
    /// A form on the web.
    WebForm,
    /// The person's own page.
    Portal,
    /// By telephone.
    Phone,
    /// At the counter.
    Counter,
    /// On paper.
    Paper,
    /// From an older register.
    Import,
    /// The one-click link of a message (RFC 8058).
    OneClick,
    /// A page on the web that a letter on paper led to.
    Letter,
}

impl Method {
    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WebForm => "web_form",
            Self::Portal => "portal",
            Self::Phone => "phone",
            Self::Counter => "counter",
            Self::Paper => "paper",
            Self::Import => "import",
            Self::OneClick => "one_click",
            Self::Letter => "letter",
        }
    }

    /// Whether the person was shown empty boxes, and ticked them.
    #[must_use]
    pub const fn shows_boxes(self) -> bool {
        matches!(self, Self::WebForm | Self::Letter)
    }
}
