//! The rights desk over HTTP: the queue of requests, one request, entering one for a person, and everything that is done with it.

use http::{Response, StatusCode, header};
use lupa_domain::{
    api,
    api::{
        overview::OpenRequests,
        rights::requests::{RequestCard, RequestChange, RequestEntry, RequestHandler, RequestLine, RequestList, RequestStep},
    },
    consent::Method,
    ids::{PersonId, RequestId},
    people::Source,
    rights::{
        Arrival, Asked, Decision, DecisionError, Ground, Identification, ObjectionKind, Outcome, Reasons, ReasonsError, RequestKind, State,
        erasure::Fate,
    },
    staff::{Right, audit::Act},
    text,
    time::{Day, Moment, Span},
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    own_requests::{certificate, letter, unasked, view},
    people::SAME_LOOKING,
    preconditions::{etag, must_have_seen},
    route::{LARGE, Route, get, post, put},
};
use crate::{
    consent::objecting,
    people::{self, Person, access_log, changes::Because},
    rights::{
        StoredRequest, erasure, notifications, reminders,
        requests::{self, Filing},
    },
    runtime::{
        answer::{Answer, json_answer, set_header},
        body::Body,
        error::ApiError,
        text::word,
    },
    staff::{self, Member, Note, Staff, permission::HandleRequests},
    words::problems::Code,
};

/// What the looks at the names of the queue are about.
const QUEUE: &str = "requests";
/// The longest note of who asks, in characters: a name and how they are reached.
const LONGEST_CONTACT: usize = 200;
/// How far back a request may have come that is entered now, in days: longer than any answer may take.
const OLDEST: i64 = 366;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/requests",
            staff(list),
            doc("The requests of customers under their rights: those that are open by deadline, then those that were closed last")
                .named("listRequests")
                .gives::<api::rights::requests::RequestList>(200),
        ),
        get(
            "/api/v1/open-requests",
            staff(count),
            doc("How many requests of customers are open, and how many of them are late")
                .named("countOpenRequests")
                .gives::<api::overview::OpenRequests>(200),
        ),
        post(
            "/api/v1/requests",
            staff(enter),
            doc("Enters a request that came by mail, by telephone, at the counter or on paper")
                .named("enterRequest")
                .takes::<api::rights::requests::RequestEntry>()
                .gives::<api::rights::requests::RequestCard>(201)
                .sends(&[Sends::ETag, Sends::Location])
                .refuses(&[409]),
        )
        .up_to(LARGE),
        get(
            "/api/v1/requests/{id}",
            staff(show),
            doc("One request, with everything that was done")
                .named("getRequest")
                .gives::<api::rights::requests::RequestCard>(200)
                .sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/requests/{id}",
            staff(change),
            doc("Assigns a request, says who asks, extends its time or decides it; needs If-Match")
                .named("changeRequest")
                .takes::<api::rights::requests::RequestChange>()
                .gives::<api::rights::requests::RequestCard>(200)
                .if_match()
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        )
        .up_to(LARGE),
        get(
            "/api/v1/requests/{id}/certificate.json",
            staff(show_certificate),
            doc("The signed certificate of a decision").named("getCertificate").gives_object(200).sends(&[Sends::ContentDisposition]),
        ),
        get(
            "/api/v1/requests/{id}/certificate.pdf",
            staff(show_letter),
            doc("The certificate of a decision, as a letter")
                .named("getCertificateLetter")
                .gives_file(200, &["application/pdf"])
                .sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
    ]
}

/// `GET /api/v1/requests`
///
/// The names on the list are looks at those people, and written down as such; the same list within five minutes is the same look.
pub(super) fn list(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let (open, closed) = (requests::open(request.tx.sql)?, requests::closed(request.tx.sql)?);
    let mut seen: Vec<_> = open.iter().chain(&closed).filter_map(|stored| stored.person).collect();
    seen.sort_unstable();
    seen.dedup();
    let since = request.tx.now + Span::millis(-SAME_LOOKING.as_millis());
    if !access_log::was_noted(&request.tx, staff, Act::RequestsSeen, QUEUE, &seen, since)? {
        access_log::note(&request.tx, staff, Act::RequestsSeen, Some(QUEUE), &seen)?;
        Note::of(Act::RequestsSeen).by(staff).detail(seen.len()).write(&request.tx)?;
    }
    let lines = |all: &[StoredRequest]| all.iter().map(|stored| line(request, stored)).collect::<Result<_, _>>();
    json_answer(StatusCode::OK, &RequestList { open: lines(&open)?, closed: lines(&closed)? })
}

/// `GET /api/v1/open-requests`
///
/// Numbers alone: nobody is looked at.
pub(super) fn count(request: &RequestContext<'_>, _: &Staff<HandleRequests>) -> Answer {
    let (open, late) = requests::count_open(request.tx.sql, request.tx.today())?;
    json_answer(StatusCode::OK, &OpenRequests { open, late })
}

/// `GET /api/v1/requests/{id}`
pub(super) fn show(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let stored = named(request)?;
    note(request, staff, Act::RequestSeen, &stored)?.write_once_in(&request.tx, SAME_LOOKING)?;
    answer(request, StatusCode::OK, stored.id)
}

/// `POST /api/v1/requests`
pub(super) fn enter(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let ask: RequestEntry = request.json()?;
    if ask.arrival == Arrival::OwnPage {
        return Err(ApiError::at("/arrival", Code::MethodInvalid));
    }
    if ask.identification == Identification::SignedIn {
        return Err(ApiError::at("/identification", Code::MethodInvalid));
    }
    let texts = [&ask.datum, &ask.says, &ask.grounds, &ask.evidence].map(Option::as_deref);
    let [datum, says, grounds, evidence] = texts;
    let asked = Asked::parse(ask.kind, datum, says, grounds, evidence).map_err(|wrong| unasked(&wrong))?;
    let person = ask.person.map(|id| person(request, id)).transpose()?;
    let contact = contact(&ask, person.is_some())?;
    let stored = requests::file(
        &request.tx,
        &Filing {
            kind: ask.kind,
            arrival: ask.arrival,
            identification: ask.identification,
            person: person.as_ref(),
            contact: contact.as_deref(),
            locale: ask.locale.or(person.as_ref().map(|person| person.locale)).unwrap_or(request.locale),
            received_at: received_at(request, ask.received_on)?,
            asked,
            by: Some(staff.id()),
        },
    )?;
    note(request, staff, Act::RequestEntered, &stored)?.write(&request.tx)?;
    let mut response = answer(request, StatusCode::CREATED, stored.id)?;
    set_header(&mut response, header::LOCATION, &format!("/api/v1/requests/{}", stored.id))?;
    Ok(response)
}

/// `PUT /api/v1/requests/{id}`
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let stored = named(request)?;
    must_have_seen(request, &etag(stored.revision))?;
    let (tx, by) = (&request.tx, staff.id());
    // The decision may be what erases them.
    let person = requests::person_of(tx.sql, &stored)?.map(|person| person.id);
    let (act, detail) = match request.json::<RequestChange>()? {
        RequestChange::Assign { owner } => {
            if let Some(owner) = owner
                && !reminders::handlers(tx)?.iter().any(|one| one.id == owner)
            {
                return Err(ApiError::at("/owner", Code::NotFound));
            }
            requests::assign(tx, &stored, owner, by)?;
            (Act::RequestChanged, "assigned".to_owned())
        }
        RequestChange::Identify { identification: Identification::SignedIn } => {
            return Err(ApiError::at("/identification", Code::MethodInvalid));
        }
        RequestChange::Identify { identification } => {
            requests::identify(tx, &stored, identification, by)?;
            (Act::RequestChanged, word(&identification))
        }
        RequestChange::Extend { reasons } => {
            let reasons = Reasons::parse(&reasons).map_err(|why| ApiError::at("/reasons", unreasoned(why)))?;
            requests::extend(tx, &stored, reasons, by)?;
            (Act::RequestChanged, "extended".to_owned())
        }
        RequestChange::Decide { outcome, reasons, ground, objections } => {
            let objecting = if stored.request.kind == RequestKind::Objection { objections } else { Vec::new() };
            decide(request, &stored, (outcome, &reasons, ground), &objecting, staff)?;
            (Act::RequestDecided, word(&outcome))
        }
    };
    about(staff, act, &stored, person).detail(format!("{} {detail}", word(&stored.request.kind))).write(tx)?;
    answer(request, StatusCode::OK, stored.id)
}

/// `GET /api/v1/requests/{id}/certificate.json`
pub(super) fn show_certificate(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let stored = named(request)?;
    note(request, staff, Act::RequestSeen, &stored)?.write_once_in(&request.tx, SAME_LOOKING)?;
    certificate(request, &stored)
}

/// `GET /api/v1/requests/{id}/certificate.pdf`
pub(super) fn show_letter(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let stored = named(request)?;
    note(request, staff, Act::RequestSeen, &stored)?.write_once_in(&request.tx, SAME_LOOKING)?;
    letter(request, &stored)
}

/// Decides a request, and does what follows from it where the register can do it: a restriction begins at once, and a person who is to be erased
/// is, by a member of staff who may; the last letter tells them. A copy is there for the person on their own page, and what is wrong on a card
/// staff have put right before they decide. What is granted in part and cannot be erased as a whole staff do by hand.
fn decide(
    request: &RequestContext<'_>,
    stored: &StoredRequest,
    (outcome, reasons, ground): (Outcome, &str, Option<Ground>),
    objections: &[ObjectionKind],
    staff: &Member,
) -> Result<(), ApiError> {
    let decision = Decision::of(stored.request.kind, outcome, reasons, ground).map_err(undecided)?;
    let erased = if requests::erases(stored, &decision) { requests::person_of(request.tx.sql, stored)? } else { None };
    if erased.is_some() && !staff.may(Right::ErasePeople) {
        return Err(ApiError::at("/outcome", Code::Forbidden));
    }
    if requests::restricts(stored, &decision)
        && let Some(person) = stored.person
    {
        let because = Because { staff: Some(staff.id()), source: Source::Told, reason: None };
        if !people::is_restricted(request.tx.sql, person)? {
            notifications::restricted(&request.tx, &people::by_no(request.tx.sql, person)?, true)?;
        }
        people::person::set_restricted(request.tx.sql, person, true, because, request.tx.now)?;
    }
    if requests::objects(stored, &decision)
        && let Some(person) = requests::person_of(request.tx.sql, stored)?
    {
        if objections.is_empty() {
            return Err(ApiError::at("/objections", Code::Required));
        }
        for kind in objections {
            objecting::object_by(&request.tx, &person, *kind, method_of(stored.arrival))?;
        }
    }
    requests::decide(&request.tx, stored, decision, staff.id())?;
    let Some(person) = erased else { return Ok(()) };
    match erasure::erase_one(&request.tx, &person, Some(staff), false)?.fate {
        Fate::Held if outcome == Outcome::Granted => Err(ApiError::refused(Code::ErasureHeld)),
        _ => Ok(()),
    }
}

/// How it was said that came in this way.
const fn method_of(arrival: Arrival) -> Method {
    match arrival {
        Arrival::OwnPage => Method::Portal,
        Arrival::Phone => Method::Phone,
        Arrival::Desk => Method::Counter,
        Arrival::Mail | Arrival::Paper => Method::Paper,
    }
}

fn undecided(why: DecisionError) -> ApiError {
    match why {
        DecisionError::Reasons(why) => ApiError::at("/reasons", unreasoned(why)),
        DecisionError::GroundMissing => ApiError::at("/ground", Code::Required),
        DecisionError::GroundUnwanted | DecisionError::GroundUnfit => ApiError::at("/ground", Code::GroundUnfit),
    }
}

const fn unreasoned(why: ReasonsError) -> Code {
    match why {
        ReasonsError::Missing => Code::ReasonsNeeded,
        ReasonsError::TooLong => Code::TextTooLong,
    }
}

fn named(request: &RequestContext<'_>) -> Result<StoredRequest, ApiError> {
    requests::by_id(request.tx.sql, request.path_id("id")?)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

fn person(request: &RequestContext<'_>, id: PersonId) -> Result<Person, ApiError> {
    people::by_id(request.tx.sql, id)?.ok_or_else(|| ApiError::at("/person", Code::NotFound))
}

/// Who asks, in words, where the register holds nobody of that name; nothing where it does.
fn contact(ask: &RequestEntry, is_known: bool) -> Result<Option<String>, ApiError> {
    let contact = ask.contact.as_deref().map(text::one_line).filter(|text| !text.is_empty() && !is_known);
    match contact {
        None if !is_known => Err(ApiError::at("/contact", Code::Required)),
        Some(text) if text.chars().count() > LONGEST_CONTACT => Err(ApiError::at("/contact", Code::TextTooLong)),
        contact => Ok(contact),
    }
}

/// The moment at which a request counts as having come: now, or the noon of an earlier day.
fn received_at(request: &RequestContext<'_>, on: Option<Day>) -> Result<Moment, ApiError> {
    let today = request.tx.today();
    match on {
        None => Ok(request.tx.now),
        Some(on) if on == today => Ok(request.tx.now),
        Some(on) if on > today || today.days_after(on) > OLDEST => Err(ApiError::at("/received_on", Code::DayInvalid)),
        Some(on) => Ok(request.tx.config().zone().begins(on) + Span::hours(12)),
    }
}

/// What is written into the audit log about a request.
fn note<'a>(request: &RequestContext<'_>, staff: &'a Member, act: Act, stored: &StoredRequest) -> Result<Note<'a>, ApiError> {
    let person = requests::person_of(request.tx.sql, stored)?.map(|person| person.id);
    Ok(about(staff, act, stored, person))
}

fn about<'a>(staff: &'a Member, act: Act, stored: &StoredRequest, person: Option<PersonId>) -> Note<'a> {
    let note = Note::of(act).by(staff).about(stored.number);
    match person {
        Some(person) => note.person(person),
        None => note,
    }
}

fn line(request: &RequestContext<'_>, stored: &StoredRequest) -> Result<RequestLine, ApiError> {
    let person = requests::person_of(request.tx.sql, stored)?;
    let name = person.as_ref().map_or_else(|| stored.contact.clone(), |person| person.name.clone().or_else(|| person.email.clone()));
    let rules = &stored.request;
    let (outcome, closed_at) = match &rules.state {
        State::Decided { at, decision } => (Some(decision.outcome()), Some(*at)),
        State::TakenBack { at } => (None, Some(*at)),
        State::Open | State::AwaitingPerson => (None, None),
    };
    Ok(RequestLine {
        id: stored.id,
        number: stored.number,
        kind: rules.kind,
        arrival: stored.arrival,
        identification: rules.identification,
        person: person.map(|person| person.id),
        name,
        received_at: rules.received_at,
        due_on: stored.due_on,
        days_left: i32::try_from(stored.due_on.days_after(request.tx.today())).unwrap_or_default(),
        state: rules.state.name(),
        owner: stored.owner.map(|owner| staff::name(request.tx.sql, owner)).transpose()?.flatten(),
        outcome,
        closed_at,
    })
}

fn answer(request: &RequestContext<'_>, status: StatusCode, id: RequestId) -> Result<Response<Body>, ApiError> {
    let (tx, sql) = (&request.tx, request.tx.sql);
    let stored = requests::by_id(sql, id)?.ok_or_else(|| ApiError::Broken("a request is gone".into()))?;
    let names = staff::names(sql)?;
    let steps = requests::steps(sql, &stored)?;
    let step = |step: crate::rights::StoredStep| RequestStep {
        at: step.at,
        step: step.step,
        by: step.staff.and_then(|id| names.get(&id).cloned()),
        to: step.assignee.and_then(|id| names.get(&id).cloned()),
    };
    let handlers = reminders::handlers(tx)?;
    let deadline = stored.request.deadline(tx.config().zone());
    let card = RequestCard {
        request: view(&stored),
        line: line(request, &stored)?,
        revision: stored.revision,
        owner: stored.owner,
        mailable: stored.person.map(|no| people::is_mailable(sql, no)).transpose()?.unwrap_or_default(),
        extendable: stored.request.state.is_open() && deadline.can_be_extended(tx.now),
        grounds: grounds(stored.request.kind),
        handlers: handlers.into_iter().map(|one| RequestHandler { id: one.id, name: one.name }).collect(),
        history: steps.into_iter().map(step).collect(),
    };
    let mut response = json_answer(status, &card)?;
    set_header(&mut response, header::ETAG, &etag(card.revision))?;
    Ok(response)
}

fn grounds(kind: RequestKind) -> Vec<Ground> {
    Ground::against(kind).collect()
}
