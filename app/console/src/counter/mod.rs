//! Counter mode: a tablet at the desk, on which customers sign up themselves.
//!
//! Staff open it in the console (`opening`); from then on this browser has a session that opens the counter alone, and the page is another
//! one (`tablet`): no frame, no links, nothing of the console in it. It shows the same form as the public page. What a customer types stands
//! in its fields and nowhere else, so leaving it in any way, or leaving it alone, wipes it by taking the form away.

pub mod opening;
pub mod tablet;

use leptos::prelude::*;
use lupa_domain::api::counter::CounterResponse;

/// Draws the counter, where this browser stands on one; else the screen that opens it.
#[must_use]
pub fn draw() -> AnyView {
    match use_context::<CounterResponse>() {
        Some(view) => view! { <tablet::Tablet view/> }.into_any(),
        None => view! { <opening::Opening/> }.into_any(),
    }
}
