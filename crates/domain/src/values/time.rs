//! Moments and spans. The clock itself is an argument; nothing here reads it.

use std::{fmt, ops::Add, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::{OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};

/// A moment in milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
///
/// On the wire it is RFC 3339 text in UTC; in storage an integer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

/// A length of time in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span(i64);

/// Text that is not an RFC 3339 time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a time as 2026-11-22T10:30:00Z")]
pub struct InvalidTime;

/// A day of the calendar, in no zone; as `2026-11-25` on the wire and in storage, where it sorts as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(time::Date);

/// Text that is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a day as 2026-11-25")]
pub struct InvalidDay;

/// How one greets at some hour of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOfDay {
    /// From five until ten.
    Morning,
    /// From ten until five in the afternoon.
    Day,
    /// From then until ten in the evening.
    Evening,
    /// After that.
    Night,
}

/// The calendar parts of a moment in some zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// Four-digit year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl Moment {
    /// The moment this many milliseconds after the epoch.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Whole seconds since the epoch, as Kantara receipts want them.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The time that has passed from `earlier` to this moment; negative if it lies before.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Span {
        Span(self.0 - earlier.0)
    }

    /// The moment without its fraction of a second, as signatures and receipts write it.
    #[must_use]
    pub const fn whole_second(self) -> Self {
        Self(self.0.div_euclid(1000) * 1000)
    }

    /// The calendar and the clock in UTC; [`Zone::civil`](crate::zone::Zone::civil) has those of a country.
    #[must_use]
    pub fn in_utc(self) -> Civil {
        let at = self.at();
        Civil { year: at.year(), month: at.month().into(), day: at.day(), hour: at.hour(), minute: at.minute() }
    }

    fn at(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

impl Span {
    /// This many milliseconds.
    #[must_use]
    pub const fn millis(millis: i64) -> Self {
        Self(millis)
    }
    /// This many seconds.
    #[must_use]
    pub const fn seconds(seconds: i64) -> Self {
        Self(seconds * 1000)
    }
    /// This many minutes.
    #[must_use]
    pub const fn minutes(minutes: i64) -> Self {
        Self::seconds(minutes * 60)
    }
    /// This many hours.
    #[must_use]
    pub const fn hours(hours: i64) -> Self {
        Self::minutes(hours * 60)
    }
    /// This many days of 24 hours.
    #[must_use]
    pub const fn days(days: i64) -> Self {
        Self::hours(days * 24)
    }
    /// The length in milliseconds.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }
}

impl Add<Span> for Moment {
    type Output = Self;

    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl Civil {
    /// Which part of the day it is.
    #[must_use]
    pub const fn part_of_day(self) -> PartOfDay {
        match self.hour {
            5..10 => PartOfDay::Morning,
            10..17 => PartOfDay::Day,
            17..22 => PartOfDay::Evening,
            _ => PartOfDay::Night,
        }
    }
}

impl Day {
    /// The day that a moment falls on in UTC; [`Zone::day`](crate::zone::Zone::day) has that of a country.
    #[must_use]
    pub fn in_utc(moment: Moment) -> Self {
        Self(moment.at().date())
    }

    /// The day of this date; nothing where the calendar has no such day.
    #[must_use]
    pub fn of(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// The last Sunday of a month, when clocks change.
    pub(super) fn last_sunday(year: i32, month: u8) -> Self {
        let month = time::Month::try_from(month).unwrap_or(time::Month::January);
        let last = time::Date::from_calendar_date(year, month, month.length(year)).unwrap_or(time::Date::MIN);
        Self(last).plus_days(-i64::from(last.weekday().number_days_from_sunday()))
    }

    /// Its first moment in UTC; [`Zone::begins`](crate::zone::Zone::begins) has that in a country.
    #[must_use]
    pub fn begins(self) -> Moment {
        Moment(self.0.midnight().assume_utc().unix_timestamp() * 1000)
    }

    /// The day of its week: 0 is Monday, 6 Sunday.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// Its year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// Its month, 1 to 12, and its day in it.
    #[must_use]
    pub fn month_and_day(self) -> (u8, u8) {
        (self.0.month().into(), self.0.day())
    }

    /// The Monday of its week (ISO 8601).
    #[must_use]
    pub fn monday(self) -> Self {
        self.plus_days(-i64::from(self.0.weekday().number_days_from_monday()))
    }

    /// The first of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        self.plus_days(1 - i64::from(self.0.day()))
    }

    /// The same day of the month so many months before, or the last of that month where it has no such day.
    #[must_use]
    pub fn minus_months(self, months: u16) -> Self {
        self.moved_by_months(-i32::from(months))
    }

    /// The same day of the month so many months later, or the last of that month where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        self.moved_by_months(i32::from(months))
    }

    fn moved_by_months(self, months: i32) -> Self {
        let count = self.0.year() * 12 + i32::from(u8::from(self.0.month())) - 1 + months;
        let month = u8::try_from(count.rem_euclid(12) + 1).ok().and_then(|month| time::Month::try_from(month).ok());
        let (year, month) = (count.div_euclid(12), month.unwrap_or(time::Month::January));
        let day = self.0.day().min(month.length(year));
        Self(time::Date::from_calendar_date(year, month, day).unwrap_or(time::Date::MIN))
    }

    /// How many days later it is than `earlier`; negative where it is before.
    #[must_use]
    pub fn days_after(self, earlier: Self) -> i64 {
        i64::from(self.0.to_julian_day()) - i64::from(earlier.0.to_julian_day())
    }

    /// The last day of the year that comes so many years after its own.
    #[must_use]
    pub fn end_of_year_after(self, years: u8) -> Self {
        let year = self.0.year() + i32::from(years);
        Self(time::Date::from_calendar_date(year, time::Month::December, 31).unwrap_or(time::Date::MAX))
    }

    /// The day this many days later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(time::Duration::days(days)))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl FromStr for Day {
    type Err = InvalidDay;

    fn from_str(text: &str) -> Result<Self, InvalidDay> {
        let shaped =
            text.len() == 10 && text.bytes().enumerate().all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
        if !shaped {
            return Err(InvalidDay);
        }
        let number = |range: std::ops::Range<usize>| text[range].parse::<u16>().map_err(|_| InvalidDay);
        let month = u8::try_from(number(5..7)?).ok().and_then(|month| time::Month::try_from(month).ok()).ok_or(InvalidDay)?;
        let day = u8::try_from(number(8..10)?).map_err(|_| InvalidDay)?;
        time::Date::from_calendar_date(i32::from(number(0..4)?), month, day).map(Self).map_err(|_| InvalidDay)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.at().format(&Rfc3339).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Moment {
    type Err = InvalidTime;

    fn from_str(text: &str) -> Result<Self, InvalidTime> {
        let at = OffsetDateTime::parse(text, &Rfc3339).map_err(|_| InvalidTime)?;
        // An offset can carry a moment out of the four-digit years of UTC, and then it could not be written again.
        let at = at.checked_to_offset(UtcOffset::UTC).filter(|at| (0..=9999).contains(&at.year())).ok_or(InvalidTime)?;
        i64::try_from(at.unix_timestamp_nanos().div_euclid(1_000_000)).map(Self).map_err(|_| InvalidTime)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_moment_is_written_in_utc() {
        assert_eq!(Moment::from_millis(1_795_310_981_000).to_string(), "2026-11-22T01:29:41Z");
        assert_eq!("2026-11-22T03:29:41+02:00".parse(), Ok(Moment::from_millis(1_795_310_981_000)));
        assert_eq!("yesterday".parse::<Moment>(), Err(InvalidTime));
    }

    #[test]
    fn a_moment_that_cannot_be_written_in_utc_is_not_read() {
        assert_eq!("0000-01-01T00:00:00+23:59".parse::<Moment>(), Err(InvalidTime));
        assert_eq!("9999-12-31T23:59:59-23:59".parse::<Moment>(), Err(InvalidTime));
        assert_eq!("9999-12-31T23:59:59Z".parse::<Moment>().map(|moment| moment.to_string()), Ok("9999-12-31T23:59:59Z".to_owned()));
    }

    #[test]
    fn a_day_is_one_of_the_calendar() {
        let day = |text: &str| text.parse::<Day>().map(|day| day.to_string());
        assert_eq!(day("2028-02-29"), Ok("2028-02-29".into()));
        for wrong in ["2026-02-29", "2026-13-01", "2026-1-01", "+026-01-01", "2026-01-01T", "20260101", ""] {
            assert_eq!(day(wrong), Err(InvalidDay), "{wrong}");
        }
        let late = "2026-11-24T22:30:00Z".parse::<Moment>().expect("a moment");
        assert_eq!(Day::in_utc(late).to_string(), "2026-11-24");
        assert_eq!(Day::in_utc(late).plus_days(-25).to_string(), "2026-10-30");
    }

    proptest! {
        #[test]
        fn every_moment_reads_back(millis in 0_i64..4_102_444_800_000) {
            let moment = Moment::from_millis(millis);
            prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        }
    }
}
