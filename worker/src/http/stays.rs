//! The link of the letter that tells a person that their data goes: what it is about, and that they stay.

use http::StatusCode;
use lupa_domain::{api::retention::StayLink, email::EmailAddress};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    register,
    retention::stays::{self, Warning},
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/stays/{token}",
            Guard::Anyone(look),
            doc("On which day whose data goes, for the link of the letter that says so; changes nothing")
                .named("getStay")
                .gives::<StayLink>(200)
                .refuses(&[410, 429]),
        ),
        post(
            "/api/v1/stays/{token}",
            Guard::Anyone(stay),
            doc("Says that the person stays").named("stay").takes_nothing().gives::<StayLink>(200).refuses(&[404, 410, 429]),
        ),
    ]
}

/// `GET /api/v1/stays/{token}`
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    let warning = warning_of(request)?;
    answer(request, &warning, warning.stays)
}

/// `POST /api/v1/stays/{token}`
pub(super) fn stay(request: &RequestContext<'_>) -> Answer {
    let warning = warning_of(request)?;
    stays::stay(&request.tx, &warning)?;
    answer(request, &warning, true)
}

fn answer(request: &RequestContext<'_>, warning: &Warning, stays: bool) -> Answer {
    let Warning { person, cleaning, .. } = warning;
    let email = person.email.as_deref().and_then(|email| EmailAddress::parse(email).ok());
    let link = StayLink {
        on: cleaning.on.unwrap_or_else(|| request.tx.today()),
        stays,
        masked_email: email.map(|email| email.masked()).unwrap_or_default(),
        locale: person.locale,
        controller: register::shown_controller(request.tx.sql, person.locale)?.name,
    };
    json_answer(StatusCode::OK, &link)
}

fn warning_of(request: &RequestContext<'_>) -> Result<Warning, ApiError> {
    stays::open(&request.tx, request.part("token")).map_err(|error| request.guessed(error))
}
