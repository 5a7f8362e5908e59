//! What stands in the dialog of an export: what will happen, said before it does; the progress of the download, and stopping it.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Download, DownloadError, Request, audience::ByteOrderMark};
use lupa_domain::{
    api::audience::AudienceRequest,
    audience::{Basis, MailingService, Sheet},
    locale::Locale,
    staff::Right,
};
use lupa_ui::{
    browser::{self, dialog},
    decimal, number, size,
};
use lupa_words::audience::ExportWords;

use super::{
    export::{Choice, DIALOG, ExportDialog, Format, Phase},
    query::AudienceQuery,
};

/// The id of the sentence that says how the export goes.
const SENTENCE: &str = "export-said";

/// Draws the form, in the dialog that the audience opened.
#[must_use]
pub fn draw() -> AnyView {
    view! { <ExportForm/> }.into_any()
}

/// The form, for as long as the dialog is there.
#[component]
fn ExportForm() -> impl IntoView {
    let shared: ExportDialog = expect_context();
    let ExportDialog { query, phase, choice, download, openings } = shared;
    let (words, console) = (&query.words.export, query.console);
    Effect::new(move |_| {
        openings.track();
        choice.count_labels(query);
        choice.ask_for_fields(query);
    });
    let close = move |_| dialog::close(DIALOG);
    let stop = move || shared.stop();
    let end = move |text: String, is_error: bool| {
        // Once the dialog is closed, it is said on the screen.
        if dialog::is_open(DIALOG) {
            phase.try_set(Phase::Ended(text));
            browser::focus_soon(SENTENCE);
        } else if is_error {
            console.notices.show_error(text);
        } else {
            console.notices.show(text);
        }
    };
    let refuse = move |error: ApiError| {
        if console.client.handle_auth_failure(&error) {
            dialog::close(DIALOG);
        } else {
            end(console.sentence(error), true);
        }
    };
    let start = move |request: Request<()>| {
        let Some(begun) = Download::new() else { return };
        download.set_value(Some(begun.clone()));
        phase.set(Phase::Downloading(0));
        browser::focus_soon(SENTENCE);
        spawn_local(async move {
            let progress = move |bytes| {
                phase.try_set(Phase::Downloading(bytes));
            };
            match begun.save(console.client, request, "lupa", progress).await {
                Ok(file) => end((words.done)(&file), false),
                Err(DownloadError::Stopped) => end(words.stopped.to_owned(), false),
                Err(DownloadError::Broken) => end(words.broken.to_owned(), true),
                Err(DownloadError::Refused(error)) => refuse(error),
            }
        });
    };
    let begin = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(ask) = query.request().filter(|_| !untrack(|| choice.has_no_labels())) else { return };
        start(choice.request(ask));
    };
    let stop_list = move |_| start(api::audience::suppression(query.purpose.get_untracked(), choice.format.get_untracked().preset()));
    let offers_stop_list = move || phase.get() == Phase::Choosing && choice.format.get().is_separated_text();
    let sentence = move || match phase.get() {
        Phase::Choosing => String::new(),
        Phase::Downloading(bytes) => (words.coming)(&size(bytes, console.locale)),
        Phase::Ended(text) => text,
    };
    let is_choosing = move || phase.get() == Phase::Choosing;
    let is_downloading = move || matches!(phase.get(), Phase::Downloading(_));
    view! {
        <form on:submit=begin>
            <div hidden=move || !is_choosing() class="stack">
                <Formats query choice/>
                <Columns query choice/>
                <Receiver query choice/>
                {move || terms(query, choice)}
                <p class="soft" hidden=move || !offers_stop_list()>{words.stop_list_why}</p>
            </div>
            <p id=SENTENCE role="status" tabindex="-1" class="export__said">{sentence}</p>
            <progress class="export__progress" hidden=move || !is_downloading() aria-labelledby="export-heading"></progress>
            <div class="actions">
                <button class="button button--primary" type="submit" hidden=move || !is_choosing() || choice.has_no_labels()>{words.go}</button>
                <button class="button" type="button" hidden=move || !offers_stop_list() on:click=stop_list>{words.stop_list}</button>
                <button class="button" type="button" hidden=move || !is_choosing() on:click=close>{console.words.cancel}</button>
                <button class="button" type="button" hidden=move || !is_downloading() on:click=move |_| stop()>{words.stop}</button>
                <button class="button" type="button" hidden=move || is_choosing() || is_downloading() on:click=close>{words.close}</button>
            </div>
        </form>
    }
}

impl Format {
    /// All of them, as they are offered.
    const ALL: [Self; 9] = [
        Self::Workbook,
        Self::CsvForExcel,
        Self::For(MailingService::Mailchimp),
        Self::For(MailingService::Brevo),
        Self::For(MailingService::Mailerlite),
        Self::For(MailingService::Klaviyo),
        Self::Csv,
        Self::JsonLines,
        Self::Labels,
    ];

    /// The mailing service that reads it.
    const fn preset(self) -> Option<MailingService> {
        match self {
            Self::For(preset) => Some(preset),
            _ => None,
        }
    }

    /// Whether a list of those who must not be written to goes with it: what reads it reads text.
    const fn is_separated_text(self) -> bool {
        matches!(self, Self::For(_) | Self::Csv | Self::CsvForExcel)
    }

    const fn name(self, words: &ExportWords) -> &'static str {
        match self {
            Self::Workbook => words.formats.workbook,
            Self::CsvForExcel => words.formats.csv_for_excel,
            Self::Csv => words.formats.csv,
            Self::JsonLines => words.formats.json_lines,
            Self::For(preset) => preset.name(),
            Self::Labels => words.formats.labels,
        }
    }

    const fn columns(self, words: &ExportWords) -> &'static str {
        match self {
            Self::Workbook | Self::JsonLines => words.file_columns,
            Self::CsvForExcel | Self::Csv => words.csv_columns,
            Self::For(_) => words.preset_columns,
            Self::Labels => words.label_lines,
        }
    }
}

impl Choice {
    fn is_labels(self) -> bool {
        self.format.get() == Format::Labels
    }

    /// Whether labels are chosen and there is nobody to print one for.
    fn has_no_labels(self) -> bool {
        self.is_labels() && self.labels.with(|labels| labels.is_some_and(|count| count.labels == 0))
    }

    fn sheet(self) -> Sheet {
        Sheet::ALL[self.sheet.get().min(Sheet::ALL.len() - 1)]
    }

    /// What the purpose asks for goes along, unless it is left out.
    fn ask_for_fields(self, query: AudienceQuery) {
        let asked = query
            .vocabulary
            .with_untracked(|known| known.fields.iter().filter(|field| field.asked).map(|field| field.id.clone()).collect());
        self.fields.set(asked);
    }

    fn request(self, ask: AudienceRequest) -> Request<()> {
        let recipient = Some(self.recipient.get_untracked()).filter(|typed| !typed.trim().is_empty());
        let contents = (self.fields.get_untracked(), recipient);
        match self.format.get_untracked() {
            Format::Workbook => api::audience::export(ask, "xlsx", ByteOrderMark::LeftOut, contents),
            // The mark tells Excel that the file is UTF-8.
            Format::CsvForExcel => api::audience::export(ask, "csv", ByteOrderMark::Written, contents),
            Format::Csv => api::audience::export(ask, "csv", ByteOrderMark::LeftOut, contents),
            Format::JsonLines => api::audience::export(ask, "jsonl", ByteOrderMark::LeftOut, contents),
            Format::For(preset) => api::audience::export_for(ask, preset, contents),
            Format::Labels => api::audience::labels(ask, untrack(|| self.sheet()).word, self.start.get_untracked()),
        }
    }

    /// Fetches how many labels there would be, where labels are chosen.
    fn count_labels(self, query: AudienceQuery) {
        self.labels.set(None);
        let Some(ask) = query.request().filter(|_| self.format.get_untracked() == Format::Labels) else { return };
        query.console.client.run(api::audience::count_labels(&ask), move |count| {
            self.labels.try_set(Some(count));
        });
    }
}

/// The formats; and for labels the sheet.
#[component]
fn Formats(query: AudienceQuery, choice: Choice) -> impl IntoView {
    let words = &query.words.export;
    // Labels are printed on the basis of consent only. The dialog is drawn anew with the basis.
    let prints = query.console.session.may(Right::PrintLabels) && query.basis.get_untracked() == Basis::Consent;
    let exports = query.console.session.may(Right::ExportAddresses);
    let offered = Format::ALL.into_iter().filter(|format| if *format == Format::Labels { prints } else { exports });
    let options = offered.map(|format| {
        let choose = move |_| {
            choice.format.set(format);
            choice.count_labels(query);
        };
        view! {
            <label class="option">
                <input type="radio" name="format" prop:checked=move || choice.format.get() == format on:change=choose/> <span>{format.name(words)}</span>
            </label>
        }
    });
    let sheets = Sheet::ALL.into_iter().enumerate().map(|(at, sheet)| {
        let [width, height] = sheet.label.map(|tenths| millimetres(tenths, query.console.locale));
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

/// The business's own fields, each a column if one likes.
#[component]
fn Columns(query: AudienceQuery, choice: Choice) -> impl IntoView {
    let words = &query.words.export;
    let boxes = move || {
        let fields = query.vocabulary.with(|known| known.fields.clone());
        let boxes = fields.into_iter().map(|field| {
            let (id, own, label) = (field.id.clone(), field.id, field.label);
            let is_on = move || choice.fields.with(|chosen| chosen.contains(&own));
            let change = move |event| {
                let on = event_target_checked(&event);
                choice.fields.update(|chosen| {
                    chosen.retain(|known| *known != id);
                    chosen.extend(on.then(|| id.clone()));
                });
            };
            view! { <label class="option"><input type="checkbox" prop:checked=is_on on:change=change/> <span>{label}</span></label> }
        });
        boxes.collect_view()
    };
    let is_none = move || choice.is_labels() || query.vocabulary.with(|known| known.fields.is_empty());
    view! {
        <fieldset class="options" hidden=is_none>
            <legend class="field__label">{words.own_columns}</legend>
            {boxes}
        </fieldset>
    }
}

/// The organisation that receives the list, which has to hear of corrections. A list for a mailing service goes to it unless something else is typed.
#[component]
fn Receiver(query: AudienceQuery, choice: Choice) -> impl IntoView {
    let words = &query.words.export.recipient;
    let service = move || choice.format.get().preset().map(MailingService::name).unwrap_or_default();
    let change = move |event| choice.recipient.set(event_target_value(&event));
    view! {
        <div class="field" hidden=move || choice.is_labels()>
            <label class="field__label" for="recipient">{words.label}</label>
            <p class="field__hint" id="recipient-hint">{words.hint}</p>
            <input class="field__input" id="recipient" name="recipient" type="text" maxlength="120" autocomplete="off" aria-describedby="recipient-hint"
                placeholder=service prop:value=move || choice.recipient.get() on:input=change/>
        </div>
    }
}

/// Tenths of a millimetre as millimetres: `99,1`, and `70` without decimals.
fn millimetres(tenths: u32, locale: Locale) -> String {
    let wire = if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) };
    decimal(&wire, locale)
}

/// The purpose, how many people, the columns, and what will be recorded.
fn terms(query: AudienceQuery, choice: Choice) -> impl IntoView {
    let words = &query.words.export;
    let locale = query.console.locale;
    let send = query.count.with(|count| count.as_ref().map_or(0, |count| count.send));
    let is_labels = choice.is_labels();
    let labels = choice.labels.get().filter(|_| is_labels);
    let people = if is_labels { labels.map(|count| count.labels) } else { Some(send) };
    let shown = people.map_or_else(|| query.words.answer.counting.to_owned(), |people| number(people, locale));
    let facts = [
        (words.purpose, query.title_and_basis(&query.purpose.get(), query.basis.get())),
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
