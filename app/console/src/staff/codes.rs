//! Recovery codes, shown once: to be copied, printed or saved.

use leptos::prelude::*;
use lupa_ui::{CopyButton, browser};
use lupa_words as words;

use crate::context::{Heading, use_console};

/// The codes; `done` follows when their owner has kept them.
#[component]
pub fn Codes(codes: Vec<String>, done: Callback<()>) -> impl IntoView {
    let console = use_console();
    let words = &words::office(console.locale).codes;
    let text = codes.join("\n");
    let file = format!("data:text/plain;charset=utf-8,{}", js_sys::encode_uri_component(&format!("{text}\n")));
    let lines = codes.into_iter().map(|code| view! { <li>{code}</li> }).collect_view();
    view! {
        <div class="stack">
            <Heading text=words.heading/>
            <p class="lead">{words.lead}</p>
            <ul class="codes" translate="no">{lines}</ul>
            <div class="actions">
                <a class="button" href=file download=words.file>{words.download}</a>
                <button class="button" type="button" on:click=|_| browser::print()>{words.print}</button>
                <CopyButton text label=console.words.copy done=console.words.copied/>
            </div>
            <p class="part unprinted">
                <button class="button button--primary" type="button" on:click=move |_| done.run(())>{words.kept}</button>
            </p>
        </div>
    }
}
