//! Signing in to the console, and out, over HTTP.

use http::{Response, StatusCode};
use lupa_domain::{
    api::{self, staff::PasskeyUse},
    ids::{StaffId, StaffSessionId},
    staff::{SessionKind, audit::Act},
};
use lupa_webauthn::PasskeyError;

use super::{
    context::RequestContext,
    cookies::{self, SameSite},
    guard::Guard,
    identity::STAFF_SESSION,
    openapi::{Sends, doc},
    route::{Route, delete, post},
};
use crate::{
    register,
    runtime::{
        answer::{Answer, empty, json_answer},
        body::Body,
        capability::Kind,
        error::ApiError,
        limits::Asking,
    },
    staff::{
        Member, Note, passkeys,
        refusals::{self, Concerns},
        sessions,
    },
    words::problems::Code,
};

/// The cookie of a session: no link from elsewhere arrives signed in.
pub(super) const COOKIE: (&str, SameSite) = (STAFF_SESSION, SameSite::Strict);

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/console/session/options",
            Guard::Anyone(options),
            doc("Begins a signing in by passkey")
                .named("beginStaffSignIn")
                .takes_nothing()
                .gives::<api::staff::CeremonyResponse>(200)
                .refuses(&[429]),
        )
        .question(),
        post(
            "/api/v1/console/session",
            Guard::Anyone(sign_in),
            doc("Signs in by passkey")
                .named("staffSignIn")
                .takes::<api::staff::PasskeyUse>()
                .gives_nothing(204)
                .sends(&[Sends::SetCookie])
                .refuses(&[429]),
        )
        .question(),
        delete(
            "/api/v1/console/session",
            Guard::SignedIn(sign_out),
            doc("Signs out").named("staffSignOut").gives_nothing(204).sends(&[Sends::SetCookie]),
        )
        .question(),
        delete(
            "/api/v1/console/sessions/{id}",
            Guard::SignedIn(end),
            doc("Ends one's session in a browser").named("endStaffSession").gives_nothing(204),
        )
        .question(),
    ]
}

/// `POST /api/v1/console/session/options`
pub(super) fn options(request: &RequestContext<'_>) -> Answer {
    request.limit_network(Asking::Challenge)?;
    let controller = register::controller(request.tx.sql)?.name;
    json_answer(StatusCode::OK, &passkeys::begin_use(&request.tx, &controller)?)
}

/// `POST /api/v1/console/session`
pub(super) fn sign_in(request: &RequestContext<'_>) -> Answer {
    let ask: PasskeyUse = request.json()?;
    let controller = register::controller(request.tx.sql)?.name;
    match passkeys::used(&request.tx, &controller, &ask.ceremony, &ask.credential)? {
        Ok(kept) => {
            Note::of(Act::SignedIn).of_staff(kept.staff).write(&request.tx)?;
            let mut response = empty(StatusCode::NO_CONTENT);
            begin(request, kept.staff, &kept.passkey.id().to_string(), &mut response)?;
            Ok(response)
        }
        Err((why, kept)) => {
            let concerns = kept.map_or_else(Concerns::default, |kept| Concerns::account(kept.staff));
            let act = if why == PasskeyError::ClonedCounter { Act::PasskeySuspected } else { Act::PasskeyRefused };
            refusals::note(&request.tx, act, concerns, "")?;
            // Given as an answer, not as an error: a refused command keeps nothing, and the ceremony is over.
            Ok(request.failed(Asking::Secret, ApiError::at("/credential", Code::PasskeyRefused)).response(request.locale))
        }
    }
}

/// `DELETE /api/v1/console/session`
pub(super) fn sign_out(request: &RequestContext<'_>, staff: &Member) -> Answer {
    let session = staff.session().ok_or_else(|| ApiError::refused(Code::NotFound))?;
    sessions::end(request.tx.sql, staff.id(), session, request.tx.now)?;
    Note::of(Act::SessionEnded).by(staff).write(&request.tx)?;
    let mut response = empty(StatusCode::NO_CONTENT);
    cookies::clear(request, &mut response, COOKIE)?;
    Ok(response)
}

/// `DELETE /api/v1/console/sessions/{id}`: one's own, in any browser.
pub(super) fn end(request: &RequestContext<'_>, staff: &Member) -> Answer {
    let id: StaffSessionId = request.path_id("id")?;
    if !sessions::end(request.tx.sql, staff.id(), id, request.tx.now)? {
        return Err(ApiError::refused(Code::NotFound));
    }
    Note::of(Act::SessionEnded).by(staff).write(&request.tx)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

/// Signs in a member of staff who has just used this passkey.
pub(super) fn begin(request: &RequestContext<'_>, staff: StaffId, passkey: &str, response: &mut Response<Body>) -> Result<(), ApiError> {
    let id = sessions::begin(&request.tx, staff, passkey)?;
    let token = request.tx.config().secrets.seal(Kind::StaffSession, &id.bytes());
    cookies::set(request, response, COOKIE, &token, SessionKind::Console.life())
}
