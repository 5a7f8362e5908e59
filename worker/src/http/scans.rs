//! The scans of signed papers over HTTP. What is in one leaves as a file to be saved, which a browser opens as nothing of ours: as an attachment,
//! without being sniffed, and in a sandbox where it is opened after all.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::consent::ScanRequest,
    consent::scan::{MAX_SCAN_BYTES, ScanKind},
    ids::ScanId,
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    guard::{Guard, staff},
    openapi::{Sends, doc},
    people::named,
    route::{Route, delete, get, post},
};
use crate::{
    consent::scans,
    people::PersonNo,
    portal::Subject,
    runtime::{
        answer::{Answer, empty, json_answer, set_header, with_type},
        body::Body,
        error::ApiError,
    },
    staff::{
        Note, Staff,
        permission::{RecordConsent, SeePeople},
    },
    words::problems::Code,
};

/// A scan in base64, four letters for three bytes, and the rest of the body.
const LARGEST: usize = MAX_SCAN_BYTES.div_ceil(3) * 4 + 1024;
/// What a browser may do with a scan that it opens: nothing.
const SANDBOX: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";
const MEDIA_TYPES: &[&str] = &["application/pdf", "image/png", "image/jpeg"];

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/people/{id}/scans",
            staff(keep),
            doc("Keeps the scan of a paper that somebody signed, beside what was recorded of it")
                .named("keepScan")
                .takes::<api::consent::ScanRequest>()
                .gives::<api::consent::ScanLine>(201),
        )
        .up_to(LARGEST),
        get(
            "/api/v1/people/{id}/scans/{scan}",
            staff(show),
            doc("One scan, as a file").named("getScan").gives_file(200, MEDIA_TYPES).sends(&[Sends::ContentDisposition]),
        ),
        delete(
            "/api/v1/people/{id}/scans/{scan}",
            staff(remove),
            doc("Takes out a scan that was kept by mistake").named("deleteScan").gives_nothing(204),
        ),
        get(
            "/api/v1/me/scans/{id}",
            Guard::Subject(show_own),
            doc("The scan of a paper that one signed, as a file")
                .named("getOwnScan")
                .gives_file(200, MEDIA_TYPES)
                .sends(&[Sends::ContentDisposition]),
        ),
    ]
}

/// `POST /api/v1/people/{id}/scans`
pub(super) fn keep(request: &RequestContext<'_>, staff: &Staff<RecordConsent>) -> Answer {
    let person = named(request)?;
    let ask: ScanRequest = request.json()?;
    json_answer(StatusCode::CREATED, &scans::keep(&request.tx, staff, &person, ask.event, &ask.content)?)
}

/// `GET /api/v1/people/{id}/scans/{scan}`
///
/// Each look is written down: a paper shows more than what is kept otherwise.
pub(super) fn show(request: &RequestContext<'_>, staff: &Staff<SeePeople>) -> Answer {
    let person = named(request)?;
    let id: ScanId = request.path_id("scan")?;
    let answer = file(request, person.no, id)?;
    Note::of(Act::ScanSeen).by(staff).person(person.id).about(id).write(&request.tx)?;
    Ok(answer)
}

/// `DELETE /api/v1/people/{id}/scans/{scan}`
pub(super) fn remove(request: &RequestContext<'_>, staff: &Staff<RecordConsent>) -> Answer {
    let person = named(request)?;
    if scans::remove(&request.tx, staff, &person, request.path_id("scan")?)? {
        Ok(empty(StatusCode::NO_CONTENT))
    } else {
        Err(ApiError::refused(Code::NotFound))
    }
}

/// `GET /api/v1/me/scans/{id}`
pub(super) fn show_own(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    file(request, subject.person().no, request.path_id("id")?)
}

fn file(request: &RequestContext<'_>, person: PersonNo, id: ScanId) -> Answer {
    let kept: Option<(ScanKind, Vec<u8>)> = scans::content(request.tx.sql, person, id)?;
    let (kind, bytes) = kept.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = with_type(StatusCode::OK, kind.media_type(), Body::Bytes(bytes));
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"scan-{id}.{}\"", kind.as_str()))?;
    set_header(&mut response, header::CONTENT_SECURITY_POLICY, SANDBOX)?;
    Ok(response)
}
