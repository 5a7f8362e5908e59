//! What the screens about people ask of the register, in the types of the wire.

use leptos::task::spawn_local;
use lupa_domain::{
    api::{
        people::{
            ChangePage, FieldList, FieldView, HistoryAsk, HistoryLine, HistoryPage, PersonAsk, PersonCard, SearchAsk, SearchPage, TagLine,
            TagList, WalkInList, WalkInMonth,
        },
        staff::AuditPage,
    },
    consent::receipt::Shown,
    ids::{EventId, HistoryId, PersonId},
    locale::Locale,
    people::{FieldDeclaration, FieldId},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    browser::element,
    links,
    portal::wire::Failure,
    staff::{desk::Desk, wire::ask_with},
    ui::Form,
};

/// Looks for people.
pub async fn search(locale: Locale, asked: SearchAsk) -> Result<SearchPage, Failure> {
    ask_with("POST", links::PEOPLE_SEARCH, locale, Some(&asked), None).await
}

/// The tags that are in use.
pub async fn tags(locale: Locale) -> Result<Vec<TagLine>, Failure> {
    get::<TagList>(links::PEOPLE_TAGS, locale).await.map(|list| list.tags)
}

/// What is kept about a person.
pub async fn person(locale: Locale, id: PersonId) -> Result<PersonCard, Failure> {
    get(&links::person(id), locale).await
}

/// Takes somebody into the register.
pub async fn add(locale: Locale, person: &PersonAsk) -> Result<PersonCard, Failure> {
    ask_with("POST", links::PEOPLE, locale, Some(person), None).await
}

/// Changes what is kept, as it was at that revision.
pub async fn change(locale: Locale, id: PersonId, revision: u64, person: &PersonAsk) -> Result<PersonCard, Failure> {
    put(&links::person(id), locale, Some(revision), person).await
}

/// What happened; from `cursor` on.
pub async fn history(locale: Locale, id: PersonId, cursor: Option<String>) -> Result<HistoryPage, Failure> {
    get(&paged(links::history(id), cursor), locale).await
}

/// Notes that something happened.
pub async fn note(locale: Locale, id: PersonId, entry: HistoryAsk) -> Result<HistoryLine, Failure> {
    ask_with("POST", &links::history(id), locale, Some(&entry), None).await
}

/// Corrects an entry, as it was at that revision.
pub async fn correct(locale: Locale, id: PersonId, entry: HistoryId, revision: u64, asked: HistoryAsk) -> Result<HistoryLine, Failure> {
    put(&links::history_entry(id, entry), locale, Some(revision), &asked).await
}

/// Removes an entry, as it was at that revision.
pub async fn remove(locale: Locale, id: PersonId, entry: HistoryId, revision: u64) -> Result<(), Failure> {
    ask_with("DELETE", &links::history_entry(id, entry), locale, None::<&()>, Some(("if-match", &tag(revision)))).await
}

/// How what is kept has changed; from `cursor` on.
pub async fn changes(locale: Locale, id: PersonId, cursor: Option<String>) -> Result<ChangePage, Failure> {
    get(&paged(links::person_changes(id), cursor), locale).await
}

/// One receipt.
pub async fn receipt(locale: Locale, id: PersonId, receipt: EventId) -> Result<Shown, Failure> {
    get(&links::person_receipt(id, receipt), locale).await
}

/// Who has looked; before that entry.
pub async fn looked(locale: Locale, id: PersonId, before: Option<u64>) -> Result<AuditPage, Failure> {
    let before = before.map(|before| format!("&before={before}")).unwrap_or_default();
    get(&format!("{}?person={id}{before}", links::AUDIT), locale).await
}

/// Notes a walk-in.
pub async fn walk_in(locale: Locale, entry: HistoryAsk) -> Result<Value, Failure> {
    ask_with("POST", links::WALK_INS, locale, Some(&entry), None).await
}

/// How often there were walk-ins, by month.
pub async fn walk_ins(locale: Locale) -> Result<Vec<WalkInMonth>, Failure> {
    get::<WalkInList>(links::WALK_INS, locale).await.map(|list| list.months)
}

/// The keeper's own fields.
pub async fn fields(locale: Locale) -> Result<Vec<FieldView>, Failure> {
    get::<FieldList>(links::FIELDS, locale).await.map(|list| list.fields)
}

/// Declares a field; where there is one already, as it was at that revision.
pub async fn declare(locale: Locale, id: &FieldId, revision: Option<u64>, declaration: &FieldDeclaration) -> Result<FieldView, Failure> {
    put(&links::field(id), locale, revision, declaration).await
}

async fn get<A: DeserializeOwned>(url: &str, locale: Locale) -> Result<A, Failure> {
    ask_with("GET", url, locale, None::<&()>, None).await
}

async fn put<Q: Serialize, A: DeserializeOwned>(url: &str, locale: Locale, revision: Option<u64>, body: &Q) -> Result<A, Failure> {
    let revision = revision.map(tag);
    let header = revision.as_deref().map_or(("if-none-match", "*"), |revision| ("if-match", revision));
    ask_with("PUT", url, locale, Some(body), Some(header)).await
}

fn tag(revision: u64) -> String {
    format!("\"{revision}\"")
}

fn paged(url: String, cursor: Option<String>) -> String {
    cursor.map_or(url.clone(), |cursor| format!("{url}?cursor={cursor}"))
}

/// Whether somebody else was quicker.
#[must_use]
pub fn is_conflict(failure: &Failure) -> bool {
    matches!(failure, Failure::Problem(problem) if problem.status == 412)
}

/// Whether it is there no more.
#[must_use]
pub fn is_gone(failure: &Failure) -> bool {
    matches!(failure, Failure::Problem(problem) if problem.status == 404)
}

/// What is wrong stands at the fields of a form: their ids are the JSON Pointers, `address-street` for `/address/street`.
pub fn refuse(desk: Desk, form: Form, failure: Failure) {
    let field = |pointer: &str| {
        let whole = pointer.trim_start_matches('/').replace('/', "-");
        let first = pointer.trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
        [whole, first].into_iter().find(|id| element(id).is_some())
    };
    form.refuse(desk.refused_at(failure, &field));
}

/// Sends a form; `then` follows where it worked, `otherwise` may see to what went wrong.
pub fn send<T: 'static>(
    desk: Desk,
    form: Form,
    asking: impl Future<Output = Result<T, Failure>> + 'static,
    otherwise: impl FnOnce(&Failure) -> bool + 'static,
    then: impl FnOnce(T) + 'static,
) {
    if !form.begin() {
        return;
    }
    spawn_local(async move {
        match asking.await {
            Ok(done) => {
                form.rest();
                then(done);
            }
            Err(failure) if desk.notice(&failure) || otherwise(&failure) => form.rest(),
            Err(failure) => refuse(desk, form, failure),
        }
    });
}
