//! A style sheet that a page writes while it is open: the policy allows no style in an element, and colours that a person is choosing are in no
//! built sheet. A browser that cannot do so shows the usual colours.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// A constructed style sheet (CSSOM).
    type CSSStyleSheet;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<CSSStyleSheet, JsValue>;
    #[wasm_bindgen(method, catch, js_name = replaceSync)]
    fn replace_sync(this: &CSSStyleSheet, text: &str) -> Result<(), JsValue>;
}

thread_local! {
    static SHEET: RefCell<Option<CSSStyleSheet>> = const { RefCell::new(None) };
}

/// Puts these rules in the place of those that were written before.
pub fn write_styles(text: &str) {
    SHEET.with_borrow_mut(|kept| {
        if kept.is_none() {
            *kept = adopted();
        }
        if let Some(sheet) = kept {
            let _ = sheet.replace_sync(text);
        }
    });
}

/// A new sheet among those of the page.
fn adopted() -> Option<CSSStyleSheet> {
    const ADOPTED: &str = "adoptedStyleSheets";
    let (sheet, page) = (CSSStyleSheet::new().ok()?, document());
    let others = Array::from(&Reflect::get(&page, &ADOPTED.into()).ok()?);
    others.push(&sheet);
    Reflect::set(&page, &ADOPTED.into(), &others).ok()?;
    Some(sheet)
}
