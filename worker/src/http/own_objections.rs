//! A customer's own objections over HTTP, and "no marketing at all". Neither needs a reason (GDPR Art. 21(2)).

use http::StatusCode;
use lupa_domain::{
    api,
    api::rights::objections::{NoMarketingRequest, ObjectionList, ObjectionRequest, ObjectionResponse},
    rights::ObjectionKind,
};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    route::{Route, get, post, put},
};
use crate::{
    consent::{self, objecting},
    portal::Subject,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/me/objections",
            Guard::Subject(show),
            doc("The kinds of use, and to which of them the person objects")
                .named("listOwnObjections")
                .gives::<api::rights::objections::ObjectionList>(200),
        ),
        put(
            "/api/v1/me/objections/{kind}",
            Guard::Subject(change),
            doc("Objects to a kind of use, now and for what comes later, or lifts that")
                .named("changeOwnObjection")
                .takes::<api::rights::objections::ObjectionRequest>()
                .gives::<api::rights::objections::ObjectionResponse>(200)
                .refuses(&[404]),
        ),
        post(
            "/api/v1/me/no-marketing",
            Guard::Subject(forbid_marketing),
            doc("Objects to direct marketing and profiling, and withdraws every consent")
                .named("forbidMarketing")
                .takes::<api::rights::objections::NoMarketingRequest>()
                .gives::<api::rights::objections::ObjectionResponse>(200),
        ),
    ]
}

/// `GET /api/v1/me/objections`
pub(super) fn show(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &ObjectionList { objections: objecting::list(request.tx.sql, subject.person().no)? })
}

/// `PUT /api/v1/me/objections/{kind}`
///
/// Doing it twice is the same as once.
pub(super) fn change(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let kind = ObjectionKind::from_word(request.part("kind")).ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let ask: ObjectionRequest = request.json()?;
    let receipts = if ask.objecting {
        objecting::object(&request.tx, subject.person(), kind)?
    } else {
        objecting::lift(&request.tx, subject.person(), kind)?
    };
    answer(request, subject, receipts)
}

/// `POST /api/v1/me/no-marketing`
pub(super) fn forbid_marketing(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let NoMarketingRequest {} = request.json()?;
    let receipts = objecting::forbid_marketing(&request.tx, subject.person())?;
    answer(request, subject, receipts)
}

fn answer(request: &RequestContext<'_>, subject: &Subject, receipts: Vec<String>) -> Answer {
    let objections = objecting::list(request.tx.sql, subject.person().no)?;
    let receipts = receipts.into_iter().map(consent::raw).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &ObjectionResponse { objections, receipts })
}
