//! Where messages wait.

use lupa_domain::time::Moment;
use serde_json::{Value, json};

use super::outbox::{Recipient, Waiting};
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// In the place of a person, where a letter goes to staff. Nobody has this number: people are counted from one.
const STAFF: PersonNo = 0;

/// How a recipient stands in the table.
pub(super) const fn number(recipient: Recipient) -> PersonNo {
    match recipient {
        Recipient::Person(no) => no,
        Recipient::Staff => STAFF,
    }
}

pub(super) fn insert(sql: &dyn Sql, recipient: Recipient, kind: &str, reference: &str, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into outbox (person, created_at, kind, ref, due_at) values (?1, ?2, ?3, ?4, ?2) on conflict do nothing",
        &[number(recipient).into(), now.into(), kind.into(), reference.into()],
    )?;
    Ok(())
}

/// Deletes the messages to those who are being erased.
pub(super) fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    sql.query("delete from outbox where person in (select person from erasing)", &[])?;
    Ok(())
}

pub(super) fn due(sql: &dyn Sql, now: Moment, limit: u32) -> Result<Vec<Waiting>, ApiError> {
    let rows = sql.query(
        "select person, created_at, kind, ref, tries from outbox where state = 'waiting' and due_at <= ? order by due_at limit ?",
        &[now.into(), limit.into()],
    )?;
    Ok(rows.iter().map(waiting).collect::<Result<_, _>>()?)
}

fn waiting(row: &Row) -> Result<Waiting, SqlError> {
    let recipient = match row.int(0)? {
        STAFF => Recipient::Staff,
        no => Recipient::Person(no),
    };
    let (kind, reference) = (row.text(2)?.to_owned(), row.text(3)?.to_owned());
    Ok(Waiting { recipient, created_at: row.moment(1)?, kind, reference, tries: u32::try_from(row.int(4)?).unwrap_or(u32::MAX) })
}

pub(super) fn next_due(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    let rows = sql.query("select min(due_at) from outbox where state = 'waiting'", &[])?;
    Ok(first(rows).map(|row| row.opt_int(0)).transpose()?.flatten().map(Moment::from_millis))
}

pub(super) fn close(sql: &dyn Sql, row: &Waiting, state: &str, code: Option<&str>, now: Moment) -> Result<(), ApiError> {
    let Waiting { recipient, created_at, kind, reference, .. } = row;
    sql.query(
        "update outbox set state = ?, code = ?, due_at = ?, tries = tries + 1 where person = ? and created_at = ? and kind = ? and ref = ?",
        &[state.into(), code.into(), now.into(), number(*recipient).into(), (*created_at).into(), kind.into(), reference.into()],
    )?;
    Ok(())
}

pub(super) fn postpone(sql: &dyn Sql, row: &Waiting, at: Moment, code: &str) -> Result<(), ApiError> {
    let Waiting { recipient, created_at, kind, reference, .. } = row;
    sql.query(
        "update outbox set due_at = ?, code = ?, tries = tries + 1 where person = ? and created_at = ? and kind = ? and ref = ?",
        &[at.into(), code.into(), number(*recipient).into(), (*created_at).into(), kind.into(), reference.into()],
    )?;
    Ok(())
}

pub(super) fn count_sent(sql: &dyn Sql, person: PersonNo, kinds: &[&str], since: Moment) -> Result<u32, ApiError> {
    let kinds = lupa_domain::jcs::text(&kinds);
    let rows = sql.query(
        "select count(*) from outbox where person = ? and created_at > ? and kind in (select value from json_each(?))",
        &[person.into(), since.into(), (&kinds).into()],
    )?;
    let count = first(rows).map_or(Ok(0), |row| row.int(0))?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

pub(super) fn sent_to(sql: &dyn Sql, person: PersonNo) -> Result<Vec<Value>, ApiError> {
    let rows = sql.query("select kind, state, created_at from outbox where person = ? order by created_at", &[person.into()])?;
    let message =
        |row: &Row| -> Result<Value, SqlError> { Ok(json!({ "kind": row.text(0)?, "state": row.text(1)?, "at": row.moment(2)? })) };
    Ok(rows.iter().map(message).collect::<Result<_, _>>()?)
}
