//! The first screen: what one may do, in plain words.

pub mod mail;
pub mod news;

use leptos::prelude::*;
use lupa_domain::staff::Right;
use lupa_words::{self as words, staff::RightWords};

use crate::{
    context::{Heading, Location, use_console},
    screens::{self, Access},
};
use mail::MailState;
use news::News;

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    view! { <Home/> }.into_any()
}

/// The screen.
#[component]
fn Home() -> impl IntoView {
    let console = use_console();
    let words = &words::office(console.locale).home;
    let own = console.session.account.get_untracked();
    let name = own.as_ref().map(|own| own.account.name.clone()).unwrap_or_default();
    let held = own.map(|own| own.account.rights).unwrap_or_default();
    let line = |right: &Right| {
        let RightWords { name, about } = (console.words.right)(*right);
        // What has a screen of its own leads there.
        let screen = screens::menu(|access| access == Access::Needs(*right)).next();
        let name = match screen {
            Some(screen) => console.navigation.link("", Location::new(screen.path, &[]), name, None),
            None => view! { {name} }.into_any(),
        };
        view! { <li class="may"><strong class="may__name">{name}</strong> <span class="soft">{about}</span></li> }
    };
    let lines = held.iter().map(line).collect_view();
    let everything = held.len() == Right::ALL.len();
    view! {
        <Heading text=(words.heading)(&name)/>
        <MailState/>
        <News/>
        <section class="part" aria-labelledby="may">
            <h2 id="may">{if held.is_empty() { words.nothing } else { words.lead }}</h2>
            <ul class="mays">{lines}</ul>
            {(!everything).then(|| view! { <p class="soft">{words.more}</p> })}
        </section>
    }
}
