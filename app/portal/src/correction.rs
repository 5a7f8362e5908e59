//! Putting right what one has answered: the birthday that was mistyped, or nothing in its place.

use leptos::prelude::*;
use lupa_domain::{
    api::people::PersonalDataField,
    own_field::{FieldId, FieldKind},
};
use serde_json::Value;

use crate::{
    fields::{Rejection, hidden},
    frame::Frame,
};

/// What was typed to put an answer right, where that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerDraft {
    /// Which answer.
    pub field: FieldId,
    /// What was typed.
    pub value: String,
}

/// The id of the field in which an answer is put right.
pub(crate) fn control_id(field: &FieldId) -> String {
    format!("own-{field}")
}

/// The form, folded up; nothing where the person cannot put it right themself.
pub(crate) fn correction(frame: &Frame, field: &PersonalDataField, refused: Option<(&AnswerDraft, &Rejection)>) -> Option<AnyView> {
    let (kind, label) = (field.kind?, field.label.as_str());
    let (words, control) = (&frame.words().kept, control_id(&field.id));
    let refused = refused.filter(|(draft, _)| draft.field == field.id);
    let error = refused.map(|(_, why)| why.said("/value")).unwrap_or_default();
    let error_id = format!("{control}-error");
    let choices: Vec<(String, String)> = match kind {
        FieldKind::YesNo => vec![("yes".into(), words.yes.into()), ("no".into(), words.no.into())],
        FieldKind::Choice => field.choices.iter().map(|choice| (choice.clone(), choice.clone())).collect(),
        FieldKind::Text | FieldKind::Number | FieldKind::Date => Vec::new(),
    };
    let stands = match (refused, &field.value) {
        (Some((draft, _)), _) => draft.value.clone(),
        (None, Value::Bool(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        (None, Value::String(text)) => text.clone(),
        (None, other) => other.to_string(),
    };
    let input = if choices.is_empty() {
        let kind = if kind == FieldKind::Date { "date" } else { "text" };
        view! {
            <label class="field__label" for=control.clone()>{label.to_owned()}</label>
            <input class="field__input" id=control name="value" type=kind value=stands autocomplete="off" aria-describedby=error_id.clone()/>
        }
        .into_any()
    } else {
        let radios = choices.into_iter().enumerate().map(|(place, (word, shown))| {
            let id = if place == 0 { control.clone() } else { format!("{control}-{place}") };
            let checked = word == stands;
            view! { <label class="asked__choice"><input type="radio" id=id name="value" value=word checked=checked/> " " {shown}</label> }
        });
        let radios = radios.collect_view();
        view! { <fieldset aria-describedby=error_id.clone()><legend class="field__label">{label.to_owned()}</legend>{radios}</fieldset> }
            .into_any()
    };
    let summary = format!("{}: {label}", words.correct);
    Some(
        view! {
            <details open=refused.is_some()>
                <summary aria-label=summary>{words.correct}</summary>
                <form class="field" method="post" action=frame.own("/answers") novalidate>
                    {hidden("field", field.id.to_string())}
                    {input}
                    <p class="field__error" id=error_id>{error}</p>
                    <div class="actions"><button class="button" type="submit">{words.save}</button></div>
                </form>
            </details>
        }
        .into_any(),
    )
}
