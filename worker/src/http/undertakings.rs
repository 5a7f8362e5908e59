//! The editions of the undertaking over HTTP: who has accepted which, and publishing the next.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::undertaking::{UndertakingIssue, UndertakingList, UndertakingResponse},
    locale::Locale,
    staff::{UndertakingError, UndertakingTextError, UndertakingTexts, audit::Act},
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{LARGE, Route, get, post},
};
use crate::{
    runtime::{
        answer::{Answer, json_answer, set_header},
        error::{ApiError, Fault},
    },
    staff::{self, Note, Staff, permission::ManageUsers, undertakings},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/undertakings",
            staff(list),
            doc("The editions of the undertaking, and who has accepted which")
                .named("listUndertakings")
                .gives::<api::undertaking::UndertakingList>(200)
                .sends(&[Sends::ETag]),
        ),
        post(
            "/api/v1/undertakings",
            staff(publish),
            doc("Publishes the next edition, which everybody is asked for; needs If-Match, and the number of people who are asked again")
                .named("publishUndertaking")
                .takes::<api::undertaking::UndertakingIssue>()
                .gives::<api::undertaking::UndertakingResponse>(201)
                .if_match()
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        )
        .up_to(LARGE),
    ]
}

/// `GET /api/v1/undertakings`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<ManageUsers>) -> Answer {
    let in_force = undertakings::in_force(request.tx.sql)?.no;
    let list = UndertakingList {
        editions: undertakings::editions(request.tx.sql)?,
        acceptances: undertakings::acceptances(request.tx.sql)?,
        concerns: undertakings::bound_by(request.tx.sql, in_force)?,
    };
    let mut response = json_answer(StatusCode::OK, &list)?;
    set_header(&mut response, header::ETAG, &etag(in_force))?;
    Ok(response)
}

/// `POST /api/v1/undertakings`
///
/// Publishes the next edition. Everybody is asked for it at their next request, its publisher too; what they accepted before, and
/// the receipts of it, stay as they are. The publisher has seen the edition in force (`If-Match`) and how many people are asked again.
pub(super) fn publish(request: &RequestContext<'_>, member: &Staff<ManageUsers>) -> Answer {
    let in_force = undertakings::in_force(request.tx.sql)?;
    must_have_seen(request, &etag(in_force.no))?;
    let ask: UndertakingIssue = request.json()?;
    let texts = UndertakingTexts::parse(&ask.texts).map_err(|wrong| ApiError::at_fault(wrong.into_iter().map(fault).collect()))?;
    let bound = undertakings::bound_by(request.tx.sql, in_force.no)?;
    let next = in_force.followed_by(texts, bound, ask.concerns).map_err(|why| match why {
        UndertakingError::Unchanged => ApiError::at("/texts", Code::NothingChanged),
        UndertakingError::OtherCount => ApiError::at("/concerns", Code::CountChanged),
    })?;
    undertakings::insert(request.tx.sql, &next, Some(member.id()), request.tx.now)?;
    Note::of(Act::UndertakingPublished).by(member).detail(next.no).write(&request.tx)?;
    let view = UndertakingResponse {
        edition: next.no,
        texts: next.texts.into(),
        published_at: request.tx.now,
        by: staff::name(request.tx.sql, member.id())?,
        accepted: 0,
    };
    let mut response = json_answer(StatusCode::CREATED, &view)?;
    set_header(&mut response, header::ETAG, &etag(view.edition))?;
    Ok(response)
}

fn fault(wrong: UndertakingTextError) -> Fault {
    let at = |locale: Locale, code| Fault::at(format!("/texts/{locale}"), code);
    match wrong {
        UndertakingTextError::Missing(locale) => at(locale, Code::Required),
        UndertakingTextError::TooLong(locale) => at(locale, Code::PointsTooLong),
        UndertakingTextError::OtherPoints(locale) => at(locale, Code::PointsDiffer),
    }
}
