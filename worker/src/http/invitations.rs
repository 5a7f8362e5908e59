//! Taking up an invitation over HTTP: the first passkey of an account, or the one after all others were lost.

use http::StatusCode;
use lupa_domain::{
    api,
    api::staff::{InvitationPreview, InvitationRequest, PasskeyRequest, RecoveryCodes, RecoveryRequest, RecoveryResponse},
    email::EmailAddress,
    ids::InvitationId,
    staff::audit::Act,
};

use super::{
    console_session::begin,
    context::RequestContext,
    guard::Guard,
    names::parse_name,
    openapi::{Sends, doc},
    route::{Route, get, post},
};
use crate::{
    register,
    runtime::{
        answer::{Answer, json_answer},
        capability::Kind,
        error::ApiError,
        limits::Asking,
    },
    staff::{
        Note,
        accounts::{self, Account},
        invitations::{self, Invitation},
        passkeys, recovery, sessions,
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/invitations/{token}",
            Guard::Anyone(look),
            doc("What an invitation is about; changes nothing")
                .named("getInvitation")
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

/// An invitation that works, with the account that it is for.
struct Open {
    id: InvitationId,
    invitation: Invitation,
    account: Account,
}

fn open(request: &RequestContext<'_>, token: &str) -> Result<Open, ApiError> {
    let ended = || ApiError::refused(Code::InvitationEnded);
    let Some(id) = request.tx.config().secrets.open_id(Kind::Invitation, token) else {
        request.limit_network(Asking::Secret)?;
        return Err(ended());
    };
    let invitation = invitations::by_id(request.tx.sql, id)?.filter(|invitation| invitation.works(request.tx.now)).ok_or_else(ended)?;
    let account = accounts::by_id(request.tx.sql, invitation.staff)?.ok_or_else(ended)?;
    Ok(Open { id, invitation, account })
}

/// `GET /api/v1/invitations/{token}`: changes nothing.
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    let Open { invitation, account, .. } = open(request, request.part("token"))?;
    let controller = register::controller(request.tx.sql)?.name;
    json_answer(StatusCode::OK, &InvitationPreview { name: account.name, email: account.email, controller, replaces: invitation.replaces })
}

/// `POST /api/v1/invitations/options`
pub(super) fn options(request: &RequestContext<'_>) -> Answer {
    let ask: InvitationRequest = request.json()?;
    let Open { invitation, account, .. } = open(request, &ask.token)?;
    let existing = if invitation.replaces { Vec::new() } else { passkeys::of(request.tx.sql, account.id)? };
    let existing: Vec<_> = existing.into_iter().map(|kept| kept.passkey).collect();
    let controller = register::controller(request.tx.sql)?.name;
    json_answer(StatusCode::OK, &passkeys::begin_making(&request.tx, &controller, &account, &existing)?)
}

/// `POST /api/v1/invitations/accept`: makes the passkey, signs in, and shows the recovery codes this once.
pub(super) fn accept(request: &RequestContext<'_>) -> Answer {
    request.limit_network(Asking::Secret)?;
    let ask: PasskeyRequest = request.json()?;
    let token = ask.token.as_deref().ok_or_else(|| ApiError::at("/token", Code::Required))?;
    let Open { id, invitation, account } = open(request, token)?;
    let name = parse_name("/name", &ask.name)?;
    let controller = register::controller(request.tx.sql)?.name;
    let Ok(passkey) = passkeys::made(&request.tx, &controller, &ask.ceremony, account.id, &ask.credential)? else {
        // Given as an answer, not as an error: a refused command keeps nothing, and the ceremony is over.
        return Ok(ApiError::at("/credential", Code::PasskeyRefused).response(request.locale));
    };
    if invitation.replaces {
        passkeys::remove_all(request.tx.sql, account.id)?;
        sessions::end_all(request.tx.sql, account.id, request.tx.now)?;
    }
    passkeys::insert(request.tx.sql, account.id, &name, &passkey, request.tx.now)?;
    invitations::take_up(request.tx.sql, id, request.tx.now)?;
    Note::of(Act::Joined).of_staff(account.id).write(&request.tx)?;
    let codes = recovery::make(&request.tx, account.id)?;
    let mut response = json_answer(StatusCode::CREATED, &RecoveryCodes { codes })?;
    begin(request, account.id, &passkey.id().to_string(), &mut response)?;
    Ok(response)
}

/// `POST /api/v1/console/recovery`: a code, used once, opens the way to a new passkey. The others stay; a lost one is removed.
pub(super) fn recover(request: &RequestContext<'_>) -> Answer {
    request.limit_network(Asking::Secret)?;
    let ask: RecoveryRequest = request.json()?;
    let email = EmailAddress::parse(&ask.email).map_err(|_| ApiError::at("/email", Code::EmailInvalid))?;
    request.tx.limit_address(Asking::Secret, &email.key())?;
    // The same answer for an unknown address as for a wrong code.
    let wrong = || ApiError::at("/code", Code::RecoveryWrong);
    let account = accounts::by_email(request.tx.sql, &email.to_string())?.ok_or_else(wrong)?;
    if !recovery::use_up(&request.tx, account.id, &ask.code)? {
        return Err(wrong());
    }
    Note::of(Act::CodeUsed).of_staff(account.id).write(&request.tx)?;
    let invitation = invitations::invite(&request.tx, account.id, false)?;
    json_answer(StatusCode::CREATED, &RecoveryResponse { token: invitations::token(&request.tx.config().secrets, invitation) })
}
