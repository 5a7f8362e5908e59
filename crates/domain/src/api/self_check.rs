//! The self-check on the wire: whether the register agrees with itself, and checkpoints that come back from outside.

use serde::{Deserialize, Serialize};

use crate::{ids::PersonId, time::Moment, wording::PurposeId};

/// In what the register does not agree with itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FindingKind {
    /// What is kept of where a person stands does not follow from what they said. Nobody is written to because of it.
    Standing,
    /// An event is not the one that the log committed to.
    Event,
    /// An event is gone, and its person was not erased.
    MissingEvent,
    /// A tile of the log does not belong to the tree.
    Tile,
    /// A checkpoint was not signed by this register, or is of another tree.
    Checkpoint,
    /// An entry of the audit log was changed, or does not follow from the one before.
    AuditEntry,
    /// The audit log is not the one that was signed: its end was cut off, or it was written anew.
    Anchor,
}

impl FindingKind {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Standing, Self::Event, Self::MissingEvent, Self::Tile, Self::Checkpoint, Self::AuditEntry, Self::Anchor];

    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::Event => "event",
            Self::MissingEvent => "missing_event",
            Self::Tile => "tile",
            Self::Checkpoint => "checkpoint",
            Self::AuditEntry => "audit_entry",
            Self::Anchor => "anchor",
        }
    }

    /// Reads [`FindingKind::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// One thing in which the register does not agree with itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingLine {
    /// In what.
    pub kind: FindingKind,
    /// Which one: the number of an event or entry, the size of a checkpoint or anchor, the place of a tile, or what a person stands on.
    pub subject: String,
    /// The person it is about, where it is about one who is in the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub person: Option<PersonId>,
    /// The purpose that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub purpose: Option<PurposeId>,
    /// When it was last seen.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub found_at: Moment,
}

/// How much was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Looked {
    /// Leaves of the log.
    pub leaves: u64,
    /// People.
    pub people: u64,
    /// Entries of the audit log.
    pub audit_entries: u64,
    /// Checkpoints.
    pub checkpoints: u64,
}

/// `GET /api/v1/self-check`: what was found when the register last looked whether it agrees with itself, and what has been found since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SelfCheckResponse {
    /// Whether it is looking now, or is about to.
    pub running: bool,
    /// When it last came to the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub ended_at: Option<Moment>,
    /// How much it looked at then.
    pub looked_at: Looked,
    /// How many things do not agree.
    pub count: u64,
    /// The first hundred of them.
    pub findings: Vec<FindingLine>,
    /// When the log went on from an older copy of the data, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub continuations: Vec<super::log::ContinuationLine>,
}

/// `POST /log/checkpoints`: a checkpoint of this log that somebody has kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KnownCheckpointRequest {
    /// The signed note, whole.
    pub note: String,
}

/// The answer where the log holds what that checkpoint says, or says itself from where on it does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KnownCheckpointResponse {
    /// How many of its leaves the log holds.
    pub size: u64,
    /// The older copy of the data from which the log went on, where that checkpoint is about more than the copy had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continued_from: Option<super::log::ContinuationLine>,
}
