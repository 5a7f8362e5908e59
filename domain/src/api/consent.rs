//! Signing up, confirming and stopping on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    consent::Choices,
    locale::Locale,
    wording::{Digest, Notice, PurposeId},
};

/// `POST /api/v1/signups`. The values are texts as the person wrote them; the register reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignupAsk {
    /// The form.
    pub form: String,
    /// The digest of the notice that was shown.
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
}

/// The answer to a signup: the same for known and unknown addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MailSent {
    /// Always `check_your_mail`.
    pub status: CheckYourMail,
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
pub struct ConfirmAsk {
    /// The token of the link.
    pub token: String,
}

/// What confirming did.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConfirmAnswer {
    /// Whether this call confirmed or an earlier one had.
    pub status: ConfirmStatus,
    /// The signed receipts, whole.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub receipts: Vec<Box<serde_json::value::RawValue>>,
}

/// See [`ConfirmAnswer`].
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
pub struct ConfirmLook {
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
pub struct StopLook {
    /// The purpose that it stops.
    pub purpose: PurposeId,
    /// The purpose in a word or two.
    pub title: String,
    /// The language of the person.
    pub locale: Locale,
    /// Who sends.
    pub controller: String,
    /// Whether nothing is sent for this purpose any more.
    pub stopped: bool,
}
