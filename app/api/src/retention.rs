//! How long what is kept, and cleanings.

use lupa_domain::{
    api::retention::{
        CleaningAct, CleaningChange, CleaningList, CleaningPage, CleaningRequest, CleaningResponse, RetentionRequest, RetentionResponse,
    },
    ids::CleaningId,
};

use crate::{Request, paths};

/// The rules, and when the register is cleaned next.
pub fn show() -> Request<RetentionResponse> {
    Request::get(paths::RETENTION)
}

/// Changes the rules, if they are as they were at that revision.
pub fn change(revision: u64, ask: &RetentionRequest) -> Request<RetentionResponse> {
    Request::put(paths::RETENTION, ask).if_match(revision)
}

/// Cleanings and reports, the newest first.
pub fn cleanings() -> Request<CleaningList> {
    Request::get(paths::CLEANINGS)
}

/// How far a cleaning has come, and what it counts.
pub fn cleaning(id: CleaningId) -> Request<CleaningResponse> {
    Request::get(paths::cleaning(id))
}

/// Looks who would go.
pub fn begin(ask: &CleaningRequest) -> Request<CleaningResponse> {
    Request::post(paths::CLEANINGS, ask)
}

/// Agrees to a cleaning, by how many people go.
pub fn agree(id: CleaningId, people: u64) -> Request<CleaningResponse> {
    Request::put(paths::cleaning(id), &CleaningChange { act: CleaningAct::Agree, people: Some(people) })
}

/// Stops a cleaning.
pub fn stop(id: CleaningId) -> Request<CleaningResponse> {
    Request::put(paths::cleaning(id), &CleaningChange { act: CleaningAct::Stop, people: None })
}

/// The people a cleaning is about, page by page.
pub fn people(id: CleaningId, cursor: Option<&str>) -> Request<CleaningPage> {
    Request::get(paths::cleaning_people(id, cursor))
}
