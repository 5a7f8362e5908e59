//! When a message that could not be sent is tried again: after half a minute, or a quarter of an hour where it was refused, then twice as long
//! each time, at most six hours apart, for three days in all. And when a server is tried again that does not answer or does not let us in.

use lupa_domain::time::{Moment, Span};

/// The first pause: a server that is being restarted is back by then, and a person still has the page open.
const FIRST: Span = Span::seconds(30);
/// The first pause after a refusal: nothing changes before somebody has changed it, and a server counts how often it is asked in vain.
const FIRST_AFTER_REFUSAL: Span = Span::minutes(15);
/// The longest pause. RFC 5321 §4.5.4.1 has mail servers try several times a day.
const LONGEST: Span = Span::hours(6);
/// How long we try. RFC 5321 §4.5.4.1 gives 4 to 5 days; a confirmation link works for 3, so a later letter would be of no use.
pub const PATIENCE: Span = Span::days(3);

/// The longest pause before a server is tried again: once the password is mended, the letters go before long.
const LONGEST_OF_SERVER: Span = Span::minutes(10);

/// The first pause where nothing answered: a server beside us that starts with us is there a moment later, and nobody counts such a try.
const FIRST_UNREACHED: Span = Span::seconds(1);
/// The code of a server that does not answer.
const NO_CONNECTION: &str = "no_connection";

/// Why a message is tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Something failed that may pass by itself.
    Failure,
    /// The server refused it.
    Refusal,
}

/// When to try a server again that has failed so often in a row, the last time with this code.
#[must_use]
pub fn of_server(now: Moment, failures: u32, code: &str) -> Moment {
    let first = if code == NO_CONNECTION { FIRST_UNREACHED } else { FIRST };
    let doublings = failures.saturating_sub(1).min(20);
    now + Span::millis((first.as_millis() << doublings).min(LONGEST_OF_SERVER.as_millis()))
}

/// When to try again a message that was queued at `queued` and has failed `failures` times, the last of them `now`; `None` when it is
/// to be given up. `entropy` is any random number: the pause is 75 to 125 % of the nominal one, so that messages do not return all at once.
#[must_use]
pub fn next(queued: Moment, now: Moment, failures: u32, after: After, entropy: u64) -> Option<Moment> {
    let deadline = queued + PATIENCE;
    if now >= deadline {
        return None;
    }
    let doublings = failures.saturating_sub(1).min(20);
    let first = match after {
        After::Failure => FIRST,
        After::Refusal => FIRST_AFTER_REFUSAL,
    };
    let nominal = (first.as_millis() << doublings).min(LONGEST.as_millis());
    // The spread is at most three hours of milliseconds, so the remainder fits.
    let spread = nominal / 2;
    let jitter = i64::try_from(entropy % u64::try_from(spread + 1).unwrap_or(1)).unwrap_or(0);
    let pause = Span::millis(nominal - spread / 2 + jitter);
    Some((now + pause).min(deadline))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const QUEUED: Moment = Moment::from_millis(1_795_310_981_000);

    #[test]
    fn the_first_pause_is_about_half_a_minute() {
        let pause = |entropy| next(QUEUED, QUEUED, 1, After::Failure, entropy).map(|at| at.since(QUEUED).as_millis());
        assert_eq!(pause(0), Some(22_500));
        assert_eq!(pause(7_500), Some(30_000));
        assert_eq!(pause(15_000), Some(37_500));
    }

    #[test]
    fn after_a_refusal_nobody_is_in_a_hurry() {
        let pause = next(QUEUED, QUEUED, 1, After::Refusal, 0).map(|at| at.since(QUEUED).as_millis());
        assert_eq!(pause, Some(Span::minutes(15).as_millis() * 3 / 4));
    }

    #[test]
    fn a_server_is_tried_again_soon_and_then_every_ten_minutes() {
        let pauses =
            |code: &str| (1..8).map(|failures| of_server(QUEUED, failures, code).since(QUEUED).as_millis() / 1000).collect::<Vec<_>>();
        assert_eq!(pauses("auth 535"), [30, 60, 120, 240, 480, 600, 600]);
        assert_eq!(pauses(NO_CONNECTION), [1, 2, 4, 8, 16, 32, 64]);
        assert_eq!(of_server(QUEUED, u32::MAX, NO_CONNECTION).since(QUEUED), LONGEST_OF_SERVER);
    }

    proptest! {
        #[test]
        fn a_pause_is_never_nothing_and_never_past_the_deadline(waited in 0_i64..PATIENCE.as_millis(), failures: u32, entropy: u64) {
            let now = QUEUED + Span::millis(waited);
            let at = next(QUEUED, now, failures, After::Failure, entropy).unwrap();
            prop_assert!(at > now && at <= QUEUED + PATIENCE);
            prop_assert!(at.since(now) <= Span::millis(LONGEST.as_millis() / 4 * 5));
        }

        #[test]
        fn after_three_days_it_is_given_up(late in 0_i64..1_000_000_000, failures: u32, entropy: u64) {
            prop_assert_eq!(next(QUEUED, QUEUED + PATIENCE + Span::millis(late), failures, After::Refusal, entropy), None);
        }

        #[test]
        fn a_message_is_tried_some_twenty_times(entropy in prop::collection::vec(any::<u64>(), 100)) {
            let (mut now, mut tries) = (QUEUED, 1);
            while let Some(at) = next(QUEUED, now, tries, After::Failure, entropy[tries as usize % 100]) {
                now = at;
                tries += 1;
            }
            prop_assert_eq!(now, QUEUED + PATIENCE);
            prop_assert!((17..=30).contains(&tries), "{} tries", tries);
        }

        #[test]
        fn pauses_grow(failures in 1_u32..9, entropy: u64) {
            let pause = |failures| next(QUEUED, QUEUED, failures, After::Failure, entropy).unwrap().since(QUEUED);
            // Twice the nominal pause is at least 1.5 : 1.25 of the one before, whatever the jitter.
            prop_assert!(pause(failures + 1) > pause(failures));
        }
    }
}
