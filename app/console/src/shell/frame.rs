//! The frame: the business, who is signed in, the screens they may open, the languages.

use std::fmt::Write as _;

use leptos::prelude::*;
use lupa_api::{paths, session};
use lupa_public::frame::Languages;

use crate::{
    context::{Location, use_console},
    screens::{self, Screen},
};

/// The top of the page.
#[component]
pub(super) fn Top() -> impl IntoView {
    let console = use_console();
    let (locale, words, session) = (console.locale, console.words, console.session);
    let name = move || session.account.with(|own| own.as_ref().map_or_else(|| "Lupa".to_owned(), |own| own.controller.clone()));
    let sign_out = move |_| console.client.run(session::sign_out(), move |()| session.leave());
    let who = move || {
        let own = session.account.get().filter(|_| session.ended.get().is_empty())?;
        Some(view! {
            <div class="who">
                <span dir="auto">{own.account.name}</span>
                <button class="button button--quiet" type="button" on:click=sign_out>{words.sign_out}</button>
            </div>
        })
    };
    let languages = move || {
        let (path, mut rest) = console.navigation.address.with(|location| (location.path.clone(), location.rest()));
        // A token that has not been used yet goes along, and so does what the screen was asked.
        if let Some(token) = session.token.get().filter(|_| path == paths::CONSOLE_JOIN) {
            let _ = write!(rest, "#{token}");
        }
        view! { <Languages locale path languages=Locale::ALL.to_vec() rest/> }
    };
    let home = Location::new(paths::CONSOLE, &[]);
    view! {
        <header class="top">
            <p class="top__controller"><a href=home.address(locale) dir="auto" on:click=console.navigation.follow(home)>{name}</a></p>
            {who}
            {languages}
        </header>
    }
}

/// The screens that one may open.
#[component]
pub(super) fn Menu() -> impl IntoView {
    let console = use_console();
    let lines = move || {
        let may = |access| console.session.may_open(access);
        let here = console.navigation.location.with(|location| screens::open_at(&location.path, may).menu_line());
        let line = |screen: &'static Screen| {
            let location = Location::new(screen.path, &[]);
            let href = location.address(console.locale);
            view! {
                <li>
                    <a href=href aria-current=(screen.path == here).then_some("page") on:click=console.navigation.follow(location)>
                        {(screen.title)(console.words)}
                    </a>
                </li>
            }
        };
        screens::menu(may).map(line).collect_view()
    };
    view! { <nav class="screens" aria-label=console.words.screens><ul>{lines}</ul></nav> }
}
