//! What happened between the person and the business, and how the stored data has changed.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};
use lupa_api as api;
use lupa_domain::{
    api::people::{ChangeLine, HistoryLine},
    text::isolated,
};
use lupa_ui::{DatumText, HistoryText, When, day, number};
use lupa_words::KeptWords;
use serde_json::Value;

use crate::page::Page;

/// The lists; each asks for its next page when it is asked for it.
#[component]
pub fn History(
    page: Page,
    /// How many entries the history has.
    history: u64,
    /// How many changes there were.
    changes: u64,
    /// The labels of the custom fields, by id.
    labels: BTreeMap<String, String>,
) -> impl IntoView {
    let words = &page.words.kept;
    let entries = Pages::<HistoryLine>::new();
    let lines = Pages::<ChangeLine>::new();
    let more_entries = move || {
        spawn_local(async move {
            entries.add(api::me::history(entries.cursor()).send(page.client).await.map(|page| (page.entries, page.next)).ok());
        });
    };
    let more_lines = move || {
        spawn_local(async move {
            lines.add(api::me::changes(lines.cursor()).send(page.client).await.map(|page| (page.changes, page.next)).ok());
        });
    };
    if history > 0 {
        more_entries();
    }
    if changes > 0 {
        more_lines();
    }
    let labels = StoredValue::new(labels);
    let happened = (history > 0).then(|| {
        let drawn = move || entries.items.get().into_iter().map(|line| entry(line, page.datum_text())).collect_view();
        view! {
            <details>
                <summary>{(words.history)(&number(history, page.locale))}</summary>
                <ul class="receipts">{drawn}</ul>
                {more(entries, words, more_entries)}
            </details>
        }
    });
    let changed = (changes > 0).then(|| {
        let drawn = move || lines.items.get().into_iter().map(|line| labels.with_value(|labels| change(line, labels, page))).collect_view();
        view! {
            <details>
                <summary>{(words.changes)(&number(changes, page.locale))}</summary>
                <ul class="receipts">{drawn}</ul>
                {more(lines, words, more_lines)}
            </details>
        }
    });
    view! {
        {happened}
        {changed}
    }
}

/// What has come of a list so far, and how to go on.
struct Pages<T: Send + Sync + 'static> {
    items: RwSignal<Vec<T>>,
    next: RwSignal<Option<String>>,
}

impl<T: Send + Sync + 'static> Clone for Pages<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Send + Sync + 'static> Copy for Pages<T> {}

impl<T: Clone + Send + Sync + 'static> Pages<T> {
    fn new() -> Self {
        Self { items: RwSignal::new(Vec::new()), next: RwSignal::new(None) }
    }

    fn cursor(self) -> Option<String> {
        self.next.get_untracked()
    }

    /// A page that did not come can be asked for again.
    fn add(self, page: Option<(Vec<T>, Option<String>)>) {
        if let Some((items, next)) = page {
            self.items.update(|all| all.extend(items));
            self.next.set(next);
        }
    }
}

fn more<T: Clone + Send + Sync + 'static>(
    pages: Pages<T>,
    words: &'static KeptWords,
    ask: impl Fn() + Copy + Send + 'static,
) -> impl IntoView {
    move || {
        let button = || view! { <button class="button button--quiet" type="button" on:click=move |_| ask()>{words.more}</button> };
        pages.next.with(Option::is_some).then(button)
    }
}

fn entry(line: HistoryLine, datum_text: DatumText) -> impl IntoView {
    let HistoryLine { happening, amount, open, .. } = line;
    // The day and the note have places of their own.
    let facts = datum_text.entry(HistoryText { happening, day: None, amount, open, note: "" });
    let text = line.text.map(|text| view! { <p class="kept__note" dir="auto">{text}</p> });
    view! {
        <li class="receipts__line">
            <div>
                <p><span class="receipts__time">{day(line.day, datum_text.locale)}</span> " " {facts}</p>
                {text}
            </div>
        </li>
    }
}

fn change(line: ChangeLine, labels: &BTreeMap<String, String>, page: Page) -> impl IntoView + use<> {
    let (words, datum_text) = (&page.words.kept, page.datum_text());
    let label = datum_text.label(&line.datum, |id| labels.get(id).cloned());
    let text = |value: Option<Value>| datum_text.value(&line.datum, &value.unwrap_or_default());
    let (before, after) = (text(line.before), text(line.after));
    let from_to = match (line.wiped, line.datum.starts_with("history/")) {
        (false, _) => (words.from_to)(&isolated(&before), &isolated(&after)),
        (true, false) => words.wiped.to_owned(),
        (true, true) => format!("{} ({})", (words.from_to)(&isolated(&before), &isolated(&after)), words.note_wiped),
    };
    let by = line.by.map(|by| (words.by)(&isolated(&by)));
    let why = line.reason.map(|reason| (words.why)(&isolated(&reason)));
    let told = [by, why].into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <li class="receipts__line">
            <div>
                <p>
                    <span class="receipts__time"><When moment=line.at locale=page.locale/></span>
                    " " <strong dir="auto">{label}</strong> " " <span class="kept__note">{from_to}</span>
                </p>
                <p class="kept__origin">{told}</p>
            </div>
        </li>
    }
}
