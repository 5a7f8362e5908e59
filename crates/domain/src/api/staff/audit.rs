//! The audit log and its anchors.

use serde::{Deserialize, Serialize};

use crate::{api::overview::NamedPerson, ids::StaffId, staff::audit::Entry, time::Moment};

/// `GET /api/v1/audit`, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditPage {
    /// The entries.
    pub entries: Vec<AuditLine>,
    /// The number to ask `before` with for the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
    /// Everybody who can be asked for, by name: those who have, or had, an account.
    #[serde(default)]
    pub staff: Vec<AuditHand>,
    /// The customer who is asked for, for those who may see people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<NamedPerson>,
}

/// A member of staff by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditHand {
    /// Who.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: StaffId,
    /// What they are called.
    pub name: String,
}

/// An entry, with the names of those it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditLine {
    /// The entry as it is kept.
    pub entry: Entry,
    /// The name of the member of staff, as it was on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// The name of what it is about, where that is a member of staff or a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The name of the customer it is about, for those who may see people; absent where they are not in the register any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
}

/// `GET /api/v1/audit/anchors`, the shortest log first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnchorList {
    /// The anchors.
    pub anchors: Vec<AnchorResponse>,
    /// What to ask `after` with, if there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
}

/// What the register signed of its audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnchorResponse {
    /// How many entries it is about.
    pub size: u64,
    /// When it was signed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// The anchor itself: a C2SP signed note whose origin is the log's with `/audit` behind it.
    pub note: String,
}
