//! Invitations, passkeys and recovery codes: how an account comes into use again and again.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// `POST /api/v1/invitations/look`: what an invitation is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationPreview {
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
pub struct InvitationRequest {
    /// The token of the invitation.
    pub token: String,
}

/// What a browser needs to make or to use a passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CeremonyResponse {
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
pub struct PasskeyRequest {
    /// See [`CeremonyResponse`].
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
    /// See [`CeremonyResponse`].
    pub ceremony: String,
    /// What the browser answered: `PublicKeyCredential.toJSON()`.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub credential: Value,
}

/// `POST /api/v1/console/recovery`: for a member of staff who has lost every passkey and has a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryRequest {
    /// Whose account.
    pub email: String,
    /// One of the codes.
    pub code: String,
}

/// The way on: an invitation to make a new passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryResponse {
    /// The token of the invitation.
    pub token: String,
}
