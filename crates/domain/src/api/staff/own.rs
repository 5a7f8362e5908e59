//! The account of the member of staff who asks: its passkeys and its sessions.

use serde::{Deserialize, Serialize};

use super::accounts::StaffResponse;
use crate::{ids::StaffSessionId, staff::Undertaking, time::Moment};

/// `PUT /api/v1/console/passkeys/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyName {
    /// What its owner calls it.
    pub name: String,
}

/// `GET /api/v1/console/me`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnAccount {
    /// The account.
    pub account: StaffResponse,
    /// The name of the business that keeps the register.
    pub controller: String,
    /// The undertaking that has to be accepted first, in the language asked for; absent once it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undertaking: Option<Undertaking>,
    /// The last edition before it that they have accepted: it is asked again because its words are new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_before: Option<u32>,
    /// Their passkeys, the oldest first.
    pub passkeys: Vec<PasskeyResponse>,
    /// Where they are signed in, the newest first.
    pub sessions: Vec<StaffSessionResponse>,
    /// How many recovery codes are left.
    pub codes_left: u32,
}

/// One passkey of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyResponse {
    /// Its credential id (base64url).
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub added_at: Moment,
    /// Last used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub used_at: Option<Moment>,
}

/// One browser in which the account is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffSessionResponse {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: StaffSessionId,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub began_at: Moment,
    /// Last used, to the minute.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub used_at: Moment,
    /// The passkey it was begun with, by its name.
    pub passkey: String,
    /// Whether it is the one that asks.
    pub current: bool,
    /// Whether it stands on the counter, where customers use it: it takes signups and does nothing else.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub counter: bool,
}
