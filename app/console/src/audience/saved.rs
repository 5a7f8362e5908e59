//! Saved audiences: opening one, deleting one, saving the present query under a name.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::audience::{FilterList, SavedFilter},
    text::isolated,
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, TextField, browser};

use super::query::AudienceQuery;
use crate::context::FieldIds;

const NAME: &str = "filter-name";
const FIELDS: FieldIds = &[("/name", NAME)];

/// The list, and the form below it.
#[component]
pub fn SavedAudiences(query: AudienceQuery) -> impl IntoView {
    let (words, console) = (&query.words.saved, query.console);
    let loader = Loader::of(console.client, api::audience::filters);
    let draw = move |FilterList { filters }: FilterList| {
        let lines: Vec<_> = filters.into_iter().map(|saved| line(query, loader, saved)).collect();
        (!lines.is_empty()).then(|| view! { <ul class="lines">{lines}</ul> })
    };
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(ask) = query.request() else {
            console.notices.show(words.unasked);
            return;
        };
        console.submit(form, FIELDS, api::audience::save_filter(ask, browser::value(NAME)), move |saved| {
            let text = (words.saved)(&isolated(&saved.name));
            loader.update(|list| list.filters.push(saved));
            console.notices.show(text);
        });
    };
    view! {
        <section class="part" aria-labelledby="saved">
            <h2 id="saved">{words.heading}</h2>
            {loader.view(&console.words.wait, words.none, draw)}
            <ErrorSummary form heading=console.words.correct/>
            <form class="slab narrow" novalidate on:submit=on_submit>
                <TextField name=NAME error_id="filter-name-error" kind=("text", "off") label=words.name.label.to_owned()
                    hint=words.name.hint.to_owned() value=String::new() error=move || form.error(NAME)/>
                <SubmitButton form label=words.save sending=console.words.sending primary=false/>
            </form>
        </section>
    }
}

fn line(query: AudienceQuery, loader: Loader<FilterList>, saved: SavedFilter) -> impl IntoView {
    let (words, console) = (&query.words.saved, query.console);
    let SavedFilter { id, name, purpose, basis, conditions, by, may_delete, .. } = saved;
    let about = format!("{} · {}", query.title_and_basis(&purpose, basis), (words.by)(&isolated(&by)));
    let opened = (words.opened)(&isolated(&name));
    let open = move |_| {
        query.replace(&purpose, basis, &conditions);
        console.notices.show(opened.clone());
    };
    let heading = (words.forget_ask)(&isolated(&name));
    let forget = move |_| {
        console.dialog.ask(&heading, words.forget_text, words.forget, move || {
            console.client.run(api::audience::remove_filter(id), move |()| {
                loader.update(|list| list.filters.retain(|saved| saved.id != id));
                browser::focus_soon(NAME);
            });
        });
    };
    let label = |button: &str| format!("{button}: {}", isolated(&name));
    view! {
        <li class="lines__line">
            <p><strong dir="auto">{name.clone()}</strong> <span class="soft lines__more">{about}</span></p>
            <div class="actions">
                <button class="button button--quiet" type="button" aria-label=label(words.open) on:click=open>{words.open}</button>
                {may_delete.then(|| view! {
                    <button class="button button--quiet button--danger" type="button" aria-label=label(words.forget) on:click=forget>
                        {words.forget}
                    </button>
                })}
            </div>
        </li>
    }
}
