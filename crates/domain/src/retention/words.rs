//! Rules and terms in words: the same on the own page, in its report, in the console and in the description of the register.

use super::{
    en,
    facts::Obstacle,
    fi,
    promises::{Length, RuleKind, RuleLine},
    sv,
    terms::{Group, Term},
};
use crate::{locale::Locale, time::Day};

/// The words in one language.
#[derive(Debug)]
pub struct RetentionWords {
    /// What the part is called that says until when everything is kept.
    pub heading: &'static str,
    /// A rule, as a sentence.
    pub(super) rule: fn(RuleKind, Length) -> String,
    /// A group of data, as a heading.
    pub(super) group: fn(Group) -> &'static str,
    /// Until when it is kept, and why: a sentence.
    pub(super) term: fn(&Term, Option<&str>) -> String,
    /// What stands in the way, as a sentence.
    pub(super) obstacle: fn(Obstacle) -> &'static str,
}

/// The words in this language.
#[must_use]
pub const fn words(locale: Locale) -> &'static RetentionWords {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}

impl RetentionWords {
    /// A rule, as a sentence.
    #[must_use]
    pub fn rule(&self, line: &RuleLine) -> String {
        (self.rule)(line.kind, line.length)
    }

    /// What a group of data is called.
    #[must_use]
    pub fn group(&self, group: Group) -> &'static str {
        (self.group)(group)
    }

    /// Why a group is kept, and until when. `show` writes a day as the reader does.
    #[must_use]
    pub fn term(&self, term: &Term, show: impl Fn(Day) -> String) -> String {
        let day = term.until.or(term.inactive_from).map(&show);
        (self.term)(term, day.as_deref())
    }

    /// What stands in the way, as a sentence.
    #[must_use]
    pub fn obstacle(&self, obstacle: Obstacle) -> &'static str {
        (self.obstacle)(obstacle)
    }
}
