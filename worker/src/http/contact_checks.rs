//! The answer to the letter that asks whether the address of the business is read.

use http::StatusCode;
use lupa_domain::{api::rights::contact::ContactCheckPreview, ids::ContactCheckId};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    register,
    rights::contact,
    runtime::{
        answer::{Answer, empty, json_answer},
        error::ApiError,
    },
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/contact-checks/{token}",
            Guard::Anyone(look),
            doc("Which address a letter asks about; changes nothing")
                .named("getContactCheck")
                .gives::<ContactCheckPreview>(200)
                .refuses(&[410, 429]),
        ),
        post(
            "/api/v1/contact-checks/{token}",
            Guard::Anyone(answer),
            doc("Says that the address of the business is read")
                .named("answerContactCheck")
                .takes_nothing()
                .gives_nothing(204)
                .refuses(&[404, 410, 429]),
        ),
    ]
}

/// `GET /api/v1/contact-checks/{token}`
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    check_of(request)?;
    let controller = register::shown_controller(request.tx.sql, request.locale)?;
    json_answer(StatusCode::OK, &ContactCheckPreview { email: controller.email, controller: controller.name })
}

/// `POST /api/v1/contact-checks/{token}`
pub(super) fn answer(request: &RequestContext<'_>) -> Answer {
    contact::answer(&request.tx, check_of(request)?)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

fn check_of(request: &RequestContext<'_>) -> Result<ContactCheckId, ApiError> {
    contact::open(&request.tx, request.part("token")).map_err(|error| request.guessed(error))
}
