//! The people behind the numbers, page by page.

use serde::{Deserialize, Serialize};

use crate::{
    audience::{Basis, Reason},
    ids::{EventId, PersonId},
    locale::Locale,
    time::{Day, Moment},
};

/// `POST /api/v1/audience/people`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeopleRequest {
    /// The purpose; it decides the verdict.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::PurposeId))]
    pub purpose: String,
    /// Conditions, as in `POST /api/v1/audience/count`.
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::Conditions))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// How many a page, 1 to 500; 50 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the earlier page ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "Basis::is_consent")]
    pub basis: Basis,
}

/// One page of those who may be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeoplePage {
    /// The people.
    pub people: Vec<AudiencePerson>,
    /// The cursor of the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A person who may be written to, and the receipt that proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AudiencePerson {
    /// The person.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// Where to write: the e-mail address or the telephone number, as the purpose's channel has it.
    pub address: String,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The language of messages.
    pub language: Locale,
    /// Since when consent stands; absent where the basis is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub given_at: Option<Moment>,
    /// The receipt that proves it; absent where the basis is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub receipt: Option<EventId>,
    /// Of a soft opt-in: the day of the sale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date"))]
    pub sold_on: Option<Day>,
    /// Stops this purpose in one click (RFC 8058).
    pub stop_url: String,
}

/// `POST /api/v1/audience/withheld`: the people behind a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WithheldRequest {
    /// The purpose; it decides the verdict.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::PurposeId))]
    pub purpose: String,
    /// Conditions, as in `POST /api/v1/audience/count`.
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::Conditions))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// Why they are withheld.
    pub reason: Reason,
    /// How many a page, 1 to 500; 50 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the earlier page ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "Basis::is_consent")]
    pub basis: Basis,
}

/// One page of those who are withheld for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WithheldPage {
    /// The people.
    pub people: Vec<WithheldPerson>,
    /// The cursor of the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A person who must not be written to for the purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WithheldPerson {
    /// The person.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// Their e-mail address, if there is one.
    pub email: Option<String>,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The language of messages.
    pub language: Locale,
    /// Since when they stand where they stand; absent where they have said nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub since: Option<Moment>,
}
