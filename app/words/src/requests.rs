//! The rights desk: the queue of requests, recording one, and deciding it. The words are in `locales/{fi,sv,en}/requests.rs`.

use lupa_domain::{
    api::rights::requests::StepKind,
    rights::{Arrival, Identification, Outcome, RequestKind, StateName},
};

use crate::shapes::{Action, FieldText, Section};

/// These screens.
#[derive(Debug)]
pub struct RequestsWords {
    /// What is asked for, as a title.
    pub kind: fn(RequestKind) -> &'static str,
    /// How it came, as an adverb.
    pub arrival: fn(Arrival) -> &'static str,
    /// How sure it is who asks.
    pub identification: fn(Identification) -> &'static str,
    /// How far it has come.
    pub state: fn(StateName) -> &'static str,
    /// In what it ended.
    pub outcome: fn(Outcome) -> &'static str,
    /// How many days are left; below zero, how late it is.
    pub left: fn(days: i32) -> String,
    /// In place of the name of somebody who is not in the register any more.
    pub erased: &'static str,
    /// The queue.
    pub queue: QueueWords,
    /// Recording a request.
    pub record: RecordWords,
    /// One request.
    pub card: RequestCardWords,
}

/// The queue.
#[derive(Debug)]
pub struct QueueWords {
    /// The link that records one.
    pub record: &'static str,
    /// Names the list of those that are open.
    pub open: &'static str,
    /// Names the list of those that are closed.
    pub closed: &'static str,
    /// When nothing is open.
    pub empty: &'static str,
    /// The heads of the table.
    pub heads: QueueHeads,
    /// In place of an owner: nobody.
    pub nobody: &'static str,
}

/// The heads of the queue.
#[derive(Clone, Copy, Debug)]
pub struct QueueHeads {
    /// What is asked for.
    pub request: &'static str,
    /// Who asks.
    pub customer: &'static str,
    /// When it came.
    pub came: &'static str,
    /// How long there is.
    pub left: &'static str,
    /// How far it has come.
    pub state: &'static str,
    /// Who looks after it.
    pub owner: &'static str,
    /// When it was closed.
    pub closed: &'static str,
}

/// Recording a request.
#[derive(Debug)]
pub struct RecordWords {
    /// The heading, and the item of a card's menu.
    pub heading: &'static str,
    /// What to know before.
    pub lead: &'static str,
    /// Under which right.
    pub kind: &'static str,
    /// How it came.
    pub arrival: &'static str,
    /// How sure it is who asks.
    pub identification: FieldText,
    /// Who asks, of those who are not in the register.
    pub contact: FieldText,
    /// Before the name of who asks.
    pub customer: &'static str,
    /// The day.
    pub received_on: FieldText,
    /// Which datum.
    pub datum: FieldText,
    /// What they say.
    pub says: FieldText,
    /// Saves it.
    pub save: &'static str,
    /// After that.
    pub saved: fn(number: &str) -> String,
}

/// One request.
#[derive(Debug)]
pub struct RequestCardWords {
    /// Leads to the queue.
    pub back: &'static str,
    /// Where the request is not there.
    pub gone: &'static str,
    /// The heading: who asks for what.
    pub heading: fn(kind: RequestKind, name: &str) -> String,
    /// Its number.
    pub number: fn(number: &str) -> String,
    /// When and how it came.
    pub came: fn(when: &str, how: &str) -> String,
    /// Leads to the card of the customer.
    pub open_card: &'static str,
    /// Names what is asked for, in words.
    pub asked: &'static str,
    /// When nothing was said beside.
    pub nothing_said: &'static str,
    /// What is to be done before deciding, by what is asked for.
    pub before: fn(RequestKind) -> &'static str,
    /// That no letter reaches the person.
    pub not_mailable: &'static str,
    /// Who looks after it.
    pub owner: &'static str,
    /// Nobody.
    pub nobody: &'static str,
    /// Who asks.
    pub identity: FieldText,
    /// Saves one of these two.
    pub save: &'static str,
    /// After that.
    pub saved: &'static str,
    /// The decision.
    pub decide: DecideWords,
    /// More time.
    pub extend: ExtendWords,
    /// What was done.
    pub history: &'static str,
    /// A step: who took it, and who it concerns.
    pub step: fn(step: StepKind, by: Option<&str>, to: Option<&str>) -> String,
    /// Somebody else was quicker.
    pub meanwhile: &'static str,
}

/// The decision.
#[derive(Debug)]
pub struct DecideWords {
    /// The heading.
    pub heading: &'static str,
    /// Names the choice.
    pub outcome: &'static str,
    /// What each choice does.
    pub about: fn(kind: RequestKind, outcome: Outcome) -> &'static str,
    /// Nothing chosen yet.
    pub choose: &'static str,
    /// The answer to the person.
    pub reasons: FieldText,
    /// The ground in law.
    pub ground: FieldText,
    /// In the list of grounds: none yet.
    pub no_ground: &'static str,
    /// Asked before it is done.
    pub ask: Action,
    /// On the button.
    pub button: &'static str,
    /// After that.
    pub done: &'static str,
    /// When and in what it ended.
    pub decided: fn(outcome: &str, when: &str) -> String,
    /// The certificate.
    pub certificate: Section,
    /// Downloads it.
    pub download: &'static str,
}

/// More time.
#[derive(Debug)]
pub struct ExtendWords {
    /// Opens it.
    pub heading: &'static str,
    /// What it does.
    pub text: &'static str,
    /// Why.
    pub reasons: FieldText,
    /// Does it.
    pub button: &'static str,
    /// After that.
    pub done: &'static str,
    /// Until when, and why.
    pub told: fn(day: &str) -> String,
}
