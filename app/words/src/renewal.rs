//! Asking for consent again: the screen of staff, and the page of the person who is asked.

use lupa_domain::renewal::{Round, Way};

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
    /// By which means.
    pub medium: FieldText,
    /// Chooses mail.
    pub by_mail: &'static str,
    /// Chooses paper.
    pub on_paper: &'static str,
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
    /// What asks on paper.
    pub letters: LetterWords,
}

/// Asking on paper.
#[derive(Debug)]
pub struct LetterWords {
    /// How many letters there would be, in how many files.
    pub count: fn(letters: &str, files: &str) -> String,
    /// How many cannot get one.
    pub without: fn(count: &str) -> String,
    /// Where nobody can get one.
    pub nobody: &'static str,
    /// Asks once more.
    pub ask: Action,
    /// After beginning.
    pub started: &'static str,
    /// Where staff make them: what follows.
    pub lead: &'static str,
    /// How many letters or reminders can be made.
    pub left: fn(Round, count: &str) -> String,
    /// Makes the next of them, 500 at most.
    pub make: fn(Round) -> &'static str,
    /// Asks once more.
    pub make_ask: Action,
    /// After making some.
    pub made: &'static str,
    /// Where there is nothing to make just now.
    pub all_made: &'static str,
    /// One bundle: which, how many letters were made, when, by which user.
    pub bundle: fn(Round, no: &str, letters: &str, when: &str, by: &str) -> String,
    /// Saves the letters of a bundle.
    pub save: &'static str,
    /// Saves its labels.
    pub save_labels: &'static str,
    /// Which sheet of labels.
    pub sheet: FieldText,
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
    /// Who is asked by a letter on paper: where the messages would go, and until when it can be answered.
    pub lead_on_paper: fn(email: &str, ends: &str) -> String,
    /// What to do otherwise.
    pub otherwise: &'static str,
    /// Says no, where the letter was on paper.
    pub stop: &'static str,
    /// After consenting.
    pub done: &'static str,
    /// What follows.
    pub done_lead: fn(title: &str) -> String,
    /// To the own page.
    pub own_page: &'static str,
}
