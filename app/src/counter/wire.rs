//! What the counter asks of the register.

use lupa_domain::{
    api::{
        consent::{MailSent, SignupAsk},
        counter::{CounterAsk, CounterForms, CounterView},
        wording::FormNotice,
    },
    locale::Locale,
    wording::FormId,
};

use crate::{
    links,
    portal::wire::{self, Failure},
};

/// The forms that can be put on the counter.
pub async fn forms(locale: Locale) -> Result<CounterForms, Failure> {
    wire::ask("GET", &format!("{}?locale={locale}", links::COUNTER), locale, None::<&()>).await
}

/// Opens counter mode.
pub async fn open(locale: Locale, form: String) -> Result<(), Failure> {
    wire::ask("POST", links::COUNTER_SESSION, locale, Some(&CounterAsk { form })).await
}

/// What stands on the counter.
pub async fn show(locale: Locale) -> Result<CounterView, Failure> {
    wire::ask("GET", links::COUNTER_SESSION, locale, None::<&()>).await
}

/// Ends counter mode.
pub async fn end(locale: Locale) -> Result<(), Failure> {
    wire::ask("DELETE", links::COUNTER_SESSION, locale, None::<&()>).await
}

/// What the form asks now.
pub async fn form(form: &FormId, locale: Locale) -> Result<FormNotice, Failure> {
    wire::ask("GET", &links::form(form.as_str(), locale), locale, None::<&()>).await
}

/// Sends a form.
pub async fn sign_up(locale: Locale, key: &str, ask: &SignupAsk) -> Result<MailSent, Failure> {
    // A structured field string (RFC 9651): in double quotes.
    let key = format!("\"{key}\"");
    wire::ask_with("POST", links::COUNTER_SIGNUPS, locale, Some(ask), Some(("idempotency-key", &key))).await
}
