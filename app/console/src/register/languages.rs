//! `/console/settings/languages`: in which languages customers are served.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{Loader, register};
use lupa_domain::api::register::LanguagesResponse;
use lupa_ui::{ErrorSummary, Form, SubmitButton, when};
use lupa_words as words;

use super::{
    outdated,
    particulars::{chosen_languages, language_boxes},
};
use crate::context::{ConsoleContext, FieldIds, Heading, use_console};

/// The one field.
const FIELDS: FieldIds = &[("/languages", "languages")];

/// The screen.
#[component]
pub(super) fn OfferedLanguages() -> impl IntoView {
    let console = use_console();
    let loader = Loader::of(console.client, register::languages);
    let draw = move |known: LanguagesResponse| Some(draw(console, known));
    view! {
        <Heading text=console.words.languages.title/>
        <p class="lead">{console.words.languages.lead}</p>
        {loader.view(&console.words.wait, "", draw)}
    }
}

fn draw(console: ConsoleContext, known: LanguagesResponse) -> AnyView {
    let words = words::business(console.locale);
    let form = Form::default();
    let offered = known.languages.clone();
    let now = RwSignal::new(known);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let revision = now.with_untracked(|now| now.revision);
        console.submit(form, FIELDS, register::change_languages(revision, chosen_languages()), move |saved| {
            now.set(saved);
            console.notices.show(words.saved);
        });
    };
    let behind = move || {
        let (outdated, languages) = now.with(|now| (now.outdated.clone(), now.languages.clone()));
        outdated::view(console, outdated, languages.as_slice(), move |answer| now.update(|now| now.outdated = answer.outdated))
    };
    let saved_at = move || now.with(|now| now.changed_at.map(|at| (words.saved_at)(&when(at, console.locale))));
    view! {
        {behind}
        <ErrorSummary form heading=console.words.correct/>
        <form class="panel" novalidate data-keeps on:submit=on_submit>
            <div class="panel__body stack">{language_boxes(form, words.languages, words.languages_hint, offered.as_slice())}</div>
            <div class="panel__foot save">
                <SubmitButton form label=console.words.save sending=console.words.sending/>
                <span class="soft">{saved_at}</span>
            </div>
        </form>
    }
    .into_any()
}
