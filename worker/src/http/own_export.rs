//! Everything held about a person, to take along, over HTTP: as one JSON object, as an archive of files, and as a document to read.

use http::{StatusCode, header};
use lupa_domain::{
    api::rights::Holdings,
    staff::{Right, audit::Act},
};

use super::{
    context::RequestContext,
    guard::{Guard, staff},
    holdings::{self, Form, List, Place, Plan},
    identity,
    openapi::{Sends, doc},
    people::named,
    route::{Route, get},
    stretch,
};
use crate::{
    people::Person,
    portal::Subject,
    runtime::{
        answer::{Answer, json_text, set_header, with_type},
        body::Body,
        error::ApiError,
        export_rows::line,
        holdings::Piece,
        hop::{EXPORT_FORMAT, ExportFormat, NEXT},
    },
    staff::{Note, Staff, permission::HandleRequests},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/me/export.json",
            Guard::Subject(export),
            doc("Everything held about the person").named("exportOwnData").gives::<Holdings>(200).sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
        get(
            "/api/v1/me/export.zip",
            Guard::Subject(archive),
            doc("Everything held about the person, as files: JSON as `/api/v1/me/export.schema.json` describes it, a table of each list, the receipts and their proofs")
                .named("exportOwnArchive")
                .gives_file(200, &["application/zip"])
                .sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
        get(
            "/api/v1/me/report.pdf",
            Guard::Subject(report),
            doc("Everything held about the person, as a document to read, in the language of the person")
                .named("getOwnReport")
                .gives_file(200, &["application/pdf"])
                .sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
        get(
            "/api/v1/people/{id}/report.pdf",
            staff(report_of),
            doc("Everything held about somebody, as their own report says it; needs the right `see_people` too")
                .named("getPersonReport")
                .gives_file(200, &["application/pdf"])
                .sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
    ]
}

/// The JSON: the lists are members of the object.
const JSON: Plan = Plan { lists: &[List::Receipts, List::History, List::Changes], form: Form::Members };
/// The archive: what the JSON holds, then each list for a file of its own.
const ARCHIVE: Plan = Plan {
    lists: &[List::History, List::Changes, List::Files, List::Proved, List::Scans, List::History, List::Changes],
    form: Form::Lines,
};
/// The document.
const REPORT: Plan = Plan { lists: &[List::History, List::Changes], form: Form::Lines };

/// `GET /api/v1/me/export.json`
///
/// What was signed, what happened and how it was changed comes at the end, in stretches that the edge asks for one after the other, as it
/// does for an export of addresses.
pub(super) fn export(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    let whose = whose(request, person, "json");
    let mut text = String::new();
    let from = if let Some(place) = stretch::place(request, &whose, Place::parse)? {
        place
    } else {
        text = lupa_domain::jcs::text(&holdings::gather(request, person, request.locale)?);
        // The object goes on.
        text.pop();
        text.push(',');
        Place::BEGINNING
    };
    let (more, next) = holdings::stretch(&request.tx, person, &JSON, from)?;
    text.push_str(&more);
    if next.is_none() {
        text.push('}');
    }
    let mut response = json_text(StatusCode::OK, text);
    set_header(&mut response, header::CONTENT_DISPOSITION, "attachment; filename=\"lupa.json\"")?;
    if let Some(next) = next {
        set_header(&mut response, NEXT, &stretch::seal(request, &whose, &next.text()))?;
    }
    Ok(response)
}

/// `GET /api/v1/people/{id}/report.pdf`
///
/// The same as the person's own. That it was made is written down, and the person sees it.
pub(super) fn report_of(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let person = named(request)?;
    if !staff.may(Right::SeePeople) {
        return Err(ApiError::refused(Code::Forbidden));
    }
    let whose = format!("{} report {}", stretch::of_member(staff), person.id);
    told(request, &person, &whose, ExportFormat::Report, |request| Note::of(Act::ReportMade).by(staff).person(person.id).write(&request.tx))
}

/// `GET /api/v1/me/export.zip`
pub(super) fn archive(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    told(request, person, &whose(request, person, "zip"), ExportFormat::Archive, |_| Ok(()))
}

/// `GET /api/v1/me/report.pdf`
pub(super) fn report(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    told(request, person, &whose(request, person, "pdf"), ExportFormat::Report, |_| Ok(()))
}

/// Whose stretches they are: the person's, in this session, of this file.
fn whose(request: &RequestContext<'_>, person: &Person, file: &str) -> String {
    format!("person {} {} {file}", person.id, identity::session(request).map(|(id, _)| id.to_string()).unwrap_or_default())
}

/// A stretch of what the edge makes a file of, in the person's language. `begin` is done with the first.
pub(super) fn told(
    request: &RequestContext<'_>,
    person: &Person,
    whose: &str,
    format: ExportFormat,
    begin: impl FnOnce(&RequestContext<'_>) -> Result<(), ApiError>,
) -> Answer {
    let (plan, media_type, name) = match format {
        ExportFormat::Archive => (&ARCHIVE, "application/zip", "lupa.zip"),
        _ => (&REPORT, "application/pdf", "lupa.pdf"),
    };
    let mut text = String::new();
    let from = if let Some(place) = stretch::place(request, whose, Place::parse)? {
        place
    } else {
        begin(request)?;
        text.push_str(&line(&Piece::Holdings(Box::new(holdings::gather(request, person, person.locale)?))));
        text.push_str(&line(&Piece::Terms(holdings::terms(&request.tx, person.locale)?)));
        Place::BEGINNING
    };
    let (more, next) = holdings::stretch(&request.tx, person, plan, from)?;
    text.push_str(&more);
    let mut response = with_type(StatusCode::OK, media_type, Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\""))?;
    set_header(&mut response, EXPORT_FORMAT, format.as_str())?;
    if let Some(next) = next {
        set_header(&mut response, NEXT, &stretch::seal(request, whose, &next.text()))?;
    }
    Ok(response)
}
