//! A text field with its label, its hint and what is wrong with it.

use leptos::prelude::*;

/// What is wrong with a field; there is no box around nothing.
#[component]
pub fn FieldError<F>(id: &'static str, text: F) -> impl IntoView
where
    F: Fn() -> String + Copy + Send + Sync + 'static,
{
    view! { <p class="field__error" id=id hidden=move || text().is_empty()>{text}</p> }
}

/// Several lines of text. What stands in them is never bound either.
#[component]
#[cfg(feature = "csr")]
pub fn TextArea<F>(
    /// Its id and its name in the form.
    name: &'static str,
    /// The id of what is wrong with it.
    error_id: String,
    label: String,
    /// The language of what is written in it.
    lang: &'static str,
    value: String,
    /// What is wrong with it; empty if nothing.
    error: F,
) -> impl IntoView
where
    F: Fn() -> String + Copy + Send + Sync + 'static,
{
    let described = error_id.clone();
    view! {
        <div class="field" data-field=name>
            <label class="field__label" for=name>{label}</label>
            <p class="field__error" id=error_id hidden=move || error().is_empty()>{error}</p>
            <textarea class="field__input field__input--lines" dir="auto" id=name name=name lang=lang rows="14" autocomplete="off"
                aria-describedby=described aria-invalid=move || (!error().is_empty()).then_some("true")>{value}</textarea>
        </div>
    }
}

/// A text field. Its value is never bound: what stands in it is read when the form is sent.
#[component]
pub fn TextField<F>(
    /// Its id and its name in the form.
    name: &'static str,
    /// The id of what is wrong with it.
    error_id: &'static str,
    /// The `type` and `autocomplete` of the input.
    kind: (&'static str, &'static str),
    label: String,
    hint: String,
    value: String,
    /// What is wrong with it; empty if nothing.
    error: F,
) -> impl IntoView
where
    F: Fn() -> String + Copy + Send + Sync + 'static,
{
    let hint_id = format!("{name}-hint");
    let described = format!("{hint_id} {error_id}");
    view! {
        <div class="field" data-field=name>
            <label class="field__label" for=name>{label}</label>
            <p class="field__hint" id=hint_id>{hint}</p>
            <FieldError id=error_id text=error/>
            <input class="field__input" dir="auto" id=name name=name type=kind.0 autocomplete=kind.1 spellcheck="false" value=value
                aria-describedby=described aria-invalid=move || (!error().is_empty()).then_some("true")/>
        </div>
    }
}
