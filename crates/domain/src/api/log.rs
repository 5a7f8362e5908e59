//! The log on the wire.

use lupa_tlog::tree::Hash;
use serde::{Deserialize, Serialize};

use crate::time::Moment;

/// One signed checkpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckpointLine {
    /// How many leaves it is about.
    pub size: u64,
    /// When it was signed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// The checkpoint itself: a C2SP signed note.
    pub note: String,
}

/// `GET /log/checkpoints`: the checkpoints that were ever signed, the smallest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckpointList {
    /// The checkpoints.
    pub checkpoints: Vec<CheckpointLine>,
    /// What to ask for `after`, if there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
}

/// `GET /log/consistency`: the proof that the tree of `to` leaves holds that of `from` leaves unchanged (RFC 9162 §2.1.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsistencyResponse {
    /// The size of the smaller tree.
    pub from: u64,
    /// The size of the larger tree.
    pub to: u64,
    /// The hashes, each in base64.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub hashes: Vec<Hash>,
}

/// A time that an older copy of the data was put back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContinuationLine {
    /// How many leaves the copy had: what was signed of more is lost.
    pub size: u64,
    /// The root over them, in base64.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub root: Hash,
    /// When it was put back.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
}

/// `GET /log/continuations`: the times that an older copy was put back, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContinuationList {
    /// The continuations.
    pub continuations: Vec<ContinuationLine>,
}
