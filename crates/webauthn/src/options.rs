//! What the browser is asked, as its `PublicKeyCredential.parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` read it (§5.1.8
//! and §5.1.9).

use serde::Serialize;

use crate::{
    ceremony::TIMEOUT_MILLIS,
    challenge::{Challenge, UserHandle},
    credential::{CredentialId, Passkey, Transports},
    key::Algorithm,
    relying_party::{Entity, RelyingParty},
};

/// Whose passkey is made: `PublicKeyCredentialUserEntityJSON`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// What the device keeps and hands back.
    pub id: UserHandle,
    /// What tells accounts with the same `display_name` apart, such as an address. Devices show it and may cut it after 64 bytes.
    pub name: String,
    /// What the person is called.
    pub display_name: String,
}

/// `PublicKeyCredentialCreationOptionsJSON`: a discoverable passkey, by a device that makes sure of its user, without attestation.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreationOptions<'a> {
    rp: &'a Entity,
    user: &'a Account,
    challenge: &'a Challenge,
    pub_key_cred_params: [Parameters; 2],
    timeout: u32,
    exclude_credentials: Vec<Descriptor<'a>>,
    authenticator_selection: Selection,
    attestation: &'static str,
}

/// `PublicKeyCredentialRequestOptionsJSON`: any passkey of this relying party, or one of those that are named.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestOptions<'a> {
    challenge: &'a Challenge,
    timeout: u32,
    rp_id: &'a str,
    allow_credentials: Vec<Descriptor<'a>>,
    user_verification: &'static str,
}

/// `PublicKeyCredentialParameters`.
#[derive(Clone, Copy, Debug, Serialize)]
struct Parameters {
    #[serde(rename = "type")]
    kind: &'static str,
    alg: Algorithm,
}

/// `PublicKeyCredentialDescriptorJSON`.
#[derive(Clone, Debug, Serialize)]
struct Descriptor<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: &'a CredentialId,
    transports: &'a Transports,
}

/// `AuthenticatorSelectionCriteria`. `requireResidentKey` says to browsers of Level 1 what `residentKey` says.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Selection {
    resident_key: &'static str,
    require_resident_key: bool,
    user_verification: &'static str,
}

/// The only type of credentials (§5.8.2).
pub(crate) const PUBLIC_KEY: &str = "public-key";
const REQUIRED: &str = "required";

fn descriptors(passkeys: &[Passkey]) -> Vec<Descriptor<'_>> {
    passkeys.iter().map(|key| Descriptor { kind: PUBLIC_KEY, id: key.id(), transports: key.transports() }).collect()
}

impl<'a> CreationOptions<'a> {
    /// Asks for a passkey of `user` on another device than those of `existing`.
    #[must_use]
    pub fn new(relying_party: &'a RelyingParty, challenge: &'a Challenge, user: &'a Account, existing: &'a [Passkey]) -> Self {
        Self {
            rp: relying_party.entity(),
            user,
            challenge,
            pub_key_cred_params: Algorithm::ALL.map(|alg| Parameters { kind: PUBLIC_KEY, alg }),
            timeout: TIMEOUT_MILLIS,
            exclude_credentials: descriptors(existing),
            authenticator_selection: Selection { resident_key: REQUIRED, require_resident_key: true, user_verification: REQUIRED },
            attestation: "none",
        }
    }
}

impl<'a> RequestOptions<'a> {
    /// Asks for one of `allowed`, or, if there are none, for any passkey that the person chooses.
    #[must_use]
    pub fn new(relying_party: &'a RelyingParty, challenge: &'a Challenge, allowed: &'a [Passkey]) -> Self {
        Self {
            challenge,
            timeout: TIMEOUT_MILLIS,
            rp_id: relying_party.id(),
            allow_credentials: descriptors(allowed),
            user_verification: REQUIRED,
        }
    }
}
