//! Recovery codes, shown once: to be copied, printed or saved.

use leptos::prelude::*;

use super::desk::{Desk, Heading};
use crate::words;
use crate::{browser, ui::Copy};

/// The codes; `done` follows when their owner has kept them.
#[component]
pub fn Codes(desk: Desk, codes: Vec<String>, done: Callback<()>) -> impl IntoView {
    let words = &words::office(desk.locale).codes;
    let text = codes.join("\n");
    let file = format!("data:text/plain;charset=utf-8,{}", js_sys::encode_uri_component(&format!("{text}\n")));
    let lines = codes.into_iter().map(|code| view! { <li>{code}</li> }).collect_view();
    view! {
        <div class="stack">
            <Heading desk text=words.heading/>
            <p class="lead">{words.lead}</p>
            <ul class="codes">{lines}</ul>
            <div class="actions">
                <a class="button" href=file download=words.file>{words.download}</a>
                <button class="button" type="button" on:click=|_| browser::print()>{words.print}</button>
                <Copy text label=desk.words.copy done=desk.words.copied/>
            </div>
            <p class="part unprinted">
                <button class="button button--primary" type="button" on:click=move |_| done.run(())>{words.kept}</button>
            </p>
        </div>
    }
}
