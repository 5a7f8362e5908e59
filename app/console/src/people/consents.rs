//! The consents of a person, and the list of their receipts, which open beside the card (`drawer`).

use leptos::prelude::*;
use lupa_domain::{
    api::portal::{ConsentResponse, ReceiptLine},
    ids::EventId,
    import,
    text::isolated,
};
use lupa_ui::{Tone, day, when, zone};
use lupa_words as words;

use super::{card::Card, drawer};

/// The consents.
#[must_use]
pub fn consents(card: Card) -> AnyView {
    let words = card.words;
    let (consents, receipts) = card.person.with_value(|person| (person.consents.clone(), person.receipts.clone()));
    let lines = consents.iter().map(|consent| line(card, consent));
    view! {
        <section class="panel" aria-labelledby="consents">
            <div class="panel__head"><h2 class="panel__title" id="consents">{words.card.consents}</h2></div>
            <div class="panel__body">
                <ul class="standings">{lines.collect_view()}</ul>
                {objections(card)}
                {all_receipts(card, receipts)}
                {foreign_records(card)}
            </div>
        </section>
    }
    .into_any()
}

/// The kinds of use to which the person objects; nothing where there are none.
fn objections(card: Card) -> AnyView {
    let words = words::objections(card.console.locale);
    let kinds = card.person.with_value(|person| person.objections.clone());
    if kinds.is_empty() {
        return ().into_any();
    }
    let lines = kinds.into_iter().map(|(kind, since)| {
        let since = (words.since)(&when(since, card.console.locale));
        view! { <li>{(words.kind)(kind)} " " <span class="soft">{since}</span></li> }
    });
    view! { <h3>{words.heading}</h3> <ul class="dotted">{lines.collect_view()}</ul> }.into_any()
}

/// What other systems kept of consents: notes, and set apart from what was said here.
fn foreign_records(card: Card) -> AnyView {
    let (words, locale) = (import::record_words(card.console.locale), card.console.locale);
    let records = card.person.with_value(|person| person.foreign_records.clone());
    if records.is_empty() {
        return ().into_any();
    }
    let date = move |at| day(zone().day(at), locale);
    let lines = records.into_iter().map(|record| {
        let text = (words.line)(record.system.name(), record.state, &date(record.at), &isolated(&record.purpose));
        let brought = (words.brought)(&isolated(&record.source), &date(record.brought_at));
        view! {
            <li>
                {text} " " <span class="soft">{brought}</span>
                <details><summary>{words.original}</summary><pre class="original" dir="auto">{record.original}</pre></details>
            </li>
        }
    });
    view! { <h3>{words.heading}</h3> <p class="soft">{words.about}</p> <ul class="dotted">{lines.collect_view()}</ul> }.into_any()
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
    let tone = Tone::from(consent.standing);
    let receipt = consent.receipt.map(|id| show_button(card, id, &consent.title, format!("show-{}", consent.purpose)));
    view! {
        <li class="standings__line">
            <span class=tone_class(tone)>{tone.icon().view()}</span>
            <div><strong>{consent.title.clone()}</strong> <span class="standings__text">{standing}</span></div>
            {receipt}
        </li>
    }
    .into_any()
}

const fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Given => "dot dot--given",
        Tone::Awaiting => "dot dot--awaiting",
        Tone::Withdrawn => "dot dot--withdrawn",
        Tone::Objected => "dot dot--objected",
        Tone::None | Tone::Info | Tone::Danger => "dot",
    }
}

/// The button that opens a receipt.
fn show_button(card: Card, id: EventId, about: &str, own: String) -> AnyView {
    let label = card.words.card.show_receipt;
    let about = format!("{label}: {about}");
    let opener = own.clone();
    view! {
        <button class="button button--quiet" type="button" id=own aria-label=about
            on:click=move |_| drawer::open(card, id, opener.clone())>{label}</button>
    }
    .into_any()
}

/// All receipts of the person, the newest first.
fn all_receipts(card: Card, receipts: Vec<ReceiptLine>) -> AnyView {
    let (words, locale) = (&card.words.card, card.console.locale);
    let none = receipts.is_empty();
    let lines = receipts.into_iter().map(|receipt| {
        let (act, at) = ((words::receipt(locale).act_name)(receipt.act), when(receipt.at, locale));
        let show = show_button(card, receipt.id, &format!("{act}, {at}"), format!("show-{}", receipt.id));
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
