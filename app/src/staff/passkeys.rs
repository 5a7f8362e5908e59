//! Ceremonies as a screen sees them: what the register begins, the device does, and the register ends. What goes wrong stands in the form,
//! and nothing that was typed is lost.

use lupa_domain::api::staff::CeremonyView;
use serde_json::Value;

use super::desk::Desk;
use crate::{
    browser::passkey::{self, NoPasskey},
    portal::wire::Failure,
    ui::{Form, Refused},
};

/// What a ceremony came to: its name, and what the device answered.
#[derive(Debug)]
pub struct Answered {
    /// To be sent back.
    pub ceremony: String,
    /// What the browser answered.
    pub credential: Value,
}

/// Has the device make a passkey.
pub async fn make(desk: Desk, form: Form, begun: Result<CeremonyView, Failure>) -> Option<Answered> {
    let begun = begun_or_said(desk, form, begun)?;
    answered(desk, form, begun.ceremony, passkey::make(&begun.options).await)
}

/// Has the device sign in with one.
pub async fn sign_in(desk: Desk, form: Form, begun: Result<CeremonyView, Failure>) -> Option<Answered> {
    let begun = begun_or_said(desk, form, begun)?;
    answered(desk, form, begun.ceremony, passkey::sign_in(&begun.options).await)
}

/// Says in the form what went wrong.
pub fn fail(desk: Desk, form: Form, failure: Failure) {
    if desk.notice(&failure) {
        form.rest();
    } else {
        form.refuse(desk.refused(failure, &[("/name", "passkey-name"), ("/email", "own-email"), ("/code", "code")]));
    }
}

/// The name of a new passkey, until its owner gives it another.
#[must_use]
pub fn usual_name(desk: Desk) -> String {
    let words = &desk.words.passkey;
    if passkey::on_telephone() { words.telephone } else { words.computer }.to_owned()
}

fn begun_or_said(desk: Desk, form: Form, begun: Result<CeremonyView, Failure>) -> Option<CeremonyView> {
    begun.map_err(|failure| fail(desk, form, failure)).ok()
}

fn answered(desk: Desk, form: Form, ceremony: String, answer: Result<Value, NoPasskey>) -> Option<Answered> {
    let words = &desk.words.passkey;
    let text = match answer {
        Ok(credential) => return Some(Answered { ceremony, credential }),
        Err(NoPasskey::Missing) => words.missing,
        Err(NoPasskey::Cancelled) => words.cancelled,
        Err(NoPasskey::AlreadyThere) => words.there,
        Err(NoPasskey::Failed) => words.failed,
    };
    form.refuse(Refused { text: text.to_owned(), fields: Vec::new() });
    None
}
