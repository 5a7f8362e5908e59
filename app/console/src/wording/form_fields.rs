//! The fields for the texts of a form in one language.

use leptos::prelude::*;
use lupa_domain::{
    locale::Locale,
    wording::{DraftText, PurposeId},
};
use lupa_ui::{FieldSpec, Form, Input, form_field};
use lupa_words::{self as words, FormFieldWords};

use super::draft_fields::{FIELDS, field_word, id, join_paragraphs, with_all_sections};
use crate::context::ConsoleContext;

/// All fields of one language. The boxes of purposes that the form does not ask for are hidden, and so is what the law wants said while it is
/// `locked`.
#[must_use]
pub fn fields(
    console: ConsoleContext,
    form: Form,
    locale: Locale,
    text: &DraftText,
    purposes: &[(PurposeId, String)],
    chosen: RwSignal<Vec<PurposeId>>,
    locked: RwSignal<bool>,
) -> AnyView {
    let words = &words::wording(console.locale).editor;
    let text = with_all_sections(text);
    let field = |place: &str, label: String, hint: &str, value: String, input: Input| {
        form_field(form, FieldSpec { id: id(locale, place), label, hint: hint.to_owned(), value, input })
    };
    let line = || Input::Line("text", "text");
    let contact = FIELDS.into_iter().map(|name| {
        let FormFieldWords { label, hint } = (words.field)(name);
        let known = text.fields.iter().find(|field| field.name == name);
        let word = field_word(name);
        let said = known.map(|field| field.label.clone()).unwrap_or_default();
        let help = known.and_then(|field| field.hint.clone()).unwrap_or_default();
        view! {
            {field(&format!("fields/{word}/label"), label.to_owned(), "", said, line())}
            {field(&format!("fields/{word}/hint"), hint.to_owned(), "", help, line())}
        }
    });
    let statements = purposes.iter().map(|(purpose, name)| {
        let said = text.statements.get(purpose).cloned().unwrap_or_default();
        let part = |part: &str, label: &str, value: String, input: Input| {
            field(&format!("statements/{purpose}/{part}"), label.to_owned(), "", value, input)
        };
        let own = purpose.clone();
        view! {
            <fieldset class="piece" hidden=move || chosen.with(|chosen| !chosen.contains(&own))>
                <legend class="piece__name">{name.clone()}</legend>
                {part("title", words.statement.title, said.title, line())}
                {part("label", words.statement.label, said.label, Input::Lines)}
                {part("details", words.statement.details, said.details, Input::Lines)}
            </fieldset>
        }
    });
    let sections = text.information.iter().enumerate().map(|(at, section)| {
        let name = (words.item)(section.item);
        let part = |part: &str, label: &str, value: &str, input: Input| {
            field(&format!("information/{at}/{part}"), format!("{name}: {label}"), "", value.to_owned(), input)
        };
        view! {
            <fieldset class="piece">
                <legend class="piece__name">{name}</legend>
                {part("heading", words.section_heading, &section.heading, line())}
                {part("text", words.section_text, &section.text, Input::Lines)}
            </fieldset>
        }
    });
    // A fold for each part. What most forms keep as it is begins closed; a field at fault opens the fold that it lies in.
    let block = |heading: &'static str, hint: &'static str, opens: bool, inside: AnyView| {
        view! {
            <details class="piece-block" open=opens>
                <summary><h2>{heading}</h2></summary>
                <p class="soft" hidden=hint.is_empty()>{hint}</p>
                {inside}
            </details>
        }
    };
    let beginning = view! {
        {field("heading", words.title.to_owned(), "", text.heading.clone(), line())}
        {field("intro", words.intro.label.to_owned(), words.intro.hint, join_paragraphs(&text.intro), Input::Lines)}
    };
    let boxes = view! {
        {field("question", words.question.to_owned(), "", text.question.clone(), line())}
        {statements.collect_view()}
    };
    let law = view! {
        <p hidden=move || !locked.get()>{words.locked.text}</p>
        <p hidden=move || !locked.get()>
            <button class="button" type="button" on:click=move |_| locked.set(false)>{words.locked.unlock}</button>
        </p>
        <div hidden=move || locked.get()>{sections.collect_view()}</div>
    };
    view! {
        <div lang=locale.as_str()>
            {block(words.beginning, "", true, beginning.into_any())}
            {block(words.fields.heading, words.fields.text, false, contact.collect_view().into_any())}
            {block(words.boxes, "", true, boxes.into_any())}
            {block(words.information.heading, words.information.text, true, law.into_any())}
            {field("submit", words.submit.to_owned(), "", text.submit.clone(), line())}
        </div>
    }
    .into_any()
}
