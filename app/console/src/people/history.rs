//! What happened between a person and the business, the latest day first: to read, to add to, to correct.

use leptos::prelude::*;
use lupa_api::{self as api, Page, PagedList, Row};
use lupa_domain::{api::people::HistoryLine, staff::Right};
use lupa_ui::{Table, browser, button, day, dynamic, money, number};
use lupa_words::people::HistoryHeads;

use super::{card::Card, entry_form::OpenForm, format::long_text};
use crate::{area::AreaView, screens::Area};

/// The history.
#[must_use]
pub fn history(card: Card) -> AnyView {
    let Card { console, words, id, .. } = card;
    let words = &words.history;
    let open = card.entry;
    let all = RwSignal::new(0_u64);
    let list = PagedList::new(console.client, "entries", move |cursor| async move {
        let page = api::history::list(id, cursor).send(console.client).await?;
        all.set(page.count);
        Ok(Page::new(page.entries, page.next, move |line| row(card, open, line)))
    });
    list.load();
    let may = console.session.may(Right::ChangePeople);
    let form = dynamic(move || match open.get() {
        OpenForm::None if may => {
            let start = move || {
                open.set(OpenForm::New);
                browser::focus_soon("entry");
            };
            view! { <p>{button("button", words.add, None, start)}</p> }.into_any()
        }
        OpenForm::None => ().into_any(),
        OpenForm::New | OpenForm::Correction(_) => {
            provide_context(card);
            view! { <AreaView area=Area::Entry/> }.into_any()
        }
    });
    let frame = move |rows: Vec<Row>| {
        if rows.is_empty() {
            return view! { <p class="soft">{words.none}</p> }.into_any();
        }
        let HistoryHeads { day, what, note, amount } = &words.heads;
        let heads = vec![*day, *what, *note, *amount, ""];
        view! { <Table caption=words.heading heads rows/> }.into_any()
    };
    let sentence = move || {
        let [shown, count] = [list.count() as u64, all.get()].map(|count| number(count, console.locale));
        if all.get() == 0 { String::new() } else { (words.shown)(&shown, &count) }
    };
    view! {
        <section class="panel happened" aria-labelledby="history">
            <div class="panel__head"><h2 class="panel__title" id="history" tabindex="-1">{words.heading}</h2></div>
            <div class="panel__body">
                {form}
                {list.view(&console.words.wait, frame, sentence, words.earlier)}
            </div>
        </section>
    }
    .into_any()
}

fn row(card: Card, open: RwSignal<OpenForm>, line: &HistoryLine) -> Row {
    let Card { console, words, .. } = card;
    let what = (words.data.happening)(line.happening);
    let mark = line.open.then(|| view! { " " <span class="mark by">{words.data.open}</span> });
    let by = line.by.clone().map(|by| view! { <span class="table__more by" dir="auto">{by}</span> });
    let change = console.session.may(Right::ChangePeople).then(|| {
        let label = words.history.change;
        let (about, line) = (format!("{label}: {}", card.format().entry(line)), line.clone());
        button("button button--quiet", label, Some(about), move || {
            open.set(OpenForm::Correction(Box::new(line.clone())));
            browser::focus_soon("entry");
        })
    });
    vec![
        day(line.day, console.locale).into_any(),
        view! { {what} {mark} {by} }.into_any(),
        line.text.clone().map(|note| long_text(words, note)).into_any(),
        line.amount.map(|amount| view! { <span class="amount">{money(amount, console.locale)}</span> }).into_any(),
        change.into_any(),
    ]
}
