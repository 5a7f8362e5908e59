//! What happened between the person and the business, and how the stored data has changed. Each list comes page by page.

use std::collections::BTreeMap;

use leptos::prelude::*;
use lupa_domain::{
    api::people::{ChangeLine, ChangePage, HistoryLine, HistoryPage},
    text::isolated,
};
use lupa_ui::{DatumText, HistoryText, When, day, number};
use serde_json::Value;

use crate::frame::Frame;

/// One page of a list, and where in it the reader is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch<'a, T> {
    pub(crate) page: &'a T,
    pub(crate) place: Place,
}

/// Where in a list the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nowhere: the list is folded up.
    Folded,
    /// At its first page, to which they came back.
    First,
    /// At an older one.
    Later,
}

impl Place {
    /// The place that the address tells by what it says of the list: nothing, an empty text, or where an older page begins.
    #[must_use]
    pub fn told_by(cursor: Option<&str>) -> Self {
        match cursor {
            None => Self::Folded,
            Some("") => Self::First,
            Some(_) => Self::Later,
        }
    }
}

/// What happened; nothing where nothing did.
pub(crate) fn history(frame: &Frame, stretch: Stretch<'_, HistoryPage>) -> Option<AnyView> {
    let HistoryPage { entries, next, count } = stretch.page;
    let label = (frame.words().kept.history)(&number(*count, frame.locale));
    let lines = entries.iter().map(|line| entry(line, frame.datum_text())).collect_view().into_any();
    (*count > 0).then(|| folded(frame, "history", label, lines, stretch.place, next.as_deref()))
}

/// What has changed; nothing where nothing has. `labels` are those of the custom fields, by id.
pub(crate) fn changes(frame: &Frame, stretch: Stretch<'_, ChangePage>, count: u64, labels: &BTreeMap<String, String>) -> Option<AnyView> {
    let ChangePage { changes, next } = stretch.page;
    let label = (frame.words().kept.changes)(&number(count, frame.locale));
    let lines = changes.iter().map(|line| change(frame, line, labels)).collect_view().into_any();
    (count > 0).then(|| folded(frame, "changes", label, lines, stretch.place, next.as_deref()))
}

/// A list that is folded up until it is asked for; its older pages are pages of their own.
fn folded(frame: &Frame, name: &'static str, label: String, lines: AnyView, place: Place, next: Option<&str>) -> AnyView {
    view! {
        <details id=name open=place != Place::Folded>
            <summary>{label}</summary>
            <ul class="receipts">{lines}</ul>
            {turns(frame, name, place, next)}
        </details>
    }
    .into_any()
}

/// The ways to the older pages of a list and back to its newest; each is a page of its own. The list is an element with this id.
pub(crate) fn turns(frame: &Frame, name: &'static str, place: Place, next: Option<&str>) -> Option<AnyView> {
    let to = |rest: String| format!("{}{rest}#{name}", frame.own("/data"));
    let more = next.map(|next| view! { <a class="button button--quiet" href=to(format!("&{name}={next}"))>{frame.words().kept.more}</a> });
    let newest =
        (place == Place::Later).then(|| view! { <a class="button button--quiet" href=to(format!("&{name}="))>{frame.words().newest}</a> });
    (more.is_some() || newest.is_some()).then(|| view! { <div class="actions">{more} {newest}</div> }.into_any())
}

fn entry(line: &HistoryLine, datum_text: DatumText) -> AnyView {
    let HistoryLine { happening, amount, open, .. } = *line;
    // The day and the note have places of their own.
    let facts = datum_text.entry(HistoryText { happening, day: None, amount, open, note: "" });
    let text = line.text.clone().map(|text| view! { <p class="kept__note" dir="auto">{text}</p> });
    view! {
        <li class="receipts__line">
            <div>
                <p><span class="receipts__time">{day(line.day, datum_text.locale)}</span> " " {facts}</p>
                {text}
            </div>
        </li>
    }
    .into_any()
}

fn change(frame: &Frame, line: &ChangeLine, labels: &BTreeMap<String, String>) -> AnyView {
    let (words, datum_text) = (&frame.words().kept, frame.datum_text());
    let label = datum_text.label(&line.datum, |id| labels.get(id).cloned());
    let text = |value: &Option<Value>| datum_text.value(&line.datum, value.as_ref().unwrap_or(&Value::Null));
    let (before, after) = (text(&line.before), text(&line.after));
    let from_to = match (line.wiped, line.datum.starts_with("history/")) {
        (false, _) => (words.from_to)(&isolated(&before), &isolated(&after)),
        (true, false) => words.wiped.to_owned(),
        (true, true) => format!("{} ({})", (words.from_to)(&isolated(&before), &isolated(&after)), words.note_wiped),
    };
    let by = line.by.as_ref().map(|by| (words.by)(&isolated(by)));
    let why = line.reason.as_ref().map(|reason| (words.why)(&isolated(reason)));
    let told = [by, why].into_iter().flatten().collect::<Vec<_>>().join(" ");
    view! {
        <li class="receipts__line">
            <div>
                <p>
                    <span class="receipts__time"><When moment=line.at locale=frame.locale/></span>
                    " " <strong dir="auto">{label}</strong> " " <span class="kept__note">{from_to}</span>
                </p>
                <p class="kept__origin">{told}</p>
            </div>
        </li>
    }
    .into_any()
}
