//! Bringing customers in from a file. The words are in `locales/{fi,sv,en}/imports.rs`; those of a row's fate stand in the domain, for the file of what was
//! refused has them too.

use lupa_domain::{
    api::imports::{FileNote, ImportState, UndoCounts},
    import::{ColumnState, DayOrder, Fate, FateCounts, Subject},
};

use crate::shapes::{Action, FieldText};

/// The screen.
#[derive(Debug)]
pub struct ImportsWords {
    /// The heading.
    pub heading: &'static str,
    /// What is kept when.
    pub lead: &'static str,
    /// Back to the customers.
    pub back: &'static str,
    /// Back to the imports.
    pub all: &'static str,
    /// When there is no such import.
    pub gone: &'static str,
    /// Names the stages.
    pub stages: &'static str,
    /// The stages, in their order.
    pub stage: StageWords,
    /// Of a stage that is over.
    pub over: &'static str,
    /// The imports of before.
    pub list: ImportListWords,
    /// Choosing a file.
    pub file: FileWords,
    /// Its columns, and what is said of it.
    pub columns: ColumnsWords,
    /// What becomes of its rows.
    pub check: CheckedWords,
    /// While it is under way, and after.
    pub run: RunWords,
}

/// The stages.
#[derive(Debug)]
pub struct StageWords {
    /// Choosing a file.
    pub file: &'static str,
    /// Saying what its columns are.
    pub columns: &'static str,
    /// Looking at what becomes of its rows.
    pub check: &'static str,
    /// Bringing them in.
    pub import: &'static str,
    /// All are in.
    pub done: &'static str,
}

/// The imports of before.
#[derive(Debug)]
pub struct ImportListWords {
    /// Names the list.
    pub heading: &'static str,
    /// The heads.
    pub heads: ImportHeads,
    /// How far one has come.
    pub state: fn(ImportState) -> &'static str,
    /// In place of a source that nobody has said yet.
    pub no_source: &'static str,
}

/// The heads of the list.
#[derive(Debug)]
pub struct ImportHeads {
    /// Where it comes from.
    pub source: &'static str,
    /// When.
    pub at: &'static str,
    /// Heads who brought it in.
    pub by: &'static str,
    /// How many rows.
    pub rows: &'static str,
    /// How far it has come.
    pub state: &'static str,
}

/// Choosing a file.
#[derive(Debug)]
pub struct FileWords {
    /// The heading.
    pub heading: &'static str,
    /// The field.
    pub field: FieldText,
    /// The encoding.
    pub encoding: FieldText,
    /// The choice that it is found.
    pub found: &'static str,
    /// The button that sends the file.
    pub read: &'static str,
    /// When no file was chosen.
    pub none: &'static str,
    /// What a file is, once it is read.
    pub about: fn(rows: &str, columns: &str, size: &str) -> String,
    /// In which encoding it was read.
    pub in_encoding: fn(&str) -> String,
    /// Which of its sheets was read.
    pub in_sheet: fn(&str) -> String,
    /// The separator of a text.
    pub separator: FieldText,
    /// One of these, by the separator itself.
    pub separators: fn(&str) -> &'static str,
    /// The sheet of a workbook.
    pub sheet: FieldText,
    /// When the browser no longer has the file.
    pub again: &'static str,
    /// The systems whose records of consents it holds.
    pub of_systems: fn(&str) -> String,
    /// What is not read of it.
    pub note: fn(FileNote) -> &'static str,
    /// Takes another file.
    pub other: &'static str,
}

/// Its columns, and what is said of it.
#[derive(Debug)]
pub struct ColumnsWords {
    /// The heading.
    pub heading: &'static str,
    /// Whether the first row is one of heads.
    pub heads: &'static str,
    /// The head of the column of names.
    pub in_file: &'static str,
    /// The head of the first rows.
    pub samples: &'static str,
    /// The head of where they go.
    pub goes: &'static str,
    /// The head of what is to be said.
    pub state: &'static str,
    /// Names the choice of one column.
    pub goes_to: fn(&str) -> String,
    /// In place of the name of a column without one.
    pub nameless: fn(&str) -> String,
    /// What is to be said of a column.
    pub states: fn(ColumnState) -> &'static str,
    /// A consent stays out.
    pub no_consent: &'static str,
    /// What the list is.
    pub subject: FieldText,
    /// One of these.
    pub subjects: fn(Subject) -> &'static str,
    /// What comes first in a day.
    pub day_order: FieldText,
    /// One of these.
    pub day_orders: fn(Option<DayOrder>) -> &'static str,
    /// Where it comes from.
    pub source: FieldText,
    /// Why it may be kept.
    pub basis: FieldText,
    /// The tags of all.
    pub tags: FieldText,
    /// Leads to where fields are declared.
    pub own_field: &'static str,
    /// The button.
    pub button: &'static str,
}

/// What becomes of its rows.
#[derive(Debug)]
pub struct CheckedWords {
    /// The heading.
    pub heading: &'static str,
    /// Nothing is kept yet.
    pub nothing_yet: &'static str,
    /// Names the choice of rows.
    pub show: &'static str,
    /// All rows.
    pub all: &'static str,
    /// What a fate means.
    pub more: fn(Subject, Fate) -> &'static str,
    /// A list is no consent.
    pub no_consent: &'static str,
    /// A stop cannot be taken back by us.
    pub stops: &'static str,
    /// Records of another system are no consents.
    pub records: &'static str,
    /// About which people they are noted.
    pub records_rule: &'static str,
    /// How somebody is found to be the same.
    pub rule: &'static str,
    /// The head of the line.
    pub line: &'static str,
    /// Heads the person of a row.
    pub who: &'static str,
    /// The head of the fate.
    pub fate: &'static str,
    /// The head of why.
    pub why: &'static str,
    /// Which data stay as they are on the card.
    pub kept: fn(&str) -> String,
    /// When no row has that fate.
    pub none: &'static str,
    /// Shows more rows.
    pub next: &'static str,
    /// The button that brings them in.
    pub button: fn(count: u64, number: &str) -> String,
    /// When no row does anything.
    pub nothing: &'static str,
    /// Throws the list away.
    pub discard: &'static str,
}

/// While it is under way, and after.
#[derive(Debug)]
pub struct RunWords {
    /// Trying.
    pub checking: &'static str,
    /// Bringing in.
    pub importing: &'static str,
    /// Taking back.
    pub undoing: &'static str,
    /// How far.
    pub of: fn(done: &str, total: &str) -> String,
    /// Stops it.
    pub stop: &'static str,
    /// It was stopped.
    pub stopped: &'static str,
    /// Goes on.
    pub go_on: &'static str,
    /// All are in.
    pub done: &'static str,
    /// What became of the rows.
    pub told: fn(Subject, &FateCounts) -> String,
    /// The rows that were not.
    pub refused: &'static str,
    /// To the customers.
    pub customers: &'static str,
    /// Until when it can be taken back.
    pub until: fn(&str) -> String,
    /// Takes it back.
    pub undo: &'static str,
    /// Asked before.
    pub ask: Action,
    /// Asked before records of another system are taken back.
    pub ask_records: Action,
    /// It was taken back.
    pub undone: &'static str,
    /// What that did.
    pub undone_told: fn(Subject, &UndoCounts) -> String,
    /// Its rows are gone.
    pub expired: &'static str,
}
