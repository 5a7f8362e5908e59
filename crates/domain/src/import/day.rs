//! Days as lists write them: `2026-11-30`, `30.11.2026`, `11/30/26`. Whether the day or the month comes first is asked, never guessed.

use serde::{Deserialize, Serialize};

use crate::time::Day;

/// What comes first in a day such as `4.3.88`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DayOrder {
    /// The day, as in most of the world.
    DayFirst,
    /// The month, as in the United States.
    MonthFirst,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// It is none in any order.
    #[error("this is not a day")]
    Invalid,
    /// It is one in either order, and nobody has said which.
    #[error("the day or the month may come first")]
    Unclear,
}

/// Reads a day. A year of two digits is the last such year that is not later than that of `today`.
pub fn parse_day(text: &str, order: Option<DayOrder>, today: Day) -> Result<Day, DayError> {
    let parts = parts(text).ok_or(DayError::Invalid)?;
    if let Parts::YearFirst(year, month, day) = parts {
        return Day::of(year, month, day).ok_or(DayError::Invalid);
    }
    let Parts::YearLast(first, second, year, digits) = parts else { return Err(DayError::Invalid) };
    let year = if digits == 2 { in_the_past(year, today.year()) } else { year };
    let (by_day, by_month) = (Day::of(year, second, first), Day::of(year, first, second));
    match (by_day, by_month, order) {
        (Some(day), Some(other), None) if day != other => Err(DayError::Unclear),
        (Some(day), _, Some(DayOrder::DayFirst) | None) | (_, Some(day), Some(DayOrder::MonthFirst)) | (None, Some(day), None) => Ok(day),
        _ => Err(DayError::Invalid),
    }
}

/// Whether a text is a day in either order, and another one in each.
#[must_use]
pub fn is_ambiguous(text: &str, today: Day) -> bool {
    parse_day(text, None, today) == Err(DayError::Unclear)
}

enum Parts {
    YearFirst(i32, u8, u8),
    YearLast(u8, u8, i32, usize),
}

/// The three numbers of a day, with whatever time of day stands behind it left out.
fn parts(text: &str) -> Option<Parts> {
    let text = text.trim();
    let text = text.split(['T', ' ']).next().filter(|_| !text.contains(". ")).map_or_else(|| text.replace(' ', ""), str::to_owned);
    let separator = text.chars().find(|c| matches!(c, '-' | '.' | '/'))?;
    let text = text.strip_suffix(separator).unwrap_or(&text);
    let numbers: Vec<&str> = text.split(separator).collect();
    let [first, second, third] = numbers.as_slice() else { return None };
    let is_number = |text: &&str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    if ![first, second, third].into_iter().all(is_number) {
        return None;
    }
    let small = |text: &str| text.parse::<u8>().ok();
    if first.len() == 4 {
        return Some(Parts::YearFirst(first.parse().ok()?, small(second)?, small(third)?));
    }
    matches!(third.len(), 2 | 4).then_some(Parts::YearLast(small(first)?, small(second)?, third.parse().ok()?, third.len()))
}

const fn in_the_past(two_digits: i32, this_year: i32) -> i32 {
    let this_century = this_year - this_year % 100 + two_digits;
    if this_century > this_year { this_century - 100 } else { this_century }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn today() -> Day {
        "2026-11-30".parse().expect("a day")
    }

    fn read(text: &str, order: Option<DayOrder>) -> Result<String, DayError> {
        parse_day(text, order, today()).map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_read_in_the_order_that_was_said() {
        use DayOrder::{DayFirst, MonthFirst};
        for (text, order, day) in [
            ("2026-11-30", None, "2026-11-30"),
            ("2026-11-30T10:00:00", None, "2026-11-30"),
            ("2026/11/30 00:00", None, "2026-11-30"),
            ("4.3.88", Some(DayFirst), "1988-03-04"),
            ("4.3.88", Some(MonthFirst), "1988-04-03"),
            ("4. 3. 1988", Some(DayFirst), "1988-03-04"),
            ("11.12.71", Some(DayFirst), "1971-12-11"),
            ("31.12.1999", None, "1999-12-31"),
            ("12/31/1999", None, "1999-12-31"),
            ("5.5.05", None, "2005-05-05"),
            ("1-2-26", Some(DayFirst), "2026-02-01"),
            ("1.1.27", None, "1927-01-01"),
        ] {
            assert_eq!(read(text, order).as_deref(), Ok(day), "{text}");
        }
        assert_eq!(read("4.3.88", None), Err(DayError::Unclear));
        for wrong in ["", "x", "31.2.2020", "1.2", "1.2.3.4", "13/13/2020", "1.2.345", "31.12.1999x", "ensi viikolla", "45000"] {
            assert_eq!(read(wrong, None), Err(DayError::Invalid), "{wrong}");
        }
        assert_eq!(read("12/31/1999", Some(DayFirst)), Err(DayError::Invalid), "the order was said");
    }

    proptest! {
        #[test]
        fn a_day_that_was_written_is_read_as_itself(days in 0_i64..80_000, month_first in any::<bool>()) {
            let day = "1900-01-01".parse::<Day>().expect("a day").plus_days(days);
            let (month, date) = day.month_and_day();
            let (order, first, second) = if month_first { (DayOrder::MonthFirst, month, date) } else { (DayOrder::DayFirst, date, month) };
            let text = format!("{first}.{second}.{}", day.year());
            prop_assert_eq!(parse_day(&text, Some(order), today()), Ok(day));
            prop_assert_eq!(parse_day(&day.to_string(), None, today()), Ok(day));
            prop_assert_eq!(is_ambiguous(&text, today()), month <= 12 && date <= 12 && month != date);
        }

        #[test]
        fn nothing_makes_the_reader_fall(text in "\\PC{0,24}|[0-9./ T-]{0,14}") {
            for order in [None, Some(DayOrder::DayFirst), Some(DayOrder::MonthFirst)] {
                let _ = parse_day(&text, order, today());
            }
        }
    }
}
