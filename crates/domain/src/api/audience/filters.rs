//! Saved questions.

use serde::{Deserialize, Serialize};

use crate::{audience::Basis, ids::FilterId, time::Moment};

/// `GET /api/v1/audience/filters`, by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FilterList {
    /// The saved questions.
    pub filters: Vec<SavedFilter>,
}

/// A question that was given a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedFilter {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: FilterId,
    /// Its name.
    pub name: String,
    /// The purpose; it decides the verdict.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::PurposeId))]
    pub purpose: String,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "Basis::is_consent")]
    pub basis: Basis,
    /// Conditions, as in `POST /api/v1/audience/count`.
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::Conditions))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// Who saved it: it is theirs.
    pub by: String,
    /// Whether the one who asks may delete it: its owner may, and an administrator.
    #[serde(default)]
    pub may_delete: bool,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
}

/// `POST /api/v1/audience/filters`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FilterRequest {
    /// Its name.
    pub name: String,
    /// The purpose; it decides the verdict.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::PurposeId))]
    pub purpose: String,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "Basis::is_consent")]
    pub basis: Basis,
    /// Conditions, as in `POST /api/v1/audience/count`.
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::Conditions))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
}
