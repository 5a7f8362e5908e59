//! What only the controller knows: material on paper, the cookies of their own site, further sources and disclosures, the data protection officer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{email::EmailAddress, locale::Locale, ordered::CollectOrdered, text};

/// The longest of these texts, in characters.
const LONGEST_TEXT: usize = 4_000;
/// The longest name of an officer, in characters.
const LONGEST_NAME: usize = 200;

/// A text in the languages in which it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = BTreeMap<String, String>))]
pub struct OwnText(pub BTreeMap<Locale, String>);

impl OwnText {
    /// The text in a language; in another where it was not written in this one. Nothing where nobody wrote any.
    #[must_use]
    pub fn shown(&self, locale: Locale) -> Option<&str> {
        self.0.get(&locale).or_else(|| self.0.values().next()).map(String::as_str)
    }

    /// Whether nobody wrote any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The data protection officer (Art. 37).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = DataProtectionOfficer))]
pub struct Officer {
    /// Their name, up to 200 characters.
    pub name: String,
    /// Where they read mail.
    pub email: String,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = DescriptionOwnWords))]
pub struct OwnWords {
    /// The data protection officer; absent where none was appointed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer: Option<Officer>,
    /// How material on paper is kept, up to 4,000 characters in each language; so are the others.
    #[serde(default, skip_serializing_if = "OwnText::is_empty")]
    pub manual_material: OwnText,
    /// Which cookies the business's own site sets.
    #[serde(default, skip_serializing_if = "OwnText::is_empty")]
    pub cookies: OwnText,
    /// From where else data comes.
    #[serde(default, skip_serializing_if = "OwnText::is_empty")]
    pub sources: OwnText,
    /// Who else receives data, such as a debt collector.
    #[serde(default, skip_serializing_if = "OwnText::is_empty")]
    pub disclosures: OwnText,
    /// What else there is to say of how data is protected.
    #[serde(default, skip_serializing_if = "OwnText::is_empty")]
    pub protection: OwnText,
    /// What is known not to be accessible, and until when it will be.
    #[serde(default, skip_serializing_if = "OwnText::is_empty")]
    pub accessibility: OwnText,
}

/// What is wrong with them, and where: the member, then the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnWordsError {
    /// A text is too long.
    #[error("a text has at most 4,000 characters")]
    TooLong(&'static str, Locale),
    /// The name of the officer is missing or too long.
    #[error("an officer has a name of 1 to 200 characters")]
    Name,
    /// The officer's address is none.
    #[error("this is not an e-mail address")]
    Email,
}

impl OwnWords {
    /// Reads what was typed: without what cannot be seen, and without texts that say nothing. Everything that is wrong is named.
    pub fn parse(self) -> Result<Self, Vec<OwnWordsError>> {
        let mut wrong = Vec::new();
        let mut tidy = |member: &'static str, typed: OwnText| {
            let texts = typed.0.into_iter().filter_map(|(locale, typed)| {
                let text = text::lines(&typed).trim().to_owned();
                if text.chars().count() > LONGEST_TEXT {
                    wrong.push(OwnWordsError::TooLong(member, locale));
                }
                (!text.is_empty()).then_some((locale, text))
            });
            OwnText(texts.collect_map())
        };
        let words = Self {
            manual_material: tidy("manual_material", self.manual_material),
            cookies: tidy("cookies", self.cookies),
            sources: tidy("sources", self.sources),
            disclosures: tidy("disclosures", self.disclosures),
            protection: tidy("protection", self.protection),
            accessibility: tidy("accessibility", self.accessibility),
            officer: None,
        };
        let officer = self.officer.map(|typed| Officer { name: text::one_line(&typed.name), email: text::one_line(&typed.email) });
        let officer = officer.filter(|typed| !typed.name.is_empty() || !typed.email.is_empty());
        if let Some(typed) = &officer {
            if typed.name.is_empty() || typed.name.chars().count() > LONGEST_NAME {
                wrong.push(OwnWordsError::Name);
            }
            if EmailAddress::parse(&typed.email).is_err() {
                wrong.push(OwnWordsError::Email);
            }
        }
        if wrong.is_empty() { Ok(Self { officer, ..words }) } else { Err(wrong) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(texts: &[(Locale, &str)]) -> OwnText {
        OwnText(texts.iter().map(|(locale, text)| (*locale, (*text).to_owned())).collect())
    }

    #[test]
    fn what_says_nothing_is_left_out_and_another_language_stands_in() {
        let typed = OwnWords {
            cookies: text(&[(Locale::Fi, " Sivustomme kerää kävijätilastoa. \n"), (Locale::Sv, "  ")]),
            officer: Some(Officer { name: " ".into(), email: String::new() }),
            ..OwnWords::default()
        };
        let read = typed.parse().expect("it is well");
        assert_eq!(read.cookies, text(&[(Locale::Fi, "Sivustomme kerää kävijätilastoa.")]));
        assert_eq!((read.cookies.shown(Locale::En), read.sources.shown(Locale::En)), (Some("Sivustomme kerää kävijätilastoa."), None));
        assert_eq!(read.officer, None);
    }

    #[test]
    fn everything_that_is_wrong_is_named() {
        let typed = OwnWords {
            sources: text(&[(Locale::En, &"a".repeat(LONGEST_TEXT + 1)), (Locale::Fi, &"a".repeat(LONGEST_TEXT))]),
            officer: Some(Officer { name: String::new(), email: "nobody".into() }),
            ..OwnWords::default()
        };
        let wrong = [OwnWordsError::TooLong("sources", Locale::En), OwnWordsError::Name, OwnWordsError::Email];
        assert_eq!(typed.parse(), Err(wrong.to_vec()));
    }
}
