//! One import, at whichever stage it is. While it is under way, it is looked at every half second.

use std::time::Duration;

use leptos::prelude::*;
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::{
        imports::{ImportChange, ImportResponse, ImportState},
        people::FieldResponse,
    },
    ids::ImportId,
    staff::Right,
};
use lupa_ui::{Form, Tone, browser, note, number, size};
use lupa_words::ImportsWords;

use super::{
    check, columns, head, location,
    otherwise::{self, Otherwise},
    run, stages,
    start::encoding_name,
    words_of,
};
use crate::context::{ConsoleContext, FieldIds, use_console};

/// How often it is looked at.
const PACE: Duration = Duration::from_millis(500);
/// Where the members of a plan stand on the screen; a column is found by its number.
const FIELDS: FieldIds = &[
    ("/plan/subject", "subject"),
    ("/plan/source", "source"),
    ("/plan/basis", "basis"),
    ("/plan/tags", "tags"),
    ("/plan/columns", "column-0"),
    ("/plan/day_order", "day_order"),
];

/// An import on the screen.
#[derive(Clone, Copy)]
pub struct Shown {
    pub(super) console: ConsoleContext,
    pub(super) words: &'static ImportsWords,
    pub(super) id: ImportId,
    pub(super) import: RwSignal<ImportResponse>,
}

impl Shown {
    /// Does something with the import, and shows what came of it.
    pub(super) fn change(self, form: Form, change: &ImportChange) {
        if !form.begin() {
            return;
        }
        self.console.notices.clear();
        self.console.client.answer(api::imports::change(self.id, change), move |answer| match answer {
            Ok(import) => self.take(form, import),
            Err(error) => self.console.reject_at(form, error, &field_at),
        });
    }

    /// Takes it back, or throws the list away.
    pub(super) fn undo(self, form: Form) {
        if !form.begin() {
            return;
        }
        self.console.client.answer(api::imports::undo(self.id), move |answer| match answer {
            Ok(import) => self.take(form, import),
            Err(error) => self.console.reject(form, error, FIELDS),
        });
    }

    fn take(self, form: Form, import: ImportResponse) {
        form.reset();
        // What was said of the columns is kept with the list.
        self.console.navigation.unsaved.clear();
        self.import.set(import);
        browser::focus_soon("import-stage");
    }

    fn look_again(self) {
        self.console.client.answer(api::imports::show(self.id), move |answer| match answer {
            Ok(import) => drop(self.import.try_set(import)),
            Err(error) => self.console.client.report(error),
        });
    }
}

/// The element at which a member of the plan stands.
fn field_at(pointer: &str) -> Option<String> {
    if let Some(column) = pointer.strip_prefix("/plan/columns/") {
        return Some(format!("column-{column}"));
    }
    FIELDS.iter().find(|(known, _)| pointer.starts_with(known)).map(|(_, id)| (*id).to_owned())
}

/// The screen.
#[component]
pub fn OneImport(id: ImportId) -> impl IntoView {
    let console = use_console();
    let words = words_of(console);
    let back = console.navigation.link("head__back", location(None), words.all, None);
    let loader = Loader::new(console.client, move || async move {
        let import = api::imports::show(id).send(console.client).await?;
        // Who may not see fields brings columns into the card alone.
        let may = console.session.may(Right::SeePeople) || console.session.may(Right::ManageFields);
        let fields = if may { api::fields::list().send(console.client).await?.fields } else { Vec::new() };
        Ok((import, fields))
    });
    view! {
        {head(words, back.into_any())}
        {loader.view(&console.words.wait, words.gone, move |(import, fields): (ImportResponse, Vec<FieldResponse>)| {
            Some(sheet(Shown { console, words, id, import: RwSignal::new(import) }, fields))
        })}
    }
}

fn sheet(shown: Shown, fields: Vec<FieldResponse>) -> AnyView {
    let Shown { console, words, id, import } = shown;
    let again = Otherwise { console, words, id, location };
    let state = Memo::new(move |_| import.with(|import| import.line.state));
    let fields = StoredValue::new(fields);
    Effect::new(move |_| {
        let is_under_way = import.with(|import| import.line.state.is_under_way());
        if is_under_way && let Ok(handle) = set_timeout_with_handle(move || shown.look_again(), PACE) {
            on_cleanup(move || handle.clear());
        }
    });
    let stage = move || match state.get() {
        ImportState::Receiving | ImportState::Received => columns::view(shown, fields.get_value()),
        ImportState::Checking => run::under_way(shown, words.run.checking),
        ImportState::Checked => view! { {columns::view(shown, fields.get_value())} {check::view(shown, &fields.get_value())} }.into_any(),
        ImportState::Importing => run::under_way(shown, words.run.importing),
        ImportState::Undoing => run::under_way(shown, words.run.undoing),
        ImportState::Stopped => run::stopped(shown),
        ImportState::Done | ImportState::Undone => run::done(shown),
        ImportState::Expired => note(Tone::Info, view! { <p>{words.run.expired}</p> }.into_any()),
    };
    view! {
        {move || stages(words, Some(state.get()))}
        {move || import.with(|import| file(shown, import))}
        {move || import.with(|import| otherwise::view(again, import))}
        <div id="import-stage" tabindex="-1" class="stack stack--loose">{stage}</div>
    }
    .into_any()
}

/// What file it was.
fn file(shown: Shown, import: &ImportResponse) -> Option<AnyView> {
    let Shown { console, words, .. } = shown;
    let file = import.file.as_ref()?;
    let count = |value: u32| number(value.into(), console.locale);
    let about = (words.file.about)(&count(file.rows), &count(file.columns.into()), &size(file.bytes.into(), console.locale));
    let encoding = file.encoding.as_deref().map(|name| (words.file.in_encoding)(&encoding_name(name)));
    let sheet = file.sheets.get(file.sheet as usize).map(|name| (words.file.in_sheet)(name));
    let systems = file.systems.iter().map(|system| system.name()).collect::<Vec<_>>().join(", ");
    let systems = (!systems.is_empty()).then(|| (words.file.of_systems)(&systems));
    let lines = [Some(about), encoding, sheet, systems].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let notes = file.notes.iter().map(|one| note(Tone::Info, view! { <p>{(words.file.note)(*one)}</p> }.into_any()));
    Some(view! { <p class="soft" dir="auto">{lines}</p> {notes.collect_view()} }.into_any())
}
