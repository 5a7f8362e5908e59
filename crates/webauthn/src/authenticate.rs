//! Authentication: whether the holder of a passkey is here (§7.2). The numbers are those of the steps.

use crate::{
    authenticator_data::AuthenticatorData,
    ceremony::{Expected, Purpose},
    challenge::UserHandle,
    client_data::{self, Act},
    credential::{Backup, Passkey},
    error::PasskeyError,
    relying_party::RelyingParty,
    response::{self, AuthenticationResponse},
};

/// The holder of the passkey was here, and the device made sure of it. What it said is to be stored: [`Passkey::after`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Authenticated {
    /// The account.
    pub account: UserHandle,
    /// How many signatures the device has counted; 0 if it does not count.
    pub counter: u32,
    /// Whether the passkey is backed up.
    pub backup: Backup,
}

/// That the holder of `passkey` answered a ceremony for [`Purpose::SignIn`], or for [`Purpose::Confirm`] of their account. The passkey is
/// the stored one whose id the answer names.
///
/// Steps 1 to 4 are the browser's. The device says for which account it signs, whether or not that is known already (step 6): passkeys are
/// asked for as discoverable, and of those every device hands the handle back.
pub fn authenticate(
    relying_party: &RelyingParty,
    expected: Expected,
    passkey: &Passkey,
    answer: &AuthenticationResponse,
) -> Result<Authenticated, PasskeyError> {
    let whose = match expected.purpose {
        Purpose::SignIn => passkey.account,
        Purpose::Confirm(account) => account,
        Purpose::Register(_) => return Err(PasskeyError::OtherCeremony),
    };
    response::consistent(&answer.id, &answer.raw_id, &answer.kind)?;
    // 5 and 6
    if passkey.id != answer.raw_id {
        return Err(PasskeyError::OtherPasskey);
    }
    let is_known = matches!(expected.purpose, Purpose::Confirm(_));
    let names_other = match answer.response.user_handle.as_deref() {
        Some(handle) => UserHandle::from_bytes(handle) != Some(whose),
        // Where the account is known and its passkeys were named, a device may leave it out (step 6).
        None if is_known => false,
        None => return Err(PasskeyError::NoUserHandle),
    };
    if whose != passkey.account || names_other {
        return Err(PasskeyError::OtherUser);
    }
    // 7 to 14
    let (json, data) = (&answer.response.client_data_json, &answer.response.authenticator_data);
    client_data::check(json, Act::Get, &expected.challenge, relying_party)?;
    // 15 to 18
    let said = AuthenticatorData::parse(data)?;
    let backup = said.check(relying_party)?;
    if said.credential.is_some() {
        return Err(PasskeyError::UnexpectedCredential);
    }
    // 19. One that can be backed up by now was moved by its owner into what keeps several devices in step: nothing here depends on its
    // being in one device alone, so it is accepted and stored as such. The way back is no device's.
    if backup == Backup::Impossible && passkey.backup != Backup::Impossible {
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
