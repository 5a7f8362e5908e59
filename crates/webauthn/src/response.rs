//! What the browser answers, as `PublicKeyCredential.toJSON()` writes it (§5.1): read, and not yet believed.
//!
//! Members that say nothing new are not read: `authenticatorData`, `publicKey` and `publicKeyAlgorithm` of a registration repeat what the
//! attestation object says, `clientExtensionResults` answer what nobody expected.

use serde::Deserialize;

use crate::{
    base64url,
    credential::{CredentialId, Transports},
    error::PasskeyError,
    options::PUBLIC_KEY,
};

/// `RegistrationResponseJSON`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationResponse {
    /// The id of the credential.
    pub id: CredentialId,
    /// The same id.
    pub raw_id: CredentialId,
    /// `public-key`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What the device made.
    pub response: Attestation,
}

/// `AuthenticatorAttestationResponseJSON`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attestation {
    /// What the browser saw: JSON, and these very bytes count.
    #[serde(rename = "clientDataJSON", deserialize_with = "base64url::deserialize")]
    pub client_data_json: Vec<u8>,
    /// What the device says: CBOR (§6.5.4).
    #[serde(deserialize_with = "base64url::deserialize")]
    pub attestation_object: Vec<u8>,
    /// How the device can be reached.
    #[serde(default)]
    pub transports: Transports,
}

/// `AuthenticationResponseJSON`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AuthenticationResponse {
    /// The id of the credential: by it the passkey is looked up.
    pub id: CredentialId,
    /// The same id.
    pub raw_id: CredentialId,
    /// `public-key`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What the device signed.
    pub response: Assertion,
}

/// `AuthenticatorAssertionResponseJSON`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Assertion {
    /// What the browser saw: JSON, and these very bytes count.
    #[serde(rename = "clientDataJSON", deserialize_with = "base64url::deserialize")]
    pub client_data_json: Vec<u8>,
    /// What the device says (§6.1).
    #[serde(deserialize_with = "base64url::deserialize")]
    pub authenticator_data: Vec<u8>,
    /// Over the bytes of `authenticator_data` and the SHA-256 of `client_data_json`.
    #[serde(deserialize_with = "base64url::deserialize")]
    pub signature: Vec<u8>,
    /// The account that the device keeps the passkey for.
    #[serde(default, deserialize_with = "base64url::optional")]
    pub user_handle: Option<Vec<u8>>,
}

/// That both ids are the same and the credential is of the type that was asked for.
pub(crate) fn consistent(id: &CredentialId, raw_id: &CredentialId, kind: &str) -> Result<(), PasskeyError> {
    if kind != PUBLIC_KEY {
        return Err(PasskeyError::CredentialType);
    }
    if id == raw_id { Ok(()) } else { Err(PasskeyError::CredentialId) }
}
