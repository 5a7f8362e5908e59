//! The undertaking of staff on the wire: its editions, who has accepted which, and publishing the next.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{ids::StaffId, locale::Locale, time::Moment};

/// `POST /api/v1/console/undertaking`: accepts it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UndertakingRequest {
    /// The edition that was read.
    pub edition: u32,
    /// The language in which it was read.
    pub locale: Locale,
    /// Its digest.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::digest::Digest))]
    pub digest: String,
}

/// `GET /api/v1/undertakings`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UndertakingList {
    /// Every edition, the newest first: that one is in force.
    pub editions: Vec<UndertakingResponse>,
    /// What everybody with an account has accepted, by name.
    pub acceptances: Vec<AcceptanceResponse>,
    /// How many people would be asked again by a new edition: those with an account who have accepted the one in force.
    pub concerns: u32,
}

/// One edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UndertakingResponse {
    /// Counts from 1.
    pub edition: u32,
    /// Its words in each language, one point a line.
    pub texts: BTreeMap<Locale, String>,
    /// When it was published.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub published_at: Moment,
    /// The name of the publisher; absent for the one that a register begins with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// How many people have accepted it, those who have left included.
    pub accepted: u32,
}

/// What one member of staff has accepted last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AcceptanceResponse {
    /// Who.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// The edition; absent where they have accepted none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u32>,
    /// When, as their receipt says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub at: Option<Moment>,
}

/// `POST /api/v1/undertakings`: publishes the next edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UndertakingIssue {
    /// Its words in every language, one point a line, with as many points in each.
    pub texts: BTreeMap<Locale, String>,
    /// How many people are asked again, as the publisher has seen it: [`UndertakingList::concerns`].
    pub concerns: u32,
}
