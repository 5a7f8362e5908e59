//! The export's button and its dialog. What stands in the dialog is a part of its own (`export_form`), loaded when it is first opened.

use leptos::prelude::*;
use lupa_api::Download;
use lupa_domain::{api::audience::LabelCount, audience::MailingService, own_field::FieldId, staff::Right};
use lupa_ui::browser::dialog;

use super::query::AudienceQuery;
use crate::{area::AreaView, screens::Area};

/// The id of the dialog.
pub(super) const DIALOG: &str = "export";

/// How far an export has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// It is being chosen what to export.
    Choosing,
    /// So many bytes have come.
    Downloading(u64),
    /// It is over; what came of it.
    Ended(String),
}

/// What the button and the form in the dialog share. A context of the form.
#[derive(Clone, Copy)]
pub(super) struct ExportDialog {
    pub(super) query: AudienceQuery,
    pub(super) phase: RwSignal<Phase>,
    pub(super) choice: Choice,
    /// The export that is coming. What stops it cannot leave its thread.
    pub(super) download: StoredValue<Option<Download>, LocalStorage>,
    /// How many times the dialog was opened.
    pub(super) openings: RwSignal<u32>,
}

/// The button and its dialog. A user who may neither export addresses nor print labels has neither.
#[component]
pub fn Export(query: AudienceQuery) -> impl IntoView {
    let words = &query.words.export;
    let shared = ExportDialog {
        query,
        phase: RwSignal::new(Phase::Choosing),
        choice: Choice::new(query),
        download: StoredValue::new_local(None::<Download>),
        openings: RwSignal::new(0),
    };
    provide_context(shared);
    let open = move |_| {
        shared.phase.set(Phase::Choosing);
        shared.openings.update(|times| *times += 1);
        dialog::open(DIALOG);
    };
    let stop = move |_| shared.stop();
    let was_opened = Memo::new(move |_| shared.openings.get() > 0);
    let is_nobody = move || query.count.with(|count| count.as_ref().is_none_or(|count| count.send == 0));
    view! {
        <p class="answer__export" hidden=is_nobody>
            <button class="button button--primary" type="button" on:click=open>{words.open}</button>
        </p>
        <dialog id=DIALOG class="question-box question-box--plain" aria-labelledby="export-heading" on:close=stop>
            <h2 id="export-heading">{words.heading}</h2>
            {move || was_opened.get().then(|| view! { <AreaView area=Area::AudienceExport/> })}
        </dialog>
    }
}

impl ExportDialog {
    /// Stops the export that is coming.
    pub(super) fn stop(self) {
        if let Some(download) = self.download.get_value() {
            download.stop();
        }
    }
}

/// What is going to be made: one of the formats, and for labels the sheet and its first free label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) format: RwSignal<Format>,
    pub(super) sheet: RwSignal<usize>,
    pub(super) start: RwSignal<u32>,
    /// How many labels there would be, once that is known.
    pub(super) labels: RwSignal<Option<LabelCount>>,
    /// Which of the business's own fields have a column.
    pub(super) fields: RwSignal<Vec<FieldId>>,
    /// The organisation that receives the list; empty where it stays with the business.
    pub(super) recipient: RwSignal<String>,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Workbook,
    CsvForExcel,
    Csv,
    JsonLines,
    For(MailingService),
    Labels,
}

impl Choice {
    fn new(query: AudienceQuery) -> Self {
        let first = if query.console.session.may(Right::ExportAddresses) { Format::Workbook } else { Format::Labels };
        Self {
            format: RwSignal::new(first),
            sheet: RwSignal::new(0),
            start: RwSignal::new(1),
            labels: RwSignal::new(None),
            fields: RwSignal::new(Vec::new()),
            recipient: RwSignal::new(String::new()),
        }
    }
}
