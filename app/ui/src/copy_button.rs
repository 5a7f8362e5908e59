//! A button that copies a text, for a secret that is shown once: to be copied now, or never.

use leptos::{prelude::*, task::spawn_local};

use crate::browser;

/// A button that copies a text, and says so.
#[component]
pub fn CopyButton(text: String, label: &'static str, done: &'static str) -> impl IntoView {
    let copied = RwSignal::new(false);
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move { copied.set(browser::copy(&text).await) });
    };
    view! {
        <button class="button" type="button" on:click=copy>{label}</button>
        <span role="status">{move || copied.get().then_some(done)}</span>
    }
}
