//! What happened between a person and the business, the latest day first: to be read, added to, corrected.

use leptos::prelude::*;
use lupa_domain::{
    api::people::{HistoryLine, HistoryPage},
    staff::Right,
};

use super::{card::Card, entry_form::EntryForm, telling::text, wire};
use crate::{
    browser,
    ui::{Fetched, Outcome, Table, day, money, number},
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
#[component]
pub fn History(card: Card) -> impl IntoView {
    let Card { desk, words, id, .. } = card;
    let words = &words.history;
    let open = RwSignal::new(Open::Nothing);
    let state = RwSignal::new(Fetched::<HistoryPage>::Waiting);
    let load = Callback::new(move |()| desk.fetch(state, wire::history(desk.locale, id, None)));
    load.run(());
    let form = move || match open.get() {
        Open::Nothing => None,
        Open::New => Some(view! { <EntryForm card open line=None/> }.into_any()),
        Open::Correcting(line) => Some(view! { <EntryForm card open line=Some(*line)/> }.into_any()),
    };
    let add = move || {
        let may = desk.may(Some(Right::ChangePeople)) && open.with(|open| *open == Open::Nothing);
        may.then(|| {
            let start = move |_| {
                open.set(Open::New);
                browser::focus_soon("entry");
            };
            view! { <p><button class="button" type="button" id="add-entry" on:click=start>{words.add}</button></p> }
        })
    };
    let more = move |cursor: String| {
        desk.act(wire::history(desk.locale, id, Some(cursor)), move |page| {
            state.update(|state| {
                if let Fetched::Ready(known) = state {
                    known.entries.extend(page.entries);
                    known.next = page.next;
                }
            });
            browser::focus_soon("entries");
        });
    };
    let draw = move |page: HistoryPage| {
        let HistoryPage { entries, next, count } = page;
        let shown = words.more[0].replace("{shown}", &number(entries.len() as u64, desk.locale));
        let shown = shown.replace("{count}", &number(count, desk.locale));
        let rows: Vec<_> = entries.into_iter().map(|line| row(card, open, line)).collect();
        let mut heads = words.heads.to_vec();
        heads.push("");
        (!rows.is_empty()).then(|| {
            let older = next.map(|next| {
                view! { <button class="button" type="button" on:click=move |_| more(next.clone())>{words.more[1]}</button> }
            });
            view! {
                <Table caption=words.heading heads rows/>
                <div class="actions"><p class="soft" id="entries" tabindex="-1">{shown}</p> {older}</div>
            }
        })
    };
    view! {
        <section class="part" aria-labelledby="history">
            <h2 id="history">{words.heading}</h2>
            {add}
            {form}
            <Outcome state words=&desk.words.wait retry=load draw empty=words.none/>
        </section>
    }
}

fn row(card: Card, open: RwSignal<Open>, line: HistoryLine) -> Vec<AnyView> {
    let Card { desk, words, .. } = card;
    let what = words.data.happenings[line.happening as usize];
    let mark = line.open.then(|| view! { " " <span class="mark">{words.history.open}</span> });
    let by = line.by.clone().map(|by| view! { <span class="table__more">{by}</span> });
    let change = desk.may(Some(Right::ChangePeople)).then(|| {
        let label = format!("{}: {}", words.history.change, card.telling().entry(&line));
        let line = line.clone();
        let start = move |_| {
            open.set(Open::Correcting(Box::new(line.clone())));
            browser::focus_soon("entry");
        };
        view! { <button class="button button--quiet" type="button" aria-label=label on:click=start>{words.history.change}</button> }
    });
    vec![
        day(line.day, desk.locale).into_any(),
        view! { {what} {mark} {by} }.into_any(),
        line.text.map(|note| text(words, note)).into_any(),
        line.amount.map(|amount| view! { <span class="amount">{money(amount, desk.locale)}</span> }).into_any(),
        change.into_any(),
    ]
}
