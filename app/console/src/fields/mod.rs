//! The custom fields: what else the business saves about people. Only what is declared here, with its reason, can be saved.
//!
//! The list (`list`) leads to the form (`form`) that declares a field or changes it.

pub mod form;
pub mod list;
pub mod locations;

use leptos::prelude::*;

use crate::context::use_console;

/// Draws the screen at the address: the list, a new field, or a field to be changed.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    match console.navigation.query("field") {
        id if id.is_empty() => view! { <list::List/> }.into_any(),
        id if id == locations::NEW => form::field_form(console, None),
        id => view! { <list::Known id/> }.into_any(),
    }
}
