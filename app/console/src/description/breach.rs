//! One breach: how it stands, writing what is known, decided and told, and everything that was written.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::description;
use lupa_domain::{
    api::description::{BreachEntry, BreachResponse},
    description::{BreachChange, Risk, Told},
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, Rejection, SubmitButton, bdi, browser, button, dynamic, form_field, number, when};
use lupa_words::{
    self as words,
    description::BreachWords,
    shapes::{FieldText, Section},
};

use super::{
    breaches::{clock, concerned, fields, list, one},
    moments,
    processor_form::{of_word, word},
};
use crate::context::{ConsoleContext, FieldIds};

const FIELDS: FieldIds =
    &[("/what", "what"), ("/effects", "effects"), ("/measures", "measures"), ("/reasons", "reasons"), ("/at", "told_on"), ("/how", "how")];

/// What is being written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writing {
    Decision,
    Notification,
    Description,
}

/// The screen of one.
pub(super) fn view(console: ConsoleContext, breach: BreachResponse) -> AnyView {
    let said = &words::description(console.locale).breaches;
    let history = breach.entries.iter().rev().map(|entry| line(console, said, entry)).collect_view();
    let (title, found, clock) =
        ((said.title)(breach.no), (said.found)(&when(breach.found_at, console.locale)), clock(console, said, &breach));
    // One form at a time.
    let writing = RwSignal::new(None::<Writing>);
    let open = |what: Writing, heading: &'static str| button("button", heading, None, move || writing.set(Some(what)));
    let form = dynamic(move || match writing.get() {
        None => ().into_any(),
        Some(Writing::Decision) => decide(console, said, &breach),
        Some(Writing::Notification) => notify(console, said, &breach),
        Some(Writing::Description) => describe(console, said, &breach),
    });
    view! {
        <div>{console.navigation.link("head__back", list(), console.words.description.breaches.title, None)}</div>
        <h2>{title} ", " {found}</h2>
        <p>{clock}</p>
        <div class="actions">
            {open(Writing::Decision, said.decide.heading)}
            {open(Writing::Notification, said.notify.heading)}
            {open(Writing::Description, said.describe.heading)}
        </div>
        {form}
        <section class="section" aria-labelledby="written">
            <h2 id="written">{said.history}</h2>
            <p class="soft">{said.stays}</p>
            <ul class="stack">{history}</ul>
        </section>
    }
    .into_any()
}

fn line(console: ConsoleContext, said: &'static BreachWords, entry: &BreachEntry) -> impl IntoView + use<> {
    let texts: Vec<String> = match &entry.change {
        BreachChange::Describe { what, effects, measures, concerned } => {
            let people = concerned.people.map(|people| (said.concerned)(people, &number(people, console.locale)));
            [what, effects, measures].into_iter().filter(|text| !text.is_empty()).cloned().chain(people).collect()
        }
        BreachChange::Decide { risk, reasons } => vec![(said.risk)(*risk).to_owned(), reasons.clone()],
        BreachChange::Notify { told, at, how } => vec![format!("{}, {}", (said.told)(*told), when(*at, console.locale)), how.clone()],
    };
    let by = (said.by)(&when(entry.at, console.locale), entry.by.as_deref().unwrap_or_default());
    let texts = texts.into_iter().map(|text| view! { <p class="document__text">{bdi(text)}</p> }).collect_view();
    view! { <li><p class="soft">{by}</p> {texts}</li> }
}

/// A form that writes one thing about the breach.
fn form_of(
    console: ConsoleContext,
    heading: &'static Section,
    breach: &BreachResponse,
    body: impl FnOnce(Form) -> AnyView,
    change: impl Fn(Form) -> Option<BreachChange> + 'static,
) -> AnyView {
    let (form, id, written) = (Form::default(), breach.id, breach.entries.len());
    let said = &words::description(console.locale).breaches;
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(change) = change(form) else { return };
        console.submit(form, FIELDS, description::write_breach(id, written, &change), move |_| {
            console.navigation.go_with_notice(one(id), said.written);
        });
    };
    view! {
        <section class="panel" aria-labelledby="writing">
            <div class="panel__head"><h2 class="panel__title" id="writing">{heading.heading}</h2></div>
            <form class="panel__body stack" novalidate data-keeps on:submit=on_submit>
                <p>{heading.text}</p>
                <ErrorSummary form heading=console.words.correct/>
                {body(form)}
                <SubmitButton form label=said.write sending=console.words.sending primary=false/>
            </form>
        </section>
    }
    .into_any()
}

fn lines(form: Form, id: &str, said: &FieldText) -> AnyView {
    let (label, hint) = (said.label.to_owned(), said.hint.to_owned());
    form_field(form, FieldSpec { id: id.to_owned(), label, hint, value: String::new(), input: Input::Lines })
}

fn decide(console: ConsoleContext, said: &'static BreachWords, breach: &BreachResponse) -> AnyView {
    let risks = [Risk::Unlikely, Risk::Likely, Risk::High].map(|risk| (word(&risk), (said.risk)(risk).to_owned())).to_vec();
    let body = move |form: Form| {
        let label = said.decide.heading.to_owned();
        let spec = FieldSpec { id: "risk".to_owned(), label, hint: String::new(), value: word(&Risk::Likely), input: Input::Choice(risks) };
        view! { {form_field(form, spec)} {lines(form, "reasons", &said.reasons)} }.into_any()
    };
    form_of(console, &said.decide, breach, body, |_| {
        let risk = of_word(&browser::value("risk")).unwrap_or(Risk::Likely);
        Some(BreachChange::Decide { risk, reasons: browser::value("reasons") })
    })
}

fn notify(console: ConsoleContext, said: &'static BreachWords, breach: &BreachResponse) -> AnyView {
    let told = [Told::Authority, Told::People].map(|told| (word(&told), (said.told)(told).to_owned())).to_vec();
    let body = move |form: Form| {
        let (day, time) = moments::now();
        let field = |id: &str, label: &str, value: String, input: Input| {
            form_field(form, FieldSpec { id: id.to_owned(), label: label.to_owned(), hint: String::new(), value, input })
        };
        view! {
            {field("told", said.told_label, word(&Told::Authority), Input::Choice(told))}
            <div class="particulars">
                {field("told_on", said.told_on, day, Input::Line("date", "text"))}
                {field("told_time", said.told_time, time, Input::Line("time", "text"))}
            </div>
            {lines(form, "how", &said.how)}
        }
        .into_any()
    };
    form_of(console, &said.notify, breach, body, move |form| {
        let Some(at) = moments::typed("told_on", "told_time") else {
            form.reject(Rejection { text: String::new(), fields: vec![("told_on".to_owned(), said.told_on.to_owned())] });
            return None;
        };
        let told = of_word(&browser::value("told")).unwrap_or(Told::Authority);
        Some(BreachChange::Notify { told, at, how: browser::value("how") })
    })
}

fn describe(console: ConsoleContext, said: &'static BreachWords, breach: &BreachResponse) -> AnyView {
    let described = breach.entries.iter().rev().map(|entry| &entry.change).find(|change| matches!(change, BreachChange::Describe { .. }));
    form_of(
        console,
        &said.describe,
        breach,
        |form| fields(form, said, described),
        |_| {
            Some(BreachChange::Describe {
                what: browser::value("what"),
                effects: browser::value("effects"),
                measures: browser::value("measures"),
                concerned: concerned(),
            })
        },
    )
}
