//! People: finding them, their cards, and the form that adds or changes a person.
//!
//! The list (`list`) leads to a card (`card_page`), which shows the data of one person (`facts`), their consents, what has happened
//! (`history`), how the data has changed (`changes`) and who has looked at it (`access_log`). One form (`form`) adds a person and changes
//! their data; where two users change the same person, it shows both versions (`conflict`). Card and form are parts of the program of their own, and
//! so is what finds a customer over any screen (`find`).

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
pub mod kept;
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

pub use search_memory::{Search, SearchMemory};

/// Draws the list.
#[must_use]
pub fn draw() -> AnyView {
    view! { <list::List/> }.into_any()
}
