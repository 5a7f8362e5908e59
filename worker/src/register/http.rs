//! Set-up, status, keys and the description of the API over HTTP.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::register::{SetupAnswer, SetupAsk, Status},
    email::EmailAddress,
    register::starter,
    wording::Controller,
};
use sha2::{Digest, Sha256};

use super::store;
use crate::{
    call::{Answer, Call, json_answer, json_text, set_header},
    error::{ApiError, Fault},
    limits::Asking,
    log,
    staff::{self, FirstKeeper},
    wording,
    words::problems::Code,
};

/// `GET /api/v1/status`
pub fn status(call: &Call<'_>) -> Answer {
    let (set_up, version) = (super::is_set_up(call.sql)?, env!("CARGO_PKG_VERSION").to_owned());
    json_answer(StatusCode::OK, &Status { set_up, version, controller: super::controller(call.sql)? })
}

/// `POST /api/v1/setup`
///
/// Once, with the token that only the operator has seen: names the controller, publishes every form with its particulars, and makes the
/// first keeper's key.
pub fn set_up(call: &Call<'_>) -> Answer {
    call.limit_network(Asking::Secret)?;
    let ask: SetupAsk = call.read()?;
    // Hashes are compared, so that the time taken says nothing of the token.
    if Sha256::digest(&ask.token) != Sha256::digest(&call.config().setup_token) {
        return Err(ApiError::at("/token", Code::SetupTokenInvalid));
    }
    if super::is_set_up(call.sql)? {
        return Err(ApiError::refused(Code::AlreadySetUp));
    }
    let controller = read_controller(&ask)?;
    store::set_controller(call.sql, &controller)?;
    store::mark_set_up(call.sql, call.now)?;
    wording::publish_all(call.sql, call.register.notices(), &controller, call.now)?;
    let FirstKeeper { api_key, invitation } = staff::first_keeper(call, &controller.contact, &controller.email)?;
    json_answer(StatusCode::CREATED, &SetupAnswer { api_key, invitation, controller })
}

fn read_controller(ask: &SetupAsk) -> Result<Controller, ApiError> {
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
    let mut controller = starter::controller();
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
pub fn keys(call: &Call<'_>) -> Answer {
    let mut response = json_text(StatusCode::OK, log::keys::published(call.sql, call.config())?.to_string());
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=300")?;
    Ok(response)
}
