//! `/console/breaches`: the breaches on record with their clocks, entering one, and one with all that was written about it.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{Loader, description, paths};
use lupa_domain::{
    api::description::{BreachList, BreachRequest, BreachResponse},
    description::{BreachChange, Clock, Concerned},
    ids::BreachId,
};
use lupa_ui::{
    ErrorSummary, FieldSpec, Form, Icon, Input, Rejection, SubmitButton, Tone, browser, empty_state, form_field, tone_chip, when,
};
use lupa_words::{self as words, description::BreachWords, shapes::FieldText};
use serde_json::Map;

use super::{breach, moments};
use crate::context::{ConsoleContext, FieldIds, Heading, Location, use_console};

const FIELDS: FieldIds = &[
    ("/found_at", "found_on"),
    ("/what", "what"),
    ("/effects", "effects"),
    ("/measures", "measures"),
    ("/concerned/people", "people"),
    ("/concerned/conditions", "everybody"),
];

/// The list.
pub(super) fn list() -> Location {
    Location::new(paths::CONSOLE_BREACHES, &[])
}

/// One of them.
pub(super) fn one(id: BreachId) -> Location {
    Location::new(paths::CONSOLE_BREACHES, &[("breach", id.to_string())])
}

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    view! { <Breaches/> }.into_any()
}

/// The screen.
#[component]
pub(super) fn Breaches() -> impl IntoView {
    let console = use_console();
    let asked = console.navigation.query("breach").parse::<BreachId>().ok();
    let loader = Loader::of(console.client, description::breaches);
    let draw = move |found: BreachList| {
        let known = asked.and_then(|id| found.breaches.iter().find(|one| one.id == id).cloned());
        Some(known.map_or_else(|| drawn(console, &found.breaches), |known| breach::view(console, known)))
    };
    view! {
        <Heading text=console.words.description.breaches.title/>
        <p class="lead">{console.words.description.breaches.lead}</p>
        {loader.view(&console.words.wait, "", draw)}
    }
}

fn drawn(console: ConsoleContext, breaches: &[BreachResponse]) -> AnyView {
    let said = &words::description(console.locale).breaches;
    let all = if breaches.is_empty() {
        empty_state(Icon::CHECK, said.empty.to_owned(), ().into_any())
    } else {
        let line = |breach: &BreachResponse| {
            let found = (said.found)(&when(breach.found_at, console.locale));
            view! {
                <li>
                    {console.navigation.link("table__name", one(breach.id), (said.title)(breach.no), None)} " " {found} " " {clock(console, said, breach)}
                </li>
            }
        };
        view! { <ul class="stack">{breaches.iter().map(line).collect_view()}</ul> }.into_any()
    };
    view! { {all} {enter(console, said)} }.into_any()
}

/// How it stands with the 72 hours.
pub(super) fn clock(console: ConsoleContext, said: &'static BreachWords, breach: &BreachResponse) -> AnyView {
    let at = |moment| when(moment, console.locale);
    let (tone, text) = match breach.clock {
        Clock::Running { until } => (Tone::Awaiting, (said.running)(&at(until))),
        Clock::Over { since } => (Tone::Danger, (said.over)(&at(since))),
        Clock::InTime { at: told } => (Tone::Given, (said.in_time)(&at(told))),
        Clock::Late { at: told } => (Tone::Info, (said.late)(&at(told))),
        Clock::NotNeeded => (Tone::Info, said.not_needed.to_owned()),
    };
    let owes = breach.owes_people.then(|| tone_chip(Tone::Danger, said.owes_people.to_owned(), None));
    view! { {tone_chip(tone, text, None)} " " {owes} }.into_any()
}

/// What is known of a breach: the fields of a form, with what stands in them.
pub(super) fn fields(form: Form, said: &'static BreachWords, known: Option<&BreachChange>) -> AnyView {
    let of = |pick: fn(&BreachChange) -> String| known.map(pick).unwrap_or_default();
    let field = |id: &str, text: &FieldText, value: String, input: Input| {
        form_field(form, FieldSpec { id: id.to_owned(), label: text.label.to_owned(), hint: text.hint.to_owned(), value, input })
    };
    let text = |pick: fn(&BreachChange) -> String, id: &str, said: &FieldText| field(id, said, of(pick), Input::Lines);
    let people = of(|change| match change {
        BreachChange::Describe { concerned, .. } => concerned.people.map(|people| people.to_string()).unwrap_or_default(),
        _ => String::new(),
    });
    view! {
        {text(|change| if let BreachChange::Describe { what, .. } = change { what.clone() } else { String::new() }, "what", &said.what)}
        {text(|change| if let BreachChange::Describe { effects, .. } = change { effects.clone() } else { String::new() }, "effects", &said.effects)}
        {text(|change| if let BreachChange::Describe { measures, .. } = change { measures.clone() } else { String::new() }, "measures", &said.measures)}
        {field("people", &said.people, people, Input::Line("text", "numeric"))}
        <div class="statement">
            <label class="tick" for="everybody">
                <input class="tick__box" type="checkbox" id="everybody"/>
                <span class="tick__label">{said.everybody}</span>
            </label>
        </div>
    }
    .into_any()
}

/// How many people the fields say that it concerns. Where everybody is concerned, the register counts.
pub(super) fn concerned() -> Concerned {
    if browser::is_checked("everybody") {
        return Concerned { conditions: Some(Map::new()), people: None };
    }
    Concerned { conditions: None, people: browser::value("people").trim().parse().ok() }
}

fn enter(console: ConsoleContext, said: &'static BreachWords) -> AnyView {
    let form = Form::default();
    let (day, time) = moments::now();
    let field = |id: &str, label: &str, value: String, kind: &'static str| {
        form_field(
            form,
            FieldSpec { id: id.to_owned(), label: label.to_owned(), hint: String::new(), value, input: Input::Line(kind, "text") },
        )
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(found_at) = moments::typed("found_on", "found_time") else {
            form.reject(Rejection { text: String::new(), fields: vec![("found_on".to_owned(), said.found_on.to_owned())] });
            return;
        };
        let ask = BreachRequest {
            found_at,
            what: browser::value("what"),
            effects: browser::value("effects"),
            measures: browser::value("measures"),
            concerned: concerned(),
        };
        console.submit(form, FIELDS, description::enter_breach(&ask), move |breach| {
            console.navigation.go_with_notice(one(breach.id), (said.entered)(breach.no));
        });
    };
    view! {
        <section class="panel" aria-labelledby="enter">
            <div class="panel__head"><h2 class="panel__title" id="enter">{said.enter.heading}</h2></div>
            <form class="panel__body stack" novalidate data-keeps on:submit=on_submit>
                <p>{said.enter.text}</p>
                <ErrorSummary form heading=console.words.correct/>
                <div class="particulars">
                    {field("found_on", said.found_on, day, "date")}
                    {field("found_time", said.found_time, time, "time")}
                </div>
                {fields(form, said, None)}
                <SubmitButton form label=said.enter.button sending=console.words.sending/>
            </form>
        </section>
    }
    .into_any()
}
