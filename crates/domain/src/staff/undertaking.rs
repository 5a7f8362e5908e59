//! The confidentiality undertaking: what everybody reads and accepts before they see anybody's data (GDPR Art. 29 and 32(4): those who
//! act under the controller's authority process data on its instructions only).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{digest::Digest, locale::Locale};

/// The most points that an undertaking has: more than a page is signed without being read.
pub const MOST_POINTS: usize = 30;
/// The longest point, in characters: a paragraph.
pub const LONGEST_POINT: usize = 600;

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

const FI: &str = "Käsittelen rekisterin henkilötietoja vain työtehtävissäni ja vain siihen tarkoitukseen, johon ne on kerätty.
En kerro tietoja kenellekään, jolla ei ole niihin oikeutta. Tämä sitoo minua myös sen jälkeen, kun työni täällä on päättynyt.
Kirjaudun vain omalla pääsyavaimellani enkä anna sitä muiden käyttöön.
Vien tietoja rekisteristä vain, kun työni sitä vaatii, ja poistan kopion, kun en enää tarvitse sitä.
Kerron rekisterinpitäjälle heti, jos tietoja on voinut päätyä vääriin käsiin.
Tiedän, että kaikki, mitä teen ja katson, kirjataan ja että asiakas näkee, kuka on katsonut hänen tietojaan tai vienyt ne tiedostoon.";
const SV: &str = "Jag behandlar registrets personuppgifter bara i mina arbetsuppgifter och bara för det ändamål som de har samlats in för.
Jag röjer inte uppgifterna för någon som inte har rätt till dem. Det gäller också efter att mitt arbete här har upphört.
Jag loggar bara in med min egen inloggningsnyckel (passkey) och låter ingen annan använda den.
Jag exporterar uppgifter ur registret bara när mitt arbete kräver det, och raderar kopian när jag inte längre behöver den.
Jag meddelar genast den personuppgiftsansvarige om uppgifter kan ha hamnat i orätta händer.
Jag vet att det jag gör och tittar på loggas och att kunden ser vem som har tittat på eller exporterat kundens uppgifter.";
const EN: &str = "I handle the personal data of this register only for my work, and only for the purpose it was collected for.
I do not disclose it to anyone who has no right to it. This also applies after my work here has ended.
I sign in only with my own passkey and do not let anyone else use it.
I export data from the register only when my work requires it, and delete the copy when I no longer need it.
I tell the controller at once if data may have fallen into the wrong hands.
I know that what I do and look at is logged, and that customers can see who has looked at or exported their data.";

/// The words of an undertaking in every language: as many points in each, one a line. What binds in one language binds in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<Locale, String>", into = "BTreeMap<Locale, String>")]
pub struct UndertakingTexts(BTreeMap<Locale, String>);

/// What is wrong with the words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadText {
    /// They are missing.
    #[error("the undertaking has no words in {0}")]
    Missing(Locale),
    /// There are more points, or longer ones, than anybody reads.
    #[error("the undertaking is too long in {0}")]
    TooLong(Locale),
    /// Another language has another number of points.
    #[error("the undertaking has another number of points in {0}")]
    OtherPoints(Locale),
}

impl UndertakingTexts {
    /// Words as somebody typed them: white space is put in order, and empty lines are left out. Every language that is wrong is named.
    ///
    /// # Errors
    /// Words are missing, too long, or differ in the number of their points.
    pub fn parse(typed: &BTreeMap<Locale, String>) -> Result<Self, Vec<BadText>> {
        let tidy = |locale: &Locale| typed.get(locale).map(|text| points(text)).unwrap_or_default();
        let texts = Locale::ALL.map(|locale| (locale, tidy(&locale)));
        let most = texts.iter().map(|(_, points)| points.len()).max().unwrap_or_default();
        let wrong = |(locale, points): &(Locale, Vec<String>)| {
            if points.is_empty() {
                Some(BadText::Missing(*locale))
            } else if points.len() > MOST_POINTS || points.iter().any(|point| point.chars().count() > LONGEST_POINT) {
                Some(BadText::TooLong(*locale))
            } else {
                // The one with fewer lacks something; that the longest says too much is nobody's guess.
                (points.len() < most).then_some(BadText::OtherPoints(*locale))
            }
        };
        let wrong: Vec<_> = texts.iter().filter_map(wrong).collect();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Self(texts.into_iter().map(|(locale, points)| (locale, points.join("\n"))).collect()))
    }

    /// What a register begins with.
    #[must_use]
    pub fn starter() -> Self {
        Self([(Locale::Fi, FI), (Locale::Sv, SV), (Locale::En, EN)].map(|(locale, text)| (locale, text.to_owned())).into())
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
pub enum Unissued {
    /// They are those in force: everybody would be asked what they have accepted already.
    #[error("these are the words in force")]
    Unchanged,
    /// Whoever publishes them has not seen how many people are asked again.
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
    /// number that whoever publishes the next one has been shown.
    ///
    /// # Errors
    /// The words are the same, or the numbers are not.
    pub fn followed_by(&self, texts: UndertakingTexts, accepted: u32, concerns: u32) -> Result<Self, Unissued> {
        if texts == self.texts {
            Err(Unissued::Unchanged)
        } else if accepted != concerns {
            Err(Unissued::OtherCount)
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
        assert_eq!(parse("a", " \n\t", "c"), [BadText::Missing(Locale::Sv)]);
        assert_eq!(parse("a\nb", "a", "a\n\n b"), [BadText::OtherPoints(Locale::Sv)]);
        assert_eq!(parse("a", "", "a\nb"), [BadText::OtherPoints(Locale::Fi), BadText::Missing(Locale::Sv)]);
        let long = "x".repeat(LONGEST_POINT + 1);
        assert_eq!(parse("a", "a", &long), [BadText::TooLong(Locale::En)]);
        let many = "x\n".repeat(MOST_POINTS + 1);
        assert_eq!(parse(&many, &many, &many), Locale::ALL.map(BadText::TooLong));
    }

    #[test]
    fn nobody_is_asked_anew_by_mistake() {
        let (first, texts) = (UndertakingEdition::first(), UndertakingTexts::parse(&typed("a", "b", "c")).expect("words"));
        assert_eq!(first.followed_by(UndertakingTexts::starter(), 3, 3), Err(Unissued::Unchanged));
        assert_eq!(first.followed_by(texts.clone(), 3, 2), Err(Unissued::OtherCount));
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
