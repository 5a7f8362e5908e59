//! `/console/people/card`: what is kept about one person, where it comes from, where they stand, what has happened.

use leptos::prelude::*;
use lupa_domain::{
    api::people::{FieldView, PersonCard},
    ids::{EventId, PersonId},
    staff::Right,
};

use super::{
    changes::Changes,
    consents::Consents,
    facts::{Facts, name},
    history::History,
    looked::Looked,
    page::{Gone, list},
    record::Record,
    telling::Telling,
    wire,
};
use crate::{
    portal::wire::Failure,
    staff::desk::{Desk, Heading},
    ui::{Fetched, Outcome, When},
    words::PeopleWords,
};

/// What the parts of the card share.
#[derive(Clone, Copy, Debug)]
pub struct Card {
    /// What all screens share.
    pub desk: Desk,
    /// The words of these.
    pub words: &'static PeopleWords,
    /// The keeper's own fields.
    pub fields: StoredValue<Vec<FieldView>>,
    /// The person.
    pub id: PersonId,
    /// What is kept about them.
    pub person: StoredValue<PersonCard>,
    /// The receipt that is open.
    pub receipt: RwSignal<Option<EventId>>,
    /// Whether what the customer says is being recorded, in place of the card.
    pub recording: RwSignal<bool>,
    /// Fetches the card anew, once something of it has changed.
    pub reload: Callback<()>,
}

impl Card {
    /// How a datum is told.
    #[must_use]
    pub const fn telling(self) -> Telling {
        Telling { desk: self.desk, words: self.words, fields: self.fields }
    }
}

/// The card and the own fields; nothing where there is nobody of that id.
pub async fn load(desk: Desk, id: PersonId) -> Result<Option<(PersonCard, Vec<FieldView>)>, Failure> {
    let person = match wire::person(desk.locale, id).await {
        Err(failure) if wire::is_gone(&failure) => return Ok(None),
        person => person?,
    };
    Ok(Some((person, wire::fields(desk.locale).await?)))
}

/// The screen.
#[component]
pub fn CardPage(desk: Desk, id: PersonId) -> impl IntoView {
    let state = RwSignal::new(Fetched::Waiting);
    let reload = Callback::new(move |()| desk.fetch(state, load(desk, id)));
    reload.run(());
    let draw = move |found: Option<(PersonCard, Vec<FieldView>)>| {
        let Some((person, fields)) = found else { return Some(view! { <Gone desk/> }.into_any()) };
        let card = Card {
            desk,
            words: desk.words.people,
            fields: StoredValue::new(fields),
            id,
            person: StoredValue::new(person),
            receipt: RwSignal::new(None),
            recording: RwSignal::new(false),
            reload,
        };
        let record = move || if card.recording.get() { view! { <Recording card/> }.into_any() } else { view! { <Sheet card/> }.into_any() };
        Some(record.into_any())
    };
    view! { <Outcome state words=&desk.words.wait retry=reload draw/> }
}

/// What the customer says is recorded; then the card is fetched anew.
#[component]
fn Recording(card: Card) -> impl IntoView {
    let name = card.person.with_value(|person| name(person, card.words));
    view! {
        <div class="unprinted"><Heading desk=card.desk text=name title=card.words.heading/></div>
        <Record desk=card.desk person=card.id done=card.reload/>
    }
}

/// On paper, an open receipt stands alone.
#[component]
fn Sheet(card: Card) -> impl IntoView {
    let Card { desk, words, person, receipt, .. } = card;
    let back = list();
    let person = person.get_value();
    let alone = move || receipt.with(Option::is_some);
    let history = desk.may(Some(Right::SeeHistory)).then(|| view! { <History card/> <Changes card/> });
    let looked = desk.may(Some(Right::ReadAudit)).then(|| view! { <Looked card/> });
    let organisation = person.name.is_some().then(|| person.organisation.clone()).flatten();
    let joined = words.card.joined.split_once("{when}").unwrap_or((words.card.joined, ""));
    view! {
        <div class="stack" class:unprinted=alone>
            <p><a href=back.address(desk.locale) on:click=desk.follow(back)>{words.card.back}</a></p>
            <Heading desk text=name(&person, words) title=words.heading/>
            {organisation.map(|organisation| view! { <p class="lead">{organisation}</p> })}
            <p class="soft">{joined.0} <When moment=person.joined_at locale=desk.locale/> {joined.1}</p>
            {person.restricted.then(|| view! { <p class="note">{words.card.restricted}</p> })}
            <Holds card/>
        </div>
        <div class="board">
            <div class:unprinted=alone><Facts card/></div>
            <Consents card/>
        </div>
        <div class="stack" class:unprinted=alone>{history} {looked}</div>
    }
}

/// What is open. It keeps the person from being erased.
#[component]
fn Holds(card: Card) -> impl IntoView {
    let words = card.words;
    let holds = card.person.with_value(|person| person.holds.clone());
    let lines = holds.into_iter().map(|hold| {
        let what = words.data.happenings[hold.happening as usize];
        view! { <li>{what} ", " {crate::ui::day(hold.day, card.desk.locale)}</li> }
    });
    let lines: Vec<_> = lines.collect();
    let [heading, text] = words.card.holds;
    (!lines.is_empty()).then(|| {
        view! {
            <section class="advice" aria-labelledby="holds">
                <h2 class="advice__heading" id="holds">{heading}</h2>
                <ul class="dotted">{lines}</ul>
                <p class="soft">{text}</p>
            </section>
        }
    })
}
