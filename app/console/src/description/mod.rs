//! The description of the register, the processors, and the breaches of security.

pub mod breach;
pub mod breaches;
pub mod draft;
pub mod moments;
pub mod own;
pub mod processor_form;
pub mod processors;
pub mod recipients;

use leptos::prelude::*;

/// Draws the description; processors and breaches are parts of their own.
#[must_use]
pub fn draw() -> AnyView {
    view! { <draft::Description/> }.into_any()
}
