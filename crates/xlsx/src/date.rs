//! Dates as a workbook holds them: numbers.

/// Days and their fraction since the end of 1899, of a moment in milliseconds since 1970. A workbook knows no time zones: the caller passes
/// what the clock on the wall shows.
#[must_use]
pub fn serial(wall_clock_millis: i64) -> f64 {
    /// Milliseconds of a day.
    const DAY: f64 = 86_400_000.0;
    /// 1970-01-01, counted from 1899-12-30: so that the day after 1900-02-28 is right for a program that takes 1900 for a leap year.
    const EPOCH: f64 = 25_569.0;
    // Whole seconds, so that no program shows 59.9999.
    let whole = wall_clock_millis.div_euclid(1000) * 1000;
    #[expect(clippy::cast_precision_loss, reason = "milliseconds stay below 2^53")]
    let millis = whole as f64;
    millis / DAY + EPOCH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_the_number_that_a_spreadsheet_shows_as_that_day() {
        // 2026-01-15T14:00:00.900, 1970-01-01 and the second before it.
        assert!((serial(1_768_485_600_900) - (46_037.0 + 14.0 / 24.0)).abs() < 1e-9);
        assert!((serial(0) - 25_569.0).abs() < 1e-9);
        assert!((serial(-1) - (25_569.0 - 1.0 / 86_400.0)).abs() < 1e-9);
    }
}
