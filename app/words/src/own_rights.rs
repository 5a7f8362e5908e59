//! What a customer does on their own page beside giving and withdrawing consent: objecting, correcting, restricting, asking, taking along.

use lupa_domain::rights::{ObjectionKind, Outcome, RequestKind, StateName};

use crate::Section;

/// Rights on the own page.
#[derive(Debug)]
pub struct OwnRightsWords {
    /// Objecting by kind, and "no marketing at all".
    pub objections: ObjectionsWords,
    /// Name, number, language and postal address.
    pub details: DetailsWords,
    /// Another e-mail address.
    pub email: EmailWords,
    /// Restricting.
    pub restriction: RestrictionWords,
    /// Requests.
    pub requests: OwnRequestsWords,
    /// Erasing.
    pub erasing: ErasingWords,
    /// Files to take along.
    pub downloads: DownloadsWords,
}

/// Objections.
#[derive(Debug)]
pub struct ObjectionsWords {
    /// The heading.
    pub heading: &'static str,
    /// That no reason is needed, and that it holds for what comes later.
    pub lead: &'static str,
    /// What each kind is: its name, and what it means.
    pub kind: fn(ObjectionKind) -> Section,
    /// That the person objects, and since when.
    pub since: fn(since: &str) -> String,
    /// Objects.
    pub object: &'static str,
    /// Lifts an objection.
    pub lift: &'static str,
    /// After objecting; `name` is that of the kind.
    pub objected: fn(name: &str) -> String,
    /// After lifting.
    pub lifted: fn(name: &str) -> String,
    /// Objects to all marketing and withdraws every consent.
    pub no_marketing: &'static str,
    /// After that.
    pub no_marketing_done: &'static str,
}

/// One's own details.
#[derive(Debug)]
pub struct DetailsWords {
    /// The heading.
    pub heading: &'static str,
    /// Opens the form.
    pub correct: &'static str,
    /// A name.
    pub name: &'static str,
    /// A telephone number.
    pub phone: &'static str,
    /// The language of messages.
    pub language: &'static str,
    /// The postal address.
    pub address: &'static str,
    /// Its street.
    pub street: &'static str,
    /// Its postal code.
    pub postal_code: &'static str,
    /// Its town.
    pub locality: &'static str,
    /// Its country.
    pub country: &'static str,
    /// Saves them.
    pub save: &'static str,
    /// After that.
    pub saved: &'static str,
    /// Leads to asking for a correction of something else.
    pub rest: &'static str,
}

/// Another e-mail address.
#[derive(Debug)]
pub struct EmailWords {
    /// Opens the form.
    pub change: &'static str,
    /// How it is changed.
    pub lead: &'static str,
    /// The new address.
    pub email: &'static str,
    /// Asks for the letter.
    pub ask: &'static str,
    /// After that.
    pub asked: &'static str,
    /// The heading behind the link.
    pub arrived: &'static str,
    /// What the button does; `masked` is the new address.
    pub arrived_lead: fn(masked: &str) -> String,
    /// Makes the address one's own.
    pub confirm: &'static str,
    /// The heading after that.
    pub done: &'static str,
    /// What to do next.
    pub done_lead: &'static str,
    /// Leads to signing in.
    pub sign_in: &'static str,
}

/// Restricting.
#[derive(Debug)]
pub struct RestrictionWords {
    /// The heading.
    pub heading: &'static str,
    /// What it means.
    pub lead: &'static str,
    /// While it holds.
    pub holds: &'static str,
    /// Restricts.
    pub restrict: &'static str,
    /// Lifts it.
    pub lift: &'static str,
    /// After restricting.
    pub restricted: &'static str,
    /// After lifting.
    pub lifted: &'static str,
}

/// Requests.
#[derive(Debug)]
pub struct OwnRequestsWords {
    /// The page: on the way to it, and its heading.
    pub heading: &'static str,
    /// What stands on the page.
    pub lead: &'static str,
    /// Over those that were made.
    pub own: &'static str,
    /// Where there are none.
    pub none: &'static str,
    /// What each kind is called.
    pub kind: fn(RequestKind) -> &'static str,
    /// How far it has come.
    pub state: fn(StateName) -> &'static str,
    /// How it was decided.
    pub outcome: fn(Outcome) -> &'static str,
    /// Its number, and when it came.
    pub received: fn(number: &str, when: &str) -> String,
    /// Until when it is answered.
    pub due: fn(day: &str) -> String,
    /// Why it takes longer.
    pub extended: fn(reasons: &str) -> String,
    /// When it was decided.
    pub decided: fn(when: &str) -> String,
    /// Why so.
    pub reasons: fn(reasons: &str) -> String,
    /// The certificate, to read.
    pub certificate_pdf: &'static str,
    /// The certificate, signed.
    pub certificate_json: &'static str,
    /// Takes a request back.
    pub take_back: &'static str,
    /// After that.
    pub taken_back: &'static str,
    /// Over the form that asks for something to be put right.
    pub correction: Section,
    /// Over the form for everything else.
    pub other: Section,
    /// What the request is about.
    pub which: &'static str,
    /// The datum that is wrong.
    pub datum: &'static str,
    /// What is wrong and how it is right.
    pub says: &'static str,
    /// What the person wants to say.
    pub message: &'static str,
    /// On what grounds.
    pub grounds: &'static str,
    /// What shows it.
    pub evidence: &'static str,
    /// Sends a correction.
    pub send_correction: &'static str,
    /// Sends another request.
    pub send: &'static str,
    /// After sending.
    pub sent: &'static str,
}

/// Erasing.
#[derive(Debug)]
pub struct ErasingWords {
    /// The heading.
    pub heading: &'static str,
    /// While something stands in the way.
    pub held: &'static str,
    /// Over what goes.
    pub goes: &'static str,
    /// Over what stays.
    pub stays: &'static str,
    /// How it is done.
    pub lead: &'static str,
    /// Wants never to be written to again.
    pub suppress: &'static str,
    /// What that keeps.
    pub suppress_about: &'static str,
    /// Asks for the letter.
    pub ask: &'static str,
    /// After that.
    pub asked: &'static str,
    /// The heading behind the link.
    pub arrived: &'static str,
    /// Whose data it is; `masked` is the address.
    pub arrived_lead: fn(masked: &str) -> String,
    /// Erases.
    pub erase: &'static str,
    /// The heading after that.
    pub done: &'static str,
    /// What comes now.
    pub done_lead: &'static str,
    /// The heading where it has to wait.
    pub waits: &'static str,
    /// Before the number of the certificate.
    pub certificate: &'static str,
    /// Saves it, to be read.
    pub certificate_pdf: &'static str,
    /// Saves it as it was signed.
    pub certificate_json: &'static str,
}

/// Files to take along.
#[derive(Debug)]
pub struct DownloadsWords {
    /// The heading.
    pub heading: &'static str,
    /// A file to read: name, and what it is.
    pub report: Section,
    /// A file for programs.
    pub archive: Section,
    /// One document for programs.
    pub json: Section,
}
