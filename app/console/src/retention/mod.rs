//! How long what is kept: the rules, what is removed next and what stands in the way, and the reports of what was removed.
//!
//! With a cleaning in the address, that cleaning and the people it is about.

mod cleaning;
mod people;
mod reports;
mod rules;

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::{
        audience::{AudienceRequest, FilterList, SavedFilter},
        retention::{CleaningList, CleaningRequest, CleaningResponse},
    },
    ids::CleaningId,
    retention::CleaningKind,
    staff::Right,
};
use lupa_ui::button;
use lupa_words::{self as words, RetentionWords};

use crate::context::{ConsoleContext, Heading, Location, use_console};

/// Draws the screen at the address.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    match console.navigation.query("cleaning").parse() {
        Ok(id) => people::draw(console, id),
        Err(_) => overview(console),
    }
}

/// Where a cleaning is shown.
fn location(id: CleaningId) -> Location {
    Location::new(paths::CONSOLE_RETENTION, &[("cleaning", id.to_string())])
}

fn overview(console: ConsoleContext) -> AnyView {
    let rules = Loader::of(console.client, api::retention::show);
    let cleanings = Loader::of(console.client, api::retention::cleanings);
    view! {
        <Heading text=console.words.retention.title/>
        <p class="lead">{console.words.retention.lead}</p>
        <div class="stack">
            {rules.view(&console.words.wait, "", move |known| Some(rules::draw(console, rules, &known)))}
            {cleanings.view(&console.words.wait, "", move |list| Some(removals(console, cleanings, &list)))}
            {console.session.may(Right::SeeAudience).then(|| audiences(console))}
        </div>
    }
    .into_any()
}

/// What is ahead or under way, and the reports.
fn removals(console: ConsoleContext, loader: Loader<CleaningList>, list: &CleaningList) -> AnyView {
    let words = words::retention(console.locale);
    let (over, ahead): (Vec<_>, Vec<_>) = list.cleanings.iter().cloned().partition(|one| one.stage.is_over());
    let ahead = ahead.into_iter().map(|one| cleaning::panel(console, words, one, move || loader.reload())).collect_view();
    let look = move || {
        let ask = CleaningRequest { kind: CleaningKind::Inactive, people: None, audience: None };
        begin(console, &ask);
    };
    view! {
        <section class="panel" aria-labelledby="removals">
            <div class="panel__head"><h2 class="panel__title" id="removals">{words.upcoming}</h2></div>
            <div class="panel__body stack"><p class="actions">{button("button", words.look, None, look)}</p></div>
        </section>
        {ahead}
        {reports::draw(console, words, &over)}
    }
    .into_any()
}

/// Looks what would become of people, and shows it.
fn begin(console: ConsoleContext, ask: &CleaningRequest) {
    console.client.run(api::retention::begin(ask), move |cleaning: CleaningResponse| console.navigation.go(location(cleaning.id)));
}

/// The saved audiences, each with what one presses to see what would become of its people.
fn audiences(console: ConsoleContext) -> AnyView {
    let words: &'static RetentionWords = words::retention(console.locale);
    let loader = Loader::of(console.client, api::audience::filters);
    let line = move |saved: SavedFilter| {
        let SavedFilter { name, purpose, basis, conditions, .. } = saved;
        let about = name.clone();
        let look = move || {
            let audience = AudienceRequest { purpose: purpose.clone(), conditions: conditions.clone(), basis };
            begin(console, &CleaningRequest { kind: CleaningKind::Chosen, people: None, audience: Some(audience) });
        };
        view! { <li class="rows__row"><p class="rows__title" dir="auto">{name}</p> {button("button rows__act", words.look, Some(about), look)}</li> }
    };
    let draw = move |list: FilterList| {
        if list.filters.is_empty() {
            return None;
        }
        let lines = list.filters.into_iter().map(line).collect_view();
        Some(
            view! {
                <section class="panel" aria-labelledby="audiences">
                    <div class="panel__head"><h2 class="panel__title" id="audiences">{words.audiences}</h2></div>
                    <div class="panel__body stack"><p class="soft">{words.audiences_hint}</p> <ul>{lines}</ul></div>
                </section>
            }
            .into_any(),
        )
    };
    loader.view(&console.words.wait, "", draw).into_any()
}
