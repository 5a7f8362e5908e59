//! Reading the file otherwise: with another separator, or another sheet. It is sent again, and what was read before is thrown away.

use leptos::{prelude::*, task::spawn_local};
use lupa_api::{self as api, imports::Reading};
use lupa_domain::{
    api::imports::{FileAbout, FileFormat, ImportResponse, ImportState},
    ids::ImportId,
};
use lupa_ui::{ErrorSummary, Form};
use lupa_words::{ImportsWords, shapes::FieldText};

use super::held;
use crate::context::{ConsoleContext, Location};

/// The import whose file is read otherwise, and where an import is shown.
#[derive(Clone, Copy)]
pub(super) struct Otherwise {
    pub(super) console: ConsoleContext,
    pub(super) words: &'static ImportsWords,
    pub(super) id: ImportId,
    pub(super) location: fn(Option<ImportId>) -> Location,
}

/// The separators that can be chosen.
const SEPARATORS: [&str; 4] = [";", ",", "\t", "|"];

/// The choice, where there is one, while nothing of the list is in yet.
pub(super) fn view(shown: Otherwise, import: &ImportResponse) -> Option<AnyView> {
    let file = import.file.clone().filter(|file| file.systems.is_empty())?;
    let is_early = matches!(import.line.state, ImportState::Received | ImportState::Checked);
    let can_choose = file.format == FileFormat::Csv || file.sheets.len() > 1;
    if !is_early || !can_choose {
        return None;
    }
    if held::of(shown.id).is_none() {
        let again = shown.words.file.again;
        return Some(view! { <p class="soft">{shown.console.navigation.link("", (shown.location)(None), again, None)}</p> }.into_any());
    }
    let form = Form::default();
    let choice = if file.format == FileFormat::Csv { separator(shown, form, &file) } else { sheet(shown, form, &file) };
    Some(view! { <ErrorSummary form heading=shown.console.words.correct/> {choice} }.into_any())
}

fn separator(shown: Otherwise, form: Form, file: &FileAbout) -> AnyView {
    let words = &shown.words.file;
    let found = file.separator.clone().unwrap_or_default();
    // One that Excel wrote into the file may be none of those.
    let other = (!SEPARATORS.contains(&&*found)).then(|| (found.clone(), found.clone()));
    let options = SEPARATORS.iter().map(|one| ((*one).to_owned(), (words.separators)(one).to_owned())).chain(other).collect();
    select("separator", &words.separator, options, &found, move |chosen| {
        read_again(shown, form, |reading| Reading { separator: chosen, ..reading });
    })
}

fn sheet(shown: Otherwise, form: Form, file: &FileAbout) -> AnyView {
    let options = (0..).zip(&file.sheets).map(|(no, name): (u32, &String)| (no.to_string(), name.clone())).collect();
    select("sheet", &shown.words.file.sheet, options, &file.sheet.to_string(), move |chosen| {
        read_again(shown, form, |reading| Reading { sheet: chosen.parse().ok(), ..reading });
    })
}

fn select(id: &'static str, text: &FieldText, options: Vec<(String, String)>, found: &str, choose: impl Fn(String) + 'static) -> AnyView {
    let hint = format!("{id}-hint");
    let options = options.into_iter().map(|(value, name)| {
        let selected = value == found;
        view! { <option value=value selected=selected>{name}</option> }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id>{text.label}</label>
            <p class="field__hint" id=hint.clone()>{text.hint}</p>
            <select class="field__input" id=id aria-describedby=hint on:change=move |event| choose(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// Sends the file again, to be read as was chosen.
fn read_again(shown: Otherwise, form: Form, chosen: impl FnOnce(Reading) -> Reading) {
    let (console, before) = (shown.console, shown.id);
    let Some((file, reading)) = held::of(before) else { return };
    if !form.begin() {
        return;
    }
    console.notices.clear();
    let reading = chosen(reading);
    spawn_local(async move {
        match api::imports::send(console.client, file.clone(), &reading).await {
            Ok(import) => {
                held::hold(import.line.id, file, reading);
                // What was read before is wrong. Where this fails, it is wiped in a week.
                drop(api::imports::undo(before).send(console.client).await);
                console.navigation.unsaved.clear();
                console.navigation.go((shown.location)(Some(import.line.id)));
            }
            Err(error) => console.reject(form, error, &[]),
        }
    });
}
