//! The description of the register, the processors, and the breaches of security.

pub mod breach;
pub mod breaches;
pub mod draft;
pub mod moments;
pub mod own;
pub mod processor_form;
pub mod processors;

use leptos::prelude::*;
use lupa_api::paths;

use crate::context::use_console;

/// Draws the screen at the address.
#[must_use]
pub fn draw() -> AnyView {
    let path = use_console().navigation.path();
    match path.as_str() {
        paths::CONSOLE_PROCESSORS => view! { <processors::Processors/> }.into_any(),
        paths::CONSOLE_BREACHES => view! { <breaches::Breaches/> }.into_any(),
        _ => view! { <draft::Description/> }.into_any(),
    }
}
