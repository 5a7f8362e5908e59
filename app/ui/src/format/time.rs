//! Moments as people in each language write them, by the clock of the business.

use std::cell::Cell;

#[cfg(feature = "views")]
use leptos::prelude::*;
use lupa_domain::{
    locale::Locale,
    time::{Civil, Day, Moment},
    zone::Zone,
};

use lupa_words::english_month;

thread_local! {
    /// By which clock this thread writes moments. A page is of one business, and the edge draws it without waiting for anything in between.
    static ZONE: Cell<Zone> = const { Cell::new(Zone::Helsinki) };
}

/// Writes moments by this clock from now on: called once in a browser, and at the edge before a page is drawn.
pub fn set_zone(zone: Zone) {
    ZONE.set(zone);
}

/// By which clock moments are written.
#[must_use]
pub fn zone() -> Zone {
    ZONE.get()
}

/// `22.11.2026 klo 12.30`, `22.11.2026 kl. 12.30`, `22 November 2026, 12:30` (Swedish as written in Finland, English as in Europe).
#[must_use]
pub fn when(moment: Moment, locale: Locale) -> String {
    let Civil { year, month, day, hour, minute } = zone().civil(moment);
    match locale {
        Locale::Fi => format!("{day}.{month}.{year} klo {hour}.{minute:02}"),
        Locale::Sv => format!("{day}.{month}.{year} kl. {hour}.{minute:02}"),
        Locale::En => format!("{day} {} {year}, {hour:02}:{minute:02}", english_month(month)),
    }
}

/// The same with the zone behind it, for what is read far away or years later: `22.11.2026 klo 12.30 (Suomen aika)`.
#[must_use]
pub fn when_in_zone(moment: Moment, locale: Locale) -> String {
    format!("{} ({})", when(moment, locale), zone().name(locale))
}

/// The time of the day alone, where the day stands above it: `12.30`, `12:30`.
#[must_use]
pub fn time_of_day(moment: Moment, locale: Locale) -> String {
    let Civil { hour, minute, .. } = zone().civil(moment);
    match locale {
        Locale::Fi | Locale::Sv => format!("{hour}.{minute:02}"),
        Locale::En => format!("{hour:02}:{minute:02}"),
    }
}

/// A day: `22.11.2026`, `22 November 2026`.
#[must_use]
pub fn day(day: Day, locale: Locale) -> String {
    // As on the wire; its parts are not to be had otherwise.
    let wire = day.to_string();
    let part = |at: usize| wire.split('-').nth(at).unwrap_or_default().trim_start_matches('0').to_owned();
    match locale {
        Locale::Fi | Locale::Sv => format!("{}.{}.{}", part(2), part(1), part(0)),
        Locale::En => format!("{} {}", part(2), month(&wire, locale)),
    }
}

/// A month that was written as `2026-11`: `11/2026`, `November 2026`.
#[must_use]
pub fn month(wire: &str, locale: Locale) -> String {
    let (year, rest) = wire.split_once('-').unwrap_or((wire, ""));
    let number: u8 = rest.get(..2).and_then(|month| month.parse().ok()).unwrap_or(1);
    match locale {
        Locale::Fi | Locale::Sv => format!("{number}/{year}"),
        Locale::En => format!("{} {year}", english_month(number)),
    }
}

/// A moment, also for machines.
#[cfg(feature = "views")]
#[component]
pub fn When(moment: Moment, locale: Locale) -> impl IntoView {
    view! { <time datetime=moment.to_string()>{when(moment, locale)}</time> }
}

/// A moment with its zone, also for machines.
#[cfg(feature = "views")]
#[component]
pub fn WhenInZone(moment: Moment, locale: Locale) -> impl IntoView {
    view! { <time datetime=moment.to_string()>{when_in_zone(moment, locale)}</time> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_a_moment_its_own_way() {
        let moment = "2026-11-22T10:30:00Z".parse().expect("a time");
        assert_eq!(when(moment, Locale::Fi), "22.11.2026 klo 12.30");
        assert_eq!(when(moment, Locale::Sv), "22.11.2026 kl. 12.30");
        assert_eq!(when(moment, Locale::En), "22 November 2026, 12:30");
        let early = "2026-03-05T06:04:00Z".parse().expect("a time");
        assert_eq!(when(early, Locale::Fi), "5.3.2026 klo 8.04");
        assert_eq!(when(early, Locale::Sv), "5.3.2026 kl. 8.04");
    }

    #[test]
    fn a_business_in_sweden_writes_swedish_time_and_says_so() {
        let moment = "2026-11-22T10:30:00Z".parse().expect("a time");
        set_zone(Zone::Stockholm);
        assert_eq!(when(moment, Locale::Sv), "22.11.2026 kl. 11.30");
        assert_eq!(when_in_zone(moment, Locale::Sv), "22.11.2026 kl. 11.30 (svensk tid)");
        assert_eq!(when_in_zone(moment, Locale::Fi), "22.11.2026 klo 11.30 (Ruotsin aika)");
        set_zone(Zone::Helsinki);
        assert_eq!(when_in_zone(moment, Locale::En), "22 November 2026, 12:30 (Finnish time)");
    }

    #[test]
    fn each_language_writes_a_day_its_own_way() {
        let early = "2026-03-05".parse().expect("a day");
        assert_eq!(Locale::ALL.map(|locale| day(early, locale)), ["5.3.2026", "5.3.2026", "5 March 2026"]);
        assert_eq!(Locale::ALL.map(|locale| month("2026-03", locale)), ["3/2026", "3/2026", "March 2026"]);
    }
}
