//! The panel that records what a customer says at the counter, by telephone or on paper: the text to read out, empty boxes, and the receipt.

use leptos::prelude::*;
use lupa_domain::{
    api::consent::RecordPreview,
    consent::{Method, recording::Provenance},
    ids::PersonId,
    locale::Locale,
};
use lupa_public::consent::Receipt;
use lupa_ui::{Choice, ErrorSummary, TextField, browser};
use lupa_words::recording::MethodWords;

use super::{
    opt_out::OptOut,
    reading::{Closed, Reading},
    recorder::{Recorded, Recorder},
    scan::Scans,
};
use crate::context::use_console;

/// What the panel is about. A context where the panel is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Recording {
    /// The customer.
    pub person: PersonId,
    /// Runs when the user is ready.
    pub done: Callback<()>,
}

/// Draws the panel.
#[must_use]
pub fn draw() -> AnyView {
    let Recording { person, done } = expect_context();
    view! { <Record person done/> }.into_any()
}

/// The panel. `done` runs when the user is ready.
#[component]
fn Record(person: PersonId, done: Callback<()>) -> impl IntoView {
    let console = use_console();
    let recorder = Recorder::new(console, person);
    let words = recorder.words;
    move || match recorder.recorded.get() {
        Some(recorded) => view! { <Done recorder recorded done/> }.into_any(),
        None => view! {
            <section class="record stack" aria-labelledby="record">
                <h2 id="record" tabindex="-1">{words.heading}</h2>
                <p>{words.lead}</p>
                {recorder.loader.view(&console.words.wait, "", move |view: RecordPreview| Some(view! { <Panel recorder view/> }))}
                <p><button class="button button--quiet" type="button" on:click=move |_| done.run(())>{console.words.cancel}</button></p>
            </section>
        }
        .into_any(),
    }
}

#[component]
fn Panel(recorder: Recorder, view: RecordPreview) -> impl IntoView {
    let Recorder { console, words, form, .. } = recorder;
    let RecordPreview { locale, forms, consents, .. } = view;
    let languages = Locale::ALL.map(|locale| (locale.to_string(), locale.endonym().to_owned())).into();
    let choose = Callback::new(move |code: String| recorder.choose_language(code.parse().ok()));
    let chosen = RwSignal::new(0_usize);
    let headings: Vec<_> = forms.iter().enumerate().map(|(at, form)| (at.to_string(), form.notice.heading.clone())).collect();
    let which = (forms.len() > 1).then(|| {
        let choose = Callback::new(move |at: String| chosen.set(at.parse().unwrap_or_default()));
        view! { <Choice name="form" label=words.form options=headings value=Signal::derive(move || chosen.get().to_string()) choose/> }
    });
    let known = consents.clone();
    let reading = move || forms.get(chosen.get()).cloned().map(|form| view! { <Reading recorder form consents=known.clone()/> });
    let closed = consents.clone();
    view! {
        <ErrorSummary form heading=console.words.correct/>
        <How recorder/>
        <Choice name="reading-language" label=words.language options=languages value=Signal::stored(locale.to_string()) choose/>
        {which}
        <div class="record__parts">
            <div>{reading}</div>
            <div class="record__aside"><Closed recorder consents=closed/> <OptOut recorder consents/></div>
        </div>
    }
}

/// How the customer says it.
#[component]
fn How(recorder: Recorder) -> impl IntoView {
    let Recorder { words, method, form, .. } = recorder;
    let MethodWords { question, counter, phone, paper } = words.method;
    let name = move |said: Method| match said {
        Method::Counter => counter,
        Method::Phone => phone,
        _ => paper,
    };
    let wrong = move || form.error("method");
    let choices = Provenance::METHODS.into_iter().enumerate().map(|(at, own)| {
        let id = if at == 0 { "method".to_owned() } else { format!("method-{}", own.as_str()) };
        view! {
            <label class="option">
                <input type="radio" id=id name="method" prop:checked=move || method.get() == Some(own) on:change=move |_| method.set(Some(own))/>
                " " <span>{name(own)}</span>
            </label>
        }
    });
    let paper = move || method.get() != Some(Method::Paper);
    view! {
        <fieldset class="record__how" aria-describedby="method-error">
            <legend>{question}</legend>
            <p class="field__error" id="method-error" hidden=move || wrong().is_empty()>{wrong}</p>
            {choices.collect_view()}
        </fieldset>
        <div hidden=paper>
            <TextField name="original" error_id="original-error" kind=("text", "off") label=words.original.label.to_owned()
                hint=words.original.hint.to_owned()
                value=recorder.original.get_value() error=move || form.error("original")/>
        </div>
    }
}

/// What was recorded, with its receipts: to be printed, or sent by mail.
#[component]
fn Done(recorder: Recorder, recorded: Recorded, done: Callback<()>) -> impl IntoView {
    let words = &recorder.words.done;
    let Recorded { text, receipts, mailed } = recorded;
    let has_receipts = !receipts.is_empty();
    let next = has_receipts.then(|| view! { <p>{if mailed { words.mailed } else { words.printed }}</p> });
    let print = has_receipts.then(|| {
        view! { <button class="button" class:button--primary=!mailed type="button" on:click=|_| browser::print()>{words.print}</button> }
    });
    let locale = recorder.console.locale;
    // The paper was recorded now: its scan is attached to the first of its receipts.
    let on_paper = recorder.method.get_untracked() == Some(Method::Paper);
    let paper = receipts.first().map(|receipt| receipt.id).filter(|_| on_paper).map(|event| {
        let changed = Callback::new(|_| ());
        view! { <div class="unprinted"><Scans person=recorder.person event kept=Vec::new() changed/></div> }
    });
    let slips = receipts.into_iter().map(|receipt| {
        // The receipt is for the customer: it is in the language of the act.
        let locale = receipt.consent.locale;
        view! { <div lang=locale.as_str()><Receipt receipt locale/></div> }
    });
    view! {
        <section class="record stack">
            <div id="recorded" class="said unprinted" role="status" tabindex="-1"><p><strong>{text}</strong></p> {next}</div>
            {paper}
            <div class="record__receipts" lang=locale.as_str()>{slips.collect_view()}</div>
            <div class="actions unprinted">
                {print}
                <button class="button" class:button--primary=mailed type="button" on:click=move |_| done.run(())>{words.ready}</button>
            </div>
        </section>
    }
}
