//! Whether single addresses may be written to.

use serde::{Deserialize, Serialize};

use crate::{
    audience::{Basis, Reason},
    ids::EventId,
    wording::PurposeId,
};

/// `POST /api/v1/check`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckRequest {
    /// What one wants to write for.
    pub purpose: PurposeId,
    /// Up to 1,000 addresses.
    pub emails: Vec<String>,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "Basis::is_consent")]
    pub basis: Basis,
}

/// A verdict for each address, in the order they were asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckResponse {
    /// The verdicts.
    pub verdicts: Vec<CheckVerdict>,
}

/// Whether one address may be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CheckVerdict {
    /// It may.
    Send {
        /// The address as asked.
        email: String,
        /// On what.
        basis: Basis,
        /// The receipt that proves it; absent where the basis is not consent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
        receipt: Option<EventId>,
    },
    /// It may not.
    Withhold {
        /// The address as asked.
        email: String,
        /// Why not.
        reason: Reason,
    },
}
