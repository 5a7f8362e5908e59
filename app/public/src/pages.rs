//! What each public page is about: the values from which the edge draws it.

use lupa_domain::{
    api::{
        consent::{ConfirmPreview, StopPreview},
        description::DescriptionResponse,
        problem::Problem,
        retention::StayLink,
        rights::contact::ContactCheckPreview,
        wording::{FormNotice, NoticeEdition},
    },
    description::Document,
    digest::Digest,
    languages::Languages,
    locale::Locale,
    wording::{Controller, Notice, PurposeId},
};
use serde::{Deserialize, Serialize};

/// `/` and `/f/{form}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignupPage {
    /// The language of the page; that of the notice.
    pub locale: Locale,
    /// The address of the page, such as `/` or `/f/newsletter`; the form is posted to it.
    pub path: String,
    /// The notice to show.
    pub form: FormNotice,
    /// The idempotency key: makes a double post one.
    pub key: String,
    /// What the person has given so far.
    pub typed: Typed,
    /// The keys of the signups that this one corrects.
    pub replaces: Vec<String>,
    /// How far they are.
    pub phase: Phase,
    /// The languages in which the form can be had.
    pub languages: Languages,
    /// Whether the register has been set up; until then it is a preview with an example's particulars, and the page says so.
    pub set_up: bool,
    /// Where the form stands.
    pub place: Place,
}

/// Where a sign-up form stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// On a page of its own.
    Page {
        /// The address of the register, of which the addresses are made that other sites are told.
        origin: String,
    },
    /// In a frame on a site of the business.
    Frame {
        /// The sites that may show it, each by its origin, with a space between two.
        hosts: String,
    },
}

/// What stands in the fields and boxes of a form, as the person gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The e-mail address.
    pub email: String,
    /// The name.
    pub name: String,
    /// The telephone number.
    pub phone: String,
    /// The boxes that the person ticked. Only their own refused form may fill this in.
    pub ticked: Vec<PurposeId>,
    /// Whether the person ticked to be of age. As with the boxes, only their own refused form may fill this in.
    #[serde(default)]
    pub of_age: bool,
    /// What was answered to what the boxes ask for, by purpose and field.
    #[serde(default)]
    pub answers: Vec<(String, String)>,
}

/// How far a form has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// It is being filled in.
    Editing,
    /// It was sent and came back.
    Refused(Problem),
    /// It was taken.
    Done(Sent),
}

/// What is known once a form was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The address that may be meant instead, or nothing.
    pub meant: String,
    /// Whether the message was asked for once more.
    pub again: bool,
}

/// `/confirm/{token}`.
#[derive(Clone, Debug)]
pub struct ConfirmPage {
    /// The language of the page.
    pub locale: Locale,
    /// The token of the link.
    pub token: String,
    /// How far confirming has come.
    pub phase: ConfirmPhase,
}

/// How far confirming has come.
#[derive(Clone, Debug)]
pub enum ConfirmPhase {
    /// The person is asked.
    Asking(ConfirmPreview),
    /// It is confirmed.
    Confirmed {
        /// Whether an earlier press had done it.
        already: bool,
        /// What was confirmed, with the receipts.
        look: ConfirmPreview,
    },
    /// It cannot be confirmed.
    Refused(Problem),
}

/// `/u/{token}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopPage {
    /// The language of the page.
    pub locale: Locale,
    /// The token of the link.
    pub token: String,
    /// What it stops.
    pub look: StopPreview,
    /// Whether the button was just pressed.
    pub done: bool,
}

/// `/stay/{token}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StayPage {
    /// The language of the page.
    pub locale: Locale,
    /// The token of the link.
    pub token: String,
    /// What it is about.
    pub look: StayLink,
}

/// `/contact/{token}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactPage {
    /// The language of the page.
    pub locale: Locale,
    /// The token of the link.
    pub token: String,
    /// Which address it is about.
    pub look: ContactCheckPreview,
    /// Whether the button was just pressed.
    pub done: bool,
}

/// `/n/{digest}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticePage {
    /// The language of the page; that of the notice.
    pub locale: Locale,
    /// The notice.
    pub shown: Addressed,
    /// Where it stands among the editions of its form.
    pub place: NoticeEdition,
}

/// `/n/{digest}/since/{other}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangesPage {
    /// The language of the page; that of both notices.
    pub locale: Locale,
    /// The earlier edition.
    pub old: Addressed,
    /// The later one, of the same form.
    pub new: Addressed,
}

/// A notice with its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    /// The address.
    pub digest: Digest,
    /// The notice.
    pub notice: Notice,
}

/// `/f/{form}/preview`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewPage {
    /// What publishing the draft would make; its language is that of the page.
    pub form: FormNotice,
}

/// `/` while its form asks nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedPage {
    /// The language of the page.
    pub locale: Locale,
    /// Who keeps the register.
    pub controller: Controller,
    /// The languages that the business offers.
    pub languages: Languages,
}

/// `/register` and `/register/{version}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescriptionPage {
    /// The language of the page; one of those of the documents.
    pub locale: Locale,
    /// The address of the page.
    pub path: String,
    /// The address of the register, without a slash at the end.
    pub origin: String,
    /// The description.
    pub shown: DescriptionResponse,
}

/// `/cookies` and `/accessibility`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementPage {
    /// The language of the page.
    pub locale: Locale,
    /// The address of the page.
    pub path: String,
    /// Who keeps the register.
    pub controller: String,
    /// The languages that the business offers.
    pub languages: Languages,
    /// The statement.
    pub document: Document,
}

/// Any address that cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailurePage {
    /// The language of the page.
    pub locale: Locale,
    /// Why.
    pub problem: Problem,
}
