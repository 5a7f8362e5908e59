//! Choosing a file, and the imports of before.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, Loader, imports::Reading};
use lupa_domain::api::imports::{ImportLine, ImportList, ImportState};
use lupa_ui::Table;
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, Rejection, SubmitButton, Tone, bdi, browser, form_field, number, tone_chip, when};
use lupa_words::ImportsWords;

use super::{head, held, location, stages, words_of};
use crate::context::{ConsoleContext, FieldIds, Location, use_console};

const FIELDS: FieldIds = &[("/file", "file")];
/// The encodings that can be chosen, by their names.
const ENCODINGS: [(&str, &str); 7] = [
    ("utf-8", "UTF-8"),
    ("windows-1252", "Windows-1252"),
    ("iso-8859-15", "ISO-8859-15"),
    ("utf-16le", "UTF-16 LE"),
    ("utf-16be", "UTF-16 BE"),
    ("macintosh", "Mac OS Roman"),
    ("cp850", "DOS (850)"),
];

/// What an encoding is called.
pub(super) fn encoding_name(name: &str) -> String {
    ENCODINGS.iter().find(|(known, _)| *known == name).map_or(name, |(_, shown)| shown).to_owned()
}

/// The screen.
#[component]
pub fn Start() -> impl IntoView {
    let console = use_console();
    let words = words_of(console);
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(file) = browser::chosen_file("file") else {
            form.reject(Rejection { text: String::new(), fields: vec![("file".to_owned(), words.file.none.to_owned())] });
            return;
        };
        if !form.begin() {
            return;
        }
        console.notices.clear();
        let reading = Reading { encoding: browser::value("encoding"), ..Reading::default() };
        spawn_local(async move {
            match api::imports::send(console.client, file.clone(), &reading).await {
                Ok(import) => {
                    held::hold(import.line.id, file, reading);
                    console.navigation.go(location(Some(import.line.id)));
                }
                Err(error) => console.reject(form, error, FIELDS),
            }
        });
    };
    let encodings = ENCODINGS.iter().map(|(name, shown)| ((*name).to_owned(), (*shown).to_owned()));
    let encodings = [(String::new(), words.file.found.to_owned())].into_iter().chain(encodings).collect();
    let loader = Loader::of(console.client, api::imports::list);
    let back = console.navigation.link("head__back", Location::new(lupa_api::paths::CONSOLE_PEOPLE, &[]), words.back, None);
    view! {
        {head(words, back.into_any())}
        {stages(words, None)}
        <section class="panel" aria-labelledby="import-file">
            <div class="panel__head"><h2 class="panel__title" id="import-file">{words.file.heading}</h2></div>
            <form class="panel__body stack" novalidate on:submit=on_submit>
                <ErrorSummary form heading=console.words.correct/>
                <div class="field">
                    <label class="field__label" for="file">{words.file.field.label}</label>
                    <p class="field__hint" id="file-hint">{words.file.field.hint}</p>
                    <p class="field__error" id="file-error" hidden=move || form.error("file").is_empty()>{move || form.error("file")}</p>
                    <input class="field__input" id="file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx,.ods,.json,.jsonld,text/csv,application/json"
                        aria-describedby="file-hint file-error" aria-invalid=move || (!form.error("file").is_empty()).then_some("true")/>
                </div>
                {form_field(form, FieldSpec {
                    id: "encoding".to_owned(),
                    label: words.file.encoding.label.to_owned(),
                    hint: words.file.encoding.hint.to_owned(),
                    value: String::new(),
                    input: Input::Choice(encodings),
                })}
                <SubmitButton form label=words.file.read sending=console.words.sending/>
            </form>
        </section>
        {loader.view(&console.words.wait, "", move |list: ImportList| Some(before(console, words, list.imports)))}
    }
}

/// The imports of before.
fn before(console: ConsoleContext, words: &'static ImportsWords, imports: Vec<ImportLine>) -> AnyView {
    if imports.is_empty() {
        return ().into_any();
    }
    let heads = &words.list.heads;
    let rows = imports.into_iter().map(|line| {
        let source = if line.source.is_empty() { words.list.no_source.to_owned() } else { line.source.clone() };
        vec![
            console.navigation.link("", location(Some(line.id)), source, None).into_any(),
            when(line.at, console.locale).into_any(),
            bdi(line.by.clone().unwrap_or_default()).into_any(),
            number(line.rows.into(), console.locale).into_any(),
            tone_chip(tone(line.state), (words.list.state)(line.state).to_owned(), None),
        ]
    });
    let heads = vec![heads.source, heads.at, heads.by, heads.rows, heads.state];
    view! {
        <section class="panel" aria-labelledby="imports-before">
            <div class="panel__head"><h2 class="panel__title" id="imports-before">{words.list.heading}</h2></div>
            <Table caption=words.list.heading heads rows=rows.collect()/>
        </section>
    }
    .into_any()
}

const fn tone(state: ImportState) -> Tone {
    match state {
        ImportState::Done => Tone::Given,
        ImportState::Undone => Tone::Withdrawn,
        ImportState::Expired | ImportState::Receiving => Tone::None,
        _ => Tone::Awaiting,
    }
}
