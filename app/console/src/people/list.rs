//! `/console/people`: finding a person. What is searched for stands in no address; it is remembered while the user is signed in.

use std::{sync::Arc, time::Duration};

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Page, PagedList, paths};
use lupa_domain::{api::people::{PersonLine, SearchAsk, TagLine, TagList}, ids::PersonId, staff::Right};
use lupa_ui::{Choice, Table, dynamic, number};
use lupa_words::{self as words, shapes::Section};

use crate::{context::{ConsoleContext, Heading, Location, use_console}, people::{card::CardPage, form::PersonPage, walk_in::WalkIn}};

/// How long after the last letter the register is asked.
const PAUSE: Duration = Duration::from_millis(300);

/// The place of the list.
#[must_use]
pub fn list() -> Location {
    Location::new(paths::CONSOLE_PEOPLE, &[])
}

/// The place of a person's card.
#[must_use]
pub fn card(id: PersonId) -> Location {
    Location::new(paths::CONSOLE_PERSON, &[("person", id.to_string())])
}

/// Draws what is at a place.
#[must_use]
pub fn draw(console: ConsoleContext) -> AnyView {
    let (path, person, part) = console.navigation.location.with_untracked(|place| (place.path.clone(), place.query("person"), place.query("part")));
    if path == paths::CONSOLE_PEOPLE {
        return view! { <List/> }.into_any();
    }
    match (person.as_str(), person.parse::<PersonId>()) {
        ("new", _) => view! { <PersonPage id=None/> }.into_any(),
        (_, Ok(id)) if part == "change" => view! { <PersonPage id=Some(id)/> }.into_any(),
        (_, Ok(id)) => view! { <CardPage id/> }.into_any(),
        (_, Err(_)) => view! { <Gone/> }.into_any(),
    }
}

/// Says that the person is not there.
#[component]
pub fn Gone() -> impl IntoView {
    let console = use_console();
    let words = &words::people(console.locale).card;
    view! {
        <Heading text=console.words.people.title/>
        <p>{words.gone}</p>
        <p>{console.navigation.link("", list(), words.back, None)}</p>
    }
}

/// What is looked for, and what has been found.
#[derive(Clone, Copy)]
struct Search {
    /// The text, and the tag; empty is any.
    asked: RwSignal<(String, String)>,
    found: PagedList,
}

impl Search {
    /// Asks after a pause, unless more is typed until then.
    fn ask(self, pause: Duration) {
        let turn = self.found.begin();
        self.found.console.sought.set_value(self.asked.get_untracked());
        set_timeout(
            move || {
                if self.found.is_turn(turn) {
                    self.found.load();
                }
            },
            pause,
        );
    }

    fn is_everyone(self) -> bool {
        self.asked.with(|(text, tag)| text.trim().is_empty() && tag.is_empty())
    }
}

#[component]
fn List() -> impl IntoView {
    let console = use_console();
    let words = words::people(console.locale);
    let asked = RwSignal::new(console.sought.get_value());
    let behind = RwSignal::new(None::<u64>);
    let found = PagedList::new(console, "found", move |cursor| {
        let (text, tag) = asked.get_untracked();
        let mut ask = SearchAsk { text, tag: Some(tag).filter(|tag| !tag.is_empty()), cursor };
        Box::pin(async move {
            let mut page = api::people::search(&ask).send(console.client).await?;
            // The register looks only so far for one page. Where it has found nobody there, there may still be people further on.
            while page.people.is_empty() && page.next.is_some() {
                ask.cursor = page.next;
                page = api::people::search(&ask).send(console.client).await?;
            }
            behind.set(page.behind);
            let people = page.people;
            let count = people.len();
            Ok(Page { rows: Arc::new(move || people.iter().map(|line| row(console, line)).collect()), count, next: page.next })
        })
    });
    let search = Search { asked, found };
    search.ask(Duration::ZERO);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        search.ask(Duration::ZERO);
    };
    let on_input = move |event| {
        asked.update(|(text, _)| *text = event_target_value(&event));
        search.ask(PAUSE);
    };
    let new = console.session.may(Right::CreatePeople).then(|| add(console, ""));
    let text = asked.with_untracked(|(text, _)| text.clone());
    let frame = move |rows: Vec<Vec<AnyView>>| {
        if rows.is_empty() {
            return nobody(search);
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
                <input class="field__input" id="seek" type="search" autocomplete="off" spellcheck="false" maxlength="200" value=text
                    aria-describedby="seek-hint" on:input=on_input/>
            </div>
            {tags(search)}
        </form>
        {new.map(|new| view! { <div class="actions">{new} <WalkIn/></div> })}
        <div class="stack listed">{found.draw(frame, sentence, words.list.more)}</div>
    }
}

/// Leads to the form for a new person. `way` says where from.
fn add(console: ConsoleContext, way: &str) -> AnyView {
    let new = Location::new(paths::CONSOLE_PERSON, &[("person", "new".to_owned()), ("from", way.to_owned())]);
    let class = if way.is_empty() { "button button--primary" } else { "button" };
    console.navigation.link(class, new, words::people(console.locale).list.add, None)
}

/// The choice of a tag, where there are any.
fn tags(search: Search) -> AnyView {
    let (asked, console) = (search.asked, search.found.console);
    let words = &words::people(console.locale).list;
    let choose = Callback::new(move |chosen: String| {
        asked.update(|(_, tag)| *tag = chosen);
        search.ask(Duration::ZERO);
    });
    let value = Signal::derive(move || asked.with(|(_, tag)| tag.clone()));
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

/// Where there is nobody: what to do next.
fn nobody(search: Search) -> AnyView {
    let words = &words::people(search.found.console.locale).list;
    let everyone = search.is_everyone();
    let Section { heading, text } = if everyone { &words.none } else { &words.nobody };
    let new = !everyone && search.found.console.session.may(Right::CreatePeople);
    view! {
        <div class="advice" role="status">
            <p><strong>{*heading}</strong></p>
            <p>{*text}</p>
            {new.then(|| view! { <p>{add(search.found.console, "search")}</p> })}
        </div>
    }
    .into_any()
}

fn row(console: ConsoleContext, line: &PersonLine) -> Vec<AnyView> {
    let words = words::people(console.locale);
    let PersonLine { id, name, organisation, email, phone, locality, tags, .. } = line.clone();
    let (name, more, email) = match (name, organisation) {
        (Some(name), organisation) => (name, organisation, email),
        (None, Some(organisation)) => (organisation, None, email),
        // A person who has only signed up may have given no name.
        (None, None) => (email.unwrap_or_else(|| words.data.unnamed.to_owned()), None, None),
    };
    let under = |class: &'static str, text: Option<String>| text.map(|text| view! { <span class=class>{text}</span> });
    vec![
        view! { {console.navigation.link("", card(id), name, None)} {under("table__more", more)} }.into_any(),
        view! { {under("lines__more", email)} {under("lines__more", phone)} }.into_any(),
        locality.unwrap_or_default().into_any(),
        tags.into_iter().map(|tag| view! { <span class="mark">{tag}</span> " " }).collect_view().into_any(),
    ]
}
