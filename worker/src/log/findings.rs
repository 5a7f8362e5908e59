//! What was found where the register does not agree with itself: kept until a whole self-check finds it no more, and bounded: an
//! edited database can hold any number of them.

use lupa_domain::{
    api::self_check::{FindingKind, Looked},
    time::Moment,
    wording::PurposeId,
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// No more than these are kept: somebody who reads a thousand knows enough.
const MOST: i64 = 1_000;

/// One thing in which the register does not agree with itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// In what.
    pub kind: FindingKind,
    /// Which one.
    pub subject: String,
    /// The person that it is about.
    pub person: Option<PersonNo>,
    /// About what.
    pub purpose: Option<PurposeId>,
}

/// Whether a finding was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Novelty {
    /// It was not.
    New,
    /// It was, or there are too many to keep another.
    Known,
}

impl Finding {
    /// A finding about no person.
    #[must_use]
    pub fn of(kind: FindingKind, subject: impl ToString) -> Self {
        Self { kind, subject: subject.to_string(), person: None, purpose: None }
    }
}

/// Keeps a finding.
pub fn put(sql: &dyn Sql, finding: &Finding, now: Moment) -> Result<Novelty, ApiError> {
    let Finding { kind, subject, person, purpose } = finding;
    let known = sql.query(
        "update finding set found_at = ?, person = coalesce(?, person) where kind = ? and subject = ? returning 1",
        &[now.into(), (*person).into(), kind.as_str().into(), subject.into()],
    )?;
    if !known.is_empty() || count(sql)? >= u64::try_from(MOST).unwrap_or_default() {
        return Ok(Novelty::Known);
    }
    let purpose = purpose.as_ref().map(PurposeId::as_str);
    sql.query(
        "insert into finding (kind, subject, person, purpose, found_at) values (?, ?, ?, ?, ?)",
        &[kind.as_str().into(), subject.into(), (*person).into(), purpose.into(), now.into()],
    )?;
    Ok(Novelty::New)
}

/// How many there are.
pub fn count(sql: &dyn Sql) -> Result<u64, ApiError> {
    Ok(first(sql.query("select count(*) from finding", &[])?).map_or(Ok(0), |row| row.count(0))?)
}

/// The first `limit` of them, with when each was last seen.
pub fn list(sql: &dyn Sql, limit: u32) -> Result<Vec<(Finding, Moment)>, ApiError> {
    let rows = sql.query(
        "select kind, subject, person, purpose, found_at from finding order by kind, length(subject), subject limit ?",
        &[limit.into()],
    )?;
    Ok(rows.iter().map(finding).collect::<Result<_, _>>()?)
}

fn finding(row: &Row) -> Result<(Finding, Moment), SqlError> {
    let kind = FindingKind::from_word(row.text(0)?).ok_or_else(|| SqlError("a finding has no such kind".into()))?;
    let purpose = row.opt_text(3)?.and_then(|text| text.parse().ok());
    Ok((Finding { kind, subject: row.text(1)?.to_owned(), person: row.opt_int(2)?, purpose }, row.moment(4)?))
}

/// The people whose consent to a purpose is not believed: where they stand was changed, or something that they said was. In order.
pub fn people_not_believed(sql: &dyn Sql, purpose: &PurposeId) -> Result<Vec<PersonNo>, ApiError> {
    let rows = sql.query(
        "select distinct person from finding where person is not null and (kind = 'event' or (kind = 'standing' and purpose = ?)) order by person",
        &[purpose.as_str().into()],
    )?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// Lets what was found about a person be about another: their card was merged into that one.
pub fn move_to(sql: &dyn Sql, from: PersonNo, to: PersonNo) -> Result<(), ApiError> {
    sql.query("update finding set person = ? where person = ?", &[to.into(), from.into()])?;
    Ok(())
}

/// Forgets what was found of the people in the table `erasing`.
pub fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    sql.query("delete from finding where person in (select person from erasing)", &[])?;
    Ok(())
}

/// Writes down that everything was looked at, from `began` until `now`. What was found before and is found no more is forgotten.
pub fn end_check(sql: &dyn Sql, began: Moment, now: Moment, looked: &Looked) -> Result<(), ApiError> {
    sql.query("delete from finding where found_at < ?", &[began.into()])?;
    sql.query("delete from self_check", &[])?;
    sql.query("insert into self_check (ended_at, body) values (?, ?)", &[now.into(), (&lupa_domain::jcs::text(looked)).into()])?;
    Ok(())
}

/// When everything was last looked at, and how much it was.
pub fn last_check(sql: &dyn Sql) -> Result<Option<(Moment, Looked)>, ApiError> {
    let rows = sql.query("select ended_at, body from self_check order by ended_at desc limit 1", &[])?;
    Ok(first(rows).map(|row| Ok::<_, SqlError>((row.moment(0)?, row.json(1)?))).transpose()?)
}
