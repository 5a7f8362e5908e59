//! Bringing lists into the register.
//!
//! A list comes in pieces from the edge, which reads the file ([`staging`]). Somebody says what it is ([`begin_check`]); then the alarm tries every row
//! ([`step`]), brings them in once that is asked for ([`begin_commit`]), and takes them back within a week ([`begin_undo`]). A step is one piece and one
//! transaction: what is written and how far it has come are kept together, so that a power cut repeats nothing.
//!
//! Each row is decided anew when it is brought in, for somebody may have been erased, or have objected, since it was tried.

mod check;
mod commit;
mod matching;
mod overview;
mod records;
pub mod staging;
mod steps;
mod store;
mod undo;

pub use overview::{RefusedRow, heads, list, page, refused, show};
pub use steps::{begin_check, begin_commit, begin_undo, due, give_up, step, stop};
pub use store::Import;

use lupa_domain::ids::ImportId;

use crate::{platform::sql::Sql, runtime::error::ApiError};

/// The import with this id.
pub fn by_id(sql: &dyn Sql, id: ImportId) -> Result<Option<Import>, ApiError> {
    store::by_id(sql, id)
}
