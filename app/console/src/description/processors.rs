//! `/console/processors`: the processing agreements in force, and those that ended.

use leptos::prelude::*;
use lupa_api::{Loader, description, paths};
use lupa_domain::{
    api::description::{ProcessorList, ProcessorResponse},
    ids::ProcessorId,
    staff::Right,
};
use lupa_ui::{Icon, Table, bdi, button, day, empty_state, number, when};
use lupa_words::{self as words, DescriptionWords};

use super::{processor_form, recipients::Recipients};
use crate::context::{ConsoleContext, Heading, Location, use_console};

/// In place of the id of a processor that is not on record yet.
pub(super) const NEW: &str = "new";

/// The list.
pub(super) fn list() -> Location {
    Location::new(paths::CONSOLE_PROCESSORS, &[])
}

fn form_of(id: &str) -> Location {
    Location::new(paths::CONSOLE_PROCESSORS, &[("processor", id.to_owned())])
}

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    view! { <Processors/> }.into_any()
}

/// The screen: the list, or the form of one.
#[component]
pub(super) fn Processors() -> impl IntoView {
    let console = use_console();
    let asked = console.navigation.query("processor");
    let is_list = asked.is_empty();
    let loader = Loader::of(console.client, description::processors);
    let draw = move |found: ProcessorList| {
        let known = asked.parse::<ProcessorId>().ok().and_then(|id| found.processors.iter().find(|one| one.id == id).cloned());
        Some(match (known, asked == NEW) {
            (None, false) => drawn(console, found),
            (known, _) => processor_form::view(console, known),
        })
    };
    view! {
        <Heading text=console.words.description.processors.title/>
        <p class="lead">{console.words.description.processors.lead}</p>
        {loader.view(&console.words.wait, "", draw)}
        {is_list.then(|| view! { <Recipients/> })}
    }
}

fn drawn(console: ConsoleContext, found: ProcessorList) -> AnyView {
    let words = words::description(console.locale);
    let said = &words.processors;
    let missing = (!found.missing.is_empty()).then(|| {
        let roles: Vec<_> = found.missing.iter().map(|role| role.name(console.locale)).collect();
        view! { <p>{(said.missing)(&roles.join(", "))} " " {said.suggestion}</p> }
    });
    let add = console.navigation.link("button button--primary", form_of(NEW), said.add, None);
    let (in_force, ended): (Vec<_>, Vec<_>) = found.processors.into_iter().partition(|one| one.ended_at.is_none());
    let in_force = if in_force.is_empty() {
        empty_state(Icon::FILE_TEXT, said.empty.to_owned(), ().into_any())
    } else {
        let heads = [&said.heads[..], &[""]].concat();
        let rows = in_force.into_iter().map(|one| row(console, words, &one)).collect();
        view! {
            <section class="panel" aria-label=console.words.description.processors.title>
                <Table caption=console.words.description.processors.title heads rows/>
            </section>
        }
        .into_any()
    };
    let ended = (!ended.is_empty()).then(|| {
        let line = |one: ProcessorResponse| {
            let at = one.ended_at.map(|at| (said.ended_at)(&when(at, console.locale)));
            view! { <li>{bdi(one.processor.name)} ", " {one.processor.agreement.title} ", " {one.processor.agreement.version} ": " {at}</li> }
        };
        view! { <section class="section"><h2>{said.ended}</h2><ul class="stack">{ended.into_iter().map(line).collect_view()}</ul></section> }
    });
    view! { {missing} <p>{add}</p> {in_force} {ended} }.into_any()
}

fn row(console: ConsoleContext, words: &'static DescriptionWords, one: &ProcessorResponse) -> Vec<AnyView> {
    let (said, locale, processor) = (&words.processors, console.locale, &one.processor);
    let ground = processor.transfer.map(|ground| view! { <span class="table__more">{(said.ground)(ground)}</span> });
    let agreement = &processor.agreement;
    let of_agreement = format!("{}, {}, {}", agreement.title, agreement.version, day(agreement.made_on, locale));
    let kept_at = (!agreement.kept_at.is_empty()).then(|| view! { <span class="table__more">{agreement.kept_at.clone()}</span> });
    let accepted = (said.accepted)(&when(one.accepted_at, locale), one.accepted_by.as_deref().unwrap_or_default());
    let (id, revision) = (one.id, one.revision);
    let end = move || {
        let ask = &words.processors.end;
        console.dialog.ask(ask.heading, ask.text, ask.button, move || {
            console.client.answer(description::end_processor(id, revision), move |answer| match answer {
                Ok(()) => console.navigation.go_with_notice(list(), words.processors.end_done),
                Err(error) => console.client.report(error),
            });
        });
    };
    let (count, ends, can_be_named) = (one.unnamed.len() as u64, one.ends, processor.as_recipient().is_some());
    let name = move || {
        let ask = &words.processors.naming;
        let text = (ask.text)(ends, &number(ends, locale));
        console.dialog.ask(ask.heading, &text, ask.button, move || {
            console.client.answer(description::name_processor(id, revision, ends), move |answer| match answer {
                Ok(_) => console.navigation.go_with_notice(list(), words.processors.named),
                Err(error) => console.client.report(error),
            });
        });
    };
    let unnamed = (count > 0).then(|| view! { <span class="table__more">{(said.unnamed)(count)}</span> });
    let about = |act: &str| Some(format!("{act}: {}", processor.name));
    let may_name = count > 0 && can_be_named && console.session.may(Right::PublishWording);
    let name = may_name.then(|| button("button button--quiet", said.naming.button, about(said.naming.button), name));
    let acts = view! {
        <span class="table__acts">
            {console.navigation.link("table__act", form_of(&id.to_string()), said.change, about(said.change))}
            {name}
            {button("button button--quiet", said.end.button, about(said.end.button), end)}
        </span>
    };
    vec![
        view! { {bdi(processor.name.clone())} {unnamed} }.into_any(),
        processor.role.name(locale).into_any(),
        view! { {processor.country.name(locale)} {ground} }.into_any(),
        view! { {of_agreement} {kept_at} }.into_any(),
        accepted.into_any(),
        acts.into_any(),
    ]
}
