//! Withdrawing in one click, over HTTP: the link in every letter.

use http::StatusCode;
use lupa_domain::{api, api::consent::StopPreview, consent::Method, wording::PurposeId};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    consent::{tokens, withdrawal},
    people::Person,
    register,
    runtime::{
        answer::{Answer, empty, json_answer},
        error::ApiError,
        limits::Asking,
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/stops/{token}",
            Guard::Anyone(look),
            doc("What a stop link is about; changes nothing").named("getStop").gives::<api::consent::StopPreview>(200).refuses(&[429]),
        ),
        post(
            "/u/{token}",
            Guard::OneClick(stop),
            doc("Stops one purpose in one click (RFC 8058)")
                .named("stopInOneClick")
                .takes_form()
                .gives_page_or_nothing(200)
                .refuses(&[429]),
        ),
    ]
}

/// `GET /api/v1/stops/{token}`
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    let (person, purpose) = stop_of(request)?;
    let kept = person.as_ref().map(|person| withdrawal::standing_on(request.tx.sql, person, &purpose)).transpose()?.flatten();
    let locale = person.as_ref().map_or(request.locale, |person| person.locale);
    let title = match &kept {
        Some(kept) => withdrawal::title(&request.tx, person.as_ref(), kept, &purpose)?,
        None => withdrawal::title_today(&request.tx, &purpose, locale)?,
    };
    let look = StopPreview {
        purpose,
        title,
        locale,
        controller: register::shown_controller(request.tx.sql, locale)?.name,
        stopped: person.is_none()
            || !(withdrawal::said_nothing(kept.as_ref()) || kept.is_some_and(|kept| kept.standing.state.can_be_taken_back())),
    };
    json_answer(StatusCode::OK, &look)
}

/// `POST /u/{token}`
///
/// RFC 8058: no cookie, no redirect, an empty answer; doing it twice is the same as once.
pub(super) fn stop(request: &RequestContext<'_>) -> Answer {
    let (person, purpose) = stop_of(request)?;
    if let Some(person) = person {
        withdrawal::withdraw(&request.tx, &person, &purpose, Method::OneClick)?;
    }
    Ok(empty(StatusCode::OK))
}

fn stop_of(request: &RequestContext<'_>) -> Result<(Option<Person>, PurposeId), ApiError> {
    if let Some(found) = tokens::open_stop(&request.tx, request.part("token"))? {
        return Ok(found);
    }
    request.limit_network(Asking::Secret)?;
    Err(ApiError::refused(Code::TokenInvalid))
}
