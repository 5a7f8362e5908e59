//! A new form. It begins with the texts of the first form, for no one writes twelve sections of law from nothing.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{
    api::problem::{FieldProblem, Problem},
    wording::Draft,
};

use super::{list, list::link, part, wire};
use crate::{
    browser,
    portal::wire::Failure,
    staff::desk::{Desk, Heading},
    ui::{Entry, Form, Input, Send, Summary, entry},
    words,
};

/// Which field each member of what is sent stands in.
const FIELDS: [(&str, &str); 1] = [("/id", "id")];

/// The screen.
#[component]
pub fn CreateForm(desk: Desk) -> impl IntoView {
    let (words, form) = (&words::wording(desk.locale).forms, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let id = browser::value("id").trim().to_owned();
        let making = async move {
            let id = id.parse().map_err(|_| not_a_name(words.id.hint))?;
            let forms = wire::forms(desk.locale).await?;
            let draft = match forms.first() {
                Some(first) => wire::draft(desk.locale, &first.form).await?.draft,
                None => Draft { purposes: Vec::new(), texts: std::collections::BTreeMap::new() },
            };
            wire::create_form(desk.locale, id, draft).await
        };
        desk.send(form, &FIELDS, making, move |made| desk.go(part("form", made.form.as_str())));
    };
    let id = Entry {
        id: "id".to_owned(),
        label: words.id.label.to_owned(),
        hint: words.id.hint.to_owned(),
        value: String::new(),
        input: Input::Line("text", "text"),
    };
    view! {
        <Heading desk text=words.new.heading/>
        <p class="lead">{words.new.lead}</p>
        <Summary form heading=desk.words.correct/>
        <form class="narrow" novalidate on:submit=on_submit>
            {entry(form, id)}
            <div class="actions form-end">
                <Send form label=words.create sending=desk.words.sending/>
                {link(desk, list(), desk.words.cancel, "button button--quiet", None)}
            </div>
        </form>
    }
}

/// What a name is told that is none: the register would say the same, but not of which field.
#[must_use]
pub fn not_a_name(why: &'static str) -> Failure {
    let code = "name_invalid".to_owned();
    let error = FieldProblem { pointer: "/id".to_owned(), code: code.clone(), detail: why.to_owned() };
    let (kind, title) = (String::new(), String::new());
    Failure::Problem(Problem { kind, title, status: 422, detail: None, code, errors: vec![error], current: None, person: None })
}
