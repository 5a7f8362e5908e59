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
    portal::{LINK_LIFE, SESSION_LIFE},
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
    portal::{self, IsSameBrowser, SignIn},
    runtime::{
        answer::{Answer, empty, json_answer},
        capability::Kind,
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
        ),
        delete(
            "/api/v1/me/session",
            Guard::Anyone(sign_out),
            doc("Signs out").named("signOut").gives_nothing(204).sends(&[Sends::SetCookie]),
        ),
    ]
}

/// `POST /api/v1/me/links`
///
/// The same is answered, and the same is written, whether the address is known or not; only the message is not sent to strangers.
pub(super) fn ask_for_link(request: &RequestContext<'_>) -> Answer {
    request.limit_network(Asking::Link)?;
    let ask: LinkRequest = request.json()?;
    let email = EmailAddress::parse(&ask.email)
        .map_err(|why| ApiError::at("/email", if why == EmailError::Length { Code::EmailTooLong } else { Code::EmailInvalid }))?;
    request.tx.limit_address(Asking::Link, &email.key())?;
    let person = people::by_email(request.tx.sql, &email)?.map(|person| person.no);
    let id = portal::ask_for_link(&request.tx, person)?;
    let secrets = &request.tx.config().secrets;
    let answer = LinkResponse { status: CheckYourMail::CheckYourMail, code: portal::code_of(secrets, id) };
    let mut response = json_answer(StatusCode::ACCEPTED, &answer)?;
    cookies::set(request, &mut response, ASKED, &secrets.seal(Kind::Asked, &id.bytes()), LINK_LIFE)?;
    Ok(response)
}

/// `POST /api/v1/me/session`
pub(super) fn sign_in(request: &RequestContext<'_>) -> Answer {
    request.limit_network(Asking::Secret)?;
    let ask: SessionRequest = request.json()?;
    let config = request.tx.config();
    let id: LinkId = config.secrets.open_id(Kind::SignIn, &ask.token).ok_or_else(|| ApiError::refused(Code::TokenInvalid))?;
    let asked: Option<LinkId> = request.cookie(&config.cookie_name(ASKED.0)).and_then(|cookie| config.secrets.open_id(Kind::Asked, cookie));
    let is_same_browser = if asked == Some(id) { IsSameBrowser::Yes } else { IsSameBrowser::No };
    let session = match portal::sign_in(&request.tx, id, is_same_browser, ask.code.as_deref())? {
        SignIn::Begun(session) => session,
        // Given as an answer, not as an error: a refused command keeps nothing, and the try must count.
        SignIn::WrongCode => return Ok(ApiError::at("/code", Code::CodeWrong).response(request.locale)),
    };
    let mut response = empty(StatusCode::NO_CONTENT);
    cookies::set(request, &mut response, COOKIE, &config.secrets.seal(Kind::Session, &session.bytes()), SESSION_LIFE)?;
    cookies::clear(request, &mut response, ASKED)?;
    Ok(response)
}

/// `DELETE /api/v1/me/session`
pub(super) fn sign_out(request: &RequestContext<'_>) -> Answer {
    if let Some(session) = identity::session(request) {
        portal::sign_out(&request.tx, session)?;
    }
    let mut response = empty(StatusCode::NO_CONTENT);
    cookies::clear(request, &mut response, COOKIE)?;
    Ok(response)
}
