//! What the console asks of the register, in the types of the wire.

use std::cell::Cell;

use lupa_domain::{
    api::{
        register::Status,
        staff::{
            AuditPage, CeremonyView, InvitationAsk, InvitationLook, InviteAsk, KeyAsk, KeyList, KeyMade, KeyView, OwnAccount, PasskeyAsk,
            PasskeyName, PasskeyUse, RecoveryAnswer, RecoveryAsk, RecoveryCodes, StaffChange, StaffList, StaffView,
        },
        undertaking::{UndertakingAsk, UndertakingIssue, UndertakingList, UndertakingView},
        wording::FormNotice,
    },
    ids::{ApiKeyId, StaffId, StaffSessionId},
    locale::Locale,
    staff::{SESSION_IDLE, Undertaking},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::{
    browser::wire::Call,
    links,
    portal::wire::{self, Failure},
};

thread_local! {
    /// When the register last heard of this page, by the browser's clock in milliseconds.
    static ASKED_AT: Cell<f64> = const { Cell::new(0.0) };
}

/// Whether the register has heard nothing for so long that it no longer knows who is signed in.
#[must_use]
pub fn is_idle() -> bool {
    let idle = f64::from(u32::try_from(SESSION_IDLE.as_millis()).unwrap_or(u32::MAX));
    js_sys::Date::now() >= ASKED_AT.get() + idle
}

async fn ask<Q: Serialize, A: DeserializeOwned>(method: &str, url: &str, locale: Locale, body: Option<&Q>) -> Result<A, Failure> {
    ask_with(method, url, locale, body, None).await
}

/// Asks as the user who is signed in.
pub async fn ask_with<Q: Serialize, A: DeserializeOwned>(
    method: &str,
    url: &str,
    locale: Locale,
    body: Option<&Q>,
    header: Option<(&str, &str)>,
) -> Result<A, Failure> {
    ASKED_AT.set(js_sys::Date::now());
    wire::ask_with(method, url, locale, body, header).await
}

/// Asks as the user who is signed in, with JSON that is written already; the answer is not read yet.
pub async fn ask_text(
    method: &str,
    url: &str,
    locale: Locale,
    body: Option<String>,
    header: Option<(&str, &str)>,
) -> Result<String, Failure> {
    ASKED_AT.set(js_sys::Date::now());
    wire::send(Call { method, url, locale, body, header }).await
}

async fn bare<A: DeserializeOwned>(method: &str, url: &str, locale: Locale) -> Result<A, Failure> {
    ask(method, url, locale, None::<&()>).await
}

/// A command that says all by its address: the register reads JSON alone, so an empty object goes along.
async fn command<A: DeserializeOwned>(url: &str, locale: Locale) -> Result<A, Failure> {
    ask("POST", url, locale, Some(&Map::new())).await
}

/// Who is signed in.
pub async fn own(locale: Locale) -> Result<OwnAccount, Failure> {
    bare("GET", links::OWN_ACCOUNT, locale).await
}

/// What an invitation is about.
pub async fn invitation(locale: Locale, token: &str) -> Result<InvitationLook, Failure> {
    bare("GET", &links::invitation(token), locale).await
}

/// Begins the making of the first passkey.
pub async fn begin_joining(locale: Locale, token: String) -> Result<CeremonyView, Failure> {
    ask("POST", links::INVITATION_OPTIONS, locale, Some(&InvitationAsk { token })).await
}

/// Takes an invitation up.
pub async fn join(locale: Locale, passkey: &PasskeyAsk) -> Result<RecoveryCodes, Failure> {
    ask("POST", links::INVITATION_ACCEPT, locale, Some(passkey)).await
}

/// Begins a signing in.
pub async fn begin_entering(locale: Locale) -> Result<CeremonyView, Failure> {
    command(links::STAFF_SESSION_OPTIONS, locale).await
}

/// Signs in.
pub async fn enter(locale: Locale, passkey: &PasskeyUse) -> Result<(), Failure> {
    ask("POST", links::STAFF_SESSION, locale, Some(passkey)).await
}

/// Signs out.
pub async fn sign_out(locale: Locale) -> Result<(), Failure> {
    bare("DELETE", links::STAFF_SESSION, locale).await
}

/// Uses a recovery code up.
pub async fn recover(locale: Locale, recovery: RecoveryAsk) -> Result<RecoveryAnswer, Failure> {
    ask("POST", links::RECOVERY, locale, Some(&recovery)).await
}

/// Accepts the undertaking as it was read. The answer is a receipt; the account has a link to it.
pub async fn accept(locale: Locale, undertaking: Undertaking) -> Result<Value, Failure> {
    let asked =
        UndertakingAsk { edition: undertaking.edition, locale: undertaking.locale, digest: undertaking.digest().as_str().to_owned() };
    ask("POST", links::UNDERTAKING, locale, Some(&asked)).await
}

/// The editions of the undertaking, and who has accepted which.
pub async fn undertakings(locale: Locale) -> Result<UndertakingList, Failure> {
    bare("GET", links::UNDERTAKINGS, locale).await
}

/// Publishes the edition after `edition`.
pub async fn publish_undertaking(locale: Locale, edition: u32, issue: UndertakingIssue) -> Result<UndertakingView, Failure> {
    ask_with("POST", links::UNDERTAKINGS, locale, Some(&issue), Some(("if-match", &format!("\"{edition}\"")))).await
}

/// Begins the making of another passkey.
pub async fn begin_passkey(locale: Locale) -> Result<CeremonyView, Failure> {
    command(links::PASSKEY_OPTIONS, locale).await
}

/// Adds a passkey.
pub async fn add_passkey(locale: Locale, passkey: &PasskeyAsk) -> Result<(), Failure> {
    ask("POST", links::PASSKEYS, locale, Some(passkey)).await
}

/// Gives a passkey another name.
pub async fn rename_passkey(locale: Locale, id: String, name: String) -> Result<(), Failure> {
    ask("PUT", &links::passkey(&id), locale, Some(&PasskeyName { name })).await
}

/// Removes a passkey.
pub async fn remove_passkey(locale: Locale, id: String) -> Result<(), Failure> {
    bare("DELETE", &links::passkey(&id), locale).await
}

/// Ends a session.
pub async fn end_session(locale: Locale, id: StaffSessionId) -> Result<(), Failure> {
    bare("DELETE", &links::staff_session(id), locale).await
}

/// Makes new recovery codes.
pub async fn renew_codes(locale: Locale) -> Result<RecoveryCodes, Failure> {
    command(links::RECOVERY_CODES, locale).await
}

/// Everybody with an account.
pub async fn users(locale: Locale) -> Result<Vec<StaffView>, Failure> {
    bare::<StaffList>("GET", links::STAFF, locale).await.map(|list| list.staff)
}

/// Invites a user.
pub async fn invite(locale: Locale, invitation: InviteAsk) -> Result<StaffView, Failure> {
    ask("POST", links::STAFF, locale, Some(&invitation)).await
}

/// Changes a user, as they were at that revision.
pub async fn change_user(locale: Locale, id: StaffId, revision: u32, change: StaffChange) -> Result<StaffView, Failure> {
    ask_with("PUT", &links::user(id), locale, Some(&change), Some(("if-match", &format!("\"{revision}\"")))).await
}

/// Removes a user.
pub async fn remove_user(locale: Locale, id: StaffId) -> Result<(), Failure> {
    bare("DELETE", &links::user(id), locale).await
}

/// Invites a user again.
pub async fn invite_again(locale: Locale, id: StaffId) -> Result<StaffView, Failure> {
    command(&links::user_invitations(id), locale).await
}

/// The API keys.
pub async fn keys(locale: Locale) -> Result<Vec<KeyView>, Failure> {
    bare::<KeyList>("GET", links::KEYS, locale).await.map(|list| list.keys)
}

/// Makes an API key.
pub async fn make_key(locale: Locale, key: KeyAsk) -> Result<KeyMade, Failure> {
    ask("POST", links::KEYS, locale, Some(&key)).await
}

/// Revokes an API key.
pub async fn revoke_key(locale: Locale, id: ApiKeyId) -> Result<(), Failure> {
    bare("DELETE", &links::key(id), locale).await
}

/// A page of the audit log: `query` says which.
pub async fn audit(locale: Locale, query: String) -> Result<AuditPage, Failure> {
    bare("GET", &format!("{}{query}", links::AUDIT), locale).await
}

/// The names of the purposes that the form asks about, by id.
pub async fn purposes(locale: Locale) -> Vec<(String, String)> {
    let form: Result<FormNotice, _> = bare("GET", &links::form("newsletter", locale), locale).await;
    let statements = form.map(|form| form.notice.statements).unwrap_or_default();
    statements.into_iter().map(|statement| (statement.purpose.to_string(), statement.title)).collect()
}

/// What changed from version to version, for the people who use Lupa.
pub async fn changelog(locale: Locale) -> Result<String, Failure> {
    wire::read(&links::changelog(locale), locale).await
}

/// The version that answers.
pub async fn status(locale: Locale) -> Result<Status, Failure> {
    bare("GET", links::STATUS, locale).await
}
