//! The requests of a person under their rights, over HTTP: filed, looked at and taken back by themselves.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::rights::requests::{OwnRequest, OwnRequestFiling, OwnRequestList, RequestDecision, RequestExtension},
    rights::{Arrival, Asked, AskedError, AskedText, Identification, Reasons, State},
};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::{Sends, doc},
    route::{LARGE, Route, delete, get, post},
};
use crate::{
    people::Person,
    platform::sql::Sql,
    portal::Subject,
    rights::{
        StoredRequest, certificates,
        requests::{self, Filing},
    },
    runtime::{
        answer::{Answer, empty, json_answer, json_text, set_header, with_type},
        body::Body,
        error::{ApiError, Fault},
        hop::{EXPORT_FORMAT, ExportFormat},
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/me/requests",
            Guard::Subject(list),
            doc("The person's requests under their rights, newest first")
                .named("listOwnRequests")
                .gives::<api::rights::requests::OwnRequestList>(200),
        ),
        post(
            "/api/v1/me/requests",
            Guard::Subject(file),
            doc("Files a request: it is answered within a month, and the person is mailed that it came")
                .named("fileOwnRequest")
                .takes::<api::rights::requests::OwnRequestFiling>()
                .gives::<api::rights::requests::OwnRequest>(201)
                .refuses(&[409]),
        )
        .up_to(LARGE),
        delete(
            "/api/v1/me/requests/{id}",
            Guard::Subject(take_back),
            doc("Takes a request back that is not answered yet").named("takeBackOwnRequest").gives_nothing(204).refuses(&[409]),
        ),
        get(
            "/api/v1/me/requests/{id}/certificate.json",
            Guard::Subject(show_certificate),
            doc("The signed certificate of a decision").named("getOwnCertificate").gives_object(200).sends(&[Sends::ContentDisposition]),
        ),
        get(
            "/api/v1/me/requests/{id}/certificate.pdf",
            Guard::Subject(show_letter),
            doc("The certificate of a decision, as a letter")
                .named("getOwnCertificateLetter")
                .gives_file(200, &["application/pdf"])
                .sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
    ]
}

/// `GET /api/v1/me/requests`
pub(super) fn list(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &OwnRequestList { requests: of(request.tx.sql, subject.person())? })
}

/// All of a person's requests, as they see them.
pub(super) fn of(sql: &dyn Sql, person: &Person) -> Result<Vec<OwnRequest>, ApiError> {
    Ok(requests::of_person(sql, person.no)?.iter().map(view).collect())
}

/// `POST /api/v1/me/requests`
///
/// Who is signed in is known: nothing more is asked of them (GDPR Art. 12(6)).
pub(super) fn file(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let ask: OwnRequestFiling = request.json()?;
    let texts = [&ask.datum, &ask.says, &ask.grounds, &ask.evidence].map(Option::as_deref);
    let [datum, says, grounds, evidence] = texts;
    let asked = Asked::parse(ask.kind, datum, says, grounds, evidence).map_err(|wrong| unasked(&wrong))?;
    let person = subject.person();
    let stored = requests::file(
        &request.tx,
        &Filing {
            kind: ask.kind,
            arrival: Arrival::OwnPage,
            identification: Identification::SignedIn,
            person: Some(person),
            contact: None,
            locale: person.locale,
            received_at: request.tx.now,
            asked,
            by: None,
        },
    )?;
    json_answer(StatusCode::CREATED, &view(&stored))
}

/// `DELETE /api/v1/me/requests/{id}`
pub(super) fn take_back(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    requests::take_back(&request.tx, &own(request, subject)?)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

/// `GET /api/v1/me/requests/{id}/certificate.json`
pub(super) fn show_certificate(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    certificate(request, &own(request, subject)?)
}

/// The certificate of a request in the bytes that were signed.
pub(super) fn certificate(request: &RequestContext<'_>, stored: &StoredRequest) -> Answer {
    let bytes = certificates::signed(request.tx.sql, stored)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = json_text(StatusCode::OK, bytes);
    let name = format!("attachment; filename=\"lupa-decision-{}.json\"", stored.number);
    set_header(&mut response, header::CONTENT_DISPOSITION, &name)?;
    Ok(response)
}

/// `GET /api/v1/me/requests/{id}/certificate.pdf`
pub(super) fn show_letter(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    letter(request, &own(request, subject)?)
}

/// The same certificate, of which the edge draws a letter.
pub(super) fn letter(request: &RequestContext<'_>, stored: &StoredRequest) -> Answer {
    let bytes = certificates::signed(request.tx.sql, stored)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = with_type(StatusCode::OK, "application/pdf", Body::Text(bytes));
    let name = format!("attachment; filename=\"lupa-decision-{}.pdf\"", stored.number);
    set_header(&mut response, header::CONTENT_DISPOSITION, &name)?;
    set_header(&mut response, EXPORT_FORMAT, ExportFormat::Certificate.as_str())?;
    Ok(response)
}

fn own(request: &RequestContext<'_>, subject: &Subject) -> Result<StoredRequest, ApiError> {
    let stored = requests::own(request.tx.sql, subject.person().no, request.path_id("id")?)?;
    stored.ok_or_else(|| ApiError::refused(Code::NotFound))
}

/// A request as its person sees it.
pub(super) fn view(stored: &StoredRequest) -> OwnRequest {
    let StoredRequest { id, number, asked, due_on, request, .. } = stored;
    let asked = asked.clone();
    let text = |reasons: &Reasons| reasons.as_str().to_owned();
    OwnRequest {
        id: *id,
        number: *number,
        kind: request.kind,
        datum: asked.datum,
        says: asked.says,
        grounds: asked.grounds,
        evidence: asked.evidence,
        received_at: request.received_at,
        due_on: *due_on,
        extension: request.extension.as_ref().map(|more| RequestExtension { reasons: text(&more.reasons), due_on: more.due_on }),
        state: request.state.name(),
        decision: match &request.state {
            State::Decided { at, decision } => Some(RequestDecision {
                decided_at: *at,
                outcome: decision.outcome(),
                reasons: decision.reasons().map(text),
                ground: decision.ground(),
            }),
            _ => None,
        },
    }
}

/// What is wrong with the texts of a request.
pub(super) fn unasked(wrong: &[AskedError]) -> ApiError {
    let pointer = |text: AskedText| match text {
        AskedText::Datum => "/datum",
        AskedText::Says => "/says",
        AskedText::Grounds => "/grounds",
        AskedText::Evidence => "/evidence",
    };
    let fault = |wrong: &AskedError| match wrong {
        AskedError::Missing(text) => Fault::at(pointer(*text), Code::Required),
        AskedError::TooLong(text) => Fault::at(pointer(*text), Code::TextTooLong),
    };
    ApiError::at_fault(wrong.iter().map(fault).collect())
}
