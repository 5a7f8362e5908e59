//! The customer's own page on the wire.

use serde::{Deserialize, Serialize};

use super::answers::WrittenAnswers;
use crate::{
    consent::{Act, State},
    digest::Digest,
    ids::EventId,
    staff::AccessEntry,
    time::Moment,
    wording::{AskedDatum, Channel, PurposeId},
};

/// `POST /api/v1/me/links`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkRequest {
    /// The e-mail address.
    pub email: String,
}

/// The answer, the same for known and unknown addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkResponse {
    /// Always `check_your_mail`.
    pub status: super::consent::CheckYourMail,
    /// Six digits, to be typed where the link is opened in another browser than this one.
    pub code: String,
    /// The address that may be meant; see `MailSent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub did_you_mean: Option<String>,
}

/// `POST /api/v1/me/session`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionRequest {
    /// The token of the link.
    pub token: String,
    /// The six digits, where the link is opened in another browser than the one that asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// `GET /api/v1/me/consents`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentList {
    /// One for each purpose of the register.
    pub consents: Vec<ConsentResponse>,
}

/// Where the person stands on one purpose, and the words with which consent may be given now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentResponse {
    /// The purpose.
    pub purpose: PurposeId,
    /// The purpose in a word or two.
    pub title: String,
    /// By which means people are written to.
    pub channel: Channel,
    /// Where the person stands.
    pub standing: State,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub since: Option<Moment>,
    /// By which receipt; absent while a form waits for its confirmation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub receipt: Option<EventId>,
    /// The digest of the notice that asks for it now: send it back when giving.
    pub notice: Digest,
    /// The sentence that is agreed to.
    pub label: String,
    /// What it means in practice.
    pub details: String,
    /// Whether it is used no more: consent to it can be taken back and not be given.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
    /// What the person still has to give before this consent is of use, such as a telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<Needs>,
    /// On which other ground than consent the person is written to; withdrawing opts out of it. Absent where there is none, and where the
    /// person has said something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<super::grounds::GroundResponse>,
    /// What the notice asks for because of it; absent where it asks for nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<AskedDatum>,
}

/// See [`ConsentResponse::needs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Needs {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
}

/// `PUT /api/v1/me/consents/{purpose}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionRequest {
    /// What the person decides.
    pub decision: Decision,
    /// The digest of the notice that was shown; needed to give.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Digest>))]
    pub notice: Option<String>,
    /// A telephone number, where the purpose needs one that is not held yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// What the purpose asks for, as in `POST /api/v1/signups`; what is held already need not be given again.
    #[serde(default, skip_serializing_if = "WrittenAnswers::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>))]
    pub answers: WrittenAnswers,
}

/// See [`DecisionRequest`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Decision {
    /// Give consent.
    Give,
    /// Take it back.
    Withdraw,
}

/// What the decision did.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionResponse {
    /// The new standing.
    pub consent: ConsentResponse,
    /// The signed receipt; absent when nothing changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub receipt: Option<Box<serde_json::value::RawValue>>,
}

/// `GET /api/v1/me/receipts`, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceiptList {
    /// The receipts.
    pub receipts: Vec<ReceiptLine>,
    /// The `cursor` of the next page; absent at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// One receipt in a list; `GET /api/v1/me/receipts/{id}` gives the signed document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReceiptLine {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: EventId,
    /// What happened.
    pub act: Act,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// The purposes it is about that were ticked, in a word or two each.
    pub titles: Vec<String>,
}

/// `GET /api/v1/me/messages`, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessageList {
    /// The messages.
    pub messages: Vec<MessageLine>,
    /// The `cursor` of the next page; absent at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// One message that was written to the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessageLine {
    /// What it was about, such as `receipt`.
    pub kind: String,
    /// What became of it: `waiting`, `sent`, `refused`, `given_up` or `dropped`; `printed` for a letter on paper.
    pub state: String,
    /// When it was put into the outbox.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
}

/// `GET /api/v1/me/disclosures`, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DisclosureList {
    /// The exports that the person was in.
    pub disclosures: Vec<Disclosure>,
    /// What else staff saw or did of what is kept about the person: the lists they were on, and what else the audit log says of them. Things
    /// of one kind on one day are one, as far as they are on one page.
    pub looks: Vec<AccessEntry>,
    /// The `cursor` of the next page; absent at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// One export of addresses that the person was in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Disclosure {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// For which purpose.
    pub purpose: PurposeId,
    /// The name of the member of staff.
    pub by: String,
    /// Whether it was a list of those who must not be written to.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub suppression: bool,
}
