//! The register itself: setting it up, once, and what the business says of itself afterwards.

pub mod business;
pub mod languages;
pub mod outdated;
pub mod particulars;
pub mod setup_page;

use leptos::prelude::*;
use lupa_api::paths;

use crate::context::use_console;

/// Draws the screen at the address.
#[must_use]
pub fn draw() -> AnyView {
    let path = use_console().navigation.path();
    match path.as_str() {
        paths::CONSOLE_BUSINESS => view! { <business::Business/> }.into_any(),
        paths::CONSOLE_LANGUAGES => view! { <languages::OfferedLanguages/> }.into_any(),
        _ => view! { <setup_page::SetupPage/> }.into_any(),
    }
}
