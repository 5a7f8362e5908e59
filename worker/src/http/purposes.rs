//! Purposes over HTTP: what data is used for, how many have agreed to it, and what happens to them when it changes.

use http::{StatusCode, header};
use lupa_domain::{
    api::{
        self,
        wording::{PurposeList, PurposeRequest, PurposeResponse},
    },
    digest::Digest,
    staff::audit::Act,
    wording::{Asked, AskedError, Purpose, PurposeChange, PurposeError, RecipientError, Retention},
};

use super::{
    context::RequestContext,
    drafts,
    guard::staff,
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{Route, get, post, put},
};
use crate::{
    consent,
    people::fields,
    runtime::{
        answer::{Answer, json_answer, set_header},
        error::ApiError,
    },
    staff::{
        Note, Staff,
        permission::{EditWording, PublishWording},
    },
    wording::{self, forms, purposes},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/purposes",
            staff(list),
            doc("The purposes, and how many people have agreed to each").named("listPurposes").gives::<api::wording::PurposeList>(200),
        ),
        post(
            "/api/v1/purposes",
            staff(create),
            doc("A new purpose, for forms to ask for")
                .named("createPurpose")
                .takes::<api::wording::PurposeRequest>()
                .gives::<api::wording::PurposeResponse>(201)
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        ),
        get(
            "/api/v1/purposes/{purpose}",
            staff(show),
            doc("One purpose").named("getPurpose").gives::<api::wording::PurposeResponse>(200).sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/purposes/{purpose}",
            staff(change),
            doc("Changes the processing or retires the purpose; needs If-Match, and the number of people whose consent ends")
                .named("changePurpose")
                .takes::<lupa_domain::wording::PurposeChange>()
                .gives::<api::wording::PurposeResponse>(200)
                .if_match()
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        ),
    ]
}

/// `GET /api/v1/purposes`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    let purposes = wording::purposes(request.tx.sql)?.into_iter().map(|purpose| view(request, purpose)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &PurposeList { purposes })
}

/// `POST /api/v1/purposes`
pub(super) fn create(request: &RequestContext<'_>, staff: &Staff<PublishWording>) -> Answer {
    let PurposeRequest { id, channel, category, legal_basis, data, asks, recipients, retention } = request.json()?;
    if wording::purpose(request.tx.sql, &id)?.is_some() {
        return Err(ApiError::at("/id", Code::PurposeExists));
    }
    let retention = retention.or(Some(Retention::USUAL));
    let purpose =
        Purpose { id, version: 1, channel, category, legal_basis, data, asks, recipients, retention, also: [].into(), retired: false };
    purpose.can_stand().map_err(refusal)?;
    fits_fields(request, &purpose.asks)?;
    purposes::create(request.tx.sql, &purpose)?;
    Note::of(Act::WordingChanged).by(staff).about(&purpose.id).detail("purpose created").write(&request.tx)?;
    answer(StatusCode::CREATED, &view(request, purpose)?)
}

/// `GET /api/v1/purposes/{purpose}`
pub(super) fn show(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    answer(StatusCode::OK, &named(request)?)
}

/// `PUT /api/v1/purposes/{purpose}`
///
/// Whatever of it notices tell changes with them: every form that asks for the purpose is published anew, in the words that it shows, and
/// nobody can answer the earlier ones any more, whatever grace they had. A considerable change of the processing begins a new version as
/// well, which the next person who signs up agrees to. Words that describe the new processing by hand are published before it begins; a draft that
/// an editor is writing stays a draft.
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<PublishWording>) -> Answer {
    let was = named(request)?;
    must_have_seen(request, &etag(tag(&was.purpose)))?;
    let change: PurposeChange = request.json()?;
    let next = was.purpose.changed(&change, was.given, !was.forms.is_empty()).map_err(refusal)?;
    if next.asks != was.purpose.asks {
        fits_fields(request, &next.asks)?;
    }
    // A person who is written to can forbid it, and what is forbidden has been told in words.
    if !next.also.is_empty() && wording::last_shown(request.tx.sql, &next.id, request.locale)?.is_none() {
        return Err(ApiError::at("/also", Code::PurposeUnshown));
    }
    purposes::change(&request.tx, &was.purpose, &next, &was.forms)?.map_err(|why| drafts::refusal(&why))?;
    // Another ground makes more people an audience: who turned it on is written down.
    let detail = if next.also == was.purpose.also { "purpose changed" } else { "purpose changed, other grounds" };
    Note::of(Act::WordingChanged).by(staff).about(&next.id).detail(detail).write(&request.tx)?;
    answer(StatusCode::OK, &view(request, next)?)
}

/// Whether the fields that would keep the answers can keep them.
fn fits_fields(request: &RequestContext<'_>, asks: &[Asked]) -> Result<(), ApiError> {
    if asks.is_empty() {
        return Ok(());
    }
    let declared = fields::declared(request.tx.sql)?;
    for (place, asked) in asks.iter().enumerate() {
        let wrong = match declared.get(&asked.field) {
            None => ("field", Code::FieldUnknown),
            Some(field) if field.retired => ("field", Code::FieldRetired),
            Some(field) if field.kind != asked.kind => ("kind", Code::FieldKindFixed),
            Some(field) if !asked.choices.iter().all(|choice| field.choices.contains(choice)) => ("choices", Code::FieldInvalid),
            Some(_) => continue,
        };
        return Err(ApiError::at(&format!("/asks/{place}/{}", wrong.0), wrong.1));
    }
    Ok(())
}

fn named(request: &RequestContext<'_>) -> Result<PurposeResponse, ApiError> {
    let not_found = || ApiError::refused(Code::NotFound);
    let id = request.part("purpose").parse().map_err(|_| not_found())?;
    view(request, wording::purpose(request.tx.sql, &id)?.ok_or_else(not_found)?)
}

fn view(request: &RequestContext<'_>, purpose: Purpose) -> Result<PurposeResponse, ApiError> {
    let (given, forms) = (consent::given(request.tx.sql, &purpose)?, forms::asking_for(request.tx.sql, &purpose.id)?);
    Ok(PurposeResponse { given, forms, tag: tag(&purpose), purpose })
}

fn answer(status: StatusCode, view: &PurposeResponse) -> Answer {
    let mut response = json_answer(status, view)?;
    set_header(&mut response, header::ETAG, &etag(tag(&view.purpose)))?;
    Ok(response)
}

/// The tag is of what an editor can change, and not of how many have agreed meanwhile: that is what `concerns` is for.
fn tag(purpose: &Purpose) -> Digest {
    Digest::of(lupa_domain::jcs::text(purpose).as_bytes())
}

fn refusal(why: PurposeError) -> ApiError {
    match why {
        PurposeError::AgreedTo(member) => ApiError::at(&format!("/{member}"), Code::ProcessingMustChange),
        PurposeError::OtherCount => ApiError::at("/concerns", Code::CountChanged),
        PurposeError::InUse => ApiError::at("/retired", Code::PurposeInUse),
        PurposeError::NoAddress => ApiError::at("/data", Code::Required),
        PurposeError::NotMarketing => ApiError::at("/also", Code::NotMarketing),
        PurposeError::Asked(at, wrong) => match wrong {
            AskedError::TooMany => ApiError::at("/asks", Code::TooMany),
            AskedError::Twice => ApiError::at(&format!("/asks/{at}/field"), Code::AskedTwice),
            AskedError::NoWords(locale) => ApiError::at(&format!("/asks/{at}/texts/{locale}"), Code::Required),
            AskedError::LongWords(locale) => ApiError::at(&format!("/asks/{at}/texts/{locale}"), Code::TextTooLong),
            AskedError::NoChoice => ApiError::at(&format!("/asks/{at}/choices"), Code::Required),
            AskedError::NoDate => ApiError::at(&format!("/asks/{at}/term"), Code::FieldInvalid),
        },
        PurposeError::Recipient(at, wrong) => {
            let code = match wrong {
                RecipientError::TooMany => return ApiError::at("/recipients", Code::TooMany),
                RecipientError::Name => Code::RecipientNameInvalid,
                RecipientError::Twice => Code::RecipientTwice,
                RecipientError::Country => Code::CountryInvalid,
                RecipientError::NoSafeguard => Code::SafeguardNeeded,
                RecipientError::NoTransfer => Code::SafeguardIdle,
            };
            ApiError::at(&format!("/recipients/{at}/{}", wrong.member()), code)
        }
    }
}
