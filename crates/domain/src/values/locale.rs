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

    /// The first language of a business, by its country (ISO 3166-1 alpha-2): what it speaks to those who say nothing of theirs.
    #[must_use]
    pub fn of_country(code: &str) -> Self {
        match code {
            "AX" | "SE" | "NO" | "DK" => Self::Sv,
            "EE" => Self::En,
            _ => Self::Fi,
        }
    }

    /// The language for a reader who prefers these: an `Accept-Language` header (RFC 9110 §12.5.4), or the languages of a browser
    /// (`navigator.languages`) with commas between them.
    ///
    /// Norwegians and Danes read Swedish. A reader of other languages and none of ours is given English; one who says nothing, `first`: the
    /// language of the business.
    #[must_use]
    pub fn preferred(ranges: &str, first: Self) -> Self {
        let wishes = || ranges.split(',').filter_map(wish);
        // Of several that weigh the same, the one that is named first.
        let best = |mut best: Option<(Self, u16)>, (locale, weight): (Self, u16)| {
            if weight > 0 && best.is_none_or(|(_, known)| weight > known) {
                best = Some((locale, weight));
            }
            best
        };
        let known = wishes().filter_map(|(tag, weight)| Some((Self::of_tag(tag)?, weight)));
        if let Some((locale, _)) = known.clone().fold(None, best) {
            return locale;
        }
        let others = wishes().any(|(tag, weight)| weight > 0 && tag != "*" && Self::of_tag(tag).is_none());
        let fallback = if others { Self::En } else { first };
        // What is refused with the weight 0 is not given, as long as there is another.
        let refused = |locale: Self| known.clone().any(|(known, weight)| known == locale && weight == 0);
        [fallback, first].into_iter().chain(Self::ALL).find(|locale| !refused(*locale)).unwrap_or(first)
    }

    /// The language that readers of a language tag (BCP 47) are given; nothing where we speak none that they read.
    fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        match &*primary {
            "nb" | "nn" | "no" | "da" => Some(Self::Sv),
            code => code.parse().ok(),
        }
    }
}

/// A language range and its weight in thousandths; nothing where it is neither.
fn wish(range: &str) -> Option<(&str, u16)> {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    let quality = parts.find_map(|part| part.strip_prefix(['q', 'Q'])?.trim_start().strip_prefix('='));
    Some((tag, quality.map_or(Some(1000), |quality| thousandths(quality.trim()))?))
}

/// A quality value `0`, `0.5`, `1.000` in thousandths; nothing where it cannot be read.
fn thousandths(quality: &str) -> Option<u16> {
    let (whole, fraction) = quality.split_once('.').unwrap_or((quality, ""));
    let digits = format!("{fraction:0<3}");
    let part = digits.get(..3).filter(|three| three.bytes().all(|b| b.is_ascii_digit()))?.parse::<u16>().ok()?;
    let whole = whole.parse::<u16>().ok().filter(|whole| *whole <= 1)?;
    Some((whole * 1000 + part).min(1000))
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
    use proptest::prelude::*;

    use super::*;

    fn in_finland(ranges: &str) -> Locale {
        Locale::preferred(ranges, Locale::Fi)
    }

    #[test]
    fn the_heaviest_language_we_speak_wins() {
        assert_eq!(in_finland("de, sv;q=0.8, en;q=0.9"), Locale::En);
        assert_eq!(in_finland("sv-FI,sv;q=0.9,fi;q=0.8"), Locale::Sv);
        assert_eq!(in_finland("EN-gb"), Locale::En);
        assert_eq!(in_finland("de-DE, de;q=0.9, fi;q=0.1"), Locale::Fi, "read by them, if not well");
        assert_eq!(in_finland("fi, sv"), Locale::Fi, "of two that weigh the same, the first");
        assert_eq!(in_finland("sv;q=0.5 , fi; q=0.7"), Locale::Fi, "with spaces");
    }

    #[test]
    fn norwegians_and_danes_are_given_swedish() {
        for ranges in ["nb", "nn-NO", "no", "da-DK,da;q=0.9,en-US;q=0.8,en;q=0.7", "nb-NO, nb;q=0.9, no;q=0.8, nn;q=0.7, en;q=0.6", "nb_NO"]
        {
            assert_eq!(in_finland(ranges), Locale::Sv, "{ranges}");
        }
        assert_eq!(in_finland("en-US, da;q=0.9"), Locale::En, "who prefers English is given it");
    }

    #[test]
    fn who_reads_other_languages_is_given_english() {
        for ranges in ["de", "ru-RU, ru;q=0.9", "uk", "zh-Hans-CN", "is", "et-EE,et;q=0.8", "de, *;q=0.1", "de;q=0.3, fi;q=0"] {
            for first in Locale::ALL {
                assert_eq!(Locale::preferred(ranges, first), Locale::En, "{ranges}");
            }
        }
        assert_eq!(in_finland("de, en;q=0"), Locale::Fi, "but not who refuses it");
    }

    #[test]
    fn who_says_nothing_is_given_the_first_language_of_the_business() {
        for ranges in ["", " ", "*", ",", "*;q=0.5", "de;q=0", "en;q=banana", ";q=1"] {
            for first in Locale::ALL {
                assert_eq!(Locale::preferred(ranges, first), first, "{ranges}");
            }
        }
        assert_eq!(in_finland("fi;q=0"), Locale::Sv);
        assert_eq!(["FI", "AX", "SE", "NO", "DK", "EE"].map(Locale::of_country).map(Locale::as_str), ["fi", "sv", "sv", "sv", "sv", "en"]);
    }

    proptest! {
        #[test]
        fn any_text_gives_a_language(ranges in ".*", first in proptest::sample::select(Locale::ALL.to_vec())) {
            _ = Locale::preferred(&ranges, first);
        }

        #[test]
        fn a_language_that_is_asked_for_alone_is_given(
            wanted in proptest::sample::select(Locale::ALL.to_vec()),
            first in proptest::sample::select(Locale::ALL.to_vec()),
            thousandths in 1_u16..=1000,
        ) {
            let quality = if thousandths == 1000 { "1".to_owned() } else { format!("0.{thousandths:03}") };
            prop_assert_eq!(Locale::preferred(&format!("{wanted}-XX;q={quality}"), first), wanted);
            prop_assert_eq!(Locale::preferred(&format!("x-klingon, {wanted};q={quality}"), first), wanted);
        }
    }
}
