//! The addresses of the pages and of the calls they make. Nothing personal stands in a path or a query.

use lupa_domain::{
    audience::Step,
    digest::Digest,
    ids::{
        ApiKeyId, CleaningId, EventId, FilterId, HistoryId, ImportId, NotificationId, PersonId, RequestId, ScanId, StaffId, StaffSessionId,
    },
    locale::Locale,
    people::FieldId,
    register::starter,
    wording::{FormId, PurposeId},
};

pub use crate::description_paths::{
    ACCESSIBILITY, BREACHES, CONSOLE_BREACHES, CONSOLE_DESCRIPTION, CONSOLE_PROCESSORS, COOKIES, DESCRIPTION, DESCRIPTION_DRAFT,
    DESCRIPTION_WORDS, PROCESSORS, REGISTER, STATEMENT, breach, processor, processor_notices, register_pdf, register_version,
};

/// The sign-up page.
pub const SIGN_UP: &str = "/";
/// The person's own page.
pub const OWN_PAGE: &str = "/me";
/// Verifies a receipt.
pub const VERIFY: &str = "/verify";
/// That address as a QR code, for receipts on paper.
pub const VERIFY_CODE: &str = "/verify/code.svg";
/// The keys with which receipts are signed, published.
pub const PUBLISHED_KEYS: &str = "/.well-known/jwks.json";
/// The newest checkpoint of the log.
pub const CHECKPOINT: &str = "/log/checkpoint";
/// A backup of the register.
pub const BACKUP: &str = "/api/v1/register/backup";
/// How long what is kept.
pub const RETENTION: &str = "/api/v1/retention";
/// Cleanings of the register.
pub const CLEANINGS: &str = "/api/v1/cleanings";
/// How the business looks to its customers.
pub const LOOK: &str = "/api/v1/look";
/// Sends a form.
pub const SIGNUPS: &str = "/api/v1/signups";

/// The page behind a confirmation link.
#[must_use]
pub fn confirm(token: &str) -> String {
    format!("/confirm/{token}")
}

/// The receipt behind a confirmation link, as a file.
#[must_use]
pub fn confirmed_receipt(token: &str) -> String {
    format!("/confirm/{token}/receipt.json")
}

/// The page behind a stop link.
#[must_use]
pub fn stop(token: &str) -> String {
    format!("/u/{token}")
}

/// One cleaning.
#[must_use]
pub fn cleaning(id: CleaningId) -> String {
    format!("{CLEANINGS}/{id}")
}

/// The people a cleaning is about, from where a page ended.
#[must_use]
pub fn cleaning_people(id: CleaningId, cursor: Option<&str>) -> String {
    let path = format!("{CLEANINGS}/{id}/people");
    cursor.map_or_else(|| path.clone(), |cursor| format!("{path}?cursor={cursor}"))
}

/// The page behind the link of the letter that tells a person that their data goes.
#[must_use]
pub fn stay(token: &str) -> String {
    format!("/stay/{token}")
}

/// The page behind the link of the letter that asks whether the address of the business is read.
#[must_use]
pub fn contact_check(token: &str) -> String {
    format!("/contact/{token}")
}

/// A published notice.
#[must_use]
pub fn notice(digest: &Digest) -> String {
    format!("/n/{digest}")
}

/// How a published notice differs from an earlier edition of it.
#[must_use]
pub fn changes(digest: &Digest, since: &Digest) -> String {
    format!("/n/{digest}/since/{since}")
}

/// A form as it would look if its draft were published, for those who may edit it.
#[must_use]
pub fn preview(form: &FormId) -> String {
    format!("/f/{form}/preview")
}

/// Sends a sign-in link.
pub const SIGN_IN_LINKS: &str = "/api/v1/me/links";
/// Begins and ends a session.
pub const SESSION: &str = "/api/v1/me/session";
/// The signed-in person.
pub const ME: &str = "/api/v1/me";
/// Where they stand.
pub const CONSENTS: &str = "/api/v1/me/consents";
/// Their receipts.
pub const RECEIPTS: &str = "/api/v1/me/receipts";
/// Who has exported their address.
pub const DISCLOSURES: &str = "/api/v1/me/disclosures";
/// What else is kept about them.
pub const KEPT: &str = "/api/v1/me/data";
/// What the person once answered, to be put right.
#[must_use]
pub fn own_answer(field: &lupa_domain::own_field::FieldId) -> String {
    format!("{KEPT}/{field}")
}
/// What happened between them and the business.
pub const OWN_HISTORY: &str = "/api/v1/me/history";
/// How what is kept has changed.
pub const OWN_CHANGES: &str = "/api/v1/me/changes";
/// Everything held about them.
pub const EXPORT: &str = "/api/v1/me/export.json";
/// The same as a document to read.
pub const OWN_REPORT: &str = "/api/v1/me/report.pdf";
/// The same as files for programs.
pub const OWN_ARCHIVE: &str = "/api/v1/me/export.zip";
/// The certificate of the decision on a request of theirs; `kind` is `pdf` or `json`.
#[must_use]
pub fn own_certificate(request: RequestId, kind: &str) -> String {
    format!("/api/v1/me/requests/{request}/certificate.{kind}")
}
/// The console.
pub const CONSOLE: &str = "/console";
/// One's own account in it.
pub const CONSOLE_ACCOUNT: &str = "/console/account";
/// The people that one may write to.
pub const CONSOLE_AUDIENCE: &str = "/console/audience";
/// The people of the register.
pub const CONSOLE_PEOPLE: &str = "/console/people";
/// What is kept about one of them; the query names them by their random id.
pub const CONSOLE_PERSON: &str = "/console/people/card";
/// Bringing customers in from a file; the query names one import.
pub const CONSOLE_IMPORT: &str = "/console/import";
/// What customers ask for under their rights.
pub const CONSOLE_REQUESTS: &str = "/console/requests";
/// One of these requests; the query names it by its random id.
pub const CONSOLE_REQUEST: &str = "/console/requests/request";
/// On what other ground than consent one of them may be written to.
pub const CONSOLE_GROUNDS: &str = "/console/grounds";
/// Where the cards of one of them are made one.
pub const CONSOLE_MERGE: &str = "/console/merge";
/// Asking for consent again.
pub const CONSOLE_RENEWALS: &str = "/console/renewals";
/// The words of forms, and what they ask for.
pub const CONSOLE_WORDING: &str = "/console/wording";
/// How a form is shared; the query says which.
pub const CONSOLE_SHARE: &str = "/console/wording/share";
/// What else is kept about people.
pub const CONSOLE_FIELDS: &str = "/console/fields";
/// How the business looks to its customers.
pub const CONSOLE_LOOK: &str = "/console/settings/look";
/// Backups.
pub const CONSOLE_BACKUP: &str = "/console/settings/backup";
/// How long what is kept, and the cleaning of the register.
pub const CONSOLE_RETENTION: &str = "/console/settings/retention";
/// What the business says of itself.
pub const CONSOLE_BUSINESS: &str = "/console/settings/business";
/// The languages that customers are offered.
pub const CONSOLE_LANGUAGES: &str = "/console/settings/languages";
/// Counter mode: opening it, and what it shows then.
pub const CONSOLE_COUNTER: &str = "/console/counter";
/// The accounts.
pub const CONSOLE_USERS: &str = "/console/users";
/// The API keys.
pub const CONSOLE_KEYS: &str = "/console/keys";
/// The audit log.
pub const CONSOLE_AUDIT: &str = "/console/audit";
/// Sets the register up, in the browser.
pub const CONSOLE_SETUP: &str = "/console/setup";
/// Takes up an invitation to the console.
pub const CONSOLE_JOIN: &str = "/console/join";
/// What an invitation is about.
pub const INVITATION_LOOK: &str = "/api/v1/invitations/look";
/// Makes a passkey by an invitation.
pub const INVITATION_OPTIONS: &str = "/api/v1/invitations/options";
/// Takes an invitation up.
pub const INVITATION_ACCEPT: &str = "/api/v1/invitations/accept";
/// Begins a signing in by passkey.
pub const STAFF_SESSION_OPTIONS: &str = "/api/v1/console/session/options";
/// Signs in by passkey, and out.
pub const STAFF_SESSION: &str = "/api/v1/console/session";
/// Uses a recovery code up.
pub const RECOVERY: &str = "/api/v1/console/recovery";
/// One's own account.
pub const OWN_ACCOUNT: &str = "/api/v1/console/me";
/// Accepts the undertaking, and gives its receipt.
pub const UNDERTAKING: &str = "/api/v1/console/undertaking";
/// Its editions, and publishing the next.
pub const UNDERTAKINGS: &str = "/api/v1/undertakings";
/// Begins the proof that one is there.
pub const PROOF_OPTIONS: &str = "/api/v1/console/proof/options";
/// Proves that one is there.
pub const PROOF: &str = "/api/v1/console/proof";
/// Begins the making of another passkey.
pub const PASSKEY_OPTIONS: &str = "/api/v1/console/passkeys/options";
/// Adds a passkey.
pub const PASSKEYS: &str = "/api/v1/console/passkeys";
/// New recovery codes.
pub const RECOVERY_CODES: &str = "/api/v1/console/recovery-codes";
/// Everybody with an account.
pub const STAFF: &str = "/api/v1/staff";
/// The API keys.
pub const KEYS: &str = "/api/v1/keys";
/// Who did or saw what.
pub const AUDIT: &str = "/api/v1/audit";
/// All of it, as a file.
pub const AUDIT_EXPORT: &str = "/api/v1/audit.jsonl";
/// Whether the register agrees with itself.
pub const SELF_CHECK: &str = "/api/v1/self-check";
/// What the first screen of the console tells.
pub const OVERVIEW: &str = "/api/v1/overview";
/// The version that answers.
pub const STATUS: &str = "/api/v1/status";
/// Sets the register up.
pub const SETUP: &str = "/api/v1/setup";
/// The forms that can be put on the counter.
pub const COUNTER: &str = "/api/v1/counter";
/// Opens counter mode, says what stands there, and ends it.
pub const COUNTER_SESSION: &str = "/api/v1/counter/session";
/// Sends a form from there.
pub const COUNTER_SIGNUPS: &str = "/api/v1/counter/signups";
/// Counts an audience.
pub const AUDIENCE_COUNT: &str = "/api/v1/audience/count";
/// Lists those who may be written to.
pub const AUDIENCE_PEOPLE: &str = "/api/v1/audience/people";
/// Lists those who may not.
pub const AUDIENCE_WITHHELD: &str = "/api/v1/audience/withheld";
/// Exports their addresses.
pub const AUDIENCE_EXPORT: &str = "/api/v1/audience/export";
/// Address labels for them.
pub const AUDIENCE_LABELS: &str = "/api/v1/audience/labels";
/// The list of those who must not be written to.
pub const AUDIENCE_SUPPRESSION: &str = "/api/v1/audience/suppression";
/// How many labels there would be.
pub const AUDIENCE_LABEL_COUNT: &str = "/api/v1/audience/labels/count";
/// How the editions were answered.
pub const AUDIENCE_SHARES: &str = "/api/v1/audience/shares";
/// The questions with a name.
pub const AUDIENCE_FILTERS: &str = "/api/v1/audience/filters";

/// What customers ask for under their rights.
pub const REQUESTS: &str = "/api/v1/requests";
/// How many of those are open.
pub const OPEN_REQUESTS: &str = "/api/v1/open-requests";
/// Those who received data and wait to be told of a change.
pub const NOTIFICATIONS: &str = "/api/v1/notifications";
/// The organisations that received a list of customers.
pub const RECIPIENTS: &str = "/api/v1/recipients";
/// The certificate of an erasure as a letter.
pub const ERASURE_LETTER: &str = "/api/v1/erasure-certificate.pdf";
/// Lists that are brought in.
pub const IMPORTS: &str = "/api/v1/imports";
/// The people of the register.
pub const PEOPLE: &str = "/api/v1/people";
/// The particulars of the controller.
pub const CONTROLLER: &str = "/api/v1/controller";
/// Publishes anew the forms that give others.
pub const REPUBLISH: &str = "/api/v1/controller/republish";
/// The languages that customers are offered.
pub const LANGUAGES: &str = "/api/v1/languages";
/// Whether many people sign up from one network today.
pub const EVENT_DAY: &str = "/api/v1/event-day";
/// The forms, for those who edit them.
pub const FORMS: &str = "/api/v1/forms";
/// The sites that may show forms in a frame.
pub const EMBEDDING: &str = "/api/v1/embedding";
/// The program that puts a form into a page of such a site.
pub const EMBED_SCRIPT: &str = "/embed.js";
/// What people can agree to.
pub const PURPOSES: &str = "/api/v1/purposes";
/// What purposes and forms are called.
pub const NAMES: &str = "/api/v1/wording/names";
/// Looks for people.
pub const PEOPLE_SEARCH: &str = "/api/v1/people/search";
/// Who may be the person that somebody is about to take in.
pub const PEOPLE_SIMILAR: &str = "/api/v1/people/similar";
/// How many people there are.
pub const PEOPLE_COUNTS: &str = "/api/v1/people/counts";
/// The tags that are in use.
pub const PEOPLE_TAGS: &str = "/api/v1/people/tags";
/// Walk-ins: visits of people that nobody knows.
pub const WALK_INS: &str = "/api/v1/walk-ins";
/// What else is kept about people.
pub const FIELDS: &str = "/api/v1/fields";

/// The words of a form in progress.
#[must_use]
pub fn draft(form: &FormId) -> String {
    format!("{FORMS}/{form}/draft")
}

/// What publishing the words in progress would show in one language.
#[must_use]
pub fn draft_preview(form: &FormId, language: Locale) -> String {
    format!("{FORMS}/{form}/preview?locale={language}")
}

/// Publishes the words in progress.
#[must_use]
pub fn publish(form: &FormId) -> String {
    format!("{FORMS}/{form}/publish")
}

/// Closes a form.
#[must_use]
pub fn retire(form: &FormId) -> String {
    format!("{FORMS}/{form}/retire")
}

/// The editions of a form.
#[must_use]
pub fn editions(form: &FormId) -> String {
    format!("{FORMS}/{form}/editions")
}

/// One purpose.
#[must_use]
pub fn purpose(id: &PurposeId) -> String {
    format!("{PURPOSES}/{id}")
}

/// One request of a customer.
#[must_use]
pub fn request(id: RequestId) -> String {
    format!("{REQUESTS}/{id}")
}

/// One recipient that waits to be told.
#[must_use]
pub fn notification(id: NotificationId) -> String {
    format!("{NOTIFICATIONS}/{id}")
}

/// The signed certificate of the decision about a request.
#[must_use]
pub fn request_certificate(id: RequestId) -> String {
    format!("{REQUESTS}/{id}/certificate.json")
}

/// One import.
#[must_use]
pub fn import(id: ImportId) -> String {
    format!("{IMPORTS}/{id}")
}

/// The rows of an import that could not be read, as a file.
#[must_use]
pub fn refused_rows(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/refused.csv")
}

/// What is kept about a person.
#[must_use]
pub fn person(id: PersonId) -> String {
    format!("{PEOPLE}/{id}")
}

/// On what else than consent a person may be written to.
#[must_use]
pub fn grounds(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/grounds")
}

/// What staff record of a soft opt-in.
#[must_use]
pub fn soft_opt_in(id: PersonId, purpose: &PurposeId) -> String {
    format!("{PEOPLE}/{id}/soft-opt-in/{purpose}")
}

/// What happened between a person and the business.
#[must_use]
pub fn history(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/history")
}

/// One entry of it.
#[must_use]
pub fn history_entry(id: PersonId, entry: HistoryId) -> String {
    format!("{PEOPLE}/{id}/history/{entry}")
}

/// What would go and what would stay if a person were erased.
#[must_use]
pub fn person_erasure(id: PersonId) -> String {
    format!("/api/v1/people/{id}/erasure")
}

/// The cards that were merged into a person's.
#[must_use]
pub fn person_merges(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/merges")
}

/// How what is kept about a person has changed.
#[must_use]
pub fn person_changes(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/changes")
}

/// A receipt of a person.
#[must_use]
pub fn person_receipt(id: PersonId, receipt: EventId) -> String {
    format!("{PEOPLE}/{id}/receipts/{receipt}")
}

/// Everything held about a person, as a document.
#[must_use]
pub fn person_report(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/report.pdf")
}

/// The evidence of what a person said, with where they stood at the end of a day (`2026-11-30`; empty: now); its letter is in this language.
#[must_use]
pub fn person_evidence(id: PersonId, locale: Locale, on: &str) -> String {
    let on = if on.is_empty() { String::new() } else { format!("&on={on}") };
    format!("{PEOPLE}/{id}/evidence.zip?locale={locale}{on}")
}

/// The evidence of one thing that a person said.
#[must_use]
pub fn event_evidence(id: PersonId, event: EventId, locale: Locale) -> String {
    format!("{PEOPLE}/{id}/evidence.zip?locale={locale}&event={event}")
}

/// The evidence of what a form has shown: its texts, and nobody's data.
#[must_use]
pub fn form_evidence(form: &FormId, locale: Locale) -> String {
    format!("{FORMS}/{form}/evidence.zip?locale={locale}")
}

/// The scans of papers that a person signed.
#[must_use]
pub fn person_scans(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/scans")
}

/// One of them, as a file.
#[must_use]
pub fn person_scan(id: PersonId, scan: ScanId) -> String {
    format!("{PEOPLE}/{id}/scans/{scan}")
}

/// The scan of a paper that one signed oneself, as a file.
#[must_use]
pub fn own_scan(scan: ScanId) -> String {
    format!("/api/v1/me/scans/{scan}")
}

/// One of the business's own fields.
#[must_use]
pub fn field(id: &FieldId) -> String {
    format!("{FIELDS}/{id}")
}

/// Where the person stands on one purpose.
#[must_use]
pub fn consent(purpose: &PurposeId) -> String {
    format!("{CONSENTS}/{purpose}")
}

/// The proof that the event of a receipt is in the log.
#[must_use]
pub fn proof(id: EventId) -> String {
    format!("{RECEIPTS}/{id}/proof")
}

/// One receipt, signed.
#[must_use]
pub fn receipt(id: EventId) -> String {
    format!("{RECEIPTS}/{id}")
}

/// The page that takes up an invitation. Its token stands after `#`, which no server sees.
#[must_use]
pub fn join(locale: Locale, token: &str) -> String {
    format!("{CONSOLE_JOIN}?lang={locale}#{token}")
}

/// One passkey of one's own.
#[must_use]
pub fn passkey(id: &str) -> String {
    format!("{PASSKEYS}/{id}")
}

/// One session of one's own.
#[must_use]
pub fn staff_session(id: StaffSessionId) -> String {
    format!("/api/v1/console/sessions/{id}")
}

/// One user.
#[must_use]
pub fn user(id: StaffId) -> String {
    format!("{STAFF}/{id}")
}

/// Invites a user again.
#[must_use]
pub fn user_invitations(id: StaffId) -> String {
    format!("{STAFF}/{id}/invitations")
}

/// Every session of a user.
#[must_use]
pub fn user_sessions(id: StaffId) -> String {
    format!("{STAFF}/{id}/sessions")
}

/// What can be recorded of a person, and recording it.
#[must_use]
pub fn person_consents(id: PersonId) -> String {
    format!("{PEOPLE}/{id}/consents")
}

/// One API key.
#[must_use]
pub fn key(id: ApiKeyId) -> String {
    format!("{KEYS}/{id}")
}

/// Consents that came and went, in these steps.
#[must_use]
pub fn audience_history(step: Step) -> String {
    format!("/api/v1/audience/history?step={step}")
}

/// What conditions can name for a purpose.
#[must_use]
pub fn audience_vocabulary(purpose: &str) -> String {
    format!("/api/v1/audience/vocabulary?purpose={purpose}")
}

/// One question with a name.
#[must_use]
pub fn audience_filter(id: FilterId) -> String {
    format!("{AUDIENCE_FILTERS}/{id}")
}

/// What changed from version to version.
#[must_use]
pub fn changelog(locale: Locale) -> String {
    format!("/news/{locale}.md")
}

/// The page of a form.
#[must_use]
pub fn signup(form: &str, locale: Locale) -> String {
    format!("/f/{form}?lang={locale}")
}

/// The page of a form as it is told to others: in no language, and the front door for the form that stands there.
#[must_use]
pub fn form_page(form: &FormId) -> String {
    if *form == starter::form() { SIGN_UP.to_owned() } else { format!("/f/{form}") }
}

/// The form as it stands in a frame.
#[must_use]
pub fn embedded(form: &FormId, locale: Locale) -> String {
    format!("/f/{form}/embed?lang={locale}")
}

/// The poster of a form; `size` is `a4` or `a5`.
#[must_use]
pub fn poster(form: &FormId, locale: Locale, size: &str) -> String {
    format!("/f/{form}/poster.pdf?locale={locale}&size={size}")
}

/// The form on paper.
#[must_use]
pub fn paper(form: &FormId, locale: Locale) -> String {
    format!("/f/{form}/paper.pdf?locale={locale}")
}

/// The picture that goes along with a link to a form.
#[must_use]
pub fn share_picture(form: &FormId, locale: Locale) -> String {
    format!("/f/{form}/share.png?locale={locale}")
}

/// The address of a form as a QR code; `ending` is `svg` or `png`.
#[must_use]
pub fn form_code(form: &FormId, ending: &str) -> String {
    format!("/f/{form}/code.{ending}")
}

/// What a form asks now.
#[must_use]
pub fn form(form: &str, locale: Locale) -> String {
    format!("/api/v1/forms/{form}?locale={locale}")
}

/// Whether a place belongs to the screen of the console at `screen`. The first screen holds nothing but itself.
#[must_use]
pub fn holds(screen: &str, path: &str) -> bool {
    let rest = path.strip_prefix(screen);
    rest.is_some_and(|rest| rest.is_empty() || screen != CONSOLE && rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_belongs_to_the_people_and_nothing_else_does() {
        assert!(holds(CONSOLE_PEOPLE, CONSOLE_PERSON));
        assert!(holds(CONSOLE_PEOPLE, CONSOLE_PEOPLE));
        assert!(!holds(CONSOLE_PEOPLE, "/console/peoples"));
        assert!(holds(CONSOLE, CONSOLE) && !holds(CONSOLE, CONSOLE_PEOPLE));
    }
}
