//! `/console/people/card`: what is kept about one person, where it comes from, where they stand, what has happened.

use std::sync::Arc;

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Loader};
use lupa_domain::{api::people::{FieldView, PersonCard}, ids::{EventId, PersonId}, staff::Right};
use lupa_ui::{day, dynamic, when};
use lupa_words::{self as words, PeopleWords};

use crate::{consent::record::Record, context::{ConsoleContext, Heading, use_console}, people::{access_log::looked, changes::changes, consents::consents, facts::{facts, name}, format::DatumFormat, history::history, list::{Gone, list}}};

/// What the parts of the card share.
#[derive(Clone, Copy)]
pub struct Card {
    /// What all screens share.
    pub console: ConsoleContext,
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
    pub const fn format(self) -> DatumFormat {
        DatumFormat { console: self.console, words: self.words, fields: self.fields }
    }

    /// Whether an open receipt stands alone on paper.
    #[must_use]
    pub fn alone(self) -> Signal<bool> {
        Signal::derive(move || self.receipt.with(Option::is_some))
    }
}

/// The card and the own fields; nothing where there is nobody of that id.
pub async fn load(console: ConsoleContext, id: PersonId) -> Result<Option<(PersonCard, Vec<FieldView>)>, ApiError> {
    let person = match api::people::card(id).send(console.client).await {
        Err(error) if error.is_not_found() => return Ok(None),
        person => person?,
    };
    Ok(Some((person, api::fields::list().send(console.client).await?.fields)))
}

/// The screen.
#[component]
pub fn CardPage(id: PersonId) -> impl IntoView {
    let console = use_console();
    let reload = StoredValue::new(None::<Loader>);
    let again = Callback::new(move |text: &'static str| {
        if let Some(loaded) = reload.get_value() {
            loaded.load_and(move || {
                if !text.is_empty() {
                    console.notices.show(text.to_owned());
                }
            });
        }
    });
    let loaded = Loader::new(console, move || {
        Box::pin(async move {
            let found = load(console, id).await?;
            Ok(Arc::new(move || match found.clone() {
                Some((person, fields)) => shown(Card {
                    console,
                    words: words::people(console.locale),
                    fields: StoredValue::new(fields),
                    id,
                    person: StoredValue::new(person),
                    receipt: RwSignal::new(None),
                    recording: RwSignal::new(false),
                    reload: Callback::new(move |()| again.run("")),
                    reload_saying: again,
                }),
                None => view! { <Gone/> }.into_any(),
            }) as _)
        })
    });
    reload.set_value(Some(loaded));
    loaded.load();
    loaded.draw()
}

/// The card, or what the customer says in its place while that is recorded; then the card is fetched anew.
fn shown(card: Card) -> AnyView {
    dynamic(move || if card.recording.get() { recording(card) } else { sheet(card) })
}

fn recording(card: Card) -> AnyView {
    let name = card.person.with_value(|person| name(person, card.words));
    view! {
        <div class="unprinted"><Heading text=name title=card.console.words.people.title/></div>
        <Record person=card.id done=card.reload/>
    }
    .into_any()
}

/// On paper, an open receipt stands alone.
fn sheet(card: Card) -> AnyView {
    let Card { console, words, .. } = card;
    let person = card.person.get_value();
    let alone = card.alone();
    let past = console.session.may(Right::SeeHistory).then(|| [history(card), changes(card)]);
    let looked = console.session.may(Right::ReadAudit).then(|| looked(card));
    let organisation = person.name.is_some().then(|| person.organisation.clone()).flatten();
    let joined = (words.card.joined)(&when(person.joined_at, console.locale));
    view! {
        <div class="stack" class:unprinted=alone>
            <p>{console.navigation.link("", list(), words.card.back, None)}</p>
            <Heading text=name(&person, words) title=console.words.people.title/>
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
