//! The reports of cleanings that are over: numbers and reasons, no names.

use leptos::prelude::*;
use lupa_domain::{api::retention::CleaningResponse, retention::Stage};
use lupa_ui::{day, number, zone};
use lupa_words::RetentionWords;

use super::cleaning::{counts, held};
use crate::context::ConsoleContext;

/// Draws them.
pub(super) fn draw(console: ConsoleContext, words: &'static RetentionWords, over: &[CleaningResponse]) -> AnyView {
    let lines = over.iter().map(|one| line(console, words, one)).collect_view();
    let none = over.is_empty().then(|| view! { <p class="soft">{words.no_reports}</p> });
    view! {
        <section class="panel" aria-labelledby="reports">
            <div class="panel__head"><h2 class="panel__title" id="reports">{words.reports}</h2></div>
            <div class="panel__body stack">{none} {lines} <p class="soft">{words.reports_hint}</p></div>
        </section>
    }
    .into_any()
}

fn line(console: ConsoleContext, words: &'static RetentionWords, one: &CleaningResponse) -> AnyView {
    let ended = one.ended_at.map(|at| day(zone().day(at), console.locale)).unwrap_or_default();
    let ended = if one.stage == Stage::Stopped { (words.stopped)(&ended) } else { ended };
    let gone = one.deleted + one.anonymised;
    let summary = format!("{ended}: {}", (words.gone)(gone, &number(gone, console.locale)));
    view! { <details><summary>{summary}</summary> {counts(console, words, one)} {held(console, words, &one.held)}</details> }.into_any()
}
