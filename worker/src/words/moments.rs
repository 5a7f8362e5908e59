//! Moments as people in each language write them, with the name of the clock behind them: what a letter says is read far away and years later.

use lupa_domain::{
    locale::Locale,
    time::{Civil, Day, Moment},
    zone::Zone,
};

const ENGLISH_MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// `22.11.2026 klo 12.30 (Suomen aika)`, `22.11.2026 kl. 12.30 (finsk tid)`, `22 November 2026, 12:30 (Finnish time)`.
pub(crate) fn when(moment: Moment, zone: Zone, locale: Locale) -> String {
    let Civil { year, month, day, hour, minute } = zone.civil(moment);
    let clock = zone.name(locale);
    match locale {
        Locale::Fi => format!("{day}.{month}.{year} klo {hour}.{minute:02} ({clock})"),
        Locale::Sv => format!("{day}.{month}.{year} kl. {hour}.{minute:02} ({clock})"),
        Locale::En => {
            let month = ENGLISH_MONTHS.get(usize::from(month).saturating_sub(1)).unwrap_or(&"");
            format!("{day} {month} {year}, {hour:02}:{minute:02} ({clock})")
        }
    }
}

/// `22.11.2026`, `22.11.2026`, `22 November 2026`.
pub(crate) fn day(day: Day, locale: Locale) -> String {
    let Civil { year, month, day, .. } = day.begins().in_utc();
    match locale {
        Locale::Fi | Locale::Sv => format!("{day}.{month}.{year}"),
        Locale::En => {
            let month = ENGLISH_MONTHS.get(usize::from(month).saturating_sub(1)).unwrap_or(&"");
            format!("{day} {month} {year}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_the_language_does() {
        let moment = Moment::from_millis(1_795_310_981_000);
        let said = |locale| when(moment, Zone::Helsinki, locale);
        assert_eq!(said(Locale::Fi), "22.11.2026 klo 3.29 (Suomen aika)");
        assert_eq!(said(Locale::Sv), "22.11.2026 kl. 3.29 (finsk tid)");
        assert_eq!(said(Locale::En), "22 November 2026, 03:29 (Finnish time)");
        let date = Day::in_utc(moment);
        assert_eq!(Locale::ALL.map(|locale| day(date, locale)), ["22.11.2026", "22.11.2026", "22 November 2026"]);
    }
}
