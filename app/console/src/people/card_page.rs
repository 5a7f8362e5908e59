//! `/console/people/card`: the data of one person, where it comes from, their consents, and what has happened.

use leptos::prelude::*;
use lupa_api::{Loader, paths};
use lupa_domain::{consent::State, ids::PersonId, staff::Right};
use lupa_ui::{Icon, Menu, Tone, browser, button, day, dynamic, note, purpose_chip, when};
use lupa_words::{self as words, customers::CardHeadWords};

use super::{
    access_log::access_log,
    card::{Card, FoundCard, display_name, load},
    changes::changes,
    consents::consents,
    entry_form::OpenForm,
    evidence::evidence,
    facts::facts,
    gone::Gone,
    history::history,
    kept::{notifications, terms},
    locations,
};
use crate::{
    area::AreaView,
    consent::record::Recording,
    context::{Heading, use_console},
    screens::Area,
};

/// Draws what the address says of a person: the card, the form, or what erasing would do.
#[must_use]
pub fn draw() -> AnyView {
    let navigation = use_console().navigation;
    let (person, part) = (navigation.query("person"), navigation.query("part"));
    match (person.as_str(), person.parse::<PersonId>()) {
        (locations::NEW, _) => view! { <AreaView area=Area::PersonForm/> }.into_any(),
        (_, Ok(_)) if part == locations::CHANGE => view! { <AreaView area=Area::PersonForm/> }.into_any(),
        (_, Ok(_)) if part == locations::ERASE => view! { <AreaView area=Area::Erasing/> }.into_any(),
        (_, Ok(id)) => view! { <CardPage id/> }.into_any(),
        (_, Err(_)) => view! { <Gone/> }.into_any(),
    }
}

/// The screen.
#[component]
pub fn CardPage(id: PersonId) -> impl IntoView {
    let console = use_console();
    let loader = Loader::new(console.client, move || load(console.client, id));
    // An open receipt stays open when the card is fetched again.
    let (receipt, opener) = (RwSignal::new(locations::open_receipt(console.navigation)), StoredValue::new(String::new()));
    let draw = move |found: FoundCard| {
        let Some((person, fields)) = found else { return Some(view! { <Gone/> }.into_any()) };
        let (words, fields, person) = (words::people(console.locale), StoredValue::new(fields), StoredValue::new(person));
        let (recording, entry) = (RwSignal::new(false), RwSignal::new(OpenForm::None));
        let card = Card { console, words, fields, id, person, receipt, opener, entry, recording, loader };
        // While what the customer says is recorded, that stands in place of the card.
        Some(dynamic(move || if card.recording.get() { recording_panel(card) } else { sheet(card) }))
    };
    loader.view(&console.words.wait, "", draw)
}

/// Records what the customer says; then the card is fetched again.
fn recording_panel(card: Card) -> AnyView {
    let name = card.person.with_value(|person| display_name(person.called(), card.words));
    provide_context(Recording { person: card.id, done: Callback::new(move |()| card.loader.reload()) });
    view! {
        <div class="unprinted"><Heading text=name title=card.console.words.people.title/></div>
        <AreaView area=Area::Recording/>
    }
    .into_any()
}

/// The card. On paper, an open receipt stands alone.
fn sheet(card: Card) -> AnyView {
    let console = card.console;
    let alone = card.alone();
    let past = console.session.may(Right::SeeHistory).then(|| [history(card), changes(card)]);
    let accesses = console.session.may(Right::ReadAudit).then(|| view! { {access_log(card)} {evidence(card)} });
    let open = dynamic(move || match card.receipt.get() {
        Some(_) => {
            provide_context(card);
            view! { <AreaView area=Area::Receipt/> }.into_any()
        }
        None => ().into_any(),
    });
    view! {
        <div class="stack" class:unprinted=alone>{head(card)} {holds(card)}</div>
        <div class="person" class:unprinted=alone>
            <div class="stack">{consents(card)} {past.into_iter().flatten().collect_view()} {accesses}</div>
            <div class="stack">{facts(card)} {terms(card)} {notifications(card)}</div>
        </div>
        {open}
    }
    .into_any()
}

/// Who it is, how to reach them, where they stand, and what can be done.
fn head(card: Card) -> AnyView {
    let Card { console, words, .. } = card;
    let person = card.person.get_value();
    let customers = &words::customers(console.locale).head;
    let organisation = person.name.is_some().then(|| person.organisation.clone()).flatten();
    let organisation = organisation.map(|organisation| view! { <p class="head__lead" dir="auto">{organisation}</p> });
    // A number is dialled as it is stored, and shown as people write it.
    let phone = person.phone.as_ref().map(|phone| {
        let shown = person.phone_shown.clone().unwrap_or_else(|| phone.clone());
        view! { <p class="head__lead"><a href=format!("tel:{phone}") dir="auto">{shown}</a></p> }
    });
    let shown = person.consents.iter().filter(|consent| consent.standing != State::None && !consent.retired);
    let stamps = shown.map(|consent| purpose_chip(consent.title.clone(), consent.standing, console.locale)).collect_view();
    let joined = (words.card.joined)(&when(person.joined_at, console.locale));
    view! {
        <div>{console.navigation.link("head__back", locations::list(), words.card.back, None)}</div>
        <header class="head">
            <div>
                <Heading text=display_name(person.called(), words) title=console.words.people.title/>
                {organisation}
                {phone}
            </div>
            <div class="head__acts">{acts(card, person.restricted, customers)}</div>
        </header>
        <p class="chips stamps">{stamps}</p>
        <p class="soft">{joined}</p>
        {person.restricted.then(|| note(Tone::Awaiting, view! { <p>{words.card.restricted}</p> }.into_any()))}
    }
    .into_any()
}

/// What can be done: record consent, note a visit, and the rest in a menu.
fn acts(card: Card, restricted: bool, customers: &'static CardHeadWords) -> AnyView {
    let console = card.console;
    let may = |right| console.session.may(right);
    let record =
        may(Right::RecordConsent).then(|| button("button button--primary", customers.record, None, move || card.recording.set(true)));
    // Nothing is changed while the processing of the data is restricted.
    let changes = may(Right::ChangePeople) && !restricted;
    let visit = (changes && may(Right::SeeHistory)).then(|| {
        button("button", customers.visit, None, move || {
            card.entry.set(OpenForm::New);
            browser::focus_soon("entry");
        })
    });
    let change = changes.then(|| console.navigation.link("menu__item", locations::change(card.id), customers.change, None));
    let merge = (changes && may(Right::SeePeople))
        .then(|| console.navigation.link("menu__item", locations::merge(card.id), words::merging(console.locale).open, None));
    let grounds = may(Right::RecordConsent)
        .then(|| console.navigation.link("menu__item", locations::grounds(card.id), card.words.card.grounds, None));
    let erase = may(Right::ErasePeople)
        .then(|| console.navigation.link("menu__item", locations::erase(card.id), words::customers(console.locale).erase.open, None));
    let request = may(Right::HandleRequests).then(|| {
        let there = crate::requests::locations::record(Some(card.id));
        console.navigation.link("menu__item", there, words::requests(console.locale).record.heading, None)
    });
    // Saved as they are; that they were made is written down, and the customer sees it.
    let file = |address: String, text: &'static str| view! { <a class="menu__item" href=address download="">{text}</a> };
    let report = may(Right::HandleRequests).then(|| file(paths::person_report(card.id), customers.report));
    let links = [change, merge, grounds, request, report.map(IntoAny::into_any), erase];
    let links: Vec<AnyView> = links.into_iter().flatten().collect();
    let more = (!links.is_empty()).then(|| {
        let about = Signal::stored(Some(customers.more.to_owned()));
        view! { <Menu id="card-more" class="button" face=Icon::ELLIPSIS.view() about>{links}</Menu> }
    });
    view! { {record} {visit} {more} }.into_any()
}

/// The entries that are still open. They keep the person from being erased.
fn holds(card: Card) -> AnyView {
    let words = card.words;
    let holds = card.person.with_value(|person| person.holds.clone());
    if holds.is_empty() {
        return ().into_any();
    }
    let lines = holds.into_iter().map(|hold| {
        let text = format!("{}, {}", (words.data.happening)(hold.happening), day(hold.day, card.console.locale));
        view! { <li>{text}</li> }
    });
    view! {
        <section class="advice" aria-labelledby="holds">
            <h2 class="advice__heading" id="holds">{words.card.holds.heading}</h2>
            <ul class="dotted">{lines.collect_view()}</ul>
            <p class="soft">{words.card.holds.text}</p>
        </section>
    }
    .into_any()
}
