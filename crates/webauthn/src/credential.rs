//! What is kept of a passkey: the credential record (§4), in JSON.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{authenticate::Authenticated, base64url, challenge::UserHandle, key::PublicKey};

/// The longest id of a credential, in bytes (§7.1 step 25).
const LONGEST_ID: usize = 1023;
/// How many ways a device can be reached; Level 3 knows six.
const MOST_TRANSPORTS: usize = 16;
/// The longest name of a way, in bytes; the longest known one is `smart-card`.
const LONGEST_TRANSPORT: usize = 32;

/// What the device calls the credential: 1 to 1023 bytes. In JSON base64url.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CredentialId(Vec<u8>);

/// An id that no credential has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the id of a credential has 1 to 1023 bytes")]
pub struct InvalidCredentialId;

/// How the device can be reached (`internal`, `usb`, …): kept as the browser said it, for the browser (§5.8.4). Other words than known ones
/// are kept too; at most 16 words of at most 32 small letters and hyphens.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Transports(Vec<String>);

/// Whether the passkey is more than one device's (§6.1.3). That it is backed up and cannot be, has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Backup {
    /// It is on one device and stays there: who loses that loses the passkey.
    Impossible,
    /// It can be backed up and is not yet.
    Possible,
    /// It is backed up.
    Done,
}

/// A passkey of an account, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkey {
    pub(crate) id: CredentialId,
    pub(crate) account: UserHandle,
    pub(crate) key: PublicKey,
    pub(crate) counter: u32,
    pub(crate) backup: Backup,
    pub(crate) transports: Transports,
}

impl CredentialId {
    /// The id of these bytes.
    pub fn parse(bytes: &[u8]) -> Result<Self, InvalidCredentialId> {
        if (1..=LONGEST_ID).contains(&bytes.len()) { Ok(Self(bytes.to_owned())) } else { Err(InvalidCredentialId) }
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for CredentialId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&base64url::text(&self.0))
    }
}

impl fmt::Debug for CredentialId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CredentialId({self})")
    }
}

impl Serialize for CredentialId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        base64url::serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for CredentialId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&base64url::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Transports {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = Vec::<String>::deserialize(deserializer)?;
        let word = |word: &String| {
            (1..=LONGEST_TRANSPORT).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        };
        if words.len() <= MOST_TRANSPORTS && words.iter().all(word) {
            Ok(Self(words))
        } else {
            Err(serde::de::Error::custom("transports are a few short words"))
        }
    }
}

impl Passkey {
    /// What the device calls it.
    #[must_use]
    pub const fn id(&self) -> &CredentialId {
        &self.id
    }

    /// Whose it is.
    #[must_use]
    pub const fn account(&self) -> &UserHandle {
        &self.account
    }

    /// What verifies its signatures.
    #[must_use]
    pub const fn key(&self) -> &PublicKey {
        &self.key
    }

    /// How many signatures the device counted when it was last used; 0 if it does not count.
    #[must_use]
    pub const fn counter(&self) -> u32 {
        self.counter
    }

    /// Whether it was backed up when it was last used.
    #[must_use]
    pub const fn backup(&self) -> Backup {
        self.backup
    }

    /// How its device can be reached.
    #[must_use]
    pub const fn transports(&self) -> &Transports {
        &self.transports
    }

    /// The passkey as it is to be stored after it was used (§7.2 step 24).
    #[must_use]
    pub fn after(self, used: Authenticated) -> Self {
        Self { counter: used.counter, backup: used.backup, ..self }
    }
}
