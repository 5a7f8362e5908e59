//! Where the screens about people are.

use lupa_api::paths;
use lupa_domain::ids::{EventId, PersonId};

use crate::context::{Location, Navigation};

/// In place of the id of a person who is not in the register yet.
pub const NEW: &str = "new";
/// The part of a card that changes it.
pub const CHANGE: &str = "change";
/// The part of a card that erases the person.
pub const ERASE: &str = "erase";
/// The part of a new person that has every field; without it there is the short card.
pub const WHOLE: &str = "whole";
/// The part of a card that shows one receipt.
const RECEIPT: &str = "receipt";
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

/// The card of a person with one of their receipts beside it.
#[must_use]
pub fn receipt(id: PersonId, receipt: EventId) -> Location {
    Location::new(paths::CONSOLE_PERSON, &[("person", id.to_string()), (RECEIPT, receipt.to_string())])
}

/// The receipt that an address opens beside the card.
#[must_use]
pub fn open_receipt(navigation: Navigation) -> Option<EventId> {
    navigation.query(RECEIPT).parse().ok()
}

/// The screen that erases a person.
#[must_use]
pub fn erase(id: PersonId) -> Location {
    Location::new(paths::CONSOLE_PERSON, &[("person", id.to_string()), ("part", ERASE.to_owned())])
}

/// The form that changes a person.
#[must_use]
pub fn change(id: PersonId) -> Location {
    Location::new(paths::CONSOLE_PERSON, &[("person", id.to_string()), ("part", CHANGE.to_owned())])
}

/// The form with every field for a new person.
#[must_use]
pub fn new_whole() -> Location {
    Location::new(paths::CONSOLE_PERSON, &[("person", NEW.to_owned()), ("part", WHOLE.to_owned()), ("from", FROM_SEARCH.to_owned())])
}

/// The short card for a new person. `from` is where the user comes from: [`FROM_SEARCH`], or nothing.
#[must_use]
pub fn new(from: &str) -> Location {
    Location::new(paths::CONSOLE_PERSON, &[("person", NEW.to_owned()), ("from", from.to_owned())])
}

/// On what other legal bases a person may be written to.
#[must_use]
pub fn grounds(id: PersonId) -> Location {
    Location::new(paths::CONSOLE_GROUNDS, &[("person", id.to_string())])
}

/// Where the card of a person is merged with another.
#[must_use]
pub fn merge(id: PersonId) -> Location {
    Location::new(paths::CONSOLE_MERGE, &[("person", id.to_string())])
}
