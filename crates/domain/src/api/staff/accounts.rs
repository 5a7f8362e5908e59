//! The accounts of staff, as an administrator sees and changes them.

use serde::{Deserialize, Serialize};

use crate::{
    ids::StaffId,
    locale::Locale,
    staff::{Preset, Rights},
    time::Moment,
};

/// Where an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AccountState {
    /// Invited; has no passkey yet.
    Invited,
    /// Signs in.
    Active,
}

/// One member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffResponse {
    /// Who.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: StaffId,
    /// The name, as it stands in the audit log and on customers' own pages.
    pub name: String,
    /// Where invitations go.
    pub email: String,
    /// What they may do.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<crate::staff::Right>))]
    pub rights: Rights,
    /// The usual set that these rights are, if they are one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<Preset>,
    /// Where the account stands.
    pub state: AccountState,
    /// How many passkeys it has.
    pub passkeys: u32,
    /// When it was last used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub seen_at: Option<Moment>,
    /// Counts the changes, for `If-Match`.
    pub revision: u32,
}

/// `GET /api/v1/staff`, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffList {
    /// Everybody who has an account.
    pub staff: Vec<StaffResponse>,
}

/// `POST /api/v1/staff`: invites a member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InviteRequest {
    /// Their name.
    pub name: String,
    /// Where the invitation goes.
    pub email: String,
    /// What they may do; never more than the one who invites them.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<crate::staff::Right>))]
    pub rights: Rights,
    /// The language of the invitation.
    pub locale: Locale,
}

/// `PUT /api/v1/staff/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffChange {
    /// Their name.
    pub name: String,
    /// What they may do from now on.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<crate::staff::Right>))]
    pub rights: Rights,
}
