//! What an answer is judged by: what the browser was asked for, and with which challenge.
//!
//! The time is not kept here. The caller stores what it expects, takes it out before the answer is judged (so that there is one answer), and
//! lets no answer pass that comes later than [`TIMEOUT_MILLIS`].

use serde::{Deserialize, Serialize};

use crate::challenge::{Challenge, UserHandle};

/// How long a ceremony may take: five minutes, the least that §15.1 recommends where the user is verified, so that people who need time
/// have it, and a challenge that leaks is soon worth nothing. Browsers are told the same.
pub const TIMEOUT_MILLIS: u32 = 300_000;

/// What a ceremony is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A passkey for this account is made (§7.1).
    Register(UserHandle),
    /// A person signs in, and their passkey will say who they are (§7.2).
    SignIn,
    /// A person who is signed in to this account shows their passkey once more, before something that matters (§7.2).
    Confirm(UserHandle),
}

/// What the answer to a ceremony must fit. It is used up by one answer.
#[derive(Clone, Debug)]
pub struct Expected {
    pub(crate) purpose: Purpose,
    pub(crate) challenge: Challenge,
}

impl Expected {
    /// An answer to this challenge, given for this purpose.
    #[must_use]
    pub const fn new(purpose: Purpose, challenge: Challenge) -> Self {
        Self { purpose, challenge }
    }
}
