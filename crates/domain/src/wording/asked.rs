//! What a purpose asks a person for besides an address: a datum of its own, such as the birthday for birthday offers.
//!
//! A purpose has [`Asked`], with words in each language; a notice has [`AskedDatum`], in its own. The answer is kept in one of the business's own
//! fields ([`FieldId`]), belongs to the consent, and goes with it (`docs/adr/0135`).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    locale::Locale,
    own_field::{FieldId, FieldKind},
    text,
    time::Day,
};

/// The most that one purpose asks for: more is a questionnaire and no sign-up.
pub const MOST_ASKED: usize = 5;
/// The longest name or question, in characters.
const LONGEST: usize = 120;
/// The longest answer in words, in characters.
const LONGEST_ANSWER: usize = 1_000;

/// What kind of datum an answer is, in the terms of W3C DPV 2.3 where it has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum DatumTerm {
    /// `pd:BirthDate`.
    BirthDate,
    /// `pd:Interest`.
    Interest,
    /// `pd:Preference`.
    Preference,
    /// Something that the vocabulary has no term for: it is told in words alone.
    #[default]
    Other,
}

impl DatumTerm {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::BirthDate, Self::Interest, Self::Preference, Self::Other];

    /// The word of the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BirthDate => "birth-date",
            Self::Interest => "interest",
            Self::Preference => "preference",
            Self::Other => "other",
        }
    }

    /// The term in `https://w3id.org/dpv/pd#`.
    #[must_use]
    pub const fn dpv(self) -> Option<&'static str> {
        match self {
            Self::BirthDate => Some("pd:BirthDate"),
            Self::Interest => Some("pd:Interest"),
            Self::Preference => Some("pd:Preference"),
            Self::Other => None,
        }
    }
}

/// Whether consent needs the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Answering {
    /// The purpose is of no use without it.
    Required,
    /// It may be left out.
    Optional,
}

/// The words in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskedText {
    /// The datum in a word or two, as it stands in the middle of a sentence: `birthday`.
    pub name: String,
    /// The question on the form.
    pub question: String,
}

/// What a purpose asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Asked {
    /// The field of the card that keeps the answer.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = r"^[a-z0-9-]{1,40}$"))]
    pub field: FieldId,
    /// What that field holds.
    pub kind: FieldKind,
    /// What one can choose from, where it is a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// Whether consent needs the answer.
    pub answering: Answering,
    /// What kind of datum it is.
    #[serde(default)]
    pub term: DatumTerm,
    /// The words in each language in which a form asks.
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, AskedText>))]
    pub texts: BTreeMap<Locale, AskedText>,
}

/// What one notice asks for, in its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskedDatum {
    /// See [`Asked::field`].
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = r"^[a-z0-9-]{1,40}$"))]
    pub field: FieldId,
    /// See [`Asked::kind`].
    pub kind: FieldKind,
    /// See [`Asked::choices`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// See [`Asked::answering`].
    pub answering: Answering,
    /// See [`Asked::term`].
    pub term: DatumTerm,
    /// See [`AskedText::name`].
    pub name: String,
    /// See [`AskedText::question`].
    pub question: String,
}

/// What is wrong with something that a purpose would ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AskedError {
    /// More than five.
    #[error("a purpose asks for at most five things")]
    TooMany,
    /// Asked for twice.
    #[error("it is asked for twice")]
    Twice,
    /// There are no words, or half of them, in this language.
    #[error("there is no name or no question in {0}")]
    NoWords(Locale),
    /// Words too long in this language.
    #[error("a name or a question in {0} has more than 120 characters")]
    LongWords(Locale),
    /// A choice without choices.
    #[error("a choice has something to choose from")]
    NoChoice,
    /// A birth date that is no date.
    #[error("a birth date is a date")]
    NoDate,
}

impl Asked {
    /// As it stands in a notice in this language; without words where it has none.
    #[must_use]
    pub fn in_words(&self, locale: Locale) -> AskedDatum {
        let AskedText { name, question } = self.texts.get(&locale).cloned().unwrap_or_default();
        let Self { field, kind, choices, answering, term, .. } = self.clone();
        AskedDatum { field, kind, choices, answering, term, name, question }
    }

    /// Whether people are asked for the same, whatever the words.
    #[must_use]
    pub fn asks_the_same(&self, other: &Self) -> bool {
        Self { texts: BTreeMap::new(), ..self.clone() } == Self { texts: BTreeMap::new(), ..other.clone() }
    }

    fn wrong(&self) -> Option<AskedError> {
        let is_blank = |words: &str| !text::has_visible(words);
        let is_long = |words: &str| words.chars().count() > LONGEST;
        if self.kind == FieldKind::Choice && self.choices.is_empty() {
            return Some(AskedError::NoChoice);
        }
        if self.term == DatumTerm::BirthDate && self.kind != FieldKind::Date {
            return Some(AskedError::NoDate);
        }
        if self.texts.is_empty() {
            return Some(AskedError::NoWords(Locale::default()));
        }
        self.texts.iter().find_map(|(locale, AskedText { name, question })| {
            if is_blank(name) || is_blank(question) {
                Some(AskedError::NoWords(*locale))
            } else {
                (is_long(name) || is_long(question)).then_some(AskedError::LongWords(*locale))
            }
        })
    }
}

/// The first thing that is wrong with what a purpose asks for, and with which of them.
pub(super) fn first_wrong(asks: &[Asked]) -> Option<(usize, AskedError)> {
    if asks.len() > MOST_ASKED {
        return Some((MOST_ASKED, AskedError::TooMany));
    }
    let mut known = BTreeSet::new();
    asks.iter().enumerate().find_map(|(place, asked)| {
        let twice = (!known.insert(&asked.field)).then_some(AskedError::Twice);
        Some((place, twice.or_else(|| asked.wrong())?))
    })
}

/// Whether people are asked for the same by both, whatever the words.
pub(super) fn ask_the_same(some: &[Asked], others: &[Asked]) -> bool {
    some.len() == others.len() && some.iter().zip(others).all(|(one, other)| one.asks_the_same(other))
}

/// Why an answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// It must be answered.
    #[error("an answer is needed")]
    Needed,
    /// It is not what is asked for.
    #[error("this is no answer to the question")]
    Unreadable,
    /// It is longer than an answer may be.
    #[error("an answer has at most 1,000 characters")]
    TooLong,
}

impl AskedDatum {
    /// Reads an answer as a form writes it: a day as `2026-11-25`, `yes` or `no`, a number with a point or a comma, one of the choices, or
    /// words. Nothing where nothing was written.
    pub fn answer(&self, written: &str) -> Result<Option<Value>, AnswerError> {
        let tidy = text::one_line(written);
        if tidy.is_empty() {
            return Ok(None);
        }
        if tidy.chars().count() > LONGEST_ANSWER {
            return Err(AnswerError::TooLong);
        }
        let read = match self.kind {
            FieldKind::Text => Some(Value::from(tidy)),
            FieldKind::Date => tidy.parse::<Day>().ok().map(|day| day.to_string().into()),
            FieldKind::YesNo => ["no", "yes"].iter().position(|word| *word == tidy).map(|place| Value::from(place == 1)),
            FieldKind::Choice => self.choices.contains(&tidy).then(|| tidy.into()),
            FieldKind::Number => number(&tidy),
        };
        read.map(Some).ok_or(AnswerError::Unreadable)
    }
}

/// A number as people in the north write it: `1,5` and `1 000` too. A whole one stays whole.
fn number(written: &str) -> Option<Value> {
    let plain: String = written.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let is_plain = plain.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-')) && plain.len() <= 20;
    if !is_plain {
        return None;
    }
    if let Ok(whole) = plain.parse::<i64>() {
        return Some(whole.into());
    }
    plain.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::from)
}

#[cfg(test)]
pub(super) mod tests {
    use serde_json::json;

    use super::*;

    /// A question in every language.
    pub(crate) fn asked(field: &str, kind: FieldKind) -> Asked {
        let words = |locale: Locale| (locale, AskedText { name: format!("{field} {locale}"), question: format!("{field} {locale}?") });
        Asked {
            field: field.parse().expect("a name"),
            kind,
            choices: if kind == FieldKind::Choice { vec!["red".into(), "brown".into()] } else { Vec::new() },
            answering: Answering::Optional,
            term: DatumTerm::Other,
            texts: Locale::ALL.into_iter().map(words).collect(),
        }
    }

    #[test]
    fn an_answer_is_read_as_what_is_asked_for() {
        let read = |kind, written: &str| asked("it", kind).in_words(Locale::En).answer(written);
        assert_eq!(read(FieldKind::Date, " 2024-02-29 "), Ok(Some(json!("2024-02-29"))));
        assert_eq!(read(FieldKind::Date, "29.2.2024"), Err(AnswerError::Unreadable));
        assert_eq!(read(FieldKind::YesNo, "yes"), Ok(Some(json!(true))));
        assert_eq!(read(FieldKind::YesNo, "no"), Ok(Some(json!(false))));
        assert_eq!(read(FieldKind::YesNo, "perhaps"), Err(AnswerError::Unreadable));
        assert_eq!(read(FieldKind::Number, "1,5"), Ok(Some(json!(1.5))));
        assert_eq!(read(FieldKind::Number, "1\u{a0}000"), Ok(Some(json!(1000))));
        assert_eq!(read(FieldKind::Number, "1e9"), Err(AnswerError::Unreadable));
        assert_eq!(read(FieldKind::Choice, "brown"), Ok(Some(json!("brown"))));
        assert_eq!(read(FieldKind::Choice, "green"), Err(AnswerError::Unreadable));
        assert_eq!(read(FieldKind::Text, " a  b "), Ok(Some(json!("a b"))));
        assert_eq!(read(FieldKind::Text, &"a".repeat(1001)), Err(AnswerError::TooLong));
        assert_eq!(read(FieldKind::Text, " \u{200b}"), Ok(None));
    }

    #[test]
    fn what_cannot_be_asked_is_told() {
        let birthday = Asked { term: DatumTerm::BirthDate, ..asked("birthday", FieldKind::Date) };
        assert_eq!(first_wrong(&[birthday.clone(), asked("colour", FieldKind::Choice)]), None);
        assert_eq!(first_wrong(&[birthday.clone(), birthday.clone()]), Some((1, AskedError::Twice)));
        assert_eq!(first_wrong(&[Asked { kind: FieldKind::Text, ..birthday.clone() }]), Some((0, AskedError::NoDate)));
        assert_eq!(first_wrong(&[Asked { choices: vec![], ..asked("c", FieldKind::Choice) }]), Some((0, AskedError::NoChoice)));
        assert_eq!(first_wrong(&[Asked { texts: BTreeMap::new(), ..birthday.clone() }]), Some((0, AskedError::NoWords(Locale::Fi))));
        let half = AskedText { name: " ".into(), question: "When?".into() };
        let half = Asked { texts: [(Locale::Sv, half)].into(), ..birthday };
        assert_eq!(first_wrong(&[half]), Some((0, AskedError::NoWords(Locale::Sv))));
        let many: Vec<_> = (0..=MOST_ASKED).map(|no| asked(&format!("f{no}"), FieldKind::Text)).collect();
        assert_eq!(first_wrong(&many), Some((MOST_ASKED, AskedError::TooMany)));
    }
}
