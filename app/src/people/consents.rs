//! Where a person stands on being written to, and their receipts: to be read, kept or printed for them.

use leptos::prelude::*;
use lupa_domain::{
    api::portal::{ConsentView, ReceiptLine},
    consent::{State, receipt::Shown},
    ids::EventId,
    staff::Right,
};

use super::{card::Card, wire};
use crate::{
    browser,
    consent::{Receipt, receipt::act_name},
    links,
    ui::{Fetched, Outcome, When, when},
    words,
};

/// Where they stand. What the customer says at the counter is recorded from here too; afterwards [`Card::reload`] shows what came of it.
#[component]
pub fn Consents(card: Card) -> impl IntoView {
    let words = card.words;
    let (consents, receipts) = card.person.with_value(|person| (person.consents.clone(), person.receipts.clone()));
    let lines = consents.into_iter().map(|consent| line(card, &consent));
    let alone = move || card.receipt.with(Option::is_some);
    let record = card.desk.may(Some(Right::RecordConsent)).then(|| {
        let begin = move |_| card.recording.set(true);
        view! { <p><button class="button" type="button" on:click=begin>{words::recording(card.desk.locale).heading}</button></p> }
    });
    view! {
        <section class="stack" aria-labelledby="consents">
            <div class="stack" class:unprinted=alone>
                <h2 id="consents">{words.card.consents}</h2>
                <ul class="standings">{lines.collect_view()}</ul>
                {record}
            </div>
            <div id="open-receipt" tabindex="-1">{move || card.receipt.get().map(|id| open(card, id))}</div>
            <div class:unprinted=alone>{all(card, receipts)}</div>
        </section>
    }
}

/// Where they stand on one purpose.
fn line(card: Card, consent: &ConsentView) -> AnyView {
    let words = &card.words.card;
    let place = match consent.standing {
        State::None => 0,
        State::Pending => 1,
        State::Given => 2,
        State::Withdrawn => 3,
        State::Objected => 4,
        State::Lapsed => 5,
    };
    let since = consent.since.map(|since| when(since, card.desk.locale)).unwrap_or_default();
    let standing = words.standings[place].replace("{since}", &since);
    let given = consent.standing == State::Given && !consent.retired;
    let receipt = consent.receipt.map(|id| press(card, id, &consent.title));
    let title = consent.title.clone();
    let mark = if given { "✓" } else { "–" };
    view! {
        <li class="standings__line" class:standings__line--given=given>
            <span class="standings__mark" aria-hidden="true">{mark}</span>
            <div>
                <strong>{title}</strong>
                <span class="standings__text">{standing} {consent.retired.then_some(" ")} {consent.retired.then_some(words.retired)}</span>
            </div>
            {receipt}
        </li>
    }
    .into_any()
}

/// Opens a receipt.
fn press(card: Card, id: EventId, about: &str) -> AnyView {
    let words = &card.words.card;
    let label = format!("{}: {about}", words.receipt[0]);
    let show = move |_| {
        card.receipt.set(Some(id));
        browser::focus_soon("open-receipt");
    };
    view! { <button class="button button--quiet" type="button" aria-label=label on:click=show>{words.receipt[0]}</button> }.into_any()
}

/// All their receipts, the newest first.
fn all(card: Card, receipts: Vec<ReceiptLine>) -> impl IntoView {
    let (words, locale) = (&card.words.card, card.desk.locale);
    let none = receipts.is_empty().then(|| view! { <p class="soft">{words.receipts[1]}</p> });
    let lines = receipts.into_iter().map(|receipt| {
        let act = act_name(receipt.act, words::receipt(locale));
        let about = format!("{act}, {}", when(receipt.at, locale));
        view! {
            <li class="receipts__line">
                <p>
                    <span class="receipts__time"><When moment=receipt.at locale/></span>
                    " " <strong>{act}</strong> " " {receipt.titles.join(", ")}
                </p>
                {press(card, receipt.id, &about)}
            </li>
        }
    });
    view! {
        <details class="more">
            <summary>{words.receipts[0]}</summary>
            {none}
            <ul class="receipts">{lines.collect_view()}</ul>
        </details>
    }
}

fn open(card: Card, id: EventId) -> impl IntoView {
    let (words, locale) = (&card.words.card, card.desk.locale);
    let state = RwSignal::new(Fetched::<Shown>::Waiting);
    let retry = Callback::new(move |()| card.desk.fetch(state, wire::receipt(locale, card.id, id)));
    retry.run(());
    let close = move |_| {
        card.receipt.set(None);
        browser::focus_soon("heading");
    };
    let draw = move |receipt| Some(view! { <Receipt receipt locale/> });
    view! {
        <div class="stack">
            <Outcome state words=&card.desk.words.wait retry draw/>
            <div class="actions">
                <a class="button" href=links::person_receipt(card.id, id) download=format!("receipt-{id}.json")>{words.receipt_acts[0]}</a>
                <button class="button" type="button" on:click=|_| browser::print()>{words.receipt_acts[1]}</button>
                <button class="button button--quiet" type="button" on:click=close>{words.receipt[1]}</button>
            </div>
        </div>
    }
}
