//! Questions with a name: opened, forgotten, and the present one saved.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::api::audience::SavedFilter;
use lupa_ui::{AsyncView, ErrorSummary, Form, LoadState, SubmitButton, TextField, browser};

use crate::audience::query::AudienceQuery;

/// The list, and the form below it.
#[component]
pub fn SavedQuestions(query: AudienceQuery) -> impl IntoView {
    let (words, console) = (&query.words.saved, query.console);
    let loader = Loader::of(console.client, move || api::audience::filters());
    let draw = move |saved: Vec<SavedFilter>| {
        let lines: Vec<_> = saved.into_iter().map(|saved| line(query, state, saved)).collect();
        (!lines.is_empty()).then(|| view! { <ul class="lines">{lines}</ul> })
    };
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(asked) = query.asked() else {
            console.notices.show(words.unasked.to_owned());
            return;
        };
        let saving = api::audience::save_filter(asked, browser::value("filter-name"));
        console.submit(form, &[("/name", "filter-name")], saving, move |saved| {
            let text = (words.saved)(&saved.name);
            state.update(|state| {
                if let LoadState::Ready(list) = state {
                    list.push(saved);
                }
            });
            console.notices.show(text);
        });
    };
    view! {
        <section class="part" aria-labelledby="saved">
            <h2 id="saved">{words.heading}</h2>
            {loader.view(&console.words.wait, words.none, draw)}
            <ErrorSummary form heading=console.words.correct/>
            <form class="slab narrow" novalidate on:submit=on_submit>
                <TextField name="filter-name" error_id="filter-name-error" kind=("text", "off") label=words.name.label.to_owned()
                    hint=words.name.hint.to_owned() value=String::new() error=move || form.error("filter-name")/>
                <SubmitButton form label=words.save sending=console.words.sending primary=false/>
            </form>
        </section>
    }
}

fn line(query: AudienceQuery, state: RwSignal<LoadState<Vec<SavedFilter>>>, saved: SavedFilter) -> impl IntoView {
    let (words, console) = (&query.words.saved, query.console);
    let SavedFilter { id, name, purpose, basis, conditions, by, .. } = saved;
    let more = format!("{} · {}", query.about(&purpose, basis), (words.by)(&by));
    let opened = (words.opened)(&name);
    let open = move |_| {
        query.load(&purpose, basis, &conditions);
        console.notices.show(opened.clone());
    };
    let asked = (words.forget_ask)(&name);
    let forget = move |_| {
        console.dialog.ask(&asked, words.forget_text, words.forget, move || {
            console.client.run(api::audience::remove_filter(id), move |()| {
                state.update(|state| {
                    if let LoadState::Ready(list) = state {
                        list.retain(|saved| saved.id != id);
                    }
                });
                browser::focus_soon("filter-name");
            });
        });
    };
    let of = |button: &str| format!("{button}: {name}");
    view! {
        <li class="lines__line">
            <p><strong>{name.clone()}</strong> <span class="soft lines__more">{more}</span></p>
            <div class="actions">
                <button class="button button--quiet" type="button" aria-label=of(words.open) on:click=open>{words.open}</button>
                <button class="button button--quiet button--danger" type="button" aria-label=of(words.forget) on:click=forget>
                    {words.forget}
                </button>
            </div>
        </li>
    }
}
