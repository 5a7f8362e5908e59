//! Bringing a list into the register: a spreadsheet of customers, or those who unsubscribed or whose addresses bounced elsewhere.
//!
//! The head of each column says where its cells go ([`meaning_of`]), people say the rest ([`Plan`]); a row is read by it ([`read`]) and meets
//! what the register knows ([`decide`]): it is new, completes a card ([`complete()`]), or is kept out. Nothing in a list becomes a consent, and
//! nobody who objects, was erased or is only stored is brought back by one. Records that another system kept of consents come in by themselves ([`foreign`]).

mod barrier;
mod cells;
mod column;
mod complete;
mod day;
mod fate;
pub mod foreign;
mod heads;
mod plan;
mod reading;
mod words;

#[path = "../../locales/en/import.rs"]
mod en;
#[path = "../../locales/fi/import.rs"]
mod fi;
#[path = "../../locales/sv/import.rs"]
mod sv;

#[cfg(test)]
mod tests;

pub use self::{
    barrier::{Barrier, Facts, Known, barrier, is_same_by_phone},
    column::{ColumnState, InvalidTarget, Target},
    complete::{Completed, complete},
    day::{DayError, DayOrder, is_ambiguous, parse_day},
    fate::{Decision, Fate, FateCounts, Match, Reason, decide, decide_record, decide_stop},
    foreign::{ForeignRecord, ForeignState},
    heads::{Meaning, head_key, looks_like_heads, meaning_of},
    plan::{LegalBasis, MAX_SOURCE_LENGTH, Plan, PlanError, Subject},
    reading::{Context, ReadRow, RowFault, Why, read},
    words::{ImportWords, RecordWords, record_words, words},
};

/// How long an import can be undone.
pub const UNDO: crate::time::Span = crate::time::Span::days(7);

/// How long a list waits for what is to become of it, before it is wiped.
pub const WAITS: crate::time::Span = crate::time::Span::days(7);
