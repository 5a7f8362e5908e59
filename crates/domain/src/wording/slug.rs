//! Short names: those of purposes and forms, as they stand in addresses and programs.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize};

/// A short name in addresses and programs: lower-case letters, digits and hyphens, 1 to 40, beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
struct Slug(String);

/// Text that cannot be a short name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a short name has 1 to 40 lower-case letters, digits and hyphens and begins with a letter")]
pub struct InvalidSlug;

impl FromStr for Slug {
    type Err = InvalidSlug;

    fn from_str(text: &str) -> Result<Self, InvalidSlug> {
        let fits = (1..=40).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && text.as_bytes()[0].is_ascii_lowercase();
        if fits { Ok(Self(text.to_owned())) } else { Err(InvalidSlug) }
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The name of a purpose, such as `newsletter`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, pattern = r"^[a-z][a-z0-9-]{0,39}$"))]
pub struct PurposeId(Slug);

/// The name of a form, such as `newsletter`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, pattern = r"^[a-z][a-z0-9-]{0,39}$"))]
pub struct FormId(Slug);

impl PurposeId {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.0
    }
}

impl FormId {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.0
    }
}

impl FormId {
    /// A name for a new form with this title, that no other form has: people name forms by titles, and programs and addresses by this.
    pub fn of_title(title: &str, is_taken: impl Fn(&Self) -> bool) -> Self {
        let stem = stem_of(title);
        let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
        let mut names = std::iter::once(stem.clone()).chain(numbered).filter_map(|name| name.parse().ok());
        names.find(|name| !is_taken(name)).expect("there are more numbers than forms")
    }
}

/// What a short name is made of: the letters and digits of a title, without marks above them, with hyphens between.
fn stem_of(title: &str) -> String {
    // Room for a hyphen and a number within 40.
    const LONGEST: usize = 32;
    let mut stem = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        let plain = match c {
            'a'..='z' | '0'..='9' => c,
            'ä' | 'å' | 'à' | 'á' | 'â' | 'ã' => 'a',
            'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => 'o',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'ü' | 'ú' | 'ù' => 'u',
            'í' | 'ì' | 'î' => 'i',
            'š' => 's',
            'ž' => 'z',
            _ => '-',
        };
        if plain != '-' || !(stem.is_empty() || stem.ends_with('-')) {
            stem.push(plain);
        }
        if stem.len() == LONGEST {
            break;
        }
    }
    let stem = stem.trim_end_matches('-');
    if stem.starts_with(|c: char| c.is_ascii_lowercase()) {
        stem.to_owned()
    } else {
        format!("form-{stem}").trim_end_matches('-').to_owned()
    }
}

impl FromStr for PurposeId {
    type Err = InvalidSlug;

    fn from_str(text: &str) -> Result<Self, InvalidSlug> {
        text.parse().map(Self)
    }
}

impl FromStr for FormId {
    type Err = InvalidSlug;

    fn from_str(text: &str) -> Result<Self, InvalidSlug> {
        text.parse().map(Self)
    }
}

impl fmt::Display for PurposeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for FormId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_makes_a_short_name_and_a_taken_one_a_number() {
        for (title, name) in [
            ("Kesämessut 2026: arvonta!", "kesamessut-2026-arvonta"),
            ("Årets bästa erbjudanden", "arets-basta-erbjudanden"),
            ("2026", "form-2026"),
            ("Ясность", "form"),
            ("", "form"),
        ] {
            assert_eq!(FormId::of_title(title, |_| false).as_str(), name, "{title}");
        }
        let taken = ["raffle", "raffle-2"];
        assert_eq!(FormId::of_title("Raffle", |name| taken.contains(&name.as_str())).as_str(), "raffle-3");
    }

    proptest! {
        #[test]
        fn every_title_makes_a_name(title in ".{0,60}", taken in 0_u32..4) {
            let left = std::cell::Cell::new(taken);
            let name = FormId::of_title(&title, |_| left.replace(left.get().saturating_sub(1)) > 0);
            prop_assert!(name.as_str().len() <= 40);
        }
    }

    #[test]
    fn a_short_name_is_fit_for_an_address() {
        assert!("offers-sms".parse::<PurposeId>().is_ok());
        for text in ["", "Newsletter", "1st", "a b", "ä", "a/b", &"a".repeat(41)] {
            assert_eq!(text.parse::<PurposeId>(), Err(InvalidSlug), "{text}");
        }
    }
}
