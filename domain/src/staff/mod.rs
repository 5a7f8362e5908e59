//! Staff: who may do what. Accounts and sessions come with the console; today a key carries the rights.

use serde::{Deserialize, Serialize};

/// One thing that a member of staff, or a key that acts for them, may do. Seeing and exporting are always separate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Right {
    /// See counts, lists and verdicts of the audience.
    SeeAudience,
    /// Export addresses.
    ExportAddresses,
    /// Edit drafts.
    EditWording,
    /// Publish drafts.
    PublishWording,
}

impl Right {
    /// All of them: what the first keeper gets.
    pub const ALL: [Self; 4] = [Self::SeeAudience, Self::ExportAddresses, Self::EditWording, Self::PublishWording];
}
