//! Set-up, status and the published keys over HTTP.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::register::{ReadOnly, SetupRequest, SetupResponse, Status},
    email::EmailAddress,
    ids::StaffId,
    link,
    register::{Health, starter},
    staff::{Right, Rights, audit::Act},
    text,
    wording::Controller,
};
use sha2::{Digest, Sha256};

use super::{
    context::RequestContext,
    guard::Guard,
    identity,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    consent,
    delivery::health,
    log, register,
    runtime::{
        answer::{Answer, json_answer, json_text, set_header},
        error::{ApiError, Fault},
        limits::Asking,
        tx::Tx,
    },
    staff::{Note, accounts, invitations, keys},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/status",
            Guard::Anyone(status),
            doc("Whether the register has been set up, who keeps it, and whether it has what it needs")
                .named("getStatus")
                .gives::<api::register::Status>(200),
        ),
        post(
            "/api/v1/setup",
            Guard::Anyone(set_up),
            doc("Sets the register up, once")
                .named("setUp")
                .takes::<api::register::SetupRequest>()
                .gives::<api::register::SetupResponse>(201)
                .refuses(&[409, 429]),
        ),
        get(
            "/.well-known/jwks.json",
            Guard::Anyone(published_keys),
            doc("The public keys of receipts").named("getSigningKeys").gives_object(200),
        ),
    ]
}

/// The rights of which one is needed to know how it goes with mail: of those who look after the register rather than use it.
pub(super) const LOOK_AFTER: [Right; 3] = [Right::ManageUsers, Right::ManageKeys, Right::ReadAudit];

/// `GET /api/v1/status`
///
/// Anybody may know whether the mail server is well. How much waits would tell what others do, and is for those who look after it.
pub(super) fn status(request: &RequestContext<'_>) -> Answer {
    let tx = &request.tx;
    let looks_after = identity::member(request).is_ok_and(|member| LOOK_AFTER.into_iter().any(|right| member.may(right)));
    let status = Status {
        set_up: register::is_set_up(tx.sql)?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        controller: register::shown_controller(tx.sql, request.locale)?,
        read_only: read_only(tx),
        health: if health::works(tx)? { Health::Ok } else { Health::Attention },
        mail: looks_after.then(|| health::health(tx)).transpose()?,
    };
    json_answer(StatusCode::OK, &status)
}

/// Why nothing can be changed just now.
pub(super) fn read_only(tx: &Tx<'_>) -> Option<ReadOnly> {
    let damaged = tx.state.is_damaged().then_some(ReadOnly::Damaged);
    damaged.or_else(|| consent::fork(tx).ok().flatten().map(|_| ReadOnly::Forked))
}

/// `POST /api/v1/setup`
///
/// Once, with the token that only the operator has seen: names the controller, publishes every form with its particulars, and makes the
/// first administrator's key.
pub(super) fn set_up(request: &RequestContext<'_>) -> Answer {
    let ask: SetupRequest = request.json()?;
    // Hashes are compared, so that the time taken says nothing of the token. What a terminal or a chat put around it is left out.
    let expected = Sha256::digest(&request.tx.config().setup_token);
    if Sha256::digest(&ask.token) != expected && Sha256::digest(link::stripped(&ask.token)) != expected {
        return Err(request.failed(Asking::Secret, ApiError::at("/token", Code::SetupTokenInvalid)));
    }
    if register::is_set_up(request.tx.sql)? {
        return Err(ApiError::refused(Code::AlreadySetUp));
    }
    let controller = parse_controller(&ask, request.tx.config().country)?;
    register::set_up(&request.tx, &controller)?;
    // A key with every right, and an invitation to make a passkey. Both are given as text, and neither is kept. The invitation goes by mail as
    // well: an administrator who closes the page too early finds the way in there.
    let (tx, staff): (_, StaffId) = (&request.tx, request.tx.id());
    let everything: Rights = Right::ALL.into();
    accounts::insert(tx.sql, staff, &controller.contact, &controller.email, &everything, request.locale, tx.now)?;
    let (api_key, _) = keys::make_first(tx, staff, "setup", &everything)?;
    let invitation = invitations::token(&tx.config().secrets, &controller.email, invitations::invite_by_mail(tx, staff, false)?);
    Note::of(Act::SetUp).about(staff).write(tx)?;
    json_answer(StatusCode::CREATED, &SetupResponse { api_key, invitation, controller, mail: health::health(tx)? })
}

fn parse_controller(ask: &SetupRequest, country: &str) -> Result<Controller, ApiError> {
    const LONGEST: usize = 200;
    let mut faults = Vec::new();
    let mut read = |pointer: &str, text: &str| {
        let text = text::one_line(text);
        if text.is_empty() {
            faults.push(Fault::at(pointer, Code::Required));
        } else if text.chars().count() > LONGEST || text.contains(['{', '}']) {
            faults.push(Fault::at(pointer, Code::NameTooLong));
        }
        text
    };
    let mut controller = starter::controller_in(country);
    controller.name = read("/name", &ask.name);
    controller.contact.clone_from(&controller.name);
    let more = ask.controller.clone().unwrap_or_default();
    let mut replace = |pointer: &str, value: &Option<String>, place: &mut String| {
        if let Some(text) = value.as_ref().filter(|text| !text.trim().is_empty()) {
            *place = read(&format!("/controller/{pointer}"), text);
        }
    };
    replace("contact", &more.contact, &mut controller.contact);
    replace("phone", &more.phone, &mut controller.phone);
    replace("street", &more.street, &mut controller.address.street);
    replace("postal_code", &more.postal_code, &mut controller.address.postal_code);
    replace("locality", &more.locality, &mut controller.address.locality);
    let mut business_id = String::new();
    replace("business_id", &more.business_id, &mut business_id);
    controller.business_id = (!business_id.is_empty()).then_some(business_id);
    match EmailAddress::parse(&ask.email) {
        Ok(email) => controller.email = email.to_string(),
        Err(_) => faults.push(Fault::at("/email", Code::EmailInvalid)),
    }
    if faults.is_empty() { Ok(controller) } else { Err(ApiError::at_fault(faults)) }
}

/// `GET /.well-known/jwks.json`
pub(super) fn published_keys(request: &RequestContext<'_>) -> Answer {
    let mut response = json_text(StatusCode::OK, log::keys::published(request.tx.sql, request.tx.config())?.to_string());
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=300")?;
    Ok(response)
}
