//! What happened, over HTTP: with people in the register, and with walk-ins.

use http::{Response, StatusCode, header};
use lupa_domain::{
    api,
    api::people::{HistoryLine, HistoryPage, HistoryRequest, WalkInList},
    people::{Entry, EntryError, WrittenEntry},
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    cursor,
    guard::staff,
    openapi::{Sends, doc},
    people::{SAME_LOOKING, must_be_free, named},
    preconditions::{etag, must_have_seen},
    route::{LARGE, Route, delete, get, post, put},
};
use crate::{
    people::{Person, card, commands, history, past_purchases},
    runtime::{
        answer::{Answer, empty, json_answer, set_header},
        body::Body,
        error::{ApiError, Fault},
    },
    staff::{
        Note, Staff,
        permission::{ChangePeople, CreatePeople, SeeHistory},
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/people/{id}/history",
            staff(list),
            doc("What happened, the latest day first, page by page")
                .named("listHistory")
                .query("cursor")
                .gives::<api::people::HistoryPage>(200)
                .refuses(&[400]),
        ),
        post(
            "/api/v1/people/{id}/history",
            staff(add),
            doc("Notes that something happened")
                .named("addHistoryEntry")
                .takes::<api::people::HistoryRequest>()
                .gives::<api::people::HistoryLine>(201)
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        )
        .up_to(LARGE),
        put(
            "/api/v1/people/{id}/history/{entry}",
            staff(change),
            doc("Puts an entry right; needs If-Match")
                .named("changeHistoryEntry")
                .takes::<api::people::HistoryRequest>()
                .gives::<api::people::HistoryLine>(200)
                .if_match()
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        )
        .up_to(LARGE),
        delete(
            "/api/v1/people/{id}/history/{entry}",
            staff(remove),
            doc("Takes out an entry that was a mistake; needs If-Match")
                .named("deleteHistoryEntry")
                .gives_nothing(204)
                .if_match()
                .refuses(&[409]),
        ),
        post(
            "/api/v1/walk-ins",
            staff(add_walk_in),
            doc("Notes a walk-in: an unknown customer came")
                .named("addWalkIn")
                .takes::<api::people::HistoryRequest>()
                .gives::<api::people::HistoryLine>(201),
        ),
        get(
            "/api/v1/walk-ins",
            staff(list_walk_ins),
            doc("How often unknown customers came, by month, and what erased customers bought")
                .named("listWalkIns")
                .gives::<api::people::WalkInList>(200),
        ),
    ]
}

/// `GET /api/v1/people/{id}/history`
pub(super) fn list(request: &RequestContext<'_>, staff: &Staff<SeeHistory>) -> Answer {
    let person = named(request)?;
    let page = page(request, &person)?;
    // Turning the page is the same looking.
    if request.query("cursor").is_none() {
        Note::of(Act::HistorySeen).by(staff).person(person.id).write_once_in(&request.tx, SAME_LOOKING)?;
    }
    json_answer(StatusCode::OK, &page)
}

/// The page of a person's history that the query asks for.
pub(super) fn page(request: &RequestContext<'_>, person: &Person) -> Result<HistoryPage, ApiError> {
    let asked = cursor::question(request, &("history", person.id));
    let below = cursor::open(request, asked, request.query("cursor").as_deref(), parse_place)?.unwrap_or_else(history::newest);
    let (entries, next) = history::page(request.tx.sql, person.no, &below)?;
    let next = next.map(|(day, no)| cursor::seal(request, asked, &[day.as_bytes(), &no.to_be_bytes()].concat()));
    Ok(HistoryPage { entries, next, count: history::count(request.tx.sql, person.no)? })
}

fn parse_place(place: &[u8]) -> Option<history::Place> {
    let (day, no) = place.split_first_chunk::<10>()?;
    Some((String::from_utf8(day.to_vec()).ok()?, cursor::number(no)?))
}

/// `POST /api/v1/people/{id}/history`
pub(super) fn add(request: &RequestContext<'_>, staff: &Staff<ChangePeople>) -> Answer {
    let person = named(request)?;
    must_be_free(&card::load(request.tx.sql, person.no)?)?;
    let ask: HistoryRequest = request.json()?;
    let entry = Entry::parse(written(&ask), request.tx.today()).map_err(|slips| refusal(&slips))?;
    let line = commands::add_entry(&request.tx, staff, Some(person.no), &entry)?;
    Note::of(Act::HistoryChanged).by(staff).person(person.id).about(line.id).detail("added").write(&request.tx)?;
    tagged(StatusCode::CREATED, &line)
}

/// `PUT /api/v1/people/{id}/history/{entry}`
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<ChangePeople>) -> Answer {
    let (person, was) = entry_of(request)?;
    must_have_seen(request, &etag(was.revision))?;
    must_be_free(&card::load(request.tx.sql, person.no)?)?;
    let ask: HistoryRequest = request.json()?;
    let entry = Entry::parse(written(&ask), request.tx.today()).map_err(|slips| refusal(&slips))?;
    let (line, has_changed) = commands::change_entry(&request.tx, staff, person.no, &was, &entry)?;
    if has_changed {
        Note::of(Act::HistoryChanged).by(staff).person(person.id).about(was.id).detail("changed").write(&request.tx)?;
    }
    tagged(StatusCode::OK, &line)
}

/// `DELETE /api/v1/people/{id}/history/{entry}`
///
/// For what was noted by mistake: that there was such an entry stays among the changes, and its note is gone.
pub(super) fn remove(request: &RequestContext<'_>, staff: &Staff<ChangePeople>) -> Answer {
    let (person, was) = entry_of(request)?;
    must_have_seen(request, &etag(was.revision))?;
    must_be_free(&card::load(request.tx.sql, person.no)?)?;
    commands::remove_entry(&request.tx, staff, person.no, &was)?;
    Note::of(Act::HistoryChanged).by(staff).person(person.id).about(was.id).detail("removed").write(&request.tx)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

/// `POST /api/v1/walk-ins`
pub(super) fn add_walk_in(request: &RequestContext<'_>, staff: &Staff<CreatePeople>) -> Answer {
    let ask: HistoryRequest = request.json()?;
    let entry = Entry::parse_walk_in(written(&ask), request.tx.today()).map_err(|slips| refusal(&slips))?;
    let line = commands::add_entry(&request.tx, staff, None, &entry)?;
    Note::of(Act::HistoryChanged).by(staff).about(line.id).detail("walk-in").write(&request.tx)?;
    json_answer(StatusCode::CREATED, &line)
}

/// `GET /api/v1/walk-ins`
pub(super) fn list_walk_ins(request: &RequestContext<'_>, _: &Staff<SeeHistory>) -> Answer {
    json_answer(
        StatusCode::OK,
        &WalkInList { months: history::walk_ins(request.tx.sql)?, erased: past_purchases::by_month(request.tx.sql)? },
    )
}

fn entry_of(request: &RequestContext<'_>) -> Result<(Person, HistoryLine), ApiError> {
    let person = named(request)?;
    let entry = history::one(request.tx.sql, person.no, request.path_id("entry")?)?;
    Ok((person, entry.ok_or_else(|| ApiError::refused(Code::NotFound))?))
}

fn written(ask: &HistoryRequest) -> WrittenEntry<'_> {
    WrittenEntry { happening: ask.happening, day: &ask.day, text: ask.text.as_deref(), amount: ask.amount, open: ask.open }
}

fn tagged(status: StatusCode, line: &HistoryLine) -> Result<Response<Body>, ApiError> {
    let mut response = json_answer(status, line)?;
    set_header(&mut response, header::ETAG, &etag(line.revision))?;
    Ok(response)
}

fn refusal(slips: &[EntryError]) -> ApiError {
    let fault = |error: &EntryError| match error {
        EntryError::Day => Fault::at("/day", Code::DayInvalid),
        EntryError::Text => Fault::at("/text", Code::TextTooLong),
        EntryError::Amount => Fault::at("/amount", Code::AmountInvalid),
        EntryError::TextOfWalkIn => Fault::at("/text", Code::WalkInTold),
        EntryError::OpenWalkIn => Fault::at("/open", Code::WalkInTold),
    };
    ApiError::at_fault(slips.iter().map(fault).collect())
}
