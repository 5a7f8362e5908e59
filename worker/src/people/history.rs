//! What happened, as it is stored: with people in the register, and with walk-ins.

use lupa_domain::{
    api::people::{HistoryLine, WalkInMonth},
    ids::{HistoryId, StaffId},
    people::{Currency, Entry, Happening, Money},
    time::{Day, Moment},
};

use super::changes::{Names, fitting, writer};
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo},
    staff,
};

/// How many entries a page holds, and how many bytes of notes, unless a single one has more.
const PAGE: usize = 50;
const PAGE_BYTES: i64 = 256 * 1024;

/// Where a page begins: below this day and number.
pub type Place = (String, i64);

/// Above every day.
pub fn newest() -> Place {
    ("9999-99-99".into(), 0)
}

/// Notes that something happened.
pub fn insert(sql: &dyn Sql, id: HistoryId, person: Option<PersonNo>, entry: &Entry, staff: StaffId, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into history (id, person, happening, day, text, minor, currency, open, at, staff) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        &[
            (&id.to_string()).into(),
            person.into(),
            entry.happening.as_str().into(),
            (&entry.day.to_string()).into(),
            entry.text.as_deref().into(),
            entry.amount.map(|amount| amount.minor).into(),
            entry.amount.map(|amount| amount.currency.as_str()).into(),
            i64::from(entry.open).into(),
            now.into(),
            (&staff.to_string()).into(),
        ],
    )?;
    if let Some(person) = person {
        sum_up(sql, person)?;
    }
    Ok(())
}

/// What follows from a person's history and stands beside their card: the day of the last entry, and the sum of what was paid in the currency
/// of the last entry with an amount. Both are read from the index alone.
const SUM: &str = "select max(day), \
     (select sum(minor) from history where person = ?1 and currency = \
     (select currency from history where person = ?1 and minor is not null order by day desc, no desc limit 1)), \
     (select currency from history where person = ?1 and minor is not null order by day desc, no desc limit 1) \
     from history where person = ?1";

/// Puts that right after a change.
pub(super) fn sum_up(sql: &dyn Sql, person: PersonNo) -> Result<(), ApiError> {
    let Some(row) = first(sql.query(SUM, &[person.into()])?) else { return Ok(()) };
    sql.query(
        "update card set last_day = ?, total = ?, currency = ? where person = ?",
        &[row.opt_text(0)?.into(), row.opt_int(1)?.into(), row.opt_text(2)?.into(), person.into()],
    )?;
    Ok(())
}

/// Writes blanks over a note, in its very place.
fn blank(sql: &dyn Sql, id: HistoryId) -> Result<(), ApiError> {
    sql.query(
        "update history set text = printf('%*s', octet_length(text), '') where id = ? and text is not null",
        &[(&id.to_string()).into()],
    )?;
    Ok(())
}

/// Writes an entry of this person anew.
pub fn update(sql: &dyn Sql, person: PersonNo, id: HistoryId, entry: &Entry) -> Result<(), ApiError> {
    blank(sql, id)?;
    sql.query(
        "update history set revision = revision + 1, happening = ?, day = ?, text = ?, minor = ?, currency = ?, open = ? where id = ?",
        &[
            entry.happening.as_str().into(),
            (&entry.day.to_string()).into(),
            entry.text.as_deref().into(),
            entry.amount.map(|amount| amount.minor).into(),
            entry.amount.map(|amount| amount.currency.as_str()).into(),
            i64::from(entry.open).into(),
            (&id.to_string()).into(),
        ],
    )?;
    sum_up(sql, person)
}

/// Takes an entry of this person out.
pub fn delete(sql: &dyn Sql, person: PersonNo, id: HistoryId) -> Result<(), ApiError> {
    blank(sql, id)?;
    sql.query("delete from history where id = ?", &[(&id.to_string()).into()])?;
    sum_up(sql, person)
}

/// One entry of a person's history.
pub fn one(sql: &dyn Sql, person: PersonNo, id: HistoryId) -> Result<Option<HistoryLine>, ApiError> {
    Ok(any(sql, id)?.filter(|(owner, _)| *owner == Some(person)).map(|(_, line)| line))
}

/// One entry, and whose it is.
pub fn any(sql: &dyn Sql, id: HistoryId) -> Result<Option<(Option<PersonNo>, HistoryLine)>, ApiError> {
    let rows = sql.query(
        "select id, revision, happening, day, text, minor, currency, open, staff, person from history where id = ?",
        &[(&id.to_string()).into()],
    )?;
    let names = staff::names(sql)?;
    Ok(first(rows).map(|row| Ok::<_, SqlError>((row.opt_int(9)?, line(&row, &names)?))).transpose()?)
}

/// A page of a person's history below a place, the latest day first, and below which place to go on.
pub fn page(sql: &dyn Sql, person: PersonNo, below: &Place) -> Result<(Vec<HistoryLine>, Option<Place>), ApiError> {
    // Notes can be long: how much a page holds is decided by their lengths, which are known without reading them.
    let rows = sql.query(
        "select day, no, coalesce(octet_length(text), 0) from history where person = ? and (day, no) < (?, ?) \
         order by day desc, no desc limit 51",
        &[person.into(), (&below.0).into(), below.1.into()],
    )?;
    let sizes: Vec<(Place, i64)> =
        rows.iter().map(|row| Ok(((row.text(0)?.to_owned(), row.int(1)?), row.int(2)?))).collect::<Result<_, SqlError>>()?;
    let fitting = fitting(sizes.iter().map(|(_, size)| *size), PAGE, PAGE_BYTES);
    let Some((last, _)) = sizes.get(fitting.saturating_sub(1)) else { return Ok((Vec::new(), None)) };
    let rows = sql.query(
        "select id, revision, happening, day, text, minor, currency, open, staff from history where person = ? and (day, no) < (?, ?) and (day, no) >= (?, ?) \
         order by day desc, no desc",
        &[person.into(), (&below.0).into(), below.1.into(), (&last.0).into(), last.1.into()],
    )?;
    let names = staff::names(sql)?;
    let lines = rows.iter().map(|row| line(row, &names)).collect::<Result<_, _>>()?;
    Ok((lines, (sizes.len() > fitting).then(|| last.clone())))
}

/// How many entries a person's history has.
pub fn count(sql: &dyn Sql, person: PersonNo) -> Result<u64, ApiError> {
    Ok(first(sql.query("select count(*) from history where person = ?", &[person.into()])?).map_or(Ok(0), |row| row.count(0))?)
}

/// What walk-ins did, by month, kind and currency, the latest month first.
pub fn walk_ins(sql: &dyn Sql) -> Result<Vec<WalkInMonth>, ApiError> {
    let rows = sql.query(
        "select substr(day, 1, 7) as month, happening, currency, count(*), sum(minor) from history where person is null \
         group by month, happening, currency order by month desc, happening, currency",
        &[],
    )?;
    let month = |row: &Row| -> Result<WalkInMonth, SqlError> {
        Ok(WalkInMonth {
            month: row.text(0)?.to_owned(),
            happening: happening(row.text(1)?)?,
            count: row.count(3)?,
            amount: money(row.opt_int(4)?, row.opt_text(2)?)?,
        })
    };
    Ok(rows.iter().map(month).collect::<Result<_, _>>()?)
}

fn line(row: &Row, names: &Names) -> Result<HistoryLine, SqlError> {
    Ok(HistoryLine {
        id: row.parse(0)?,
        revision: row.count(1)?,
        happening: happening(row.text(2)?)?,
        day: row.parse::<Day>(3)?,
        text: row.opt_text(4)?.map(str::to_owned),
        amount: money(row.opt_int(5)?, row.opt_text(6)?)?,
        open: row.int(7)? == 1,
        by: writer(row, 8, names)?,
    })
}

fn happening(word: &str) -> Result<Happening, SqlError> {
    Happening::from_word(word).ok_or_else(|| SqlError("no such thing happens".into()))
}

pub(super) fn money(minor: Option<i64>, currency: Option<&str>) -> Result<Option<Money>, SqlError> {
    let (Some(minor), Some(word)) = (minor, currency) else { return Ok(None) };
    let currency = Currency::from_word(word).ok_or_else(|| SqlError("no such currency".into()))?;
    Ok(Some(Money { minor, currency }))
}

/// A purchase of this person's: its number.
pub fn purchase(sql: &dyn Sql, person: PersonNo, sale: HistoryId) -> Result<Option<i64>, ApiError> {
    let rows = sql.query(
        "select no from history where id = ? and person = ? and happening = ?",
        &[(&sale.to_string()).into(), person.into(), Happening::Purchase.as_str().into()],
    )?;
    Ok(first(rows).map(|row| row.int(0)).transpose()?)
}

/// The day of the entry with this number.
pub fn day(sql: &dyn Sql, no: i64) -> Result<Option<Day>, ApiError> {
    let rows = sql.query("select day from history where no = ?", &[no.into()])?;
    Ok(first(rows).map(|row| row.parse(0)).transpose()?)
}
