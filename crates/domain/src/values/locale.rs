//! The three languages of the register, and the choice among them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language in which the register speaks (ISO 639-1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Locale {
    /// Finnish, the default: the register's home is Finland.
    #[default]
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

/// A language the register does not speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the register speaks fi, sv and en")]
pub struct UnknownLocale;

impl Locale {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The ISO 639-1 code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language's name in the language itself.
    #[must_use]
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::Fi => "Suomi",
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }

    /// The best of our languages for an `Accept-Language` header (RFC 9110 §12.5.4); the default when none fits.
    #[must_use]
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best = (0_u16, Self::default());
        for range in accept_language.split(',') {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1000, thousandths);
            let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            if let Ok(locale) = primary.parse()
                && weight > best.0
            {
                best = (weight, locale);
            }
        }
        best.1
    }
}

/// A quality value `0`, `0.5`, `1.000` in thousandths; what cannot be read counts as nothing.
fn thousandths(quality: &str) -> u16 {
    let (whole, fraction) = quality.split_once('.').unwrap_or((quality, ""));
    let digits = format!("{fraction:0<3}");
    match (whole.parse::<u16>(), digits.get(..3).and_then(|three| three.parse::<u16>().ok())) {
        (Ok(whole @ 0..=1), Some(part)) => (whole * 1000 + part).min(1000),
        _ => 0,
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(code: &str) -> Result<Self, UnknownLocale> {
        Self::ALL.into_iter().find(|locale| locale.as_str() == code).ok_or(UnknownLocale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_we_speak_wins() {
        assert_eq!(Locale::negotiate("de, sv;q=0.8, en;q=0.9"), Locale::En);
        assert_eq!(Locale::negotiate("sv-FI,sv;q=0.9,fi;q=0.8"), Locale::Sv);
    }

    #[test]
    fn finnish_where_nothing_fits() {
        assert_eq!(Locale::negotiate(""), Locale::Fi);
        assert_eq!(Locale::negotiate("de;q=1, en;q=0"), Locale::Fi);
        assert_eq!(Locale::negotiate("en;q=banana"), Locale::Fi);
    }
}
