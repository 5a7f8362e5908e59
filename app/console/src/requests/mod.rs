//! The rights desk: what customers ask for under their rights, and how it is answered.
//!
//! The queue (`queue`) leads to one request (`request`), where it is assigned, extended and decided (`decide`). What came by mail, by telephone,
//! on paper or at the counter is recorded (`record`).

pub mod decide;
pub mod handle;
pub mod locations;
pub mod notifications;
pub mod queue;
pub mod record;
pub mod request;

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::ids::RequestId;
use lupa_words as words;

use crate::context::{Heading, use_console};

/// Draws the screen at the address.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    if console.navigation.path() != paths::CONSOLE_REQUEST {
        return view! { <queue::Queue/> }.into_any();
    }
    let asked = console.navigation.query("request");
    match asked.parse::<RequestId>() {
        Ok(id) => view! { <request::OneRequest id/> }.into_any(),
        Err(_) if asked == locations::NEW => view! { <record::Record/> }.into_any(),
        Err(_) => view! { <Heading text=words::requests(console.locale).card.gone/> }.into_any(),
    }
}
