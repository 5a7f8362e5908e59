//! Countries, by their codes and in the languages of the register.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::locale::Locale;

/// Code, and the name in Finnish, Swedish and English as the Unicode CLDR has it; in the order of the codes.
const COUNTRIES: &str = include_str!("countries.csv");

/// Where the GDPR holds: the European Union, Iceland, Liechtenstein and Norway (EEA Joint Committee decision 154/2018), with Åland and the
/// outermost regions of France, which have codes of their own.
const EEA: &str = "AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IS IT LI LT LU LV MF MQ MT NL NO PL PT RE RO SE SI SK YT";

/// A country, by its code in ISO 3166-1 alpha-2.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, pattern = r"^[A-Z]{2}$"))]
pub struct Country([u8; 2]);

/// Text that is not the code of a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a country is two capital letters of ISO 3166-1")]
pub struct UnknownCountry;

impl Country {
    /// Where most registers are.
    pub const FINLAND: Self = Self(*b"FI");

    /// All of them, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        COUNTRIES.lines().filter_map(|line| Self::of_letters(line.get(..2)?))
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The name.
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        let row = COUNTRIES.lines().filter_map(Row::parse).find(|row| row.code == self.code());
        row.map_or("", |row| match locale {
            Locale::Fi => row.fi,
            Locale::Sv => row.sv,
            Locale::En => row.en,
        })
    }

    /// Whether data sent there stays where the GDPR holds: if not, sending it is a transfer (Chapter V).
    #[must_use]
    pub fn is_in_eea(self) -> bool {
        EEA.split(' ').any(|code| code == self.code())
    }

    /// Whether ISO 3166-1 assigns the code.
    #[must_use]
    pub fn exists(self) -> bool {
        !self.name(Locale::En).is_empty()
    }

    fn of_letters(text: &str) -> Option<Self> {
        let letters: [u8; 2] = text.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }
}

/// One line of the table.
struct Row {
    code: &'static str,
    fi: &'static str,
    sv: &'static str,
    en: &'static str,
}

impl Row {
    fn parse(line: &'static str) -> Option<Self> {
        let mut columns = line.split(';');
        Some(Self { code: columns.next()?, fi: columns.next()?, sv: columns.next()?, en: columns.next()? })
    }
}

impl FromStr for Country {
    type Err = UnknownCountry;

    fn from_str(text: &str) -> Result<Self, UnknownCountry> {
        // Any two letters are accepted, so that a reader of receipts needs no list of names; a purpose is given only
        // countries that exist.
        Self::of_letters(text).ok_or(UnknownCountry)
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        code.parse().expect("two letters")
    }

    #[test]
    fn every_country_has_a_name_in_every_language() {
        assert_eq!(Country::all().count(), 249, "so many codes are assigned");
        assert!(Country::all().is_sorted());
        for one in Country::all() {
            assert!(one.exists());
            assert!(Locale::ALL.iter().all(|locale| !one.name(*locale).is_empty()), "{one}");
        }
        assert_eq!(Locale::ALL.map(|locale| country("SE").name(locale)), ["Ruotsi", "Sverige", "Sweden"]);
    }

    #[test]
    fn what_is_no_country_is_none() {
        for text in ["", "F", "FIN", "fi", "F1", "ÄÖ"] {
            assert_eq!(text.parse::<Country>(), Err(UnknownCountry), "{text}");
        }
        assert!(!country("XX").exists());
    }

    #[test]
    fn the_gdpr_holds_in_thirty_countries_and_seven_parts_of_them() {
        assert_eq!(Country::all().filter(|one| one.is_in_eea()).count(), 37);
        assert!(["FI", "SE", "NO", "IS", "LI"].iter().all(|code| country(code).is_in_eea()));
        assert!(["GB", "CH", "US"].iter().all(|code| !country(code).is_in_eea()));
    }
}
