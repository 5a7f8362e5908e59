//! Purposes: what people can agree to.

use lupa_domain::{
    api::wording::{PurposeAsk, PurposeList, PurposeView},
    wording::{PurposeChange, PurposeId},
};

use crate::{Request, paths};

/// The purposes.
pub fn list() -> Request<PurposeList> {
    Request::get(paths::PURPOSES)
}

/// A new purpose.
pub fn create(purpose: &PurposeAsk) -> Request<PurposeView> {
    Request::post(paths::PURPOSES, purpose)
}

/// Changes a purpose, as it was when it had that tag.
pub fn change(id: &PurposeId, tag: &str, change: &PurposeChange) -> Request<PurposeView> {
    Request::put(paths::purpose(id), change).if_match(tag)
}
