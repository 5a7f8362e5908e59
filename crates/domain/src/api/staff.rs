//! Staff on the wire: accounts, invitations, sessions, keys, the audit log.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    ids::{ApiKeyId, StaffId, StaffSessionId},
    locale::Locale,
    staff::{Preset, Rights, Undertaking, audit::Entry},
    time::Moment,
};

/// How every API key begins, so that a leaked one is recognised by scanners.
pub const KEY_PREFIX: &str = "lupa_";

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
pub struct StaffView {
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
    pub staff: Vec<StaffView>,
}

/// `POST /api/v1/staff`: invites somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InviteAsk {
    /// Their name.
    pub name: String,
    /// Where the invitation goes.
    pub email: String,
    /// What they may do; never more than who invites may.
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

/// `GET /api/v1/invitations/{token}`: what an invitation is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationLook {
    /// Who is invited.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The name of the business that keeps the register.
    pub controller: String,
    /// Whether taking it up removes the passkeys they had: theirs were lost.
    pub replaces: bool,
}

/// `POST /api/v1/invitations/options` and what follows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationAsk {
    /// The token of the invitation.
    pub token: String,
}

/// What a browser needs to make or to use a passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CeremonyView {
    /// To be sent back with the answer.
    pub ceremony: String,
    /// For `PublicKeyCredential.parseCreationOptionsFromJSON()` or `parseRequestOptionsFromJSON()` (Web Authentication Level 3 §5.1.8 and §5.1.9).
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub options: Value,
}

/// A new passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyAsk {
    /// See [`CeremonyView`].
    pub ceremony: String,
    /// What the browser answered: `PublicKeyCredential.toJSON()`.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub credential: Value,
    /// What its owner calls it.
    pub name: String,
    /// The token of the invitation, where this takes one up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
}

/// `PUT /api/v1/console/passkeys/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyName {
    /// What its owner calls it.
    pub name: String,
}

/// The answer to a new account: shown once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryCodes {
    /// Each lets its owner make a new passkey, once.
    pub codes: Vec<String>,
}

/// `POST /api/v1/console/session`: signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyUse {
    /// See [`CeremonyView`].
    pub ceremony: String,
    /// What the browser answered: `PublicKeyCredential.toJSON()`.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub credential: Value,
}

/// `POST /api/v1/console/recovery`: one has lost every passkey and has a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryAsk {
    /// Whose account.
    pub email: String,
    /// One of the codes.
    pub code: String,
}

/// The way on: an invitation to make a new passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryAnswer {
    /// The token of the invitation.
    pub token: String,
}

/// `GET /api/v1/console/me`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnAccount {
    /// The account.
    pub account: StaffView,
    /// The name of the business that keeps the register.
    pub controller: String,
    /// The undertaking that has to be accepted first, in the language asked for; absent once it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undertaking: Option<Undertaking>,
    /// The last edition before it that they have accepted: it is asked again because its words are new.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_before: Option<u32>,
    /// Their passkeys, the oldest first.
    pub passkeys: Vec<PasskeyView>,
    /// Where they are signed in, the newest first.
    pub sessions: Vec<StaffSessionView>,
    /// How many recovery codes are left.
    pub codes_left: u32,
}

/// One passkey of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyView {
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

/// One signed-in browser of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffSessionView {
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

/// `GET /api/v1/keys`, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyList {
    /// The keys that are not revoked.
    pub keys: Vec<KeyView>,
}

/// One API key. Its text is kept nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyView {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: ApiKeyId,
    /// What it is for.
    pub name: String,
    /// For whom it acts, by name. It never may more than they may.
    pub staff: String,
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
pub struct KeyAsk {
    /// What it is for.
    pub name: String,
    /// What it may do; never more than who makes it.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<crate::staff::Right>))]
    pub rights: Rights,
    /// For how many days, at most 366.
    pub days: u32,
}

/// The new key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyMade {
    /// Its text: shown this once and never again.
    pub api_key: String,
    /// What is kept of it.
    pub key: KeyView,
}

/// `GET /api/v1/audit`, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditPage {
    /// The entries.
    pub entries: Vec<AuditLine>,
    /// The number to ask `before` with for the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
}

/// An entry, with the names of whom it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditLine {
    /// The entry as it is kept.
    pub entry: Entry,
    /// The name of the member of staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// The name of what it is about, where that is a member of staff or a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// `GET /api/v1/audit/anchors`, the shortest log first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnchorList {
    /// The anchors.
    pub anchors: Vec<AnchorView>,
    /// What to ask `after` with, if there are more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u64>,
}

/// What the register signed of its audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnchorView {
    /// How many entries it is about.
    pub size: u64,
    /// When it was signed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// The anchor itself: a C2SP signed note whose origin is the log's with `/audit` behind it.
    pub note: String,
}
