//! One registration or authentication that has begun: what it is for, until when, with which challenge.
//!
//! That it is answered once is for the store: it takes the ceremony out before anything is judged.

use serde::{Deserialize, Serialize};

use super::{Challenge, PasskeyError, UserHandle};
use crate::time::{Moment, Span};

/// How long a ceremony may take: five minutes, the least that §15.1 recommends where the user is verified, so that people who need time
/// have it, and a challenge that leaks is soon worth nothing.
pub const LIFETIME: Span = Span::minutes(5);

/// What a ceremony is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A passkey for this account is made (§7.1).
    Register(UserHandle),
    /// Somebody signs in, and their passkey will say who (§7.2).
    SignIn,
    /// Somebody who is signed in to this account shows their passkey once more, before something that matters (§7.2).
    Confirm(UserHandle),
}

/// A ceremony that has begun.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ceremony {
    purpose: Purpose,
    challenge: Challenge,
    expires: Moment,
}

/// A ceremony that was answered in time.
#[derive(Clone, Debug)]
pub struct Opened {
    pub(super) purpose: Purpose,
    pub(super) challenge: Challenge,
}

impl Ceremony {
    /// A ceremony that begins now and lasts for [`LIFETIME`].
    #[must_use]
    pub fn begin(purpose: Purpose, challenge: Challenge, now: Moment) -> Self {
        Self { purpose, challenge, expires: now + LIFETIME }
    }

    /// The challenge, for the options that the browser gets.
    #[must_use]
    pub const fn challenge(&self) -> &Challenge {
        &self.challenge
    }

    /// From this moment on no answer counts: when the store may forget it.
    #[must_use]
    pub const fn expires(&self) -> Moment {
        self.expires
    }

    /// What an answer at this moment is judged by, if it comes in time. It takes the ceremony: there is one answer.
    pub fn open(self, now: Moment) -> Result<Opened, PasskeyError> {
        if now < self.expires { Ok(Opened { purpose: self.purpose, challenge: self.challenge }) } else { Err(PasskeyError::Expired) }
    }
}
