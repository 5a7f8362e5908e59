//! `/console/people`: finding somebody. What one looks for stands in no address; it is remembered while one is signed in.

use std::time::Duration;

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::people::{PersonLine, SearchAsk, TagLine},
    ids::PersonId,
    staff::Right,
};

use super::{card::CardPage, form::PersonPage, walk_in::WalkIn, wire};
use crate::{
    browser, links,
    staff::{
        desk::{Desk, Heading},
        place::Place,
    },
    ui::{Choice, Fetched, Outcome, Table, number},
};

/// How long after the last letter the register is asked.
const PAUSE: Duration = Duration::from_millis(300);

/// The place of the list.
#[must_use]
pub fn list() -> Place {
    Place::new(links::CONSOLE_PEOPLE, &[])
}

/// The place of somebody's card.
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

/// Says that somebody is not there.
#[component]
pub fn Gone(desk: Desk) -> impl IntoView {
    let words = desk.words.people;
    let back = list();
    view! {
        <Heading desk text=words.heading/>
        <p>{words.card.gone}</p>
        <p><a href=back.address(desk.locale) on:click=desk.follow(back)>{words.card.back}</a></p>
    }
}

/// What has been found so far.
#[derive(Clone, Copy)]
struct Found {
    desk: Desk,
    asked: RwSignal<SearchAsk>,
    state: RwSignal<Fetched<()>>,
    people: RwSignal<Vec<PersonLine>>,
    next: RwSignal<Option<String>>,
    turn: StoredValue<u32>,
}

impl Found {
    /// Asks after a pause, unless more is typed until then. Only the last answer counts.
    fn ask(self, pause: Duration) {
        let turn = self.turn.with_value(|turn| turn.wrapping_add(1));
        self.turn.set_value(turn);
        let asked = self.asked.get_untracked();
        self.desk.sought.set_value((asked.text, asked.tag.unwrap_or_default()));
        let is_last = move || self.turn.try_with_value(|last| *last == turn) == Some(true);
        set_timeout(
            move || {
                if is_last() {
                    spawn_local(async move {
                        let answer = wire::search(self.desk.locale, self.asked.get_untracked()).await;
                        if is_last() {
                            self.show(answer);
                        }
                    });
                }
            },
            pause,
        );
    }

    fn show(self, answer: Result<lupa_domain::api::people::SearchPage, crate::portal::wire::Failure>) {
        match answer {
            Ok(page) => {
                self.people.set(page.people);
                self.next.set(page.next);
                self.state.set(Fetched::Ready(()));
            }
            Err(failure) => {
                self.state.set(Fetched::Failed);
                self.desk.notice(&failure);
            }
        }
    }

    fn more(self) {
        let Some(cursor) = self.next.get_untracked() else { return };
        let turn = self.turn.get_value();
        let asked = SearchAsk { cursor: Some(cursor), ..self.asked.get_untracked() };
        self.desk.act(wire::search(self.desk.locale, asked), move |page| {
            // What was looked for may have changed while this was on its way.
            if self.turn.get_value() == turn {
                let first = self.people.with_untracked(Vec::len);
                self.people.update(|people| people.extend(page.people));
                self.next.set(page.next);
                browser::focus_soon(format!("person-{first}"));
            }
        });
    }

    fn is_everyone(self) -> bool {
        self.asked.with(|asked| asked.text.trim().is_empty() && asked.tag.is_none())
    }
}

#[component]
fn List(desk: Desk) -> impl IntoView {
    let words = desk.words.people;
    let (text, tag) = desk.sought.get_value();
    let asked = SearchAsk { text: text.clone(), tag: Some(tag).filter(|tag| !tag.is_empty()), cursor: None };
    let found = Found {
        desk,
        asked: RwSignal::new(asked),
        state: RwSignal::new(Fetched::Waiting),
        people: RwSignal::new(Vec::new()),
        next: RwSignal::new(None),
        turn: StoredValue::new(0),
    };
    found.ask(Duration::ZERO);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        found.ask(Duration::ZERO);
    };
    let on_input = move |event| {
        found.asked.update(|asked| asked.text = event_target_value(&event));
        found.ask(PAUSE);
    };
    let new = desk.may(Some(Right::CreatePeople)).then(|| add(desk, ""));
    let draw = move |()| Some(view! { <Results found/> });
    let retry = Callback::new(move |()| found.ask(Duration::ZERO));
    view! {
        <Heading desk text=words.heading/>
        <p class="lead">{words.lead}</p>
        <form class="filter" role="search" on:submit=on_submit>
            <div class="field seek">
                <label class="field__label" for="seek">{words.list.search[0]}</label>
                <p class="field__hint" id="seek-hint">{words.list.search[1]}</p>
                <input class="field__input" id="seek" type="search" autocomplete="off" spellcheck="false" maxlength="200" value=text
                    aria-describedby="seek-hint" on:input=on_input/>
            </div>
            <Tags found/>
        </form>
        {new.map(|new| view! { <div class="actions">{new} <WalkIn desk/></div> })}
        <Outcome state=found.state words=&desk.words.wait retry draw/>
    }
}

/// Leads to the form for somebody new. `way` says whence.
fn add(desk: Desk, way: &str) -> AnyView {
    let new = Place::new(links::CONSOLE_PERSON, &[("person", "new".to_owned()), ("from", way.to_owned())]);
    let primary = way.is_empty();
    view! {
        <a class="button" class:button--primary=primary href=new.address(desk.locale) on:click=desk.follow(new)>{desk.words.people.list.add}</a>
    }
    .into_any()
}

/// The choice of a tag, where there are any.
#[component]
fn Tags(found: Found) -> impl IntoView {
    let Found { desk, asked, .. } = found;
    let words = &desk.words.people.list;
    let tags = RwSignal::new(Fetched::<Vec<TagLine>>::Waiting);
    desk.fetch(tags, wire::tags(desk.locale));
    let choose = Callback::new(move |tag: String| {
        asked.update(|asked| asked.tag = Some(tag).filter(|tag| !tag.is_empty()));
        found.ask(Duration::ZERO);
    });
    let value = Signal::derive(move || asked.with(|asked| asked.tag.clone().unwrap_or_default()));
    move || {
        let Fetched::Ready(tags) = tags.get() else { return None };
        let lines = tags.into_iter().map(|line| {
            let text = format!("{} ({})", line.tag, number(line.people, desk.locale));
            (line.tag, text)
        });
        let options: Vec<_> = std::iter::once((String::new(), words.tag[1].to_owned())).chain(lines).collect();
        (options.len() > 1).then(|| view! { <Choice name="tag" label=words.tag[0] options value choose/> })
    }
}

#[component]
fn Results(found: Found) -> impl IntoView {
    let Found { desk, people, next, .. } = found;
    let words = &desk.words.people.list;
    let count = move || {
        let shown = people.with(Vec::len);
        let text = if next.with(Option::is_some) { words.found[2] } else { words.found[usize::from(shown == 1)] };
        if shown == 0 { String::new() } else { text.replace("{count}", &number(shown as u64, desk.locale)) }
    };
    let table = move || {
        let rows: Vec<_> = people.get().into_iter().enumerate().map(|(at, line)| row(desk, at, line)).collect();
        if rows.is_empty() {
            return nobody(found);
        }
        view! { <Table caption=desk.words.people.heading heads=words.heads.to_vec() rows/> }.into_any()
    };
    view! {
        <p class="soft" role="status">{count}</p>
        {table}
        <p hidden=move || next.with(Option::is_none)>
            <button class="button" type="button" on:click=move |_| found.more()>{words.more}</button>
        </p>
    }
}

/// Where there is nobody: what to do next.
fn nobody(found: Found) -> AnyView {
    let words = &found.desk.words.people.list;
    let everyone = found.is_everyone();
    let [heading, text] = if everyone { words.none } else { words.nobody };
    let new = !everyone && found.desk.may(Some(Right::CreatePeople));
    view! {
        <div class="advice" role="status">
            <p><strong>{heading}</strong></p>
            <p>{text}</p>
            {new.then(|| view! { <p>{add(found.desk, "search")}</p> })}
        </div>
    }
    .into_any()
}

fn row(desk: Desk, at: usize, line: PersonLine) -> Vec<AnyView> {
    let words = desk.words.people;
    let place = card(line.id);
    let PersonLine { name, organisation, email, phone, locality, tags, .. } = line;
    let (name, more) = match (name, organisation) {
        (Some(name), organisation) => (name, organisation),
        (None, Some(organisation)) => (organisation, None),
        // Whoever has only signed up may have given no name.
        (None, None) => (email.clone().unwrap_or_else(|| words.data.unnamed.to_owned()), None),
    };
    let contact = [email, phone].into_iter().flatten().map(|text| view! { <span class="lines__more">{text}</span> });
    vec![
        view! {
            <a id=format!("person-{at}") href=place.address(desk.locale) on:click=desk.follow(place)>{name}</a>
            {more.map(|more| view! { <span class="table__more">{more}</span> })}
        }
        .into_any(),
        contact.collect_view().into_any(),
        locality.unwrap_or_default().into_any(),
        tags.into_iter().map(|tag| view! { <span class="mark">{tag}</span> " " }).collect_view().into_any(),
    ]
}
