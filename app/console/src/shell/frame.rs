//! The top of the page where one is not in: the business, and the languages.

use std::fmt::Write as _;

use leptos::prelude::*;
use lupa_api::{paths, session};
use lupa_domain::locale::Locale;
use lupa_public::frame::Languages;

use super::account::business;
use crate::context::{Location, use_console};

/// The top of the page.
#[component]
pub(super) fn Top() -> impl IntoView {
    let console = use_console();
    let (locale, words, session) = (console.locale, console.words, console.session);
    let sign_out = move |_| console.client.run(session::sign_out(), move |()| session.leave());
    // Who has not accepted the undertaking yet can leave again.
    let leave = move || {
        let known = session.account.with(Option::is_some) && session.ended.get().is_empty();
        known.then(|| view! { <button class="button button--quiet" type="button" on:click=sign_out>{words.sign_out}</button> })
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
            <p class="top__controller">
                <a href=home.address(locale) dir="auto" on:click=console.navigation.follow(home)>{move || business(console)}</a>
            </p>
            {leave}
            {languages}
        </header>
    }
}
