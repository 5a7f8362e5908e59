//! Where the screens about forms and purposes are.

use lupa_api::paths;
use lupa_domain::wording::FormId;

use crate::context::Location;

/// The name in the address of what does not exist yet. No form and no purpose can have it.
pub const NEW: &str = "+new";
/// What in the address names the field that gets the focus.
pub const FIELD: &str = "at";

/// The list.
#[must_use]
pub fn list() -> Location {
    Location::new(paths::CONSOLE_WORDING, &[])
}

/// A screen about one form or one purpose.
#[must_use]
pub fn part(name: &str, of: &str) -> Location {
    Location::new(paths::CONSOLE_WORDING, &[(name, of.to_owned())])
}

/// The screen that creates a form or a purpose.
#[must_use]
pub fn new(name: &str) -> Location {
    part(name, NEW)
}

/// The screen on which a form is shared.
#[must_use]
pub fn share(form: &FormId) -> Location {
    Location::new(paths::CONSOLE_SHARE, &[("form", form.to_string())])
}
