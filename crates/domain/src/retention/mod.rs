//! Retention: how long each kind of data is kept, which rule removes it, and the yearly cleaning (GDPR Art. 5(1)(e) and 25).
//!
//! [`Promises`] are what the business has promised; [`RuleLine`]s say them one by one, with those that the law or a notice sets. [`Facts`] follow
//! from what a person did and from nothing else; [`outlook`] says which rule removes them and when, [`terms()`] the same of each group of data, and
//! [`judge`] what the cleaning of a day does with them. What is *activity* is in [`activity`]: a letter that was opened or a link that was
//! followed is none, and nothing here knows of such a thing.

pub mod activity;
mod cleaning;
#[path = "../../locales/en/retention.rs"]
mod en;
mod facts;
#[path = "../../locales/fi/retention.rs"]
mod fi;
mod promises;
#[path = "../../locales/sv/retention.rs"]
mod sv;
mod terms;
mod words;

pub use cleaning::{Cleaning, CleaningError, CleaningKind, Stage, UNDO_WINDOW, WARNED_BEFORE, next_agreed};
pub use facts::{Facts, Judgement, Obstacle, Outlook, Rule, is_inactive, judge, outlook};
pub use promises::{
    CleaningDay, InvalidCleaningDay, InvalidRules, LONGEST_MONTHS, Length, Promises, RuleKind, RuleLine, Rules, SHORTEST_INACTIVE,
    SHORTEST_REQUESTS,
};
pub use terms::{Group, Holding, Term, terms};
pub use words::{RetentionWords, words};

#[cfg(test)]
mod tests;
