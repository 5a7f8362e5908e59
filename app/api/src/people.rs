//! People: finding them, what is kept about them, how it has changed.

use lupa_domain::{
    api::{
        people::{
            ChangePage, MergeLine, MergeList, MergePreview, MergeRequest, MergeUndone, PeopleCounts, PersonCard, PersonDetails,
            PersonRequest, SearchPage, SearchRequest, SimilarPeople, SimilarRequest, TagList,
        },
        rights::erasure::{ErasureLetterRequest, ErasurePreview, ErasureReport, ErasureRequest},
    },
    consent::receipt::Shown,
    ids::{EventId, MergeId, PersonId},
};

use crate::{Request, paths, request::paged};

/// Looks for people.
pub fn search(ask: &SearchRequest) -> Request<SearchPage> {
    Request::post(paths::PEOPLE_SEARCH, ask)
}

/// Who may be the person that somebody is about to take in.
pub fn similar(ask: &SimilarRequest) -> Request<SimilarPeople> {
    Request::post(paths::PEOPLE_SIMILAR, ask)
}

/// How many people there are.
pub fn counts() -> Request<PeopleCounts> {
    Request::get(paths::PEOPLE_COUNTS)
}

/// The tags that are in use.
pub fn tags() -> Request<TagList> {
    Request::get(paths::PEOPLE_TAGS)
}

/// What is kept about a person.
pub fn card(id: PersonId) -> Request<PersonCard> {
    Request::get(paths::person(id))
}

/// Of what is kept about a person, who they are and how to reach them.
pub fn details(id: PersonId) -> Request<PersonDetails> {
    Request::get(paths::person(id))
}

/// Takes a person into the register, or, with an id, changes what is kept, as it was at that revision.
pub fn save(known: Option<(PersonId, u64)>, person: &PersonRequest) -> Request<PersonDetails> {
    match known {
        Some((id, revision)) => Request::put(paths::person(id), person).if_match(revision),
        None => Request::post(paths::PEOPLE, person),
    }
}

/// What would go and what would stay if a person were erased.
pub fn erasure(id: PersonId) -> Request<ErasurePreview> {
    Request::get(paths::person_erasure(id))
}

/// Erases a person, as they were at that revision.
pub fn erase(id: PersonId, revision: u64, suppress: bool) -> Request<ErasureReport> {
    Request::delete_as(paths::person(id), &ErasureRequest { suppress }).if_match(revision)
}

/// The cards that were merged into a person's, or are to be.
pub fn merges(id: PersonId) -> Request<MergeList> {
    Request::get(paths::person_merges(id))
}

/// What merging another card into a person's would do.
pub fn merge_preview(id: PersonId, other: PersonId) -> Request<MergePreview> {
    Request::get(format!("{}/with/{other}", paths::person_merges(id)))
}

/// Merges another card into a person's, or asks the mailbox that would go.
pub fn merge(id: PersonId, ask: &MergeRequest) -> Request<MergeLine> {
    Request::post(paths::person_merges(id), ask)
}

/// Undoes a merge, or takes it back.
pub fn undo_merge(id: PersonId, merge: MergeId) -> Request<MergeUndone> {
    Request::delete(format!("{}/{merge}", paths::person_merges(id)))
}

/// How what is kept has changed; from `cursor` on.
pub fn changes(id: PersonId, cursor: Option<String>) -> Request<ChangePage> {
    Request::get(paged(paths::person_changes(id), "cursor", cursor))
}

/// One receipt.
pub fn receipt(id: PersonId, receipt: EventId) -> Request<Shown> {
    Request::get(paths::person_receipt(id, receipt))
}

/// The certificate of an erasure as a letter, to be downloaded.
pub fn erasure_letter(certificate: serde_json::Map<String, serde_json::Value>) -> Request<()> {
    Request::post(paths::ERASURE_LETTER, &ErasureLetterRequest { certificate })
}
