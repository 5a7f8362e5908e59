//! The tags of a person while they are written: each can be taken off, a new one is put on with Enter or a comma.

use leptos::{ev::KeyboardEvent, prelude::*};
use lupa_domain::people::Datum;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::{
    browser,
    staff::desk::Desk,
    ui::{Form, live, press},
    words,
};

/// The tags, with what still stands in the field.
#[must_use]
pub fn written(tags: RwSignal<Vec<String>>) -> Vec<String> {
    put(tags);
    tags.get_untracked()
}

/// Puts on what stands in the field. The register writes tags in small letters, and each once.
fn put(tags: RwSignal<Vec<String>>) {
    let Some(input) = browser::element("tags").and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else { return };
    let text = input.value();
    input.set_value("");
    for tag in text.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
        tags.update(|tags| {
            if !tags.iter().any(|known| known == tag) {
                tags.push(tag.to_owned());
            }
        });
    }
}

/// The field. `known` are the tags that others have.
#[must_use]
pub fn tags_field(desk: Desk, form: Form, tags: RwSignal<Vec<String>>, known: &[String]) -> AnyView {
    let words = words::people(desk.locale);
    let (label, hint) = ((words.data.label)(Datum::Tags), (words.form.hint)(Datum::Tags));
    let on_keydown = move |event: KeyboardEvent| {
        let wanted = event.key() == "Enter" && !browser::value("tags").trim().is_empty() || event.key() == ",";
        if wanted {
            event.prevent_default();
            put(tags);
        }
    };
    let chip = move |tag: String| {
        let (about, shown) = ((words.form.remove_tag)(&tag), tag.clone());
        let remove = press("chips__remove", "×", Some(about), move || {
            tags.update(|tags| tags.retain(|known| *known != tag));
            browser::focus_soon("tags");
        });
        view! { <li class="chips__chip"><span>{shown}</span> {remove}</li> }
    };
    let chips = live(move || tags.get().into_iter().map(chip).collect_view().into_any());
    let none = Signal::derive(move || tags.with(Vec::is_empty));
    let suggestions = known.iter().map(|tag| view! { <option value=tag.clone()></option> }).collect_view();
    let wrong = Signal::derive(move || form.wrong("tags"));
    let right = Signal::derive(move || wrong.with(String::is_empty));
    let invalid = Signal::derive(move || (!right.get()).then_some("true"));
    view! {
        <div class="field">
            <label class="field__label" for="tags">{label}</label>
            <p class="field__hint" id="tags-hint">{hint}</p>
            <p class="field__error" id="tags-error" hidden=right>{wrong}</p>
            <ul class="chips" hidden=none>{chips}</ul>
            <div class="chips__new">
                <input class="field__input" id="tags" list="known-tags" autocomplete="off" maxlength="200" aria-describedby="tags-hint tags-error"
                    aria-invalid=invalid on:keydown=on_keydown/>
                {press("button", words.form.add_tag, None, move || put(tags))}
            </div>
            <datalist id="known-tags">{suggestions}</datalist>
        </div>
    }
    .into_any()
}
