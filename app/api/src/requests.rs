//! The rights desk: the queue of requests, one of them, and what is done with it.

use lupa_domain::{
    api::{
        overview::OpenRequests,
        rights::requests::{RequestCard, RequestChange, RequestEntry, RequestList},
    },
    ids::RequestId,
};

use crate::{Request, paths};

/// The queue.
pub fn list() -> Request<RequestList> {
    Request::get(paths::REQUESTS)
}

/// How many are open, and how many of them are late.
pub fn count() -> Request<OpenRequests> {
    Request::get(paths::OPEN_REQUESTS)
}

/// Enters a request for a person.
pub fn enter(entry: &RequestEntry) -> Request<RequestCard> {
    Request::post(paths::REQUESTS, entry)
}

/// Everything about one request.
pub fn show(id: RequestId) -> Request<RequestCard> {
    Request::get(paths::request(id))
}

/// Does something with a request, as it was at that revision.
pub fn change(id: RequestId, revision: u32, change: &RequestChange) -> Request<RequestCard> {
    Request::put(paths::request(id), change).if_match(revision)
}
