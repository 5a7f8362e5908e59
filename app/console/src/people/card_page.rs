//! `/console/people/card`: the data of one person, where it comes from, their consents, and what has happened.

use leptos::prelude::*;
use lupa_api::Loader;
use lupa_domain::{ids::PersonId, staff::Right};
use lupa_ui::{day, dynamic, when};
use lupa_words as words;

use super::{
    access_log::access_log,
    card::{Card, FoundCard, display_name, load},
    changes::changes,
    consents::consents,
    facts::facts,
    gone::Gone,
    history::history,
    locations,
};
use crate::{
    consent::record::Record,
    context::{Heading, use_console},
};

/// The screen.
#[component]
pub fn CardPage(id: PersonId) -> impl IntoView {
    let console = use_console();
    let loader = Loader::new(console.client, move || load(console.client, id));
    let draw = move |found: FoundCard| {
        let Some((person, fields)) = found else { return Some(view! { <Gone/> }.into_any()) };
        let (words, fields, person) = (words::people(console.locale), StoredValue::new(fields), StoredValue::new(person));
        let (receipt, recording) = (RwSignal::new(None), RwSignal::new(false));
        let card = Card { console, words, fields, id, person, receipt, recording, loader };
        // While what the customer says is recorded, that stands in place of the card.
        Some(dynamic(move || if card.recording.get() { recording_panel(card) } else { sheet(card) }))
    };
    loader.view(&console.words.wait, "", draw)
}

/// Records what the customer says; then the card is fetched again.
fn recording_panel(card: Card) -> AnyView {
    let name = card.person.with_value(|person| display_name(person, card.words));
    let done = Callback::new(move |()| card.loader.reload());
    view! {
        <div class="unprinted"><Heading text=name title=card.console.words.people.title/></div>
        <Record person=card.id done/>
    }
    .into_any()
}

/// The card. On paper, an open receipt stands alone.
fn sheet(card: Card) -> AnyView {
    let Card { console, words, .. } = card;
    let person = card.person.get_value();
    let alone = card.alone();
    let past = console.session.may(Right::SeeHistory).then(|| [history(card), changes(card)]);
    let accesses = console.session.may(Right::ReadAudit).then(|| access_log(card));
    let organisation = person.name.is_some().then(|| person.organisation.clone()).flatten();
    let joined = (words.card.joined)(&when(person.joined_at, console.locale));
    view! {
        <div class="stack" class:unprinted=alone>
            <p>{console.navigation.link("", locations::list(), words.card.back, None)}</p>
            <Heading text=display_name(&person, words) title=console.words.people.title/>
            {organisation.map(|organisation| view! { <p class="lead" dir="auto">{organisation}</p> })}
            <p class="soft">{joined}</p>
            {person.restricted.then(|| view! { <p class="note">{words.card.restricted}</p> })}
            {holds(card)}
        </div>
        <div class="board">
            <div class:unprinted=alone>{facts(card)}</div>
            {consents(card)}
        </div>
        <div class="stack" class:unprinted=alone>{past.into_iter().flatten().collect_view()} {accesses}</div>
    }
    .into_any()
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
