//! The editions of the undertaking: the one in force, who has accepted which, and those before.

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::undertaking::{AcceptanceResponse, UndertakingList, UndertakingResponse},
    locale::Locale,
};
use lupa_ui::{Table, bdi, when};
use lupa_words::staff::AcceptanceColumns;

use crate::{
    context::{ConsoleContext, Heading, Location, use_console},
    staff::account::WhenEver,
};

/// Under this name the address says that the undertaking is looked at.
pub const QUERY: &str = "undertaking";
/// A new edition is being written.
pub const NEW: &str = "new";

/// The editions.
#[must_use]
pub fn list() -> Location {
    Location::new(paths::CONSOLE_USERS, &[(QUERY, "all".to_owned())])
}

/// The screen.
#[component]
pub fn Undertakings() -> impl IntoView {
    let console = use_console();
    let loader = Loader::of(console.client, api::undertakings::list);
    let words = &console.words.undertaking;
    view! {
        <Heading text=words.heading/>
        <p class="lead">{words.editions_lead}</p>
        {loader.view(&console.words.wait, "", move |found| Some(parts(console, found)))}
    }
}

fn parts(console: ConsoleContext, found: UndertakingList) -> impl IntoView {
    let words = &console.words.undertaking;
    let newest = found.editions.first().map(|edition| edition.edition).unwrap_or_default();
    let AcceptanceColumns { name, edition, when } = words.columns;
    let rows = found.acceptances.into_iter().map(|one| row(console, one, newest)).collect();
    let mut editions = found.editions.into_iter();
    let now = editions.next().map(|edition| in_force(console, edition));
    let earlier = editions.map(|edition| earlier(console, edition)).collect_view();
    view! {
        {now}
        <section class="part" aria-labelledby="accepted">
            <h2 id="accepted">{words.accepted}</h2>
            <Table caption=words.accepted heads=vec![name, edition, when] rows/>
        </section>
        {earlier}
    }
}

fn in_force(console: ConsoleContext, edition: UndertakingResponse) -> impl IntoView {
    let words = &console.words.undertaking;
    let at = when(edition.published_at, console.locale);
    let since = (words.in_force)(edition.edition, &at);
    let by = edition.by.as_deref().map(words.published_by);
    let write = Location::new(paths::CONSOLE_USERS, &[(QUERY, NEW.to_owned())]);
    view! {
        <p>{since} " " {by}</p>
        <Points edition locale=console.locale/>
        <p><a class="button button--primary" href=write.address(console.locale) on:click=console.navigation.follow(write)>{words.write}</a></p>
    }
}

fn earlier(console: ConsoleContext, edition: UndertakingResponse) -> impl IntoView {
    let text = (console.words.undertaking.earlier)(edition.edition, &when(edition.published_at, console.locale), edition.accepted);
    view! { <details class="lost"><summary>{text}</summary><Points edition locale=console.locale/></details> }
}

/// The points of an edition in one language.
#[component]
pub fn Points(edition: UndertakingResponse, locale: Locale) -> impl IntoView {
    let text = edition.texts.get(&locale).cloned().unwrap_or_default();
    let points = text.lines().map(|point| view! { <li>{point.to_owned()}</li> }).collect_view();
    view! { <ol class="promises" lang=locale.as_str()>{points}</ol> }
}

fn row(console: ConsoleContext, one: AcceptanceResponse, newest: u32) -> Vec<AnyView> {
    let words = &console.words.undertaking;
    let edition = one.edition.map_or_else(|| console.words.never.to_owned(), |no| (words.edition)(&no.to_string()));
    let over = one.edition.is_some_and(|no| no < newest);
    vec![
        bdi(one.name).into_any(),
        view! { {edition} " " {over.then(|| view! { <span class="mark">{words.accept_again}</span> })} }.into_any(),
        view! { <WhenEver moment=one.at/> }.into_any(),
    ]
}
