//! A customer's own consents over HTTP.

use http::StatusCode;
use lupa_domain::{
    api,
    api::portal::{ConsentList, Decision, DecisionRequest, DecisionResponse},
    consent::Method,
    wording::PurposeId,
};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    route::{Route, get, put},
};
use crate::{
    consent::{self, decision, objecting, overview, withdrawal},
    people,
    portal::Subject,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    wording,
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/me/consents",
            Guard::Subject(show),
            doc("Where the person stands on each purpose").named("listOwnConsents").gives::<api::portal::ConsentList>(200),
        ),
        put(
            "/api/v1/me/consents/{purpose}",
            Guard::Subject(decide),
            doc("Gives or withdraws consent")
                .named("decideOwnConsent")
                .takes::<api::portal::DecisionRequest>()
                .gives::<api::portal::DecisionResponse>(200)
                .refuses(&[409, 410]),
        ),
    ]
}

/// `GET /api/v1/me/consents`
pub(super) fn show(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &ConsentList { consents: overview::views(&request.tx, subject.person(), request.locale)? })
}

/// `PUT /api/v1/me/consents/{purpose}`
///
/// Giving needs the digest of the notice that was shown; withdrawing needs nothing. Doing it twice is the same as once.
pub(super) fn decide(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let purpose: PurposeId = request.part("purpose").parse().map_err(|_| ApiError::refused(Code::NotFound))?;
    wording::purpose(request.tx.sql, &purpose)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let ask: DecisionRequest = request.json()?;
    let receipt = match ask.decision {
        Decision::Withdraw => withdrawal::withdraw(&request.tx, subject.person(), &purpose, Method::Portal)?,
        Decision::Give => decision::give(&request.tx, subject.person(), &purpose, &ask)?,
    };
    let person = people::by_no(request.tx.sql, subject.person().no)?;
    if receipt.is_some() {
        objecting::mail(&request.tx, &person, &purpose)?;
    }
    let consent = overview::views(&request.tx, &person, request.locale)?.into_iter().find(|view| view.purpose == purpose);
    let consent = consent.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    json_answer(StatusCode::OK, &DecisionResponse { consent, receipt: receipt.map(consent::raw).transpose()? })
}
