//! The question before something that cannot be undone.

use leptos::prelude::*;

use crate::browser::dialog;

/// The id of the dialog.
const CONFIRM: &str = "confirm";

/// What is about to happen.
#[derive(Clone, Debug)]
pub struct Question {
    /// The question.
    pub heading: String,
    /// What will happen.
    pub text: String,
    /// On the button that does it.
    pub yes: String,
    /// Does it.
    pub act: Callback<()>,
}

/// The browser's own dialog: it keeps the focus in, closes with Escape, and gives the focus back.
#[component]
pub fn Confirm(asked: RwSignal<Option<Question>>, cancel: &'static str) -> impl IntoView {
    Effect::new(move |_| {
        if asked.with(Option::is_some) {
            dialog::open(CONFIRM);
        }
    });
    let yes = move |_| {
        let question = asked.get_untracked();
        dialog::close(CONFIRM);
        if let Some(question) = question {
            question.act.run(());
        }
    };
    // Written as the whole text of an element: whatever a translator put there goes with it.
    let text = move |part: fn(Question) -> String| asked.get().map(part).unwrap_or_default();
    view! {
        <dialog id=CONFIRM class="question-box" aria-labelledby="confirm-heading" aria-describedby="confirm-text"
            on:close=move |_| asked.set(None)>
            <h2 id="confirm-heading" dir="auto" prop:textContent=move || text(|question| question.heading)></h2>
            <p id="confirm-text" prop:textContent=move || text(|question| question.text)></p>
            <div class="actions">
                <button class="button" type="button" autofocus on:click=move |_| dialog::close(CONFIRM)>{cancel}</button>
                <button class="button button--danger" type="button" on:click=yes prop:textContent=move || text(|question| question.yes)></button>
            </div>
        </dialog>
    }
}
