//! What staff store about the person: every datum, where it comes from and why it is stored. Nothing is hidden from the person.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    api::{
        consent::ScanLine,
        people::{ForeignRecordLine, Hold, Origin, PersonResponse, PersonalDataField, PersonalDataResponse},
        rights::notifications::NotificationLine,
    },
    import,
    retention::{self, Term},
    text::isolated,
};
use lupa_ui::{HistoryText, bdi, datum::FIELD_PREFIX, day, size, when, zone};
use serde_json::Value;

use crate::{
    correction::{AnswerDraft, correction},
    fields::Rejection,
    frame::Frame,
};

/// The data. `refused` is an answer that was to be put right and came back.
pub(crate) fn section(
    frame: &Frame,
    person: &PersonResponse,
    kept: &PersonalDataResponse,
    refused: Option<(&AnswerDraft, &Rejection)>,
    lists: AnyView,
) -> AnyView {
    let words = &frame.words().kept;
    view! {
        <section class="part" aria-labelledby="kept">
            <h2 id="kept">{words.heading}</h2>
            <p>{(words.lead)(&person.controller.email)}</p>
            {kept.restricted.then(|| view! { <p>{words.restricted}</p> })}
            {data(frame, person, kept, refused)}
            {kept.holds.iter().map(|hold| held(frame, hold)).collect_view()}
            {scans(frame, &kept.scans)}
            {foreign_records(frame, &kept.foreign_records)}
            {terms(frame, &kept.terms)}
            {told(frame, kept)}
            {lists}
        </section>
    }
    .into_any()
}

/// What keeps the data from being erased.
fn held(frame: &Frame, hold: &Hold) -> AnyView {
    let entry = HistoryText { happening: hold.happening, day: Some(hold.day), amount: None, open: false, note: "" };
    let text = (frame.words().kept.hold)(&frame.datum_text().entry(entry));
    view! { <p class="note">{text}</p> }.into_any()
}

/// Until when each group of data is kept, and why.
fn terms(frame: &Frame, terms: &[Term]) -> Option<AnyView> {
    let (words, locale) = (retention::words(frame.locale), frame.locale);
    let line = |term: &Term| {
        view! { <div class="kept__datum"><dt>{words.group(term.group)}</dt><dd>{words.term(term, |until| day(until, locale))}</dd></div> }
    };
    let lines = terms.iter().map(line).collect_view();
    (!terms.is_empty())
        .then(|| view! { <h3 id="until">{words.heading}</h3> <dl class="kept" aria-labelledby="until">{lines}</dl> }.into_any())
}

/// Who received data and was told that it was corrected or restricted, or has to be.
fn told(frame: &Frame, kept: &PersonalDataResponse) -> Option<AnyView> {
    let (words, locale, datum_text) = (lupa_words::notifications(frame.locale), frame.locale, frame.datum_text());
    let own = |id: &str| kept.fields.iter().find(|field| field.id.as_str() == id).map(|field| field.label.clone());
    let line = |line: &NotificationLine| {
        let data = line.data.iter().map(|datum| datum_text.label(datum, own)).collect::<Vec<_>>().join(", ");
        let (recipient, data) = (isolated(&line.recipient), isolated(&data));
        let text = match line.told_at {
            Some(told_at) => (words.was_told)(line.change, &recipient, &data, &when(told_at, locale)),
            None => (words.waits)(line.change, &recipient, &data, &when(line.at, locale)),
        };
        view! { <li>{text}</li> }
    };
    let lines = kept.notifications.iter().map(line).collect_view();
    (!kept.notifications.is_empty())
        .then(|| view! { <h3 id="told">{words.heading}</h3> <ul aria-labelledby="told">{lines}</ul> }.into_any())
}

/// What other systems kept of consents, each with the record as it came. None of it is a consent here, and it says so.
fn foreign_records(frame: &Frame, records: &[ForeignRecordLine]) -> Option<AnyView> {
    let (words, locale) = (import::record_words(frame.locale), frame.locale);
    let date = |at| day(zone().day(at), locale);
    let line = |record: &ForeignRecordLine| {
        let text = (words.line)(record.system.name(), record.state, &date(record.at), &isolated(&record.purpose));
        let brought = (words.brought)(&isolated(&record.source), &date(record.brought_at));
        view! {
            <li>
                {text}
                <p class="kept__origin">{brought}</p>
                <details><summary>{words.original}</summary><pre class="original" dir="auto">{record.original.clone()}</pre></details>
            </li>
        }
    };
    let lines = records.iter().map(line).collect_view();
    (!records.is_empty()).then(|| {
        view! { <h3 id="elsewhere">{words.heading}</h3> <p>{words.about}</p> <ul aria-labelledby="elsewhere">{lines}</ul> }.into_any()
    })
}

/// The scans of papers that the person signed, each as a file to save.
fn scans(frame: &Frame, scans: &[ScanLine]) -> Option<AnyView> {
    let lines = scans.iter().map(|scan| {
        let text = (frame.words().kept.scan)(&size(scan.bytes, frame.locale), &day(zone().day(scan.at), frame.locale));
        view! { <li><a href=paths::own_scan(scan.id) download=format!("scan.{}", scan.kind.as_str())>{text}</a></li> }
    });
    (!scans.is_empty()).then(|| view! { <ul>{lines.collect_view()}</ul> }.into_any())
}

fn data(frame: &Frame, person: &PersonResponse, kept: &PersonalDataResponse, refused: Option<(&AnswerDraft, &Rejection)>) -> AnyView {
    let datum_text = frame.datum_text();
    let text = |text: &Option<String>| text.clone().map(Value::from);
    let plain = [
        ("name", text(&person.name)),
        ("email", text(&person.email)),
        ("phone", person.phone_shown.clone().or_else(|| person.phone.clone()).map(Value::from)),
        ("organisation", text(&kept.organisation)),
        ("address", kept.address.as_ref().and_then(|address| serde_json::to_value(address).ok())),
        ("locale", Some(person.locale.as_str().into())),
        ("kind", Some(kept.kind.as_str().into())),
        ("relation", Some(kept.relation.as_str().into())),
        ("tags", (!kept.tags.is_empty()).then(|| kept.tags.clone().into())),
    ];
    let origin = |datum: &str| kept.origins.iter().find(|origin| origin.datum == datum).map(|origin| comes_from(frame, origin));
    let own = plain.into_iter().filter_map(|(datum, value)| {
        let label = datum_text.label(datum, |_| None);
        Some(line(label, datum_text.value(datum, &value?), view! { {origin(datum)} }.into_any()))
    });
    let fields = kept.fields.iter().map(|field| {
        let PersonalDataField { id, label, reason, value, .. } = field;
        let datum = format!("{FIELD_PREFIX}{id}");
        let why = (frame.words().kept.why)(reason);
        let below = view! { <p class="kept__origin">{why}</p> {origin(&datum)} {correction(frame, field, refused)} }.into_any();
        line(label.clone(), datum_text.value(&datum, value), below)
    });
    view! { <dl class="kept">{own.chain(fields).collect_view()}</dl> }.into_any()
}

fn line(label: String, text: String, below: AnyView) -> AnyView {
    view! { <div class="kept__datum"><dt>{label}</dt><dd>{bdi(text)} {below}</dd></div> }.into_any()
}

/// Where a datum comes from, in a sentence or three.
fn comes_from(frame: &Frame, origin: &Origin) -> AnyView {
    let words = &frame.words().kept;
    let mut text = (words.source)(origin.source, &day(zone().day(origin.at), frame.locale));
    if let Some(by) = &origin.by {
        text = format!("{text} {}", (words.by)(&isolated(by)));
    }
    if let Some(reason) = &origin.reason {
        text = format!("{text} {}", (words.why)(&isolated(reason)));
    }
    view! { <p class="kept__origin">{text}</p> }.into_any()
}
