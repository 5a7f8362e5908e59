//! What an import says of its rows, in words: the same in the console, in the file of refused rows and beside the data of a person.

use super::{Fate, ForeignState, LegalBasis, Reason, Subject, Target, Why, en, fi, sv};
use crate::locale::Locale;

/// The words in one language.
#[derive(Debug)]
pub struct ImportWords {
    /// What is wrong with a row, as a sentence.
    pub why: fn(Why) -> &'static str,
    /// Why a row has its fate, as a sentence.
    pub reason: fn(Subject, Reason, earlier: Option<u32>) -> String,
    /// What becomes of a row, in a word.
    pub fate: fn(Subject, Fate) -> &'static str,
    /// On which legal basis data is kept, as it stands in a choice.
    pub basis: fn(LegalBasis) -> &'static str,
    /// What stands beside each datum: where the list comes from, and why it may be kept.
    pub origin: fn(source: &str, basis: Option<LegalBasis>) -> String,
    /// Where a column goes; nothing for a field of the business's own, which has a name of its own.
    pub target: fn(&Target) -> &'static str,
    /// The head of the column of the file of refused rows that holds the line.
    pub line: &'static str,
    /// The head of the column that says why.
    pub fault: &'static str,
}

/// Records that another system kept of consents: the same words on the card, on the own page and in the report.
#[derive(Debug)]
pub struct RecordWords {
    /// Heads them.
    pub heading: &'static str,
    /// That they are no consents here.
    pub about: &'static str,
    /// One of them: the system, what it says, the day, and the purpose in the words of that system.
    pub line: fn(system: &str, state: ForeignState, day: &str, purpose: &str) -> String,
    /// Where it came from, and the day it was brought in.
    pub brought: fn(source: &str, day: &str) -> String,
    /// Heads the record as it stood in its file.
    pub original: &'static str,
}

/// The words in this language.
#[must_use]
pub const fn words(locale: Locale) -> &'static ImportWords {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}

/// What is said of records that another system kept of consents.
#[must_use]
pub const fn record_words(locale: Locale) -> &'static RecordWords {
    match locale {
        Locale::Fi => &fi::RECORDS,
        Locale::Sv => &sv::RECORDS,
        Locale::En => &en::RECORDS,
    }
}
