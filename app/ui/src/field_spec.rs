//! A field of a form whose fields are not all known beforehand: a line, several lines, or one of several.

use leptos::prelude::*;

use super::Form;

/// With what it is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A line, of this `type`, with this `inputmode`.
    Line(&'static str, &'static str),
    /// Several lines.
    Lines,
    /// One of these: each with its value and its text.
    Choice(Vec<(String, String)>),
}

/// A field.
#[derive(Clone, Debug)]
pub struct FieldSpec {
    /// Its id and its name in the form.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What to write.
    pub hint: String,
    /// What stands in it at first. It is bound to nothing: what stands in it is read when the form is sent.
    pub value: String,
    /// With what it is filled in.
    pub input: Input,
}

/// Draws a field, with what is wrong with it.
#[must_use]
pub fn form_field(form: Form, spec: FieldSpec) -> AnyView {
    let FieldSpec { id, label, hint, value, input } = spec;
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = if hint.is_empty() { error_id.clone() } else { format!("{hint_id} {error_id}") };
    let known = id.clone();
    let wrong = Signal::derive(move || form.error(&known));
    let right = Signal::derive(move || wrong.with(String::is_empty));
    let invalid = Signal::derive(move || (!right.get()).then_some("true"));
    let (labels, name) = (id.clone(), id.clone());
    let input = match input {
        Input::Line(kind, mode) => view! {
            <input class="field__input" dir="auto" id=id name=name type=kind inputmode=mode autocomplete="off" spellcheck="false" value=value
                aria-describedby=described aria-invalid=invalid/>
        }
        .into_any(),
        Input::Lines => view! {
            <textarea class="field__input" dir="auto" id=id name=name rows="3" aria-describedby=described aria-invalid=invalid prop:value=value></textarea>
        }
        .into_any(),
        Input::Choice(options) => {
            let options = options.into_iter().map(|(own, text)| {
                let selected = own == value;
                view! { <option value=own selected=selected>{text}</option> }
            });
            view! {
                <select class="field__input" id=id name=name aria-describedby=described aria-invalid=invalid>{options.collect_view()}</select>
            }
            .into_any()
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=labels>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <p class="field__error" id=error_id hidden=right>{wrong}</p>
            {input}
        </div>
    }
    .into_any()
}
