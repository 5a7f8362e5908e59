//! Finding a customer from anywhere: a field over the screen, and below it those who fit. The arrow keys go through them, Enter opens a card,
//! Escape closes it and the focus is where it was.

use std::time::Duration;

use leptos::{ev::KeyboardEvent, leptos_dom::helpers::request_animation_frame, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Latest};
use lupa_domain::{
    api::people::{PersonLine, SearchRequest},
    text::isolated,
};
use lupa_ui::{
    Icon,
    browser::{
        dialog,
        menu::{self, Step},
    },
};
use lupa_words::{self as words, FindWords};

use super::locations;
use crate::context::{ConsoleContext, use_console};

/// The id of what opens, and of the list in it.
const FIND: &str = "find";
const LIST: &str = "found-people";
/// How long after the last letter the register is asked: as on the list of people.
const PAUSE: Duration = Duration::from_millis(300);
/// How many fit under the field; who is not among them is found by typing more.
const SHOWN: usize = 8;

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq)]
enum Found {
    #[default]
    Unasked,
    Waiting,
    People {
        people: Vec<PersonLine>,
        more: bool,
    },
}

/// What the parts of it share.
#[derive(Clone, Copy)]
struct Finder {
    console: ConsoleContext,
    words: &'static FindWords,
    found: RwSignal<Found>,
    /// The one that Enter opens.
    at: RwSignal<usize>,
    latest: Latest,
}

/// Draws it, and opens it.
#[must_use]
pub fn draw() -> AnyView {
    view! { <Find/> }.into_any()
}

#[component]
fn Find() -> impl IntoView {
    let console = use_console();
    let words = &words::shell(console.locale).find;
    let finder = Finder { console, words, found: RwSignal::new(Found::default()), at: RwSignal::new(0), latest: Latest::default() };
    request_animation_frame(|| dialog::open(FIND));
    let active = move || (finder.count() > 0).then(|| option_id(finder.at.get()));
    let expanded = move || if finder.count() > 0 { "true" } else { "false" };
    view! {
        <dialog id=FIND class="find" aria-label=words.open on:close=move |_| console.finding.set(false)>
            <div class="find__field">
                {Icon::SEARCH.view()}
                <input class="find__input" id="find-text" type="text" role="combobox" dir="auto" autocomplete="off" autocapitalize="off"
                    spellcheck="false" maxlength="200" autofocus aria-label=words.open aria-autocomplete="list" aria-controls=LIST
                    aria-expanded=expanded aria-activedescendant=active aria-describedby="find-hint"
                    on:input=move |event| finder.search(event_target_value(&event)) on:keydown=move |event| finder.press(&event)/>
                <button class="button button--quiet button--icon" type="button" aria-label=words.close on:click=move |_| dialog::close(FIND)>
                    {Icon::X.view()}
                </button>
            </div>
            <div class="find__people" id=LIST role="listbox" aria-label=words.open hidden=move || finder.count() == 0>{move || finder.options()}</div>
            <p class="find__told" role="status">{move || finder.told()}</p>
            <p class="find__told" id="find-hint" hidden=move || finder.found.with(|found| *found != Found::Unasked)>{words.hint}</p>
        </dialog>
    }
}

impl Finder {
    fn count(self) -> usize {
        self.found.with(|found| if let Found::People { people, .. } = found { people.len() } else { 0 })
    }

    /// Searches after a pause, unless more is typed until then.
    fn search(self, text: String) {
        let turn = self.latest.begin();
        self.at.set(0);
        if text.trim().is_empty() {
            self.found.set(Found::Unasked);
            return;
        }
        if self.count() == 0 {
            self.found.set(Found::Waiting);
        }
        let ask = move || {
            if !turn.is_latest() {
                return;
            }
            spawn_local(async move {
                let answer = look(self.console, text).await;
                if !turn.is_latest() {
                    return;
                }
                match answer {
                    Ok(found) => {
                        self.at.set(0);
                        self.found.set(found);
                    }
                    // It is said over the screen, or one signs in there first.
                    Err(error) => {
                        dialog::close(FIND);
                        self.console.client.report(error);
                    }
                }
            });
        };
        set_timeout(ask, PAUSE);
    }

    fn press(self, event: &KeyboardEvent) {
        let key = event.key();
        // Home and End belong to the text.
        match Step::of_key(&key).filter(|step| matches!(step, Step::Next | Step::Previous)) {
            Some(step) => {
                event.prevent_default();
                if let Some(at) = step.from(Some(self.at.get_untracked()), untrack(|| self.count())) {
                    self.at.set(at);
                    menu::show(&option_id(at));
                }
            }
            None if key == "Enter" => {
                event.prevent_default();
                self.open(self.at.get_untracked());
            }
            None => {}
        }
    }

    /// Opens the card of one of those who were found.
    fn open(self, at: usize) {
        let id = self.found.with_untracked(|found| if let Found::People { people, .. } = found { Some(people.get(at)?.id) } else { None });
        if let Some(id) = id {
            dialog::close(FIND);
            self.console.navigation.go(locations::card(id));
        }
    }

    fn options(self) -> AnyView {
        let Found::People { people, .. } = self.found.get() else { return ().into_any() };
        let option = |(at, person): (usize, PersonLine)| {
            let (name, more) = named(person, words::people(self.console.locale).unnamed);
            let selected = move || if self.at.get() == at { "true" } else { "false" };
            view! {
                <div class="find__person" id=option_id(at) role="option" aria-selected=selected on:click=move |_| self.open(at)>
                    <span class="find__name" dir="auto">{name}</span> <span class="find__more" dir="auto">{more}</span>
                </div>
            }
        };
        people.into_iter().enumerate().map(option).collect_view().into_any()
    }

    fn told(self) -> String {
        self.found.with(|found| match found {
            Found::Unasked => String::new(),
            Found::Waiting => self.words.waiting.to_owned(),
            Found::People { people, .. } if people.is_empty() => self.words.nobody.to_owned(),
            Found::People { people, more: true } => (self.words.first)(people.len() as u64),
            Found::People { people, more: false } => (self.words.found)(people.len() as u64),
        })
    }
}

/// Asks the register, which looks only so far for one page: if it has found nobody there, there may still be people further on.
async fn look(console: ConsoleContext, text: String) -> Result<Found, ApiError> {
    let mut ask = SearchRequest { text, ..SearchRequest::default() };
    let mut page = api::people::search(&ask).send(console.client).await?;
    while page.people.is_empty() && page.next.is_some() {
        ask.cursor = page.next;
        page = api::people::search(&ask).send(console.client).await?;
    }
    let more = page.people.len() > SHOWN || page.next.is_some();
    page.people.truncate(SHOWN);
    Ok(Found::People { people: page.people, more })
}

fn option_id(at: usize) -> String {
    format!("found-{at}")
}

/// What a person is called, and what tells them from others who are called the same.
fn named(person: PersonLine, unnamed: &str) -> (String, String) {
    let PersonLine { name, organisation, email, phone_shown, locality, .. } = person;
    let mut parts = [name, organisation, email, phone_shown, locality].into_iter().flatten();
    let name = parts.next().unwrap_or_else(|| unnamed.to_owned());
    (name, parts.map(|part| isolated(&part).into_owned()).collect::<Vec<_>>().join(" · "))
}
