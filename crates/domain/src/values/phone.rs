//! Telephone numbers in the form of ITU-T E.164: read as people write them, and written as people read them. Says nothing of whether anyone
//! answers.
//!
//! What a number of which country looks like is known by `rlibphonenumber`, after Google's libphonenumber. It skips letters and joins two
//! numbers to one, so the characters are checked here before it is asked.

use std::fmt;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, Region};
use serde::Serialize;

use crate::text;

/// The longest text that is read as a number, in characters: a number of 15 digits with spaces, and a note beside it.
const LONGEST_TEXT: usize = 120;
/// What people and their programs write before a number, in small letters.
const LABELS: [&str; 15] = [
    "tel",
    "telefon",
    "telephone",
    "tfn",
    "phone",
    "ph",
    "puh",
    "puhelin",
    "puhelinnumero",
    "p",
    "gsm",
    "mob",
    "mobil",
    "mobile",
    "matkapuhelin",
];

/// A number as `+358401234567`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Phone(String);

/// Why a text is not a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Something besides one number and a note in brackets.
    #[error("a telephone number has digits only")]
    NotDigits,
    /// No country has such a number.
    #[error("there is no such telephone number")]
    NoSuchNumber,
}

impl Phone {
    /// Reads a number as people write it: `+358 (0)40 123 4567`, `0046 70…`, `040 123 4567`, `tel:+358-40-1234567`. Without `+` or `00` it is
    /// one of `country` (ISO 3166-1 alpha-2).
    pub fn parse(text: &str, country: &str) -> Result<Self, PhoneError> {
        let written = Written::read(text).ok_or(PhoneError::NotDigits)?;
        // The zero in brackets is dialled at home only; in Italy it belongs to the number.
        let spellings = [written.without_trunk_zero(), written.digits.clone()];
        let found = spellings.iter().find_map(|digits| valid(digits, Region::from_code(country).ok()));
        found.map(|number| Self(number.format_as(PhoneNumberFormat::E164).into_owned())).ok_or(PhoneError::NoSuchNumber)
    }

    /// A number that was stored before, whether it exists or not: what nobody changes may stay.
    #[must_use]
    pub fn kept(stored: &str) -> Self {
        Self(stored.to_owned())
    }

    /// The number as `+358401234567`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a number that was stored long ago is none that exists, or none as it is dialled from abroad.
#[must_use]
pub fn is_suspect(stored: &str) -> bool {
    valid(stored, None).is_none_or(|number| number.format_as(PhoneNumberFormat::E164) != stored)
}

/// A stored number as people in `country` write it: `040 123 4567` at home, `+46 70 123 45 67` abroad. What is no number stays as it is.
#[must_use]
pub fn shown(stored: &str, country: &str) -> String {
    let Some(number) = valid(stored, None) else { return stored.to_owned() };
    let at_home = calling_code(country).is_some_and(|code| number.country_code.to_string() == code);
    let text = number.format_as(if at_home { PhoneNumberFormat::National } else { PhoneNumberFormat::International }).into_owned();
    if number.country_code == 358 { grouped(&text) } else { text }
}

/// The digits with which a country is called from abroad: `358`.
#[must_use]
pub fn calling_code(country: &str) -> Option<&'static str> {
    Some(match country {
        "FI" | "AX" => "358",
        "SE" => "46",
        "NO" => "47",
        "DK" => "45",
        "EE" => "372",
        _ => return None,
    })
}

/// The characters of a number as one keyboard writes them all: digits of other scripts and of full width, every dash and every space.
#[must_use]
pub fn plain(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{fe62}' => '+',
        c if c.is_whitespace() => ' ',
        c => text::ascii_digit(c).unwrap_or(c),
    };
    // A soft hyphen is dropped with everything else that cannot be seen.
    text::one_line(text).chars().map(plain).collect()
}

/// A number by its digits, in which a zero in brackets may stand: `+358(0)401234567`.
struct Written {
    digits: String,
    trunk_zero: Option<usize>,
}

impl Written {
    /// The one number that a text holds; nothing where it holds something else.
    fn read(text: &str) -> Option<Self> {
        if text.chars().count() > LONGEST_TEXT {
            return None;
        }
        let text = plain(text);
        let text = without_notes(without_label(&text))?;
        let text = text.trim();
        // Two numbers with a stroke between them.
        if text.contains(" /") || text.contains("/ ") {
            return None;
        }
        let (plus, rest) = match text.strip_prefix('+') {
            Some(rest) => (true, rest.to_owned()),
            None => (false, text.to_owned()),
        };
        let mut digits = String::from(if plus { "+" } else { "" });
        let mut trunk_zero = None;
        let mut rest = rest.as_str();
        while let Some(c) = rest.chars().next() {
            if let Some(after) = rest.strip_prefix("(0)").filter(|_| trunk_zero.is_none()) {
                trunk_zero = Some(digits.len());
                digits.push('0');
                rest = after;
                continue;
            }
            match c {
                '0'..='9' => digits.push(c),
                ' ' | '-' | '(' | ')' | '.' | '/' => {}
                _ => return None,
            }
            rest = &rest[c.len_utf8()..];
        }
        if !plus && let Some(abroad) = digits.strip_prefix("00") {
            trunk_zero = trunk_zero.map(|place| place.saturating_sub(1));
            digits = format!("+{abroad}");
        }
        // Where nothing says that it is called from abroad, the zero is dialled.
        if !digits.starts_with('+') {
            trunk_zero = None;
        }
        digits.bytes().any(|b| b.is_ascii_digit()).then_some(Self { digits, trunk_zero })
    }

    fn without_trunk_zero(&self) -> String {
        let mut digits = self.digits.clone();
        if let Some(place) = self.trunk_zero.filter(|place| *place < digits.len()) {
            digits.remove(place);
        }
        digits
    }
}

/// What stands behind `tel:`, `Puh.` and their like; of an address (RFC 3966) without its parameters.
fn without_label(text: &str) -> &str {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let label = text[..end].to_lowercase();
    if !LABELS.contains(&label.as_str()) {
        return text;
    }
    let number = text[end..].trim_start_matches(['.', ':', ' ']);
    match number.split_once(';') {
        // An extension belongs to the number, and cannot be kept.
        Some((number, parameters)) if !parameters.split(';').any(|one| one.trim().to_lowercase().starts_with("ext=")) => number,
        _ => number,
    }
}

/// The text without notes in brackets: `040 123 4567 (work)`. Nothing where a bracket stays open.
fn without_notes(text: &str) -> Option<String> {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find(['(', '[']) {
        let close = open + rest[open..].find(if rest[open..].starts_with('(') { ')' } else { ']' })?;
        let inside = &rest[open + 1..close];
        kept.push_str(&rest[..open]);
        if inside.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '-') {
            kept.extend(["(", inside.trim(), ")"]);
        } else if inside.contains('+') {
            // A note that holds a number is another number.
            return None;
        }
        rest = &rest[close + 1..];
    }
    kept.push_str(rest);
    Some(kept)
}

/// The number, where there can be one.
fn valid(digits: &str, region: Option<Region>) -> Option<PhoneNumber> {
    let fits = digits.strip_prefix('+').unwrap_or(digits);
    if !(3..=17).contains(&fits.len()) || !fits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = PHONE_NUMBER_UTIL.parse(digits, region).ok()?;
    PHONE_NUMBER_UTIL.is_valid_number(&number).then_some(number)
}

/// A Finnish number in the groups that Finns write: the library leaves what follows the area in one piece.
fn grouped(text: &str) -> String {
    let Some((area, rest)) = text.rsplit_once(' ') else { return text.to_owned() };
    let cut = match rest.len() {
        6..=7 => 3,
        8 => 4,
        _ => return text.to_owned(),
    };
    if rest.bytes().all(|b| b.is_ascii_digit()) { format!("{area} {} {}", &rest[..cut], &rest[cut..]) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str, country: &str) -> Result<String, PhoneError> {
        Phone::parse(text, country).map(|phone| phone.to_string())
    }

    #[test]
    fn people_write_numbers_in_many_ways() {
        for text in [
            "+358 40 123 4567",
            "+358 (0)40 123 4567",
            "+358(0) 40-1234567",
            "+358 040 123 4567",
            "040-123 4567",
            "40 123 4567",
            "(040) 1234567",
            "040.123.4567",
            "040/1234567",
            "00358401234567",
            "00358 (0)40 123 4567",
            "358 40 123 4567",
            "\u{202a}+358 40 123 4567\u{202c}",
            "\u{200e}040\u{2009}123\u{2009}4567\u{feff}",
            "040\u{2011}123\u{2011}4567",
            "040–123 45 67",
            "tel:+358-40-123-4567",
            "TEL: 040 123 4567",
            "tel:+358401234567;phone-context=+358",
            "Puh. 040 123 4567",
            "040 123 4567 (työ)",
            "(koti) 040 123 4567",
            "040 123 4567 (ark. 8–16)",
            "040 123 4567 [oma]",
            "０４０　１２３　４５６７",
            "＋３５８ ４０ １２３４５６７",
            "٠٤٠ ١٢٣ ٤٥٦٧",
        ] {
            assert_eq!(read(text, "FI").as_deref(), Ok("+358401234567"), "{text}");
        }
    }

    #[test]
    fn a_number_without_a_country_is_one_of_the_business() {
        for (text, country, number) in [
            ("070-123 45 67", "SE", "+46701234567"),
            ("0046 (0)70-123 45 67", "FI", "+46701234567"),
            ("08-12 34 56 78", "SE", "+46812345678"),
            ("20 12 34 56", "DK", "+4520123456"),
            ("412 34 567", "NO", "+4741234567"),
            ("5123 4567", "EE", "+37251234567"),
            ("018 12345", "AX", "+3581812345"),
            ("09 123 456", "FI", "+3589123456"),
            ("+39 06 1234 5678", "FI", "+390612345678"),
            ("+39 (0)6 1234 5678", "FI", "+390612345678"),
            ("+44 (0)20 7946 0958", "SE", "+442079460958"),
        ] {
            assert_eq!(read(text, country).as_deref(), Ok(number), "{text} in {country}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            " ",
            "nolla neljäkymmentä",
            "0401234567a",
            "040-1234567 / 050 1234567",
            "040 123 4567 tai 050 123 4567",
            "a 040 123 4567",
            "040 (123",
            "++358401234567",
            "040 123 4567 (+46 70 123 45 67)",
            "tel:0401234567;ext=5",
            "()",
        ] {
            assert_eq!(read(text, "FI"), Err(PhoneError::NotDigits), "{text}");
        }
        for text in ["+1", "112", "040 123", "+1234567890123456", "+358 12 3", "20 12 34 56 78 90", "+999 123 456", "0000"] {
            assert_eq!(read(text, "FI"), Err(PhoneError::NoSuchNumber), "{text}");
        }
        assert_eq!(read(&"0".repeat(400), "FI"), Err(PhoneError::NotDigits));
    }

    #[test]
    fn a_number_is_shown_as_people_write_it() {
        for (stored, country, text) in [
            ("+358401234567", "FI", "040 123 4567"),
            ("+3589123456", "FI", "09 123 456"),
            ("+358401234567", "AX", "040 123 4567"),
            ("+358401234567", "SE", "+358 40 123 4567"),
            ("+46701234567", "SE", "070-123 45 67"),
            ("+46701234567", "FI", "+46 70 123 45 67"),
            ("+4520123456", "DK", "20 12 34 56"),
            ("+20123456", "DK", "+20123456"),
            ("soita", "FI", "soita"),
        ] {
            assert_eq!(shown(stored, country), text, "{stored} in {country}");
        }
    }

    #[test]
    fn a_stored_number_that_cannot_be_is_suspect() {
        for (stored, suspect) in [("+358401234567", false), ("+20123456", true), ("+3580401234567", true), ("0401234567", true), ("", true)]
        {
            assert_eq!(is_suspect(stored), suspect, "{stored}");
        }
    }

    /// Numbers that exist, in many spellings.
    fn number() -> impl Strategy<Value = String> {
        prop_oneof![
            "\\+3584[0-8][0-9]{7}",
            "\\+467[0236][0-9]{7}",
            "\\+452[0-9]{7}",
            "\\+474[0-9]{7}",
            "\\+3725[0-9]{7}",
            "\\+4420[378][0-9]{7}"
        ]
    }

    proptest! {
        #[test]
        fn what_is_shown_reads_as_the_same_number(number in number(), country in prop::sample::select(vec!["FI", "SE", "NO", "DK", "EE", "AX"])) {
            if let Ok(phone) = Phone::parse(&number, country) {
                let shown = shown(phone.as_str(), country);
                prop_assert_eq!(Phone::parse(&shown, country), Ok(phone.clone()), "{}", shown);
                prop_assert_eq!(Phone::parse(phone.as_str(), "US"), Ok(phone.clone()));
                prop_assert!(!is_suspect(phone.as_str()));
                let odd: String = shown.chars().flat_map(|c| ['\u{200e}', if c == ' ' { '\u{2009}' } else { c }]).collect();
                prop_assert_eq!(Phone::parse(&odd, country), Ok(phone));
            }
        }

        #[test]
        fn nothing_makes_the_reader_fall(text in "\\PC{0,40}|[+0-9() /.-]{0,24}|\\+[0-9]{0,17}", country in "[A-Z]{2}") {
            if let Ok(phone) = Phone::parse(&text, &country) {
                prop_assert_eq!(Phone::parse(phone.as_str(), "FI"), Ok(phone.clone()));
                let _ = shown(phone.as_str(), &country);
            }
            let _ = (shown(&text, &country), is_suspect(&text));
        }
    }
}
