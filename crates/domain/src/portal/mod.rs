//! The customer's own page: how long links and sessions live, and how many links are mailed. What it shows belongs to the other contexts.

mod code;
mod mailing;

pub use code::{NotSixDigits, SignInCode};
pub use mailing::{LINK_KEPT, LINKS_A_DAY, LINKS_AN_HOUR, Mailed, is_mailed};

use crate::time::{Moment, Span};

/// How long a sign-in link works (OWASP ASVS 5.0, 6.5.5: at most 10 minutes for a message out of band).
pub const LINK_LIFE: Span = Span::minutes(10);
/// For how long a link may wait to be sent: as long as the browser that asked for it is remembered. A link lives from when it was sent.
pub const LINK_PATIENCE: Span = Span::hours(24);
/// How many wrong codes a link bears. Six digits and five tries leave a guesser one chance in 200,000.
pub const CODE_TRIES: u32 = 5;
/// After how long without use a session ends: another person may come to the same device.
pub const SESSION_IDLE: Span = Span::minutes(30);
/// After how long a session ends in any case.
pub const SESSION_LIFE: Span = Span::hours(12);

/// Whether a session that began and was last used then still holds.
#[must_use]
pub fn session_holds(began: Moment, used: Moment, now: Moment) -> bool {
    now < began + SESSION_LIFE && now < used + SESSION_IDLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_idle_and_in_any_case() {
        let start = Moment::from_millis(0);
        let at = |span: Span| start + span;
        assert!(session_holds(start, start, at(Span::minutes(29))));
        assert!(!session_holds(start, start, at(Span::minutes(30))));
        assert!(session_holds(start, at(Span::minutes(700)), at(Span::minutes(719))));
        assert!(!session_holds(start, at(Span::minutes(719)), at(Span::hours(12))));
    }
}
