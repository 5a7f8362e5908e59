//! Until when a request is answered: one month after it came, and two more where that was told within the first (GDPR Art. 12(3)).
//!
//! Periods are reckoned by Regulation (EEC, Euratom) No 1182/71: the day on which the request came is not counted (Art. 3(1)); a month ends with
//! the day of the same date, and where that month has no such day, with its last (Art. 3(2)(c)); an end on a Saturday, a Sunday or a public
//! holiday moves to the next working day (Art. 3(4)). All days are those of the business's clock, to the end of the last.

use super::holiday::is_working_day;
use crate::{
    time::{Day, Moment},
    zone::Zone,
};

/// How long after the end of the first month an extended period ends, in months.
const EXTENSION: u16 = 2;
/// How many days before the end its owner is reminded.
const REMINDERS: [i64; 3] = [14, 7, 2];

/// When the time to answer a request ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    received_on: Day,
    zone: Zone,
    is_extended: bool,
}

impl Deadline {
    /// The first month after a request came.
    #[must_use]
    pub fn of(received_at: Moment, zone: Zone) -> Self {
        Self { received_on: zone.day(received_at), zone, is_extended: false }
    }

    /// The same with two further months. They begin where the first month ends by the calendar, before that end moves: so the whole is never
    /// longer than any reading of the law allows.
    #[must_use]
    pub const fn extended(self) -> Self {
        Self { is_extended: true, ..self }
    }

    /// The last day on which an answer is in time.
    #[must_use]
    pub fn due_on(self) -> Day {
        let end = self.received_on.plus_months(1);
        let mut end = if self.is_extended { end.plus_months(EXTENSION) } else { end };
        while !is_working_day(end, self.zone) {
            end = end.plus_days(1);
        }
        end
    }

    /// Whether the person can still be told that it takes longer: within the first month, and once.
    #[must_use]
    pub fn can_be_extended(self, now: Moment) -> bool {
        !self.is_extended && self.zone.day(now) <= self.due_on()
    }

    /// Whether the time is over.
    #[must_use]
    pub fn is_over(self, now: Moment) -> bool {
        self.zone.day(now) > self.due_on()
    }
}

/// How many reminders there should have been by this day: at 14, 7 and 2 days before the end, then one on each day after it.
#[must_use]
pub fn reminders_by(today: Day, due_on: Day) -> u32 {
    let left = due_on.days_after(today);
    let before = REMINDERS.iter().filter(|days| left <= **days).count();
    u32::try_from(before).unwrap_or_default() + u32::try_from(-left).unwrap_or_default()
}

/// The day of the reminder after the first `sent`.
#[must_use]
pub fn next_reminder(sent: u32, due_on: Day) -> Day {
    match REMINDERS.get(usize::try_from(sent).unwrap_or(usize::MAX)) {
        Some(days) => due_on.plus_days(-days),
        None => due_on.plus_days(i64::from(sent) - 2),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOTH: [Zone; 2] = [Zone::Helsinki, Zone::Stockholm];

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    /// Noon of a day there.
    fn noon(text: &str, zone: Zone) -> Moment {
        zone.begins(day(text)) + crate::time::Span::hours(12)
    }

    fn due(text: &str, zone: Zone) -> String {
        Deadline::of(noon(text, zone), zone).due_on().to_string()
    }

    #[test]
    fn a_month_ends_with_the_day_of_the_same_date() {
        for zone in BOTH {
            assert_eq!(due("2026-11-04", zone), "2026-12-04");
            assert_eq!(due("2026-08-31", zone), "2026-09-30", "September has no 31st");
            assert_eq!(due("2028-01-31", zone), "2028-02-29", "a leap year");
            assert_eq!(due("2027-01-29", zone), "2027-03-01", "the 28th of February 2027 is a Sunday");
            assert_eq!(due("2026-01-31", zone), "2026-03-02", "the 28th of February 2026 is a Saturday");
        }
    }

    #[test]
    fn an_end_on_a_free_day_moves_to_the_next_of_work() {
        for zone in BOTH {
            assert_eq!(due("2026-11-25", zone), "2026-12-28", "Christmas, then a weekend");
            assert_eq!(due("2026-03-03", zone), "2026-04-07", "Good Friday to Easter Monday");
            assert_eq!(due("2026-04-14", zone), "2026-05-15", "Ascension Day");
            assert_eq!(due("2026-05-20", zone), "2026-06-22", "Midsummer Day is a Saturday");
            assert_eq!(due("2026-11-24", zone), "2026-12-24", "Christmas Eve is no public holiday by law");
        }
        assert_eq!(
            [due("2028-11-06", Zone::Helsinki), due("2028-11-06", Zone::Stockholm)],
            ["2028-12-07", "2028-12-06"],
            "Independence Day"
        );
        assert_eq!(
            [due("2028-05-06", Zone::Helsinki), due("2028-05-06", Zone::Stockholm)],
            ["2028-06-06", "2028-06-07"],
            "the National Day"
        );
    }

    #[test]
    fn the_day_is_that_of_the_business() {
        // Past midnight in Helsinki, and not yet in Stockholm.
        let late: Moment = "2026-11-30T22:30:00Z".parse().expect("a moment");
        assert_eq!(Deadline::of(late, Zone::Helsinki).due_on(), day("2027-01-01").plus_days(3), "New Year's Day, then a weekend");
        assert_eq!(Deadline::of(late, Zone::Stockholm).due_on(), day("2026-12-30"));
    }

    #[test]
    fn it_can_be_extended_within_the_first_month_and_once() {
        let zone = Zone::Helsinki;
        let deadline = Deadline::of(noon("2026-01-31", zone), zone);
        assert_eq!(deadline.extended().due_on(), day("2026-04-28"), "two months from the 28th of February");
        let last = zone.begins(day("2026-03-03")) + crate::time::Span::millis(-1);
        assert!(deadline.can_be_extended(last) && !deadline.is_over(last));
        let after = zone.begins(day("2026-03-03"));
        assert!(!deadline.can_be_extended(after) && deadline.is_over(after));
        assert!(!deadline.extended().can_be_extended(last), "twice is once too often");
        assert!(!deadline.extended().is_over(after));
    }

    #[test]
    fn its_owner_is_reminded_at_fourteen_seven_and_two_days_and_daily_when_it_is_late() {
        let due_on = day("2026-12-04");
        let by = |text| reminders_by(day(text), due_on);
        assert_eq!(
            ["2026-11-19", "2026-11-20", "2026-11-26", "2026-11-27", "2026-12-01", "2026-12-02", "2026-12-04"].map(by),
            [0, 1, 1, 2, 2, 3, 3]
        );
        assert_eq!(["2026-12-05", "2026-12-06", "2026-12-14"].map(by), [4, 5, 13]);
        let next = |sent| next_reminder(sent, due_on).to_string();
        assert_eq!([0, 1, 2, 3, 4].map(next), ["2026-11-20", "2026-11-27", "2026-12-02", "2026-12-05", "2026-12-06"]);
    }

    /// Every moment from 2000 to 2100.
    fn moments() -> impl Strategy<Value = Moment> {
        (946_684_800_000_i64..4_102_444_800_000).prop_map(Moment::from_millis)
    }

    fn zones() -> impl Strategy<Value = Zone> {
        proptest::sample::select(Zone::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn an_answer_is_due_on_a_working_day_after_a_month_and_not_much_later(at in moments(), zone in zones()) {
            let received = zone.day(at);
            for (deadline, months) in [(Deadline::of(at, zone), 1), (Deadline::of(at, zone).extended(), 3)] {
                let due = deadline.due_on();
                prop_assert!(is_working_day(due, zone));
                // Never later than the longest reading allows, and no working day is skipped on the way.
                let longest = received.plus_months(months);
                let free = (0..due.days_after(longest)).map(|days| longest.plus_days(days));
                prop_assert!(free.into_iter().all(|day| !is_working_day(day, zone)));
                prop_assert!(due.days_after(longest) <= 5, "Easter is the longest run of free days");
                prop_assert!(longest.days_after(due) <= 3, "what the shortness of a month takes");
                prop_assert!(due > received);
            }
        }

        #[test]
        fn the_date_is_kept_where_the_month_has_it(at in moments(), zone in zones()) {
            let received = zone.day(at);
            let end = received.plus_months(1);
            let (date, of_end) = (received.month_and_day().1, end.month_and_day().1);
            prop_assert!(of_end == date || (of_end < date && end.plus_days(1).month_and_day().1 == 1));
            prop_assert!((28..=31).contains(&end.days_after(received)));
        }

        #[test]
        fn who_comes_later_waits_no_shorter(at in moments(), zone in zones(), later in 0_i64..40 * 86_400_000) {
            let (first, second) = (Deadline::of(at, zone), Deadline::of(at + crate::time::Span::millis(later), zone));
            prop_assert!(first.due_on() <= second.due_on());
            prop_assert!(first.due_on() < first.extended().due_on());
        }

        #[test]
        fn the_time_is_over_with_the_last_moment_of_its_day(at in moments(), zone in zones(), millis in 0_i64..120 * 86_400_000) {
            let (deadline, now) = (Deadline::of(at, zone), at + crate::time::Span::millis(millis));
            let end = zone.begins(deadline.due_on().plus_days(1));
            prop_assert_eq!(deadline.is_over(now), now >= end);
            prop_assert_eq!(deadline.can_be_extended(now), now < end);
        }

        #[test]
        fn each_reminder_comes_on_its_day_and_none_twice(sent in 0_u32..60, at in moments()) {
            let due_on = Day::in_utc(at);
            let on = next_reminder(sent, due_on);
            prop_assert_eq!(reminders_by(on, due_on), sent + 1);
            prop_assert_eq!(reminders_by(on.plus_days(-1), due_on), sent);
        }
    }
}
