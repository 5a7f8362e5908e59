//! Where the screens about custom fields are.

use lupa_api::paths;

use crate::context::Location;

/// In place of the id of a field that is not there yet. No field can have this id.
pub const NEW: &str = "+new";

/// The list.
#[must_use]
pub fn list() -> Location {
    Location::new(paths::CONSOLE_FIELDS, &[])
}

/// The form for a field: that of [`NEW`], or one with this id.
#[must_use]
pub fn field(id: &str) -> Location {
    Location::new(paths::CONSOLE_FIELDS, &[("field", id.to_owned())])
}
