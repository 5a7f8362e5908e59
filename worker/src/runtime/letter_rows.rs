//! Letters on paper as JSON, one object a line, for the edge, which draws them.

use lupa_domain::{
    ids::PersonId,
    locale::Locale,
    renewal::Round,
    time::{Day, Moment},
    wording::Controller,
};
use serde::{Deserialize, Serialize};

/// The first line: what all letters have in common.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LetterHead {
    /// Whether they ask or remind.
    pub round: Round,
    /// When they were made.
    pub at: Moment,
    /// The last day on which they can be answered.
    pub ends_on: Day,
    /// The language of those who print them.
    pub locale: Locale,
    /// Whether the register is described in public.
    pub is_described: bool,
    /// What they say, in each language that there is.
    pub said: Vec<LetterText>,
}

/// What letters in one language say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LetterText {
    /// The language.
    pub locale: Locale,
    /// Who writes.
    pub controller: Controller,
    /// The purpose.
    pub title: String,
    /// The sentence beside the box.
    pub label: String,
    /// What it means.
    pub details: String,
}

/// A letter to one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterLine {
    /// The person.
    pub id: PersonId,
    /// The language.
    pub locale: Locale,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The organisation that they are or speak for.
    pub organisation: Option<String>,
    /// Street, postal code, town, and country (ISO 3166-1 alpha-2).
    pub address: [String; 4],
    /// What leads to the page, as it is typed.
    pub code: String,
}
