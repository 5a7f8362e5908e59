//! How the data of a person has changed: who, when, from what to what, and where it comes from. It is fetched when it is opened, because
//! reading it is recorded.

use leptos::prelude::*;
use lupa_api::{self as api, Page, PagedList, Row};
use lupa_domain::{api::people::ChangeLine, text::isolated};
use lupa_ui::when;
use lupa_words::people::Change;
use serde_json::Value;

use super::{card::Card, format::long_text};
use crate::context::ConsoleContext;

/// The changes.
#[must_use]
pub fn changes(card: Card) -> AnyView {
    let (console, words) = (card.console, &card.words.past);
    let list = PagedList::new(console.client, "changes-shown", move |cursor| async move {
        let page = api::people::changes(card.id, cursor).send(console.client).await?;
        Ok(Page::new(page.changes, page.next, move |change| vec![line(card, change)]))
    });
    fetched_when_opened(console, words.changes, list, words.unchanged, words.older)
}

/// A part that fetches its list when it is opened for the first time. `none` is said where the list is empty.
#[must_use]
pub fn fetched_when_opened(
    console: ConsoleContext,
    summary: &'static str,
    list: PagedList,
    none: &'static str,
    older: &'static str,
) -> AnyView {
    let opened = StoredValue::new(false);
    let on_toggle = move |_| {
        if !opened.get_value() {
            opened.set_value(true);
            list.load();
        }
    };
    let frame = move |rows: Vec<Row>| {
        if rows.is_empty() {
            return view! { <p class="soft">{none}</p> }.into_any();
        }
        view! { <ol class="log">{rows.into_iter().flatten().collect_view()}</ol> }.into_any()
    };
    let list = list.view(&console.words.wait, frame, String::new, older);
    view! { <details class="more" on:toggle=on_toggle><summary>{summary}</summary> {list}</details> }.into_any()
}

fn line(card: Card, change: &ChangeLine) -> AnyView {
    let words = card.words;
    let by = isolated(change.by.as_deref().unwrap_or(words.past.person));
    let mut more = format!("{by} · {}", (words.source)(change.source));
    if let Some(reason) = &change.reason {
        more = format!("{more} · {}", isolated(reason));
    }
    view! {
        <li class="log__line">
            <span class="log__time">{when(change.at, card.console.locale)}</span>
            <div class="log__text">{long_text(words, sentence(card, change))} <span class="lines__more">{more}</span></div>
        </li>
    }
    .into_any()
}

/// What changed, from what to what.
fn sentence(card: Card, change: &ChangeLine) -> String {
    let is_nothing = |value: &Option<Value>| value.as_ref().is_none_or(Value::is_null);
    let text = |value: &Option<Value>| card.format().value(&change.datum, value.as_ref().unwrap_or(&Value::Null));
    let (before, after) = (text(&change.before), text(&change.after));
    let (before, after) = (isolated(&before), isolated(&after));
    let (before, after) = (&*before, &*after);
    let effect = match (is_nothing(&change.before), is_nothing(&change.after)) {
        (true, _) => Change::Added { after },
        (false, false) => Change::Changed { before, after },
        (false, true) => Change::Removed { before },
    };
    let words = &card.words.past;
    match (change.datum.starts_with("history/"), change.wiped) {
        (true, false) => (words.entry)(effect),
        (true, true) => format!("{} · {}", (words.entry)(effect), words.note_wiped),
        (false, false) => (words.datum)(&card.format().label(&change.datum), effect),
        (false, true) => (words.wiped)(&card.format().label(&change.datum)),
    }
}
