//! What was just done, or could not be: a sentence over the screen.

use leptos::prelude::*;
use lupa_ui::browser;

use super::UnsavedGuard;

/// The ids of the two sentences.
const DONE: &str = "said";
const WRONG: &str = "regretted";

/// The sentence over the screen.
#[derive(Clone, Copy, Debug)]
pub struct Notices {
    text: RwSignal<String>,
    is_error: RwSignal<bool>,
    unsaved: UnsavedGuard,
}

impl Notices {
    /// Nothing has been said yet.
    pub(super) fn new(unsaved: UnsavedGuard) -> Self {
        Self { text: RwSignal::new(String::new()), is_error: RwSignal::new(false), unsaved }
    }

    /// Says what was done. What was typed is saved by now.
    pub fn show(self, text: impl Into<String>) {
        self.unsaved.clear();
        self.is_error.set(false);
        self.text.set(text.into());
        browser::focus_soon(DONE);
    }

    /// Says what could not be done.
    pub fn show_error(self, text: impl Into<String>) {
        self.is_error.set(true);
        self.text.set(text.into());
        browser::focus_soon(WRONG);
    }

    /// Says something without taking the focus: the heading that comes next does.
    pub(super) fn put(self, text: impl Into<String>) {
        self.is_error.set(false);
        self.text.set(text.into());
    }

    /// Says nothing more.
    pub fn clear(self) {
        self.text.set(String::new());
    }

    /// The id of the sentence, if there is one.
    pub(super) fn element_id(self) -> Option<&'static str> {
        let id = if self.is_error.get_untracked() { WRONG } else { DONE };
        self.text.with_untracked(|text| !text.is_empty()).then_some(id)
    }
}

/// What was just said. What could not be done interrupts, and looks it.
#[component]
pub fn NoticeArea() -> impl IntoView {
    let Notices { text, is_error, .. } = super::use_console().notices;
    let hidden = move |wrong: bool| text.with(String::is_empty) || is_error.get() != wrong;
    let shown = move |wrong: bool| if hidden(wrong) { String::new() } else { text.get() };
    view! {
        <div id=DONE class="said" role="status" tabindex="-1" hidden=move || hidden(false)><p>{move || shown(false)}</p></div>
        <div id=WRONG class="said said--wrong" role="alert" tabindex="-1" hidden=move || hidden(true)><p>{move || shown(true)}</p></div>
    }
}
