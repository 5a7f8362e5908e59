//! The receipts: the list, and the one that is open, to be read, kept or printed.

use leptos::{prelude::*, task::spawn_local};
use lupa_api::{self as api, paths};
use lupa_domain::{api::portal::ReceiptLine, consent::receipt::Shown, ids::EventId};
use lupa_public::consent::Receipt;
use lupa_ui::{AsyncView, LoadState, WhenInZone, browser};
use lupa_words as words;

use crate::page::Page;

/// The receipts, newest first.
#[component]
pub fn Receipts(page: Page, receipts: RwSignal<Vec<ReceiptLine>>) -> impl IntoView {
    let words = page.words;
    let lines = move || receipts.get().into_iter().map(|receipt| line(page, receipt)).collect_view();
    view! {
        <section class="part" aria-labelledby="receipts">
            <h2 id="receipts" class="unprinted">{words.receipts}</h2>
            <p class="soft" hidden=move || !receipts.with(Vec::is_empty)>{words.no_receipts}</p>
            <div id="open-receipt" tabindex="-1">{move || page.open.get().map(|id| open(page, id))}</div>
            <ul class="receipts unprinted">{lines}</ul>
        </section>
    }
}

fn line(page: Page, receipt: ReceiptLine) -> impl IntoView {
    let words = page.words;
    let ReceiptLine { id, act, at, titles } = receipt;
    let is_open = move || page.open.get() == Some(id);
    let toggle = move |_| {
        page.open.update(|open| *open = if *open == Some(id) { None } else { Some(id) });
        if page.open.get_untracked().is_some() {
            browser::focus_soon("open-receipt");
        }
    };
    let name = format!("receipt-{id}");
    view! {
        <li class="receipts__line">
            <p id=name.clone()>
                <span class="receipts__time"><WhenInZone moment=at locale=page.locale/></span>
                " " <strong>{(words::receipt(page.locale).act_name)(act)}</strong> " " {titles.join(", ")}
            </p>
            <button class="button button--quiet" type="button" aria-expanded=move || if is_open() { "true" } else { "false" }
                aria-controls="open-receipt" aria-describedby=name on:click=toggle>
                {move || if is_open() { words.hide } else { words.show }}
            </button>
        </li>
    }
}

fn open(page: Page, id: EventId) -> impl IntoView {
    let (words, locale) = (page.words, page.locale);
    let state = RwSignal::new(LoadState::<Shown>::Loading);
    let load = move || {
        spawn_local(async move {
            state.set(api::me::receipt(id).send(page.client).await.map_or(LoadState::Failed, LoadState::Ready));
        });
    };
    load();
    let retry = Callback::new(move |()| {
        state.set(LoadState::Loading);
        load();
    });
    let draw = move |receipt| Some(view! { <Receipt receipt locale/> });
    view! {
        <div class="stack">
            <AsyncView state words=&words.wait retry draw/>
            <div class="actions">
                <a class="button" href=paths::receipt(id) download=format!("receipt-{id}.json")>{words.download}</a>
                <a class="button" href=paths::proof(id) download=format!("receipt-{id}.tlog-proof")>{words.proof}</a>
                <button class="button" type="button" on:click=|_| browser::print()>{words.print}</button>
                <button class="button button--quiet" type="button" on:click=move |_| page.open.set(None)>{words.hide}</button>
            </div>
        </div>
    }
}
