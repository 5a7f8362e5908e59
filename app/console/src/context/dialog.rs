//! What is asked before something is done for good.

use leptos::prelude::*;
use lupa_ui::{Confirm, Question};

/// The dialog.
#[derive(Clone, Copy, Debug)]
pub struct ConfirmDialog(RwSignal<Option<Question>>);

impl ConfirmDialog {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Asks; `act` follows where the answer is yes.
    pub fn ask(self, heading: &str, text: &str, yes: &str, act: impl Fn() + Send + Sync + 'static) {
        let act = Callback::new(move |()| act());
        self.0.set(Some(Question { heading: heading.to_owned(), text: text.to_owned(), yes: yes.to_owned(), act }));
    }

    /// Whether something is being asked.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.0.with_untracked(Option::is_some)
    }

    /// Draws it, once in the page.
    #[must_use]
    pub fn view(self, cancel: &'static str) -> AnyView {
        view! { <Confirm asked=self.0 cancel/> }.into_any()
    }
}
