//! `/console/merge`: two cards of the same customer are made one. The other card is chosen ([`choice`]), both stand side by side ([`sides`]), and what was
//! merged can be undone for thirty days ([`past`]).

pub mod choice;
pub mod past;
pub mod sides;

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Client, Loader, paths};
use lupa_domain::{
    api::people::{FieldResponse, MergeLine, PersonDetails},
    ids::PersonId,
};
use lupa_words::{self as words, MergingWords};

use crate::{
    context::{ConsoleContext, Heading, Location, use_console},
    people::card::display_name,
};

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub struct Merging {
    /// What all screens share.
    pub console: ConsoleContext,
    /// The words.
    pub words: &'static MergingWords,
    /// The card from which one comes.
    pub person: PersonId,
    /// Fetches the card again.
    pub loader: Loader<Known>,
}

/// What is known of the card from which one comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    card: PersonDetails,
    merges: Vec<MergeLine>,
    fields: Vec<FieldResponse>,
}

/// This screen, from the card of a person, with another card if one is chosen.
#[must_use]
pub fn location(person: PersonId, with: Option<PersonId>) -> Location {
    let with = with.map(|with| with.to_string()).unwrap_or_default();
    Location::new(paths::CONSOLE_MERGE, &[("person", person.to_string()), ("with", with)])
}

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    let words = words::merging(console.locale);
    let person: Option<PersonId> = console.navigation.query("person").parse().ok();
    let with: Option<PersonId> = console.navigation.query("with").parse().ok();
    let body = person.map(|person| {
        let loader = Loader::new(console.client, move || load(console.client, person));
        let merging = Merging { console, words, person, loader };
        let card = Location::new(paths::CONSOLE_PERSON, &[("person", person.to_string())]);
        let back = console.navigation.link("head__back", card, words.back, None);
        let parts = move |known: Known| Some(parts(merging, with, &known));
        view! { <div>{back}</div> {loader.view(&console.words.wait, "", parts)} }
    });
    view! { <Heading text=words.heading/> {body} }.into_any()
}

async fn load(client: Client, person: PersonId) -> Result<Known, ApiError> {
    let card = api::people::details(person).send(client).await?;
    let merges = api::people::merges(person).send(client).await?.merges;
    Ok(Known { card, merges, fields: api::fields::list().send(client).await?.fields })
}

fn parts(merging: Merging, with: Option<PersonId>, known: &Known) -> AnyView {
    let name = display_name(known.card.called(), words::people(merging.console.locale));
    let body = match with {
        Some(other) => sides::sides(merging, other, &known.fields),
        None => view! { {past::past(merging, &known.merges)} {choice::choice(merging, &known.card)} }.into_any(),
    };
    view! {
        <p class="lead"><strong dir="auto">{name}</strong></p>
        <p>{merging.words.lead}</p>
        <div class="stack">{body}</div>
    }
    .into_any()
}
