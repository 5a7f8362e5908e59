//! What was asked of the register: on its way, not to be had, nothing there, or there. One component draws all four.

use leptos::prelude::*;

use crate::words::WaitWords;

/// How far an asking has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Fetched<T> {
    /// It is on its way.
    #[default]
    Waiting,
    /// It did not come.
    Failed,
    /// It came.
    Ready(T),
}

/// Draws an asking. `empty` is said where what came has nothing in it.
#[component]
pub fn Outcome<T, F, V>(
    state: RwSignal<Fetched<T>>,
    words: &'static WaitWords,
    /// Asks again.
    retry: Callback<()>,
    /// Draws what came; nothing where there is nothing in it.
    draw: F,
    #[prop(default = "")] empty: &'static str,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    F: Fn(T) -> Option<V> + Send + Sync + 'static,
    V: IntoView + 'static,
{
    move || match state.get() {
        Fetched::Waiting => view! { <p role="status" class="soft">{words.waiting}</p> }.into_any(),
        Fetched::Failed => view! {
            <div role="alert" class="stack">
                <p>{words.failed}</p>
                <button class="button" type="button" on:click=move |_| retry.run(())>{words.retry}</button>
            </div>
        }
        .into_any(),
        Fetched::Ready(found) => match draw(found) {
            Some(view) => view.into_any(),
            None => view! { <p class="soft">{empty}</p> }.into_any(),
        },
    }
}
