//! What purposes and forms are called, for every screen that would otherwise show their ids.

use lupa_domain::api::wording::NameList;

use crate::{Request, paths};

/// The titles of the purposes and the forms, in the language of the page.
pub fn list() -> Request<NameList> {
    Request::get(paths::NAMES)
}
