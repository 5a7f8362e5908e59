//! Legal bases other than consent: those of one person, and those that a purpose allows.

pub mod person;
pub mod purpose;

use leptos::prelude::*;

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    view! { <person::PersonGrounds/> }.into_any()
}
