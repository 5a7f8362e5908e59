//! Address labels over HTTP: how many there would be, and a stretch of them at a time. The edge draws the document.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::audience::{AudienceAsk, LabelAsk, LabelCount},
    audience::{Basis, Sheet},
    staff::audit::Act,
};

use super::{
    exports,
    http::{filter, totals},
    http_export::{Place, disposition, title},
    lines::{LabelHead, LabelLine, line},
    purpose_named, store,
};
use crate::{
    body::Body,
    call::{AFTER, Answer, Call, MAKE, Make, NEXT, json_answer, set_header, with_type},
    error::ApiError,
    staff::{Staff, audit::Note},
    words::problems::Code,
};

/// How many labels come at a time: some 300 kB of text.
const STRETCH: u32 = 2000;
/// How many labels one document holds: a thousand of the most common sheets, ten boxes of them. Nobody prints more at once, and the edge
/// keeps the pages until the last.
const MOST_LABELS: u64 = 24_000;

/// `POST /api/v1/audience/labels/count`
pub fn count(call: &Call<'_>, _: &Staff) -> Answer {
    let ask: AudienceAsk = call.read()?;
    let purpose = purpose_named(call, &ask.purpose)?;
    // A letter in an envelope needs nobody's consent by these laws: labels are for those who have given it.
    if ask.basis != Basis::Consent {
        return Err(ApiError::at("/basis", Code::BasisOff));
    }
    let filter = filter(&ask.conditions)?;
    let send = totals(call, &purpose, None, &filter)?.send;
    let labels = store::count_addressed(call.sql, &purpose, &filter)?;
    json_answer(StatusCode::OK, &LabelCount { send, labels, without: send.saturating_sub(labels) })
}

/// `POST /api/v1/audience/labels`
///
/// As with an export, the edge asks until there is no next; it makes one document of them.
pub fn print(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: LabelAsk = call.read()?;
    let purpose = purpose_named(call, &ask.purpose)?;
    let filter = filter(&ask.conditions)?;
    let sheet = Sheet::named(&ask.sheet).ok_or_else(|| ApiError::at("/sheet", Code::SheetUnknown))?;
    if !(1..=sheet.labels()).contains(&ask.start) {
        return Err(ApiError::at("/start", Code::StartOutOfRange));
    }
    let mut text = String::new();
    let place = if let Some(place) = call.header(AFTER).and_then(Place::read) {
        place
    } else {
        let labels = store::count_addressed(call.sql, &purpose, &filter)?;
        match labels {
            0 => return Err(ApiError::refused(Code::NoPostalAddress)),
            1..=MOST_LABELS => {}
            _ => return Err(ApiError::refused(Code::TooManyLabels)),
        }
        let (export, conditions) = (call.id(), lupa_domain::jcs::text(&ask.conditions));
        exports::record(call.sql, export, staff, (&purpose, Basis::Consent), &conditions, "labels", labels, call.now)?;
        Note::of(Act::Exported).by(staff).about(export).detail(format!("{} {labels}", purpose.id)).write(call)?;
        let title = title(call, &purpose)?;
        text = line(&LabelHead { purpose: purpose.id.clone(), title, at: call.now, sheet: ask.sheet, start: ask.start });
        Place { after: 0, export, tree: String::new() }
    };
    let found = store::addressed(call.sql, &purpose, &filter, place.after, STRETCH)?;
    exports::disclose(call.sql, place.export, &found.iter().map(|one| one.0).collect::<Vec<_>>(), call.now)?;
    let (next, is_last) = (found.last().map(|one| one.0), found.len() < STRETCH as usize);
    for (_, id, name, organisation, street, postal_code, locality, country) in found {
        text.push_str(&line(&LabelLine { id, name, organisation, street, postal_code, locality, country }));
    }
    let mut response = with_type(StatusCode::OK, "application/pdf", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, &disposition(call, &purpose, Basis::Consent, place.export, "pdf"))?;
    set_header(&mut response, MAKE, Make::Labels.as_str())?;
    if let Some(after) = next.filter(|_| !is_last) {
        set_header(&mut response, NEXT, &Place { after, ..place }.write())?;
    }
    Ok(response)
}
