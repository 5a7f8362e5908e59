//! What happened: purchases, visits and the like of one person, and walk-ins of people who are not known.

use serde::{Deserialize, Serialize};

use crate::{
    ids::HistoryId,
    people::{Happening, Money},
    time::Day,
};

/// Something that happened: `POST /api/v1/people/{id}/history`, `PUT /api/v1/people/{id}/history/{entry}` and `POST /api/v1/walk-ins`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryRequest {
    /// What.
    pub happening: Happening,
    /// The day of it, `2026-11-25`.
    #[cfg_attr(feature = "openapi", schema(format = "date"))]
    pub day: String,
    /// A note, of at most 64 kB. A walk-in has none: nothing may tell who it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The amount of money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Whether it is still open: not paid, not done. What is open keeps the person from being erased.
    #[serde(default)]
    pub open: bool,
}

/// One entry of a history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryLine {
    /// Its random id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: HistoryId,
    /// Counts the changes, for `If-Match`.
    pub revision: u64,
    /// What.
    pub happening: Happening,
    /// The day of it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub day: Day,
    /// The note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The amount of money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Whether it is still open.
    pub open: bool,
    /// Who wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// `GET /api/v1/people/{id}/history`: a page, the latest day first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryPage {
    /// At most 50 entries.
    pub entries: Vec<HistoryLine>,
    /// The `cursor` of the next page; absent at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many there are in all.
    pub count: u64,
}

/// `GET /api/v1/walk-ins`: how often people came who are not in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WalkInList {
    /// One line for each month, kind and currency, the latest month first.
    pub months: Vec<WalkInMonth>,
    /// What people bought who have been erased since, likewise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erased: Vec<WalkInMonth>,
}

/// The walk-ins of one kind in one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WalkInMonth {
    /// The month, `2026-11`.
    #[cfg_attr(feature = "openapi", schema(pattern = r"^[0-9]{4}-[0-9]{2}$"))]
    pub month: String,
    /// What.
    pub happening: Happening,
    /// How often.
    pub count: u64,
    /// What they paid together, where money was noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}
