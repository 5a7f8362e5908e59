//! How what is kept about a person has changed: who, when, from what to what, on whose word. Fetched when somebody wants to know, for the
//! looking is written down.

use leptos::prelude::*;
use lupa_domain::api::people::{ChangeLine, ChangePage};
use serde_json::Value;

use super::{card::Card, telling::text, wire};
use crate::ui::{Fetched, Outcome, When};

/// The changes.
#[component]
pub fn Changes(card: Card) -> impl IntoView {
    let words = &card.words.past;
    let state = RwSignal::new(Fetched::<ChangePage>::Waiting);
    let load = Callback::new(move |()| card.desk.fetch(state, wire::changes(card.desk.locale, card.id, None)));
    let more = move |cursor: String| {
        card.desk.act(wire::changes(card.desk.locale, card.id, Some(cursor)), move |page| {
            state.update(|state| {
                if let Fetched::Ready(known) = state {
                    known.changes.extend(page.changes);
                    known.next = page.next;
                }
            });
        });
    };
    let draw = move |page: ChangePage| {
        let lines: Vec<_> = page.changes.iter().map(|change| line(card, change)).collect();
        let older = page.next.map(|next| {
            view! { <p><button class="button" type="button" on:click=move |_| more(next.clone())>{words.older}</button></p> }
        });
        (!lines.is_empty()).then(|| view! { <ol class="log">{lines}</ol> {older} })
    };
    let content = move || view! { <Outcome state words=&card.desk.words.wait retry=load draw empty=words.unchanged/> }.into_any();
    later(words.changes, load, content)
}

/// A part that asks for what it shows when it is opened for the first time.
pub fn later(summary: &'static str, load: Callback<()>, content: impl Fn() -> AnyView) -> impl IntoView {
    let opened = StoredValue::new(false);
    let on_toggle = move |_| {
        if !opened.get_value() {
            opened.set_value(true);
            load.run(());
        }
    };
    view! { <details class="more" on:toggle=on_toggle><summary>{summary}</summary> {content()}</details> }
}

fn line(card: Card, change: &ChangeLine) -> AnyView {
    let words = card.words;
    let by = change.by.clone().unwrap_or_else(|| words.past.person.to_owned());
    let source = words.data.sources[change.source as usize];
    let reason = change.reason.clone().map(|reason| format!(" · {reason}"));
    view! {
        <li class="log__line">
            <span class="log__time"><When moment=change.at locale=card.desk.locale/></span>
            <div class="log__text">
                {text(words, sentence(card, change))}
                <span class="lines__more">{by} " · " {source} {reason}</span>
            </div>
        </li>
    }
    .into_any()
}

/// What changed, from what to what.
fn sentence(card: Card, change: &ChangeLine) -> String {
    let nothing = |value: &Option<Value>| value.as_ref().is_none_or(Value::is_null);
    let sentences = if change.datum.starts_with("history/") { card.words.past.entries } else { card.words.past.lines };
    let sentence = match (nothing(&change.before), nothing(&change.after)) {
        (true, _) => sentences[0],
        (false, false) => sentences[1],
        (false, true) => sentences[2],
    };
    let told = |value: &Option<Value>| card.telling().value(&change.datum, value.as_ref().unwrap_or(&Value::Null));
    // In one pass: what somebody wrote may itself look like a place to be filled in.
    let mut filled = String::new();
    for part in sentence.split('{') {
        match part.split_once('}') {
            Some((name, rest)) => {
                filled.push_str(&match name {
                    "datum" => card.telling().label(&change.datum),
                    "before" => told(&change.before),
                    _ => told(&change.after),
                });
                filled.push_str(rest);
            }
            None => filled.push_str(part),
        }
    }
    filled
}
