//! A receipt of a person in a drawer beside the card: to read, to save, to print, with the scan of the paper where there was one. Its address
//! names the receipt; Escape closes it, and the focus goes back to where it was opened.

use leptos::{
    ev::{self, KeyboardEvent},
    prelude::*,
};
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::consent::ScanLine,
    consent::{By, Method, receipt::Shown},
    ids::EventId,
    staff::Right,
};
use lupa_public::consent::Receipt;
use lupa_ui::{Icon, browser, button, day, zone};
use lupa_words as words;

use super::{
    card::{Card, display_name},
    locations,
};
use crate::consent::scan::Scans;

/// The id of the drawer, which takes the focus.
const DRAWER: &str = "receipt-drawer";

/// Opens a receipt; `opener` is the id of what was pressed.
pub fn open(card: Card, id: EventId, opener: String) {
    card.opener.set_value(opener);
    card.console.navigation.set_address(locations::receipt(card.id, id));
    card.receipt.set(Some(id));
    browser::focus_soon(DRAWER);
}

fn close(card: Card) {
    card.console.navigation.set_address(locations::card(card.id));
    card.receipt.set(None);
    // Where the drawer was there from the start nothing was pressed.
    let opener = card.opener.get_value();
    browser::focus_soon(if opener.is_empty() { "heading".to_owned() } else { opener });
}

/// Draws the drawer of the receipt that is open on the card.
#[must_use]
pub fn draw() -> AnyView {
    let card: Card = expect_context();
    // It was asked for before the part was there; where the address opened it, nothing was pressed.
    if card.opener.with_value(|opener| !opener.is_empty()) {
        browser::focus_soon(DRAWER);
    }
    card.receipt.get_untracked().map_or_else(|| ().into_any(), |id| drawer(card, id))
}

fn drawer(card: Card, id: EventId) -> AnyView {
    let (console, words) = (card.console, &card.words.card);
    let head = &words::customers(console.locale).head;
    // Anywhere in the page, unless something else is open that Escape closes first.
    let listener = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() && !console.dialog.is_open() {
            close(card);
        }
    });
    on_cleanup(move || listener.remove());
    let receipts = card.person.with_value(|person| person.receipts.clone());
    let title = receipts.iter().find(|line| line.id == id).map_or_else(
        || head.receipt.to_owned(),
        |line| format!("{} · {}", line.titles.join(", "), day(zone().day(line.at), console.locale)),
    );
    let loader = Loader::of(console.client, move || api::people::receipt(card.id, id));
    let draw = move |receipt: Shown| {
        let on_paper = receipt.consent.by == By::Staff && receipt.consent.method == Method::Paper;
        let scans = on_paper.then(|| {
            let kept = card.person.with_value(|person| person.scans.iter().filter(|scan| scan.event == id).cloned().collect::<Vec<_>>());
            let changed = Callback::new(move |now: Vec<ScanLine>| {
                card.person.update_value(|person| {
                    person.scans.retain(|scan| scan.event != id);
                    person.scans.extend(now);
                });
            });
            view! { <div class="unprinted"><Scans person=card.id event=id kept changed/></div> }
        });
        let whose = card.person.with_value(|person| display_name(person.called(), card.words));
        Some(view! { <Receipt receipt locale=console.locale whose/> {scans} })
    };
    let may_prove = console.session.may(Right::ReadAudit);
    let evidence = words::customers(console.locale).evidence.of_receipt;
    view! {
        <section class="drawer" id=DRAWER tabindex="-1" role="dialog" aria-labelledby="receipt-title">
            <header class="drawer__head unprinted">
                <h2 class="drawer__title" id="receipt-title">{title}</h2>
                <button class="button button--quiet" type="button" aria-label=words.close_receipt on:click=move |_| close(card)>{Icon::X.view()}</button>
            </header>
            <div class="drawer__body">
                {loader.view(&console.words.wait, "", draw)}
                <div class="actions unprinted">
                    <a class="button" href=paths::person_receipt(card.id, id) download=format!("receipt-{id}.json")>{words.save_receipt}</a>
                    {button("button", words.print_receipt, None, browser::print)}
                    {may_prove.then(|| view! { <a class="button" href=paths::event_evidence(card.id, id, console.locale) download="">{evidence}</a> })}
                </div>
            </div>
        </section>
    }
    .into_any()
}
