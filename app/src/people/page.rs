//! `/console/people`: finding a person. What is searched for stands in no address; it is remembered while the user is signed in.

use std::{sync::Arc, time::Duration};

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{
    api::people::{PersonLine, SearchAsk, TagLine, TagList},
    ids::PersonId,
    staff::Right,
};

use super::{card::CardPage, form::PersonPage, walk_in::WalkIn, wire};
use crate::{
    links,
    staff::{
        desk::{Desk, Heading},
        loaded::{Listed, Page},
        place::Place,
    },
    ui::{Choice, Table, live, number},
    words::{self, shapes::Section},
};

/// How long after the last letter the register is asked.
const PAUSE: Duration = Duration::from_millis(300);

/// The place of the list.
#[must_use]
pub fn list() -> Place {
    Place::new(links::CONSOLE_PEOPLE, &[])
}

/// The place of a person's card.
#[must_use]
pub fn card(id: PersonId) -> Place {
    Place::new(links::CONSOLE_PERSON, &[("person", id.to_string())])
}

/// Draws what is at a place.
#[must_use]
pub fn draw(desk: Desk) -> AnyView {
    let (path, person, part) = desk.place.with_untracked(|place| (place.path.clone(), place.query("person"), place.query("part")));
    if path == links::CONSOLE_PEOPLE {
        return view! { <List desk/> }.into_any();
    }
    match (person.as_str(), person.parse::<PersonId>()) {
        ("new", _) => view! { <PersonPage desk id=None/> }.into_any(),
        (_, Ok(id)) if part == "change" => view! { <PersonPage desk id=Some(id)/> }.into_any(),
        (_, Ok(id)) => view! { <CardPage desk id/> }.into_any(),
        (_, Err(_)) => view! { <Gone desk/> }.into_any(),
    }
}

/// Says that the person is not there.
#[component]
pub fn Gone(desk: Desk) -> impl IntoView {
    let words = &words::people(desk.locale).card;
    view! {
        <Heading desk text=desk.words.people.title/>
        <p>{words.gone}</p>
        <p>{desk.link("", list(), words.back, None)}</p>
    }
}

/// What is looked for, and what has been found.
#[derive(Clone, Copy)]
struct Search {
    /// The text, and the tag; empty is any.
    asked: RwSignal<(String, String)>,
    found: Listed,
}

impl Search {
    /// Asks after a pause, unless more is typed until then.
    fn ask(self, pause: Duration) {
        let turn = self.found.begin();
        self.found.desk.sought.set_value(self.asked.get_untracked());
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
fn List(desk: Desk) -> impl IntoView {
    let words = words::people(desk.locale);
    let asked = RwSignal::new(desk.sought.get_value());
    let behind = RwSignal::new(None::<u64>);
    let found = Listed::new(desk, "found", move |cursor| {
        let (text, tag) = asked.get_untracked();
        let mut ask = SearchAsk { text, tag: Some(tag).filter(|tag| !tag.is_empty()), cursor };
        Box::pin(async move {
            let mut page = wire::search(&ask).answer(desk.locale).await?;
            // The register looks only so far for one page. Where it has found nobody there, there may still be people further on.
            while page.people.is_empty() && page.next.is_some() {
                ask.cursor = page.next;
                page = wire::search(&ask).answer(desk.locale).await?;
            }
            behind.set(page.behind);
            let people = page.people;
            let count = people.len();
            Ok(Page { rows: Arc::new(move || people.iter().map(|line| row(desk, line)).collect()), count, next: page.next })
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
    let new = desk.may(Some(Right::CreatePeople)).then(|| add(desk, ""));
    let text = asked.with_untracked(|(text, _)| text.clone());
    let frame = move |rows: Vec<Vec<AnyView>>| {
        if rows.is_empty() {
            return nobody(search);
        }
        let heads = &words.list.heads;
        view! { <Table caption=desk.words.people.title heads=vec![heads.name, heads.contact, heads.town, heads.tags] rows/> }.into_any()
    };
    let sentence = move || {
        let count = found.count() as u64;
        let shown = number(count, desk.locale);
        let found = match (count, found.has_more()) {
            (0, _) => String::new(),
            (_, true) => (words.list.newest)(&shown),
            (_, false) => (words.list.found)(count, &shown),
        };
        match behind.get() {
            Some(behind) => format!("{} {found}", (words.list.behind)(&number(behind, desk.locale))),
            None => found,
        }
    };
    view! {
        <Heading desk text=desk.words.people.title/>
        <p class="lead">{desk.words.people.lead}</p>
        <form class="filter" role="search" on:submit=on_submit>
            <div class="field seek">
                <label class="field__label" for="seek">{words.list.search.label}</label>
                <p class="field__hint" id="seek-hint">{words.list.search.hint}</p>
                <input class="field__input" id="seek" type="search" autocomplete="off" spellcheck="false" maxlength="200" value=text
                    aria-describedby="seek-hint" on:input=on_input/>
            </div>
            {tags(search)}
        </form>
        {new.map(|new| view! { <div class="actions">{new} <WalkIn desk/></div> })}
        <div class="stack listed">{found.draw(frame, sentence, words.list.more)}</div>
    }
}

/// Leads to the form for a new person. `way` says where from.
fn add(desk: Desk, way: &str) -> AnyView {
    let new = Place::new(links::CONSOLE_PERSON, &[("person", "new".to_owned()), ("from", way.to_owned())]);
    let class = if way.is_empty() { "button button--primary" } else { "button" };
    desk.link(class, new, words::people(desk.locale).list.add, None)
}

/// The choice of a tag, where there are any.
fn tags(search: Search) -> AnyView {
    let (asked, desk) = (search.asked, search.found.desk);
    let words = &words::people(desk.locale).list;
    let choose = Callback::new(move |chosen: String| {
        asked.update(|(_, tag)| *tag = chosen);
        search.ask(Duration::ZERO);
    });
    let value = Signal::derive(move || asked.with(|(_, tag)| tag.clone()));
    let known = RwSignal::new(Vec::<(String, String)>::new());
    wire::tags().act(desk, move |list: TagList| {
        let line = |line: TagLine| (line.tag.clone(), format!("{} ({})", line.tag, number(line.people, desk.locale)));
        known.set(list.tags.into_iter().map(line).collect());
    });
    live(move || {
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
    let words = &words::people(search.found.desk.locale).list;
    let everyone = search.is_everyone();
    let Section { heading, text } = if everyone { &words.none } else { &words.nobody };
    let new = !everyone && search.found.desk.may(Some(Right::CreatePeople));
    view! {
        <div class="advice" role="status">
            <p><strong>{*heading}</strong></p>
            <p>{*text}</p>
            {new.then(|| view! { <p>{add(search.found.desk, "search")}</p> })}
        </div>
    }
    .into_any()
}

fn row(desk: Desk, line: &PersonLine) -> Vec<AnyView> {
    let words = words::people(desk.locale);
    let PersonLine { id, name, organisation, email, phone, locality, tags, .. } = line.clone();
    let (name, more, email) = match (name, organisation) {
        (Some(name), organisation) => (name, organisation, email),
        (None, Some(organisation)) => (organisation, None, email),
        // A person who has only signed up may have given no name.
        (None, None) => (email.unwrap_or_else(|| words.data.unnamed.to_owned()), None, None),
    };
    let under = |class: &'static str, text: Option<String>| text.map(|text| view! { <span class=class>{text}</span> });
    vec![
        view! { {desk.link("", card(id), name, None)} {under("table__more", more)} }.into_any(),
        view! { {under("lines__more", email)} {under("lines__more", phone)} }.into_any(),
        locality.unwrap_or_default().into_any(),
        tags.into_iter().map(|tag| view! { <span class="mark">{tag}</span> " " }).collect_view().into_any(),
    ]
}
