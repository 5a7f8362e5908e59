//! `/console/requests`: the requests that are open, the most urgent first, then those that were closed last.

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::rights::requests::{RequestLine, RequestList},
    rights::StateName,
    staff::Right,
};
use lupa_ui::{Icon, Table, Tone, bdi, day, empty_state, number, tone_chip, zone};
use lupa_words::{self as words, RequestsWords};

use super::{locations, notifications::Notifications};
use crate::context::{ConsoleContext, Heading, Location, use_console};

/// From how many days before the end a deadline stands out.
const SOON: i32 = 7;

/// The screen.
#[component]
pub fn Queue() -> impl IntoView {
    let console = use_console();
    let words = words::requests(console.locale);
    let count = RwSignal::new(None::<usize>);
    let loader = Loader::of(console.client, api::requests::list);
    let draw = move |RequestList { open, closed }: RequestList| {
        count.set(Some(open.len()));
        Some(view! { {open_ones(console, words, open)} <Notifications/> {closed_ones(console, words, closed)} })
    };
    view! {
        <header class="head">
            <div><Heading text=console.words.requests.title/><p class="head__lead">{console.words.requests.lead}</p></div>
            <div class="head__acts">{console.navigation.link("button button--primary", locations::record(None), words.queue.record, None)}</div>
        </header>
        {tabs(console, count)}
        {loader.view(&console.words.wait, "", draw)}
    }
}

/// The lists of the customers and this one, as above the list of customers.
fn tabs(console: ConsoleContext, count: RwSignal<Option<usize>>) -> AnyView {
    let list = &words::customers(console.locale).list;
    let tab = |location: Location, text: &'static str| console.navigation.link("tabs__tab", location, text, None);
    let people = console.session.may(Right::SeePeople).then(|| {
        let awaiting = Location::new(paths::CONSOLE_PEOPLE, &[("list", "awaiting".to_owned())]);
        view! { {tab(Location::new(paths::CONSOLE_PEOPLE, &[]), list.all)} {tab(awaiting, list.awaiting)} }
    });
    let own = locations::queue();
    let href = own.address(console.locale);
    let shown = move || count.get().map(|count| view! { " " <span class="count">{number(count as u64, console.locale)}</span> });
    view! {
        <nav class="tabs" aria-label=console.words.people.title>
            {people}
            <a class="tabs__tab" href=href aria-current="page" on:click=console.navigation.follow(own)>{console.words.requests.title} {shown}</a>
        </nav>
    }
    .into_any()
}

fn open_ones(console: ConsoleContext, words: &'static RequestsWords, open: Vec<RequestLine>) -> AnyView {
    if open.is_empty() {
        return empty_state(Icon::CHECK, words.queue.empty.to_owned(), ().into_any());
    }
    let heads = words.queue.heads;
    let rows = open.into_iter().map(|line| {
        let owner = line.owner.clone().unwrap_or_else(|| words.queue.nobody.to_owned());
        vec![
            title(console, words, &line),
            who(words, &line),
            came(console, &line),
            deadline(console, words, &line),
            state(words, &line),
            bdi(owner).into_any(),
        ]
    });
    let heads = vec![heads.request, heads.customer, heads.came, heads.left, heads.state, heads.owner];
    view! {
        <section class="panel" aria-label=words.queue.open><Table caption=words.queue.open heads rows=rows.collect()/></section>
    }
    .into_any()
}

fn closed_ones(console: ConsoleContext, words: &'static RequestsWords, closed: Vec<RequestLine>) -> Option<AnyView> {
    if closed.is_empty() {
        return None;
    }
    let heads = words.queue.heads;
    let rows = closed.into_iter().map(|line| {
        let closed = line.closed_at.map(|at| day(zone().day(at), console.locale)).unwrap_or_default();
        vec![title(console, words, &line), who(words, &line), came(console, &line), closed.into_any(), state(words, &line)]
    });
    let heads = vec![heads.request, heads.customer, heads.came, heads.closed, heads.state];
    Some(
        view! {
            <section class="section">
                <h2>{words.queue.closed}</h2>
                <div class="panel"><Table caption=words.queue.closed heads rows=rows.collect()/></div>
            </section>
        }
        .into_any(),
    )
}

fn title(console: ConsoleContext, words: &'static RequestsWords, line: &RequestLine) -> AnyView {
    let about = format!("{} {}", (words.kind)(line.kind), line.number);
    view! {
        {console.navigation.link("table__name", locations::request(line.id), (words.kind)(line.kind), Some(about))}
        <span class="table__more">{line.number.to_string()}</span>
    }
    .into_any()
}

fn who(words: &'static RequestsWords, line: &RequestLine) -> AnyView {
    let name = line.name.clone().unwrap_or_else(|| words.erased.to_owned());
    let more = format!("{}, {}", (words.arrival)(line.arrival), (words.identification)(line.identification));
    view! { {bdi(name)} <span class="table__more">{more}</span> }.into_any()
}

fn came(console: ConsoleContext, line: &RequestLine) -> AnyView {
    day(zone().day(line.received_at), console.locale).into_any()
}

/// How long there is, and until when. What is late, or soon will be, stands out by more than its colour.
pub(super) fn deadline(console: ConsoleContext, words: &'static RequestsWords, line: &RequestLine) -> AnyView {
    let text = format!("{} · {}", (words.left)(line.days_left), day(line.due_on, console.locale));
    match line.days_left {
        ..0 => tone_chip(Tone::Danger, text, None),
        0..=SOON => tone_chip(Tone::Awaiting, text, None),
        _ => text.into_any(),
    }
}

/// How far it has come; once it is decided, how.
pub(super) fn state(words: &'static RequestsWords, line: &RequestLine) -> AnyView {
    match (line.outcome, line.state) {
        (Some(outcome), _) => {
            let tone = if outcome.refuses() { Tone::Info } else { Tone::Given };
            tone_chip(tone, (words.outcome)(outcome).to_owned(), None)
        }
        (None, StateName::AwaitingPerson) => tone_chip(Tone::Awaiting, (words.state)(line.state).to_owned(), None),
        (None, state) => (words.state)(state).into_any(),
    }
}
