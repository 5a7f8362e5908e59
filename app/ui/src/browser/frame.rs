//! A page of ours that stands in a frame within another one, to be looked at.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlIFrameElement};

use super::listen;

/// Keeps the page in a frame where it is: nothing is sent from it and no link leads out of it. Drawn anew, it stands `at` where it stood.
pub fn hold_frame(frame: &HtmlIFrameElement, at: StoredValue<f64>) {
    let (Some(window), Some(document)) = (frame.content_window(), frame.content_document()) else { return };
    window.scroll_to_with_x_and_y(0.0, at.try_get_value().unwrap_or_default());
    let looked_at = window.clone();
    listen(&document, "scroll", move |_| _ = at.try_set_value(looked_at.scroll_y().unwrap_or_default()));
    listen(&document, "submit", |event: Event| event.prevent_default());
    listen(&document, "click", |event: Event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if pressed.is_some_and(|pressed| matches!(pressed.closest("a"), Ok(Some(_)))) {
            event.prevent_default();
        }
    });
}
