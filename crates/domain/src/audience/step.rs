//! Steps of time for a picture: days, weeks or months, as far back as they can be told apart.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::time::Day;

/// How finely time is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Step {
    /// The last 31 days.
    Day,
    /// The last 26 weeks, which begin on Monday.
    Week,
    /// The last 24 months.
    Month,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    const fn many(self) -> usize {
        match self {
            Self::Day => 31,
            Self::Week => 26,
            Self::Month => 24,
        }
    }

    /// The first day of the step that a day lies in.
    #[must_use]
    pub fn begins(self, day: Day) -> Day {
        match self {
            Self::Day => day,
            Self::Week => day.monday(),
            Self::Month => day.first_of_month(),
        }
    }

    /// The first days of the steps up to the one of today, the oldest first.
    #[must_use]
    pub fn until(self, today: Day) -> Vec<Day> {
        let last = self.begins(today);
        let mut days: Vec<_> = std::iter::successors(Some(last), |day| Some(self.begins(day.plus_days(-1)))).take(self.many()).collect();
        days.reverse();
        days
    }
}

/// Not a word for a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a step is a day, a week or a month")]
pub struct UnknownStep;

impl FromStr for Step {
    type Err = UnknownStep;

    fn from_str(text: &str) -> Result<Self, UnknownStep> {
        Self::ALL.into_iter().find(|step| step.as_str() == text).ok_or(UnknownStep)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn steps_end_with_the_one_of_today() {
        let today: Day = "2026-03-04".parse().expect("a day");
        let ends = |step: Step| {
            let days = step.until(today);
            (days.len(), days[0].to_string(), days[days.len() - 1].to_string())
        };
        assert_eq!(ends(Step::Day), (31, "2026-02-02".into(), "2026-03-04".into()));
        assert_eq!(ends(Step::Week), (26, "2025-09-08".into(), "2026-03-02".into()));
        assert_eq!(ends(Step::Month), (24, "2024-04-01".into(), "2026-03-01".into()));
    }

    proptest! {
        #[test]
        fn every_day_lies_in_one_step(back in 0_i64..700, step in prop::sample::select(&Step::ALL[..])) {
            let today: Day = "2026-11-25".parse().expect("a day");
            let (day, days) = (today.plus_days(-back), step.until(today));
            let within = days.iter().filter(|first| **first == step.begins(day)).count();
            prop_assert_eq!(within, usize::from(day >= days[0]));
        }
    }
}
