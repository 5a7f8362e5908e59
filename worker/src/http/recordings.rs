//! What staff record of what people say, over HTTP.

use http::StatusCode;
use lupa_domain::{
    api,
    api::consent::{RecordRequest, RecordResponse},
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::doc,
    people::named,
    route::{Route, get, post},
};
use crate::{
    consent::{self, recording},
    people,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{Note, Staff, permission::RecordConsent},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/people/{id}/consents",
            staff(look),
            doc("What can be recorded for somebody now, in their language, and where they stand")
                .named("previewRecording")
                .query_of::<lupa_domain::locale::Locale>("locale")
                .gives::<api::consent::RecordPreview>(200)
                .refuses(&[422]),
        ),
        post(
            "/api/v1/people/{id}/consents",
            staff(record),
            doc("Records what somebody said at the counter, by telephone or on paper; repeating changes nothing")
                .named("recordConsent")
                .takes::<api::consent::RecordRequest>()
                .gives::<api::consent::RecordResponse>(200)
                .refuses(&[409, 410]),
        ),
    ]
}

/// `GET /api/v1/people/{id}/consents`
///
/// In the person's own language, unless another is asked for: the words are to be read out to them.
pub(super) fn look(request: &RequestContext<'_>, staff: &Staff<RecordConsent>) -> Answer {
    let person = named(request)?;
    let locale = match request.query("locale") {
        None => person.locale,
        Some(code) => code.parse().map_err(|_| ApiError::at("/locale", Code::LocaleUnknown))?,
    };
    Note::of(Act::PersonSeen).by(staff).person(person.id).detail("consents").write(&request.tx)?;
    json_answer(StatusCode::OK, &recording::view(&request.tx, &person, locale)?)
}

/// `POST /api/v1/people/{id}/consents`
///
/// Either the boxes of one notice, or being taken off. The same recorded again is the same answer, and nothing is written twice.
pub(super) fn record(request: &RequestContext<'_>, staff: &Staff<RecordConsent>) -> Answer {
    let person = named(request)?;
    let ask: RecordRequest = request.json()?;
    let receipts = match (&ask.choices, ask.decision) {
        (Some(ticked), None) => recording::give(&request.tx, staff, &person, &ask, ticked)?,
        (None, Some(how)) => recording::take_off(&request.tx, staff, &person, &ask, how)?,
        (Some(_), Some(_)) => return Err(ApiError::at("/decision", Code::UnknownMember)),
        (None, None) => return Err(ApiError::at("/choices", Code::Required)),
    };
    let answer = RecordResponse {
        consents: recording::consents(&request.tx, &person, person.locale)?,
        receipts: receipts.into_iter().map(consent::raw).collect::<Result<_, _>>()?,
        mailed: people::is_mailable(request.tx.sql, person.no)?,
    };
    json_answer(StatusCode::OK, &answer)
}
