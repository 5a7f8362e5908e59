//! Recording a request that came by mail, by telephone, on paper or at the counter.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::{people::PersonDetails, rights::requests::RequestEntry},
    ids::PersonId,
    rights::{Arrival, Identification, RequestKind},
    time::Moment,
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, form_field, zone};
use lupa_words::{self as words, shapes::FieldText};
use serde::{Serialize, de::DeserializeOwned};

use super::locations;
use crate::context::{ConsoleContext, FieldIds, Heading, use_console};

/// The fields that errors stand at.
const FIELDS: FieldIds = &[
    ("/kind", "kind"),
    ("/arrival", "arrival"),
    ("/identification", "identification"),
    ("/contact", "contact"),
    ("/received_on", "received_on"),
    ("/datum", "datum"),
    ("/says", "says"),
];

/// The screen.
#[component]
pub fn Record() -> impl IntoView {
    let console = use_console();
    let words = &words::requests(console.locale).record;
    let person = console.navigation.query("person").parse::<PersonId>().ok();
    let form = match person {
        // Whose request it is stands above the form: it is looked up once, and the look is written down.
        Some(id) => {
            Loader::of(console.client, move || api::people::details(id))
                .view(&console.words.wait, "", move |card: PersonDetails| Some(fields(console, Some(&card))))
        }
        None => fields(console, None),
    };
    view! {
        <div>{console.navigation.link("head__back", locations::queue(), words::requests(console.locale).card.back, None)}</div>
        <Heading text=words.heading/>
        <p class="lead">{words.lead}</p>
        {form}
    }
}

/// The word of a value on the wire.
pub(super) fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The value of a word; nothing where it is none.
pub(super) fn of_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(word.into()).ok()
}

/// A choice of these values, each with its text.
pub(super) fn choice<T: Serialize + Copy>(values: impl IntoIterator<Item = T>, text: impl Fn(T) -> String) -> Input {
    Input::Choice(values.into_iter().map(|value| (word(&value), text(value))).collect())
}

fn fields(console: ConsoleContext, person: Option<&PersonDetails>) -> AnyView {
    let (all, form) = (words::requests(console.locale), Form::default());
    let words = &all.record;
    let known = person.map(|card| card.id);
    let name = person.map(|card| card.called().unwrap_or_default().to_owned());
    // The clock of the browser: the user can change the day.
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of this millennium")]
    let today = zone().day(Moment::from_millis(js_sys::Date::now() as i64));
    let field = |id: &str, label: &str, hint: &str, value: String, input: Input| {
        form_field(form, FieldSpec { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })
    };
    let text = |id: &str, said: &FieldText, input: Input| field(id, said.label, said.hint, String::new(), input);
    let who = match name {
        Some(name) => view! { <p><strong>{words.customer}": "</strong> <bdi>{name}</bdi></p> }.into_any(),
        None => text("contact", &words.contact, Input::Line("text", "text")),
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = |id: &str| Some(browser::value(id)).filter(|text| !text.trim().is_empty());
        let entry = RequestEntry {
            kind: of_word(&browser::value("kind")).unwrap_or(RequestKind::Access),
            arrival: of_word(&browser::value("arrival")).unwrap_or(Arrival::Desk),
            identification: of_word(&browser::value("identification")).unwrap_or(Identification::None),
            person: known,
            contact: if known.is_some() { None } else { typed("contact") },
            locale: None,
            received_on: typed("received_on").and_then(|day| day.parse().ok()),
            datum: typed("datum"),
            says: typed("says"),
            grounds: None,
            evidence: None,
        };
        console.submit(form, FIELDS, api::requests::enter(&entry), move |card| {
            let saved = (words.saved)(&card.line.number.to_string());
            console.navigation.go_with_notice(locations::request(card.line.id), saved);
        });
    };
    let kinds = choice(RequestKind::ALL, |kind| (all.kind)(kind).to_owned());
    let arrivals = choice(Arrival::BY_STAFF, |arrival| (all.arrival)(arrival).to_owned());
    let identifications = choice(Identification::BY_STAFF, |one| (all.identification)(one).to_owned());
    let first = word(&if known.is_some() { Identification::KnownPerson } else { Identification::None });
    let back = locations::queue();
    view! {
        <ErrorSummary form heading=console.words.correct/>
        <form class="narrow" novalidate data-keeps on:submit=on_submit>
            {who}
            {field("kind", words.kind, "", word(&RequestKind::Access), kinds)}
            {field("arrival", words.arrival, "", word(&Arrival::Mail), arrivals)}
            {field("identification", words.identification.label, words.identification.hint, first, identifications)}
            {field("received_on", words.received_on.label, words.received_on.hint, today.to_string(), Input::Line("date", "text"))}
            {text("datum", &words.datum, Input::Line("text", "text"))}
            {text("says", &words.says, Input::Lines)}
            <div class="actions form-end">
                <SubmitButton form label=words.save sending=console.words.sending/>
                {console.navigation.link("button button--quiet", back, console.words.cancel, None)}
            </div>
        </form>
    }
    .into_any()
}
