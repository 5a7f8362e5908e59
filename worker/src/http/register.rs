//! Set-up, status and the published keys over HTTP.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::register::{ReadOnly, SetupRequest, SetupResponse, Status},
    ids::StaffId,
    languages::Languages,
    link,
    register::{
        Health,
        business::{self, ControllerInput, Member},
    },
    staff::{Right, Rights, audit::Act},
    text,
    wording::Imprint,
};
use sha2::{Digest, Sha256};

use super::{
    business::{fault, pointer},
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
        languages: register::languages(tx.sql)?,
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
/// Once, with the token that only the operator has seen: names the controller, publishes every form with its particulars, and invites the
/// first administrator. A key is made for programs that ask for one.
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
    let (imprint, own_name) = parse(&ask, request.tx.config().country)?;
    register::set_up(&request.tx, &imprint)?;
    // An invitation to make a passkey, given as text and not kept. It goes by mail as well: an administrator who closes the page too early
    // finds the way in there.
    let (tx, staff): (_, StaffId) = (&request.tx, request.tx.id());
    let (controller, everything): (_, Rights) = (imprint.controller, Right::ALL.into());
    accounts::insert(tx.sql, staff, &own_name, &controller.email, &everything, request.locale, tx.now)?;
    let api_key = if ask.api_key { Some(keys::make_first(tx, staff, "setup", &everything)?.0) } else { None };
    let invitation = invitations::token(&tx.config().secrets, &controller.email, invitations::invite_by_mail(tx, staff, false)?);
    Note::of(Act::SetUp).about(staff).write(tx)?;
    json_answer(StatusCode::CREATED, &SetupResponse { api_key, invitation, controller, mail: health::health(tx)? })
}

/// What the business says of itself, and the name of who sets it up. Everything that is wrong is named.
fn parse(ask: &SetupRequest, country: &str) -> Result<(Imprint, String), ApiError> {
    let more = ask.controller.clone().unwrap_or_default();
    let typed = |member: &Option<String>| member.clone().unwrap_or_default();
    let (business_id, phone, website) = (typed(&more.business_id), typed(&more.phone), typed(&more.website));
    let (street, postal_code, locality) = (typed(&more.street), typed(&more.postal_code), typed(&more.locality));
    let contact = more.contact.filter(|contact| !contact.trim().is_empty());
    let input = ControllerInput {
        name: &ask.name,
        business_id: &business_id,
        contact: contact.as_deref().unwrap_or(&ask.own_name),
        email: &ask.email,
        phone: &phone,
        street: &street,
        postal_code: &postal_code,
        locality: &locality,
        website: &website,
    };
    let place = |member: Member| match member {
        Member::Name | Member::Email => pointer(member),
        // Who sets the register up answers for it, where nobody else is named.
        Member::Contact if contact.is_none() => "/own_name".to_owned(),
        other => format!("/controller{}", pointer(other)),
    };
    let (own_name, mut faults) = (text::one_line(&ask.own_name), Vec::new());
    if contact.is_some() {
        let why = own_name.is_empty().then_some(Code::Required);
        let why = why.or_else(|| (own_name.chars().count() > LONGEST_OWN_NAME).then_some(Code::TextTooLong));
        faults.extend(why.map(|code| Fault::at("/own_name", code)));
    }
    let languages = ask.languages.as_deref().map_or_else(|| Ok(Languages::all()), Languages::of);
    faults.extend(languages.is_err().then(|| Fault::at("/languages", Code::Required)));
    match (business::parse(&input, country, None), languages) {
        (Ok(controller), Ok(languages)) if faults.is_empty() => Ok((Imprint { controller, languages }, own_name)),
        (controller, _) => {
            let wrong = controller.err().unwrap_or_default();
            let of_controller = wrong.into_iter().map(|(member, why)| fault(&place(member), why));
            Err(ApiError::at_fault(of_controller.chain(faults).collect()))
        }
    }
}

/// The longest name of an administrator, in characters; as long as a contact's.
const LONGEST_OWN_NAME: usize = 200;

/// `GET /.well-known/jwks.json`
pub(super) fn published_keys(request: &RequestContext<'_>) -> Answer {
    let mut response = json_text(StatusCode::OK, log::keys::published(request.tx.sql, request.tx.config())?.to_string());
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=300")?;
    Ok(response)
}
