//! People: finding them, their cards, and the form that adds or changes a person.
//!
//! The list (`list`) leads to a card (`card_page`), which shows the data of one person (`facts`), their consents, what has happened
//! (`history`), how the data has changed (`changes`) and who has looked at it (`access_log`). One form (`form`) adds a person and changes
//! their data; where two users change the same person, it shows both versions (`conflict`). The form is a part of the program of its own, and so is
//! what finds a customer over any screen (`find`).

pub mod access_log;
pub mod card;
pub mod card_page;
pub mod changes;
pub mod conflict;
pub mod consents;
pub mod countries;
pub mod draft;
pub mod drawer;
pub mod entry_form;
pub mod erase;
pub mod evidence;
pub mod facts;
pub mod field_at;
pub mod find;
pub mod form;
pub mod form_fields;
pub mod format;
pub mod gone;
pub mod history;
pub mod list;
pub mod list_filters;
pub mod list_rows;
pub mod locations;
pub mod search_memory;
pub mod short_card;
pub mod similar;
pub mod tags;
pub mod view_state;
pub mod walk_in;

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::ids::PersonId;

use crate::{area::AreaView, context::use_console, screens::Area};

pub use search_memory::{Search, SearchMemory};

/// Draws the screen at the address.
#[must_use]
pub fn draw() -> AnyView {
    let navigation = use_console().navigation;
    if navigation.path() == paths::CONSOLE_PERSON {
        person(&navigation.query("person"), &navigation.query("part"))
    } else {
        view! { <list::List/> }.into_any()
    }
}

/// The card of a person, or the form.
fn person(person: &str, part: &str) -> AnyView {
    match (person, person.parse::<PersonId>()) {
        (locations::NEW, _) => view! { <AreaView area=Area::PersonForm/> }.into_any(),
        (_, Ok(_)) if part == locations::CHANGE => view! { <AreaView area=Area::PersonForm/> }.into_any(),
        (_, Ok(id)) if part == locations::ERASE => view! { <erase::Erase id/> }.into_any(),
        (_, Ok(id)) => view! { <card_page::CardPage id/> }.into_any(),
        (_, Err(_)) => view! { <gone::Gone/> }.into_any(),
    }
}
