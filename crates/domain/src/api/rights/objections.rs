//! Objections and corrections of one's own on the wire.

use serde::{Deserialize, Serialize};

use crate::{api::people::AddressFields, locale::Locale, rights::ObjectionKind, time::Moment};

/// `GET /api/v1/me/objections`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObjectionList {
    /// One for each kind.
    pub objections: Vec<OwnObjection>,
}

/// Whether a person objects to one kind of use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnObjection {
    /// To what.
    pub kind: ObjectionKind,
    /// Whether they do.
    pub objecting: bool,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub since: Option<Moment>,
}

/// `PUT /api/v1/me/objections/{kind}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObjectionRequest {
    /// Whether the person objects from now on.
    pub objecting: bool,
}

/// What objecting did, or lifting an objection.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObjectionResponse {
    /// One for each kind.
    pub objections: Vec<OwnObjection>,
    /// The signed receipts, one for each purpose that it moved; none where it moved none.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub receipts: Vec<Box<serde_json::value::RawValue>>,
}

/// `POST /api/v1/me/no-marketing`: objects to direct marketing and profiling, and withdraws every consent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoMarketingRequest {}

/// `PUT /api/v1/me`: what the person may put right at once, whole: what is left out goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnDetailsRequest {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The language of messages.
    pub locale: Locale,
    /// The postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<AddressFields>,
}

/// `POST /api/v1/me/email`: another e-mail address, which counts once it is confirmed from there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmailRequest {
    /// The address.
    pub email: String,
}

/// `GET /api/v1/addresses/{token}`: what the link in the new mailbox is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddressPreview {
    /// The new address, masked.
    pub masked_email: String,
    /// Whether it counts already.
    pub done: bool,
}

/// `PUT /api/v1/me/restriction`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RestrictionRequest {
    /// Whether what is kept is only stored from now on.
    pub restricted: bool,
}
