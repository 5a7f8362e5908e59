//! What the screens about people ask of the register, in the types of the wire.

use lupa_domain::{
    api::{
        people::{
            ChangePage, FieldList, FieldView, HistoryAsk, HistoryLine, HistoryPage, PersonAsk, PersonCard, SearchAsk, SearchPage, TagList,
            WalkInList,
        },
        staff::AuditPage,
    },
    consent::receipt::Shown,
    ids::{EventId, HistoryId, PersonId},
    people::{FieldDeclaration, FieldId},
};

use crate::{
    browser::element,
    links,
    portal::wire::Failure,
    staff::{asked::Asked, desk::Desk},
    ui::Form,
};

/// Looks for people.
pub fn search(asked: &SearchAsk) -> Asked<SearchPage> {
    Asked::new("POST", links::PEOPLE_SEARCH.to_owned()).with(asked)
}

/// The tags that are in use.
pub fn tags() -> Asked<TagList> {
    Asked::get(links::PEOPLE_TAGS.to_owned())
}

/// What is kept about a person.
pub fn person(id: PersonId) -> Asked<PersonCard> {
    Asked::get(links::person(id))
}

/// Adds a person to the register, or, with an id, changes what is kept, as it was at that revision.
pub fn keep(known: Option<(PersonId, u64)>, person: &PersonAsk) -> Asked<PersonCard> {
    match known {
        Some((id, revision)) => Asked::new("PUT", links::person(id)).with(person).at(Some(revision)),
        None => Asked::new("POST", links::PEOPLE.to_owned()).with(person),
    }
}

/// What happened; from `cursor` on.
pub fn history(id: PersonId, cursor: Option<String>) -> Asked<HistoryPage> {
    Asked::get(paged(links::history(id), "?cursor=", cursor))
}

/// Notes that something happened, or corrects an entry, as it was at that revision.
pub fn note(id: PersonId, known: Option<(HistoryId, u64)>, entry: &HistoryAsk) -> Asked<HistoryLine> {
    match known {
        Some((known, revision)) => Asked::new("PUT", links::history_entry(id, known)).with(entry).at(Some(revision)),
        None => Asked::new("POST", links::history(id)).with(entry),
    }
}

/// Removes an entry, as it was at that revision.
pub fn remove(id: PersonId, entry: HistoryId, revision: u64) -> Asked<()> {
    Asked::new("DELETE", links::history_entry(id, entry)).at(Some(revision))
}

/// How what is kept has changed; from `cursor` on.
pub fn changes(id: PersonId, cursor: Option<String>) -> Asked<ChangePage> {
    Asked::get(paged(links::person_changes(id), "?cursor=", cursor))
}

/// One receipt.
pub fn receipt(id: PersonId, receipt: EventId) -> Asked<Shown> {
    Asked::get(links::person_receipt(id, receipt))
}

/// Who has looked; before that entry.
pub fn looked(id: PersonId, before: Option<String>) -> Asked<AuditPage> {
    Asked::get(paged(format!("{}?person={id}", links::AUDIT), "&before=", before))
}

/// Notes a walk-in. It gets no id that anybody would ask for.
pub fn walk_in(entry: &HistoryAsk) -> Asked<HistoryLine> {
    Asked::new("POST", links::WALK_INS.to_owned()).with(entry)
}

/// How often there were walk-ins, by month.
pub fn walk_ins() -> Asked<WalkInList> {
    Asked::get(links::WALK_INS.to_owned())
}

/// The keeper's own fields.
pub fn fields() -> Asked<FieldList> {
    Asked::get(links::FIELDS.to_owned())
}

/// Declares a field; where there is one already, as it was at that revision.
pub fn declare(id: &FieldId, revision: Option<u64>, declaration: &FieldDeclaration) -> Asked<FieldView> {
    Asked::new("PUT", links::field(id)).with(declaration).at(revision)
}

fn paged(url: String, name: &str, cursor: Option<String>) -> String {
    cursor.map(|cursor| format!("{url}{name}{cursor}")).unwrap_or(url)
}

/// Whether another user was quicker.
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
    if desk.notice(&failure) {
        form.rest();
        return;
    }
    let field = |pointer: &str| {
        let whole = pointer.trim_start_matches('/').replace('/', "-");
        let first = pointer.trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
        [whole, first].into_iter().find(|id| element(id).is_some())
    };
    form.refuse(desk.refused_at(failure, &field));
}
