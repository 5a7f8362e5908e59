//! Withdrawing in one click, over HTTP: the link in every letter.

use http::StatusCode;
use lupa_domain::{api, api::consent::StopPreview, email::EmailAddress};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    consent::{
        tokens::{self, Stop},
        withdrawal,
    },
    register,
    runtime::{
        answer::{Answer, empty, json_answer},
        error::ApiError,
    },
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
///
/// From another mailbox than the person's it tells nothing of them: neither their address, nor their language, nor where they stand. Stopping works from there.
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    let Stop { person, purpose, may_see } = stop_of(request)?;
    let is_gone = person.is_none();
    let person = person.filter(|_| may_see);
    let kept = person.as_ref().map(|person| withdrawal::standing_on(request.tx.sql, person, &purpose)).transpose()?.flatten();
    let locale = person.as_ref().map_or(request.locale, |person| person.locale);
    let title = match &kept {
        Some(kept) => withdrawal::title(&request.tx, person.as_ref(), kept, &purpose)?,
        None => withdrawal::title_today(&request.tx, &purpose, locale)?,
    };
    let goes_on = withdrawal::said_nothing(kept.as_ref()) || kept.is_some_and(|kept| kept.standing.state.can_be_taken_back());
    let look = StopPreview {
        purpose,
        title,
        locale,
        masked_email: person.and_then(|person| EmailAddress::parse(&person.email?).ok()).map(|address| address.masked()),
        controller: register::shown_controller(request.tx.sql, locale)?.name,
        stopped: is_gone || !goes_on,
    };
    json_answer(StatusCode::OK, &look)
}

/// `POST /u/{token}`
///
/// RFC 8058: no cookie, no redirect, an empty answer; doing it twice is the same as once.
pub(super) fn stop(request: &RequestContext<'_>) -> Answer {
    let Stop { person, purpose, .. } = stop_of(request)?;
    withdrawal::stop(&request.tx, person.as_ref(), &purpose)?;
    Ok(empty(StatusCode::OK))
}

fn stop_of(request: &RequestContext<'_>) -> Result<Stop, ApiError> {
    tokens::open_stop(&request.tx, request.part("token")).map_err(|error| request.guessed(error))
}
