//! What happened between a person and the business, the latest day first: to be read, added to, corrected.

use std::sync::Arc;

use leptos::prelude::*;
use lupa_domain::{api::people::HistoryLine, staff::Right};

use super::{card::Card, entry_form::entry_form, telling::text, wire};
use crate::{
    browser,
    staff::loaded::{Listed, Page},
    ui::{Table, day, live, money, number, press},
    words::people::HistoryHeads,
};

/// Which form is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// None.
    Nothing,
    /// For a new entry.
    New,
    /// For one to be corrected.
    Correcting(Box<HistoryLine>),
}

/// The history.
#[must_use]
pub fn history(card: Card) -> AnyView {
    let Card { desk, words, id, .. } = card;
    let words = &words.history;
    let open = RwSignal::new(Open::Nothing);
    let all = RwSignal::new(0_u64);
    let listed = Listed::new(desk, "entries", move |cursor| {
        Box::pin(async move {
            let page = wire::history(id, cursor).answer(desk.locale).await?;
            all.set(page.count);
            let (entries, count) = (page.entries.clone(), page.entries.len());
            Ok(Page { rows: Arc::new(move || entries.iter().map(|line| row(card, open, line)).collect()), count, next: page.next })
        })
    });
    listed.load();
    let may = desk.may(Some(Right::ChangePeople));
    let form = live(move || match open.get() {
        Open::Nothing if may => {
            let start = move || {
                open.set(Open::New);
                browser::focus_soon("entry");
            };
            view! { <p>{press("button", words.add, None, start)}</p> }.into_any()
        }
        Open::Nothing => ().into_any(),
        Open::New => entry_form(card, open, None),
        Open::Correcting(line) => entry_form(card, open, Some(*line)),
    });
    let frame = move |rows: Vec<Vec<AnyView>>| {
        if rows.is_empty() {
            return view! { <p class="soft">{words.none}</p> }.into_any();
        }
        let HistoryHeads { day, what, note, amount } = &words.heads;
        let heads = vec![*day, *what, *note, *amount, ""];
        view! { <Table caption=words.heading heads rows/> }.into_any()
    };
    let sentence = move || {
        let [shown, count] = [listed.count() as u64, all.get()].map(|count| number(count, desk.locale));
        if all.get() == 0 { String::new() } else { (words.shown)(&shown, &count) }
    };
    view! {
        <section class="part happened" aria-labelledby="history">
            <h2 id="history" tabindex="-1">{words.heading}</h2>
            {form}
            {listed.draw(frame, sentence, words.earlier)}
        </section>
    }
    .into_any()
}

fn row(card: Card, open: RwSignal<Open>, line: &HistoryLine) -> Vec<AnyView> {
    let Card { desk, words, .. } = card;
    let what = (words.data.happening)(line.happening);
    let mark = line.open.then(|| view! { " " <span class="mark by">{words.history.open}</span> });
    let by = line.by.clone().map(|by| view! { <span class="table__more by">{by}</span> });
    let change = desk.may(Some(Right::ChangePeople)).then(|| {
        let label = words.history.change;
        let (about, line) = (format!("{label}: {}", card.telling().entry(line)), line.clone());
        press("button button--quiet", label, Some(about), move || {
            open.set(Open::Correcting(Box::new(line.clone())));
            browser::focus_soon("entry");
        })
    });
    vec![
        day(line.day, desk.locale).into_any(),
        view! { {what} {mark} {by} }.into_any(),
        line.text.clone().map(|note| text(words, note)).into_any(),
        line.amount.map(|amount| view! { <span class="amount">{money(amount, desk.locale)}</span> }).into_any(),
        change.into_any(),
    ]
}
