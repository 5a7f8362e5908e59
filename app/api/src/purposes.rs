//! Purposes: what people can agree to.

use lupa_domain::{
    api::wording::{PurposeList, PurposeRequest, PurposeResponse},
    wording::{PurposeChange, PurposeId},
};

use crate::{Request, paths};

/// The purposes.
pub fn list() -> Request<PurposeList> {
    Request::get(paths::PURPOSES)
}

/// A new purpose.
pub fn create(purpose: &PurposeRequest) -> Request<PurposeResponse> {
    Request::post(paths::PURPOSES, purpose)
}

/// Changes a purpose, as it was when it had that tag.
pub fn change(id: &PurposeId, tag: &str, change: &PurposeChange) -> Request<PurposeResponse> {
    Request::put(paths::purpose(id), change).if_match(tag)
}
