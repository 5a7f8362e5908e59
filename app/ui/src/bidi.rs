//! What people typed, set apart from what stands beside it: it may be written from right to left. In a sentence that is put together as text
//! it is [`lupa_domain::text::isolated`] that does so.

use leptos::prelude::*;

/// The text of a person, in a direction of its own.
#[must_use]
pub fn bdi(text: String) -> AnyView {
    view! { <bdi>{text}</bdi> }.into_any()
}
