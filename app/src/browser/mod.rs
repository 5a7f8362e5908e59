//! The browser's half: reading the page, asking the register.

#[cfg(feature = "csr")]
pub mod download;
#[cfg(feature = "csr")]
pub mod page;
#[cfg(feature = "csr")]
pub mod passkey;
#[cfg(feature = "hydrate")]
pub mod signup;
#[cfg(feature = "views")]
pub mod wire;

#[cfg(feature = "csr")]
pub use page::{copy, country, focus_soon, is_ticked, print, remember, remembered, rename_address, value};

use lupa_domain::locale::Locale;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The language that the edge drew the page in.
#[must_use]
pub fn language() -> Locale {
    let said = document().and_then(|document| document.document_element()).and_then(|html| html.get_attribute("lang"));
    said.and_then(|code| code.parse().ok()).unwrap_or_default()
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Shows an element and gives it the focus. The attribute would otherwise go only in the next microtask, too late for the focus.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.remove_attribute("hidden");
        let _ = element.focus();
    }
}
