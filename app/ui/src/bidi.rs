//! What people typed, set apart from what stands beside it: it may be written from right to left. In a sentence that is put together as text
//! it is [`lupa_domain::text::isolated`] that does so.

use leptos::prelude::*;

/// The text of a person, in a direction of its own.
pub fn bdi(text: impl Into<String>) -> impl IntoView {
    view! { <bdi>{text.into()}</bdi> }
}
