//! What is held about a person, as they see it on their own page.

use serde::{Deserialize, Serialize};

use super::card::{AddressFields, ForeignRecordLine, Hold, Origin};
use crate::{
    api::{consent::ScanLine, rights::notifications::NotificationLine},
    ids::PersonId,
    locale::Locale,
    people::{FieldId, FieldKind, Kind, Relation},
    retention::Term,
    time::Moment,
};

/// `GET /api/v1/me`: identity and contact data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonResponse {
    /// The random id of the person; receipts carry it instead of the address.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// The e-mail address, if there is one.
    pub email: Option<String>,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The telephone number (E.164), if one was given.
    pub phone: Option<String>,
    /// The telephone number as people write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_shown: Option<String>,
    /// The language of messages.
    pub locale: Locale,
    /// When the person came into the register.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub joined_at: Moment,
    /// When the address was first confirmed; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub confirmed_at: Option<Moment>,
    /// Who keeps the register.
    pub controller: crate::wording::Controller,
}

/// `GET /api/v1/me/data`: what is kept about oneself besides identity and contact data, the restricted fields among it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalDataResponse {
    /// The organisation.
    pub organisation: Option<String>,
    /// The postal address.
    pub address: Option<AddressFields>,
    /// A natural or a legal person.
    pub kind: Kind,
    /// What one is to the business.
    pub relation: Relation,
    /// Words by which staff find one again.
    pub tags: Vec<String>,
    /// The business's own fields that hold something.
    pub fields: Vec<PersonalDataField>,
    /// Where each datum comes from.
    pub origins: Vec<Origin>,
    /// Whether the processing is restricted (GDPR Art. 18).
    pub restricted: bool,
    /// Since when the address has refused mail for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub bounced_at: Option<Moment>,
    /// What is still open, and so keeps the data from being erased.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<Hold>,
    /// How many entries the history has: `GET /api/v1/me/history`.
    pub history: u64,
    /// How often something was changed: `GET /api/v1/me/changes`.
    pub changes: u64,
    /// The scans of papers that one signed: `GET /api/v1/me/scans/{id}`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scans: Vec<ScanLine>,
    /// Records that other systems kept of consents: none of them is a consent here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foreign_records: Vec<ForeignRecordLine>,
    /// Until when each group of data is kept, and by which rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// Who received something of it and was told, or has to be, that it was corrected or restricted (GDPR Art. 19), the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notifications: Vec<NotificationLine>,
}

/// One of the business's own fields, as the person sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalDataField {
    /// Its name inside the register.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = r"^[a-z0-9-]{1,40}$"))]
    pub id: FieldId,
    /// Its name, in the language of the request where it has one.
    pub label: String,
    /// What it is needed for.
    pub reason: String,
    /// What it holds.
    #[cfg_attr(feature = "openapi", schema(value_type = Value))]
    pub value: serde_json::Value,
    /// What it can hold; absent where the person cannot put it right themself: `PUT /api/v1/me/data/{field}` takes what a consent asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<FieldKind>,
    /// What one can choose from, where the person may choose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
}

/// `PUT /api/v1/me/data/{field}`: another value of what the person once answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnAnswerRequest {
    /// As a form writes it: a day as `2026-11-25`, `yes` or `no`, a number, one of the choices, or words.
    pub value: String,
}
