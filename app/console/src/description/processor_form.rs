//! The form of a processor and its agreement. Saving it is accepting it.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::description;
use lupa_domain::{
    api::description::ProcessorResponse,
    description::{Agreement, Processor, TransferGround},
    locale::Locale,
    wording::{Country, RecipientRole},
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, Rejection, SubmitButton, browser, form_field};
use lupa_words::{self as words, shapes::FieldText};
use serde::{Serialize, de::DeserializeOwned};

use super::{moments, processors};
use crate::context::{ConsoleContext, FieldIds};

const FIELDS: FieldIds = &[
    ("/name", "name"),
    ("/role", "role"),
    ("/country", "country"),
    ("/transfer", "transfer"),
    ("/agreement/title", "title"),
    ("/agreement/version", "version"),
    ("/agreement/kept_at", "kept_at"),
    ("/agreement/made_on", "made_on"),
];

/// The word of a value on the wire.
pub(super) fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The value of a word; nothing where it is none.
pub(super) fn of_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(word.into()).ok()
}

/// The form: of one on record, or of a new one.
pub(super) fn view(console: ConsoleContext, known: Option<ProcessorResponse>) -> AnyView {
    let said = &words::description(console.locale).processors;
    let (form, locale) = (Form::default(), console.locale);
    let processor = known.as_ref().map(|one| one.processor.clone());
    let of = |pick: fn(&Processor) -> String| processor.as_ref().map(pick).unwrap_or_default();
    let field = |id: &str, label: &str, hint: &str, value: String, input: Input| {
        form_field(form, FieldSpec { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })
    };
    let line = |id: &str, text: &FieldText, value: String| field(id, text.label, text.hint, value, Input::Line("text", "text"));
    let roles = RecipientRole::ALL.into_iter().filter(|role| *role != RecipientRole::Partner);
    let roles = Input::Choice(roles.map(|role| (word(&role), role.name(locale).to_owned())).collect());
    let grounds = TransferGround::ALL.map(|ground| (word(&ground), (said.ground)(ground).to_owned()));
    let grounds = Input::Choice([(String::new(), said.no_transfer.to_owned())].into_iter().chain(grounds).collect());
    let role = processor.as_ref().map_or_else(|| word(&RecipientRole::Hosting), |one| word(&one.role));
    let country = processor.as_ref().map_or_else(|| "FI".to_owned(), |one| one.country.code().to_owned());
    let transfer = processor.as_ref().and_then(|one| one.transfer).map(|ground| word(&ground)).unwrap_or_default();
    let made_on = processor.as_ref().map_or_else(|| moments::now().0, |one| one.agreement.made_on.to_string());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        send(console, form, known.as_ref());
    };
    view! {
        <div>{console.navigation.link("head__back", processors::list(), console.words.description.processors.title, None)}</div>
        <ErrorSummary form heading=console.words.correct/>
        <form class="narrow" novalidate data-keeps on:submit=on_submit>
            {line("name", &said.name, of(|one| one.name.clone()))}
            {field("role", said.role, "", role, roles)}
            {field("country", said.country.label, said.country.hint, country, Input::Choice(countries(locale)))}
            {field("transfer", said.transfer.label, said.transfer.hint, transfer, grounds)}
            {line("title", &said.agreement, of(|one| one.agreement.title.clone()))}
            {field("version", said.version, "", of(|one| one.agreement.version.clone()), Input::Line("text", "text"))}
            {field("made_on", said.made_on, "", made_on, Input::Line("date", "text"))}
            {line("kept_at", &said.kept_at, of(|one| one.agreement.kept_at.clone()))}
            <p>{said.accepting}</p>
            <p class="soft">{said.forms}</p>
            <div class="actions form-end">
                <SubmitButton form label=console.words.save sending=console.words.sending/>
                {console.navigation.link("button", processors::list(), console.words.cancel, None)}
            </div>
        </form>
    }
    .into_any()
}

/// The countries by their name.
fn countries(locale: Locale) -> Vec<(String, String)> {
    let mut all: Vec<_> = Country::all().map(|country| (country.code().to_owned(), country.name(locale).to_owned())).collect();
    all.sort_unstable_by_key(|(_, name)| name.to_lowercase());
    all
}

fn send(console: ConsoleContext, form: Form, known: Option<&ProcessorResponse>) {
    let said = &words::description(console.locale).processors;
    let (Ok(country), Ok(made_on)) = (browser::value("country").parse::<Country>(), browser::value("made_on").parse()) else {
        form.reject(Rejection { text: String::new(), fields: vec![("made_on".to_owned(), said.made_on.to_owned())] });
        return;
    };
    let processor = Processor {
        name: browser::value("name"),
        role: of_word(&browser::value("role")).unwrap_or(RecipientRole::Hosting),
        country,
        transfer: of_word(&browser::value("transfer")),
        agreement: Agreement {
            title: browser::value("title"),
            version: browser::value("version"),
            kept_at: browser::value("kept_at"),
            made_on,
        },
    };
    let request = match known {
        Some(one) => description::change_processor(one.id, one.revision, &processor),
        None => description::add_processor(&processor),
    };
    console.submit(form, FIELDS, request, move |_| console.navigation.go_with_notice(processors::list(), said.saved));
}
