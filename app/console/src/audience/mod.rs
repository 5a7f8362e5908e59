//! The audience of a mailing: who may be sent what, who may not and why, and the addresses as a file.

pub mod answer;
pub mod card_condition_fields;
pub mod card_conditions;
pub mod conditions;
pub mod export;
pub mod filter;
pub mod history;
pub mod people;
pub mod query;
pub mod saved;
pub mod screen;

use leptos::prelude::*;

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    view! { <screen::Audience/> }.into_any()
}
