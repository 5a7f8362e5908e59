//! One cleaning, and the people it is about: those who are held come first.

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::retention::{CleaningLine, CleaningPage, CleaningResponse},
    ids::CleaningId,
    retention as domain,
    staff::Right,
};
use lupa_ui::{button, day};
use lupa_words::{self as words, RetentionWords};

use super::{cleaning, reports};
use crate::{
    context::{ConsoleContext, Heading, Location},
    people::locations,
};

/// Draws it.
pub(super) fn draw(console: ConsoleContext, id: CleaningId) -> AnyView {
    let words = words::retention(console.locale);
    let loader = Loader::of(console.client, move || api::retention::cleaning(id));
    let panel = move |one: CleaningResponse| {
        Some(if one.stage.is_over() {
            reports::draw(console, words, &[one])
        } else {
            cleaning::panel(console, words, one, move || loader.reload())
        })
    };
    let listed = console.session.may(Right::SeePeople).then(|| list(console, words, id));
    view! {
        <div>{console.navigation.link("head__back", Location::new(paths::CONSOLE_RETENTION, &[]), words.back, None)}</div>
        <Heading text=console.words.retention.title/>
        <div class="stack">{loader.view(&console.words.wait, "", panel)} {listed}</div>
    }
    .into_any()
}

fn list(console: ConsoleContext, words: &'static RetentionWords, id: CleaningId) -> AnyView {
    let people = RwSignal::new(Vec::<CleaningLine>::new());
    let next = RwSignal::new(None::<String>);
    let load = move |cursor: Option<String>| {
        console.client.run(api::retention::people(id, cursor.as_deref()), move |page: CleaningPage| {
            people.update(|people| people.extend(page.people));
            next.set(page.next);
        });
    };
    load(None);
    let more = move || next.get().map(|cursor| button("button", words.more, None, move || load(Some(cursor.clone()))));
    let lines = move || {
        people.with(|people| {
            if people.is_empty() {
                return view! { <p class="soft">{words.nobody}</p> }.into_any();
            }
            let lines = people.iter().map(|one| line(console, words, one)).collect_view();
            view! { <ul>{lines}</ul> }.into_any()
        })
    };
    view! { <section class="panel" aria-label=words.people><div class="panel__body stack">{lines} {more}</div></section> }.into_any()
}

fn line(console: ConsoleContext, words: &'static RetentionWords, one: &CleaningLine) -> AnyView {
    let named = domain::words(console.locale);
    let name = one.name.clone().or_else(|| one.email.clone()).unwrap_or_else(|| words.unnamed.to_owned());
    let fate = one.obstacle.map_or(words.goes, |obstacle| named.obstacle(obstacle));
    let active = (words.active)(&day(one.active, console.locale));
    let unwarned = (one.obstacle.is_none() && !one.mailable).then(|| view! { <p class="rows__more">{words.unwarned}</p> });
    view! {
        <li class="rows__row">
            <div>
                <p class="rows__title" dir="auto">{console.navigation.link("", locations::card(one.id), name, None)}</p>
                <p class="rows__more">{fate} " " {active}</p>
                {unwarned}
            </div>
        </li>
    }
    .into_any()
}
