//! The confidentiality undertaking: what all staff read and accept before they see personal data (GDPR Art. 29 and 32(4): those who
//! act under the controller's authority process data on its instructions only).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{digest::Digest, locale::Locale, ordered::CollectOrdered};

/// The most points that an undertaking has: more than a page is signed without being read.
pub const MAX_POINTS: usize = 30;
/// The longest point, in characters: a paragraph.
pub const MAX_POINT_LENGTH: usize = 600;

/// One edition in one language, as it is read and accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Undertaking {
    /// Counts from 1; a new one is asked of everybody again.
    pub edition: u32,
    /// The language.
    pub locale: Locale,
    /// The text, one point a line.
    pub text: String,
}

impl Undertaking {
    /// The digest of its canonical form, by which an acceptance names it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(crate::jcs::text(self).as_bytes())
    }
}

/// The words that a register begins with: a point a line.
const fn starter(locale: Locale) -> &'static str {
    match locale {
        Locale::Fi => include_str!("../../locales/fi/undertaking.txt"),
        Locale::Sv => include_str!("../../locales/sv/undertaking.txt"),
        Locale::En => include_str!("../../locales/en/undertaking.txt"),
    }
}

/// The words of an undertaking in every language: as many points in each, one a line. What binds in one language binds in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<Locale, String>", into = "BTreeMap<Locale, String>")]
pub struct UndertakingTexts(BTreeMap<Locale, String>);

/// What is wrong with the words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UndertakingTextError {
    /// They are missing.
    #[error("the undertaking has no words in {0}")]
    Missing(Locale),
    /// There are more points, or longer ones, than people read.
    #[error("the undertaking is too long in {0}")]
    TooLong(Locale),
    /// Another language has another number of points.
    #[error("the undertaking has another number of points in {0}")]
    OtherPoints(Locale),
}

impl UndertakingTexts {
    /// Words as they were typed: white space is put in order, and empty lines are left out. Every language that is wrong is named.
    ///
    /// # Errors
    /// Words are missing, too long, or differ in the number of their points.
    pub fn parse(typed: &BTreeMap<Locale, String>) -> Result<Self, Vec<UndertakingTextError>> {
        let tidy = |locale: &Locale| typed.get(locale).map(|text| points(text)).unwrap_or_default();
        let texts = Locale::ALL.map(|locale| (locale, tidy(&locale)));
        let most = texts.iter().map(|(_, points)| points.len()).max().unwrap_or_default();
        let wrong = |(locale, points): &(Locale, Vec<String>)| {
            if points.is_empty() {
                Some(UndertakingTextError::Missing(*locale))
            } else if points.len() > MAX_POINTS || points.iter().any(|point| point.chars().count() > MAX_POINT_LENGTH) {
                Some(UndertakingTextError::TooLong(*locale))
            } else {
                // The one with fewer lacks something; that the longest says too much is nobody's guess.
                (points.len() < most).then_some(UndertakingTextError::OtherPoints(*locale))
            }
        };
        let wrong: Vec<_> = texts.iter().filter_map(wrong).collect();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Self(texts.into_iter().map(|(locale, points)| (locale, points.join("\n"))).collect_map()))
    }

    /// What a register begins with.
    #[must_use]
    pub fn starter() -> Self {
        Self(Locale::ALL.map(|locale| (locale, starter(locale).trim_end().to_owned())).into())
    }

    /// The words in one language, one point a line.
    #[must_use]
    pub fn text(&self, locale: Locale) -> &str {
        self.0.get(&locale).map(String::as_str).unwrap_or_default()
    }
}

/// The points of a text, without what is only white space.
fn points(text: &str) -> Vec<String> {
    let tidy = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    tidy.filter(|line| !line.is_empty()).collect()
}

impl TryFrom<BTreeMap<Locale, String>> for UndertakingTexts {
    type Error = String;

    fn try_from(texts: BTreeMap<Locale, String>) -> Result<Self, String> {
        Self::parse(&texts).map_err(|wrong| wrong.first().map(ToString::to_string).unwrap_or_default())
    }
}

impl From<UndertakingTexts> for BTreeMap<Locale, String> {
    fn from(texts: UndertakingTexts) -> Self {
        texts.0
    }
}

/// One edition in every language. Once published it never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndertakingEdition {
    /// Counts from 1.
    pub no: u32,
    /// Its words.
    pub texts: UndertakingTexts,
}

/// Why words do not become the next edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UndertakingError {
    /// They are those in force: everybody would be asked what they have accepted already.
    #[error("these are the words in force")]
    Unchanged,
    /// The publisher has not seen how many people are asked again.
    #[error("another number of people would be asked again")]
    OtherCount,
}

impl UndertakingEdition {
    /// The first edition of a register.
    #[must_use]
    pub fn first() -> Self {
        Self { no: 1, texts: UndertakingTexts::starter() }
    }

    /// The edition in one language, as it is read and accepted.
    #[must_use]
    pub fn in_language(&self, locale: Locale) -> Undertaking {
        Undertaking { edition: self.no, locale, text: self.texts.text(locale).to_owned() }
    }

    /// The edition that comes after this one. `accepted` is how many people have accepted this one and are asked again; `concerns` is the
    /// number that the publisher of the next one has been shown.
    ///
    /// # Errors
    /// The words are the same, or the numbers are not.
    pub fn followed_by(&self, texts: UndertakingTexts, accepted: u32, concerns: u32) -> Result<Self, UndertakingError> {
        if texts == self.texts {
            Err(UndertakingError::Unchanged)
        } else if accepted != concerns {
            Err(UndertakingError::OtherCount)
        } else {
            Ok(Self { no: self.no + 1, texts })
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(fi: &str, sv: &str, en: &str) -> BTreeMap<Locale, String> {
        [(Locale::Fi, fi), (Locale::Sv, sv), (Locale::En, en)].map(|(locale, text)| (locale, text.to_owned())).into()
    }

    #[test]
    fn what_a_register_begins_with_can_be_published() {
        let starter = UndertakingTexts::starter();
        assert_eq!(UndertakingTexts::parse(&starter.clone().into()), Ok(starter));
    }

    #[test]
    fn an_acceptance_names_one_edition_in_one_language() {
        let (first, mut other) = (UndertakingEdition::first(), UndertakingEdition::first());
        let digest = |edition: &UndertakingEdition, locale| edition.in_language(locale).digest();
        assert_ne!(digest(&first, Locale::Fi), digest(&first, Locale::Sv));
        other.no += 1;
        assert_ne!(digest(&first, Locale::Fi), digest(&other, Locale::Fi));
    }

    #[test]
    fn a_language_that_says_less_is_named() {
        let parse = |fi, sv, en| UndertakingTexts::parse(&typed(fi, sv, en)).expect_err("it is wrong");
        assert_eq!(parse("a", " \n\t", "c"), [UndertakingTextError::Missing(Locale::Sv)]);
        assert_eq!(parse("a\nb", "a", "a\n\n b"), [UndertakingTextError::OtherPoints(Locale::Sv)]);
        assert_eq!(parse("a", "", "a\nb"), [UndertakingTextError::OtherPoints(Locale::Fi), UndertakingTextError::Missing(Locale::Sv)]);
        let long = "x".repeat(MAX_POINT_LENGTH + 1);
        assert_eq!(parse("a", "a", &long), [UndertakingTextError::TooLong(Locale::En)]);
        let many = "x\n".repeat(MAX_POINTS + 1);
        assert_eq!(parse(&many, &many, &many), Locale::ALL.map(UndertakingTextError::TooLong));
    }

    #[test]
    fn nobody_is_asked_anew_by_mistake() {
        let (first, texts) = (UndertakingEdition::first(), UndertakingTexts::parse(&typed("a", "b", "c")).expect("words"));
        assert_eq!(first.followed_by(UndertakingTexts::starter(), 3, 3), Err(UndertakingError::Unchanged));
        assert_eq!(first.followed_by(texts.clone(), 3, 2), Err(UndertakingError::OtherCount));
        assert_eq!(first.followed_by(texts.clone(), 3, 3), Ok(UndertakingEdition { no: 2, texts }));
    }

    proptest! {
        #[test]
        fn what_is_kept_reads_as_it_was(texts in proptest::collection::vec("[a-zä \t]{1,9}", 3 * 4)) {
            let text = |at: usize| texts[at * 4..][..4].join("\n");
            let Ok(parsed) = UndertakingTexts::parse(&typed(&text(0), &text(1), &text(2))) else { return Ok(()) };
            let kept = crate::jcs::text(&parsed);
            let read: UndertakingTexts = serde_json::from_str(&kept).expect("what is kept can be read");
            prop_assert_eq!(&read, &parsed);
            let lines = Locale::ALL.map(|locale| parsed.text(locale).lines().count());
            prop_assert!(lines[0] == lines[1] && lines[1] == lines[2] && lines[0] > 0);
        }
    }
}
