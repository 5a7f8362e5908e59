//! The audience of a mailing: who may be sent what, who may not and why, and the addresses as a file.

pub mod add;
pub mod answer;
pub mod card_condition_fields;
pub mod card_conditions;
pub mod conditions;
pub mod export;
pub mod export_form;
pub mod field_conditions;
pub mod filter;
pub mod history;
pub mod own_field_fields;
pub mod people;
pub mod query;
pub mod ready;
pub mod relative;
pub mod saved;
pub mod screen;
pub mod sentence;
pub mod stretch;

use leptos::prelude::*;

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    view! { <screen::Audience/> }.into_any()
}
