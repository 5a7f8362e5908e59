//! The first screen. Who runs the register sees how it goes: numbers, what needs a decision, what happened last, and on the first day what is
//! still to be done. Who serves customers sees what they do all day. Each part is there for those with the right to it.

pub mod decisions;
pub mod desk;
pub mod events;
pub mod mail;
pub mod news;
pub mod spark;
pub mod steps;
pub mod tiles;

use leptos::prelude::*;
use lupa_api::{self as api, Loader};
use lupa_domain::{api::overview::Overview, staff::Right, time::Moment};
use lupa_ui::{Icon, zone};
use lupa_words::{self as words, OverviewWords};

use crate::{
    context::{ConsoleContext, Heading, use_console},
    people::locations,
};
use desk::{Desk, own_day};
use news::News;
use steps::Steps;

/// The rights of those who run the register. Who has one of them has more to look after than the customer in front of them.
const RUN: [Right; 9] = [
    Right::HandleRequests,
    Right::ManageBusiness,
    Right::ManageUsers,
    Right::ManageKeys,
    Right::ManageFields,
    Right::EditWording,
    Right::PublishWording,
    Right::ExportAddresses,
    Right::ReadAudit,
];

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    view! { <Home/> }.into_any()
}

/// The screen.
#[component]
fn Home() -> impl IntoView {
    let console = use_console();
    let words = words::overview(console.locale);
    let may = |right| console.session.may(right);
    let runs = RUN.into_iter().any(may);
    // Who has no right is told so, and the register is asked nothing.
    let nothing = console.session.account.with_untracked(|own| own.as_ref().is_none_or(|own| own.account.rights.is_empty()));
    if nothing {
        return view! { {greeting(console, words)} <p>{words.nothing}</p> }.into_any();
    }
    let loader = Loader::of(console.client, api::register::overview);
    if !runs && may(Right::SeePeople) {
        let draw = move |overview: Overview| Some(own_day(console, overview.own));
        return view! {
            {greeting(console, words)}
            <News/>
            <Desk/>
            {loader.view(&console.words.wait, "", draw)}
        }
        .into_any();
    }
    let new = may(Right::CreatePeople).then(|| {
        let location = locations::new("");
        let href = location.address(console.locale);
        view! { <a class="button" href=href on:click=console.navigation.follow(location)>{Icon::USER_PLUS.view()} {words.new}</a> }
    });
    view! {
        <div class="head">
            {greeting(console, words)}
            <div class="head__acts">{new}</div>
        </div>
        <News/>
        {loader.view(&console.words.wait, "", move |overview| Some(parts(console, overview)))}
    }
    .into_any()
}

/// The greeting, and the day. Both are of the business's clock, as far as that of the browser goes.
fn greeting(console: ConsoleContext, words: &'static OverviewWords) -> AnyView {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of this millennium")]
    let now = Moment::from_millis(js_sys::Date::now() as i64);
    let name = console.session.account.with_untracked(|own| own.as_ref().map(|own| own.account.name.clone()).unwrap_or_default());
    // By the name by which one is called: the first.
    let first = name.split_whitespace().next().unwrap_or_default();
    let today = zone().day(now);
    let (month, day) = today.month_and_day();
    let text = (words.greeting)(zone().civil(now).part_of_day(), first);
    view! {
        <div>
            <Heading text title=console.words.home.title/>
            <p class="head__lead">{(words.date)(today.weekday(), month, day)}</p>
        </div>
    }
    .into_any()
}

fn parts(console: ConsoleContext, overview: Overview) -> AnyView {
    let Overview { at, day, purposes, decisions, consents, acts, steps, .. } = overview;
    let has_events = consents.is_some() || acts.is_some();
    view! {
        <div class="home">
            {steps.map(|steps| view! { <Steps steps/> })}
            {purposes.map(|purposes| tiles::draw(console, purposes))}
            <div class="home__pair">
                {decisions::draw(console, decisions, at)}
                {has_events.then(|| events::draw(console, day, consents.unwrap_or_default(), acts.unwrap_or_default()))}
            </div>
        </div>
    }
    .into_any()
}
