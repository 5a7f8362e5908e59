//! The browser's half: reading the page, asking the register.

#[cfg(feature = "csr")]
pub mod page;
#[cfg(feature = "hydrate")]
pub mod signup;
pub mod wire;

#[cfg(feature = "csr")]
pub use page::{focus_soon, print, rename_address, value};

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    leptos::prelude::document().get_element_by_id(id)?.dyn_into().ok()
}

/// Shows an element and gives it the focus. The attribute would otherwise go only in the next microtask, too late for the focus.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.remove_attribute("hidden");
        let _ = element.focus();
    }
}
