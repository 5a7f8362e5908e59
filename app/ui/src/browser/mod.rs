//! What a page can ask of the browser, for which no gloo crate and no Leptos helper exists.
//!
//! The calls of `web_sys` of the whole app stand here (and a request that can be broken off in `lupa-api`): [`dialog`] for the browser's
//! own dialogs, [`frame`] for a page within this one, [`menu`] for the focus in a menu, [`passkey`] for WebAuthn, [`picture`] and [`paper`] for what is chosen from the device,
//! [`sheet`] for a style sheet that is written, [`page`] for the document, its address and its fields.

#[cfg(feature = "csr")]
pub mod dialog;
#[cfg(feature = "csr")]
pub mod frame;
#[cfg(feature = "csr")]
pub mod menu;
#[cfg(feature = "csr")]
pub mod page;
#[cfg(feature = "csr")]
pub mod paper;
#[cfg(feature = "csr")]
pub mod passkey;
#[cfg(feature = "csr")]
pub mod picture;
#[cfg(feature = "csr")]
pub mod sheet;

#[cfg(feature = "csr")]
pub use frame::hold_frame;
#[cfg(feature = "csr")]
pub use page::{
    chosen_file, copy, country_name, field_of_link, focus_soon, forget_for_tab, fresh_key, is_checked, label_of, language_of_page, origin,
    print, push_address, reload, remember, remember_for_tab, remembered, replace_address, replace_page, set_title, set_value, take_token,
    value,
};
#[cfg(feature = "csr")]
pub use picture::{ChosenPicture, chosen_picture, forget_picture};
#[cfg(feature = "csr")]
pub use sheet::write_styles;

use lupa_domain::locale::Locale;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Event, EventTarget, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The language that the edge drew the page in.
#[must_use]
pub fn language() -> Locale {
    let lang = document().and_then(|document| document.document_element()).and_then(|html| html.get_attribute("lang"));
    lang.and_then(|code| code.parse().ok()).unwrap_or_default()
}

/// The country of the business (ISO 3166-1 alpha-2), as the edge wrote it into the page: it decides the clock and the first language.
#[must_use]
pub fn country() -> String {
    let html = document().and_then(|document| document.document_element());
    html.and_then(|html| html.get_attribute("data-country")).unwrap_or_default()
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Has `act` run on each `event` at `target`, for as long as the page is open.
pub fn listen(target: &EventTarget, event: &str, act: impl FnMut(Event) + 'static) {
    let act = Closure::<dyn FnMut(Event)>::new(act);
    let _ = target.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    act.forget();
}

/// Shows an element and gives it the focus. The attribute would otherwise go only in the next microtask, too late for the focus.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.remove_attribute("hidden");
        let _ = element.focus();
    }
}
