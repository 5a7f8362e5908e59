//! Ceremonies as a screen sees them: what the register begins, the device does, and the register ends. What goes wrong stands in the form,
//! and nothing that was typed is lost.

use lupa_api::ApiError;
use lupa_domain::api::staff::CeremonyResponse;
use lupa_ui::{
    Form, Rejection,
    browser::passkey::{self, NoPasskey},
};
use serde_json::Value;

use crate::context::{ConsoleContext, FieldIds};

/// The fields of the forms that go with a ceremony.
pub const FIELDS: FieldIds = &[("/name", "passkey-name"), ("/email", "own-email"), ("/code", "code")];

/// What a ceremony came to: its name, and what the device answered.
#[derive(Debug)]
pub struct Answered {
    /// To be sent back.
    pub ceremony: String,
    /// What the browser answered.
    pub credential: Value,
}

/// Has the device make a passkey.
pub async fn make(console: ConsoleContext, form: Form, begun: Result<CeremonyResponse, ApiError>) -> Option<Answered> {
    let begun = begun_or_said(console, form, begun)?;
    answered(console, form, begun.ceremony, passkey::make(&begun.options).await)
}

/// Has the device sign in with one.
pub async fn sign_in(console: ConsoleContext, form: Form, begun: Result<CeremonyResponse, ApiError>) -> Option<Answered> {
    let begun = begun_or_said(console, form, begun)?;
    answered(console, form, begun.ceremony, passkey::sign_in(&begun.options).await)
}

/// The name of a new passkey, until its owner gives it another.
#[must_use]
pub fn usual_name(console: ConsoleContext) -> String {
    let words = &console.words.passkey;
    if passkey::on_telephone() { words.telephone } else { words.computer }.to_owned()
}

fn begun_or_said(console: ConsoleContext, form: Form, begun: Result<CeremonyResponse, ApiError>) -> Option<CeremonyResponse> {
    begun.map_err(|error| console.reject(form, error, FIELDS)).ok()
}

fn answered(console: ConsoleContext, form: Form, ceremony: String, answer: Result<Value, NoPasskey>) -> Option<Answered> {
    let words = &console.words.passkey;
    let text = match answer {
        Ok(credential) => return Some(Answered { ceremony, credential }),
        Err(NoPasskey::Missing) => words.missing,
        Err(NoPasskey::Cancelled) => words.cancelled,
        Err(NoPasskey::AlreadyThere) => words.there,
        Err(NoPasskey::Failed) => words.failed,
    };
    form.reject(Rejection { text: text.to_owned(), fields: Vec::new() });
    None
}
