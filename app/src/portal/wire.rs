//! What the own page asks of the register, in the types of the wire.

use lupa_domain::{
    api::{
        people::{ChangePage, HistoryPage, KeptView, PersonView},
        portal::{
            ConsentList, ConsentView, DecisionAnswer, DecisionAsk, DisclosureList, LinkAnswer, LinkAsk, ReceiptLine, ReceiptList,
            SessionAsk,
        },
        problem::Problem,
        register::Status,
    },
    consent::receipt::Shown,
    ids::EventId,
    locale::Locale,
    wording::PurposeId,
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    browser::wire::{Call, call, text},
    links,
};

/// Why there is no answer.
#[derive(Debug)]
pub enum Failure {
    /// The register says why.
    Problem(Problem),
    /// Nothing came back that can be read.
    Broken,
}

/// Asks for a sign-in link.
pub async fn ask_for_link(locale: Locale, email: String) -> Result<LinkAnswer, Failure> {
    ask("POST", links::SIGN_IN_LINKS, locale, Some(&LinkAsk { email })).await
}

/// Signs in.
pub async fn sign_in(locale: Locale, token: String, code: Option<String>) -> Result<(), Failure> {
    ask("POST", links::SESSION, locale, Some(&SessionAsk { token, code })).await
}

/// Signs out.
pub async fn sign_out(locale: Locale) -> Result<(), Failure> {
    get("DELETE", links::SESSION, locale).await
}

/// Whose register it is.
pub async fn status(locale: Locale) -> Result<Status, Failure> {
    get("GET", links::STATUS, locale).await
}

/// Who is signed in.
pub async fn me(locale: Locale) -> Result<PersonView, Failure> {
    get("GET", links::ME, locale).await
}

/// Where the person stands on each purpose.
pub async fn consents(locale: Locale) -> Result<Vec<ConsentView>, Failure> {
    get::<ConsentList>("GET", links::CONSENTS, locale).await.map(|list| list.consents)
}

/// Gives or takes back.
pub async fn decide(locale: Locale, purpose: &PurposeId, decision: &DecisionAsk) -> Result<DecisionAnswer, Failure> {
    ask("PUT", &links::consent(purpose), locale, Some(decision)).await
}

/// The receipts, newest first.
pub async fn receipts(locale: Locale) -> Result<Vec<ReceiptLine>, Failure> {
    get::<ReceiptList>("GET", links::RECEIPTS, locale).await.map(|list| list.receipts)
}

/// Who has exported their address, and seen or handled what is kept about them.
pub async fn disclosures(locale: Locale) -> Result<DisclosureList, Failure> {
    get("GET", links::DISCLOSURES, locale).await
}

/// What else is kept.
pub async fn kept(locale: Locale) -> Result<KeptView, Failure> {
    get("GET", links::KEPT, locale).await
}

/// A page of what happened.
pub async fn history(locale: Locale, cursor: Option<String>) -> Result<HistoryPage, Failure> {
    get("GET", &onward(links::OWN_HISTORY, cursor), locale).await
}

/// A page of how what is kept has changed.
pub async fn changes(locale: Locale, cursor: Option<String>) -> Result<ChangePage, Failure> {
    get("GET", &onward(links::OWN_CHANGES, cursor), locale).await
}

/// The address of the next page.
fn onward(list: &str, cursor: Option<String>) -> String {
    cursor.map_or_else(|| list.to_owned(), |cursor| format!("{list}?cursor={cursor}"))
}

/// One receipt.
pub async fn receipt(locale: Locale, id: EventId) -> Result<Shown, Failure> {
    get("GET", &links::receipt(id), locale).await
}

async fn get<A: DeserializeOwned>(method: &str, url: &str, locale: Locale) -> Result<A, Failure> {
    ask(method, url, locale, None::<&()>).await
}

/// Asks, and reads the answer; no content reads as nothing.
pub(crate) async fn ask<Q: Serialize, A: DeserializeOwned>(
    method: &str,
    url: &str,
    locale: Locale,
    body: Option<&Q>,
) -> Result<A, Failure> {
    ask_with(method, url, locale, body, None).await
}

/// The same, with one more header.
pub(crate) async fn ask_with<Q: Serialize, A: DeserializeOwned>(
    method: &str,
    url: &str,
    locale: Locale,
    body: Option<&Q>,
    header: Option<(&str, &str)>,
) -> Result<A, Failure> {
    let body = body.map(serde_json::to_string).transpose().map_err(|_| Failure::Broken)?;
    let text = send(Call { method, url, locale, body, header }).await?;
    serde_json::from_str(if text.is_empty() { "null" } else { &text }).map_err(|_| Failure::Broken)
}

/// A file, as text.
pub(crate) async fn read(url: &str, locale: Locale) -> Result<String, Failure> {
    send(Call { method: "GET", url, locale, body: None, header: None }).await
}

/// The part that is the same whatever is asked: one copy of it in a binary.
pub(crate) async fn send(asked: Call<'_>) -> Result<String, Failure> {
    let (status, response) = call(asked).await.ok_or(Failure::Broken)?;
    let text = text(response).await.ok_or(Failure::Broken)?;
    if (200..300).contains(&status) { Ok(text) } else { Err(serde_json::from_str(&text).map_or(Failure::Broken, Failure::Problem)) }
}
