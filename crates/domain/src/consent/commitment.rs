//! Commitments: what goes into the log in place of a message, so that the message can be forgotten while the log stands.
//!
//! A message is hidden under HMAC-SHA-256 (RFC 2104) with a random salt of its own as the key. A person who has message and salt can show the
//! leaf; once the salt is destroyed, nobody can tell whether a guessed message is the one. It hides computationally, by the strength of
//! 256 random bits, not perfectly. Where salts come from and where they are kept is for others to decide: never from a longer-lived key.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use lupa_tlog::tree::{self, Hash};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroize as _;

/// What every entry begins with: the kind of entry and its version, so that one of another kind can never be taken for it.
pub const PREFIX: &[u8] = b"consent-log/v1";

/// The letters of a salt in text: 32 bytes in base64url without padding.
const LETTERS: usize = 43;

/// 32 random bytes, drawn for one message and used for no other. As text it is base64url without padding (RFC 4648 §5), 43 letters.
///
/// It is not shown by `Debug`, and wiped from memory when it is dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Salt([u8; 32]);

/// Text that is not a salt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a salt is 32 bytes in base64url: 43 letters")]
pub struct InvalidSalt;

impl Salt {
    /// The salt of these bytes, which must be random.
    #[must_use]
    pub const fn from_random(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its 32 bytes, to be stored.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its text, to be handed to the person whose message it is.
    #[must_use]
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }
}

impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(…)")
    }
}

impl Drop for Salt {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl FromStr for Salt {
    type Err = InvalidSalt;

    fn from_str(text: &str) -> Result<Self, InvalidSalt> {
        if text.len() != LETTERS {
            return Err(InvalidSalt);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| InvalidSalt)?;
        bytes.try_into().map(Self).map_err(|_| InvalidSalt)
    }
}

impl From<Salt> for String {
    fn from(salt: Salt) -> Self {
        salt.text()
    }
}

impl TryFrom<String> for Salt {
    type Error = InvalidSalt;

    fn try_from(text: String) -> Result<Self, InvalidSalt> {
        text.parse()
    }
}

/// The commitment to `message` under `salt`: HMAC-SHA-256 with the salt as the key, 32 bytes.
///
/// # Panics
/// Never: HMAC takes a key of any length.
#[must_use]
pub fn commitment(salt: &Salt, message: &[u8]) -> [u8; 32] {
    let mac = Hmac::<Sha256>::new_from_slice(&salt.0).expect("HMAC takes a key of any length");
    mac.chain_update(message).finalize().into_bytes().into()
}

/// The entry of the log that carries a commitment: [`PREFIX`] and its 32 bytes.
#[must_use]
pub fn entry(commitment: &[u8; 32]) -> Vec<u8> {
    [PREFIX, commitment].concat()
}

/// The leaf of the log under which `message` lies, for those who have its salt.
#[must_use]
pub fn leaf_of(salt: &Salt, message: &[u8]) -> Hash {
    tree::leaf(&entry(&commitment(salt, message)))
}

/// A leaf under which nothing lies, in place of an event where an asking wrote none: the commitment to the empty message, which no event is.
/// Who has the salt can show that it is empty; to everybody else it is a leaf like any other.
#[must_use]
pub fn blank(salt: &Salt) -> Hash {
    leaf_of(salt, b"")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sha2::Digest as _;

    use super::*;

    #[test]
    fn a_commitment_is_the_hmac_of_the_standard() {
        // RFC 2104 §2, written out.
        let salt = Salt::from_random([0xa5; 32]);
        let pad = |byte: u8| {
            let mut block = [byte; 64];
            block.iter_mut().zip(salt.bytes()).for_each(|(byte, key)| *byte ^= key);
            block
        };
        let inner = Sha256::new().chain_update(pad(0x36)).chain_update(b"message").finalize();
        let outer: [u8; 32] = Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().into();
        assert_eq!(commitment(&salt, b"message"), outer);
    }

    #[test]
    fn a_leaf_is_the_hash_of_the_prefixed_commitment() {
        let salt = Salt::from_random([1; 32]);
        let commitment = commitment(&salt, b"message");
        let hash: [u8; 32] = Sha256::new().chain_update([0x00]).chain_update(b"consent-log/v1").chain_update(commitment).finalize().into();
        assert_eq!(leaf_of(&salt, b"message").bytes(), &hash);
        assert_eq!(entry(&commitment).len(), 46);
        assert_ne!(leaf_of(&salt, b"another"), leaf_of(&salt, b"message"));
        assert_ne!(leaf_of(&Salt::from_random([2; 32]), b"message"), leaf_of(&salt, b"message"));
    }

    proptest! {
        #[test]
        fn a_blank_leaf_is_no_events_leaf(salt: [u8; 32], other: [u8; 32], message in ".{1,40}") {
            let [salt, other] = [salt, other].map(Salt::from_random);
            prop_assert_ne!(blank(&salt), leaf_of(&salt, message.as_bytes()));
            prop_assert_eq!(blank(&salt) == blank(&other), salt == other);
        }
    }

    #[test]
    fn a_salt_is_written_in_one_way_and_never_shown() {
        let salt = Salt::from_random([0xff; 32]);
        assert_eq!(salt.text(), format!("{}8", "_".repeat(42)));
        assert_eq!(salt.text().parse(), Ok(salt.clone()));
        assert_eq!(serde_json::from_str::<Salt>(&serde_json::to_string(&salt).expect("a text")).expect("a salt"), salt);
        assert_eq!(format!("{salt:?}"), "Salt(…)");
        for other in [String::new(), format!("{}9", "_".repeat(42)), format!("{}8=", "_".repeat(42)), format!("{}8", "/".repeat(42))] {
            assert_eq!(other.parse::<Salt>(), Err(InvalidSalt), "{other:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic_and_written_as_it_was_read(text in any::<String>(), nearly in "[A-Za-z0-9_+/=-]{42,44}") {
            for text in [text, nearly] {
                if let Ok(salt) = text.parse::<Salt>() {
                    prop_assert_eq!(salt.text(), text);
                }
            }
        }
    }
}
