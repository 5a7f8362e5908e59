//! Set-up, status and the published keys over HTTP.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::register::{SetupRequest, SetupResponse, Status},
    email::EmailAddress,
    ids::StaffId,
    register::starter,
    staff::{Right, Rights, audit::Act},
    wording::Controller,
};
use sha2::{Digest, Sha256};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    log, register,
    runtime::{
        answer::{Answer, json_answer, json_text, set_header},
        error::{ApiError, Fault},
        limits::Asking,
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
            doc("Whether the register has been set up, and who keeps it").named("getStatus").gives::<api::register::Status>(200),
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

/// `GET /api/v1/status`
pub(super) fn status(request: &RequestContext<'_>) -> Answer {
    let (set_up, version) = (register::is_set_up(request.tx.sql)?, env!("CARGO_PKG_VERSION").to_owned());
    json_answer(StatusCode::OK, &Status { set_up, version, controller: register::shown_controller(request.tx.sql, request.locale)? })
}

/// `POST /api/v1/setup`
///
/// Once, with the token that only the operator has seen: names the controller, publishes every form with its particulars, and makes the
/// first administrator's key.
pub(super) fn set_up(request: &RequestContext<'_>) -> Answer {
    request.limit_network(Asking::Secret)?;
    let ask: SetupRequest = request.json()?;
    // Hashes are compared, so that the time taken says nothing of the token.
    if Sha256::digest(&ask.token) != Sha256::digest(&request.tx.config().setup_token) {
        return Err(ApiError::at("/token", Code::SetupTokenInvalid));
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
    let (api_key, _) = keys::make(tx, staff, "setup", &everything, None)?;
    let invitation = invitations::token(&tx.config().secrets, invitations::invite_by_mail(tx, staff, false)?);
    Note::of(Act::SetUp).about(staff).write(tx)?;
    json_answer(StatusCode::CREATED, &SetupResponse { api_key, invitation, controller })
}

fn parse_controller(ask: &SetupRequest, country: &str) -> Result<Controller, ApiError> {
    const LONGEST: usize = 200;
    let mut faults = Vec::new();
    let mut read = |pointer: &str, text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
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
