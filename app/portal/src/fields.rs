//! Fields of native forms, and what is wrong with them.

use leptos::prelude::*;
use lupa_domain::api::problem::Problem;

/// Why a form came back, with the ids of the fields at fault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rejection {
    /// What happened.
    pub heading: String,
    /// What to do, where no field is at fault.
    pub text: String,
    /// The fields at fault: the JSON Pointer of each, and what is wrong.
    pub errors: Vec<(String, String)>,
}

impl From<Problem> for Rejection {
    fn from(problem: Problem) -> Self {
        // Where fields are at fault, each says for itself what to do.
        let text = if problem.errors.is_empty() { problem.detail.unwrap_or_default() } else { String::new() };
        let errors = problem.errors.into_iter().map(|error| (error.pointer, error.detail)).collect();
        Self { heading: problem.title, text, errors }
    }
}

impl Rejection {
    /// What is wrong with the field of this pointer; empty if nothing.
    pub(crate) fn said(&self, pointer: &str) -> String {
        let said = self.errors.iter().filter(|(at, _)| at == pointer).map(|(_, text)| text.as_str());
        said.collect::<Vec<_>>().join(" ")
    }

    /// What is wrong, above the form: it takes the focus, and links to each field at fault. `id_of` gives the id of a field by its pointer.
    pub(crate) fn summary(&self, id_of: impl Fn(&str) -> String) -> AnyView {
        let lines = self.errors.iter().map(|(pointer, text)| {
            let href = format!("#{}", id_of(pointer));
            view! { <li><a href=href>{text.clone()}</a></li> }
        });
        let text = (!self.text.is_empty()).then(|| view! { <p class="summary__text">{self.text.clone()}</p> });
        view! {
            <div id="summary" class="summary" role="alert" tabindex="-1" autofocus=true>
                <h2 class="summary__heading">{self.heading.clone()}</h2>
                {text}
                <ul class="summary__list">{lines.collect_view()}</ul>
            </div>
        }
        .into_any()
    }
}

/// A text field: its id, its name in the form, its `type` and `autocomplete`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Input<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) autocomplete: &'static str,
}

/// The field with its label, what stands in it, and what is wrong with it (empty if nothing).
pub(crate) fn text_field(input: Input<'_>, label: &str, value: &str, error: String) -> AnyView {
    let Input { id, name, kind, autocomplete } = input;
    let error_id = format!("{id}-error");
    let invalid = (!error.is_empty()).then_some("true");
    let described = invalid.map(|_| error_id.clone());
    let mode = (name == "code").then_some("numeric");
    let wrong = invalid.map(|_| view! { <p class="field__error" id=error_id>{error}</p> });
    view! {
        <div class="field">
            <label class="field__label" for=id.to_owned()>{label.to_owned()}</label>
            {wrong}
            <input class="field__input" dir="auto" id=id.to_owned() name=name type=kind autocomplete=autocomplete inputmode=mode
                spellcheck="false" value=value.to_owned() aria-describedby=described aria-invalid=invalid/>
        </div>
    }
    .into_any()
}

/// Several lines of text.
pub(crate) fn text_area(id: &str, name: &'static str, label: &str, value: &str, error: String) -> AnyView {
    let error_id = format!("{id}-error");
    let invalid = (!error.is_empty()).then_some("true");
    let described = invalid.map(|_| error_id.clone());
    let wrong = invalid.map(|_| view! { <p class="field__error" id=error_id>{error}</p> });
    view! {
        <div class="field">
            <label class="field__label" for=id.to_owned()>{label.to_owned()}</label>
            {wrong}
            <textarea class="field__input" dir="auto" id=id.to_owned() name=name rows="3" autocomplete="off" aria-describedby=described
                aria-invalid=invalid>{value.to_owned()}</textarea>
        </div>
    }
    .into_any()
}

/// A part of a form that nobody sees.
pub(crate) fn hidden(name: &'static str, value: String) -> AnyView {
    view! { <input type="hidden" name=name value=value/> }.into_any()
}
