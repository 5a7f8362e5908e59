//! Where the screens about people are.

use lupa_api::paths;
use lupa_domain::ids::PersonId;

use crate::context::Location;

/// In place of the id of a person who is not in the register yet.
pub const NEW: &str = "new";
/// The part of a card that changes it.
pub const CHANGE: &str = "change";
/// Says of a new person that the user comes from a search that found nobody.
pub const FROM_SEARCH: &str = "search";

/// The list.
#[must_use]
pub fn list() -> Location {
    Location::new(paths::CONSOLE_PEOPLE, &[])
}

/// The card of a person.
#[must_use]
pub fn card(id: PersonId) -> Location {
    Location::new(paths::CONSOLE_PERSON, &[("person", id.to_string())])
}

/// The form that changes a person.
#[must_use]
pub fn change(id: PersonId) -> Location {
    Location::new(paths::CONSOLE_PERSON, &[("person", id.to_string()), ("part", CHANGE.to_owned())])
}

/// The form for a new person. `from` is where the user comes from: [`FROM_SEARCH`], or nothing.
#[must_use]
pub fn new(from: &str) -> Location {
    Location::new(paths::CONSOLE_PERSON, &[("person", NEW.to_owned()), ("from", from.to_owned())])
}

/// On what other legal bases a person may be written to.
#[must_use]
pub fn grounds(id: PersonId) -> Location {
    Location::new(paths::CONSOLE_GROUNDS, &[("person", id.to_string())])
}
