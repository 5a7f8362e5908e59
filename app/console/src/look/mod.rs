//! How the business looks to its customers: its logo, its colour, its cover, with a sample that follows.

mod accent;
mod editor;
mod pictures;
mod sample;

use leptos::prelude::*;
use lupa_api::{self as api, Loader};

use crate::context::{Heading, use_console};

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    let loader = Loader::of(console.client, api::look::show);
    view! {
        <Heading text=console.words.look.title/>
        <p class="lead">{console.words.look.lead}</p>
        {loader.view(&console.words.wait, "", move |look| Some(editor::draw(console, loader, look)))}
    }
    .into_any()
}
