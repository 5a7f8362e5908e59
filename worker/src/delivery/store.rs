//! Where messages wait: those to people, in their order, and those to staff.

use lupa_domain::time::Moment;
use serde_json::{Value as Json, json};

use super::outbox::{Recipient, Waiting};
use crate::{
    platform::sql::{Row, Sql, SqlError, Value, first},
    runtime::{error::ApiError, numbers::PersonNo},
};

pub(super) fn insert(sql: &dyn Sql, recipient: Recipient, kind: &str, reference: &str, now: Moment) -> Result<(), ApiError> {
    let text = match recipient {
        Recipient::Person(_) => {
            "insert into outbox (person, created_at, kind, ref, due_at) values (?1, ?2, ?3, ?4, ?2) on conflict do nothing"
        }
        Recipient::Staff(_) => {
            "insert into staff_outbox (staff, created_at, kind, ref, due_at) values (?1, ?2, ?3, ?4, ?2) on conflict do nothing"
        }
    };
    with(recipient, |recipient| sql.query(text, &[recipient, now.into(), kind.into(), reference.into()]))?;
    Ok(())
}

/// Gives a recipient as its column holds it.
fn with<T>(recipient: Recipient, run: impl FnOnce(Value<'_>) -> T) -> T {
    match recipient {
        Recipient::Person(no) => run(no.into()),
        Recipient::Staff(id) => run((&id.to_string()).into()),
    }
}

/// Whether the mail server carries addresses with letters beyond ASCII; nothing where it was never asked.
pub(super) fn smtputf8(sql: &dyn Sql) -> Result<Option<bool>, ApiError> {
    Ok(first(sql.query("select smtputf8 from mail_server", &[])?).map(|row| row.int(0)).transpose()?.map(|carried| carried == 1))
}

pub(super) fn set_smtputf8(sql: &dyn Sql, carried: bool, now: Moment) -> Result<(), ApiError> {
    sql.query("insert or replace into mail_server (one, smtputf8, told_at) values (1, ?, ?)", &[i64::from(carried).into(), now.into()])?;
    Ok(())
}

/// Deletes the messages to those who are being erased.
pub(super) fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    sql.query("delete from outbox where person in (select person from erasing)", &[])?;
    Ok(())
}

/// Those to staff first: there are few of them, and their readers wait for them.
pub(super) fn due(sql: &dyn Sql, now: Moment, limit: u32) -> Result<Vec<Waiting>, ApiError> {
    let to_staff = sql.query(
        "select staff, created_at, kind, ref, tries from staff_outbox where state = 'waiting' and due_at <= ? order by due_at limit ?",
        &[now.into(), limit.into()],
    )?;
    let to_people = sql.query(
        "select person, created_at, kind, ref, tries from outbox where state = 'waiting' and due_at <= ? order by due_at limit ?",
        &[now.into(), limit.into()],
    )?;
    let to_staff = to_staff.iter().map(|row| waiting(row, Recipient::Staff(row.parse(0)?)));
    let to_people = to_people.iter().map(|row| waiting(row, Recipient::Person(row.int(0)?)));
    Ok(to_staff.chain(to_people).take(limit as usize).collect::<Result<_, _>>()?)
}

fn waiting(row: &Row, recipient: Recipient) -> Result<Waiting, SqlError> {
    let (kind, reference) = (row.text(2)?.to_owned(), row.text(3)?.to_owned());
    Ok(Waiting { recipient, created_at: row.moment(1)?, kind, reference, tries: u32::try_from(row.int(4)?).unwrap_or(u32::MAX) })
}

pub(super) fn next_due(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    let rows = sql.query(
        "select min(due_at) from (select min(due_at) as due_at from outbox where state = 'waiting' \
         union all select min(due_at) from staff_outbox where state = 'waiting')",
        &[],
    )?;
    Ok(first(rows).map(|row| row.opt_int(0)).transpose()?.flatten().map(Moment::from_millis))
}

pub(super) fn close(sql: &dyn Sql, row: &Waiting, state: &str, code: Option<&str>, now: Moment) -> Result<(), ApiError> {
    let text = match row.recipient {
        Recipient::Person(_) => {
            "update outbox set state = ?, code = ?, due_at = ?, tries = tries + 1 \
             where person = ? and created_at = ? and kind = ? and ref = ?"
        }
        Recipient::Staff(_) => {
            "update staff_outbox set state = ?, code = ?, due_at = ?, tries = tries + 1 \
             where staff = ? and created_at = ? and kind = ? and ref = ?"
        }
    };
    let Waiting { created_at, kind, reference, .. } = row;
    with(row.recipient, |recipient| {
        sql.query(text, &[state.into(), code.into(), now.into(), recipient, (*created_at).into(), kind.into(), reference.into()])
    })?;
    Ok(())
}

pub(super) fn postpone(sql: &dyn Sql, row: &Waiting, at: Moment, code: &str) -> Result<(), ApiError> {
    let text = match row.recipient {
        Recipient::Person(_) => {
            "update outbox set due_at = ?, code = ?, tries = tries + 1 where person = ? and created_at = ? and kind = ? and ref = ?"
        }
        Recipient::Staff(_) => {
            "update staff_outbox set due_at = ?, code = ?, tries = tries + 1 where staff = ? and created_at = ? and kind = ? and ref = ?"
        }
    };
    let Waiting { created_at, kind, reference, .. } = row;
    with(row.recipient, |recipient| {
        sql.query(text, &[at.into(), code.into(), recipient, (*created_at).into(), kind.into(), reference.into()])
    })?;
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

pub(super) fn sent_to(sql: &dyn Sql, person: PersonNo) -> Result<Vec<Json>, ApiError> {
    let rows = sql.query("select kind, state, created_at from outbox where person = ? order by created_at", &[person.into()])?;
    let message =
        |row: &Row| -> Result<Json, SqlError> { Ok(json!({ "kind": row.text(0)?, "state": row.text(1)?, "at": row.moment(2)? })) };
    Ok(rows.iter().map(message).collect::<Result<_, _>>()?)
}
