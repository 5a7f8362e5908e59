//! What the console says of the description of the register, of processors and of breaches of security.

use lupa_domain::description::{Risk, Told, TransferGround};

use crate::{
    shapes::{Action, CountedAction, FieldText, Section},
    staff::ScreenWords,
};

/// The titles of the three screens.
#[derive(Debug)]
pub struct DescriptionScreens {
    /// The description.
    pub description: ScreenWords,
    /// The processors.
    pub processors: ScreenWords,
    /// The breaches.
    pub breaches: ScreenWords,
}

/// The screens.
#[derive(Debug)]
pub struct DescriptionWords {
    /// The description.
    pub draft: DraftWords,
    /// What only the controller knows.
    pub own: OwnWordsWords,
    /// The processors.
    pub processors: ProcessorWords,
    /// The breaches.
    pub breaches: BreachWords,
}

/// The description as it would be published.
#[derive(Debug)]
pub struct DraftWords {
    /// Which version is in force, and since when.
    pub published: fn(no: u32, when: &str) -> String,
    /// That none was published.
    pub never: &'static str,
    /// That the version in force says what the register does.
    pub same: &'static str,
    /// That the register does something else.
    pub differs: &'static str,
    /// Above what changed in the language of the reader.
    pub changes: &'static str,
    /// Where nothing did in this language.
    pub elsewhere: &'static str,
    /// Publishing.
    pub publish: Action,
    /// That it was published.
    pub done: fn(no: u32) -> String,
    /// Opens the published page.
    pub open: &'static str,
    /// Fetches it as a PDF.
    pub pdf: &'static str,
    /// The statement for the authority.
    pub statement: Section,
    /// Fetches it.
    pub statement_button: &'static str,
    /// Above the description as it would be published.
    pub preview: &'static str,
}

/// What only the controller knows.
#[derive(Debug)]
pub struct OwnWordsWords {
    /// The heading, and what it is about.
    pub about: Section,
    /// The officer's name.
    pub officer_name: FieldText,
    /// The officer's address.
    pub officer_email: FieldText,
    /// Material on paper.
    pub manual_material: FieldText,
    /// Cookies of the business's own site.
    pub cookies: FieldText,
    /// Further sources.
    pub sources: FieldText,
    /// Further disclosures.
    pub disclosures: FieldText,
    /// How else data is protected.
    pub protection: FieldText,
    /// What is not accessible.
    pub accessibility: FieldText,
    /// A text in a language.
    pub in_language: fn(label: &str, language: &str) -> String,
    /// That they were saved.
    pub saved: &'static str,
    /// That somebody else was quicker.
    pub conflict: &'static str,
}

/// The processors.
#[derive(Debug)]
pub struct ProcessorWords {
    /// Where there are none.
    pub empty: &'static str,
    /// What is usually there and is not: hosting, delivery of e-mail.
    pub missing: fn(roles: &str) -> String,
    /// An example of who it may be; the user says who it is.
    pub suggestion: &'static str,
    /// The heads of the list.
    pub heads: [&'static str; 5],
    /// When it was accepted, and by which user.
    pub accepted: fn(when: &str, by: &str) -> String,
    /// Those that ended.
    pub ended: &'static str,
    /// When it ended.
    pub ended_at: fn(when: &str) -> String,
    /// Adds one.
    pub add: &'static str,
    /// Changes one.
    pub change: &'static str,
    /// Ends one.
    pub end: Action,
    /// That it ended.
    pub end_done: &'static str,
    /// The fields.
    pub name: FieldText,
    /// What it does.
    pub role: &'static str,
    /// Where.
    pub country: FieldText,
    /// On which ground data goes there.
    pub transfer: FieldText,
    /// Nothing is transferred.
    pub no_transfer: &'static str,
    /// A ground.
    pub ground: fn(TransferGround) -> &'static str,
    /// The title of the agreement.
    pub agreement: FieldText,
    /// Its version.
    pub version: &'static str,
    /// Where it is kept.
    pub kept_at: FieldText,
    /// Its day.
    pub made_on: &'static str,
    /// That saving is accepting.
    pub accepting: &'static str,
    /// That it was saved.
    pub saved: &'static str,
    /// That notices name it only once they are told to.
    pub forms: &'static str,
    /// How many purposes do not name it.
    pub unnamed: fn(purposes: u64) -> String,
    /// Has notices name it: how many people's consent ends by it.
    pub naming: CountedAction,
    /// That they name it.
    pub named: &'static str,
}

/// The breaches.
#[derive(Debug)]
pub struct BreachWords {
    /// Where there are none.
    pub empty: &'static str,
    /// Enters one.
    pub enter: Action,
    /// That it was entered.
    pub entered: fn(no: u64) -> String,
    /// What it is called.
    pub title: fn(no: u64) -> String,
    /// When it was found.
    pub found: fn(when: &str) -> String,
    /// The clock runs until then.
    pub running: fn(when: &str) -> String,
    /// The clock is over since then.
    pub over: fn(when: &str) -> String,
    /// The authority was told in time.
    pub in_time: fn(when: &str) -> String,
    /// The authority was told late.
    pub late: fn(when: &str) -> String,
    /// The authority need not be told.
    pub not_needed: &'static str,
    /// The people concerned still have to be told.
    pub owes_people: &'static str,
    /// The day on which it was found.
    pub found_on: &'static str,
    /// The hour at which it was found.
    pub found_time: &'static str,
    /// What happened.
    pub what: FieldText,
    /// What is likely to follow.
    pub effects: FieldText,
    /// What was done.
    pub measures: FieldText,
    /// How many people it concerns.
    pub people: FieldText,
    /// That everybody is concerned: the register counts.
    pub everybody: &'static str,
    /// How many people it concerns, in a list.
    pub concerned: fn(people: u64, number: &str) -> String,
    /// Writing what more is known.
    pub describe: Section,
    /// Deciding.
    pub decide: Section,
    /// A risk.
    pub risk: fn(Risk) -> &'static str,
    /// The reasons.
    pub reasons: FieldText,
    /// Writing that somebody was told.
    pub notify: Section,
    /// Who was told.
    pub told: fn(Told) -> &'static str,
    /// Names the choice of who was told.
    pub told_label: &'static str,
    /// When they were told.
    pub told_on: &'static str,
    /// At what time.
    pub told_time: &'static str,
    /// How.
    pub how: FieldText,
    /// Writes it down.
    pub write: &'static str,
    /// That it was written down.
    pub written: &'static str,
    /// What was written, in order.
    pub history: &'static str,
    /// Who wrote it, and when.
    pub by: fn(when: &str, by: &str) -> String,
    /// That nothing of it can be changed.
    pub stays: &'static str,
}
