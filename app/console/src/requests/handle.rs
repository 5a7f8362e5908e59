//! Who looks after a request, how sure it is who asks, and more time.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{
    api::rights::requests::{RequestCard, RequestChange},
    rights::Identification,
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, form_field};

use super::{
    record::{choice, of_word, word},
    request::Shown,
};
use crate::context::FieldIds;

const FIELDS: FieldIds = &[("/owner", "owner"), ("/identification", "identification"), ("/reasons", "extend-reasons")];

/// The two choices, each with its button. Somebody who was signed in need not be identified.
pub(super) fn view(shown: Shown, card: &RequestCard) -> AnyView {
    let (console, words) = (shown.console, &shown.words.card);
    let revision = card.revision;
    let handlers = card.handlers.iter().map(|one| (one.id.to_string(), one.name.clone()));
    let owners = [(String::new(), words.nobody.to_owned())].into_iter().chain(handlers).collect();
    let owner = card.owner.map(|id| id.to_string()).unwrap_or_default();
    let assign = move |form: Form| {
        let change = RequestChange::Assign { owner: browser::value("owner").parse().ok() };
        shown.change(form, FIELDS, revision, &change, words.saved);
    };
    let own = (card.line.identification != Identification::SignedIn).then(|| {
        let identify = move |form: Form| {
            let identification = of_word(&browser::value("identification")).unwrap_or(Identification::None);
            shown.change(form, FIELDS, revision, &RequestChange::Identify { identification }, words.saved);
        };
        let options = choice(Identification::BY_STAFF, |one| (shown.words.identification)(one).to_owned());
        let (label, hint) = (words.identity.label, words.identity.hint);
        small(
            console.words.correct,
            console.words.sending,
            words.save,
            ("identification", label, hint),
            (word(&card.line.identification), options),
            identify,
        )
    });
    view! {
        <section class="panel"><div class="panel__body stack">
            {small(console.words.correct, console.words.sending, words.save, ("owner", words.owner, ""), (owner, Input::Choice(owners)), assign)}
            {own}
        </div></section>
    }
    .into_any()
}

/// A form of one field.
fn small(
    correct: &'static str,
    sending: &'static str,
    save: &'static str,
    (id, label, hint): (&'static str, &'static str, &'static str),
    (value, input): (String, Input),
    send: impl Fn(Form) + 'static,
) -> AnyView {
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        send(form);
    };
    view! {
        <form novalidate on:submit=on_submit>
            <ErrorSummary form heading=correct/>
            {form_field(form, FieldSpec { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })}
            <SubmitButton form label=save sending primary=false/>
        </form>
    }
    .into_any()
}

/// More time, where it can still be taken.
pub(super) fn extension(shown: Shown, card: &RequestCard) -> Option<AnyView> {
    let (console, words) = (shown.console, &shown.words.card.extend);
    let (revision, form) = (card.revision, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let change = RequestChange::Extend { reasons: browser::value("extend-reasons") };
        shown.change(form, FIELDS, revision, &change, words.done);
    };
    let reasons = FieldSpec {
        id: "extend-reasons".to_owned(),
        label: words.reasons.label.to_owned(),
        hint: words.reasons.hint.to_owned(),
        value: String::new(),
        input: Input::Lines,
    };
    card.extendable.then(|| {
        view! {
            <details class="panel"><summary class="panel__body">{words.heading}</summary>
                <form class="panel__body stack" novalidate on:submit=on_submit>
                    <p>{words.text}</p>
                    <ErrorSummary form heading=console.words.correct/>
                    {form_field(form, reasons)}
                    <SubmitButton form label=words.button sending=console.words.sending primary=false/>
                </form>
            </details>
        }
        .into_any()
    })
}
