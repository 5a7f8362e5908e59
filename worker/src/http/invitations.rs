//! Taking up an invitation over HTTP: the first passkey of an account, or the one after all others were lost.

use http::StatusCode;
use lupa_domain::{
    api,
    api::staff::{InvitationPreview, InvitationRequest, PasskeyRequest, RecoveryCodes, RecoveryRequest, RecoveryResponse},
    email::EmailAddress,
    ids::InvitationId,
    staff::{audit::Act, parse_recovery_code},
};

use super::{
    console_session::begin,
    context::RequestContext,
    guard::Guard,
    names::parse_name,
    openapi::{Sends, doc},
    route::{Route, post},
};
use crate::{
    register,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
        limits::Asking,
    },
    staff::{
        Note,
        accounts::{self, Account},
        invitations::{self, Invitation},
        passkeys, recovery,
        refusals::{self, Concerns},
        security_notices::{self, SecurityNotice},
        sessions,
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/invitations/look",
            Guard::Anyone(look),
            doc("What an invitation is about; changes nothing")
                .named("getInvitation")
                .takes::<api::staff::InvitationRequest>()
                .gives::<api::staff::InvitationPreview>(200)
                .refuses(&[410, 429]),
        ),
        post(
            "/api/v1/invitations/options",
            Guard::Anyone(options),
            doc("Begins the making of a passkey by an invitation")
                .named("beginJoining")
                .takes::<api::staff::InvitationRequest>()
                .gives::<api::staff::CeremonyResponse>(200)
                .refuses(&[410, 429]),
        ),
        post(
            "/api/v1/invitations/accept",
            Guard::Anyone(accept),
            doc("Takes an invitation up with a new passkey, and signs in")
                .named("acceptInvitation")
                .takes::<api::staff::PasskeyRequest>()
                .gives::<api::staff::RecoveryCodes>(201)
                .sends(&[Sends::SetCookie])
                .refuses(&[410, 429]),
        ),
        post(
            "/api/v1/console/recovery",
            Guard::Anyone(recover),
            doc("Uses a recovery code up; the way to a new passkey")
                .named("useRecoveryCode")
                .takes::<api::staff::RecoveryRequest>()
                .gives::<api::staff::RecoveryResponse>(201)
                .refuses(&[429]),
        ),
    ]
}

/// The invitation of a token. One that works is never refused for what others have tried.
fn open(request: &RequestContext<'_>, token: &str) -> Result<(InvitationId, Invitation, Account), ApiError> {
    invitations::open(&request.tx, token).map_err(|error| match error.code() {
        // What is none of ours is told as one that has ended: it may have been one of before.
        Code::TokenInvalid => request.failed(Asking::Secret, ApiError::refused(Code::InvitationEnded)),
        _ => error,
    })
}

/// `POST /api/v1/invitations/look`: changes nothing. The token makes a passkey, so it stands in no address.
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    let ask: InvitationRequest = request.json()?;
    let (_, invitation, account) = open(request, &ask.token)?;
    let controller = register::controller(request.tx.sql)?.name;
    json_answer(StatusCode::OK, &InvitationPreview { name: account.name, email: account.email, controller, replaces: invitation.replaces })
}

/// `POST /api/v1/invitations/options`
pub(super) fn options(request: &RequestContext<'_>) -> Answer {
    let ask: InvitationRequest = request.json()?;
    let (_, invitation, account) = open(request, &ask.token)?;
    let existing = if invitation.replaces { Vec::new() } else { passkeys::of(request.tx.sql, account.id)? };
    let existing: Vec<_> = existing.into_iter().map(|kept| kept.passkey).collect();
    let controller = register::controller(request.tx.sql)?.name;
    json_answer(StatusCode::OK, &passkeys::begin_making(&request.tx, &controller, &account, &existing)?)
}

/// `POST /api/v1/invitations/accept`: makes the passkey, signs in, and shows the recovery codes this once.
pub(super) fn accept(request: &RequestContext<'_>) -> Answer {
    let ask: PasskeyRequest = request.json()?;
    let token = ask.token.as_deref().ok_or_else(|| ApiError::at("/token", Code::Required))?;
    let (id, invitation, account) = open(request, token)?;
    let name = parse_name("/name", &ask.name)?;
    let controller = register::controller(request.tx.sql)?.name;
    let Ok(passkey) = passkeys::made(&request.tx, &controller, &ask.ceremony, account.id, &ask.credential)? else {
        refusals::note(&request.tx, Act::PasskeyRefused, Concerns::account(account.id), "")?;
        // Given as an answer, not as an error: a refused command keeps nothing, and the ceremony is over.
        return Ok(request.failed(Asking::Secret, ApiError::at("/credential", Code::PasskeyRefused)).response(request.locale));
    };
    if invitation.replaces {
        passkeys::remove_all(request.tx.sql, account.id)?;
        sessions::end_all(request.tx.sql, account.id, request.tx.now)?;
    }
    passkeys::insert(request.tx.sql, account.id, &name, &passkey, request.tx.now)?;
    invitations::take_up(request.tx.sql, id, request.tx.now)?;
    Note::of(Act::Joined).of_staff(account.id).write(&request.tx)?;
    if account.passkeys > 0 {
        // Who has a code or an invitation for an account that is in use may be another person than its owner.
        security_notices::tell(&request.tx, account.id, SecurityNotice::PasskeyAdded)?;
    }
    let codes = recovery::make(&request.tx, account.id)?;
    let mut response = json_answer(StatusCode::CREATED, &RecoveryCodes { codes })?;
    begin(request, account.id, &passkey.id().to_string(), &mut response)?;
    Ok(response)
}

/// `POST /api/v1/console/recovery`: a code, used once, opens the way to a new passkey. The others stay; a lost one is removed.
pub(super) fn recover(request: &RequestContext<'_>) -> Answer {
    let ask: RecoveryRequest = request.json()?;
    let email = EmailAddress::parse(&ask.email).map_err(|_| ApiError::at("/email", Code::EmailInvalid))?;
    // What cannot be a code is no guess, and is not counted. Of what can, only the wrong ones are: a right code of 80 bits is nobody's guess.
    let code = parse_recovery_code(&ask.code).ok_or_else(|| ApiError::at("/code", Code::RecoveryMalformed))?;
    // The same answer for an unknown address as for a wrong code. Given as an answer, not as an error: that it was tried is kept.
    let wrong = |concerns: Concerns| -> Answer {
        refusals::note(&request.tx, Act::CodeRefused, concerns, "")?;
        Ok(request.failed(Asking::Secret, ApiError::at("/code", Code::RecoveryWrong)).response(request.locale))
    };
    let Some(account) = accounts::by_email(request.tx.sql, &email.to_string())? else { return wrong(Concerns::default()) };
    if !recovery::use_up(&request.tx, account.id, &code)? {
        return wrong(Concerns::account(account.id));
    }
    Note::of(Act::CodeUsed).of_staff(account.id).write(&request.tx)?;
    let invitation = invitations::invite(&request.tx, account.id, false)?;
    json_answer(
        StatusCode::CREATED,
        &RecoveryResponse { token: invitations::token(&request.tx.config().secrets, &account.email, invitation) },
    )
}
