//! The first screen of those who serve customers: a large search, and the three things that are done all day.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::paths;
use lupa_domain::{api::overview::OwnDay, staff::Right};
use lupa_ui::{Icon, browser};
use lupa_words::{self as words, Section};

use crate::{
    context::{ConsoleContext, Location, use_console},
    people::{Search, SearchMemory, locations},
};

/// The id of the search field.
const FIELD: &str = "find-customer";

/// The search and the deeds. What is typed goes to the list of customers, and not into the address.
#[component]
pub fn Desk() -> impl IntoView {
    let (console, memory) = (use_console(), expect_context::<SearchMemory>());
    let words = &words::overview(console.locale).desk;
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let search = Search { text: browser::value(FIELD), ..Search::default() };
        memory.keep(console.session.visit.get_value(), search);
        console.navigation.go(locations::list());
    };
    let may = |right| console.session.may(right);
    let record = may(Right::RecordConsent).then(|| deed(console, "deed deed--primary", Icon::CHECK, &words.record, locations::list()));
    let new = may(Right::CreatePeople).then(|| deed(console, "deed", Icon::USER_PLUS, &words.new, locations::new("")));
    let counter = Location::new(paths::CONSOLE_COUNTER, &[]);
    let counter = may(Right::RecordConsent).then(|| deed(console, "deed", Icon::TABLET, &words.counter, counter));
    view! {
        <form class="seek-large" role="search" on:submit=on_submit>
            <label class="seek-large__label" for=FIELD>{words.heading}</label>
            <div class="seek-large__row">
                <input class="field__input seek-large__input" id=FIELD type="search" dir="auto" autocomplete="off" spellcheck="false"
                    maxlength="200" aria-describedby="find-customer-hint"/>
                <button class="button" type="submit">{Icon::SEARCH.view()} {words.find}</button>
            </div>
            <p class="rows__more" id="find-customer-hint">{words.hint}</p>
        </form>
        <div class="deeds">{record} {new} {counter}</div>
    }
}

fn deed(console: ConsoleContext, class: &'static str, icon: Icon, words: &'static Section, location: Location) -> AnyView {
    let href = location.address(console.locale);
    view! {
        <a class=class href=href on:click=console.navigation.follow(location)>
            <span class="deed__icon">{icon.view()}</span> <b>{words.heading}</b> <span class="rows__more">{words.text}</span>
        </a>
    }
    .into_any()
}

/// What the user has recorded today.
#[must_use]
pub fn own_day(console: ConsoleContext, own: OwnDay) -> AnyView {
    let words = &words::overview(console.locale).desk;
    let counts =
        [(own.recorded, words.recorded, Icon::CHECK), (own.added, words.added, Icon::USER_PLUS), (own.noted, words.noted, Icon::CLOCK)];
    let lines: Vec<_> = counts
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, text, icon)| {
            view! { <li class="rows__row"><span class="dot">{icon.view()}</span> <p class="rows__title">{text(count)}</p></li> }
        })
        .collect();
    let body = if lines.is_empty() {
        view! { <p class="panel__body soft">{words.idle}</p> }.into_any()
    } else {
        view! { <ul>{lines}</ul> }.into_any()
    };
    view! {
        <section class="panel" aria-labelledby="own-day">
            <div class="panel__head"><h2 class="panel__title" id="own-day">{words.today}</h2></div>
            {body}
        </section>
    }
    .into_any()
}
