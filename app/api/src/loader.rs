//! What a page shows and has to fetch first. The code that fetches is in a binary once, whatever is fetched: only putting it into its box and
//! taking it out again is there for each kind.

use std::{any::Any, future::Future, marker::PhantomData, sync::Arc};

use leptos::{prelude::*, task::spawn_local};
use lupa_ui::{AsyncView, LoadState};
use lupa_words::WaitWords;
use serde::de::DeserializeOwned;

use crate::{ApiError, Client, Latest, Request, request::Pending};

/// Something of any kind.
type Boxed = Arc<dyn Any + Send + Sync>;
type Load = Arc<dyn Fn() -> Pending<Result<Boxed, ApiError>> + Send + Sync>;

/// Fetches a `T`, for the first time or anew. Only the last answer counts.
pub struct Loader<T> {
    core: Core,
    kind: PhantomData<fn() -> T>,
}

#[derive(Clone, Copy)]
struct Core {
    client: Client,
    state: RwSignal<LoadState<Boxed>>,
    latest: Latest,
    load: StoredValue<Load>,
}

impl<T> Clone for Loader<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Loader<T> {}

impl<T: Clone + Send + Sync + 'static> Loader<T> {
    /// Fetches what this gives, at once.
    pub fn new<F>(client: Client, load: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let boxed = move || -> Pending<Result<Boxed, ApiError>> {
            let loading = load();
            Box::pin(async move { loading.await.map(|value| Arc::new(value) as Boxed) })
        };
        Self::begin(client, Arc::new(boxed))
    }

    /// Fetches the answer to a request, at once.
    pub fn of(client: Client, request: impl Fn() -> Request<T> + Send + Sync + 'static) -> Self
    where
        T: DeserializeOwned,
    {
        Self::new(client, move || request().send(client))
    }

    fn begin(client: Client, load: Load) -> Self {
        let core = Core { client, state: RwSignal::new(LoadState::Loading), latest: Latest::default(), load: StoredValue::new(load) };
        core.fetch(Box::new(|| {}));
        Self { core, kind: PhantomData }
    }

    /// Fetches it anew. What is shown stays until the answer is there.
    pub fn reload(self) {
        self.core.fetch(Box::new(|| {}));
    }

    /// Fetches it anew; `then` follows once it has come, or could not.
    pub fn reload_then(self, then: impl FnOnce() + 'static) {
        self.core.fetch(Box::new(then));
    }

    /// Fetches it anew, and shows that it is on its way.
    pub fn restart(self) {
        self.core.restart();
    }

    /// How far it has come.
    #[must_use]
    pub fn get(self) -> LoadState<T> {
        self.core.state.with(|state| state.as_ref().map(|boxed| taken(boxed)))
    }

    /// Changes what has come, where something has.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        let found = self.core.state.with_untracked(|state| state.as_ref().map(|boxed| taken::<T>(boxed)));
        if let LoadState::Ready(mut value) = found {
            change(&mut value);
            self.core.state.set(LoadState::Ready(Arc::new(value)));
        }
    }

    /// Draws it, or that it is on its way, or that it did not come; `empty` where `draw` finds nothing in it.
    pub fn view<V: IntoView + 'static>(
        self,
        words: &'static WaitWords,
        empty: &'static str,
        draw: impl Fn(T) -> Option<V> + Send + Sync + 'static,
    ) -> AnyView {
        self.core.view(words, empty, Arc::new(move |boxed: Boxed| draw(taken(&boxed)).map(IntoAny::into_any)))
    }
}

/// What is in the box. There is nothing else in it than its loader has put there.
fn taken<T: Clone + 'static>(boxed: &Boxed) -> T {
    boxed.downcast_ref::<T>().expect("a loader reads what it wrote").clone()
}

impl Core {
    fn fetch(self, then: Box<dyn FnOnce()>) {
        let turn = self.latest.begin();
        let Some(loading) = self.load.try_with_value(|load| load()) else { return };
        spawn_local(async move {
            let answer = loading.await;
            if !turn.is_latest() {
                return;
            }
            match answer {
                Ok(boxed) => self.state.set(LoadState::Ready(boxed)),
                Err(error) => {
                    let waits = self.client.waits_for_undertaking(&error);
                    self.state.set(if waits { LoadState::Loading } else { LoadState::Failed });
                }
            }
            then();
        });
    }

    fn restart(self) {
        self.state.set(LoadState::Loading);
        self.fetch(Box::new(|| {}));
    }

    fn view(self, words: &'static WaitWords, empty: &'static str, draw: Arc<dyn Fn(Boxed) -> Option<AnyView> + Send + Sync>) -> AnyView {
        let retry = Callback::new(move |()| self.restart());
        view! { <AsyncView state=self.state words retry draw=move |boxed| draw(boxed) empty/> }.into_any()
    }
}
