//! The words that the worker itself says to people, in every language of the register. What a form says is not here: that is
//! wording, and belongs to the administrators of the register.
//!
//! The shape of the words is in the files of this folder and each language in a folder of its own: a sentence by its name, with arguments
//! for what is filled in. A language that lacks a sentence does not compile.

pub(crate) mod breach;
pub(crate) mod certificate;
pub(crate) mod evidence;
pub(crate) mod files;
pub(crate) mod letters;
pub(crate) mod notification;
pub(crate) mod paper_letters;
pub mod problems;
pub(crate) mod report;

mod en;
mod fi;
mod moments;
mod shape;
mod sv;

use lupa_domain::{api::audience::Headings, locale::Locale};

use self::{
    files::ColumnHeads,
    problems::{Code, ProblemWords},
    shape::Words,
};

pub(crate) use moments::{day, when};

/// The words of a language.
pub(crate) fn of(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}

impl Code {
    /// What a problem with this code says in `locale`.
    #[must_use]
    pub fn words(self, locale: Locale) -> ProblemWords {
        (of(locale).problem)(self)
    }
}

/// The heads of columns for programs, or for a person in their language.
pub(crate) fn heads(headings: Headings, locale: Locale) -> &'static ColumnHeads {
    match headings {
        Headings::Machine => &ColumnHeads::MACHINE,
        Headings::Reader => &of(locale).columns,
    }
}
