//! `/console/people/card`: what is kept about one person, where it comes from, where they stand, what has happened.

use std::sync::Arc;

use leptos::prelude::*;
use lupa_domain::{
    api::people::{FieldView, PersonCard},
    ids::{EventId, PersonId},
    staff::Right,
};

use super::{
    changes::changes,
    consents::consents,
    facts::{facts, name},
    history::history,
    looked::looked,
    page::{Gone, list},
    record::Record,
    telling::Telling,
    wire,
};
use crate::{
    portal::wire::Failure,
    staff::{
        desk::{Desk, Heading},
        loaded::Loaded,
    },
    ui::{day, live, when},
    words::{self, PeopleWords},
};

/// What the parts of the card share.
#[derive(Clone, Copy)]
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
    /// The same, and says this once it is there: what is drawn anew takes no focus away from where it was just put.
    pub reload_saying: Callback<&'static str>,
}

impl Card {
    /// How a datum is told.
    #[must_use]
    pub const fn telling(self) -> Telling {
        Telling { desk: self.desk, words: self.words, fields: self.fields }
    }

    /// Whether an open receipt stands alone on paper.
    #[must_use]
    pub fn alone(self) -> Signal<bool> {
        Signal::derive(move || self.receipt.with(Option::is_some))
    }
}

/// The card and the own fields; nothing where there is nobody of that id.
pub async fn load(desk: Desk, id: PersonId) -> Result<Option<(PersonCard, Vec<FieldView>)>, Failure> {
    let person = match wire::person(id).answer(desk.locale).await {
        Err(failure) if wire::is_gone(&failure) => return Ok(None),
        person => person?,
    };
    Ok(Some((person, wire::fields().answer(desk.locale).await?.fields)))
}

/// The screen.
#[component]
pub fn CardPage(desk: Desk, id: PersonId) -> impl IntoView {
    let reload = StoredValue::new(None::<Loaded>);
    let again = Callback::new(move |text: &'static str| {
        if let Some(loaded) = reload.get_value() {
            loaded.load_and(move || {
                if !text.is_empty() {
                    desk.say(text.to_owned());
                }
            });
        }
    });
    let loaded = Loaded::new(desk, move || {
        Box::pin(async move {
            let found = load(desk, id).await?;
            Ok(Arc::new(move || match found.clone() {
                Some((person, fields)) => shown(Card {
                    desk,
                    words: words::people(desk.locale),
                    fields: StoredValue::new(fields),
                    id,
                    person: StoredValue::new(person),
                    receipt: RwSignal::new(None),
                    recording: RwSignal::new(false),
                    reload: Callback::new(move |()| again.run("")),
                    reload_saying: again,
                }),
                None => view! { <Gone desk/> }.into_any(),
            }) as _)
        })
    });
    reload.set_value(Some(loaded));
    loaded.load();
    loaded.draw()
}

/// The card, or what the customer says in its place while that is recorded; then the card is fetched anew.
fn shown(card: Card) -> AnyView {
    live(move || if card.recording.get() { recording(card) } else { sheet(card) })
}

fn recording(card: Card) -> AnyView {
    let name = card.person.with_value(|person| name(person, card.words));
    view! {
        <div class="unprinted"><Heading desk=card.desk text=name title=card.desk.words.people.title/></div>
        <Record desk=card.desk person=card.id done=card.reload/>
    }
    .into_any()
}

/// On paper, an open receipt stands alone.
fn sheet(card: Card) -> AnyView {
    let Card { desk, words, .. } = card;
    let person = card.person.get_value();
    let alone = card.alone();
    let past = desk.may(Some(Right::SeeHistory)).then(|| [history(card), changes(card)]);
    let looked = desk.may(Some(Right::ReadAudit)).then(|| looked(card));
    let organisation = person.name.is_some().then(|| person.organisation.clone()).flatten();
    let joined = (words.card.joined)(&when(person.joined_at, desk.locale));
    view! {
        <div class="stack" class:unprinted=alone>
            <p>{desk.link("", list(), words.card.back, None)}</p>
            <Heading desk text=name(&person, words) title=desk.words.people.title/>
            {organisation.map(|organisation| view! { <p class="lead">{organisation}</p> })}
            <p class="soft">{joined}</p>
            {person.restricted.then(|| view! { <p class="note">{words.card.restricted}</p> })}
            {holds(card)}
        </div>
        <div class="board">
            <div class:unprinted=alone>{facts(card)}</div>
            {consents(card)}
        </div>
        <div class="stack" class:unprinted=alone>{past.into_iter().flatten().collect_view()} {looked}</div>
    }
    .into_any()
}

/// What is open. It keeps the person from being erased.
fn holds(card: Card) -> AnyView {
    let words = card.words;
    let holds = card.person.with_value(|person| person.holds.clone());
    if holds.is_empty() {
        return ().into_any();
    }
    let lines = holds.into_iter().map(|hold| {
        let text = format!("{}, {}", (words.data.happening)(hold.happening), day(hold.day, card.desk.locale));
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
