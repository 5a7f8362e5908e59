//! The two values of 32 random bytes: what a ceremony asks to be signed, and what an account is called towards devices.
//!
//! The bytes come from the caller.

use std::fmt;

use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;

use crate::base64url;

/// What the device signs in one ceremony and never again: 32 random bytes, twice what §13.5.3 asks for. In JSON base64url.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Challenge(#[serde(serialize_with = "base64url::serialize", deserialize_with = "base64url::thirty_two")] [u8; 32]);

/// What an account is called towards devices, which keep it and hand it back: 32 random bytes (§14.6.1 asks that they say nothing about the
/// person). In JSON base64url.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserHandle(#[serde(serialize_with = "base64url::serialize", deserialize_with = "base64url::thirty_two")] [u8; 32]);

impl Challenge {
    /// The challenge of these random bytes.
    #[must_use]
    pub const fn from_random(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Whether `text` is this challenge in base64url, as `clientDataJSON` has it. It takes the same time for every text of that length.
    pub(crate) fn is(&self, text: &str) -> bool {
        base64url::text(&self.0).as_bytes().ct_eq(text.as_bytes()).into()
    }
}

impl UserHandle {
    /// The handle of these random bytes.
    #[must_use]
    pub const fn from_random(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The handle that a device handed back; `None` if it cannot be one of ours.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The 32 bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Challenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Challenge(..)")
    }
}

impl fmt::Debug for UserHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UserHandle({})", base64url::text(&self.0))
    }
}
