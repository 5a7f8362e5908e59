//! Whether something was typed that is not saved. A form whose words may be lost says `data-keeps`.

use leptos::{ev::Event, prelude::*, wasm_bindgen::JsCast, web_sys::Element};

/// Knows whether something is not saved.
#[derive(Clone, Copy, Debug)]
pub struct UnsavedGuard(StoredValue<bool>);

impl Default for UnsavedGuard {
    fn default() -> Self {
        Self(StoredValue::new(false))
    }
}

impl UnsavedGuard {
    /// Whether something is not saved.
    #[must_use]
    pub fn is_unsaved(self) -> bool {
        self.0.get_value()
    }

    /// Something was typed, or sending it has failed.
    pub fn mark(self) {
        self.0.set_value(true);
    }

    /// All is saved, or may go.
    pub fn clear(self) {
        self.0.set_value(false);
    }

    /// Something was typed into a field: it counts where its form says so.
    pub fn note_input(self, event: &Event) {
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if field.is_some_and(|field| field.closest("form[data-keeps]").is_ok_and(|form| form.is_some())) {
            self.mark();
        }
    }
}
