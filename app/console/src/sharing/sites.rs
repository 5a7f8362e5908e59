//! The sites that may show forms in a frame: a list that those who manage the business change, and that all others read.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, Loader};
use lupa_domain::{api::wording::EmbeddingResponse, digest::Digest, staff::Right};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, form_field};
use lupa_words::{self as words, SharingWords};

use super::panel;
use crate::context::{ConsoleContext, use_console};

/// The field for the sites.
const ORIGINS: &str = "origins";

/// The list.
pub(super) fn sites() -> impl IntoView {
    let console = use_console();
    let words = words::sharing(console.locale);
    let loader = Loader::of(console.client, api::forms::embedding);
    let may = console.session.may(Right::ManageBusiness);
    let draw = move |known| Some(if may { editor(console, words, known) } else { list(words, known) });
    panel("sites", &words.sites, loader.view(&console.words.wait, "", draw))
}

/// The sites, for those who cannot change them.
fn list(words: &'static SharingWords, EmbeddingResponse { origins, .. }: EmbeddingResponse) -> AnyView {
    let none = origins.is_empty().then_some(words.no_sites);
    let sites = origins.into_iter().map(|origin| view! { <li>{origin}</li> }).collect_view();
    view! { <p>{none}</p> <ul>{sites}</ul> <p>{words.who_names}</p> }.into_any()
}

/// The sites as lines that can be changed.
fn editor(console: ConsoleContext, words: &'static SharingWords, EmbeddingResponse { origins, tag }: EmbeddingResponse) -> AnyView {
    let (form, tag) = (Form::default(), RwSignal::new(tag));
    let spec = FieldSpec {
        id: ORIGINS.to_owned(),
        label: words.origins.label.to_owned(),
        hint: words.origins.hint.to_owned(),
        value: origins.join("\n"),
        input: Input::Lines,
    };
    let conflict = RwSignal::new(false);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        conflict.set(false);
        let origins: Vec<String> = browser::value(ORIGINS).lines().map(str::to_owned).collect();
        spawn_local(async move {
            let answer = api::forms::set_embedding(&tag.get_untracked(), origins).send(console.client).await;
            match answer {
                Ok(saved) => {
                    form.reset();
                    keep(tag, saved);
                    console.notices.show(words.sites_saved.to_owned());
                }
                Err(error) if error.is_conflict() => match api::forms::embedding().send(console.client).await {
                    Ok(now) => {
                        form.reset();
                        keep(tag, now);
                        conflict.set(true);
                        browser::focus_soon("sites-conflict");
                    }
                    Err(error) => console.reject_at(form, error, &field),
                },
                Err(error) => console.reject_at(form, error, &field),
            }
        });
    };
    view! {
        <ErrorSummary form heading=console.words.correct/>
        <div id="sites-conflict" class="summary" tabindex="-1" role="alert" hidden=move || !conflict.get()><p>{words.conflict}</p></div>
        <form class="narrow" novalidate data-keeps on:submit=save>
            {form_field(form, spec)}
            <div class="actions form-end"><SubmitButton form label=words.save_sites sending=console.words.sending/></div>
        </form>
    }
    .into_any()
}

/// Shows what the register keeps: each site as browsers write it.
fn keep(tag: RwSignal<Digest>, EmbeddingResponse { origins, tag: now }: EmbeddingResponse) {
    browser::set_value(ORIGINS, &origins.join("\n"));
    tag.set(now);
}

/// Each line is in the one field.
fn field(pointer: &str) -> Option<String> {
    pointer.starts_with("/origins").then(|| ORIGINS.to_owned())
}
