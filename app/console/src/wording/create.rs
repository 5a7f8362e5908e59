//! A new form. It starts with the texts of the first form: nobody should have to write twelve sections of law anew.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, ApiError};
use lupa_domain::{
    api::{
        problem::{FieldProblem, Problem},
        wording::FormList,
    },
    wording::{Draft, FormId},
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, form_field};
use lupa_words as words;

use super::locations::{list, part};
use crate::context::{FieldIds, Heading, use_console};

/// Which field each member of what is sent stands in.
const FIELDS: FieldIds = &[("/id", "title")];

/// The screen.
#[component]
pub fn CreateForm() -> impl IntoView {
    let console = use_console();
    let (words, form) = (&words::wording(console.locale).forms, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let title = browser::value("title").trim().to_owned();
        let creating = async move {
            if title.is_empty() {
                return Err(invalid_name(words.untitled));
            }
            let FormList { forms } = api::forms::list().send(console.client).await?;
            let id = FormId::of_title(&title, |id| forms.iter().any(|form| form.form == *id));
            let mut draft = match forms.first() {
                Some(first) => api::forms::draft(&first.form).send(console.client).await?.draft,
                None => Draft { purposes: Vec::new(), asks_age: false, texts: std::collections::BTreeMap::new() },
            };
            draft.texts.entry(console.locale).or_default().heading = title;
            api::forms::create(id, draft).send(console.client).await
        };
        console.submit_all(form, FIELDS, creating, move |created| console.navigation.go(part("form", created.form.as_str())));
    };
    let title = FieldSpec {
        id: "title".to_owned(),
        label: words.title.label.to_owned(),
        hint: words.title.hint.to_owned(),
        value: String::new(),
        input: Input::Line("text", "text"),
    };
    view! {
        <Heading text=words.new.heading/>
        <p class="lead">{words.new.lead}</p>
        <ErrorSummary form heading=console.words.correct/>
        <form class="narrow" novalidate on:submit=on_submit>
            {form_field(form, title)}
            <div class="actions form-end">
                <SubmitButton form label=words.create sending=console.words.sending/>
                {console.navigation.link("button button--quiet", list(), console.words.cancel, None)}
            </div>
        </form>
    }
}

/// The error for text that cannot be a short name. The register would say the same, but not name the field.
#[must_use]
pub fn invalid_name(detail: &'static str) -> ApiError {
    let code = "name_invalid".to_owned();
    let error = FieldProblem { pointer: "/id".to_owned(), code: code.clone(), detail: detail.to_owned() };
    let (kind, title) = (String::new(), String::new());
    let problem = Problem { kind, title, status: 422, detail: None, code, errors: vec![error], current: None, person: None, nearest: None };
    ApiError::Problem(Box::new(problem))
}
