//! Grounds other than consent on the wire, person by person.

use serde::{Deserialize, Serialize};

use crate::{
    audience::Basis,
    ids::HistoryId,
    time::{Day, Moment},
    wording::PurposeId,
};

/// `PUT /api/v1/people/{id}/soft-opt-in/{purpose}`: that a customer may be written to because they bought (Directive 2002/58/EC Art. 13(2)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroundRequest {
    /// The purchase with which the address was obtained: an entry of the person's history.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub sale: HistoryId,
    /// That opting out was offered when the address was obtained: a soft opt-in needs that. Every message offers it again by its
    /// one-click address.
    pub opt_out_offered: bool,
}

/// `GET /api/v1/people/{id}/grounds`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroundList {
    /// The grounds that are turned on and that this person has. Whether they have forbidden it stands among their consents.
    pub grounds: Vec<GroundResponse>,
    /// The purposes for which a soft opt-in can be recorded and is not yet.
    pub open: Vec<GroundPurpose>,
}

/// A purpose, and what a form calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroundPurpose {
    /// The purpose.
    pub purpose: PurposeId,
    /// What the newest notice about it calls it.
    pub title: String,
}

/// A ground on which a person may be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroundResponse {
    /// For what.
    pub purpose: PurposeId,
    /// What the newest notice about it calls it.
    pub title: String,
    /// On what.
    pub basis: Basis,
    /// Of a soft opt-in: the day of the sale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date"))]
    pub sold_on: Option<Day>,
    /// Of a soft opt-in: when it was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub recorded_at: Option<Moment>,
    /// Of a soft opt-in: who wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}
