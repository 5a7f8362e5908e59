//! What the business says of itself over HTTP: the particulars of the controller and the languages it offers, which forms still say
//! otherwise, and publishing those again in one press.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::register::{
        ControllerChange, ControllerIs, ControllerResponse, LanguagesRequest, LanguagesResponse, Outdated, OutdatedForm, RepublishRequest,
    },
    languages::Languages,
    register::business::{ControllerInput, Member, Wrong, parse},
    staff::audit::Act,
    time::Span,
    wording::{Controller, ControllerPart, GRACE, Published, Purpose, Succession},
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{Route, get, post, put},
};
use crate::{
    consent, register,
    runtime::{
        answer::{Answer, json_answer, set_header},
        error::{ApiError, Fault},
    },
    staff::{
        Note, Staff,
        permission::{ManageBusiness, PublishWording},
    },
    wording::{
        self,
        editions::{self, Behind},
        purposes,
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/controller",
            staff(show),
            doc("The particulars of the controller, and which forms still give others")
                .named("getController")
                .gives::<api::register::ControllerResponse>(200)
                .sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/controller",
            staff(change),
            doc("Changes the particulars of the controller, whole; needs If-Match. Published forms stay as they are until they are republished")
                .named("changeController")
                .takes::<api::register::ControllerChange>()
                .gives::<api::register::ControllerResponse>(200)
                .if_match()
                .sends(&[Sends::ETag]),
        ),
        post(
            "/api/v1/controller/republish",
            staff(republish),
            doc("Publishes anew every form that still says otherwise, in the words that it shows")
                .named("republishForms")
                .takes::<api::register::RepublishRequest>()
                .gives::<api::register::ControllerResponse>(200)
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        ),
        get(
            "/api/v1/languages",
            staff(show_languages),
            doc("The languages that customers are offered")
                .named("getLanguages")
                .gives::<api::register::LanguagesResponse>(200)
                .sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/languages",
            staff(change_languages),
            doc("Changes the languages that customers are offered; needs If-Match")
                .named("changeLanguages")
                .takes::<api::register::LanguagesRequest>()
                .gives::<api::register::LanguagesResponse>(200)
                .if_match()
                .sends(&[Sends::ETag]),
        ),
    ]
}

/// `GET /api/v1/controller`
pub(super) fn show(request: &RequestContext<'_>, _: &Staff<ManageBusiness>) -> Answer {
    answer(request)
}

/// `PUT /api/v1/controller`
///
/// The particulars whole. To say what is there already is no change.
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<ManageBusiness>) -> Answer {
    let tx = &request.tx;
    must_have_seen(request, &etag(register::controller_revision(tx.sql)?.0))?;
    let ask: ControllerChange = request.json()?;
    let before = register::controller(tx.sql)?;
    let typed = ControllerInput {
        name: &ask.name,
        business_id: &ask.business_id,
        contact: &ask.contact,
        email: &ask.email,
        phone: &ask.phone,
        street: &ask.street,
        postal_code: &ask.postal_code,
        locality: &ask.locality,
        website: &ask.website,
    };
    let next = parse(&typed, tx.config().country, Some(&before))
        .map_err(|wrong| ApiError::at_fault(wrong.into_iter().map(|(member, why)| fault(&pointer(member), why)).collect()))?;
    if next != before {
        register::change_controller(tx, &next)?;
        let changed: Vec<_> = next.differences(&before).into_iter().map(word).collect();
        Note::of(Act::BusinessChanged).by(staff).detail(changed.join(", ")).write(tx)?;
    }
    answer(request)
}

/// `POST /api/v1/controller/republish`
///
/// A new edition of each form that can be published as it is. Where the keeper says that it is another controller, which nobody has agreed to,
/// a new version of what the forms ask for begins too, and nobody can answer the earlier editions any more.
pub(super) fn republish(request: &RequestContext<'_>, staff: &Staff<PublishWording>) -> Answer {
    let tx = &request.tx;
    let ask: RepublishRequest = request.json()?;
    let imprint = register::imprint(tx.sql)?;
    let behind = editions::behind(tx.sql, &imprint)?;
    let grace = match (succession(&behind, &imprint.controller), ask.controller) {
        (Succession::Uncertain, None) => return Err(ApiError::at("/controller", Code::ControllerUncertain)),
        (_, Some(ControllerIs::Another)) => {
            let asked = asked(request, &behind)?;
            if ask.concerns != Some(agreed(request, &asked)?) {
                return Err(ApiError::at("/concerns", Code::CountChanged));
            }
            for purpose in &asked {
                purposes::begin_version(tx.sql, purpose)?;
            }
            Span::millis(0)
        }
        _ => GRACE,
    };
    let kind = if ask.controller == Some(ControllerIs::Another) { "another controller" } else { "particulars" };
    for form in &behind {
        if editions::republish(tx, form, &imprint, grace)?.is_some() {
            Note::of(Act::WordingChanged).by(staff).about(&form.form).detail(kind).write(tx)?;
        }
    }
    answer(request)
}

/// `GET /api/v1/languages`
pub(super) fn show_languages(request: &RequestContext<'_>, _: &Staff<ManageBusiness>) -> Answer {
    languages_answer(request)
}

/// `PUT /api/v1/languages`
///
/// A language that is no longer offered is not shown from this moment on; one that is new is offered by each form once it is published in it.
pub(super) fn change_languages(request: &RequestContext<'_>, staff: &Staff<ManageBusiness>) -> Answer {
    let tx = &request.tx;
    must_have_seen(request, &etag(register::languages_revision(tx.sql)?.0))?;
    let ask: LanguagesRequest = request.json()?;
    let next = Languages::of(&ask.languages).map_err(|_| ApiError::at("/languages", Code::Required))?;
    if next != register::languages(tx.sql)? {
        register::change_languages(tx, &next)?;
        let named = next.iter().map(lupa_domain::locale::Locale::as_str).collect::<Vec<_>>().join(", ");
        Note::of(Act::BusinessChanged).by(staff).detail(format!("languages: {named}")).write(tx)?;
    }
    languages_answer(request)
}

fn answer(request: &RequestContext<'_>) -> Answer {
    let (revision, changed_at) = register::controller_revision(request.tx.sql)?;
    let view = ControllerResponse { controller: register::controller(request.tx.sql)?, revision, changed_at, outdated: outdated(request)? };
    let mut response = json_answer(StatusCode::OK, &view)?;
    set_header(&mut response, header::ETAG, &etag(revision))?;
    Ok(response)
}

fn languages_answer(request: &RequestContext<'_>) -> Answer {
    let (revision, changed_at) = register::languages_revision(request.tx.sql)?;
    let view = LanguagesResponse { languages: register::languages(request.tx.sql)?, revision, changed_at, outdated: outdated(request)? };
    let mut response = json_answer(StatusCode::OK, &view)?;
    set_header(&mut response, header::ETAG, &etag(revision))?;
    Ok(response)
}

fn outdated(request: &RequestContext<'_>) -> Result<Outdated, ApiError> {
    let imprint = register::imprint(request.tx.sql)?;
    let behind = editions::behind(request.tx.sql, &imprint)?;
    let asked = asked(request, &behind)?;
    let (succession, agreed) = (succession(&behind, &imprint.controller), agreed(request, &asked)?);
    let in_language = |one: &&Published| one.notice().locale == request.locale;
    let forms = behind.iter().filter_map(|form| {
        let notice = form.notices.iter().find(in_language).or(form.notices.first())?.notice();
        Some(OutdatedForm {
            form: form.form.clone(),
            title: notice.heading.clone(),
            edition: notice.edition,
            differs: imprint.controller.differences(&notice.controller),
            languages: form.notices.iter().map(|one| one.notice().locale).collect(),
            ready: form.is_ready(),
        })
    });
    Ok(Outdated { forms: forms.collect(), succession, agreed })
}

/// Whether all of these forms certainly name the same controller.
fn succession(behind: &[Behind], now: &Controller) -> Succession {
    let named = behind.iter().filter_map(|form| form.notices.first()).map(|one| now.succeeds(&one.notice().controller));
    named.max().unwrap_or(Succession::Details)
}

/// The purposes that these forms ask for, each once.
fn asked(request: &RequestContext<'_>, behind: &[Behind]) -> Result<Vec<Purpose>, ApiError> {
    let shown: Vec<_> = behind.iter().filter_map(|form| form.notices.first()).collect();
    let mut purposes = wording::purposes(request.tx.sql)?;
    purposes.retain(|purpose| shown.iter().any(|one| one.notice().statement(&purpose.id).is_some()));
    Ok(purposes)
}

fn agreed(request: &RequestContext<'_>, asked: &[Purpose]) -> Result<u64, ApiError> {
    asked.iter().map(|purpose| consent::given(request.tx.sql, purpose)).sum()
}

const fn word(part: ControllerPart) -> &'static str {
    match part {
        ControllerPart::Name => "name",
        ControllerPart::BusinessId => "business_id",
        ControllerPart::Contact => "contact",
        ControllerPart::Email => "email",
        ControllerPart::Phone => "phone",
        ControllerPart::Address => "address",
        ControllerPart::Website => "website",
    }
}

/// The place of a member in a body that holds the particulars.
pub(super) fn pointer(member: Member) -> String {
    let name = match member {
        Member::Name => "name",
        Member::BusinessId => "business_id",
        Member::Contact => "contact",
        Member::Email => "email",
        Member::Phone => "phone",
        Member::Street => "street",
        Member::PostalCode => "postal_code",
        Member::Locality => "locality",
        Member::Website => "website",
    };
    format!("/{name}")
}

/// What is wrong with a member, at its place.
pub(super) fn fault(pointer: &str, why: Wrong) -> Fault {
    let code = match why {
        Wrong::Missing => Code::Required,
        Wrong::TooLong => Code::TextTooLong,
        Wrong::Braces => Code::BracesForbidden,
        Wrong::Example => Code::ExampleValue,
        Wrong::BusinessId => Code::BusinessIdInvalid,
        Wrong::Email => Code::EmailInvalid,
        Wrong::Phone => Code::PhoneInvalid,
        Wrong::PostalCode => Code::PostalCodeInvalid,
        Wrong::Website => Code::WebsiteInvalid,
    };
    Fault::at(pointer, code)
}
