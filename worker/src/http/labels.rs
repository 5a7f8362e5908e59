//! Address labels over HTTP: how many there would be, and a stretch of them at a time. The edge draws the document.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::audience::{AudienceRequest, LabelCount, LabelRequest},
    audience::{Basis, Sheet},
    staff::audit::Act,
};

use super::{
    audience::{filter, purpose_named},
    context::RequestContext,
    exports::{Place, disposition, title},
    guard::staff,
    openapi::{Sends, doc},
    route::{Route, post},
    stretch,
};
use crate::{
    audience::{self, exports},
    runtime::{
        answer::{Answer, json_answer, set_header, with_type},
        body::Body,
        error::ApiError,
        export_rows::{LabelHead, LabelLine, line},
        hop::{EXPORT_FORMAT, ExportFormat, NEXT},
    },
    staff::{Note, Staff, permission::PrintLabels},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/audience/labels/count",
            staff(count),
            doc("How many address labels there would be, and how many people are left out")
                .named("countLabels")
                .takes::<api::audience::AudienceRequest>()
                .gives::<api::audience::LabelCount>(200),
        )
        .question(),
        post(
            "/api/v1/audience/labels",
            staff(print),
            doc("Address labels for those who may be written to, as a document (PDF)")
                .named("printLabels")
                .takes::<api::audience::LabelRequest>()
                .gives_file(200, &["application/pdf"])
                .sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
    ]
}

/// How many labels come at a time: some 300 kB of text.
const STRETCH: u32 = 2000;
/// How many labels one document holds: a thousand of the most common sheets, ten boxes of them. Nobody prints more at once, and the edge
/// keeps the pages until the last.
const MOST_LABELS: u64 = 24_000;

/// `POST /api/v1/audience/labels/count`
pub(super) fn count(request: &RequestContext<'_>, staff: &Staff<PrintLabels>) -> Answer {
    let ask: AudienceRequest = request.json()?;
    let purpose = purpose_named(request, &ask.purpose)?;
    // A letter in an envelope needs nobody's consent by these laws: labels are for those who have given it.
    if ask.basis != Basis::Consent {
        return Err(ApiError::at("/basis", Code::BasisOff));
    }
    let filter = filter(request, staff, &purpose, &ask.conditions)?;
    let send = audience::totals(&request.tx, &purpose, None, &filter)?.send;
    let labels = audience::count_addressed(request.tx.sql, &purpose, &filter)?;
    json_answer(StatusCode::OK, &LabelCount { send, labels, without: send.saturating_sub(labels) })
}

/// `POST /api/v1/audience/labels`
///
/// As with an export, the edge asks until there is no next; it makes one document of them.
pub(super) fn print(request: &RequestContext<'_>, staff: &Staff<PrintLabels>) -> Answer {
    let ask: LabelRequest = request.json()?;
    let purpose = purpose_named(request, &ask.purpose)?;
    let filter = filter(request, staff, &purpose, &ask.conditions)?;
    let sheet = Sheet::named(&ask.sheet).ok_or_else(|| ApiError::at("/sheet", Code::SheetUnknown))?;
    if !(1..=sheet.labels()).contains(&ask.start) {
        return Err(ApiError::at("/start", Code::StartOutOfRange));
    }
    let mut text = String::new();
    let whose = stretch::of_member(staff);
    let place = if let Some(place) = stretch::place(request, &whose, Place::parse)? {
        place
    } else {
        let labels = audience::count_addressed(request.tx.sql, &purpose, &filter)?;
        match labels {
            0 => return Err(ApiError::refused(Code::NoPostalAddress)),
            1..=MOST_LABELS => {}
            _ => return Err(ApiError::refused(Code::TooManyLabels)),
        }
        let (export, conditions) = (request.tx.id(), lupa_domain::jcs::text(&ask.conditions));
        exports::record(&request.tx, export, staff, (&purpose, Basis::Consent), &conditions, "labels", labels)?;
        Note::of(Act::Exported).by(staff).about(export).detail(format!("{} {labels}", purpose.id)).write(&request.tx)?;
        let title = title(request, &purpose)?;
        text = line(&LabelHead { purpose: purpose.id.clone(), title, at: request.tx.now, sheet: ask.sheet, start: ask.start });
        Place { after: 0, export, tree: String::new() }
    };
    let found = audience::addressed(request.tx.sql, &purpose, &filter, place.after, STRETCH)?;
    let (next, is_last) = (found.last().map(|one| one.0), found.len() < STRETCH as usize);
    let found = audience::vouched_addressed(&request.tx, &purpose, found)?;
    exports::disclose(&request.tx, place.export, &found.iter().map(|one| one.0).collect::<Vec<_>>())?;
    for (_, id, name, organisation, street, postal_code, locality, country) in found {
        text.push_str(&line(&LabelLine { id, name, organisation, street, postal_code, locality, country }));
    }
    let mut response = with_type(StatusCode::OK, "application/pdf", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, &disposition(request, &purpose, Basis::Consent, place.export, "pdf"))?;
    set_header(&mut response, EXPORT_FORMAT, ExportFormat::Labels.as_str())?;
    if let Some(after) = next.filter(|_| !is_last) {
        set_header(&mut response, NEXT, &stretch::seal(request, &whose, &Place { after, ..place }.text()))?;
    }
    Ok(response)
}
