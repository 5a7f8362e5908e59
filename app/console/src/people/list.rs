//! `/console/people`: finding a person. The search is not in the address; it is remembered while the same user is signed in.

use std::time::Duration;

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Page, PagedList, Row};
use lupa_domain::{
    api::people::{PersonLine, SearchRequest, TagLine, TagList},
    staff::Right,
};
use lupa_ui::{Choice, Table, bdi, dynamic, number};
use lupa_words::{self as words, shapes::Section};

use super::{
    locations::{self, FROM_SEARCH},
    search_memory::{Search, SearchMemory},
    walk_in::WalkIn,
};
use crate::context::{ConsoleContext, Heading, use_console};

/// How long after the last letter the register is asked.
const PAUSE: Duration = Duration::from_millis(300);

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct PeopleSearch {
    console: ConsoleContext,
    memory: SearchMemory,
    search: RwSignal<Search>,
    found: PagedList,
}

impl PeopleSearch {
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

    /// Whether nothing in particular is searched for.
    fn is_everyone(self) -> bool {
        self.search.with(|search| search.text.trim().is_empty() && search.tag.is_empty() && !search.suspects)
    }
}

/// The screen.
#[component]
pub fn List() -> impl IntoView {
    let (console, memory) = (use_console(), expect_context::<SearchMemory>());
    let words = words::people(console.locale);
    let search = RwSignal::new(memory.recall(console.session.visit.get_value()));
    let behind = RwSignal::new(None::<u64>);
    let found = PagedList::new(console.client, "found", move |cursor| {
        let Search { text, tag, suspects } = search.get_untracked();
        let mut ask = SearchRequest { text, tag: Some(tag).filter(|tag| !tag.is_empty()), phone_suspect: suspects, cursor };
        async move {
            let mut page = api::people::search(&ask).send(console.client).await?;
            // The register looks only so far for one page. If it has found nobody there, there may still be people further on.
            while page.people.is_empty() && page.next.is_some() {
                ask.cursor = page.next;
                page = api::people::search(&ask).send(console.client).await?;
            }
            behind.set(page.behind);
            Ok(Page::new(page.people, page.next, move |line| row(console, line)))
        }
    });
    let people = PeopleSearch { console, memory, search, found };
    people.start(Duration::ZERO);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        people.start(Duration::ZERO);
    };
    let on_input = move |event| {
        search.update(|search| search.text = event_target_value(&event));
        people.start(PAUSE);
    };
    let on_suspects = move |event| {
        search.update(|search| search.suspects = event_target_checked(&event));
        people.start(Duration::ZERO);
    };
    let suspects = search.with_untracked(|search| search.suspects);
    let new = console.session.may(Right::CreatePeople).then(|| add(console, ""));
    let text = search.with_untracked(|search| search.text.clone());
    let frame = move |rows: Vec<Row>| {
        if rows.is_empty() {
            return nobody(people);
        }
        let heads = &words.list.heads;
        view! { <Table caption=console.words.people.title heads=vec![heads.name, heads.contact, heads.town, heads.tags] rows/> }.into_any()
    };
    let sentence = move || {
        let count = found.count() as u64;
        let shown = number(count, console.locale);
        let found = match (count, found.has_more()) {
            (0, _) => String::new(),
            (_, true) => (words.list.newest)(&shown),
            (_, false) => (words.list.found)(count, &shown),
        };
        match behind.get() {
            Some(behind) => format!("{} {found}", (words.list.behind)(&number(behind, console.locale))),
            None => found,
        }
    };
    view! {
        <Heading text=console.words.people.title/>
        <p class="lead">{console.words.people.lead}</p>
        <form class="filter" role="search" on:submit=on_submit>
            <div class="field seek">
                <label class="field__label" for="seek">{words.list.search.label}</label>
                <p class="field__hint" id="seek-hint">{words.list.search.hint}</p>
                <input class="field__input" id="seek" type="search" dir="auto" autocomplete="off" spellcheck="false" maxlength="200" value=text
                    aria-describedby="seek-hint" on:input=on_input/>
            </div>
            {tags(people)}
            <label class="option"><input type="checkbox" id="suspects" checked=suspects on:change=on_suspects/> <span>{words.list.suspects}</span></label>
        </form>
        {new.map(|new| view! { <div class="actions">{new} <WalkIn/></div> })}
        <div class="stack listed">{found.view(&console.words.wait, frame, sentence, words.list.more)}</div>
    }
}

/// Leads to the form for a new person. `from` says where from.
fn add(console: ConsoleContext, from: &str) -> AnyView {
    let class = if from.is_empty() { "button button--primary" } else { "button" };
    console.navigation.link(class, locations::new(from), words::people(console.locale).list.add, None)
}

/// The choice of a tag, if there are any.
fn tags(people: PeopleSearch) -> AnyView {
    let PeopleSearch { console, search, .. } = people;
    let words = &words::people(console.locale).list;
    let choose = Callback::new(move |chosen: String| {
        search.update(|search| search.tag = chosen);
        people.start(Duration::ZERO);
    });
    let value = Signal::derive(move || search.with(|search| search.tag.clone()));
    let known = RwSignal::new(Vec::<(String, String)>::new());
    console.client.run(api::people::tags(), move |list: TagList| {
        let line = |line: TagLine| (line.tag.clone(), format!("{} ({})", line.tag, number(line.people, console.locale)));
        known.set(list.tags.into_iter().map(line).collect());
    });
    dynamic(move || {
        let mut options = known.get();
        if options.is_empty() {
            return ().into_any();
        }
        options.insert(0, (String::new(), words.all_tags.to_owned()));
        view! { <Choice name="tag" label=words.tag options value choose/> }.into_any()
    })
}

/// Nobody was found: what to do next.
fn nobody(people: PeopleSearch) -> AnyView {
    let console = people.console;
    let words = &words::people(console.locale).list;
    let everyone = people.is_everyone();
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

fn row(console: ConsoleContext, line: &PersonLine) -> Row {
    let words = words::people(console.locale);
    let PersonLine { id, name, organisation, email, phone_shown, locality, tags, .. } = line.clone();
    let (name, more, email) = match (name, organisation) {
        (Some(name), organisation) => (name, organisation, email),
        (None, Some(organisation)) => (organisation, None, email),
        // A person who has only signed up may have given no name.
        (None, None) => (email.unwrap_or_else(|| words.unnamed.to_owned()), None, None),
    };
    let under = |class: &'static str, text: Option<String>| text.map(|text| view! { <span class=class dir="auto">{text}</span> });
    vec![
        view! { {console.navigation.link("", locations::card(id), name, None)} {under("table__more", more)} }.into_any(),
        view! { {under("lines__more", email)} {under("lines__more", phone_shown)} }.into_any(),
        bdi(locality.unwrap_or_default()).into_any(),
        tags.into_iter().map(|tag| view! { <span class="mark" dir="auto">{tag}</span> " " }).collect_view().into_any(),
    ]
}
