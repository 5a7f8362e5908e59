//! Questions with a name: opened, forgotten, and the present one saved.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::api::audience::SavedFilter;

use super::{board::Board, wire};
use crate::{
    browser,
    ui::{Fetched, Form, Outcome, Send, Summary, TextField},
};

/// The list, and the form below it.
#[component]
pub fn SavedQuestions(board: Board) -> impl IntoView {
    let (words, desk) = (&board.words.saved, board.desk);
    let state = RwSignal::new(Fetched::Waiting);
    let load = move || desk.fetch(state, wire::filters(desk.locale));
    load();
    let draw = move |saved: Vec<SavedFilter>| {
        let lines: Vec<_> = saved.into_iter().map(|saved| line(board, state, saved)).collect();
        (!lines.is_empty()).then(|| view! { <ul class="lines">{lines}</ul> })
    };
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(asked) = board.asked() else {
            desk.say(words.unasked.to_owned());
            return;
        };
        let saving = wire::save(desk.locale, asked, browser::value("filter-name"));
        desk.send(form, &[("/name", "filter-name")], saving, move |saved| {
            let text = (words.saved)(&saved.name);
            state.update(|state| {
                if let Fetched::Ready(list) = state {
                    list.push(saved);
                }
            });
            desk.say(text);
        });
    };
    view! {
        <section class="part" aria-labelledby="saved">
            <h2 id="saved">{words.heading}</h2>
            <Outcome state words=&desk.words.wait retry=Callback::new(move |()| load()) draw empty=words.none/>
            <Summary form heading=desk.words.correct/>
            <form class="slab narrow" novalidate on:submit=on_submit>
                <TextField name="filter-name" error_id="filter-name-error" kind=("text", "off") label=words.name.label.to_owned()
                    hint=words.name.hint.to_owned() value=String::new() error=move || form.wrong("filter-name")/>
                <Send form label=words.save sending=desk.words.sending primary=false/>
            </form>
        </section>
    }
}

fn line(board: Board, state: RwSignal<Fetched<Vec<SavedFilter>>>, saved: SavedFilter) -> impl IntoView {
    let (words, desk) = (&board.words.saved, board.desk);
    let SavedFilter { id, name, purpose, basis, conditions, by, .. } = saved;
    let more = format!("{} · {}", board.about(&purpose, basis), (words.by)(&by));
    let opened = (words.opened)(&name);
    let open = move |_| {
        board.load(&purpose, basis, &conditions);
        desk.say(opened.clone());
    };
    let asked = (words.forget_ask)(&name);
    let forget = move |_| {
        desk.ask(&asked, words.forget_text, words.forget, move || {
            desk.act(wire::forget(desk.locale, id), move |()| {
                state.update(|state| {
                    if let Fetched::Ready(list) = state {
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
