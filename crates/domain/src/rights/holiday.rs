//! Public holidays, which move the end of a period (Regulation (EEC, Euratom) No 1182/71, Art. 2 and 3(4)).
//!
//! Those of Finland (laki 388/2005 and the church's own days, as the days are free there) and Sweden (lag 1989:253 om allmänna helgdagar) are
//! computed. Christmas Eve, Midsummer Eve and New Year's Eve are holidays by habit and agreement and by neither law, so they move nothing: an
//! answer is due on them, a day earlier than custom might allow and never a day too late. Of the other countries that a register can be in,
//! only the days are known that all five share; there too a deadline is at most earlier than it need be.

use crate::{time::Day, zone::Zone};

/// Whether a day is one of work: neither a Saturday, nor a Sunday, nor a public holiday of the country whose clock this is.
#[must_use]
pub fn is_working_day(day: Day, zone: Zone) -> bool {
    day.weekday() < 5 && !is_public_holiday(day, zone)
}

/// Whether a day is a public holiday in the country whose clock this is. Åland has those of Finland.
#[must_use]
pub fn is_public_holiday(day: Day, zone: Zone) -> bool {
    let date = day.month_and_day();
    let after_easter = day.days_after(easter_sunday(day.year()));
    let everywhere = matches!(date, (1, 1) | (12, 25 | 26)) || after_easter == GOOD_FRIDAY;
    let nordic = matches!(date, (1, 6) | (5, 1))
        || matches!(after_easter, 0 | EASTER_MONDAY | ASCENSION | PENTECOST)
        || is_saturday_between(day, (6, 20), (6, 26))
        || is_saturday_between(day, (10, 31), (11, 6));
    everywhere
        || match zone {
            Zone::Helsinki => nordic || date == (12, 6),
            Zone::Stockholm => nordic || date == (6, 6),
            Zone::Oslo | Zone::Copenhagen | Zone::Tallinn => false,
        }
}

/// Days after Easter Sunday.
const GOOD_FRIDAY: i64 = -2;
const EASTER_MONDAY: i64 = 1;
const ASCENSION: i64 = 39;
const PENTECOST: i64 = 49;

/// Midsummer Day and All Saints' Day are the Saturday of a week of dates.
fn is_saturday_between(day: Day, first: (u8, u8), last: (u8, u8)) -> bool {
    day.weekday() == 5 && (first..=last).contains(&day.month_and_day())
}

/// Easter Sunday of the Gregorian calendar: the Sunday after the full moon of the church's tables, by the arithmetic of Meeus, Jones and Butcher.
fn easter_sunday(year: i32) -> Day {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon_correction = (century + 8) / 25;
    let epact = (19 * golden + century - century / 4 - (century - moon_correction + 1) / 3 + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * late + 114;
    let part = |number: i32| u8::try_from(number).unwrap_or(1);
    Day::of(year, part(days / 31), part(days % 31 + 1)).unwrap_or_else(|| Day::in_utc(crate::time::Moment::default()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn easter_is_when_almanacs_have_it() {
        let known = [
            (1961, "04-02"),
            (2000, "04-23"),
            (2008, "03-23"),
            (2011, "04-24"),
            (2019, "04-21"),
            (2024, "03-31"),
            (2025, "04-20"),
            (2026, "04-05"),
            (2027, "03-28"),
            (2028, "04-16"),
            (2038, "04-25"),
            (2049, "04-18"),
            (2076, "04-19"),
            (2285, "03-22"),
        ];
        for (year, date) in known {
            assert_eq!(easter_sunday(year), day(&format!("{year}-{date}")));
        }
    }

    #[test]
    fn a_year_has_the_holidays_of_its_law() {
        let of = |year: i32, zone| -> Vec<String> {
            let first = Day::of(year, 1, 1).expect("a day");
            let days = (0..366).map(|days| first.plus_days(days)).take_while(|day| day.year() == year);
            days.filter(|day| is_public_holiday(*day, zone)).map(|day| day.to_string()[5..].to_owned()).collect()
        };
        let shared = |own: &str| -> Vec<String> {
            let mut all = ["01-01", "01-06", "04-03", "04-05", "04-06", "05-01", "05-14", "05-24", "06-20", "10-31", "12-25", "12-26", own]
                .map(str::to_owned)
                .to_vec();
            all.sort();
            all
        };
        assert_eq!(of(2026, Zone::Helsinki), shared("12-06"));
        assert_eq!(of(2026, Zone::Stockholm), shared("06-06"));
        assert_eq!(of(2026, Zone::Oslo), ["01-01", "04-03", "12-25", "12-26"]);
        // In 2008 Ascension fell on May Day: one day, two holidays.
        assert_eq!(of(2008, Zone::Helsinki).len(), 12);
    }

    #[test]
    fn eves_are_working_days() {
        for eve in ["2026-12-24", "2026-06-19", "2026-12-31"] {
            assert!(is_working_day(day(eve), Zone::Helsinki) && is_working_day(day(eve), Zone::Stockholm), "{eve}");
        }
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_between_its_limits(year in 1900_i32..2300) {
            let easter = easter_sunday(year);
            prop_assert_eq!(easter.weekday(), 6);
            prop_assert!(((3, 22)..=(4, 25)).contains(&easter.month_and_day()));
        }

        #[test]
        fn midsummer_and_all_saints_are_once_a_year(year in 1900_i32..2300) {
            let first = Day::of(year, 1, 1).expect("a day");
            let days = || (0..366).map(|days| first.plus_days(days)).filter(|day| day.year() == year);
            prop_assert_eq!(days().filter(|day| is_saturday_between(*day, (6, 20), (6, 26))).count(), 1);
            prop_assert_eq!(days().filter(|day| is_saturday_between(*day, (10, 31), (11, 6))).count(), 1);
        }
    }
}
