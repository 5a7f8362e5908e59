//! Where requests, what was done with them and their certificates are kept.

use std::collections::BTreeMap;

use lupa_domain::{
    api::rights::requests::StepKind,
    ids::{RequestId, StaffId},
    locale::Locale,
    ordered::CollectOrdered,
    rights::{Arrival, Asked, Decision, Extension, Ground, Outcome, Request, RequestKind, RequestNumber, State, StateName},
    time::{Day, Moment},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    platform::sql::{Row, Sql, SqlError, Value, first},
    runtime::{error::ApiError, numbers::PersonNo, text::word},
};

/// The number of a request inside.
pub(super) type RequestNo = i64;

/// A request as stored.
#[derive(Clone, Debug)]
pub struct StoredRequest {
    /// Inside.
    pub no: RequestNo,
    /// Outside.
    pub id: RequestId,
    /// By which a letter names it.
    pub number: RequestNumber,
    /// The person, where there is one and still is.
    pub person: Option<PersonNo>,
    /// What staff wrote of who asks, where that is nobody in the register.
    pub contact: Option<String>,
    /// How it came.
    pub arrival: Arrival,
    /// The language of the answer.
    pub locale: Locale,
    /// The last day on which an answer is in time.
    pub due_on: Day,
    /// Who looks after it.
    pub owner: Option<StaffId>,
    /// How many changes there were.
    pub revision: u32,
    /// How many reminders were sent for the deadline.
    pub reminders: u32,
    /// What was asked for, in words.
    pub asked: Asked,
    /// What the rules are about.
    pub request: Request,
}

/// What may be changed of a request besides its state.
#[derive(Clone, Copy, Debug)]
pub struct Handling {
    /// Who looks after it.
    pub owner: Option<StaffId>,
    /// How many reminders count as sent.
    pub reminders: u32,
}

/// A request that comes.
#[derive(Debug)]
pub struct Listed<'a> {
    /// Its id.
    pub id: RequestId,
    /// Its number.
    pub number: RequestNumber,
    /// The person and their pseudonym.
    pub person: Option<(PersonNo, String)>,
    /// What staff wrote of who asks.
    pub contact: Option<&'a str>,
    /// How it came.
    pub arrival: Arrival,
    /// The language of the answer.
    pub locale: Locale,
    /// What was asked for, in words.
    pub asked: &'a Asked,
    /// What the rules are about.
    pub request: &'a Request,
    /// The last day on which an answer is in time.
    pub due_on: Day,
    /// How many reminders count as sent: a request that came on paper may be entered late.
    pub reminders: u32,
}

/// One thing that was done.
#[derive(Debug)]
pub struct StoredStep {
    /// When.
    pub at: Moment,
    /// What.
    pub step: StepKind,
    /// Who did it, of staff.
    pub staff: Option<StaffId>,
    /// Who it was given to.
    pub assignee: Option<StaffId>,
}

/// How a request was decided, as its column holds it.
#[derive(Serialize, Deserialize)]
struct StoredDecision {
    outcome: Outcome,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reasons: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ground: Option<Ground>,
}

impl StoredDecision {
    fn of(decision: &Decision) -> Self {
        let reasons = decision.reasons().map(|reasons| reasons.as_str().to_owned());
        Self { outcome: decision.outcome(), reasons, ground: decision.ground() }
    }

    /// The decision again. Where its person was erased its reasons are gone, and a sign stands for them.
    fn decision(&self, kind: RequestKind) -> Result<Decision, SqlError> {
        let reasons = match (&self.reasons, self.outcome.refuses()) {
            (Some(reasons), _) => reasons.as_str(),
            (None, true) => "–",
            (None, false) => "",
        };
        Decision::of(kind, self.outcome, reasons, self.ground).map_err(|_| SqlError("a decision that is kept is none".into()))
    }
}

/// The columns of [`request_in`].
const COLUMNS: &str = "select no, id, number, person, contact, kind, arrival, identification, locale, received_at, state, due_on, owner, revision, \
     reminders, asked, extension, decision, closed_at from request ";

fn parsed<T: DeserializeOwned>(row: &Row, column: usize) -> Result<T, SqlError> {
    serde_json::from_value(row.text(column)?.into()).map_err(|_| SqlError(format!("column {column} holds no such word")))
}

fn request_in(row: &Row) -> Result<StoredRequest, SqlError> {
    let kind: RequestKind = parsed(row, 5)?;
    let closed_at = || row.moment(18);
    let state = match parsed::<StateName>(row, 10)? {
        StateName::Open => State::Open,
        StateName::AwaitingPerson => State::AwaitingPerson,
        StateName::TakenBack => State::TakenBack { at: closed_at()? },
        StateName::Decided => State::Decided { at: closed_at()?, decision: row.json::<StoredDecision>(17)?.decision(kind)? },
    };
    let extension = row.opt_text(16)?.map(lupa_strict_json::read::<Extension>).transpose();
    let request = Request {
        kind,
        received_at: row.moment(9)?,
        identification: parsed(row, 7)?,
        extension: extension.map_err(|_| SqlError("an extension cannot be read".into()))?,
        state,
    };
    Ok(StoredRequest {
        no: row.int(0)?,
        id: row.parse(1)?,
        number: row.parse(2)?,
        person: row.opt_int(3)?,
        contact: row.opt_text(4)?.map(str::to_owned),
        arrival: parsed(row, 6)?,
        locale: row.parse(8)?,
        due_on: row.parse(11)?,
        owner: row.opt_text(12)?.map(|_| row.parse(12)).transpose()?,
        revision: row.count(13)?,
        reminders: row.count(14)?,
        asked: row.json(15)?,
        request,
    })
}

fn query(sql: &dyn Sql, rest: &str, parameters: &[Value<'_>]) -> Result<Vec<StoredRequest>, ApiError> {
    let rows = sql.query_composed(&format!("{COLUMNS}{rest}"), parameters)?;
    Ok(rows.iter().map(request_in).collect::<Result<_, _>>()?)
}

/// The number of the next request that is entered in this year.
pub(super) fn next_number(sql: &dyn Sql, year: i32) -> Result<RequestNumber, ApiError> {
    let prefix = format!("{year:04}-");
    let rows = sql.query(
        "select coalesce(max(cast(substr(number, 6) as integer)), 0) + 1 from request where substr(number, 1, 5) = ?",
        &[(&prefix).into()],
    )?;
    let place = first(rows).map_or(Ok(1), |row| row.count(0))?;
    Ok(RequestNumber::new(year, place))
}

pub(super) fn insert(sql: &dyn Sql, listed: &Listed<'_>, now: Moment) -> Result<RequestNo, ApiError> {
    let Listed { id, number, person, contact, arrival, locale, asked, request, due_on, reminders } = listed;
    let rows = sql.query(
        "insert into request (id, number, person, subject, contact, kind, arrival, identification, locale, received_at, entered_at, state, \
         due_on, reminders, asked) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning no",
        &[
            (&id.to_string()).into(),
            (&number.to_string()).into(),
            person.as_ref().map(|(no, _)| *no).into(),
            person.as_ref().map(|(_, subject)| subject.as_str()).into(),
            (*contact).into(),
            (&word(&request.kind)).into(),
            (&word(arrival)).into(),
            (&word(&request.identification)).into(),
            locale.as_str().into(),
            request.received_at.into(),
            now.into(),
            (&word(&request.state.name())).into(),
            (&due_on.to_string()).into(),
            (*reminders).into(),
            (&lupa_domain::jcs::text(asked)).into(),
        ],
    )?;
    first(rows).map_or_else(|| Err(ApiError::Broken("a request was not written".into())), |row| Ok(row.int(0)?))
}

/// Writes down what a request has become.
pub(super) fn update(sql: &dyn Sql, no: RequestNo, request: &Request, due_on: Day, handling: Handling) -> Result<(), ApiError> {
    let (decision, closed_at) = match &request.state {
        State::Open | State::AwaitingPerson => (None, None),
        State::TakenBack { at } => (None, Some(*at)),
        State::Decided { at, decision } => (Some(lupa_domain::jcs::text(&StoredDecision::of(decision))), Some(*at)),
    };
    let extension = request.extension.as_ref().map(lupa_domain::jcs::text);
    sql.query(
        "update request set identification = ?, state = ?, due_on = ?, owner = ?, reminders = ?, extension = ?, decision = ?, closed_at = ?, \
         revision = revision + 1 where no = ? and closed_at is null",
        &[
            (&word(&request.identification)).into(),
            (&word(&request.state.name())).into(),
            (&due_on.to_string()).into(),
            handling.owner.map(|owner| owner.to_string()).as_ref().into(),
            handling.reminders.into(),
            extension.as_ref().into(),
            decision.as_ref().into(),
            closed_at.into(),
            no.into(),
        ],
    )?;
    Ok(())
}

/// Writes down that a reminder went out, which is no change that anybody has to have seen.
pub(super) fn set_reminders(sql: &dyn Sql, no: RequestNo, reminders: u32) -> Result<(), ApiError> {
    sql.query("update request set reminders = ? where no = ?", &[reminders.into(), no.into()])?;
    Ok(())
}

pub(super) fn by_id(sql: &dyn Sql, id: RequestId) -> Result<Option<StoredRequest>, ApiError> {
    Ok(query(sql, "where id = ?", &[(&id.to_string()).into()])?.into_iter().next())
}

pub(super) fn of_person(sql: &dyn Sql, person: PersonNo) -> Result<Vec<StoredRequest>, ApiError> {
    query(sql, "where person = ? order by no desc", &[person.into()])
}

pub(super) fn open(sql: &dyn Sql, most: u32) -> Result<Vec<StoredRequest>, ApiError> {
    query(sql, "where closed_at is null order by due_on, no limit ?", &[most.into()])
}

pub(super) fn closed(sql: &dyn Sql, most: u32) -> Result<Vec<StoredRequest>, ApiError> {
    query(sql, "where closed_at is not null order by closed_at desc limit ?", &[most.into()])
}

/// How many are open, and how many of those are late on this day.
pub(super) fn count_open(sql: &dyn Sql, today: Day) -> Result<(u32, u32), ApiError> {
    let rows =
        sql.query("select count(*), coalesce(sum(due_on < ?), 0) from request where closed_at is null", &[(&today.to_string()).into()])?;
    Ok(first(rows).map_or(Ok((0, 0)), |row| -> Result<_, SqlError> { Ok((row.count(0)?, row.count(1)?)) })?)
}

/// Lets requests of one card be those of another. Answers their numbers.
pub(super) fn move_to(sql: &dyn Sql, from: PersonNo, to: PersonNo) -> Result<Vec<i64>, ApiError> {
    let rows = sql.query("update request set person = ?2 where person = ?1 returning no", &[from.into(), to.into()])?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// Lets these be those of the card that they were made on.
pub(super) fn move_back(sql: &dyn Sql, from: PersonNo, to: PersonNo, requests: &[i64]) -> Result<(), ApiError> {
    sql.query(
        "update request set person = ?2 where person = ?1 and no in (select value from json_each(?3))",
        &[from.into(), to.into(), (&lupa_domain::jcs::text(&requests)).into()],
    )?;
    Ok(())
}

/// How many of a person are open, or were entered since then and taken back.
pub(super) fn count_open_of(sql: &dyn Sql, person: PersonNo, since: Moment) -> Result<u32, ApiError> {
    let rows = sql.query(
        "select count(*) from request where person = ? and (closed_at is null or (state = 'taken_back' and entered_at > ?))",
        &[person.into(), since.into()],
    )?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

/// Of these people, those who have something open.
pub(super) fn with_open(sql: &dyn Sql, people: &[PersonNo]) -> Result<Vec<PersonNo>, ApiError> {
    let people = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select distinct person from request where person in (select value from json_each(?)) and closed_at is null",
        &[(&people).into()],
    )?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// When each of these people last asked for anything; of those who never did, nothing.
pub(super) fn last_asked(sql: &dyn Sql, people: &[PersonNo]) -> Result<BTreeMap<PersonNo, Moment>, ApiError> {
    let people = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select person, max(received_at) from request where person in (select value from json_each(?)) group by person",
        &[(&people).into()],
    )?;
    Ok(rows.iter().map(|row| Ok((row.int(0)?, row.moment(1)?))).try_collect_map::<_, _, SqlError>()?)
}

pub(super) fn add_step(
    sql: &dyn Sql,
    request: RequestNo,
    step: StepKind,
    staff: Option<StaffId>,
    assignee: Option<StaffId>,
    now: Moment,
) -> Result<(), ApiError> {
    let id = |id: Option<StaffId>| id.map(|id| id.to_string());
    sql.query(
        "insert into request_step (request, no, at, step, staff, assignee) \
         select ?1, coalesce(max(no), 0) + 1, ?2, ?3, ?4, ?5 from request_step where request = ?1",
        &[request.into(), now.into(), (&word(&step)).into(), id(staff).as_ref().into(), id(assignee).as_ref().into()],
    )?;
    Ok(())
}

pub(super) fn steps(sql: &dyn Sql, request: RequestNo) -> Result<Vec<StoredStep>, ApiError> {
    let rows = sql.query("select at, step, staff, assignee from request_step where request = ? order by no", &[request.into()])?;
    let id = |row: &Row, column: usize| row.opt_text(column)?.map(|_| row.parse(column)).transpose();
    let step = |row: &Row| -> Result<StoredStep, SqlError> {
        Ok(StoredStep { at: row.moment(0)?, step: parsed(row, 1)?, staff: id(row, 2)?, assignee: id(row, 3)? })
    };
    Ok(rows.iter().map(step).collect::<Result<_, _>>()?)
}

pub(super) fn put_certificate(sql: &dyn Sql, request: RequestNo, digest: &str, body: &str) -> Result<(), ApiError> {
    sql.query("insert into certificate (request, digest, body) values (?, ?, ?)", &[request.into(), digest.into(), body.into()])?;
    Ok(())
}

pub(super) fn certificate(sql: &dyn Sql, request: RequestNo) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select body from certificate where request = ?", &[request.into()])?;
    Ok(first(rows).map(|row| row.opt_text(0).map(|body| body.map(str::to_owned))).transpose()?.flatten())
}

/// Takes the words out of the requests of those who are being erased, and lets go of them. What is still open is closed as taken back: there is
/// nobody left to answer to. Blanks stand over every word in its very place before it goes.
pub(super) fn erase(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "update request set state = 'taken_back', closed_at = ?, revision = revision + 1 \
         where closed_at is null and person in (select person from erasing)",
        &[now.into()],
    )?;
    for statement in [
        "update certificate set body = printf('%*s', octet_length(body), '') where body is not null \
         and request in (select no from request where person in (select person from erasing))",
        "update certificate set body = null where request in (select no from request where person in (select person from erasing))",
        "update request set asked = substr('{}' || printf('%*s', octet_length(asked), ''), 1, octet_length(asked)), \
         extension = iif(extension is null, null, printf('%*s', octet_length(extension), '')), \
         decision = iif(decision is null, null, json_remove(decision, '$.reasons') || printf('%*s', \
         octet_length(decision) - octet_length(json_remove(decision, '$.reasons')), '')) \
         where person in (select person from erasing)",
        "update request set extension = null, person = null where person in (select person from erasing)",
    ] {
        sql.query(statement, &[])?;
    }
    Ok(())
}

/// Forgets the requests that were closed before this moment, with all that was done with them. Answers whether there were any.
pub(super) fn forget(sql: &dyn Sql, before: Moment) -> Result<bool, ApiError> {
    let rows = sql.query("select 1 from request where closed_at < ? limit 1", &[before.into()])?;
    if rows.is_empty() {
        return Ok(false);
    }
    for statement in [
        "update certificate set body = printf('%*s', octet_length(body), '') where body is not null \
         and request in (select no from request where closed_at < ?)",
        "update request set contact = iif(contact is null, null, printf('%*s', octet_length(contact), '')), \
         asked = substr('{}' || printf('%*s', octet_length(asked), ''), 1, octet_length(asked)), \
         extension = iif(extension is null, null, printf('%*s', octet_length(extension), '')), \
         decision = iif(decision is null, null, printf('%*s', octet_length(decision), '')) where closed_at < ?",
        "delete from certificate where request in (select no from request where closed_at < ?)",
        "delete from request_step where request in (select no from request where closed_at < ?)",
        "delete from request where closed_at < ?",
    ] {
        sql.query(statement, &[before.into()])?;
    }
    Ok(true)
}
