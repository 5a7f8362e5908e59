//! Keys with which programs use the API.

use serde::{Deserialize, Serialize};

use crate::{ids::ApiKeyId, staff::Rights, time::Moment};

/// How every API key begins, so that a leaked one is recognised by scanners.
pub const KEY_PREFIX: &str = "lupa_";

/// `GET /api/v1/keys`, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyList {
    /// The keys that are not revoked.
    pub keys: Vec<KeyResponse>,
}

/// One API key. Its text is kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyResponse {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: ApiKeyId,
    /// What it is for.
    pub name: String,
    /// The name of the member of staff it acts for. It never has more rights than they have.
    pub staff: String,
    /// The name of the key that made it, where a program did. It ends with that key, and is revoked with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<String>,
    /// What it may do.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<crate::staff::Right>))]
    pub rights: Rights,
    /// Since when.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub created_at: Moment,
    /// Until when; a key from set-up has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub expires_at: Option<Moment>,
    /// Last used, to the hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub used_at: Option<Moment>,
}

/// `POST /api/v1/keys`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyRequest {
    /// What it is for.
    pub name: String,
    /// What it may do; never more than its maker.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<crate::staff::Right>))]
    pub rights: Rights,
    /// For how many days, at most 366. A key that a key makes ends no later than its maker.
    pub days: u32,
}

/// The new key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyMade {
    /// Its text: shown this once and never again.
    pub api_key: String,
    /// What is kept of it.
    pub key: KeyResponse,
}
