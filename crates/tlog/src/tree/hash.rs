//! The hashes of the tree, and the three ways to make one (RFC 9162 §2.1.1).

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The letters of a hash in text: 32 bytes in base64 with padding.
const LETTERS: usize = 44;

/// A SHA-256 hash of a leaf or of a node, 32 bytes. As text it is base64 with padding (RFC 4648 §4), 44 letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Hash([u8; 32]);

/// Text that is not a hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a hash is 32 bytes in base64: 44 letters")]
pub struct InvalidHash;

impl Hash {
    /// The hash that these bytes are.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its 32 bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl FromStr for Hash {
    type Err = InvalidHash;

    fn from_str(text: &str) -> Result<Self, InvalidHash> {
        if text.len() != LETTERS {
            return Err(InvalidHash);
        }
        let bytes = STANDARD.decode(text).map_err(|_| InvalidHash)?;
        bytes.try_into().map(Self).map_err(|_| InvalidHash)
    }
}

impl From<Hash> for String {
    fn from(hash: Hash) -> Self {
        hash.to_string()
    }
}

impl TryFrom<String> for Hash {
    type Error = InvalidHash;

    fn try_from(text: String) -> Result<Self, InvalidHash> {
        text.parse()
    }
}

/// The hash of a leaf: SHA-256 of a zero byte and the entry.
#[must_use]
pub fn leaf(entry: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update([0x00]).chain_update(entry).finalize().into())
}

/// The hash of a node: SHA-256 of a one byte, the left hash and the right hash.
#[must_use]
pub fn node(left: Hash, right: Hash) -> Hash {
    Hash(Sha256::new().chain_update([0x01]).chain_update(left.0).chain_update(right.0).finalize().into())
}

/// The root of a tree without leaves: SHA-256 of nothing.
#[must_use]
pub fn empty() -> Hash {
    Hash(Sha256::digest([]).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_empty_tree_is_the_hash_of_nothing() {
        assert_eq!(empty().to_string(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn a_leaf_and_a_node_are_told_apart() {
        // RFC 6962 §2.1: the prefixes keep a node from being shown as a leaf.
        assert_eq!(leaf(b"").to_string(), "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
        let (left, right) = (leaf(b"l"), leaf(b"r"));
        assert_ne!(node(left, right), leaf(&[*left.bytes(), *right.bytes()].concat()));
    }

    #[test]
    fn a_hash_is_written_in_one_way() {
        let text = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(text.parse(), Ok(empty()));
        assert_eq!(serde_json::to_string(&empty()).expect("a text"), format!("{text:?}"));
        assert_eq!(serde_json::from_str::<Hash>(&format!("{text:?}")).expect("a hash"), empty());
        let others = [
            "",
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
            "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
            // Bits that no byte carries.
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==",
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA",
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF\n=",
        ];
        for other in others {
            assert_eq!(other.parse::<Hash>(), Err(InvalidHash), "{other:?}");
        }
    }
}
