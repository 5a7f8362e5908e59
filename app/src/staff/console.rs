//! The frame of the console: the business, who is signed in, the screens they may see, the languages; and in it what is there to be seen.

use std::{fmt::Write as _, time::Duration};

use leptos::{ev, ev::Event, prelude::*, task::spawn_local, wasm_bindgen::JsCast, web_sys::Element};
use lupa_domain::locale::Locale;

use super::{
    desk::{Desk, Said, Stage},
    enter::Enter,
    place::Place,
    screens::{self, Drawing},
    undertaking::Promise,
    wire,
};
use crate::{links, shell::Languages, ui::Confirm};

/// How often it is looked whether the session is over.
const LOOKED_EVERY: Duration = Duration::from_secs(20);

/// Everything below `/console` but setting up; of the screens those that `draws` draws.
#[component]
pub fn Console(locale: Locale, token: Option<String>, draws: &'static [Drawing]) -> impl IntoView {
    let desk = Desk::new(locale, token, draws);
    if desk.stage.get_untracked() == Stage::Waiting {
        desk.load();
    }
    // The browser's own way back. Where something is not saved, one stays until one has said that it may go.
    let _ = window_event_listener(ev::popstate, move |_| {
        let there = Place::here();
        if desk.unsaved.get_value() {
            desk.rename(desk.address.get_untracked());
            desk.go(there);
        } else {
            desk.arrive(there);
        }
    });
    // Out of the console, and into what another binary draws, the browser asks.
    let _ = window_event_listener(ev::beforeunload, move |event| {
        if desk.unsaved.get_value() {
            event.prevent_default();
        }
    });
    let typed = move |event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if field.is_some_and(|field| field.closest("form[data-keeps]").is_ok_and(|form| form.is_some())) {
            desk.unsaved.set_value(true);
        }
    };
    // On a counter nobody's data stays on the screen once the session is over, whether or not anybody is there to press anything.
    let watch = move || {
        if desk.stage.get_untracked() == Stage::Inside && desk.ended.get_untracked().is_empty() && wire::is_idle() {
            desk.end();
        }
    };
    set_interval(watch, LOOKED_EVERY);
    view! {
        <Top desk/>
        {move || (desk.stage.get() == Stage::Inside && !desk.is_covered()).then(|| view! { <Screens desk/> })}
        <main id="main" class="sheet" on:input=typed class:desk=move || desk.stage.get() == Stage::Inside && !desk.is_covered()>
            {move || (!desk.ended.get().is_empty()).then(|| view! { <Enter desk/> })}
            {move || (desk.ended.get().is_empty() && desk.promising.get()).then(|| view! { <div class="screen"><Promise desk/></div> })}
            <div class="screen" hidden=move || desk.is_covered()>
                {move || match desk.stage.get() {
                    Stage::Waiting => view! { <p role="status" class="soft">{desk.words.wait.waiting}</p> }.into_any(),
                    Stage::Failed => view! { <Failed desk/> }.into_any(),
                    Stage::Joining => desk.drawing(links::CONSOLE_JOIN).map(|draw| draw(desk)).into_any(),
                    Stage::Entering => view! { <Enter desk/> }.into_any(),
                    Stage::Promising => view! { <Promise desk/> }.into_any(),
                    Stage::Inside => view! { <Inside desk/> }.into_any(),
                }}
            </div>
        </main>
        <Confirm asked=desk.asked cancel=desk.words.cancel/>
    }
}

/// The screen at the address. What was just said stands over it.
#[component]
fn Inside(desk: Desk) -> impl IntoView {
    move || {
        let place = desk.place.get();
        // Untracked: a screen is not drawn anew because something about oneself was read again.
        let screen = untrack(|| screens::at(desk, &place.path));
        let draw = desk.drawing(screen.path);
        if draw.is_none() {
            // What one may not see here leads to the first screen, which is drawn elsewhere.
            desk.go(Place::new(screen.path, &[]));
        }
        view! { <Said desk/> {draw.map(|draw| draw(desk))} }
    }
}

#[component]
fn Failed(desk: Desk) -> impl IntoView {
    let retry = move |_| {
        desk.show(Stage::Waiting);
        desk.load();
    };
    view! {
        <div role="alert" class="stack">
            <p>{desk.words.wait.failed}</p>
            <button class="button" type="button" on:click=retry>{desk.words.wait.retry}</button>
        </div>
    }
}

#[component]
fn Top(desk: Desk) -> impl IntoView {
    let (locale, words) = (desk.locale, desk.words);
    let name = move || desk.own.with(|own| own.as_ref().map_or_else(|| "Lupa".to_owned(), |own| own.controller.clone()));
    let sign_out = move |_| {
        spawn_local(async move {
            match wire::sign_out(locale).await {
                Ok(()) => desk.leave(),
                Err(failure) => {
                    if !desk.notice(&failure) {
                        desk.regret(desk.sentence(failure));
                    }
                }
            }
        });
    };
    let who = move || {
        let own = desk.own.get().filter(|_| desk.ended.get().is_empty())?;
        Some(view! {
            <div class="who">
                <span>{own.account.name}</span>
                <button class="button button--quiet" type="button" on:click=sign_out>{words.sign_out}</button>
            </div>
        })
    };
    let languages = move || {
        let (path, mut rest) = desk.address.with(|place| (place.path.clone(), place.rest()));
        // A token that has not been used yet goes along, and so does what the screen was asked.
        if let Some(token) = desk.token.get().filter(|_| path == links::CONSOLE_JOIN) {
            let _ = write!(rest, "#{token}");
        }
        view! { <Languages locale path rest/> }
    };
    let home = Place::new(links::CONSOLE, &[]);
    view! {
        <header class="top">
            <p class="top__controller"><a href=home.address(locale) on:click=desk.follow(home)>{name}</a></p>
            {who}
            {languages}
        </header>
    }
}

/// The screens that one may see.
#[component]
fn Screens(desk: Desk) -> impl IntoView {
    let lines = move || {
        let here = desk.place.with(|place| screens::at(desk, &place.path).path);
        let draw = |screen: &'static screens::Screen| {
            let place = Place::new(screen.path, &[]);
            view! {
                <li>
                    <a href=place.address(desk.locale) aria-current=(screen.path == here).then_some("page") on:click=desk.follow(place)>
                        {(screen.title)(desk.words)}
                    </a>
                </li>
            }
        };
        screens::open_to(desk).into_iter().map(draw).collect_view()
    };
    view! { <nav class="screens" aria-label=desk.words.screens><ul>{lines}</ul></nav> }
}
