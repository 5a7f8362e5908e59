//! The titles of purposes and forms over HTTP, for everyone who is signed in: they are no secret, and screens that show ids are read badly.

use http::StatusCode;
use lupa_domain::api;

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    route::{Route, get},
};
use crate::{
    runtime::answer::{Answer, json_answer},
    staff::Member,
    wording,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![get(
        "/api/v1/wording/names",
        Guard::SignedIn(list),
        doc("What purposes and forms are called").named("listNames").gives::<api::wording::NameList>(200),
    )]
}

/// `GET /api/v1/wording/names`
fn list(request: &RequestContext<'_>, _: &Member) -> Answer {
    json_answer(StatusCode::OK, &wording::names(request.tx.sql, request.locale)?)
}
