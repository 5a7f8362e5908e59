//! The register itself: setting it up, once.

pub mod setup_page;

use leptos::prelude::*;

/// Draws the page.
#[must_use]
pub fn draw() -> AnyView {
    view! { <setup_page::SetupPage/> }.into_any()
}
