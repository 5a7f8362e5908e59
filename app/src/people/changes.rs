//! How what is kept about a person has changed: who, when, from what to what, on whose word. Fetched when it is opened, for the looking is
//! recorded.

use std::sync::Arc;

use leptos::prelude::*;
use lupa_domain::api::people::ChangeLine;
use serde_json::Value;

use super::{card::Card, telling::text, wire};
use crate::{
    staff::loaded::{Listed, Page},
    ui::when,
    words::people::Change,
};

/// The changes.
#[must_use]
pub fn changes(card: Card) -> AnyView {
    let words = &card.words.past;
    let listed = Listed::new(card.desk, "changes-shown", move |cursor| {
        Box::pin(async move {
            let page = wire::changes(card.id, cursor).answer(card.desk.locale).await?;
            let (changes, count) = (page.changes.clone(), page.changes.len());
            Ok(Page { rows: Arc::new(move || changes.iter().map(|change| vec![line(card, change)]).collect()), count, next: page.next })
        })
    });
    later(words.changes, listed, words.unchanged, words.older)
}

/// A part that asks for what it shows when it is opened for the first time.
#[must_use]
pub fn later(summary: &'static str, listed: Listed, none: &'static str, older: &'static str) -> AnyView {
    let opened = StoredValue::new(false);
    let on_toggle = move |_| {
        if !opened.get_value() {
            opened.set_value(true);
            listed.load();
        }
    };
    let frame = move |rows: Vec<Vec<AnyView>>| {
        if rows.is_empty() {
            return view! { <p class="soft">{none}</p> }.into_any();
        }
        view! { <ol class="log">{rows.into_iter().flatten().collect_view()}</ol> }.into_any()
    };
    view! { <details class="more" on:toggle=on_toggle><summary>{summary}</summary> {listed.draw(frame, String::new, older)}</details> }
        .into_any()
}

fn line(card: Card, change: &ChangeLine) -> AnyView {
    let words = card.words;
    let by = change.by.as_deref().unwrap_or(words.past.person);
    let mut more = format!("{by} · {}", (words.data.source)(change.source));
    if let Some(reason) = &change.reason {
        more = format!("{more} · {reason}");
    }
    view! {
        <li class="log__line">
            <span class="log__time">{when(change.at, card.desk.locale)}</span>
            <div class="log__text">{text(words, sentence(card, change))} <span class="lines__more">{more}</span></div>
        </li>
    }
    .into_any()
}

/// What changed, from what to what.
fn sentence(card: Card, change: &ChangeLine) -> String {
    let nothing = |value: &Option<Value>| value.as_ref().is_none_or(Value::is_null);
    let told = |value: &Option<Value>| card.telling().value(&change.datum, value.as_ref().unwrap_or(&Value::Null));
    let (before, after) = (told(&change.before), told(&change.after));
    let (before, after) = (before.as_str(), after.as_str());
    let effect = match (nothing(&change.before), nothing(&change.after)) {
        (true, _) => Change::Added { after },
        (false, false) => Change::Changed { before, after },
        (false, true) => Change::Removed { before },
    };
    let words = &card.words.past;
    if change.datum.starts_with("history/") { (words.entry)(effect) } else { (words.datum)(&card.telling().label(&change.datum), effect) }
}
