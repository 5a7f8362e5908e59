//! Merging two cards: the screen of staff, and the page of the owner of a mailbox.

use lupa_domain::people::merging::Way;

use super::Action;

use crate::{console, en, fi, sv};
use lupa_domain::locale::Locale;

/// Merging two cards.
#[must_use]
pub fn merging(locale: Locale) -> &'static MergingWords {
    console::customers(locale).merging
}

/// Agreeing to be merged.
#[must_use]
pub const fn own_merging(locale: Locale) -> &'static OwnMergingWords {
    match locale {
        Locale::Fi => &fi::merging::OWN_MERGING,
        Locale::Sv => &sv::merging::OWN_MERGING,
        Locale::En => &en::merging::OWN_MERGING,
    }
}

/// The screen that merges two cards.
#[derive(Debug)]
pub struct MergingWords {
    /// On the way to it.
    pub open: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Back to the card.
    pub back: &'static str,
    /// Choosing the other card.
    pub choice: ChoiceWords,
    /// The two cards side by side.
    pub sides: SidesWords,
    /// The merges that there are.
    pub past: PastWords,
}

/// Choosing the other card.
#[derive(Debug)]
pub struct ChoiceWords {
    /// The heading.
    pub heading: &'static str,
    /// Those who are like this person.
    pub similar: &'static str,
    /// Where there are none.
    pub none: &'static str,
    /// The field in which another is looked for.
    pub search: &'static str,
    /// Looks.
    pub find: &'static str,
    /// What was looked for and is not there.
    pub not_found: &'static str,
    /// Compares with the card of this name.
    pub compare: fn(name: &str) -> String,
}

/// The two cards side by side.
#[derive(Debug)]
pub struct SidesWords {
    /// The heading.
    pub heading: &'static str,
    /// Over the card that stays.
    pub this: &'static str,
    /// Over the card that goes.
    pub other: &'static str,
    /// In place of a value.
    pub nothing: &'static str,
    /// Of tags.
    pub both: &'static str,
    /// Over what was said.
    pub consents: &'static str,
    /// Over the purposes.
    pub purpose: &'static str,
    /// Over where the one card would stand.
    pub one: &'static str,
    /// What becomes of what was said.
    pub consents_about: &'static str,
    /// When it is done.
    pub way: fn(Way) -> &'static str,
    /// Merges.
    pub merge: fn(Way) -> &'static str,
    /// Asks once more.
    pub ask: Action,
    /// Where the other card is to stay: why.
    pub other_way_about: &'static str,
    /// Leads there.
    pub other_way: &'static str,
    /// Chooses another card.
    pub another: &'static str,
}

/// The merges that there are.
#[derive(Debug)]
pub struct PastWords {
    /// The heading.
    pub heading: &'static str,
    /// One that was done.
    pub done: fn(when: &str, by: &str) -> String,
    /// One that waits.
    pub asked: fn(when: &str, by: &str) -> String,
    /// The address of the card that went.
    pub email: fn(email: &str) -> String,
    /// Until when it can be undone.
    pub undo_until: fn(day: &str) -> String,
    /// Until when it can be agreed to.
    pub agree_until: fn(day: &str) -> String,
    /// It can be undone no more.
    pub over: &'static str,
    /// Undoes.
    pub undo: &'static str,
    /// Asks once more.
    pub ask: Action,
    /// Takes the question back.
    pub withdraw: &'static str,
    /// After merging.
    pub merged: &'static str,
    /// After asking.
    pub sent: &'static str,
    /// After undoing.
    pub undone: &'static str,
    /// After taking back.
    pub withdrawn: &'static str,
}

/// The page on which the owner of a mailbox agrees.
#[derive(Debug)]
pub struct OwnMergingWords {
    /// The question.
    pub heading: &'static str,
    /// Which two.
    pub lead: fn(email: &str, stays: &str) -> String,
    /// What follows from it.
    pub effects: [&'static str; 4],
    /// Agrees.
    pub agree: &'static str,
    /// What to do otherwise.
    pub otherwise: &'static str,
    /// After agreeing.
    pub done: &'static str,
    /// The address that stays.
    pub done_lead: fn(stays: &str) -> String,
    /// To the own page.
    pub sign_in: &'static str,
}
