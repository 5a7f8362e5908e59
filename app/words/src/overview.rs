//! The first screen of the console, and what stands over every screen while nothing can be saved. The words are in
//! `locales/{fi,sv,en}/overview.rs`.

use lupa_domain::{
    api::{
        overview::{AnswerKind, FirstStep},
        register::ReadOnly,
    },
    time::PartOfDay,
};

use crate::shapes::Section;

/// The first screen.
#[derive(Debug)]
pub struct OverviewWords {
    /// Greets by name.
    pub greeting: fn(part: PartOfDay, name: &str) -> String,
    /// The day, with its weekday: 0 is Monday.
    pub date: fn(weekday: u8, month: u8, day: u8) -> String,
    /// Where there is nothing to show to the user.
    pub nothing: &'static str,
    /// Link to the form for a new customer.
    pub new: &'static str,
    /// The first day.
    pub steps: StepsWords,
    /// How many consents are in force.
    pub tiles: TilesWords,
    /// What needs a decision.
    pub decisions: DecisionWords,
    /// What happened last.
    pub events: EventWords,
    /// The screen of those who serve customers.
    pub desk: DeskWords,
}

/// The first day.
#[derive(Debug)]
pub struct StepsWords {
    /// Heading.
    pub heading: &'static str,
    /// How many of how many are done.
    pub done: fn(done: usize, all: usize) -> String,
    /// Button that hides them.
    pub later: &'static str,
    /// A step.
    pub step: fn(FirstStep) -> StepWords,
}

/// A step of the first day.
#[derive(Clone, Copy, Debug)]
pub struct StepWords {
    /// What is to be done.
    pub title: &'static str,
    /// What comes of it.
    pub about: &'static str,
    /// On the link that leads there.
    pub button: &'static str,
}

/// How many consents are in force.
#[derive(Debug)]
pub struct TilesWords {
    /// Heading, for those who hear it.
    pub heading: &'static str,
    /// Behind the change.
    pub days: &'static str,
    /// Before a change for the more, for those who hear it.
    pub more: &'static str,
    /// Before a change for the less.
    pub less: &'static str,
    /// In place of a change.
    pub same: &'static str,
    /// How many were taken back.
    pub withdrawn: fn(count: u64, number: &str) -> String,
    /// How many people objected.
    pub objected: fn(count: u64, number: &str) -> String,
    /// What the line shows, in words.
    pub line: fn(before: &str, now: &str) -> String,
    /// Where there is no purpose yet.
    pub none: &'static str,
}

/// What needs a decision.
#[derive(Debug)]
pub struct DecisionWords {
    /// Heading.
    pub heading: &'static str,
    /// How many there are.
    pub count: fn(count: usize) -> String,
    /// Where there is none.
    pub none: &'static str,
    /// The register does not agree with itself.
    pub disagreements: fn(count: u64, number: &str) -> String,
    /// What that means.
    pub disagreements_more: &'static str,
    /// Details of the business are the example's.
    pub example: Section,
    /// Breaches whose time to tell the authority runs.
    pub breach: fn(count: u32) -> String,
    /// Until when, while there is time.
    pub breach_until: fn(when: &str) -> String,
    /// Since when it is over.
    pub breach_over: fn(when: &str) -> String,
    /// Nobody answers at the published address: what to do about it.
    pub silent: fn(email: &str) -> String,
    /// Since when, and why that matters.
    pub silent_more: fn(when: &str) -> String,
    /// Requests of customers that wait for an answer.
    pub requests: fn(count: u32) -> String,
    /// What to do.
    pub requests_more: &'static str,
    /// How many are late.
    pub requests_late: fn(count: u32) -> String,
    /// Sign-ups that wait.
    pub unconfirmed: fn(count: u64, number: &str) -> String,
    /// How many days ago the oldest was sent; 0 is today.
    pub oldest: fn(days: u64) -> String,
    /// An invitation that ends soon.
    pub invitation_ends: fn(name: &str) -> String,
    /// An invitation that has ended.
    pub invitation_ended: fn(name: &str) -> String,
    /// When it ends, or ended.
    pub invitation_when: fn(when: &str) -> String,
    /// Users who have yet to accept the undertaking.
    pub undertakings: fn(count: u32) -> String,
    /// What that means.
    pub undertakings_more: &'static str,
    /// The reader's only passkey.
    pub last_key: Section,
    /// On the link that shows what is behind a line.
    pub look: &'static str,
    /// On the link that puts something right.
    pub mend: &'static str,
    /// On the link that invites again.
    pub again: &'static str,
    /// On the link that adds a passkey.
    pub add: &'static str,
}

/// What happened last.
#[derive(Debug)]
pub struct EventWords {
    /// Heading.
    pub heading: &'static str,
    /// The day of today, and the one before.
    pub days: [&'static str; 2],
    /// What so many people said about a purpose.
    pub said: fn(said: AnswerKind, count: u64, number: &str, title: &str) -> String,
    /// What one said about it: follows their name.
    pub said_by: fn(said: AnswerKind, title: &str) -> String,
    /// How many times something was done, or to how many customers.
    pub times: fn(count: u64, number: &str) -> String,
    /// Leads to the log.
    pub log: &'static str,
    /// Where nothing has happened.
    pub none: &'static str,
}

/// The screen of those who serve customers.
#[derive(Debug)]
pub struct DeskWords {
    /// Heading.
    pub heading: &'static str,
    /// Names the search field.
    pub search: &'static str,
    /// Helps to fill it in.
    pub hint: &'static str,
    /// Button that searches.
    pub find: &'static str,
    /// Recording what a customer says: the deed, and what it is.
    pub record: Section,
    /// A new customer.
    pub new: Section,
    /// The tablet for customers.
    pub counter: Section,
    /// Heading above what the user has done today.
    pub today: &'static str,
    /// How often they recorded what a customer said.
    pub recorded: fn(count: u64) -> String,
    /// How many customers they added.
    pub added: fn(count: u64) -> String,
    /// How often they noted a visit or a purchase.
    pub noted: fn(count: u64) -> String,
    /// Where they have done nothing yet.
    pub idle: &'static str,
}

/// What stands over every screen while nothing can be saved.
#[derive(Debug)]
pub struct ReadOnlyWords {
    /// Why, and what to do.
    pub why: fn(ReadOnly) -> Section,
}
