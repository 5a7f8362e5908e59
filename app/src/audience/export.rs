//! The export: what will happen, said before it does; the file while it comes; breaking it off.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::audience::LabelCount,
    audience::{Basis, Sheet},
    locale::Locale,
    staff::Right,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::{
    board::Board,
    wire::{self, NotExported, Wanted},
};
use crate::{
    browser::{self, download::Download},
    ui::{decimal, number, size},
    words::audience::ExportWords,
};

/// How far an export has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Phase {
    Asking,
    Coming(u64),
    Ended(String),
}

/// The button and its dialog. A user who may neither export nor print has neither.
#[component]
pub fn Export(board: Board) -> impl IntoView {
    let words = &board.words.export;
    let phase = RwSignal::new(Phase::Asking);
    let choice = Choice::new(board);
    // An abort controller belongs to this thread, as everything here does.
    let download = StoredValue::new_local(None::<Download>);
    let dialog = || browser::element("export").and_then(|element| element.dyn_into::<HtmlDialogElement>().ok());
    let open = move |_| {
        phase.set(Phase::Asking);
        choice.look(board);
        if let Some(dialog) = dialog() {
            let _ = dialog.show_modal();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog() {
            dialog.close();
        }
    };
    let stop = move || {
        if let Some(download) = download.get_value() {
            download.stop();
        }
    };
    let go = move |event: SubmitEvent| {
        event.prevent_default();
        let Some((asked, begun)) = board.asked().zip(Download::new()) else { return };
        if choice.is_empty() {
            return;
        }
        download.set_value(Some(begun.clone()));
        phase.set(Phase::Coming(0));
        browser::focus_soon("export-said");
        spawn_local(async move {
            let locale = board.desk.locale;
            let come = move |bytes| {
                phase.try_set(Phase::Coming(bytes));
            };
            let (text, is_done) = match wire::export(locale, asked, choice.wanted(), &begun, come).await {
                Ok(file) => ((words.done)(&file), true),
                Err(NotExported::Stopped) => (words.stopped.to_owned(), true),
                Err(NotExported::Broken) => (words.broken.to_owned(), false),
                Err(NotExported::Failure(failure)) => {
                    if board.desk.notice(&failure)
                        && let Some(dialog) = dialog()
                    {
                        dialog.close();
                        return;
                    }
                    (board.desk.sentence(failure), false)
                }
            };
            // After the dialog was closed, the screen says it.
            if dialog().is_some_and(|dialog| dialog.open()) {
                phase.try_set(Phase::Ended(text));
                browser::focus_soon("export-said");
            } else if is_done {
                board.desk.say(text);
            } else {
                board.desk.regret(text);
            }
        });
    };
    let said = move || match phase.get() {
        Phase::Asking => String::new(),
        Phase::Coming(bytes) => (words.coming)(&size(bytes, board.desk.locale)),
        Phase::Ended(text) => text,
    };
    let asking = move || phase.get() == Phase::Asking;
    let coming = move || matches!(phase.get(), Phase::Coming(_));
    let nobody = move || board.count.with(|count| count.as_ref().is_none_or(|count| count.send == 0));
    view! {
        <p class="answer__export" hidden=nobody>
            <button class="button button--primary" type="button" on:click=open>{words.open}</button>
        </p>
        <dialog id="export" class="question-box question-box--plain" aria-labelledby="export-heading" on:close=move |_| stop()>
            <h2 id="export-heading">{words.heading}</h2>
            <form on:submit=go>
                <div hidden=move || !asking() class="stack">
                    <Formats board choice/>
                    {move || terms(board, choice)}
                </div>
                <p id="export-said" role="status" tabindex="-1" class="export__said">{said}</p>
                <progress class="export__progress" hidden=move || !coming() aria-labelledby="export-heading"></progress>
                <div class="actions">
                    <button class="button button--primary" type="submit" hidden=move || !asking() || choice.is_empty()>{words.go}</button>
                    <button class="button" type="button" hidden=move || !asking() on:click=close>{board.desk.words.cancel}</button>
                    <button class="button" type="button" hidden=move || !coming() on:click=move |_| stop()>{words.stop}</button>
                    <button class="button" type="button" hidden=move || asking() || coming() on:click=close>{words.close}</button>
                </div>
            </form>
        </dialog>
    }
}

/// What is going to be made: one of the formats, and for labels the sheet and its first free label.
#[derive(Clone, Copy, Debug)]
struct Choice {
    format: RwSignal<Format>,
    sheet: RwSignal<usize>,
    start: RwSignal<u32>,
    /// How many labels there would be, once that is known.
    labels: RwSignal<Option<LabelCount>>,
}

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Workbook,
    CsvForExcel,
    Csv,
    JsonLines,
    Labels,
}

impl Format {
    /// All of them, in the order of the choice.
    const ALL: [Self; 5] = [Self::Workbook, Self::CsvForExcel, Self::Csv, Self::JsonLines, Self::Labels];

    const fn name(self, words: &ExportWords) -> &'static str {
        match self {
            Self::Workbook => words.formats.workbook,
            Self::CsvForExcel => words.formats.csv_for_excel,
            Self::Csv => words.formats.csv,
            Self::JsonLines => words.formats.json_lines,
            Self::Labels => words.formats.labels,
        }
    }

    const fn columns(self, words: &ExportWords) -> &'static str {
        match self {
            Self::Workbook | Self::JsonLines => words.file_columns,
            Self::CsvForExcel | Self::Csv => words.csv_columns,
            Self::Labels => words.label_lines,
        }
    }
}

impl Choice {
    fn new(board: Board) -> Self {
        let first = if board.desk.may(Some(Right::ExportAddresses)) { Format::Workbook } else { Format::Labels };
        Self { format: RwSignal::new(first), sheet: RwSignal::new(0), start: RwSignal::new(1), labels: RwSignal::new(None) }
    }

    fn is_labels(self) -> bool {
        self.format.get() == Format::Labels
    }

    /// Whether labels were chosen and there is none.
    fn is_empty(self) -> bool {
        self.is_labels() && self.labels.with(|labels| labels.is_some_and(|count| count.labels == 0))
    }

    fn sheet(self) -> Sheet {
        Sheet::ALL[self.sheet.get().min(Sheet::ALL.len() - 1)]
    }

    fn wanted(self) -> Wanted {
        let file = |format, bom| Wanted::File { format, bom };
        match self.format.get_untracked() {
            Format::Workbook => file("xlsx", false),
            // A byte order mark tells Excel that the file is UTF-8.
            Format::CsvForExcel => file("csv", true),
            Format::Csv => file("csv", false),
            Format::JsonLines => file("jsonl", false),
            Format::Labels => Wanted::Labels { sheet: untrack(|| self.sheet()).word, start: self.start.get_untracked() },
        }
    }

    /// Asks how many labels there would be, where they are chosen.
    fn look(self, board: Board) {
        self.labels.set(None);
        let Some(asked) = board.asked().filter(|_| self.format.get_untracked() == Format::Labels) else { return };
        board.desk.act(wire::count_labels(board.desk.locale, asked), move |count| {
            self.labels.try_set(Some(count));
        });
    }
}

/// What the file is for; and the sheet, where it is labels.
#[component]
fn Formats(board: Board, choice: Choice) -> impl IntoView {
    let words = &board.words.export;
    // The whole is drawn anew with the basis: a label asks for consent.
    let prints = board.desk.may(Some(Right::PrintLabels)) && board.basis.get_untracked() == Basis::Consent;
    let exports = board.desk.may(Some(Right::ExportAddresses));
    let offered = Format::ALL.into_iter().filter(|format| if *format == Format::Labels { prints } else { exports });
    let options = offered.map(|format| {
        let choose = move |_| {
            choice.format.set(format);
            choice.look(board);
        };
        view! {
            <label class="option">
                <input type="radio" name="format" prop:checked=move || choice.format.get() == format on:change=choose/> <span>{format.name(words)}</span>
            </label>
        }
    });
    let sheets = Sheet::ALL.into_iter().enumerate().map(|(at, sheet)| {
        let [width, height] = sheet.label.map(|tenths| millimetres(tenths, board.desk.locale));
        let name = (words.label)(&width, &height);
        view! { <option value=at.to_string()>{name} {format!(" ({} × {})", sheet.columns, sheet.rows)}</option> }
    });
    let choose_sheet = move |event| {
        choice.sheet.set(event_target_value(&event).parse().unwrap_or_default());
        choice.start.update(|start| *start = (*start).min(untrack(|| choice.sheet()).labels()));
    };
    let choose_start = move |event| {
        if let Ok(start) = event_target_value(&event).parse() {
            choice.start.set(start);
        }
    };
    view! {
        <fieldset class="options">
            <legend class="field__label">{words.format}</legend>
            {options.collect_view()}
        </fieldset>
        <div class="sheets" hidden=move || !choice.is_labels()>
            <div>
                <label class="field__label" for="sheet">{words.sheet}</label>
                <select class="field__input" id="sheet" on:change=choose_sheet>{sheets.collect_view()}</select>
            </div>
            <div>
                <label class="field__label" for="start">{words.start.label}</label>
                <input class="field__input" id="start" type="number" inputmode="numeric" min="1" max=move || choice.sheet().labels().to_string()
                    required aria-describedby="start-hint" prop:value=move || choice.start.get().to_string() on:change=choose_start/>
                <p class="soft" id="start-hint">{words.start.hint}</p>
            </div>
        </div>
    }
}

/// Tenths of a millimetre as millimetres: `99,1`, and `70` without decimals.
fn millimetres(tenths: u32, locale: Locale) -> String {
    let wire = if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) };
    decimal(&wire, locale)
}

/// Purpose, people, columns, and what will be recorded.
fn terms(board: Board, choice: Choice) -> impl IntoView {
    let words = &board.words.export;
    let locale = board.desk.locale;
    let send = board.count.with(|count| count.as_ref().map_or(0, |count| count.send));
    let is_labels = choice.is_labels();
    let labels = choice.labels.get().filter(|_| is_labels);
    let people = if is_labels { labels.map(|count| count.labels) } else { Some(send) };
    let shown = people.map_or_else(|| board.words.answer.counting.to_owned(), |people| number(people, locale));
    let facts = [
        (words.purpose, board.about(&board.purpose.get(), board.basis.get())),
        (words.people, shown.clone()),
        (words.columns, choice.format.get().columns(words).to_owned()),
    ];
    let facts = facts.into_iter().map(|(term, fact)| view! { <div><dt>{term}</dt> <dd>{fact}</dd></div> });
    let without = labels.filter(|count| count.without > 0).map(|count| {
        let text = (words.without)(count.without, &number(count.without, locale));
        view! { <p class="advice">{text}</p> }
    });
    let noted = match people {
        Some(0) => words.nobody.to_owned(),
        people => (words.noted)(people.unwrap_or_default(), &shown),
    };
    view! { <dl class="terms" aria-live="polite">{facts.collect_view()}</dl> {without} <p class="advice">{noted}</p> }
}
