//! What stands over every screen while nothing can be saved: why, and what to do. Also before one is in, for where the log has been forked nobody of
//! staff gets in.

use leptos::{prelude::*, task::spawn_local};
use lupa_api as api;
use lupa_domain::api::register::ReadOnly;
use lupa_ui::{Tone, note};
use lupa_words as words;

use crate::context::use_console;

/// The banner, if there is something to say: it is asked for when it is drawn.
#[component]
pub(super) fn ReadOnlyBanner() -> impl IntoView {
    let console = use_console();
    let why = RwSignal::new(None::<ReadOnly>);
    spawn_local(async move {
        // Without an answer nothing is known, and nothing is said.
        if let Ok(status) = api::register::status().send(console.client).await {
            why.set(status.read_only);
        }
    });
    move || {
        why.get().map(|why| {
            let text = (words::read_only(console.locale).why)(why);
            let text = view! { <p><strong>{text.heading}</strong></p> <p>{text.text}</p> }.into_any();
            view! { <div class="read-only" role="alert">{note(Tone::Danger, text)}</div> }
        })
    }
}
