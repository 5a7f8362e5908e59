//! The business's own fields: what else is kept about people.

use lupa_domain::{
    api::people::{FieldList, FieldResponse},
    people::{FieldDeclaration, FieldId},
};

use crate::{Request, paths};

/// The fields.
pub fn list() -> Request<FieldList> {
    Request::get(paths::FIELDS)
}

/// Declares a field; where there is one already, as it was at that revision.
pub fn declare(id: &FieldId, revision: Option<u64>, declaration: &FieldDeclaration) -> Request<FieldResponse> {
    Request::put(paths::field(id), declaration).if_unchanged(revision)
}
