//! Who asks: the session or the key that a request brings.

use http::header;
use lupa_domain::{
    api::staff::KEY_PREFIX,
    ids::{SessionId, StaffSessionId},
};

use super::context::RequestContext;
use crate::{
    portal::{self, Subject},
    runtime::{
        capability::{Kind, Mailbox, Secrets},
        error::ApiError,
        limits::Asking,
    },
    staff::{
        self, Member,
        keys::Presented,
        refusals::Concerns,
        sessions::{self, Counter},
    },
    words::problems::Code,
};

/// The cookie of a customer's session, before its prefix.
pub(super) const SESSION: &str = "lupa";
/// The cookie of a staff session, before its prefix.
pub(super) const STAFF_SESSION: &str = "lupa-staff";

fn unauthenticated() -> ApiError {
    ApiError::refused(Code::Unauthenticated)
}

/// The customer who is signed in.
pub(super) fn subject(request: &RequestContext<'_>) -> Result<Subject, ApiError> {
    let (session, mailbox) = session(request).ok_or_else(unauthenticated)?;
    portal::subject(&request.tx, session, mailbox)?.ok_or_else(unauthenticated)
}

/// The session that a customer's browser presents, and the mailbox from which it began.
pub(super) fn session(request: &RequestContext<'_>) -> Option<(SessionId, Mailbox)> {
    let config = request.tx.config();
    let content = config.secrets.open(Kind::Session, request.cookie(&config.cookie_name(SESSION))?)?;
    let (id, mailbox) = content.split_first_chunk::<16>()?;
    Some((SessionId::from_bytes(*id), Mailbox::from_bytes(mailbox.try_into().ok()?)))
}

/// The value of a session's cookie.
pub(super) fn session_cookie(secrets: &Secrets, session: SessionId, mailbox: Mailbox) -> String {
    secrets.seal(Kind::Session, &[&session.bytes()[..], &mailbox.bytes()].concat())
}

/// The member of staff who is signed in, whatever they may do.
pub(super) fn signed_in(request: &RequestContext<'_>) -> Result<Member, ApiError> {
    sessions::current(&request.tx, staff_session(request)?)?.ok_or_else(unauthenticated)
}

/// The counter that asks.
pub(super) fn counter(request: &RequestContext<'_>) -> Result<Counter, ApiError> {
    sessions::current_counter(&request.tx, staff_session(request)?)?.ok_or_else(unauthenticated)
}

fn staff_session(request: &RequestContext<'_>) -> Result<StaffSessionId, ApiError> {
    let config = request.tx.config();
    let cookie = request.cookie(&config.cookie_name(STAFF_SESSION)).ok_or_else(unauthenticated)?;
    config.secrets.open_id(Kind::StaffSession, cookie).ok_or_else(unauthenticated)
}

/// The member of staff who asks, by key or signed in, and may be asked for a right.
pub(super) fn member(request: &RequestContext<'_>) -> Result<Member, ApiError> {
    let Some(presented) = request.header(header::AUTHORIZATION) else {
        let member = signed_in(request)?;
        // Before anybody's data is seen, the undertaking is accepted. A key is made by staff who have.
        if !staff::undertakings::is_bound(request.tx.sql, member.id())? {
            return Err(ApiError::refused(Code::UndertakingNeeded));
        }
        return Ok(member);
    };
    let key = presented.strip_prefix("Bearer ").filter(|key| key.starts_with(KEY_PREFIX)).ok_or_else(unauthenticated)?;
    match staff::keys::presented(&request.tx, key)? {
        Presented::Good(member) => Ok(member),
        Presented::Ended(..) | Presented::Unknown => Err(request.failed(Asking::Secret, unauthenticated())),
    }
}

/// Whose key it was that was presented and is good no more, or never was one; nothing where none was presented.
pub(super) fn refused_key(request: &RequestContext<'_>) -> Result<Option<Concerns>, ApiError> {
    let presented = request.header(header::AUTHORIZATION).and_then(|presented| presented.strip_prefix("Bearer "));
    let Some(key) = presented.filter(|key| key.starts_with(KEY_PREFIX)) else { return Ok(None) };
    Ok(match staff::keys::presented(&request.tx, key)? {
        Presented::Good(_) => None,
        Presented::Ended(staff, key) => Some(Concerns { staff: Some(staff), key: Some(key) }),
        Presented::Unknown => Some(Concerns::default()),
    })
}

/// That it is certain that the member of staff is there themselves, for what would let another person in for good.
pub(super) fn must_have_proved(request: &RequestContext<'_>, staff: &Member) -> Result<(), ApiError> {
    if staff.has_proved(request.tx.now) { Ok(()) } else { Err(ApiError::refused(Code::ProofNeeded)) }
}
