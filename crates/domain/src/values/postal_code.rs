//! Postal codes, as people write them: with the country before them, with spaces, or none where there are none.

use super::{phone::plain, text};

/// Countries and territories in which letters arrive without a postal code (Universal Postal Union, addressing systems).
const WITHOUT: [&str; 56] = [
    "AE", "AG", "AO", "AW", "BF", "BI", "BJ", "BO", "BS", "BW", "BZ", "CD", "CF", "CG", "CI", "CK", "CM", "CW", "DJ", "DM", "ER", "FJ",
    "GA", "GD", "GM", "GQ", "GY", "HK", "KI", "KM", "KN", "KP", "LY", "ML", "MO", "MR", "MW", "NR", "NU", "QA", "RW", "SB", "SC", "SL",
    "SR", "ST", "SX", "TD", "TG", "TK", "TO", "TV", "UG", "VU", "YE", "ZW",
];

/// The beginnings that stand for a country on envelopes (CEPT, and the older ones of cars).
const PREFIXES: [(&str, &str); 14] = [
    ("FIN", "FI"),
    ("FI", "FI"),
    ("AX", "AX"),
    ("SE", "SE"),
    ("S", "SE"),
    ("NO", "NO"),
    ("N", "NO"),
    ("DK", "DK"),
    ("EE", "EE"),
    ("DE", "DE"),
    ("D", "DE"),
    ("LV", "LV"),
    ("LT", "LT"),
    ("PL", "PL"),
];

/// Whether letters to a country need a postal code.
#[must_use]
pub fn is_needed(country: &str) -> bool {
    !WITHOUT.contains(&country)
}

/// The country that a code names by what stands before it: `SE-111 22`.
#[must_use]
pub fn country_of(text: &str) -> Option<&'static str> {
    Some(split(&tidied(text))?.0)
}

/// Reads the code of a country; nothing where it is none. In Finland, Sweden and Åland it has five digits, without a space; in Denmark and
/// Norway four.
#[must_use]
pub fn parse(text: &str, country: &str) -> Option<String> {
    let tidy = tidied(text);
    let code = match split(&tidy) {
        // Åland has the codes that Finland has for it.
        Some((named, code)) if named == country || matches!((named, country), ("AX", "FI") | ("FI", "AX")) => code,
        _ => &tidy,
    };
    let digits = |count: usize| {
        let close: String = code.chars().filter(|c| *c != ' ').collect();
        (close.len() == count && close.bytes().all(|b| b.is_ascii_digit())).then_some(close)
    };
    match country {
        "FI" | "SE" | "AX" | "EE" => digits(5),
        "NO" | "DK" => digits(4),
        _ => {
            let fits = (3..=10).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ' || b == b'-');
            (fits && code.bytes().any(|b| b.is_ascii_alphanumeric())).then(|| code.to_owned())
        }
    }
}

fn tidied(text: &str) -> String {
    text::one_line(&plain(text)).to_uppercase()
}

/// The country before a code, and the code: only where that has no letters, for British codes begin with letters too.
fn split(tidy: &str) -> Option<(&'static str, &str)> {
    PREFIXES.iter().find_map(|(prefix, country)| {
        let rest = tidy.strip_prefix(prefix)?;
        // One letter alone needs its hyphen: `N1 9GU` is a place in London.
        let code = match rest.trim_start().strip_prefix('-') {
            Some(code) => code.trim_start(),
            None if prefix.len() > 1 => rest.trim_start(),
            None => return None,
        };
        let is_code = code.starts_with(|c: char| c.is_ascii_digit()) && code.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '-');
        is_code.then_some((*country, code))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_are_read_as_people_write_them() {
        for (text, country, code) in [
            ("40 100", "FI", "40100"),
            ("FI-00100", "FI", "00100"),
            ("FIN-00100", "FI", "00100"),
            ("fi 00100", "FI", "00100"),
            ("AX-22100", "AX", "22100"),
            ("AX-22100", "FI", "22100"),
            ("FI-22100", "AX", "22100"),
            ("SE-111 22", "SE", "11122"),
            ("S-111 22", "SE", "11122"),
            ("SE 111\u{a0}22", "SE", "11122"),
            ("SE–11122", "SE", "11122"),
            ("００１００", "FI", "00100"),
            ("\u{200e}00100", "FI", "00100"),
            ("NO-0150", "NO", "0150"),
            ("DK-2100", "DK", "2100"),
            ("EE-10111", "EE", "10111"),
            ("D-10115", "DE", "10115"),
            ("ec1a 1bb", "GB", "EC1A 1BB"),
            ("N1 9GU", "GB", "N1 9GU"),
            ("SE1 7PB", "GB", "SE1 7PB"),
            ("00-950", "PL", "00-950"),
        ] {
            assert_eq!(parse(text, country).as_deref(), Some(code), "{text} in {country}");
        }
        for (text, country) in
            [("4010", "FI"), ("SE-11122", "FI"), ("111222", "SE"), ("", "FI"), ("---", "GB"), ("katu", "FI"), ("01501", "NO")]
        {
            assert_eq!(parse(text, country), None, "{text} in {country}");
        }
    }

    #[test]
    fn a_code_may_name_its_country() {
        for (text, country) in [
            ("SE-111 22", Some("SE")),
            ("AX-22100", Some("AX")),
            ("FIN-00100", Some("FI")),
            ("00100", None),
            ("N1 9GU", None),
            ("SE1 7PB", None),
        ] {
            assert_eq!(country_of(text), country, "{text}");
        }
        assert!(!is_needed("HK") && !is_needed("AE") && is_needed("FI") && is_needed("IE"));
    }

    proptest! {
        #[test]
        fn a_code_that_was_read_reads_as_itself(text in "\\PC{0,12}|(FI|SE|AX|N|D)?-?[0-9 -]{0,8}", country in prop::sample::select(vec!["FI", "SE", "AX", "NO", "DK", "EE", "DE", "GB", "HK"])) {
            if let Some(code) = parse(&text, country) {
                prop_assert_eq!(parse(&code, country), Some(code));
            }
        }
    }
}
