//! Where the screens of the rights desk are.

use lupa_api::paths;
use lupa_domain::ids::{PersonId, RequestId};

use crate::context::Location;

/// In place of the id of a request that is not recorded yet.
pub const NEW: &str = "new";

/// The queue.
#[must_use]
pub fn queue() -> Location {
    Location::new(paths::CONSOLE_REQUESTS, &[])
}

/// One request.
#[must_use]
pub fn request(id: RequestId) -> Location {
    Location::new(paths::CONSOLE_REQUEST, &[("request", id.to_string())])
}

/// Recording one, of a person in the register where there is one.
#[must_use]
pub fn record(person: Option<PersonId>) -> Location {
    let person = person.map(|id| id.to_string()).unwrap_or_default();
    Location::new(paths::CONSOLE_REQUEST, &[("request", NEW.to_owned()), ("person", person)])
}
