//! `/console/people`: the customers, those who are awaiting, and finding a person. The tab, the order and the filters are in the address; what
//! is searched for is not: it is remembered while the same user is signed in.

use std::time::Duration;

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Page, PagedList, Row, paths};
use lupa_domain::{
    api::{
        people::{PeopleCounts, PeopleOrder, SearchRequest},
        retention::{CleaningRequest, CleaningResponse},
    },
    retention::CleaningKind,
    staff::Right,
};
use lupa_ui::{Icon, button, dynamic, empty_state, number};
use lupa_words::{self as words, CustomersWords, shapes::Section};

use super::{
    list_filters::filters,
    list_rows::{awaiting_row, frame, row},
    locations::{self, FROM_SEARCH},
    search_memory::{Search, SearchMemory},
    view_state::ListView,
};
use crate::context::{ConsoleContext, Heading, Location, use_console};

/// How long after the last letter the register is asked.
const PAUSE: Duration = Duration::from_millis(300);

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub struct PeopleList {
    /// What all screens share.
    pub console: ConsoleContext,
    /// The words.
    pub words: &'static CustomersWords,
    memory: SearchMemory,
    /// What is searched for.
    pub search: RwSignal<Search>,
    /// What the address says.
    pub view: RwSignal<ListView>,
    found: PagedList,
}

impl PeopleList {
    /// Whether the user may see what happened.
    #[must_use]
    pub fn sees_history(self) -> bool {
        self.console.session.may(Right::SeeHistory)
    }

    /// Searches after a pause, unless more is typed until then.
    fn start(self, pause: Duration) {
        let turn = self.found.begin();
        self.memory.keep(self.console.session.visit.get_value(), self.search.get_untracked());
        set_timeout(
            move || {
                if turn.is_latest() {
                    self.found.load();
                }
            },
            pause,
        );
    }

    /// Changes what is searched for, and searches.
    pub fn look(self, change: impl FnOnce(&mut Search)) {
        self.search.update(change);
        self.start(Duration::ZERO);
    }

    /// Changes what the address says, and searches.
    pub fn show(self, change: impl FnOnce(&mut ListView)) {
        self.view.update(change);
        self.console.navigation.set_address(self.view.with_untracked(|view| view.location(self.sees_history())));
        self.start(Duration::ZERO);
    }

    /// Sorts.
    pub fn sort(self, order: PeopleOrder) {
        self.show(|view| view.order = order);
    }

    /// Whether nothing in particular is searched for.
    fn is_everyone(self) -> bool {
        let any_said = self.view.with(|view| view.said.is_none());
        any_said && self.search.with(|search| search.text.trim().is_empty() && search.tag.is_empty() && !search.suspects)
    }
}

/// The screen.
#[component]
pub fn List() -> impl IntoView {
    let (console, memory) = (use_console(), expect_context::<SearchMemory>());
    let (words, customers) = (words::people(console.locale), words::customers(console.locale));
    let search = RwSignal::new(memory.recall(console.session.visit.get_value()));
    let view_of = RwSignal::new(ListView::of(console.navigation, console.session.may(Right::SeeHistory)));
    let behind = RwSignal::new(None::<u64>);
    let found = PagedList::new(console.client, "found", move |cursor| {
        let (Search { text, tag, suspects }, shown) = (search.get_untracked(), view_of.get_untracked());
        let group = shown.group(!text.trim().is_empty());
        let tag = Some(tag).filter(|tag| !tag.is_empty());
        let ListView { awaiting, order, said } = shown;
        let mut ask = SearchRequest { text, tag, phone_suspect: suspects, group, said, order, cursor };
        async move {
            let mut page = api::people::search(&ask).send(console.client).await?;
            // The register looks only so far for one page. If it has found nobody there, there may still be people further on.
            while page.people.is_empty() && page.next.is_some() {
                ask.cursor = page.next;
                page = api::people::search(&ask).send(console.client).await?;
            }
            behind.set(page.behind);
            let row = if awaiting { awaiting_row } else { row };
            Ok(Page::new(page.people, page.next, move |line| -> Row { row(console, line) }))
        }
    });
    let list = PeopleList { console, words: customers, memory, search, view: view_of, found };
    list.start(Duration::ZERO);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        list.start(Duration::ZERO);
    };
    let on_input = move |event| {
        search.update(|search| search.text = event_target_value(&event));
        list.start(PAUSE);
    };
    let text = search.with_untracked(|search| search.text.clone());
    let drawn = move |rows: Vec<Row>| if rows.is_empty() { nobody(list) } else { frame(list, rows) };
    let sentence = move || {
        let count = found.count() as u64;
        let shown = number(count, console.locale);
        let found = match (count, found.has_more()) {
            (0, _) => String::new(),
            (_, true) => (words.list.shown)(&shown),
            (_, false) => (words.list.found)(count, &shown),
        };
        match behind.get() {
            Some(behind) => format!("{} {found}", (words.list.behind)(&number(behind, console.locale))),
            None => found,
        }
    };
    let lead = dynamic(move || {
        let awaiting = view_of.with(|view| view.awaiting);
        if awaiting { view! { <p class="lead">{customers.list.awaiting_lead}</p> }.into_any() } else { ().into_any() }
    });
    view! {
        <header class="head">
            <Heading text=console.words.people.title/>
            <div class="head__acts">
                {console.session.may(Right::ImportPeople).then(|| {
                    console.navigation.link("button", Location::new(paths::CONSOLE_IMPORT, &[]), customers.list.import, None)
                })}
                {console.session.may(Right::CreatePeople).then(|| add(console, ""))}
            </div>
        </header>
        {tabs(list)}
        {lead}
        <section class="panel customers" aria-label=console.words.people.title>
            <form class="customers__tools" role="search" on:submit=on_submit>
                <div class="customers__find">
                    <label class="field__label" for="seek">{words.list.search.label}</label>
                    <p class="field__hint" id="seek-hint">{customers.list.find}</p>
                    <input class="field__input" id="seek" type="search" dir="auto" autocomplete="off" spellcheck="false" maxlength="200" value=text
                        aria-describedby="seek-hint" on:input=on_input/>
                </div>
                {filters(list)}
            </form>
            {move || (!list.is_everyone()).then(|| erase_found(list))}
            <div class="customers__found">{found.view(&console.words.wait, drawn, sentence, words.list.more)}</div>
        </section>
    }
}

/// The two tabs, each with how many there are.
fn tabs(list: PeopleList) -> AnyView {
    let PeopleList { console, words, view, .. } = list;
    let counts = RwSignal::new(None::<PeopleCounts>);
    console.client.run(api::people::counts(), move |answer: PeopleCounts| counts.set(Some(answer)));
    let tab = move |awaiting: bool, text: &'static str, of: fn(&PeopleCounts) -> u64| {
        let there = ListView { awaiting, order: view.with_untracked(|view| view.order), said: None };
        let location = there.location(list.sees_history());
        let current = move || (view.with(|view| view.awaiting) == awaiting).then_some("page");
        let count = move || counts.get().map(|counts| number(of(&counts), console.locale));
        let href = location.address(console.locale);
        view! {
            <a class="tabs__tab" href=href aria-current=current on:click=console.navigation.follow(location)>
                {text} {move || count().map(|count| view! { " " <span class="count">{count}</span> })}
            </a>
        }
    };
    let requests = console
        .session
        .may(Right::HandleRequests)
        .then(|| console.navigation.link("tabs__tab", Location::new(paths::CONSOLE_REQUESTS, &[]), console.words.requests.title, None));
    view! {
        <nav class="tabs" aria-label=console.words.people.title>
            {tab(false, words.list.all, |counts| counts.customers)}
            {tab(true, words.list.awaiting, |counts| counts.awaiting)}
            {requests}
        </nav>
    }
    .into_any()
}

/// Leads to the short card for a new person. `from` says where from.
fn add(console: ConsoleContext, from: &str) -> AnyView {
    let class = if from.is_empty() { "button button--primary" } else { "button" };
    console.navigation.link(class, locations::new(from), words::people(console.locale).list.add, None)
}

/// Looks what would become of everybody who was found, and leads to where it is agreed to. Nothing is deleted by it.
fn erase_found(list: PeopleList) -> Option<AnyView> {
    let PeopleList { console, words, search, view, .. } = list;
    let begin = move || {
        let (Search { text, tag, suspects }, shown) = (search.get_untracked(), view.get_untracked());
        let group = shown.group(!text.trim().is_empty());
        let tag = Some(tag).filter(|tag| !tag.is_empty());
        let people = SearchRequest { text, tag, phone_suspect: suspects, group, said: shown.said, ..SearchRequest::default() };
        let ask = CleaningRequest { kind: CleaningKind::Chosen, people: Some(people), audience: None };
        console.client.run(api::retention::begin(&ask), move |cleaning: CleaningResponse| {
            console.navigation.go(Location::new(paths::CONSOLE_RETENTION, &[("cleaning", cleaning.id.to_string())]));
        });
    };
    let may = console.session.may(Right::ErasePeople);
    may.then(|| view! { <p class="actions">{button("button button--quiet", words.list.erase_found, None, begin)}</p> }.into_any())
}

/// Nobody was found: what to do next.
fn nobody(list: PeopleList) -> AnyView {
    let PeopleList { console, words: customers, view, .. } = list;
    let words = &words::people(console.locale).list;
    let everyone = list.is_everyone();
    if everyone && view.with(|view| view.awaiting) {
        return empty_state(Icon::CHECK, customers.list.nobody_awaits.to_owned(), ().into_any());
    }
    let Section { heading, text } = if everyone { &words.none } else { &words.nobody };
    let new = !everyone && console.session.may(Right::CreatePeople);
    view! {
        <div class="advice" role="status">
            <p><strong>{*heading}</strong></p>
            <p>{*text}</p>
            {new.then(|| view! { <p>{add(console, FROM_SEARCH)}</p> })}
        </div>
    }
    .into_any()
}
