//! Something that a page has to fetch before it can show it: waiting, failed, empty or ready. One component draws all four.

use leptos::prelude::*;
use lupa_words::WaitWords;

/// How far it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LoadState<T> {
    /// It is on its way.
    #[default]
    Loading,
    /// It did not come.
    Failed,
    /// It came.
    Ready(T),
}

impl<T> LoadState<T> {
    /// The same, looked at without being taken.
    #[must_use]
    pub const fn as_ref(&self) -> LoadState<&T> {
        match self {
            Self::Loading => LoadState::Loading,
            Self::Failed => LoadState::Failed,
            Self::Ready(found) => LoadState::Ready(found),
        }
    }

    /// The same state of something that is made of what came.
    #[must_use]
    pub fn map<U>(self, map: impl FnOnce(T) -> U) -> LoadState<U> {
        match self {
            Self::Loading => LoadState::Loading,
            Self::Failed => LoadState::Failed,
            Self::Ready(found) => LoadState::Ready(map(found)),
        }
    }

    /// What came, if it has.
    #[must_use]
    pub fn ready(self) -> Option<T> {
        if let Self::Ready(found) = self { Some(found) } else { None }
    }
}

/// Draws what is fetched. `empty` is said where what came has nothing in it.
#[component]
pub fn AsyncView<T, F, V>(
    state: RwSignal<LoadState<T>>,
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
        LoadState::Loading => view! { <p role="status" class="soft">{words.waiting}</p> }.into_any(),
        LoadState::Failed => view! {
            <div role="alert" class="stack">
                <p>{words.failed}</p>
                <button class="button" type="button" on:click=move |_| retry.run(())>{words.retry}</button>
            </div>
        }
        .into_any(),
        LoadState::Ready(found) => match draw(found) {
            Some(view) => view.into_any(),
            None => view! { <p class="soft">{empty}</p> }.into_any(),
        },
    }
}
