//! A new form. It begins with the texts of the first form, for no one writes twelve sections of law from nothing.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, ApiError};
use lupa_domain::{api::problem::{FieldProblem, Problem}, wording::Draft};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, form_field};
use lupa_words as words;

use crate::{context::{FieldIds, Heading, use_console}, wording::{list::{self, link}, part}};

/// Which field each member of what is sent stands in.
const FIELDS: FieldIds = &[("/id", "id")];

/// The screen.
#[component]
pub fn CreateForm() -> impl IntoView {
    let console = use_console();
    let (words, form) = (&words::wording(console.locale).forms, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let id = browser::value("id").trim().to_owned();
        let making = async move {
            let id = id.parse().map_err(|_| not_a_name(words.id.hint))?;
            let forms = api::forms::list().await?;
            let draft = match forms.first() {
                Some(first) => api::forms::draft(&first.form).await?.draft,
                None => Draft { purposes: Vec::new(), texts: std::collections::BTreeMap::new() },
            };
            api::forms::create(id, draft).await
        };
        console.submit(form, FIELDS, making, move |made| console.navigation.go(part("form", made.form.as_str())));
    };
    let id = FieldSpec {
        id: "id".to_owned(),
        label: words.id.label.to_owned(),
        hint: words.id.hint.to_owned(),
        value: String::new(),
        input: Input::Line("text", "text"),
    };
    view! {
        <Heading text=words.new.heading/>
        <p class="lead">{words.new.lead}</p>
        <ErrorSummary form heading=console.words.correct/>
        <form class="narrow" novalidate on:submit=on_submit>
            {form_field(form, id)}
            <div class="actions form-end">
                <SubmitButton form label=words.create sending=console.words.sending/>
                {link(console, list(), console.words.cancel, "button button--quiet", None)}
            </div>
        </form>
    }
}

/// What a name is told that is none: the register would say the same, but not of which field.
#[must_use]
pub fn not_a_name(why: &'static str) -> ApiError {
    let code = "name_invalid".to_owned();
    let error = FieldProblem { pointer: "/id".to_owned(), code: code.clone(), detail: why.to_owned() };
    let (kind, title) = (String::new(), String::new());
    ApiError::Problem(Problem { kind, title, status: 422, detail: None, code, errors: vec![error], current: None, person: None })
}
