//! How many sign-in links are mailed. A limit on mail protects the mailbox; it must never keep its owner out.
//!
//! So an asking beyond the limit is answered like any other and mails nothing, and while it is fresh the links that were mailed before go on
//! working for it. A link that was used does not count: the mail was wanted. So at the limit there are always links that nobody has used.

use crate::time::{Moment, Span};

/// How many links a mailbox gets in an hour, no matter who asks for them.
pub const LINKS_AN_HOUR: usize = 5;
/// How many in a day.
pub const LINKS_A_DAY: usize = 10;
/// For how long a mailed link that nobody has used can serve a later asking that mailed nothing: as long as the limit may last.
pub const LINK_KEPT: Span = Span::hours(24);

/// A link that was mailed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mailed {
    /// When it was asked for.
    pub at: Moment,
    /// When somebody signed in with it.
    pub used_at: Option<Moment>,
}

/// Whether one more link is mailed now, after those.
#[must_use]
pub fn is_mailed(before: &[Mailed], now: Moment) -> bool {
    let counted = |span: Span| before.iter().filter(|mailed| mailed.at + span > now && mailed.used_at.is_none()).count();
    counted(Span::hours(1)) < LINKS_AN_HOUR && counted(Span::hours(24)) < LINKS_A_DAY
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const START: Moment = Moment::from_millis(1_795_341_600_000);

    /// Asks at every so many minutes, for so long; gives the links that were mailed.
    fn asked(every: i64, minutes: i64) -> Vec<Mailed> {
        let mut mailed = Vec::new();
        for minute in (0..minutes).step_by(usize::try_from(every).unwrap_or(1)) {
            let at = START + Span::minutes(minute);
            if is_mailed(&mailed, at) {
                mailed.push(Mailed { at, used_at: None });
            }
        }
        mailed
    }

    #[test]
    fn an_asking_each_minute_mails_five_an_hour_and_ten_a_day() {
        assert_eq!(asked(1, 60).len(), 5);
        assert_eq!(asked(1, 24 * 60).len(), 10);
        assert_eq!(asked(1, 25 * 60).len(), 15);
    }

    #[test]
    fn a_link_that_was_used_makes_room() {
        let mut mailed = asked(1, 60);
        let now = START + Span::minutes(60);
        assert!(is_mailed(&mailed, now), "the first of them is an hour old");
        let now = START + Span::minutes(30);
        assert!(!is_mailed(&mailed, now));
        mailed[1].used_at = Some(now);
        assert!(is_mailed(&mailed, now));
    }

    proptest! {
        #[test]
        fn no_hour_and_no_day_brings_more_than_its_limit(every in 1_i64..40, minutes in 0_i64..3_000) {
            let mailed = asked(every, minutes);
            for one in &mailed {
                let within = |span: Span| mailed.iter().filter(|other| other.at >= one.at && other.at < one.at + span).count();
                prop_assert!(within(Span::hours(1)) <= LINKS_AN_HOUR);
                prop_assert!(within(Span::hours(24)) <= LINKS_A_DAY);
            }
        }
    }
}
