//! Breaches of security over HTTP: entering one, and writing what more is known, decided and told. Nothing is changed or taken away.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::description::{BreachEntry, BreachList, BreachRequest, BreachResponse},
    audience::{Clock as FilterClock, Filter},
    description::{BreachChange, BreachError, Concerned},
    ids::BreachId,
    staff::audit::Act,
    time::Span,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{LARGE, Route, get, post, put},
};
use crate::{
    audience::counting,
    description::breaches::{self, StoredBreach},
    runtime::{
        answer::{Answer, json_answer, set_header},
        error::ApiError,
    },
    staff::{
        self, Note, Staff,
        permission::{Either, HandleRequests, ReadAudit},
    },
    words::problems::Code,
};

/// How far back a breach may have been found that is entered now.
const OLDEST: Span = Span::days(3_660);

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/breaches",
            staff(list),
            doc("The breaches of security with everything that was written about each, the newest first")
                .named("listBreaches")
                .gives::<api::description::BreachList>(200),
        ),
        post(
            "/api/v1/breaches",
            staff(enter),
            doc("Enters a breach; the 72 hours within which the authority is told run from when it was found")
                .named("enterBreach")
                .takes::<api::description::BreachRequest>()
                .gives::<api::description::BreachResponse>(201)
                .sends(&[Sends::ETag, Sends::Location]),
        )
        .up_to(LARGE),
        get(
            "/api/v1/breaches/{id}",
            staff(show),
            doc("One breach").named("getBreach").gives::<api::description::BreachResponse>(200).sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/breaches/{id}",
            staff(write),
            doc("Writes what more is known of a breach, what was decided, or who was told; needs If-Match. Nothing that was written is changed")
                .named("writeBreach")
                .takes::<lupa_domain::description::BreachChange>()
                .gives::<api::description::BreachResponse>(200)
                .if_match()
                .sends(&[Sends::ETag]),
        )
        .up_to(LARGE),
    ]
}

/// Who reads of breaches.
type ReadBreaches = Either<HandleRequests, ReadAudit>;

/// `GET /api/v1/breaches`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<ReadBreaches>) -> Answer {
    let breaches = breaches::all(request.tx.sql)?.iter().map(|one| view(request, one)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &BreachList { breaches })
}

/// `GET /api/v1/breaches/{id}`
pub(super) fn show(request: &RequestContext<'_>, _: &Staff<ReadBreaches>) -> Answer {
    let stored = named(request)?;
    answer(request, StatusCode::OK, stored.id)
}

/// `POST /api/v1/breaches`
pub(super) fn enter(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let tx = &request.tx;
    let BreachRequest { found_at, what, effects, measures, concerned } = request.json()?;
    if found_at > tx.now || found_at + OLDEST < tx.now {
        return Err(ApiError::at("/found_at", Code::DayInvalid));
    }
    let concerned = counted(request, concerned)?;
    let first = BreachChange::Describe { what, effects, measures, concerned }.parse(found_at, tx.now).map_err(unread)?;
    let id = breaches::enter(tx, found_at, &first, staff.id())?;
    note(request, staff, id, "entered")?;
    let mut response = answer(request, StatusCode::CREATED, id)?;
    set_header(&mut response, header::LOCATION, &format!("/api/v1/breaches/{id}"))?;
    Ok(response)
}

/// `PUT /api/v1/breaches/{id}`
pub(super) fn write(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let stored = named(request)?;
    must_have_seen(request, &etag(stored.entries.len()))?;
    let change = match request.json::<BreachChange>()? {
        BreachChange::Describe { what, effects, measures, concerned } => {
            BreachChange::Describe { what, effects, measures, concerned: counted(request, concerned)? }
        }
        other => other,
    };
    let change = change.parse(stored.found_at, request.tx.now).map_err(unread)?;
    let detail = match &change {
        BreachChange::Describe { .. } => "described",
        BreachChange::Decide { .. } => "decided",
        BreachChange::Notify { .. } => "notified",
    };
    breaches::write(&request.tx, &stored, &change, staff.id())?;
    note(request, staff, stored.id, detail)?;
    answer(request, StatusCode::OK, stored.id)
}

/// How many people it concerns: where conditions stand, the register counts those who meet them now.
fn counted(request: &RequestContext<'_>, concerned: Concerned) -> Result<Concerned, ApiError> {
    let Some(conditions) = concerned.conditions else { return Ok(concerned) };
    let clock = FilterClock { zone: request.tx.config().zone(), today: request.tx.today() };
    let filter = Filter::parse(&conditions, clock).map_err(|_| ApiError::at("/concerned/conditions", Code::ConditionInvalid))?;
    // Consent is to one purpose; a breach concerns people whatever they consented to.
    if filter.all.iter().any(lupa_domain::audience::Condition::concerns_consent) {
        return Err(ApiError::at("/concerned/conditions", Code::ConditionInvalid));
    }
    let people = counting::everybody(request.tx.sql, &filter)?;
    Ok(Concerned { people: u64::try_from(people).ok(), conditions: Some(conditions) })
}

fn unread(why: BreachError) -> ApiError {
    match why {
        BreachError::Missing(member) => ApiError::at(&format!("/{member}"), Code::Required),
        BreachError::TooLong(member) => ApiError::at(&format!("/{member}"), Code::TextTooLong),
        BreachError::Moment => ApiError::at("/at", Code::DayInvalid),
    }
}

fn named(request: &RequestContext<'_>) -> Result<StoredBreach, ApiError> {
    breaches::by_id(request.tx.sql, request.path_id("id")?)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

fn note(request: &RequestContext<'_>, staff: &Staff<HandleRequests>, id: BreachId, what: &str) -> Result<(), ApiError> {
    let no = breaches::by_id(request.tx.sql, id)?.map(|stored| stored.no).unwrap_or_default();
    Note::of(Act::BreachChanged).by(staff).about(no).detail(what).write(&request.tx)
}

fn view(request: &RequestContext<'_>, stored: &StoredBreach) -> Result<BreachResponse, ApiError> {
    let names = staff::names(request.tx.sql)?;
    let breach = stored.now();
    let entry = |(at, by, change): &(_, _, BreachChange)| BreachEntry { at: *at, by: names.get(by).cloned(), change: change.clone() };
    Ok(BreachResponse {
        id: stored.id,
        no: u64::try_from(stored.no).unwrap_or_default(),
        found_at: stored.found_at,
        clock: breach.clock(request.tx.now),
        owes_people: breach.owes_people(),
        entries: stored.entries.iter().map(entry).collect(),
    })
}

fn answer(request: &RequestContext<'_>, status: StatusCode, id: BreachId) -> Answer {
    let stored = breaches::by_id(request.tx.sql, id)?.ok_or_else(|| ApiError::Broken("a breach is gone".into()))?;
    let mut response = json_answer(status, &view(request, &stored)?)?;
    set_header(&mut response, header::ETAG, &etag(stored.entries.len()))?;
    Ok(response)
}
