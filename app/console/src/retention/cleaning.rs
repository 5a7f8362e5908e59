//! One cleaning that is not over: what would go, what stands in the way, and agreeing to it or stopping it.

use std::time::Duration;

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api as api;
use lupa_domain::{
    api::retention::{CleaningResponse, HeldCount},
    retention::{self as domain, Stage},
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, TextField, browser, button, number, when};
use lupa_words::RetentionWords;

use super::location;
use crate::context::{ConsoleContext, FieldIds};

/// The one field.
const FIELDS: FieldIds = &[("/people", "typed-count")];
/// How often it is looked how far something has come.
const AGAIN: Duration = Duration::from_secs(2);

/// Draws it. `again` asks the register anew.
pub(super) fn panel(
    console: ConsoleContext,
    words: &'static RetentionWords,
    cleaning: CleaningResponse,
    again: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let (id, locale, stage) = (cleaning.id, console.locale, cleaning.stage);
    let is_moving = matches!(stage, Stage::Looking | Stage::Running);
    if is_moving {
        set_timeout(again, AGAIN);
    }
    let shown = number(cleaning.going, locale);
    let part = (cleaning.progress / 10).to_string();
    let state = match stage {
        Stage::Looking => Some((words.looking)(&part)),
        Stage::Running => Some((words.running)(&part)),
        Stage::Waiting => cleaning.due_at.map(|due| (words.waiting)(&when(due, locale))),
        Stage::Ready | Stage::Done | Stage::Stopped => None,
    };
    let agree = (stage == Stage::Ready && cleaning.going > 0).then(|| agree(console, words, &cleaning, again));
    let stop = move || {
        console.client.run(api::retention::stop(id), move |_: CleaningResponse| again());
    };
    let link = (stage != Stage::Looking).then(|| console.navigation.link("button", location(id), words.people, None));
    view! {
        <section class="panel" aria-label=(words.going)(cleaning.going, &shown)>
            <div class="panel__body stack">
                <p class="lead"><strong>{(words.going)(cleaning.going, &shown)}</strong></p>
                <div role="status">{state.map(|text| view! { <p>{text}</p> })}</div>
                {counts(console, words, &cleaning)}
                {held(console, words, &cleaning.held)}
                {agree}
                <p class="actions">{link} {button("button button--quiet", words.stop, None, stop)}</p>
            </div>
        </section>
    }
    .into_any()
}

/// What it counts.
pub(super) fn counts(console: ConsoleContext, words: &'static RetentionWords, cleaning: &CleaningResponse) -> AnyView {
    let all = [
        (words.deleted, cleaning.deleted),
        (words.anonymised, cleaning.anonymised),
        (words.entries, cleaning.entries),
        (words.warned, cleaning.warned),
        (words.unwarned, cleaning.unwarned),
        (words.stayed, cleaning.stayed),
    ];
    let line = |(label, count): (&'static str, u64)| view! { <div class="kept__datum"><dt>{label}</dt><dd>{number(count, console.locale)}</dd></div> };
    let lines = all.into_iter().filter(|(_, count)| *count > 0).map(line).collect_view();
    view! { <dl class="kept">{lines}</dl> }.into_any()
}

/// What stands in the way, and of how many.
pub(super) fn held(console: ConsoleContext, words: &'static RetentionWords, held: &[HeldCount]) -> Option<AnyView> {
    let named = domain::words(console.locale);
    let line = |one: &HeldCount| view! { <li><b>{number(one.count, console.locale)}</b> " " {named.obstacle(one.obstacle)}</li> };
    let lines = held.iter().map(line).collect_view();
    (!held.is_empty()).then(|| view! { <h2>{words.held}</h2> <ul class="dotted">{lines}</ul> }.into_any())
}

/// The number is typed: who agrees has read it.
fn agree(
    console: ConsoleContext,
    words: &'static RetentionWords,
    cleaning: &CleaningResponse,
    again: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let (form, id) = (Form::default(), cleaning.id);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = browser::value("typed-count").trim().parse().unwrap_or_default();
        console.submit(form, FIELDS, api::retention::agree(id, typed), move |_| again());
    };
    view! {
        <form class="stack" novalidate on:submit=on_submit>
            <ErrorSummary form heading=console.words.correct/>
            <TextField name="typed-count" error_id="typed-count-error" kind=("text", "off") label=(words.typed)(&cleaning.going.to_string())
                hint=words.typed_hint.to_owned() value=String::new() error=move || form.error("typed-count")/>
            <p class="actions"><SubmitButton form label=words.agree sending=console.words.sending primary=false/></p>
        </form>
    }
    .into_any()
}
