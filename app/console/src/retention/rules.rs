//! The rules: all of them as sentences, and those that the business sets itself as a form.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::retention::{RetentionRequest, RetentionResponse},
    retention as domain,
    staff::Right,
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, TextField, browser, day};
use lupa_words::{self as words, RetentionWords};

use crate::context::{ConsoleContext, FieldIds};

/// The ids of the fields.
const FIELDS: FieldIds = &[("/inactive_months", "inactive-months"), ("/requests_months", "requests-months"), ("/cleaning", "cleaning-day")];

/// Draws them.
pub(super) fn draw(console: ConsoleContext, loader: Loader<RetentionResponse>, known: &RetentionResponse) -> AnyView {
    let words = words::retention(console.locale);
    let named = domain::words(console.locale);
    let mut sentences: Vec<String> = known.rules.iter().map(|line| named.rule(line)).collect();
    // Several purposes may promise the same.
    sentences.dedup();
    let next = match known.next {
        Some(next) => (words.next)(&day(next.on, console.locale), &day(next.prepared_on, console.locale)),
        None => words.no_day.to_owned(),
    };
    let change = console.session.may(Right::ManageBusiness).then(|| form(console, words, loader, known));
    view! {
        <section class="panel" aria-labelledby="promises">
            <div class="panel__head"><h2 class="panel__title" id="promises">{words.promises}</h2></div>
            <div class="panel__body stack">
                <ul class="dotted">{sentences.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
                <p><strong>{next}</strong></p>
                {change}
                {letter(console, words, known)}
            </div>
        </section>
    }
    .into_any()
}

/// What the warning says.
fn letter(console: ConsoleContext, words: &'static RetentionWords, known: &RetentionResponse) -> Option<AnyView> {
    let stay = words::stay(console.locale);
    let on = known.next.filter(|_| known.warns).map(|next| day(next.on, console.locale))?;
    Some(
        view! {
            <details>
                <summary>{words.letter}</summary>
                <div class="stack"><p><b>{stay.heading}</b></p> <p>{(stay.lead)(&on)}</p> <p>{stay.choice}</p> <p><b>{stay.button}</b></p></div>
            </details>
        }
        .into_any(),
    )
}

fn form(console: ConsoleContext, words: &'static RetentionWords, loader: Loader<RetentionResponse>, known: &RetentionResponse) -> AnyView {
    let form = Form::default();
    let warns = RwSignal::new(known.warns);
    let revision = known.revision;
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let months = |id: &str| browser::value(id).trim().parse().unwrap_or_default();
        let ask = RetentionRequest {
            inactive_months: months("inactive-months"),
            requests_months: months("requests-months"),
            // Of the day that is chosen the year says nothing.
            cleaning: browser::value("cleaning-day").split_once('-').map(|(_, day)| day.to_owned()),
            warns: warns.get_untracked(),
        };
        console.submit(form, FIELDS, api::retention::change(revision, &ask), move |_| {
            console.notices.show(words.saved);
            loader.reload();
        });
    };
    let day_now = known.next.map(|next| next.on.to_string()).unwrap_or_default();
    view! {
        <form class="stack" novalidate data-keeps on:submit=on_submit>
            <ErrorSummary form heading=console.words.correct/>
            <TextField name="inactive-months" error_id="inactive-months-error" kind=("number", "off") label=words.inactive.to_owned()
                hint=words.inactive_hint.to_owned() value=known.inactive_months.to_string() error=move || form.error("inactive-months")/>
            <TextField name="requests-months" error_id="requests-months-error" kind=("number", "off") label=words.requests.to_owned()
                hint=words.requests_hint.to_owned() value=known.requests_months.to_string() error=move || form.error("requests-months")/>
            <TextField name="cleaning-day" error_id="cleaning-day-error" kind=("date", "off") label=words.cleaning.to_owned()
                hint=words.cleaning_hint.to_owned() value=day_now error=move || form.error("cleaning-day")/>
            <label class="tick" for="warns">
                <input class="tick__box" type="checkbox" id="warns" checked=known.warns
                    on:change=move |event| warns.set(event_target_checked(&event))/>
                <span class="tick__label">{words.warns}</span>
            </label>
            <p class="actions">
                <SubmitButton form label=console.words.save sending=console.words.sending/>
                <span class="soft">{words.longer}</span>
            </p>
        </form>
    }
    .into_any()
}
