//! The field for the tags of a person: each tag can be removed, and Enter or a comma adds a new one.

use leptos::{ev::KeyboardEvent, prelude::*};
use lupa_domain::{people::Datum, text::isolated};
use lupa_ui::{Form, browser, button, dynamic};
use lupa_words as words;

use crate::context::ConsoleContext;

/// The tags, and what still stands in the field.
#[must_use]
pub fn typed_tags(tags: RwSignal<Vec<String>>) -> Vec<String> {
    add_typed(tags);
    tags.get_untracked()
}

/// Adds what stands in the field, and empties it. The register writes tags in small letters, and each once.
fn add_typed(tags: RwSignal<Vec<String>>) {
    let text = browser::value("tags");
    browser::set_value("tags", "");
    for tag in text.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
        tags.update(|tags| {
            if !tags.iter().any(|known| known == tag) {
                tags.push(tag.to_owned());
            }
        });
    }
}

/// The field. `known` are the tags that other people have.
#[must_use]
pub fn tags_field(console: ConsoleContext, form: Form, tags: RwSignal<Vec<String>>, known: &[String]) -> AnyView {
    let words = words::people(console.locale);
    let (label, hint) = ((words.data.label)(Datum::Tags), (words.form.hint)(Datum::Tags));
    let on_keydown = move |event: KeyboardEvent| {
        let adds = event.key() == "Enter" && !browser::value("tags").trim().is_empty() || event.key() == ",";
        if adds {
            event.prevent_default();
            add_typed(tags);
        }
    };
    let chip = move |tag: String| {
        let (about, shown) = ((words.form.remove_tag)(&isolated(&tag)), tag.clone());
        let remove = button("chips__remove", "×", Some(about), move || {
            tags.update(|tags| tags.retain(|known| *known != tag));
            browser::focus_soon("tags");
        });
        view! { <li class="chips__chip"><span dir="auto">{shown}</span> {remove}</li> }
    };
    let chips = dynamic(move || tags.get().into_iter().map(chip).collect_view().into_any());
    let no_tags = Signal::derive(move || tags.with(Vec::is_empty));
    let suggestions = known.iter().map(|tag| view! { <option value=tag.clone()></option> }).collect_view();
    let wrong = Signal::derive(move || form.error("tags"));
    let right = Signal::derive(move || wrong.with(String::is_empty));
    let invalid = Signal::derive(move || (!right.get()).then_some("true"));
    view! {
        <div class="field">
            <label class="field__label" for="tags">{label}</label>
            <p class="field__hint" id="tags-hint">{hint}</p>
            <p class="field__error" id="tags-error" hidden=right>{wrong}</p>
            <ul class="chips" hidden=no_tags>{chips}</ul>
            <div class="chips__new">
                <input class="field__input" id="tags" dir="auto" list="known-tags" autocomplete="off" maxlength="200" aria-describedby="tags-hint tags-error"
                    aria-invalid=invalid on:keydown=on_keydown/>
                {button("button", words.form.add_tag, None, move || add_typed(tags))}
            </div>
            <datalist id="known-tags">{suggestions}</datalist>
        </div>
    }
    .into_any()
}
