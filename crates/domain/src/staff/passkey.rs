//! A ceremony with a passkey that has begun: what it is for, with which challenge, and until when. How the answer is judged is for
//! `lupa-webauthn` to say.
//!
//! That it is answered once is for the store: it takes the ceremony out before anything is judged.

use lupa_webauthn::{Challenge, Expected, PasskeyError, Purpose};
use serde::{Deserialize, Serialize};

use crate::time::{Moment, Span};

/// How long a ceremony may take, which browsers are told too.
pub const LIFETIME: Span = Span::millis(lupa_webauthn::TIMEOUT_MILLIS as i64);

/// A ceremony that has begun.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Ceremony {
    purpose: Purpose,
    challenge: Challenge,
    expires: Moment,
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

    /// From this moment on no answer counts, and the store may forget it.
    #[must_use]
    pub const fn expires(&self) -> Moment {
        self.expires
    }

    /// What an answer at this moment is judged by, if it comes in time. It takes the ceremony: there is one answer.
    pub fn open(self, now: Moment) -> Result<Expected, PasskeyError> {
        if now < self.expires { Ok(Expected::new(self.purpose, self.challenge)) } else { Err(PasskeyError::Expired) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_ceremony_is_opened_in_time() {
        let now = Moment::from_millis(1_795_310_981_000);
        let begun = Ceremony::begin(Purpose::SignIn, Challenge::from_random([0xc5; 32]), now);
        // As the store gives it back.
        let challenge = "xcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcXFxcU";
        let stored = json!({ "purpose": "sign_in", "challenge": challenge, "expires": "2026-11-22T01:34:41Z" });
        assert_eq!(serde_json::to_value(&begun).expect("JSON"), stored);
        let ceremony: Ceremony = serde_json::from_value(stored).expect("a ceremony");
        assert_eq!(ceremony.expires(), now + LIFETIME);
        assert!(ceremony.clone().open(now + LIFETIME + Span::millis(-1)).is_ok());
        assert_eq!(ceremony.open(now + LIFETIME).map(|_| ()), Err(PasskeyError::Expired));
    }
}
