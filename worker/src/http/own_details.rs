//! What a customer puts right themself over HTTP: name, number, language and postal address at once; another e-mail address by confirming it from
//! there; and restricting what is done with all of it.

use http::StatusCode;
use lupa_domain::{
    api,
    api::{
        consent::CheckYourMail,
        rights::objections::{AddressPreview, EmailRequest, OwnDetailsRequest, RestrictionRequest},
    },
    email::{EmailAddress, EmailError},
    people::card_data::{CardData, CardInput},
};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    own_data,
    people::fault,
    route::{Route, get, post, put},
};
use crate::{
    delivery::health,
    people::{self, card, changes::BY_PERSON, commands},
    portal::{Subject, address},
    rights::notifications,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
        limits::Asking,
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        put(
            "/api/v1/me",
            Guard::Subject(correct),
            doc("Puts right the person's own name, telephone number, language and postal address, whole")
                .named("changeOwnDetails")
                .takes::<api::rights::objections::OwnDetailsRequest>()
                .gives::<api::people::PersonResponse>(200),
        ),
        post(
            "/api/v1/me/email",
            Guard::Subject(ask_for_address),
            doc("Asks the owner of another e-mail address to confirm that it is the person's; the answer is the same for known and unknown addresses")
                .named("requestAddressChange")
                .takes::<api::rights::objections::EmailRequest>()
                .gives::<api::consent::MailSent>(202)
                .refuses(&[429]),
        ),
        get(
            "/api/v1/addresses/{token}",
            Guard::Anyone(look),
            doc("What the link to a new mailbox is about; changes nothing")
                .named("getAddressChange")
                .gives::<api::rights::objections::AddressPreview>(200)
                .refuses(&[410, 429]),
        ),
        post(
            "/api/v1/addresses/{token}",
            Guard::Anyone(confirm),
            doc("Makes the new address the person's; every link and session of the old one ends")
                .named("confirmAddressChange")
                .takes::<api::rights::objections::NoMarketingRequest>()
                .gives::<api::rights::objections::AddressPreview>(200)
                .refuses(&[404, 410, 429]),
        ),
        put(
            "/api/v1/me/restriction",
            Guard::Subject(restrict),
            doc("Restricts the processing of what is kept to storing it (GDPR Art. 18), or lifts that")
                .named("changeOwnRestriction")
                .takes::<api::rights::objections::RestrictionRequest>()
                .gives::<api::people::PersonalDataResponse>(200),
        ),
    ]
}

/// `PUT /api/v1/me`
///
/// Also while the processing is restricted: it is the person who asks for it (GDPR Art. 18(2)).
pub(super) fn correct(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    let ask: OwnDetailsRequest = request.json()?;
    let before = card::load(request.tx.sql, person.no)?;
    let said = |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let (name, phone) = (said(&ask.name), said(&ask.phone));
    let parts = ask.address.as_ref().map(|address| [&*address.street, &*address.postal_code, &*address.locality, &*address.country]);
    // Of an address that is left empty, the country alone says nothing.
    let address = parts.filter(|[street, code, town, _]| [street, code, town].iter().any(|part| !part.trim().is_empty()));
    let written = CardInput {
        email: before.email.as_deref(),
        name: name.as_deref(),
        organisation: before.organisation.as_deref(),
        phone: phone.as_deref(),
        kept_phone: before.phone.as_deref(),
        address,
        locale: ask.locale,
        kind: before.kind,
        relation: before.relation,
        tags: &before.tags,
    };
    let particulars = CardData::parse(written, request.tx.config().country)
        .map_err(|slips| ApiError::at_fault(slips.iter().map(fault).collect::<Vec<_>>()))?;
    commands::correct_oneself(&request.tx, &before, &particulars)?;
    notifications::corrected(&request.tx, person, &before.data())?;
    json_answer(StatusCode::OK, &own_data::view(request, &people::by_no(request.tx.sql, person.no)?)?)
}

/// `POST /api/v1/me/email`
pub(super) fn ask_for_address(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    request.limit_crowd(Asking::Link)?;
    let ask: EmailRequest = request.json()?;
    let email = EmailAddress::parse(&ask.email)
        .map_err(|why| ApiError::at("/email", if why == EmailError::Length { Code::EmailTooLong } else { Code::EmailInvalid }))?;
    if email.needs_smtputf8() && health::takes_utf8(request.tx.sql)? == Some(false) {
        return Err(ApiError::at("/email", Code::EmailLettersUnsupported));
    }
    address::ask(&request.tx, subject.person(), &email)?;
    let sent = api::consent::MailSent { status: CheckYourMail::CheckYourMail, did_you_mean: email.meant() };
    json_answer(StatusCode::ACCEPTED, &sent)
}

/// `GET /api/v1/addresses/{token}`
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    let (_, change, _) = address::open(&request.tx, request.part("token")).map_err(|error| request.guessed(error))?;
    preview(&change.email, change.done)
}

/// `POST /api/v1/addresses/{token}`
pub(super) fn confirm(request: &RequestContext<'_>) -> Answer {
    let (id, change, person) = address::open(&request.tx, request.part("token")).map_err(|error| request.guessed(error))?;
    let before = card::load(request.tx.sql, person.no)?.data();
    address::confirm(&request.tx, id, &change, &person)?;
    notifications::corrected(&request.tx, &person, &before)?;
    preview(&change.email, true)
}

fn preview(email: &str, done: bool) -> Answer {
    let masked_email = EmailAddress::parse(email).map(|address| address.masked()).unwrap_or_default();
    json_answer(StatusCode::OK, &AddressPreview { masked_email, done })
}

/// `PUT /api/v1/me/restriction`
pub(super) fn restrict(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let ask: RestrictionRequest = request.json()?;
    let person = subject.person();
    if people::is_restricted(request.tx.sql, person.no)? != ask.restricted {
        notifications::restricted(&request.tx, person, ask.restricted)?;
    }
    people::person::set_restricted(request.tx.sql, person.no, ask.restricted, BY_PERSON, request.tx.now)?;
    json_answer(StatusCode::OK, &own_data::kept(request, subject.person())?)
}
