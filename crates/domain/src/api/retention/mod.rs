//! Retention on the wire: the rules, and when the register is cleaned next.

mod cleanings;

use serde::{Deserialize, Serialize};

pub use cleanings::{
    CleaningAct, CleaningChange, CleaningLine, CleaningList, CleaningPage, CleaningRequest, CleaningResponse, HeldCount, StayLink,
};

use crate::{
    retention::{CleaningDay, RuleLine, Rules},
    time::{Day, Moment},
};

/// `GET /api/v1/retention`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RetentionResponse {
    /// After how many months without activity and without a consent in force a customer is removed.
    pub inactive_months: u16,
    /// For how many months after its end it is kept how a request was answered.
    pub requests_months: u16,
    /// The day of the year on which the register is cleaned, as `12-14`; absent until one is agreed, and then nobody is removed for being inactive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub cleaning: Option<CleaningDay>,
    /// Whether people are told 30 days before, with a link by which they stay.
    pub warns: bool,
    /// Every rule, with those that the law or a notice sets.
    pub rules: Vec<RuleLine>,
    /// The next cleaning; absent until a day is agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextCleaning>,
    /// How many changes there were: what `ETag` says.
    pub revision: u64,
    /// When the last was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub changed_at: Option<Moment>,
}

/// When the register is cleaned next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextCleaning {
    /// On which day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub on: Day,
    /// On which day it is looked who goes, and people are told.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub prepared_on: Day,
}

/// `PUT /api/v1/retention`: the rules whole. A shorter time holds for everybody at once, a longer one for people who join from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RetentionRequest {
    /// 6 to 120.
    pub inactive_months: u16,
    /// 12 to 120.
    pub requests_months: u16,
    /// The day of the year, as `12-14`; absent or null where none is agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cleaning: Option<String>,
    /// Whether people are told 30 days before.
    pub warns: bool,
}

impl From<Rules> for RetentionRequest {
    fn from(rules: Rules) -> Self {
        let Rules { inactive_months, requests_months, cleaning, warns } = rules;
        Self { inactive_months, requests_months, cleaning: cleaning.map(|day| day.to_string()), warns }
    }
}
