//! Authentication: whether the holder of a passkey is here (§7.2). The numbers are those of the steps.

use super::{
    AuthenticationResponse, Backup, Challenge, Passkey, PasskeyError, RelyingParty, UserHandle,
    authenticator_data::AuthenticatorData,
    client_data::{self, Act},
    response,
};

/// The holder of the passkey was here, and the device made sure of it. What it said is to be stored: [`Passkey::after`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Authenticated {
    /// The account that is signed in to.
    pub account: UserHandle,
    /// How many signatures the device has counted; 0 if it does not count.
    pub counter: u32,
    /// Whether the passkey is backed up.
    pub backup: Backup,
}

/// That the holder of `passkey` answered `challenge`. The passkey is the stored one whose id the answer names.
///
/// Steps 1 to 4 are the browser's. The account is known by the answer alone (step 6): passkeys are asked for as discoverable, so every device
/// hands the handle back. Who is signed in already compares [`Authenticated::account`] with their own.
pub fn authenticate(
    relying_party: &RelyingParty,
    challenge: &Challenge,
    passkey: &Passkey,
    answer: &AuthenticationResponse,
) -> Result<Authenticated, PasskeyError> {
    response::consistent(&answer.id, &answer.raw_id, &answer.kind)?;
    // 5 and 6
    if passkey.id != answer.raw_id {
        return Err(PasskeyError::OtherPasskey);
    }
    let handle = answer.response.user_handle.as_deref().ok_or(PasskeyError::NoUserHandle)?;
    if UserHandle::from_bytes(handle) != Some(passkey.account) {
        return Err(PasskeyError::OtherUser);
    }
    // 7 to 14
    let (json, data) = (&answer.response.client_data_json, &answer.response.authenticator_data);
    client_data::check(json, Act::Get, challenge, relying_party)?;
    // 15 to 18
    let said = AuthenticatorData::parse(data)?;
    let backup = said.check(relying_party)?;
    if said.credential.is_some() {
        return Err(PasskeyError::UnexpectedCredential);
    }
    // 19
    if (backup == Backup::Impossible) != (passkey.backup == Backup::Impossible) {
        return Err(PasskeyError::BackupEligibility);
    }
    // 20 and 21
    let message = [data.as_slice(), &client_data::hash(json)].concat();
    if !passkey.key.verifies(&message, &answer.response.signature) {
        return Err(PasskeyError::Signature);
    }
    // 22. Of extensions (23) nothing is asked, and nothing is read; what step 24 stores is the answer.
    let counts = said.counter != 0 || passkey.counter != 0;
    if counts && said.counter <= passkey.counter {
        return Err(PasskeyError::ClonedCounter);
    }
    Ok(Authenticated { account: passkey.account, counter: said.counter, backup })
}
