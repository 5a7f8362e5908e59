//! Where renewals are kept, and who was asked in them.

use lupa_domain::{
    ids::{RenewalId, StaffId},
    renewal::{Answer, Medium, Way},
    time::{Day, Moment},
    wording::PurposeId,
};
use serde_json::{Map, Value as Json};

use crate::{
    platform::sql::{Row, Sql, SqlError, first, query_composed},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// A renewal as stored.
#[derive(Clone, Debug)]
pub struct Renewal {
    /// Inside.
    pub no: i64,
    /// Outside.
    pub id: RenewalId,
    /// For which purpose.
    pub purpose: PurposeId,
    /// Which people.
    pub conditions: Map<String, Json>,
    /// How old consent may become, in months.
    pub months: u32,
    /// By which means.
    pub medium: Medium,
    /// How many letters a day; 0 on paper.
    pub daily: u32,
    /// The last day.
    pub ends_on: Day,
    /// Who began it.
    pub staff: StaffId,
    /// When.
    pub begun_at: Moment,
    /// Until when the letters that were due have gone.
    pub paced_at: Moment,
    /// Which way is being gone through; nothing once everybody has been asked.
    pub way: Option<Way>,
    /// The last person who was asked.
    pub after: PersonNo,
    /// When it ended.
    pub ended_at: Option<Moment>,
}

const COLUMNS: &str =
    "select no, id, purpose, conditions, months, daily, ends_on, staff, begun_at, paced_at, way, after, ended_at, medium from renewal";

fn renewal(row: &Row) -> Result<Renewal, SqlError> {
    let way = row.opt_text(10)?.map(|word| Way::from_word(word).ok_or_else(|| SqlError("nobody is asked in such a way".into())));
    Ok(Renewal {
        no: row.int(0)?,
        id: row.parse(1)?,
        purpose: row.parse(2)?,
        conditions: row.json(3)?,
        months: row.count(4)?,
        daily: row.count(5)?,
        ends_on: row.parse(6)?,
        staff: row.parse(7)?,
        begun_at: row.moment(8)?,
        paced_at: row.moment(9)?,
        way: way.transpose()?,
        after: row.int(11)?,
        ended_at: row.opt_int(12)?.map(Moment::from_millis),
        medium: Medium::from_word(row.text(13)?).ok_or_else(|| SqlError("a renewal asks by no such means".into()))?,
    })
}

pub(super) fn insert(sql: &dyn Sql, new: &Renewal) -> Result<(), ApiError> {
    sql.query(
        "insert into renewal (id, purpose, conditions, months, daily, ends_on, staff, begun_at, paced_at, way, medium) \
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        &[
            (&new.id.to_string()).into(),
            new.purpose.as_str().into(),
            (&lupa_domain::jcs::text(&new.conditions)).into(),
            new.months.into(),
            new.daily.into(),
            (&new.ends_on.to_string()).into(),
            (&new.staff.to_string()).into(),
            new.begun_at.into(),
            new.paced_at.into(),
            new.way.map(Way::as_str).into(),
            new.medium.as_str().into(),
        ],
    )?;
    Ok(())
}

pub(super) fn by_id(sql: &dyn Sql, id: RenewalId) -> Result<Option<Renewal>, ApiError> {
    let rows = query_composed(sql, &format!("{COLUMNS} where id = ?"), &[(&id.to_string()).into()])?;
    Ok(first(rows).map(|row| renewal(&row)).transpose()?)
}

pub(super) fn by_no(sql: &dyn Sql, no: i64) -> Result<Option<Renewal>, ApiError> {
    let rows = query_composed(sql, &format!("{COLUMNS} where no = ?"), &[no.into()])?;
    Ok(first(rows).map(|row| renewal(&row)).transpose()?)
}

pub(super) fn all(sql: &dyn Sql) -> Result<Vec<Renewal>, ApiError> {
    let rows = query_composed(sql, &format!("{COLUMNS} order by no desc limit 200"), &[])?;
    Ok(rows.iter().map(renewal).collect::<Result<_, _>>()?)
}

pub(super) fn running(sql: &dyn Sql) -> Result<Vec<Renewal>, ApiError> {
    let rows = query_composed(sql, &format!("{COLUMNS} where ended_at is null order by no"), &[])?;
    Ok(rows.iter().map(renewal).collect::<Result<_, _>>()?)
}

pub(super) fn go_on(sql: &dyn Sql, no: i64, way: Option<Way>, after: PersonNo, paced_at: Moment) -> Result<(), ApiError> {
    sql.query(
        "update renewal set way = ?, after = ?, paced_at = ? where no = ?",
        &[way.map(Way::as_str).into(), after.into(), paced_at.into(), no.into()],
    )?;
    Ok(())
}

pub(super) fn end(sql: &dyn Sql, no: i64, now: Moment) -> Result<(), ApiError> {
    sql.query("update renewal set ended_at = ? where no = ? and ended_at is null", &[now.into(), no.into()])?;
    Ok(())
}

/// Whether a person was asked for this purpose after a moment, in any renewal.
pub(super) fn was_asked(sql: &dyn Sql, purpose: &PurposeId, person: PersonNo, after: Moment) -> Result<bool, ApiError> {
    let rows = sql.query(
        "select 1 from renewal_person join renewal on renewal.no = renewal_person.renewal \
         where renewal_person.person = ? and renewal.purpose = ? and renewal_person.asked_at > ? limit 1",
        &[person.into(), purpose.as_str().into(), after.into()],
    )?;
    Ok(!rows.is_empty())
}

pub(super) fn put_person(sql: &dyn Sql, renewal: i64, person: PersonNo, way: Way, now: Moment) -> Result<bool, ApiError> {
    let rows = sql.query(
        "insert into renewal_person (renewal, person, way, asked_at) values (?, ?, ?, ?) on conflict do nothing returning person",
        &[renewal.into(), person.into(), way.as_str().into(), now.into()],
    )?;
    Ok(!rows.is_empty())
}

/// Somebody who was asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    /// Who.
    pub person: PersonNo,
    /// In which way.
    pub way: Way,
    /// When.
    pub at: Moment,
    /// Whether they were reminded.
    pub reminded: bool,
    /// What they answered on the page.
    pub answer: Answer,
}

fn asked(row: &Row) -> Result<Asked, SqlError> {
    let answer = match row.text(4)? {
        "yes" => Answer::Yes,
        "no" => Answer::No,
        _ => Answer::Silent,
    };
    let way = Way::from_word(row.text(1)?).ok_or_else(|| SqlError("nobody is asked in such a way".into()))?;
    Ok(Asked { person: row.int(0)?, way, at: row.moment(2)?, reminded: row.opt_int(3)?.is_some(), answer })
}

pub(super) fn person(sql: &dyn Sql, renewal: i64, person: PersonNo) -> Result<Option<Asked>, ApiError> {
    let rows = sql.query(
        "select person, way, asked_at, reminded_at, answer from renewal_person where renewal = ? and person = ?",
        &[renewal.into(), person.into()],
    )?;
    Ok(first(rows).map(|row| asked(&row)).transpose()?)
}

/// Everybody who was asked.
pub(super) fn people(sql: &dyn Sql, renewal: i64) -> Result<Vec<Asked>, ApiError> {
    let rows = sql.query("select person, way, asked_at, reminded_at, answer from renewal_person where renewal = ?", &[renewal.into()])?;
    Ok(rows.iter().map(asked).collect::<Result<_, _>>()?)
}

/// The next of those who were asked before a moment, have neither answered nor been reminded.
pub(super) fn silent(sql: &dyn Sql, renewal: i64, before: Moment, limit: u32) -> Result<Vec<Asked>, ApiError> {
    let rows = sql.query(
        "select person, way, asked_at, reminded_at, answer from renewal_person where renewal = ? and answer = 'silent' and reminded_at is null \
         and asked_at <= ? order by asked_at limit ?",
        &[renewal.into(), before.into(), limit.into()],
    )?;
    Ok(rows.iter().map(asked).collect::<Result<_, _>>()?)
}

/// How many of those who were asked before a moment have neither answered on the page nor been reminded.
pub(super) fn count_silent(sql: &dyn Sql, renewal: i64, before: Moment) -> Result<u64, ApiError> {
    let rows = sql.query(
        "select count(*) from renewal_person where renewal = ? and answer = 'silent' and reminded_at is null and asked_at <= ?",
        &[renewal.into(), before.into()],
    )?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

pub(super) fn note_reminder(sql: &dyn Sql, renewal: i64, person: PersonNo, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "update renewal_person set reminded_at = ? where renewal = ? and person = ? and reminded_at is null",
        &[now.into(), renewal.into(), person.into()],
    )?;
    Ok(())
}

pub(super) fn note_answer(sql: &dyn Sql, renewal: i64, person: PersonNo, answer: Answer) -> Result<(), ApiError> {
    let word = match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Silent => "silent",
    };
    sql.query("update renewal_person set answer = ? where renewal = ? and person = ?", &[word.into(), renewal.into(), person.into()])?;
    Ok(())
}

/// How often a person was asked, for their own eyes: the purpose, when, and whether they were reminded.
pub(super) fn of_person(sql: &dyn Sql, person: PersonNo) -> Result<Vec<(PurposeId, Moment, Option<Moment>)>, ApiError> {
    let rows = sql.query(
        "select renewal.purpose, renewal_person.asked_at, renewal_person.reminded_at from renewal_person \
         join renewal on renewal.no = renewal_person.renewal where renewal_person.person = ? order by renewal_person.asked_at",
        &[person.into()],
    )?;
    let one = |row: &Row| -> Result<_, SqlError> { Ok((row.parse(0)?, row.moment(1)?, row.opt_int(2)?.map(Moment::from_millis))) };
    Ok(rows.iter().map(one).collect::<Result<_, _>>()?)
}

/// Deletes what is kept of the people in the table `erasing`.
pub(super) fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    sql.query("delete from renewal_person where person in (select person from erasing)", &[])?;
    sql.query("delete from renewal_letter where person in (select person from erasing)", &[])?;
    Ok(())
}

/// Lets what one card was asked be what another was, unless that was asked itself.
pub(super) fn move_to(sql: &dyn Sql, from: PersonNo, to: PersonNo) -> Result<(), ApiError> {
    sql.query("update or ignore renewal_person set person = ?2 where person = ?1", &[from.into(), to.into()])?;
    sql.query("delete from renewal_person where person = ?", &[from.into()])?;
    // What is printed on a letter leads to the card that it was written to, and to no other.
    sql.query("delete from renewal_letter where person = ?", &[from.into()])?;
    Ok(())
}
