//! How many consents to a purpose stand, and how that has come about over the last days: what the first screen of the console tells.

use std::collections::BTreeMap;

use super::ConsentChange;
use crate::time::Day;

/// How many days are told of, today among them: a month, as one compares a business with last month.
pub const TREND_DAYS: u16 = 30;

/// How many consents stand at the end of each of the last days, and what came and went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// How many stood before the first of these days.
    pub before: u64,
    /// How many stood at the end of each day, the last of which is today.
    pub line: Vec<u64>,
    /// How many were taken back.
    pub withdrawn: u64,
    /// How many people objected, whether consent stood or not.
    pub objected: u64,
}

impl Trend {
    /// The first of the days that are told of.
    #[must_use]
    pub fn begins(today: Day) -> Day {
        today.plus_days(1 - i64::from(TREND_DAYS))
    }

    /// From what stands now and what came and went on each day, counted backwards. What is not among these days is not counted; a count that
    /// does not fit what stands now, because an earlier version of the processing was agreed to, never makes a number below nothing.
    #[must_use]
    pub fn of(now: u64, today: Day, moves: &[(ConsentChange, Day, u64)]) -> Self {
        let first = Self::begins(today);
        let mut steps: BTreeMap<Day, i64> = BTreeMap::new();
        let (mut withdrawn, mut objected) = (0, 0);
        for (change, day, count) in moves.iter().filter(|(_, day, _)| (first..=today).contains(day)) {
            *steps.entry(*day).or_default() += change.step() * i64::try_from(*count).unwrap_or(i64::MAX);
            match change {
                ConsentChange::Withdrawn => withdrawn += count,
                ConsentChange::Objected | ConsentChange::Barred => objected += count,
                ConsentChange::Given | ConsentChange::Lapsed | ConsentChange::Erased => {}
            }
        }
        let mut stands = i64::try_from(now).unwrap_or(i64::MAX);
        let mut line = Vec::with_capacity(TREND_DAYS.into());
        for back in 0..i64::from(TREND_DAYS) {
            line.push(stands.unsigned_abs());
            stands = (stands - steps.get(&today.plus_days(-back)).copied().unwrap_or_default()).max(0);
        }
        line.reverse();
        Self { before: stands.unsigned_abs(), line, withdrawn, objected }
    }

    /// By how much the number has changed over these days.
    #[must_use]
    pub fn change(&self) -> i64 {
        let signed = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        self.line.last().copied().map_or(0, signed) - signed(self.before)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn today() -> Day {
        "2026-11-29".parse().expect("a day")
    }

    #[test]
    fn a_day_that_brought_one_is_seen_in_the_line() {
        let trend = Trend::of(3, today(), &[(ConsentChange::Given, today(), 1), (ConsentChange::Barred, today(), 2)]);
        assert_eq!((trend.before, &trend.line[28..], trend.change()), (2, &[2, 3][..], 1));
        assert_eq!((trend.withdrawn, trend.objected, trend.line.len()), (0, 2, 30));
    }

    #[test]
    fn a_register_without_anybody_has_a_line_at_nothing() {
        let trend = Trend::of(0, today(), &[]);
        assert_eq!((trend.before, trend.change(), trend.line), (0, 0, vec![0; 30]));
    }

    #[test]
    fn what_was_before_the_first_day_is_no_change() {
        let trend = Trend::of(7, today(), &[(ConsentChange::Given, today().plus_days(-30), 5)]);
        assert_eq!((trend.before, trend.change()), (7, 0));
    }

    proptest! {
        #[test]
        fn the_line_ends_at_what_stands_and_each_day_differs_by_what_happened(
            came in prop::collection::vec(0_u64..50, 30),
            went in prop::collection::vec(0_u64..5, 30),
            before in 200_u64..10_000,
        ) {
            let first = Trend::begins(today());
            let day = |at: usize| first.plus_days(i64::try_from(at).unwrap_or_default());
            let given = came.iter().enumerate().map(|(at, count)| (ConsentChange::Given, day(at), *count));
            let ended = went.iter().enumerate().map(|(at, count)| (ConsentChange::Withdrawn, day(at), *count));
            let moves: Vec<_> = given.chain(ended).collect();
            let now = before + came.iter().sum::<u64>() - went.iter().sum::<u64>();
            let trend = Trend::of(now, today(), &moves);
            prop_assert_eq!((trend.before, trend.line.last()), (before, Some(&now)));
            let mut stands = before;
            for at in 0..30 {
                stands = stands + came[at] - went[at];
                prop_assert_eq!(trend.line[at], stands);
            }
        }

        #[test]
        fn no_number_is_below_nothing(now in 0_u64..20, counts in prop::collection::vec((0_i64..40, 0_u64..50), 0..20)) {
            let moves: Vec<_> = counts.into_iter().map(|(back, count)| (ConsentChange::Given, today().plus_days(-back), count)).collect();
            let trend = Trend::of(now, today(), &moves);
            prop_assert!(trend.line.iter().all(|count| *count <= now) && trend.before <= now);
        }
    }
}
