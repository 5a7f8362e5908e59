//! Those who process data on the controller's behalf over HTTP: which agreements are on record.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::description::{ProcessorList, ProcessorNoticesRequest, ProcessorResponse},
    description::{Processor, ProcessorError},
    staff::audit::Act,
    wording::{Processing, Purpose, PurposeChange, Recipient, RecipientRole},
};

use super::{
    context::RequestContext,
    drafts,
    guard::staff,
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{Route, delete, get, post, put},
};
use crate::{
    consent,
    register::processors::{self, StoredProcessor},
    runtime::{
        answer::{Answer, empty, json_answer, set_header},
        error::{ApiError, Fault},
    },
    staff::{
        self, Note, Staff,
        permission::{Either, ManageBusiness, PublishWording, ReadAudit},
    },
    wording::{self, purposes},
    words::problems::Code,
};

/// What a register of this kind usually has processors for: it lies somewhere, and its mail is delivered by somebody.
const USUAL: [RecipientRole; 2] = [RecipientRole::Hosting, RecipientRole::Email];

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/processors",
            staff(list),
            doc("The processors with their agreements, those that ended as well")
                .named("listProcessors")
                .gives::<api::description::ProcessorList>(200),
        ),
        post(
            "/api/v1/processors",
            staff(add),
            doc("Puts a processing agreement on record, accepted by the caller")
                .named("addProcessor")
                .takes::<lupa_domain::description::Processor>()
                .gives::<api::description::ProcessorResponse>(201)
                .sends(&[Sends::ETag, Sends::Location]),
        ),
        put(
            "/api/v1/processors/{id}",
            staff(change),
            doc("Changes a processor or its agreement, accepted by the caller; needs If-Match")
                .named("changeProcessor")
                .takes::<lupa_domain::description::Processor>()
                .gives::<api::description::ProcessorResponse>(200)
                .if_match()
                .sends(&[Sends::ETag]),
        ),
        post(
            "/api/v1/processors/{id}/notices",
            staff(name_in_notices),
            doc("Has every purpose in use name the processor among its recipients, and publishes its forms anew; needs If-Match")
                .named("nameProcessor")
                .takes::<api::description::ProcessorNoticesRequest>()
                .gives::<api::description::ProcessorResponse>(200)
                .if_match()
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        ),
        delete(
            "/api/v1/processors/{id}",
            staff(end),
            doc("Ends an agreement, which stays on record; needs If-Match").named("endProcessor").gives_nothing(204).if_match(),
        ),
    ]
}

/// `GET /api/v1/processors`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<Either<ManageBusiness, ReadAudit>>) -> Answer {
    let all = processors::all(request.tx.sql)?;
    let has = |role: &RecipientRole| all.iter().any(|one| one.ended_at.is_none() && one.processor.role == *role);
    let missing = USUAL.into_iter().filter(|role| !has(role)).collect();
    let processors = all.into_iter().map(|one| view(request, one)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &ProcessorList { processors, missing })
}

/// `POST /api/v1/processors`
pub(super) fn add(request: &RequestContext<'_>, staff: &Staff<ManageBusiness>) -> Answer {
    let processor = read(request)?;
    let id = processors::add(&request.tx, &processor, staff.id())?;
    Note::of(Act::BusinessChanged).by(staff).about(id).detail("processor added").write(&request.tx)?;
    let mut response = answer(request, StatusCode::CREATED)(processors::by_id(request.tx.sql, id)?)?;
    set_header(&mut response, header::LOCATION, &format!("/api/v1/processors/{id}"))?;
    Ok(response)
}

/// `PUT /api/v1/processors/{id}`
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<ManageBusiness>) -> Answer {
    let stored = named(request)?;
    let processor = read(request)?;
    if processor != stored.processor {
        processors::change(&request.tx, stored.id, &processor, staff.id())?;
        Note::of(Act::BusinessChanged).by(staff).about(stored.id).detail("processor changed").write(&request.tx)?;
    }
    answer(request, StatusCode::OK)(processors::by_id(request.tx.sql, stored.id)?)
}

/// `POST /api/v1/processors/{id}/notices`
///
/// By the rules of any change of a purpose: where the data leaves the European Economic Area and did not before, a new version begins, and the caller
/// has seen how many people's consent that ends.
pub(super) fn name_in_notices(request: &RequestContext<'_>, staff: &Staff<PublishWording>) -> Answer {
    let stored = named(request)?;
    let ask: ProcessorNoticesRequest = request.json()?;
    let recipient = stored.processor.as_recipient().ok_or_else(|| ApiError::at("/transfer", Code::SafeguardNeeded))?;
    let unnamed = unnamed(request, &stored.processor)?;
    if ask.concerns != ends(request, &recipient, &unnamed)? {
        return Err(ApiError::at("/concerns", Code::CountChanged));
    }
    for was in unnamed {
        let recipients = [was.recipients.clone(), vec![recipient.clone()]].concat();
        rename(request, &was, recipients)?;
        Note::of(Act::WordingChanged).by(staff).about(&was.id).detail("processor named").write(&request.tx)?;
    }
    answer(request, StatusCode::OK)(processors::by_id(request.tx.sql, stored.id)?)
}

/// Has a purpose name these recipients, and publishes its forms with them.
fn rename(request: &RequestContext<'_>, was: &Purpose, recipients: Vec<Recipient>) -> Result<(), ApiError> {
    let tx = &request.tx;
    let (given, forms) = (consent::given(tx.sql, was)?, wording::forms::asking_for(tx.sql, &was.id)?);
    let is_new = recipients.iter().any(|one| one.is_abroad() && !was.recipients.contains(one));
    let change = PurposeChange {
        channel: was.channel,
        category: was.category,
        data: was.data.clone(),
        asks: None,
        recipients: Some(recipients),
        retention: None,
        also: None,
        processing: if is_new { Processing::Changed } else { Processing::Unchanged },
        concerns: is_new.then_some(given),
        retired: None,
    };
    let next = was.changed(&change, given, !forms.is_empty()).map_err(|_| ApiError::at("/name", Code::RecipientTwice))?;
    purposes::change(tx, was, &next, &forms)?.map_err(|why| drafts::refusal(&why))
}

/// The purposes in use that do not name a processor.
fn unnamed(request: &RequestContext<'_>, processor: &Processor) -> Result<Vec<Purpose>, ApiError> {
    let is_named = |one: &Recipient| one.name.to_lowercase() == processor.name.to_lowercase() && one.role == processor.role;
    let mut all = wording::purposes(request.tx.sql)?;
    all.retain(|purpose| !purpose.retired && !purpose.recipients.iter().any(is_named));
    Ok(all)
}

/// How many people's consent would end if these purposes named this recipient.
fn ends(request: &RequestContext<'_>, recipient: &Recipient, unnamed: &[Purpose]) -> Result<u64, ApiError> {
    if !recipient.is_abroad() {
        return Ok(0);
    }
    unnamed.iter().map(|purpose| consent::given(request.tx.sql, purpose)).sum()
}

/// `DELETE /api/v1/processors/{id}`
///
/// What receives no data any more is taken out of the purposes that name it, and out of their forms: that makes no other processing.
pub(super) fn end(request: &RequestContext<'_>, staff: &Staff<ManageBusiness>) -> Answer {
    let stored = named(request)?;
    processors::end(&request.tx, stored.id)?;
    let gone = stored.processor.as_recipient();
    for was in wording::purposes(request.tx.sql)?.into_iter().filter(|purpose| !purpose.retired) {
        let stays: Vec<_> = was.recipients.iter().filter(|one| Some(*one) != gone.as_ref()).cloned().collect();
        if stays != was.recipients {
            rename(request, &was, stays)?;
            Note::of(Act::WordingChanged).by(staff).about(&was.id).detail("processor ended").write(&request.tx)?;
        }
    }
    Note::of(Act::BusinessChanged).by(staff).about(stored.id).detail("processor ended").write(&request.tx)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

/// The one that the path names, which is in force and which the caller has seen.
fn named(request: &RequestContext<'_>) -> Result<StoredProcessor, ApiError> {
    let stored = processors::by_id(request.tx.sql, request.path_id("id")?)?.filter(|one| one.ended_at.is_none());
    let stored = stored.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    must_have_seen(request, &etag(stored.revision))?;
    Ok(stored)
}

fn read(request: &RequestContext<'_>) -> Result<Processor, ApiError> {
    request.json::<Processor>()?.parse().map_err(|wrong| ApiError::at_fault(wrong.iter().map(fault).collect()))
}

fn fault(why: &ProcessorError) -> Fault {
    match why {
        ProcessorError::Missing(member) => Fault::at(format!("/{member}"), Code::Required),
        ProcessorError::TooLong(member) => Fault::at(format!("/{member}"), Code::TextTooLong),
        ProcessorError::Partner => Fault::at("/role", Code::WrongType),
        ProcessorError::Country => Fault::at("/country", Code::CountryInvalid),
        ProcessorError::NoGround => Fault::at("/transfer", Code::SafeguardNeeded),
        ProcessorError::NoTransfer => Fault::at("/transfer", Code::SafeguardIdle),
    }
}

fn view(request: &RequestContext<'_>, stored: StoredProcessor) -> Result<ProcessorResponse, ApiError> {
    let is_in_force = stored.ended_at.is_none();
    let unnamed = if is_in_force { unnamed(request, &stored.processor)? } else { Vec::new() };
    let recipient = stored.processor.as_recipient().filter(|_| is_in_force);
    Ok(ProcessorResponse {
        ends: recipient.map(|recipient| ends(request, &recipient, &unnamed)).transpose()?.unwrap_or_default(),
        unnamed: unnamed.into_iter().map(|purpose| purpose.id).collect(),
        id: stored.id,
        processor: stored.processor,
        revision: stored.revision,
        accepted_at: stored.accepted_at,
        accepted_by: staff::name(request.tx.sql, stored.staff)?,
        ended_at: stored.ended_at,
    })
}

fn answer(request: &RequestContext<'_>, status: StatusCode) -> impl FnOnce(Option<StoredProcessor>) -> Answer {
    move |stored| {
        let stored = stored.ok_or_else(|| ApiError::Broken("a processor is gone".into()))?;
        let revision = stored.revision;
        let mut response = json_answer(status, &view(request, stored)?)?;
        set_header(&mut response, header::ETAG, &etag(revision))?;
        Ok(response)
    }
}
