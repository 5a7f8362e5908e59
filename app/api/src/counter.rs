//! Counter mode: a tablet on which customers sign up themselves.

use lupa_domain::{
    api::{
        consent::{MailSent, SignupRequest},
        counter::{CounterForms, CounterRequest, CounterResponse},
    },
    locale::Locale,
};

use crate::{Request, paths};

/// The forms that can be put on the counter, with their headings in one language.
pub fn forms(language: Locale) -> Request<CounterForms> {
    Request::get(format!("{}?locale={language}", paths::COUNTER))
}

/// Opens counter mode.
pub fn open(form: String) -> Request<()> {
    Request::post(paths::COUNTER_SESSION, &CounterRequest { form })
}

/// What stands on the counter.
pub fn show() -> Request<CounterResponse> {
    Request::get(paths::COUNTER_SESSION)
}

/// Ends counter mode.
pub fn end() -> Request<()> {
    Request::delete(paths::COUNTER_SESSION)
}

/// Sends a form.
pub fn sign_up(key: &str, ask: &SignupRequest) -> Request<MailSent> {
    Request::post(paths::COUNTER_SIGNUPS, ask).idempotent(key)
}
