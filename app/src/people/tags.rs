//! The tags of a person while they are written: each can be taken off, a new one is put on with Enter or a comma.

use std::collections::BTreeSet;

use leptos::{ev::KeyboardEvent, prelude::*};
use lupa_domain::api::people::TagLine;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::{browser, staff::desk::Desk, ui::Form};

/// The tags, and what still stands in the field.
#[must_use]
pub fn written(tags: RwSignal<BTreeSet<String>>) -> Vec<String> {
    put(tags);
    tags.get_untracked().into_iter().collect()
}

/// Puts on what stands in the field.
fn put(tags: RwSignal<BTreeSet<String>>) {
    let Some(input) = browser::element("tags").and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else { return };
    let text = input.value();
    input.set_value("");
    let new: Vec<_> = text.split(',').map(|tag| tag.trim().to_lowercase()).filter(|tag| !tag.is_empty()).collect();
    if !new.is_empty() {
        tags.update(|tags| tags.extend(new));
    }
}

/// The field. `known` are the tags that others have.
#[component]
pub fn Tags(desk: Desk, form: Form, tags: RwSignal<BTreeSet<String>>, known: Vec<TagLine>) -> impl IntoView {
    let words = desk.words.people;
    let [.., hint] = words.form.hints;
    let [.., label] = words.data.labels;
    let on_keydown = move |event: KeyboardEvent| {
        let wanted = event.key() == "Enter" && !browser::value("tags").trim().is_empty() || event.key() == ",";
        if wanted {
            event.prevent_default();
            put(tags);
        }
    };
    let chip = move |tag: String| {
        let label = words.form.tag[1].replace("{tag}", &tag);
        let shown = tag.clone();
        let remove = move |_| {
            tags.update(|tags| _ = tags.remove(&tag));
            browser::focus_soon("tags");
        };
        view! {
            <li class="chips__chip">
                <span>{shown}</span> <button class="chips__remove" type="button" aria-label=label on:click=remove>"×"</button>
            </li>
        }
    };
    let suggestions = known.into_iter().map(|line| view! { <option value=line.tag></option> }).collect_view();
    let wrong = move || form.wrong("tags");
    view! {
        <div class="field">
            <label class="field__label" for="tags">{label}</label>
            <p class="field__hint" id="tags-hint">{hint}</p>
            <p class="field__error" id="tags-error" hidden=move || wrong().is_empty()>{wrong}</p>
            <ul class="chips" hidden=move || tags.with(BTreeSet::is_empty)>{move || tags.get().into_iter().map(chip).collect_view()}</ul>
            <div class="chips__new">
                <input class="field__input" id="tags" list="known-tags" autocomplete="off" maxlength="200" aria-describedby="tags-hint tags-error"
                    aria-invalid=move || (!wrong().is_empty()).then_some("true") on:keydown=on_keydown/>
                <button class="button" type="button" on:click=move |_| put(tags)>{words.form.tag[0]}</button>
            </div>
            <datalist id="known-tags">{suggestions}</datalist>
        </div>
    }
}
