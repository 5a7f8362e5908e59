//! The countries of a postal address.

use lupa_domain::locale::Locale;
use lupa_ui::browser;

/// The countries of the Nordic, the European Economic Area and their neighbours. Where a person lives in another one, it is added.
const COUNTRIES: [&str; 38] = [
    "FI", "SE", "NO", "DK", "AX", "IS", "EE", "LV", "LT", "AT", "BE", "BG", "CA", "CH", "CY", "CZ", "DE", "ES", "FR", "GB", "GR", "HR",
    "HU", "IE", "IT", "LI", "LU", "MT", "NL", "PL", "PT", "RO", "SI", "SK", "TR", "UA", "US", "AU",
];
/// How many of them are nearest, and come first.
const NEAREST: usize = 9;

/// The name of a country; its code where the browser does not know the name.
fn country_name(code: &str, locale: Locale) -> String {
    browser::country_name(code, locale).unwrap_or_else(|| code.to_owned())
}

/// The codes and names to choose from: the nearest first, the others by name. `current` is among them.
#[must_use]
pub fn countries(locale: Locale, current: &str) -> Vec<(String, String)> {
    let named = |code: &str| (code.to_owned(), country_name(code, locale));
    let mut others: Vec<_> = COUNTRIES.iter().skip(NEAREST).map(|code| named(code)).collect();
    if !COUNTRIES.contains(&current) {
        others.push(named(current));
    }
    others.sort_unstable_by(|a, b| a.1.cmp(&b.1));
    COUNTRIES.iter().take(NEAREST).map(|code| named(code)).chain(others).collect()
}
