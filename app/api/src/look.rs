//! How the business looks to its customers.

use lupa_domain::api::look::{LookRequest, LookResponse};

use crate::{Request, paths};

/// The look as it is.
pub fn show() -> Request<LookResponse> {
    Request::get(paths::LOOK)
}

/// Changes it, as it was at that revision.
pub fn change(revision: u32, look: &LookRequest) -> Request<LookResponse> {
    Request::put(paths::LOOK, look).if_match(revision)
}
