//! Signing in to one's own page over HTTP, and out.

use http::StatusCode;
use lupa_domain::{
    api,
    api::{
        consent::CheckYourMail,
        portal::{LinkRequest, LinkResponse, SessionRequest},
    },
    email::{EmailAddress, EmailError},
    ids::LinkId,
    portal::{LINK_PATIENCE, SESSION_LIFE},
};

use super::{
    context::RequestContext,
    cookies::{self, SameSite},
    guard::Guard,
    identity::{self, SESSION},
    openapi::{Sends, doc},
    route::{Route, delete, post},
};
use crate::{
    people,
    portal::{self, Presented, SignIn},
    runtime::{
        answer::{Answer, empty, json_answer},
        capability::{Kind, LinkContent, Unopened},
        error::ApiError,
        limits::Asking,
    },
    words::problems::Code,
};

/// The cookie of a browser that asked for a link.
const ASKED: (&str, SameSite) = ("lupa-asked", SameSite::Lax);
/// The cookie of a session.
const COOKIE: (&str, SameSite) = (SESSION, SameSite::Lax);

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/me/links",
            Guard::Anyone(ask_for_link),
            doc("Mails a sign-in link; the answer is the same for known and unknown addresses")
                .named("requestSignInLink")
                .takes::<api::portal::LinkRequest>()
                .gives::<api::portal::LinkResponse>(202)
                .sends(&[Sends::SetCookie])
                .refuses(&[429]),
        ),
        post(
            "/api/v1/me/session",
            Guard::Anyone(sign_in),
            doc("Signs in")
                .named("signIn")
                .takes::<api::portal::SessionRequest>()
                .gives_nothing(204)
                .sends(&[Sends::SetCookie])
                .refuses(&[404, 409, 410, 429]),
        )
        .question(),
        delete(
            "/api/v1/me/session",
            Guard::Anyone(sign_out),
            doc("Signs out").named("signOut").gives_nothing(204).sends(&[Sends::SetCookie]),
        )
        .question(),
    ]
}

/// `POST /api/v1/me/links`
///
/// The same is answered, and the same is written, whether the address is known or not; only the message is not sent to strangers.
pub(super) fn ask_for_link(request: &RequestContext<'_>) -> Answer {
    request.limit_crowd(Asking::Link)?;
    let ask: LinkRequest = request.json()?;
    let email = EmailAddress::parse(&ask.email)
        .map_err(|why| ApiError::at("/email", if why == EmailError::Length { Code::EmailTooLong } else { Code::EmailInvalid }))?;
    let secrets = &request.tx.config().secrets;
    let person = people::by_email(request.tx.sql, &email)?;
    // The address of a card that was merged into another is written to no more: the link goes to the one that stayed.
    let mailbox = person.as_ref().and_then(|person| person.mailbox(secrets)).unwrap_or_else(|| secrets.mailbox(&email.to_string()));
    let id = portal::ask_for_link(&request.tx, mailbox, person.map(|person| person.no))?;
    let code = portal::code_of(secrets, id).as_str().to_owned();
    let answer = LinkResponse { status: CheckYourMail::CheckYourMail, code, did_you_mean: email.meant() };
    let mut response = json_answer(StatusCode::ACCEPTED, &answer)?;
    cookies::set(request, &mut response, ASKED, &secrets.seal(Kind::Asked, &id.bytes()), LINK_PATIENCE)?;
    Ok(response)
}

/// `POST /api/v1/me/session`
///
/// A link that works is never refused for what others have tried: only what fails is counted.
pub(super) fn sign_in(request: &RequestContext<'_>) -> Answer {
    let ask: SessionRequest = request.json()?;
    let config = request.tx.config();
    let invalid = || request.failed(Asking::Secret, ApiError::refused(Code::TokenInvalid));
    let LinkContent { mailbox, content } = config.secrets.open_link(Kind::SignIn, &ask.token).map_err(|why| match why {
        Unopened::Incomplete => ApiError::refused(Code::TokenIncomplete),
        Unopened::Invalid => invalid(),
    })?;
    // The ten minutes of those that held no mailbox are over.
    let mailbox = mailbox.ok_or_else(|| ApiError::refused(Code::TokenExpired))?;
    let link = LinkId::from_bytes(content.try_into().map_err(|_| invalid())?);
    let asked = request.cookie(&config.cookie_name(ASKED.0)).and_then(|cookie| config.secrets.open_id(Kind::Asked, cookie));
    let session = match portal::sign_in(&request.tx, Presented { link, mailbox, asked, code: ask.code.as_deref() })? {
        SignIn::Begun(session) => session,
        // Given as an answer, not as an error: a refused command keeps nothing, and the try must count.
        SignIn::WrongCode => return Ok(request.failed(Asking::Secret, ApiError::at("/code", Code::CodeWrong)).response(request.locale)),
    };
    let mut response = empty(StatusCode::NO_CONTENT);
    cookies::set(request, &mut response, COOKIE, &identity::session_cookie(&config.secrets, session, mailbox), SESSION_LIFE)?;
    cookies::clear(request, &mut response, ASKED)?;
    Ok(response)
}

/// `DELETE /api/v1/me/session`
pub(super) fn sign_out(request: &RequestContext<'_>) -> Answer {
    if let Some((session, _)) = identity::session(request) {
        portal::sign_out(&request.tx, session)?;
    }
    let mut response = empty(StatusCode::NO_CONTENT);
    cookies::clear(request, &mut response, COOKIE)?;
    Ok(response)
}
