//! The words that the worker itself says to people, in every language of the register. What a form says is not here: that is
//! wording, and belongs to the administrators of the register.
//!
//! The shape of the words is in the files of this folder and each language in a folder of its own: a sentence by its name, with arguments
//! for what is filled in. A language that lacks a sentence does not compile.

pub(crate) mod files;
pub(crate) mod letters;
pub mod problems;

mod en;
mod fi;
mod sv;

use lupa_domain::locale::Locale;

use self::{
    files::{ColumnHeads, LabelWords, WorkbookWords},
    letters::LetterWords,
    problems::{Code, ProblemWords},
};

/// Everything that the worker says in one language.
pub(crate) struct Words {
    /// What a problem says.
    pub(crate) problem: fn(Code) -> ProblemWords,
    /// How the columns of an export are headed.
    pub(crate) columns: ColumnHeads,
    /// What a workbook says about itself.
    pub(crate) workbook: WorkbookWords,
    /// What address labels say about themselves.
    pub(crate) labels: LabelWords,
    /// What letters say.
    pub(crate) letters: LetterWords,
}

/// The words of a language.
pub(crate) fn of(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}
