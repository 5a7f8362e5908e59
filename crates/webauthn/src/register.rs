//! Registration: from the answer of a device to a passkey (§7.1). The numbers are those of the steps.

use crate::{
    attestation::AttestationObject,
    authenticator_data::AuthenticatorData,
    ceremony::{Expected, Purpose},
    client_data::{self, Act},
    credential::{CredentialId, Passkey},
    error::PasskeyError,
    key::PublicKey,
    relying_party::RelyingParty,
    response::{self, RegistrationResponse},
};

/// The passkey that a device made for the account of a ceremony for [`Purpose::Register`].
///
/// Steps 1 to 4 are the browser's; step 26 (nobody has a passkey of this id yet) and step 29 (storing it) are the store's.
pub fn register(relying_party: &RelyingParty, expected: Expected, answer: &RegistrationResponse) -> Result<Passkey, PasskeyError> {
    let Purpose::Register(account) = expected.purpose else { return Err(PasskeyError::OtherCeremony) };
    response::consistent(&answer.id, &answer.raw_id, &answer.kind)?;
    // 5 to 11. The hash of step 12 is for attestation statements.
    client_data::check(&answer.response.client_data_json, Act::Create, &expected.challenge, relying_party)?;
    // 13
    let object = AttestationObject::parse(&answer.response.attestation_object)?;
    let data = AuthenticatorData::parse(object.authenticator_data)?;
    // 14 to 19
    let backup = data.check(relying_party)?;
    let made = data.credential.ok_or(PasskeyError::NoCredential)?;
    // 20
    let key = PublicKey::from_cose(made.key)?;
    // 21 to 24
    object.check()?;
    // 25
    let id = CredentialId::parse(made.id).map_err(|_| PasskeyError::CredentialIdLength)?;
    if id != answer.raw_id {
        return Err(PasskeyError::CredentialId);
    }
    // 27. Of extensions (28) nothing is asked, and nothing is read.
    Ok(Passkey { id, account, key, counter: data.counter, backup, transports: answer.response.transports.clone() })
}
