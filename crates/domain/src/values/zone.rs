//! The clock of a business: what its country's clocks show, and when its days begin.
//!
//! No database of time zones is needed for the countries that a register can be set up for: since 1996 their clocks have changed by one rule,
//! on the last Sundays of March and October at 01:00 UTC (Directive 2000/84/EC and those before it; Norway follows it). Older moments are read
//! by the same rule, and may be an hour off in October.

use std::{fmt, str::FromStr};

use crate::{
    locale::Locale,
    time::{Civil, Day, Moment, Span},
};

/// A time zone, by the city that names it in the IANA database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Finland, Åland included.
    #[default]
    Helsinki,
    /// Sweden.
    Stockholm,
    /// Norway.
    Oslo,
    /// Denmark.
    Copenhagen,
    /// Estonia.
    Tallinn,
}

/// The name of no zone that is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a zone is one of those that a register can be in, such as Europe/Helsinki")]
pub struct UnknownZone;

impl Zone {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Helsinki, Self::Stockholm, Self::Oslo, Self::Copenhagen, Self::Tallinn];

    /// The zone of a country, by its code in ISO 3166-1 alpha-2. A register can be set up for no other country than these.
    #[must_use]
    pub fn of_country(code: &str) -> Self {
        match code {
            "SE" => Self::Stockholm,
            "NO" => Self::Oslo,
            "DK" => Self::Copenhagen,
            "EE" => Self::Tallinn,
            _ => Self::Helsinki,
        }
    }

    /// The name in the IANA database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Helsinki => "Europe/Helsinki",
            Self::Stockholm => "Europe/Stockholm",
            Self::Oslo => "Europe/Oslo",
            Self::Copenhagen => "Europe/Copenhagen",
            Self::Tallinn => "Europe/Tallinn",
        }
    }

    /// What its time is called, to stand in brackets behind a time of day.
    #[must_use]
    pub const fn name(self, locale: Locale) -> &'static str {
        match (locale, self) {
            (Locale::Fi, Self::Helsinki) => "Suomen aika",
            (Locale::Fi, Self::Stockholm) => "Ruotsin aika",
            (Locale::Fi, Self::Oslo) => "Norjan aika",
            (Locale::Fi, Self::Copenhagen) => "Tanskan aika",
            (Locale::Fi, Self::Tallinn) => "Viron aika",
            (Locale::Sv, Self::Helsinki) => "finsk tid",
            (Locale::Sv, Self::Stockholm) => "svensk tid",
            (Locale::Sv, Self::Oslo) => "norsk tid",
            (Locale::Sv, Self::Copenhagen) => "dansk tid",
            (Locale::Sv, Self::Tallinn) => "estnisk tid",
            (Locale::En, Self::Helsinki) => "Finnish time",
            (Locale::En, Self::Stockholm) => "Swedish time",
            (Locale::En, Self::Oslo) => "Norwegian time",
            (Locale::En, Self::Copenhagen) => "Danish time",
            (Locale::En, Self::Tallinn) => "Estonian time",
        }
    }

    /// The sentence that says so of all times of a list or a file.
    #[must_use]
    pub fn sentence(self, locale: Locale) -> String {
        let name = self.name(locale);
        match locale {
            // The partitive of every name above: "Suomen aikaa".
            Locale::Fi => format!("Kellonajat ovat {name}a."),
            Locale::Sv => format!("Klockslagen anges i {name}."),
            Locale::En => format!("Times are in {name}."),
        }
    }

    /// What a calendar and a clock show there.
    #[must_use]
    pub fn civil(self, moment: Moment) -> Civil {
        self.shown(moment).in_utc()
    }

    /// The moment whose calendar in UTC is what clocks show there: for files that know no zones, such as a workbook.
    #[must_use]
    pub fn shown(self, moment: Moment) -> Moment {
        moment + Span::hours(self.winter() + i64::from(self.is_summer_time(moment)))
    }

    /// The day that a moment falls on there.
    #[must_use]
    pub fn day(self, moment: Moment) -> Day {
        Day::in_utc(self.shown(moment))
    }

    /// The first moment of a day there. Clocks never change at midnight, so there is one.
    #[must_use]
    pub fn begins(self, day: Day) -> Moment {
        let in_winter = day.begins() + Span::hours(-self.winter());
        let in_summer = in_winter + Span::hours(-1);
        if self.day(in_summer) == day { in_summer } else { in_winter }
    }

    /// Hours that its clocks are before UTC in winter.
    const fn winter(self) -> i64 {
        match self {
            Self::Helsinki | Self::Tallinn => 2,
            Self::Stockholm | Self::Oslo | Self::Copenhagen => 1,
        }
    }

    fn is_summer_time(self, moment: Moment) -> bool {
        let year = moment.in_utc().year;
        // Estonia left its clocks alone in 2000 and 2001.
        if self == Self::Tallinn && matches!(year, 2000 | 2001) {
            return false;
        }
        let change = |month| Day::last_sunday(year, month).begins() + Span::hours(1);
        (change(3)..change(10)).contains(&moment)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        Self::ALL.into_iter().find(|zone| zone.as_str() == name).ok_or(UnknownZone)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The last Sundays of March and October, as the IANA database has the changes from 1996 to 2037.
    const CHANGES: [(u8, u8); 42] = [
        (31, 27),
        (30, 26),
        (29, 25),
        (28, 31),
        (26, 29),
        (25, 28),
        (31, 27),
        (30, 26),
        (28, 31),
        (27, 30),
        (26, 29),
        (25, 28),
        (30, 26),
        (29, 25),
        (28, 31),
        (27, 30),
        (25, 28),
        (31, 27),
        (30, 26),
        (29, 25),
        (27, 30),
        (26, 29),
        (25, 28),
        (31, 27),
        (29, 25),
        (28, 31),
        (27, 30),
        (26, 29),
        (31, 27),
        (30, 26),
        (29, 25),
        (28, 31),
        (26, 29),
        (25, 28),
        (31, 27),
        (30, 26),
        (28, 31),
        (27, 30),
        (26, 29),
        (25, 28),
        (30, 26),
        (29, 25),
    ];

    fn moment(text: &str) -> Moment {
        text.parse().expect("a moment")
    }

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn changes_its_clocks(zone: Zone, year: usize) -> bool {
        zone != Zone::Tallinn || !matches!(year, 2000 | 2001)
    }

    #[test]
    fn clocks_change_when_they_are_known_to() {
        for (year, (spring, autumn)) in (1996..).zip(CHANGES) {
            for zone in Zone::ALL.into_iter().filter(|zone| changes_its_clocks(*zone, year)) {
                let winter = u8::from(matches!(zone, Zone::Helsinki | Zone::Tallinn)) + 1;
                let hour = |text: &str| zone.civil(moment(text)).hour;
                assert_eq!(hour(&format!("{year}-03-{spring:02}T00:59:59Z")), winter, "the last minute of winter {year} in {zone}");
                assert_eq!(hour(&format!("{year}-03-{spring:02}T01:00:00Z")), winter + 2, "the first of summer {year} in {zone}");
                assert_eq!(hour(&format!("{year}-10-{autumn:02}T00:59:59Z")), winter + 1, "the last of summer {year} in {zone}");
                assert_eq!(hour(&format!("{year}-10-{autumn:02}T01:00:00Z")), winter + 1, "the same hour again, {year} in {zone}");
                assert_eq!(hour(&format!("{year}-10-{autumn:02}T02:00:00Z")), winter + 2, "winter {year} in {zone}");
            }
        }
        assert_eq!(Zone::Tallinn.civil(moment("2000-07-01T10:00:00Z")).hour, 12, "Estonia left its clocks alone that summer");
        assert_eq!(Zone::Helsinki.civil(moment("2000-07-01T10:00:00Z")).hour, 13);
    }

    #[test]
    fn a_business_keeps_the_time_of_its_country() {
        let noon = moment("2026-11-22T10:30:00Z");
        let hour = |country| Zone::of_country(country).civil(noon).hour;
        assert_eq!(["FI", "AX", "EE", "SE", "NO", "DK"].map(hour), [12, 12, 12, 11, 11, 11]);
        for zone in Zone::ALL {
            assert_eq!(zone.to_string().parse(), Ok(zone));
            let mut names = Locale::ALL.map(|locale| zone.name(locale)).to_vec();
            names.dedup();
            assert_eq!(names.len(), 3, "{zone}");
        }
        assert_eq!(Zone::Helsinki.sentence(Locale::Fi), "Kellonajat ovat Suomen aikaa.");
        assert_eq!(Zone::Stockholm.sentence(Locale::Sv), "Klockslagen anges i svensk tid.");
        assert_eq!("Europe/Moscow".parse::<Zone>(), Err(UnknownZone));
    }

    #[test]
    fn days_of_the_changes_have_23_and_25_hours() {
        let begins = |zone: Zone, text| zone.begins(day(text)).to_string();
        let days = ["2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26"];
        let finland = days.map(|text| begins(Zone::Helsinki, text));
        assert_eq!(finland, ["2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z", "2026-10-24T21:00:00Z", "2026-10-25T22:00:00Z"]);
        let sweden = days.map(|text| begins(Zone::Stockholm, text));
        assert_eq!(sweden, ["2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"]);
        let late = moment("2026-11-24T22:30:00Z");
        assert_eq!(Zone::Helsinki.day(late).to_string(), "2026-11-25", "past midnight in Helsinki");
        assert_eq!(Zone::Stockholm.day(late).to_string(), "2026-11-24", "and not yet in Stockholm");
    }

    fn any_zone() -> impl Strategy<Value = Zone> {
        proptest::sample::select(Zone::ALL.to_vec())
    }

    proptest! {
        /// From 1996 to 2037.
        #[test]
        fn every_moment_lies_within_its_day(zone in any_zone(), millis in 820_454_400_000_i64..2_145_916_800_000) {
            let moment = Moment::from_millis(millis);
            let day = zone.day(moment);
            let (begins, ends) = (zone.begins(day), zone.begins(day.plus_days(1)));
            prop_assert!(begins <= moment && moment < ends);
            let hours = ends.since(begins).as_millis() / 3_600_000;
            prop_assert!((23..=25).contains(&hours));
            let Civil { hour, minute, .. } = zone.civil(begins);
            prop_assert_eq!((hour, minute), (0, 0));
        }

        #[test]
        fn summer_time_is_one_hour_and_lasts_between_the_two_sundays(zone in any_zone(), millis in 820_454_400_000_i64..2_145_916_800_000) {
            let moment = Moment::from_millis(millis);
            let year = usize::try_from(moment.in_utc().year).unwrap_or_default();
            let (spring, autumn) = CHANGES[year - 1996];
            let from = super::tests::moment(&format!("{year}-03-{spring:02}T01:00:00Z"));
            let until = super::tests::moment(&format!("{year}-10-{autumn:02}T01:00:00Z"));
            let is_summer = changes_its_clocks(zone, year) && from <= moment && moment < until;
            let ahead = zone.shown(moment).since(moment).as_millis() / 3_600_000;
            let winter = if matches!(zone, Zone::Helsinki | Zone::Tallinn) { 2 } else { 1 };
            prop_assert_eq!(ahead, winter + i64::from(is_summer));
        }
    }
}
