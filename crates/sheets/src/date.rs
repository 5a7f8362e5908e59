//! Days and times as spreadsheets count them (ECMA-376 part 1, 18.17.4).

/// From the first of January 1970 back to the day that a workbook counts from: 30 December 1899, for Excel takes 1900 for a leap year.
const FROM_1900: i64 = 25_569;
/// The same where it counts from the first of January 1904.
const FROM_1904: i64 = 24_107;
/// The last day that is written with four digits of the year: 31 December 9999.
const LAST: f64 = 2_958_465.0;

/// A day and perhaps a time, as `2026-11-30` or `2026-11-30T09:30`; a time alone as `09:30`. Nothing where the number is none.
pub(crate) fn written(serial: f64, from_1904: bool) -> Option<String> {
    if !(0.0..=LAST).contains(&serial) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and three million")]
    let (mut days, minutes) = (serial.floor() as i64, (serial.fract() * 1440.0).round() as i64);
    if days == 0 && minutes > 0 && !from_1904 {
        return Some(time(minutes));
    }
    // Before the day that never was, Excel counts one less.
    if !from_1904 && days < 60 {
        days += 1;
    }
    let (year, month, day) = civil(days - if from_1904 { FROM_1904 } else { FROM_1900 } + minutes / 1440);
    let minutes = minutes % 1440;
    let date = format!("{year:04}-{month:02}-{day:02}");
    Some(if minutes == 0 { date } else { format!("{date}T{}", time(minutes)) })
}

fn time(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// Year, month and day of a number of days since 1970 (after Howard Hinnant's `civil_from_days`).
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + if month <= 2 { 1 } else { 0 }, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_that_excel_shows() {
        let written = |serial| written(serial, false);
        assert_eq!(written(1.0).as_deref(), Some("1900-01-01"));
        assert_eq!(written(59.0).as_deref(), Some("1900-02-28"));
        assert_eq!(written(61.0).as_deref(), Some("1900-03-01"));
        assert_eq!(written(46356.0).as_deref(), Some("2026-11-30"));
        assert_eq!(written(46_356.395_833_33).as_deref(), Some("2026-11-30T09:30"));
        assert_eq!(written(0.395_833_33).as_deref(), Some("09:30"));
        assert_eq!(written(46_356.999_99).as_deref(), Some("2026-12-01"));
        assert_eq!(super::written(44894.0, true).as_deref(), Some("2026-11-30"));
        assert_eq!((written(-1.0), written(3_000_000.0), written(f64::NAN)), (None, None, None));
    }
}
