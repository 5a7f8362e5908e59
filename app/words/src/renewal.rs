//! Asking for consent again: the screen of staff, and the page of the person who is asked.

use lupa_domain::renewal::Way;

use super::{Action, FieldText, Section};

/// The screen that asks for consent again.
#[derive(Debug)]
pub struct RenewalWords {
    /// Its heading.
    pub heading: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// What the law allows.
    pub law: Section,
    /// Over those that were begun.
    pub begun: &'static str,
    /// Where there are none.
    pub none: &'static str,
    /// Over the form.
    pub new: &'static str,
    /// For which purpose.
    pub purpose: FieldText,
    /// Labels the choice of the people to ask.
    pub audience: FieldText,
    /// Among everybody.
    pub everybody: &'static str,
    /// How old consent may become.
    pub months: FieldText,
    /// How many letters a day.
    pub daily: FieldText,
    /// The last day.
    pub ends_on: FieldText,
    /// Said where the last day is empty.
    pub no_end: &'static str,
    /// Counts.
    pub count: &'static str,
    /// Over what would be done.
    pub preview: &'static str,
    /// How many may be asked in a way.
    pub way: fn(Way, count: &str) -> String,
    /// How many may be asked on paper alone.
    pub paper: fn(count: &str) -> String,
    /// How many have said no.
    pub said_no: fn(count: &str) -> String,
    /// Where nobody may be asked by mail.
    pub nobody: &'static str,
    /// Begins.
    pub begin: &'static str,
    /// Asks once more.
    pub ask: Action,
    /// After beginning.
    pub started: &'static str,
    /// When it was begun, by which user, and until when it runs.
    pub running: fn(begun: &str, by: &str, ends: &str) -> String,
    /// When it ended.
    pub ended: fn(begun: &str, by: &str, ended: &str) -> String,
    /// How many were asked and reminded.
    pub asked: fn(asked: &str, reminded: &str) -> String,
    /// How many said yes.
    pub yes: fn(count: &str) -> String,
    /// How many said no.
    pub no: fn(count: &str) -> String,
    /// How many have said nothing.
    pub silent: fn(count: &str) -> String,
    /// Ends one.
    pub stop: &'static str,
    /// Asks once more.
    pub stop_ask: Action,
    /// After ending.
    pub stopped: &'static str,
    /// On paper: where the poster with the code is.
    pub on_paper: &'static str,
    /// Leads there.
    pub share: &'static str,
}

/// The page of the person who is asked.
#[derive(Debug)]
pub struct OwnRenewalWords {
    /// The question.
    pub heading: &'static str,
    /// Who is asked, and until when.
    pub lead: fn(email: &str, ends: &str) -> String,
    /// The whole text.
    pub wording: &'static str,
    /// Sends the answer.
    pub send: &'static str,
    /// After an empty box.
    pub empty: &'static str,
    /// What to do otherwise.
    pub otherwise: &'static str,
    /// After consenting.
    pub done: &'static str,
    /// What follows.
    pub done_lead: fn(title: &str) -> String,
    /// To the own page.
    pub own_page: &'static str,
}
