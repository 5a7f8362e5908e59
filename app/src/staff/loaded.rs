//! Parts of a screen that are fetched, drawn by code that is in a binary once whatever is in them.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{asked::Waiting, desk::Desk};
use crate::{
    browser,
    portal::wire::Failure,
    ui::{Fetched, Outcome, live, press},
};

/// Draws something.
pub type Drawing = Arc<dyn Fn() -> AnyView + Send + Sync>;
/// Draws the rows of something, each in cells.
pub type Rows = Arc<dyn Fn() -> Vec<Vec<AnyView>> + Send + Sync>;

type Load = Arc<dyn Fn() -> Waiting<Result<Drawing, Failure>> + Send + Sync>;
type Turn = Arc<dyn Fn(Option<String>) -> Waiting<Result<Page, Failure>> + Send + Sync>;

/// A part of a screen, fetched when it is asked for.
#[derive(Clone, Copy)]
pub struct Loaded {
    desk: Desk,
    state: RwSignal<Fetched<Shown>>,
    load: StoredValue<Load>,
}

/// What came, as it is drawn.
#[derive(Clone)]
struct Shown(Drawing);

impl Loaded {
    /// A part that is fetched and drawn by this.
    pub fn new(desk: Desk, load: impl Fn() -> Waiting<Result<Drawing, Failure>> + Send + Sync + 'static) -> Self {
        Self { desk, state: RwSignal::new(Fetched::Waiting), load: StoredValue::new(Arc::new(load)) }
    }

    /// Fetches it, for the first time or anew.
    pub fn load(self) {
        self.load_and(|| {});
    }

    /// Fetches it; `then` follows once it has come, or could not.
    pub fn load_and(self, then: impl FnOnce() + 'static) {
        let loading = self.load.with_value(|load| load());
        spawn_local(async move {
            match loading.await {
                Ok(drawing) => self.state.set(Fetched::Ready(Shown(drawing))),
                Err(failure) => {
                    self.state.set(Fetched::Failed);
                    self.desk.notice(&failure);
                }
            }
            then();
        });
    }

    /// Draws it, or that it is on its way, or that it did not come.
    #[must_use]
    pub fn draw(self) -> AnyView {
        let retry = Callback::new(move |()| self.load());
        view! { <Outcome state=self.state words=&self.desk.words.wait retry draw=|shown: Shown| Some((shown.0)())/> }.into_any()
    }
}

/// A page of a list.
pub struct Page {
    /// Draws its rows.
    pub rows: Rows,
    /// How many they are.
    pub count: usize,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// A list that comes page by page.
#[derive(Clone, Copy)]
pub struct Listed {
    /// What all screens share.
    pub desk: Desk,
    name: &'static str,
    state: RwSignal<Fetched<()>>,
    pages: RwSignal<Vec<Shelved>>,
    next: RwSignal<Option<String>>,
    count: RwSignal<usize>,
    turn: StoredValue<u32>,
    load: StoredValue<Turn>,
}

#[derive(Clone)]
struct Shelved(Rows);

impl Listed {
    /// A list whose pages are fetched by this. `name` is the id of the sentence about how many there are.
    pub fn new(
        desk: Desk,
        name: &'static str,
        load: impl Fn(Option<String>) -> Waiting<Result<Page, Failure>> + Send + Sync + 'static,
    ) -> Self {
        Self {
            desk,
            name,
            state: RwSignal::new(Fetched::Waiting),
            pages: RwSignal::new(Vec::new()),
            next: RwSignal::new(None),
            count: RwSignal::new(0),
            turn: StoredValue::new(0),
            load: StoredValue::new(Arc::new(load)),
        }
    }

    /// From now on only what is fetched from now on counts; which turn it is.
    pub fn begin(self) -> u32 {
        let turn = self.turn.with_value(|turn| turn.wrapping_add(1));
        self.turn.set_value(turn);
        turn
    }

    /// Whether nothing else has begun since.
    #[must_use]
    pub fn is_turn(self, turn: u32) -> bool {
        self.turn.try_with_value(|last| *last == turn) == Some(true)
    }

    /// Fetches the first page.
    pub fn load(self) {
        self.fetch(None);
    }

    fn fetch(self, cursor: Option<String>) {
        let (turn, further) = (self.begin(), cursor.is_some());
        let loading = self.load.with_value(|load| load(cursor));
        spawn_local(async move {
            let answer = loading.await;
            if !self.is_turn(turn) {
                return;
            }
            match answer {
                Ok(page) => self.show(page, further),
                Err(failure) if further => self.desk.complain(failure),
                Err(failure) => {
                    self.state.set(Fetched::Failed);
                    self.desk.notice(&failure);
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
            pages.push(Shelved(rows));
        });
        self.state.set(Fetched::Ready(()));
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

    /// Draws the rows in their `frame`, a sentence about how many there are, and the button for more.
    #[must_use]
    pub fn draw(
        self,
        frame: impl Fn(Vec<Vec<AnyView>>) -> AnyView + Send + Sync + 'static,
        sentence: impl Fn() -> String + Send + Sync + 'static,
        more: &'static str,
    ) -> AnyView {
        self.draw_in(Arc::new(frame), Signal::derive(sentence), more)
    }

    fn draw_in(
        self,
        frame: Arc<dyn Fn(Vec<Vec<AnyView>>) -> AnyView + Send + Sync>,
        sentence: Signal<String>,
        more: &'static str,
    ) -> AnyView {
        let retry = Callback::new(move |()| self.load());
        let draw = move |()| {
            let frame = frame.clone();
            let rows = live(move || {
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
                    <span hidden=last>{press("button", more, None, fetch)}</span>
                </div>
            })
        };
        view! { <Outcome state=self.state words=&self.desk.words.wait retry draw/> }.into_any()
    }
}
