//! The editions of the undertaking: the one in force, who has accepted which, and those before.

use leptos::prelude::*;
use lupa_domain::{
    api::undertaking::{AcceptanceView, UndertakingList, UndertakingView},
    locale::Locale,
};

use super::{
    account::WhenEver,
    desk::{Desk, Heading},
    place::Place,
    wire,
};
use crate::{
    links,
    ui::{Fetched, Outcome, Table, when},
    words::staff::AcceptanceColumns,
};

/// Under this name the address says that the undertaking is looked at.
pub const QUERY: &str = "undertaking";
/// A new edition is being written.
pub const NEW: &str = "new";

/// The editions.
#[must_use]
pub fn list() -> Place {
    Place::new(links::CONSOLE_USERS, &[(QUERY, "all".to_owned())])
}

/// The screen.
#[component]
pub fn Undertakings(desk: Desk) -> impl IntoView {
    let state = RwSignal::new(Fetched::Waiting);
    let load = move || desk.fetch(state, wire::undertakings(desk.locale));
    load();
    let words = &desk.words.undertaking;
    view! {
        <Heading desk text=words.heading/>
        <p class="lead">{words.editions_lead}</p>
        <Outcome state words=&desk.words.wait retry=Callback::new(move |()| load()) draw=move |found| Some(parts(desk, found))/>
    }
}

fn parts(desk: Desk, found: UndertakingList) -> impl IntoView {
    let words = &desk.words.undertaking;
    let newest = found.editions.first().map(|edition| edition.edition).unwrap_or_default();
    let AcceptanceColumns { name, edition, when } = words.columns;
    let rows = found.acceptances.into_iter().map(|one| row(desk, one, newest)).collect();
    let mut editions = found.editions.into_iter();
    let now = editions.next().map(|edition| in_force(desk, edition));
    let earlier = editions.map(|edition| earlier(desk, edition)).collect_view();
    view! {
        {now}
        <section class="part" aria-labelledby="accepted">
            <h2 id="accepted">{words.accepted}</h2>
            <Table caption=words.accepted heads=vec![name, edition, when] rows/>
        </section>
        {earlier}
    }
}

fn in_force(desk: Desk, edition: UndertakingView) -> impl IntoView {
    let words = &desk.words.undertaking;
    let at = when(edition.published_at, desk.locale);
    let since = (words.in_force)(edition.edition, &at);
    let by = edition.by.as_deref().map(words.published_by);
    let write = Place::new(links::CONSOLE_USERS, &[(QUERY, NEW.to_owned())]);
    view! {
        <p>{since} " " {by}</p>
        <Points edition locale=desk.locale/>
        <p><a class="button button--primary" href=write.address(desk.locale) on:click=desk.follow(write)>{words.write}</a></p>
    }
}

fn earlier(desk: Desk, edition: UndertakingView) -> impl IntoView {
    let text = (desk.words.undertaking.earlier)(edition.edition, &when(edition.published_at, desk.locale), edition.accepted);
    view! { <details class="lost"><summary>{text}</summary><Points edition locale=desk.locale/></details> }
}

/// The points of an edition in one language.
#[component]
pub fn Points(edition: UndertakingView, locale: Locale) -> impl IntoView {
    let text = edition.texts.get(&locale).cloned().unwrap_or_default();
    let points = text.lines().map(|point| view! { <li>{point.to_owned()}</li> }).collect_view();
    view! { <ol class="promises" lang=locale.as_str()>{points}</ol> }
}

fn row(desk: Desk, one: AcceptanceView, newest: u32) -> Vec<AnyView> {
    let words = &desk.words.undertaking;
    let edition = one.edition.map_or_else(|| desk.words.never.to_owned(), |no| (words.edition)(&no.to_string()));
    let over = one.edition.is_some_and(|no| no < newest);
    vec![
        view! { {one.name} }.into_any(),
        view! { {edition} " " {over.then(|| view! { <span class="mark">{words.accept_again}</span> })} }.into_any(),
        view! { <WhenEver desk moment=one.at/> }.into_any(),
    ]
}
