//! The consents of a person, and their receipts: to read, to save or to print for them.

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::portal::{ConsentResponse, ReceiptLine},
    consent::{State, receipt::Shown},
    ids::EventId,
    staff::Right,
};
use lupa_public::consent::Receipt;
use lupa_ui::{browser, button, dynamic, when};
use lupa_words as words;

use super::{card::Card, locations};

/// The consents. From here, staff also record what the customer says; then the card is fetched again.
#[must_use]
pub fn consents(card: Card) -> AnyView {
    let words = card.words;
    let (consents, receipts) = card.person.with_value(|person| (person.consents.clone(), person.receipts.clone()));
    let lines = consents.iter().map(|consent| line(card, consent));
    let alone = card.alone();
    let open = dynamic(move || match card.receipt.get() {
        Some(id) => open_receipt(card, id),
        None => ().into_any(),
    });
    let record = card.console.session.may(Right::RecordConsent).then(|| {
        let begin = move |_| card.recording.set(true);
        view! {
            <p class="actions">
                <button class="button" type="button" on:click=begin>{words::recording(card.console.locale).heading}</button>
                {card.console.navigation.link("", locations::grounds(card.id), words.card.grounds, None)}
            </p>
        }
    });
    view! {
        <section class="stack" aria-labelledby="consents">
            <div class="stack" class:unprinted=alone>
                <h2 id="consents">{words.card.consents}</h2>
                <ul class="standings">{lines.collect_view()}</ul>
                {record}
            </div>
            <div id="open-receipt" tabindex="-1">{open}</div>
            <div class:unprinted=alone>{all_receipts(card, receipts)}</div>
        </section>
    }
    .into_any()
}

/// The consent for one purpose.
fn line(card: Card, consent: &ConsentResponse) -> AnyView {
    let words = &card.words.card;
    let since = consent.since.map(|since| when(since, card.console.locale)).unwrap_or_default();
    let mut standing = (words.standing)(consent.standing, &since);
    if consent.retired {
        standing = format!("{standing} {}", words.retired);
    }
    if consent.ground.is_some() {
        standing = format!("{standing} {}", words.by_ground);
    }
    let given = consent.standing == State::Given && !consent.retired;
    let receipt = consent.receipt.map(|id| show_button(card, id, &consent.title));
    let mark = if given { "✓" } else { "–" };
    view! {
        <li class="standings__line" class:standings__line--given=given>
            <span class="standings__mark" aria-hidden="true">{mark}</span>
            <div><strong>{consent.title.clone()}</strong> <span class="standings__text">{standing}</span></div>
            {receipt}
        </li>
    }
    .into_any()
}

/// The button that opens a receipt.
fn show_button(card: Card, id: EventId, about: &str) -> AnyView {
    let label = card.words.card.show_receipt;
    button("button button--quiet", label, Some(format!("{label}: {about}")), move || {
        card.receipt.set(Some(id));
        browser::focus_soon("open-receipt");
    })
}

/// All receipts of the person, the newest first.
fn all_receipts(card: Card, receipts: Vec<ReceiptLine>) -> AnyView {
    let (words, locale) = (&card.words.card, card.console.locale);
    let none = receipts.is_empty();
    let lines = receipts.into_iter().map(|receipt| {
        let (act, at) = ((words::receipt(locale).act_name)(receipt.act), when(receipt.at, locale));
        let show = show_button(card, receipt.id, &format!("{act}, {at}"));
        view! {
            <li class="receipts__line">
                <p><span class="receipts__time">{at}</span> " " <strong>{act}</strong> " " {receipt.titles.join(", ")}</p>
                {show}
            </li>
        }
    });
    view! {
        <details class="more">
            <summary>{words.receipts}</summary>
            <p class="soft" hidden=!none>{words.no_receipts}</p>
            <ul class="receipts">{lines.collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn open_receipt(card: Card, id: EventId) -> AnyView {
    let (console, words) = (card.console, &card.words.card);
    let loader = Loader::of(console.client, move || api::people::receipt(card.id, id));
    let draw = move |receipt: Shown| Some(view! { <Receipt receipt locale=console.locale/> });
    let close = button("button button--quiet", words.close_receipt, None, move || {
        card.receipt.set(None);
        browser::focus_soon("heading");
    });
    view! {
        <div class="stack">
            {loader.view(&console.words.wait, "", draw)}
            <div class="actions">
                <a class="button" href=paths::person_receipt(card.id, id) download=format!("receipt-{id}.json")>{words.save_receipt}</a>
                {button("button", words.print_receipt, None, browser::print)}
                {close}
            </div>
        </div>
    }
    .into_any()
}
