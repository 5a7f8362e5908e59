//! Putting right what one has answered: the birthday that was mistyped, or nothing in its place.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Loader};
use lupa_domain::{
    api::people::{PersonalDataField, PersonalDataResponse},
    own_field::FieldKind,
};
use lupa_public::wording::inputs;
use lupa_ui::browser;
use serde_json::Value;

use crate::page::Page;

/// The form, folded up; nothing where the person cannot put it right themself.
pub(crate) fn correction(page: Page, personal_data: Loader<PersonalDataResponse>, field: &PersonalDataField) -> Option<AnyView> {
    let (kind, id, label) = (field.kind?, field.id.clone(), field.label.clone());
    let (words, control) = (&page.words.kept, format!("own-{id}"));
    let wrong = RwSignal::new(String::new());
    let error_id = format!("{control}-error");
    let save = {
        let control = control.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let form = event_target(&event);
            let mut told = inputs(&form).filter(|input| input.type_() != "radio" || input.checked());
            let value = told.next().map(|input| input.value()).unwrap_or_default();
            let (id, control) = (id.clone(), control.clone());
            spawn_local(async move {
                match api::me::put_right(&id, value).send(page.client).await {
                    Ok(_) => personal_data.reload_then(|| browser::focus_soon("kept")),
                    Err(ApiError::Problem(problem)) if problem.status == 401 => {
                        page.leave(ApiError::Problem(problem).sentence(page.words.not_done));
                    }
                    Err(error) => {
                        wrong.set(error.sentence(page.words.not_done));
                        browser::focus_soon(control);
                    }
                }
            });
        }
    };
    let value = &field.value;
    let choices: Vec<(String, String)> = match kind {
        FieldKind::YesNo => vec![("yes".into(), words.yes.into()), ("no".into(), words.no.into())],
        FieldKind::Choice => field.choices.iter().map(|choice| (choice.clone(), choice.clone())).collect(),
        FieldKind::Text | FieldKind::Number | FieldKind::Date => Vec::new(),
    };
    let is_chosen = |word: &str| match value {
        Value::Bool(yes) => (word == "yes") == *yes,
        other => other == word,
    };
    let input = if choices.is_empty() {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let kind = if kind == FieldKind::Date { "date" } else { "text" };
        view! {
            <label class="field__label" for=control.clone()>{label.clone()}</label>
            <input class="field__input" id=control.clone() type=kind value=text autocomplete="off" aria-describedby=error_id.clone()/>
        }
        .into_any()
    } else {
        let radios = choices.into_iter().enumerate().map(|(place, (word, shown))| {
            let id = if place == 0 { control.clone() } else { format!("{control}-{place}") };
            let checked = is_chosen(&word);
            view! { <label class="asked__choice"><input type="radio" id=id name=control.clone() value=word checked=checked/> " " {shown}</label> }
        });
        view! { <fieldset aria-describedby=error_id.clone()><legend class="field__label">{label.clone()}</legend>{radios.collect_view()}</fieldset> }
            .into_any()
    };
    let summary = format!("{}: {label}", words.correct);
    Some(
        view! {
            <details>
                <summary aria-label=summary>{words.correct}</summary>
                <form class="field" novalidate on:submit=save>
                    {input}
                    <p class="field__error" id=error_id role="alert" hidden=move || wrong.with(String::is_empty)>{move || wrong.get()}</p>
                    <div class="actions"><button class="button" type="submit">{words.save}</button></div>
                </form>
            </details>
        }
        .into_any(),
    )
}
