//! The first screen: what one may do, in plain words.

use leptos::prelude::*;
use lupa_domain::staff::Right;

use super::{
    desk::{Desk, Heading},
    news::News,
    place::Place,
    screens,
};
use crate::words::{self, staff::RightWords};

/// The screen.
#[component]
pub fn Home(desk: Desk) -> impl IntoView {
    let words = &words::office(desk.locale).home;
    let own = desk.own.get_untracked();
    let name = own.as_ref().map(|own| own.account.name.clone()).unwrap_or_default();
    let held = own.map(|own| own.account.rights).unwrap_or_default();
    let line = |right: &Right| {
        let RightWords { name, about } = (desk.words.right)(*right);
        // What has a screen of its own leads there.
        let screen = screens::SCREENS.iter().find(|screen| screen.right == Some(*right));
        let name = match screen.map(|screen| Place::new(screen.path, &[])) {
            Some(place) => view! { <a href=place.address(desk.locale) on:click=desk.follow(place)>{name}</a> }.into_any(),
            None => view! { {name} }.into_any(),
        };
        view! { <li class="may"><strong class="may__name">{name}</strong> <span class="soft">{about}</span></li> }
    };
    let lines = held.iter().map(line).collect_view();
    let everything = held.len() == Right::ALL.len();
    view! {
        <Heading desk text=(words.heading)(&name)/>
        <News desk/>
        <section class="part" aria-labelledby="may">
            <h2 id="may">{if held.is_empty() { words.nothing } else { words.lead }}</h2>
            <ul class="mays">{lines}</ul>
            {(!everything).then(|| view! { <p class="soft">{words.more}</p> })}
        </section>
    }
}
