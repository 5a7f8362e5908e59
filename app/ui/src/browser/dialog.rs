//! The browser's own dialogs: they keep the focus in, close with Escape, and give the focus back.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::element;

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}

/// Opens the dialog with this id over the page.
pub fn open(id: &str) {
    if let Some(dialog) = dialog(id) {
        let _ = dialog.show_modal();
    }
}

/// Closes it.
pub fn close(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Whether it is open.
#[must_use]
pub fn is_open(id: &str) -> bool {
    dialog(id).is_some_and(|dialog| dialog.open())
}
