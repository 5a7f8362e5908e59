//! The screen of a person who is not in the register.

use leptos::prelude::*;
use lupa_words as words;

use super::locations;
use crate::context::{Heading, use_console};

/// Says that the person is not there.
#[component]
pub fn Gone() -> impl IntoView {
    let console = use_console();
    let words = &words::people(console.locale).card;
    view! {
        <Heading text=console.words.people.title/>
        <p>{words.gone}</p>
        <p>{console.navigation.link("", locations::list(), words.back, None)}</p>
    }
}
