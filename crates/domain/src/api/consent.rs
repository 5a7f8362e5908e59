//! Signing up, confirming and stopping on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{answers::WrittenAnswers, portal::Needs, wording::FormNotice};
use crate::{
    consent::{
        By, Choices, Method, State,
        recording::{Openness, OptOut},
        scan::ScanKind,
    },
    digest::Digest,
    email::EmailAddress,
    ids::{EventId, ScanId},
    locale::Locale,
    time::Moment,
    wording::{Channel, Notice, PurposeId},
};

/// `POST /api/v1/signups`. The values are texts as the person wrote them; the register reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignupRequest {
    /// The form.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::FormId))]
    pub form: String,
    /// The digest of the notice that was shown.
    #[cfg_attr(feature = "openapi", schema(value_type = Digest))]
    pub notice: String,
    /// An e-mail address.
    pub email: String,
    /// A name, if the person wants to give one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A telephone number; needed when a ticked purpose uses the telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// For each purpose whether its box was ticked. A purpose left out counts as unticked.
    pub choices: BTreeMap<String, bool>,
    /// What the ticked purposes ask for, by purpose and field; see [`crate::wording::Statement::asks`]. Answers of unticked ones are not kept.
    #[serde(default, skip_serializing_if = "WrittenAnswers::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>))]
    pub answers: WrittenAnswers,
    /// Whether the person is of the age that the notice asks for, if it asks; see [`crate::wording::AgeQuestion`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub of_age: bool,
    /// Where this corrects signups that were sent before: their idempotency keys, at most eight of 32 characters or more each. Their links
    /// confirm nothing any more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<String>,
}

/// The answer to a signup: the same for known and unknown addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MailSent {
    /// Always `check_your_mail`.
    pub status: CheckYourMail,
    /// The address that may be meant, where the domain looks mistyped: `aino@gmail.com` for `aino@gmial.com`. It says nothing of who is known,
    /// and what was asked is done all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub did_you_mean: Option<String>,
}

impl MailSent {
    /// The answer to what was typed as an address.
    #[must_use]
    pub fn to(email: &str) -> Self {
        let meant = EmailAddress::parse(email).ok().and_then(|address| address.meant());
        Self { status: CheckYourMail::CheckYourMail, did_you_mean: meant }
    }
}

/// See [`MailSent`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CheckYourMail {
    /// A message is on its way, if there is anything to send.
    #[default]
    CheckYourMail,
}

/// `POST /api/v1/confirmations`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConfirmRequest {
    /// The token of the link.
    pub token: String,
}

/// What confirming did.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConfirmResponse {
    /// Whether this call confirmed or an earlier one had.
    pub status: ConfirmStatus,
    /// The signed receipts, whole.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub receipts: Vec<Box<serde_json::value::RawValue>>,
}

/// See [`ConfirmResponse`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ConfirmStatus {
    /// This call confirmed.
    Confirmed,
    /// An earlier call had confirmed.
    AlreadyConfirmed,
}

/// `GET /api/v1/confirmations/{token}`: what a confirmation link is about. Changes nothing.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConfirmPreview {
    /// Whether it has been confirmed.
    pub confirmed: bool,
    /// The digest of the notice that was shown.
    pub digest: Digest,
    /// The notice that was shown.
    pub notice: Notice,
    /// The boxes.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, bool>))]
    pub choices: Choices,
    /// Enough of the address for its owner to know it again.
    pub masked_email: String,
    /// The signed receipts, once confirmed.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub receipts: Vec<Box<serde_json::value::RawValue>>,
}

/// `GET /api/v1/stops/{token}`: what a stop link is about. Changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StopPreview {
    /// The purpose that it stops.
    pub purpose: PurposeId,
    /// The purpose in a word or two.
    pub title: String,
    /// The language of the person.
    pub locale: Locale,
    /// Enough of the address that is written to for its owner to know it again. Absent where the link was sent to an earlier address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub masked_email: Option<String>,
    /// Who sends.
    pub controller: String,
    /// Whether nothing is sent for this purpose any more.
    pub stopped: bool,
}

/// `GET /api/v1/people/{id}/consents`: what staff may record now of what a person says, in the words to be read out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordPreview {
    /// The language of the words: the one asked for, or else the person's.
    pub locale: Locale,
    /// Whether receipts go to the person by mail; else they are printed.
    pub mailed: bool,
    /// What each form asks now.
    pub forms: Vec<FormNotice>,
    /// Where the person stands on each purpose of these forms, and on every other that was ever agreed to.
    pub consents: Vec<RecordedConsent>,
}

/// Where a person stands on one purpose, for staff who record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordedConsent {
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
    /// Who said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<By>,
    /// How.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Method>,
    /// The member of staff who wrote it down, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// Where the original of the paper is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// By which event, which is also its receipt; absent while a form waits for its confirmation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub receipt: Option<EventId>,
    /// Whether staff may ask for it.
    pub openness: Openness,
    /// What has to be known before it can be recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<Needs>,
}

/// `POST /api/v1/people/{id}/consents`: what the person said. Either `choices`, of one notice, or a `decision`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordRequest {
    /// How it was said: `phone`, `counter` or `paper`.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::RecordingMethod))]
    pub method: String,
    /// The digest of the notice that was read out or laid before the person; needed with `choices`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Digest>))]
    pub notice: Option<String>,
    /// For each purpose whether its box is ticked. A purpose left out counts as unticked, unless it may not be asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<BTreeMap<String, bool>>,
    /// What the ticked purposes ask for, as in `POST /api/v1/signups`. What was not told may be asked later: nothing of it is required here.
    #[serde(default, skip_serializing_if = "WrittenAnswers::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>))]
    pub answers: WrittenAnswers,
    /// Taking consent back, or objecting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<OptOut>,
    /// The purpose that the decision is about; without it, all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<PurposeId>))]
    pub purpose: Option<String>,
    /// Where the original of a paper is kept: needed for consent on paper, 1 to 500 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
}

/// What a recording did. Recording the same again gives the same answer and changes nothing.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordResponse {
    /// Where the person stands now.
    pub consents: Vec<RecordedConsent>,
    /// The signed receipts of what was recorded, whole.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub receipts: Vec<Box<serde_json::value::RawValue>>,
    /// Whether they go to the person by mail; else they are to be printed.
    pub mailed: bool,
}

/// `POST /api/v1/people/{id}/scans`: the picture of a paper that was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScanRequest {
    /// What was recorded of the paper.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub event: EventId,
    /// A PDF, a PNG or a JPEG of at most 1 MB, in base64 (RFC 4648 §4).
    pub content: String,
}

/// A scan that is kept, without what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScanLine {
    /// Its random id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: ScanId,
    /// What was recorded of the paper.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub event: EventId,
    /// What it is.
    pub kind: ScanKind,
    /// How many bytes it has.
    pub bytes: u64,
    /// When it was kept.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// Who kept it; only for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}
