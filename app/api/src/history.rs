//! What happened between people and the business, and walk-ins, about which nothing else is known.

use lupa_domain::{
    api::people::{HistoryLine, HistoryPage, HistoryRequest, WalkInList},
    ids::{HistoryId, PersonId},
};

use crate::{Request, paths, request::paged};

/// What happened; from `cursor` on.
pub fn list(id: PersonId, cursor: Option<String>) -> Request<HistoryPage> {
    Request::get(paged(paths::history(id), "cursor", cursor))
}

/// Notes that something happened, or corrects an entry, as it was at that revision.
pub fn save(id: PersonId, known: Option<(HistoryId, u64)>, entry: &HistoryRequest) -> Request<HistoryLine> {
    match known {
        Some((known, revision)) => Request::put(paths::history_entry(id, known), entry).if_match(revision),
        None => Request::post(paths::history(id), entry),
    }
}

/// Removes an entry, as it was at that revision.
pub fn remove(id: PersonId, entry: HistoryId, revision: u64) -> Request<()> {
    Request::delete(paths::history_entry(id, entry)).if_match(revision)
}

/// Notes a walk-in. It gets no id that anybody would ask for.
pub fn note_walk_in(entry: &HistoryRequest) -> Request<HistoryLine> {
    Request::post(paths::WALK_INS, entry)
}

/// How often there were walk-ins, by month.
pub fn walk_ins() -> Request<WalkInList> {
    Request::get(paths::WALK_INS)
}
