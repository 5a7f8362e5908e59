//! What happened, over HTTP: of people, and of those whom nobody knows.

use ::http::{Response, StatusCode, header};
use lupa_domain::{
    api::people::{HistoryAsk, HistoryLine, HistoryPage, WalkInList},
    ids::HistoryId,
    people::{Entry, EntrySlip, Source, WrittenEntry, particulars::Changed},
    staff::audit::Act,
    time::Day,
};
use serde_json::{Value, json};

use super::{
    Person, PersonNo, card,
    changes::{self, Because},
    cursor, history,
    http_card::{SAME_LOOKING, must_be_free, named},
};
use crate::{
    body::Body,
    call::{Answer, Call, empty, json_answer, path_id, set_header},
    error::{ApiError, Fault},
    staff::{Staff, audit::Note},
    wording,
    words::problems::Code,
};

/// `GET /api/v1/people/{id}/history`
pub fn list(call: &Call<'_>, staff: &Staff) -> Answer {
    let person = named(call)?;
    let page = page(call, &person)?;
    // Turning the page is the same looking.
    if call.query("cursor").is_none() {
        Note::of(Act::HistorySeen).by(staff).person(person.id).write_once_in(call, SAME_LOOKING)?;
    }
    json_answer(StatusCode::OK, &page)
}

/// The page of a person's history that the query asks for.
pub(super) fn page(call: &Call<'_>, person: &Person) -> Result<HistoryPage, ApiError> {
    let asked = cursor::question(call, &("history", person.id));
    let below = cursor::open(call, asked, call.query("cursor").as_deref(), read_place)?.unwrap_or_else(history::newest);
    let (entries, next) = history::page(call.sql, person.no, &below)?;
    let next = next.map(|(day, no)| cursor::seal(call, asked, &[day.as_bytes(), &no.to_be_bytes()].concat()));
    Ok(HistoryPage { entries, next, count: history::count(call.sql, person.no)? })
}

fn read_place(place: &[u8]) -> Option<history::Place> {
    let (day, no) = place.split_first_chunk::<10>()?;
    Some((String::from_utf8(day.to_vec()).ok()?, cursor::number(no)?))
}

/// `POST /api/v1/people/{id}/history`
pub fn add(call: &Call<'_>, staff: &Staff) -> Answer {
    let person = named(call)?;
    must_be_free(&card::load(call.sql, person.no)?)?;
    let ask: HistoryAsk = call.read()?;
    let entry = Entry::read(written(&ask), Day::in_finland(call.now)).map_err(|slips| refusal(&slips))?;
    card::begin(call.sql, person.no)?;
    let id: HistoryId = call.id();
    history::insert(call.sql, id, Some(person.no), &entry, staff.id(), call.now)?;
    Note::of(Act::HistoryChanged).by(staff).person(person.id).about(id).detail("added").write(call)?;
    let line = history::one(call.sql, person.no, id)?.ok_or_else(|| ApiError::Broken("an entry has gone".into()))?;
    tagged(StatusCode::CREATED, &line)
}

/// `PUT /api/v1/people/{id}/history/{entry}`
pub fn change(call: &Call<'_>, staff: &Staff) -> Answer {
    let (person, was) = entry_of(call)?;
    wording::http::must_have_seen(call, &etag(&was))?;
    must_be_free(&card::load(call.sql, person.no)?)?;
    let ask: HistoryAsk = call.read()?;
    let entry = Entry::read(written(&ask), Day::in_finland(call.now)).map_err(|slips| refusal(&slips))?;
    let (before, after) = (kept(&was), json!(entry));
    if before != after {
        history::update(call.sql, was.id, &entry)?;
        note(call, staff, person.no, &was, Some(after))?;
        Note::of(Act::HistoryChanged).by(staff).person(person.id).about(was.id).detail("changed").write(call)?;
    }
    let line = history::one(call.sql, person.no, was.id)?.ok_or_else(|| ApiError::Broken("an entry has gone".into()))?;
    tagged(StatusCode::OK, &line)
}

/// `DELETE /api/v1/people/{id}/history/{entry}`
///
/// For what was noted by mistake: what it said stays among the changes.
pub fn remove(call: &Call<'_>, staff: &Staff) -> Answer {
    let (person, was) = entry_of(call)?;
    wording::http::must_have_seen(call, &etag(&was))?;
    must_be_free(&card::load(call.sql, person.no)?)?;
    history::delete(call.sql, was.id)?;
    note(call, staff, person.no, &was, None)?;
    Note::of(Act::HistoryChanged).by(staff).person(person.id).about(was.id).detail("removed").write(call)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

/// `POST /api/v1/walk-ins`
pub fn add_walk_in(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: HistoryAsk = call.read()?;
    let entry = Entry::read_walk_in(written(&ask), Day::in_finland(call.now)).map_err(|slips| refusal(&slips))?;
    let id: HistoryId = call.id();
    history::insert(call.sql, id, None, &entry, staff.id(), call.now)?;
    Note::of(Act::HistoryChanged).by(staff).about(id).detail("walk-in").write(call)?;
    let (_, line) = history::any(call.sql, id)?.ok_or_else(|| ApiError::Broken("an entry has gone".into()))?;
    json_answer(StatusCode::CREATED, &line)
}

/// `GET /api/v1/walk-ins`
pub fn list_walk_ins(call: &Call<'_>, _: &Staff) -> Answer {
    json_answer(StatusCode::OK, &WalkInList { months: history::walk_ins(call.sql)? })
}

fn entry_of(call: &Call<'_>) -> Result<(Person, HistoryLine), ApiError> {
    let person = named(call)?;
    let entry = history::one(call.sql, person.no, path_id(call, "entry")?)?;
    Ok((person, entry.ok_or_else(|| ApiError::refused(Code::NotFound))?))
}

fn written(ask: &HistoryAsk) -> WrittenEntry<'_> {
    WrittenEntry { happening: ask.happening, day: &ask.day, text: ask.text.as_deref(), amount: ask.amount, open: ask.open }
}

/// An entry as it stands among the changes.
fn kept(line: &HistoryLine) -> Value {
    let HistoryLine { happening, day, text, amount, open, .. } = line.clone();
    json!(Entry { happening, day, text, amount, open })
}

fn note(call: &Call<'_>, staff: &Staff, person: PersonNo, was: &HistoryLine, after: Option<Value>) -> Result<(), ApiError> {
    let changed = Changed { datum: format!("history/{}", was.id), before: Some(kept(was)), after };
    changes::note(call.sql, person, &[changed], Because { staff: Some(staff.id()), source: Source::Noted, reason: None }, call.now)
}

fn etag(line: &HistoryLine) -> String {
    format!("\"{}\"", line.revision)
}

fn tagged(status: StatusCode, line: &HistoryLine) -> Result<Response<Body>, ApiError> {
    let mut response = json_answer(status, line)?;
    set_header(&mut response, header::ETAG, &etag(line))?;
    Ok(response)
}

fn refusal(slips: &[EntrySlip]) -> ApiError {
    let fault = |slip: &EntrySlip| match slip {
        EntrySlip::Day => Fault::at("/day", Code::DayInvalid),
        EntrySlip::Text => Fault::at("/text", Code::TextTooLong),
        EntrySlip::Amount => Fault::at("/amount", Code::AmountInvalid),
        EntrySlip::TextOfWalkIn => Fault::at("/text", Code::WalkInTold),
        EntrySlip::OpenWalkIn => Fault::at("/open", Code::WalkInTold),
    };
    ApiError::at_fault(slips.iter().map(fault).collect())
}
