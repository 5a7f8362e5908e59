//! What the device says (authenticator data, §6.1): whose answer it is, what it verified, how often it signed and, when it makes a key, the key.

use minicbor::{Decoder, data::Type};
use sha2::{Digest as _, Sha256};

use crate::{credential::Backup, error::PasskeyError, relying_party::RelyingParty};

/// User present.
const UP: u8 = 1 << 0;
/// User verified.
const UV: u8 = 1 << 2;
/// Backup eligible.
const BE: u8 = 1 << 3;
/// Backed up.
const BS: u8 = 1 << 4;
/// Attested credential data included.
const AT: u8 = 1 << 6;
/// Extension data included.
const ED: u8 = 1 << 7;

/// Authenticator data that is whole: nothing is missing and nothing follows. Bits 1 and 5 are reserved and are not looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AuthenticatorData<'b> {
    rp_id_hash: &'b [u8; 32],
    flags: u8,
    pub(crate) counter: u32,
    pub(crate) credential: Option<NewCredential<'b>>,
}

/// Attested credential data (§6.5.1). Which model of device it is (AAGUID) is not looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewCredential<'b> {
    pub(crate) id: &'b [u8],
    /// One map in CBOR, well-formed; what it says is for `PublicKey`.
    pub(crate) key: &'b [u8],
}

impl<'b> AuthenticatorData<'b> {
    /// Reads the fields to the last byte.
    pub(crate) fn parse(bytes: &'b [u8]) -> Result<Self, PasskeyError> {
        Self::fields(bytes).ok_or(PasskeyError::AuthenticatorData)
    }

    fn fields(bytes: &'b [u8]) -> Option<Self> {
        let (rp_id_hash, rest) = bytes.split_first_chunk::<32>()?;
        let (&flags, rest) = rest.split_first()?;
        let (counter, mut rest) = rest.split_first_chunk::<4>()?;
        let mut credential = None;
        if flags & AT != 0 {
            let (_aaguid, after) = rest.split_first_chunk::<16>()?;
            let (length, after) = after.split_first_chunk::<2>()?;
            let (id, after) = after.split_at_checked(u16::from_be_bytes(*length).into())?;
            let (key, after) = map(after)?;
            credential = Some(NewCredential { id, key });
            rest = after;
        }
        if flags & ED != 0 {
            (_, rest) = map(rest)?;
        }
        rest.is_empty().then_some(Self { rp_id_hash, flags, counter: u32::from_be_bytes(*counter), credential })
    }

    /// Steps 14 to 19 of §7.1, which are steps 15 to 18 of §7.2; the answer is what BE and BS say.
    pub(crate) fn check(&self, relying_party: &RelyingParty) -> Result<Backup, PasskeyError> {
        if self.rp_id_hash[..] != Sha256::digest(relying_party.id())[..] {
            return Err(PasskeyError::RelyingParty);
        }
        if self.flags & UP == 0 {
            return Err(PasskeyError::UserNotPresent);
        }
        if self.flags & UV == 0 {
            return Err(PasskeyError::UserNotVerified);
        }
        match (self.flags & BE != 0, self.flags & BS != 0) {
            (false, false) => Ok(Backup::Impossible),
            (true, false) => Ok(Backup::Possible),
            (true, true) => Ok(Backup::Done),
            (false, true) => Err(PasskeyError::BackupState),
        }
    }
}

/// The map in CBOR that `bytes` begin with, and what follows it. A map without a length in front is none (CTAP 2.1 §8, canonical form).
fn map(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut decoder = Decoder::new(bytes);
    if decoder.datatype().ok()? != Type::Map {
        return None;
    }
    decoder.skip().ok()?;
    bytes.split_at_checked(decoder.position())
}
