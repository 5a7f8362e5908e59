//! A page that the browser draws: its language, its address, what stands in its fields.

use js_sys::{Array, Function, Object, Reflect};
use leptos::{ev::MouseEvent, leptos_dom::helpers::request_animation_frame, prelude::*};
use lupa_domain::{link, locale::Locale};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::{country, element};

/// More letters than the name of a field has; the sentence beside a box has more.
const LONGEST_LABEL: usize = 60;

/// The language that the address asks for (`?lang=`), or what fits the browser's best.
#[must_use]
pub fn language_of_page() -> Locale {
    let query = window().location().search().unwrap_or_default();
    let asked = query.trim_start_matches('?').split('&').find_map(|part| part.strip_prefix("lang="));
    asked.and_then(|code| link::word(code).parse().ok()).unwrap_or_else(|| {
        let navigator = window().navigator();
        let mut wanted: Vec<_> = navigator.languages().iter().filter_map(|language| language.as_string()).collect();
        if wanted.is_empty() {
            wanted.extend(navigator.language());
        }
        Locale::preferred(&wanted.join(","), Locale::of_country(&country()))
    })
}

/// Writes the language and the title into the document.
pub fn set_title(locale: Locale, title: &str) {
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute("lang", locale.as_str());
    }
    document().set_title(title);
}

/// Takes the token out of the address: what comes after `#`, which then disappears from the address bar and the history.
#[must_use]
pub fn take_token() -> Option<String> {
    let location = window().location();
    let hash = location.hash().ok()?;
    // Without what a mail program has put around it; the register reads the rest as it was meant.
    let token = link::stripped(&hash);
    if hash.len() > 1 {
        let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
        replace_address(&path);
    }
    (!token.is_empty()).then_some(token)
}

/// Where the register is: scheme, host and port.
#[must_use]
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Puts another address into the address bar and the history; the page stays.
pub fn push_address(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Puts another address into the address bar in place of this one.
pub fn replace_address(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Goes to another page, which takes the place of this one in the history.
pub fn replace_page(address: &str) {
    let _ = window().location().replace(address);
}

/// The field that a followed link leads to on this page; nothing for anything else.
#[must_use]
pub fn field_of_link(event: &MouseEvent) -> Option<String> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href^='#']").ok()??;
    Some(link.get_attribute("href")?.trim_start_matches('#').to_owned())
}

/// A word that no other form has: it makes the same form sent twice one.
#[must_use]
pub fn fresh_key() -> String {
    let random = || js_sys::Math::random().to_bits();
    format!("{:x}-{:x}", random(), random())
}

/// What stands in a field, of one line or several, or what is chosen in it.
#[must_use]
pub fn value(id: &str) -> String {
    element(id).and_then(|element| Reflect::get(&element, &"value".into()).ok()?.as_string()).unwrap_or_default()
}

/// What a field is called: its label, or, for a group of fields, its legend. Nothing where that is a whole sentence.
#[must_use]
pub fn label_of(id: &str) -> Option<String> {
    let field = element(id)?;
    let label =
        Reflect::get(&field, &"labels".into()).ok().and_then(|labels| Reflect::get_u32(&labels, 0).ok()?.dyn_into::<Element>().ok());
    let label = label.or_else(|| field.query_selector("legend").ok()?)?.text_content()?;
    let label = label.trim();
    (!label.is_empty() && label.chars().count() <= LONGEST_LABEL).then(|| label.to_owned())
}

/// Puts a text into a field.
pub fn set_value(id: &str, text: &str) {
    if let Some(element) = element(id) {
        let _ = Reflect::set(&element, &"value".into(), &text.into());
    }
}

/// Whether a box is ticked.
#[must_use]
pub fn is_checked(id: &str) -> bool {
    element(id).and_then(|element| Reflect::get(&element, &"checked".into()).ok()).is_some_and(|checked| checked.is_truthy())
}

/// Gives an element the focus once what was just changed has been drawn. A fold that it lies in is opened.
pub fn focus_soon(id: impl AsRef<str> + 'static) {
    request_animation_frame(move || {
        if let Some(element) = element(id.as_ref()) {
            let mut fold = element.parent_element().and_then(|parent| parent.closest("details:not([open])").ok().flatten());
            while let Some(closed) = fold {
                let _ = closed.set_attribute("open", "");
                fold = closed.parent_element().and_then(|parent| parent.closest("details:not([open])").ok().flatten());
            }
            let _ = element.focus();
        }
    });
}

/// The name of a country (ISO 3166-1 alpha-2), as the browser knows it in a language.
#[must_use]
pub fn country_name(code: &str, locale: Locale) -> Option<String> {
    let class = Reflect::get(&Reflect::get(&window(), &"Intl".into()).ok()?, &"DisplayNames".into()).ok()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"region".into()).ok()?;
    let names = Reflect::construct(class.dyn_ref::<Function>()?, &Array::of2(&locale.as_str().into(), &options)).ok()?;
    let of: Function = Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
    of.call1(&names, &code.into()).ok()?.as_string()
}

/// Bytes as base64 (RFC 4648 §4), as the browser writes it.
#[must_use]
pub(super) fn base64(bytes: &[u8]) -> String {
    // A letter for each byte is what the browser's own function wants.
    let letters: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    window().btoa(&letters).unwrap_or_default()
}

/// Opens the browser's print dialog.
pub fn print() {
    let _ = window().print();
}

/// Copies a text; whether it was.
pub async fn copy(text: &str) -> bool {
    JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}

/// What this browser remembers under a name. Nothing where it may not remember.
#[must_use]
pub fn remembered(name: &str) -> Option<String> {
    // gloo's storage keeps JSON, and stops the page where a browser may remember nothing.
    window().local_storage().ok()??.get_item(name).ok()?
}

/// Has this browser remember something, where it may.
pub fn remember(name: &str, text: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(name, text);
    }
}

/// Has this tab remember something until it is closed. Whether it does, and did not before.
#[must_use]
pub fn remember_for_tab(name: &str) -> bool {
    let Ok(Some(storage)) = window().session_storage() else { return false };
    let is_new = storage.get_item(name).ok().flatten().is_none();
    is_new && storage.set_item(name, "1").is_ok()
}

/// Has this tab forget it.
pub fn forget_for_tab(name: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.remove_item(name);
    }
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// The file that stands in the field with this id.
#[must_use]
pub fn chosen_file(id: &str) -> Option<web_sys::File> {
    use wasm_bindgen::JsCast;
    let input: web_sys::HtmlInputElement = super::element(id)?.dyn_into().ok()?;
    input.files()?.get(0)
}
