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

    /// The calendar in Finland: UTC+2, and UTC+3 from the last Sunday of March to the last Sunday of October,
    /// changing at 01:00 UTC (Directive 2000/84/EC).
    #[must_use]
    pub fn in_finland(self) -> Civil {
        civil(self.as_clocks_in_finland())
    }

    /// The moment whose calendar in UTC is what clocks in Finland show now: for files that know no zones, such as a workbook.
    #[must_use]
    pub fn as_clocks_in_finland(self) -> Self {
        let summer = self.is_eu_summer_time();
        self + Span::hours(if summer { 3 } else { 2 })
    }

    fn is_eu_summer_time(self) -> bool {
        let now = civil(self);
        let change = |month: u8| {
            let last = civil_millis(now.year, month, 31);
            // 1970-01-01 was a Thursday, so day 3 (and every seventh after it) was a Sunday.
            let days = last.div_euclid(DAY);
            let sunday = days - (days - 3).rem_euclid(7);
            sunday * DAY + 3_600_000
        };
        (change(3)..change(10)).contains(&self.0)
    }

    fn at(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

fn civil(moment: Moment) -> Civil {
    let at = moment.at();
    Civil { year: at.year(), month: at.month().into(), day: at.day(), hour: at.hour(), minute: at.minute() }
}

fn civil_millis(year: i32, month: u8, day: u8) -> i64 {
    time::Month::try_from(month)
        .and_then(|month| time::Date::from_calendar_date(year, month, day))
        .map_or(0, |date| date.midnight().assume_utc().unix_timestamp() * 1000)
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

impl Day {
    /// The day that a moment falls on in Finland.
    #[must_use]
    pub fn in_finland(moment: Moment) -> Self {
        let Civil { year, month, day, .. } = moment.in_finland();
        let date = time::Month::try_from(month).and_then(|month| time::Date::from_calendar_date(year, month, day));
        Self(date.unwrap_or(time::Date::MIN))
    }

    /// Its first moment in UTC.
    #[must_use]
    pub fn begins(self) -> Moment {
        Moment(self.0.midnight().assume_utc().unix_timestamp() * 1000)
    }

    /// Its first moment in Finland, where clocks never change at midnight.
    #[must_use]
    pub fn begins_in_finland(self) -> Moment {
        let in_summer = self.begins() + Span::hours(-3);
        if Self::in_finland(in_summer) == self { in_summer } else { self.begins() + Span::hours(-2) }
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
        let count = self.0.year() * 12 + i32::from(u8::from(self.0.month())) - 1 - i32::from(months);
        let month = u8::try_from(count.rem_euclid(12) + 1).ok().and_then(|month| time::Month::try_from(month).ok());
        let (year, month) = (count.div_euclid(12), month.unwrap_or(time::Month::January));
        let day = self.0.day().min(month.length(year));
        Self(time::Date::from_calendar_date(year, month, day).unwrap_or(time::Date::MIN))
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
    fn finland_keeps_summer_time() {
        let hour = |text: &str| text.parse::<Moment>().map(|moment| moment.in_finland().hour);
        assert_eq!(hour("2026-11-22T10:00:00Z"), Ok(12));
        assert_eq!(hour("2026-06-22T10:00:00Z"), Ok(13));
        assert_eq!(hour("2026-03-29T00:59:59Z"), Ok(2), "the last minute of winter");
        assert_eq!(hour("2026-03-29T01:00:00Z"), Ok(4), "the first of summer");
        assert_eq!(hour("2026-10-25T00:59:59Z"), Ok(3));
        assert_eq!(hour("2026-10-25T01:00:00Z"), Ok(3));
    }

    #[test]
    fn a_day_is_one_of_the_calendar() {
        let day = |text: &str| text.parse::<Day>().map(|day| day.to_string());
        assert_eq!(day("2028-02-29"), Ok("2028-02-29".into()));
        for wrong in ["2026-02-29", "2026-13-01", "2026-1-01", "+026-01-01", "2026-01-01T", "20260101", ""] {
            assert_eq!(day(wrong), Err(InvalidDay), "{wrong}");
        }
        let moment = "2026-11-24T22:30:00Z".parse::<Moment>().expect("a moment");
        assert_eq!(Day::in_finland(moment).to_string(), "2026-11-25", "past midnight in Helsinki");
        assert_eq!(Day::in_finland(moment).plus_days(-25).to_string(), "2026-10-31");
        let begins = |text: &str| text.parse::<Day>().map(|day| day.begins_in_finland().to_string());
        assert_eq!(begins("2026-11-25"), Ok("2026-11-24T22:00:00Z".into()));
        assert_eq!(begins("2026-06-25"), Ok("2026-06-24T21:00:00Z".into()));
        let changes = ["2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26"].map(|day| begins(day).expect("a day"));
        assert_eq!(changes, ["2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z", "2026-10-24T21:00:00Z", "2026-10-25T22:00:00Z"]);
    }

    proptest! {
        #[test]
        fn every_moment_reads_back(millis in 0_i64..4_102_444_800_000) {
            let moment = Moment::from_millis(millis);
            prop_assert_eq!(moment.to_string().parse(), Ok(moment));
        }
    }
}
