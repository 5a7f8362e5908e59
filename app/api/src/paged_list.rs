//! A list that comes page by page.

use std::{future::Future, sync::Arc};

use leptos::{prelude::*, task::spawn_local};
use lupa_ui::{AsyncView, LoadState, browser, button, dynamic};
use lupa_words::WaitWords;

use crate::{ApiError, Client, Latest, Turn, request::Pending};

/// A row, in cells.
pub type Row = Vec<AnyView>;

type Rows = Arc<dyn Fn() -> Vec<Row> + Send + Sync>;
type Load = Arc<dyn Fn(Option<String>) -> Pending<Result<Page, ApiError>> + Send + Sync>;

/// A page of a list.
pub struct Page {
    rows: Rows,
    count: usize,
    next: Option<String>,
}

impl Page {
    /// A page of these; each is drawn by `row`. `next` is where the next page begins.
    pub fn new<T: Send + Sync + 'static>(items: Vec<T>, next: Option<String>, row: impl Fn(&T) -> Row + Send + Sync + 'static) -> Self {
        let count = items.len();
        Self { rows: Arc::new(move || items.iter().map(&row).collect()), count, next }
    }
}

/// A list that comes page by page. Only the last answer counts.
#[derive(Clone, Copy)]
pub struct PagedList {
    client: Client,
    name: &'static str,
    state: RwSignal<LoadState<()>>,
    pages: RwSignal<Vec<Shown>>,
    next: RwSignal<Option<String>>,
    count: RwSignal<usize>,
    latest: Latest,
    load: StoredValue<Load>,
}

#[derive(Clone)]
struct Shown(Rows);

impl PagedList {
    /// A list whose pages are fetched by this, from a cursor on. `name` is the id of the sentence about how many rows there are. The first
    /// page is fetched by [`Self::load`].
    pub fn new<F>(client: Client, name: &'static str, load: impl Fn(Option<String>) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<Page, ApiError>> + 'static,
    {
        let load: Load = Arc::new(move |cursor| Box::pin(load(cursor)));
        Self {
            client,
            name,
            state: RwSignal::new(LoadState::Loading),
            pages: RwSignal::new(Vec::new()),
            next: RwSignal::new(None),
            count: RwSignal::new(0),
            latest: Latest::default(),
            load: StoredValue::new(load),
        }
    }

    /// From now on only what is fetched from now on counts.
    #[must_use]
    pub fn begin(self) -> Turn {
        self.latest.begin()
    }

    /// Fetches the first page.
    pub fn load(self) {
        self.fetch(None);
    }

    fn fetch(self, cursor: Option<String>) {
        let (turn, further) = (self.begin(), cursor.is_some());
        let Some(loading) = self.load.try_with_value(|load| load(cursor)) else { return };
        spawn_local(async move {
            let answer = loading.await;
            if !turn.is_latest() {
                return;
            }
            match answer {
                Ok(page) => self.show(page, further),
                Err(error) if further => self.client.report(error),
                Err(error) => {
                    let waits = self.client.waits_for_undertaking(&error);
                    self.state.set(if waits { LoadState::Loading } else { LoadState::Failed });
                }
            }
        });
    }

    fn show(self, page: Page, further: bool) {
        let Page { rows, count, next } = page;
        // Where there are no more, the button goes, and the focus stays on the sentence.
        if further && next.is_none() {
            browser::focus_soon(self.name);
        }
        self.count.update(|all| *all = if further { *all + count } else { count });
        self.next.set(next);
        self.pages.update(|pages| {
            if !further {
                pages.clear();
            }
            pages.push(Shown(rows));
        });
        self.state.set(LoadState::Ready(()));
    }

    /// How many rows have come.
    #[must_use]
    pub fn count(self) -> usize {
        self.count.get()
    }

    /// Whether there are more.
    #[must_use]
    pub fn has_more(self) -> bool {
        self.next.with(Option::is_some)
    }

    /// Whether the first page is there.
    #[must_use]
    pub fn is_ready(self) -> bool {
        self.state.with(|state| *state == LoadState::Ready(()))
    }

    /// Draws the rows in their `frame`, a sentence about how many there are, and the button for more.
    #[must_use]
    pub fn view(
        self,
        words: &'static WaitWords,
        frame: impl Fn(Vec<Row>) -> AnyView + Send + Sync + 'static,
        sentence: impl Fn() -> String + Send + Sync + 'static,
        more: &'static str,
    ) -> AnyView {
        self.view_in(words, Arc::new(frame), Signal::derive(sentence), more)
    }

    fn view_in(
        self,
        words: &'static WaitWords,
        frame: Arc<dyn Fn(Vec<Row>) -> AnyView + Send + Sync>,
        sentence: Signal<String>,
        more: &'static str,
    ) -> AnyView {
        let retry = Callback::new(move |()| {
            self.state.set(LoadState::Loading);
            self.load();
        });
        let draw = move |()| {
            let frame = frame.clone();
            let rows = dynamic(move || {
                let pages = self.pages.get();
                frame(pages.iter().flat_map(|page| (page.0)()).collect())
            });
            let fetch = move || {
                if let Some(cursor) = self.next.get_untracked() {
                    self.fetch(Some(cursor));
                }
            };
            let quiet = Signal::derive(move || sentence.with(String::is_empty));
            let last = Signal::derive(move || !self.has_more());
            Some(view! {
                {rows}
                <div class="actions">
                    <p class="soft" id=self.name role="status" tabindex="-1" hidden=quiet>{sentence}</p>
                    <span hidden=last>{button("button", more, None, fetch)}</span>
                </div>
            })
        };
        view! { <AsyncView state=self.state words retry draw/> }.into_any()
    }
}
