//! Where a person stands on being written to, and their receipts: to be read, kept or printed for them.

use std::sync::Arc;

use leptos::prelude::*;
use lupa_domain::{
    api::portal::{ConsentView, ReceiptLine},
    consent::State,
    ids::EventId,
    staff::Right,
};

use super::{card::Card, wire};
use crate::{
    browser,
    consent::{Receipt, receipt::act_name},
    links,
    staff::{loaded::Loaded, place::Place},
    ui::{live, press, when},
    words,
};

/// Where they stand. What the customer says at the counter is recorded from here too; afterwards [`Card::reload`] shows what came of it.
#[must_use]
pub fn consents(card: Card) -> AnyView {
    let words = card.words;
    let (consents, receipts) = card.person.with_value(|person| (person.consents.clone(), person.receipts.clone()));
    let lines = consents.iter().map(|consent| line(card, consent));
    let alone = card.alone();
    let open = live(move || match card.receipt.get() {
        Some(id) => open(card, id),
        None => ().into_any(),
    });
    let record = card.desk.may(Some(Right::RecordConsent)).then(|| {
        let begin = move |_| card.recording.set(true);
        let other = Place::new(links::CONSOLE_GROUNDS, &[("person", card.id.to_string())]);
        view! {
            <p class="actions">
                <button class="button" type="button" on:click=begin>{words::recording(card.desk.locale).heading}</button>
                {card.desk.link("", other, words.card.grounds, None)}
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
            <div class:unprinted=alone>{all(card, receipts)}</div>
        </section>
    }
    .into_any()
}

/// Where they stand on one purpose.
fn line(card: Card, consent: &ConsentView) -> AnyView {
    let words = &card.words.card;
    let since = consent.since.map(|since| when(since, card.desk.locale)).unwrap_or_default();
    let mut standing = (words.standing)(consent.standing, &since);
    if consent.retired {
        standing = format!("{standing} {}", words.retired);
    }
    if consent.ground.is_some() {
        standing = format!("{standing} {}", words.by_ground);
    }
    let given = consent.standing == State::Given && !consent.retired;
    let receipt = consent.receipt.map(|id| show(card, id, &consent.title));
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

/// Opens a receipt.
fn show(card: Card, id: EventId, about: &str) -> AnyView {
    let label = card.words.card.show_receipt;
    press("button button--quiet", label, Some(format!("{label}: {about}")), move || {
        card.receipt.set(Some(id));
        browser::focus_soon("open-receipt");
    })
}

/// All their receipts, the newest first.
fn all(card: Card, receipts: Vec<ReceiptLine>) -> AnyView {
    let (words, locale) = (&card.words.card, card.desk.locale);
    let none = receipts.is_empty();
    let lines = receipts.into_iter().map(|receipt| {
        let (act, at) = (act_name(receipt.act, words::receipt(locale)), when(receipt.at, locale));
        let show = show(card, receipt.id, &format!("{act}, {at}"));
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

fn open(card: Card, id: EventId) -> AnyView {
    let (words, locale) = (&card.words.card, card.desk.locale);
    let loaded = Loaded::new(card.desk, move || {
        Box::pin(async move {
            let receipt = wire::receipt(card.id, id).answer(locale).await?;
            Ok(Arc::new(move || view! { <Receipt receipt=receipt.clone() locale/> }.into_any()) as _)
        })
    });
    loaded.load();
    let close = press("button button--quiet", words.close_receipt, None, move || {
        card.receipt.set(None);
        browser::focus_soon("heading");
    });
    view! {
        <div class="stack">
            {loaded.draw()}
            <div class="actions">
                <a class="button" href=links::person_receipt(card.id, id) download=format!("receipt-{id}.json")>{words.save_receipt}</a>
                {press("button", words.print_receipt, None, browser::print)}
                {close}
            </div>
        </div>
    }
    .into_any()
}
