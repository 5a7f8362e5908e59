//! Where messages wait: those to people, in their order, and those to staff.

use lupa_domain::{api::portal::MessageLine, time::Moment};

use super::waiting::{Progress, Recipient, Waiting};
use crate::{
    platform::sql::{Row, Sql, SqlError, Value, first},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// Writes a letter down, with its lane and turn where it is to a person.
pub(super) fn insert(
    sql: &dyn Sql,
    recipient: Recipient,
    kind: &str,
    reference: &str,
    (lane, turn): (i64, i64),
    now: Moment,
) -> Result<(), ApiError> {
    match recipient {
        Recipient::Person(_) | Recipient::Former(_) => sql.query(
            "insert into outbox (person, created_at, kind, ref, due_at, lane, turn) values (?1, ?2, ?3, ?4, ?2, ?5, ?6) on conflict do nothing",
            &[number(recipient).into(), now.into(), kind.into(), reference.into(), lane.into(), turn.into()],
        )?,
        Recipient::Staff(id) => sql.query(
            "insert into staff_outbox (staff, created_at, kind, ref, due_at) values (?1, ?2, ?3, ?4, ?2) on conflict do nothing",
            &[(&id.to_string()).into(), now.into(), kind.into(), reference.into()],
        )?,
    };
    Ok(())
}

/// Who has number 0: nobody.
const NOBODY: PersonNo = 0;

pub(super) fn insert_for_nobody(sql: &dyn Sql, kind: &str, reference: &str, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into outbox (person, created_at, kind, ref, due_at, state) values (?1, ?2, ?3, ?4, ?2, 'dropped') on conflict do nothing",
        &[NOBODY.into(), now.into(), kind.into(), reference.into()],
    )?;
    Ok(())
}

/// Notes a letter on paper.
pub(super) fn insert_printed(sql: &dyn Sql, person: PersonNo, kind: &str, reference: &str, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into outbox (person, created_at, kind, ref, due_at, state) values (?1, ?2, ?3, ?4, ?2, 'printed') on conflict do nothing",
        &[person.into(), now.into(), kind.into(), reference.into()],
    )?;
    Ok(())
}

pub(super) fn forget_nobodys(sql: &dyn Sql, before: Moment) -> Result<(), ApiError> {
    sql.query("delete from outbox where person = ? and created_at < ?", &[NOBODY.into(), before.into()])?;
    Ok(())
}

/// The number of a recipient who is or was a customer.
const fn number(recipient: Recipient) -> Option<i64> {
    match recipient {
        Recipient::Person(no) => Some(no),
        Recipient::Former(no) => Some(-no),
        Recipient::Staff(_) => None,
    }
}

/// Gives a recipient as its column holds it.
fn with<T>(recipient: Recipient, run: impl FnOnce(Value<'_>) -> T) -> T {
    match recipient {
        Recipient::Person(_) | Recipient::Former(_) => run(number(recipient).into()),
        Recipient::Staff(id) => run((&id.to_string()).into()),
    }
}

/// Deletes the messages to those who are being erased.
pub(super) fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    sql.query("delete from outbox where person in (select person from erasing)", &[])?;
    sql.query("delete from mail_refusal where recipient in (select cast(person as text) from erasing)", &[])?;
    Ok(())
}

/// The letters to a person that wait no more, by moment, kind and reference.
pub(super) fn settled(sql: &dyn Sql, person: PersonNo) -> Result<Vec<(i64, String, String)>, ApiError> {
    let rows = sql.query("select created_at, kind, ref from outbox where person = ? and state <> 'waiting'", &[person.into()])?;
    let letter = |row: &Row| -> Result<_, SqlError> { Ok((row.int(0)?, row.text(1)?.to_owned(), row.text(2)?.to_owned())) };
    Ok(rows.iter().map(letter).collect::<Result<_, _>>()?)
}

/// Lets these letters be letters to another person.
pub(super) fn move_to(sql: &dyn Sql, from: PersonNo, to: PersonNo, letters: &str) -> Result<(), ApiError> {
    sql.query(
        "update or replace outbox set person = ?2 where person = ?1 and (created_at, kind, ref) in \
         (select value ->> 0, value ->> 1, value ->> 2 from json_each(?3))",
        &[from.into(), to.into(), letters.into()],
    )?;
    Ok(())
}

/// Deletes what else there is to a person who is not there any more, and what is known of their mailbox.
pub(super) fn forget_person(sql: &dyn Sql, person: PersonNo) -> Result<(), ApiError> {
    sql.query("delete from outbox where person = ?", &[person.into()])?;
    sql.query("delete from mail_refusal where recipient = cast(? as text)", &[person.into()])?;
    Ok(())
}

/// Deletes what waits for, or went to, one recipient who is or was a customer.
pub(super) fn forget(sql: &dyn Sql, recipient: Recipient) -> Result<(), ApiError> {
    sql.query("delete from outbox where person = ?", &[number(recipient).into()])?;
    Ok(())
}

/// The message that goes next. Those to staff are first: there are few of them, and their readers wait for them.
pub(super) fn next(sql: &dyn Sql, now: Moment) -> Result<Option<Waiting>, ApiError> {
    let to_staff = sql.query(
        "select staff, created_at, kind, ref, tries, 0, 0 from staff_outbox where state = 'waiting' and due_at <= ? order by due_at limit 1",
        &[now.into()],
    )?;
    if let Some(row) = first(to_staff) {
        return Ok(Some(waiting(&row, Recipient::Staff(row.parse(0)?))?));
    }
    let to_people = sql.query(
        "select person, created_at, kind, ref, tries, lane, turn from outbox where state = 'waiting' and due_at <= ? \
         order by lane, turn, due_at limit 1",
        &[now.into()],
    )?;
    Ok(first(to_people).map(|row| waiting(&row, Recipient::of_number(row.int(0)?))).transpose()?)
}

fn waiting(row: &Row, recipient: Recipient) -> Result<Waiting, SqlError> {
    let (kind, reference) = (row.text(2)?.to_owned(), row.text(3)?.to_owned());
    let tries = u32::try_from(row.int(4)?).unwrap_or(u32::MAX);
    Ok(Waiting { recipient, created_at: row.moment(1)?, kind, reference, tries, lane: row.int(5)?, turn: row.int(6)? })
}

/// The lowest turn that waits in a lane.
pub(super) fn first_turn(sql: &dyn Sql, lane: i64) -> Result<Option<i64>, ApiError> {
    let rows = sql.query("select min(turn) from outbox where state = 'waiting' and lane = ?", &[lane.into()])?;
    Ok(first(rows).map(|row| row.opt_int(0)).transpose()?.flatten())
}

/// How many messages wait, and since when the oldest does.
pub(super) fn queue(sql: &dyn Sql) -> Result<(u32, Option<Moment>), ApiError> {
    let rows = sql.query(
        "select sum(count), min(oldest) from (select count(*) as count, min(created_at) as oldest from outbox where state = 'waiting' \
         union all select count(*), min(created_at) from staff_outbox where state = 'waiting')",
        &[],
    )?;
    let Some(row) = first(rows) else { return Ok((0, None)) };
    Ok((u32::try_from(row.int(0)?).unwrap_or(u32::MAX), row.opt_int(1)?.map(Moment::from_millis)))
}

/// How far the newest letter about this has come, of one of these kinds.
pub(super) fn progress(sql: &dyn Sql, recipient: Recipient, kinds: &[&str], reference: &str) -> Result<Option<Progress>, ApiError> {
    let text = match recipient {
        Recipient::Person(_) | Recipient::Former(_) => {
            "select state, due_at from outbox where person = ? and ref = ? and kind in (select value from json_each(?)) \
             order by created_at desc limit 1"
        }
        Recipient::Staff(_) => {
            "select state, due_at from staff_outbox where staff = ? and ref = ? and kind in (select value from json_each(?)) \
             order by created_at desc limit 1"
        }
    };
    let kinds = lupa_domain::jcs::text(&kinds);
    let rows = with(recipient, |recipient| sql.query(text, &[recipient, reference.into(), (&kinds).into()]))?;
    let progress = |row: Row| -> Result<Progress, SqlError> {
        Ok(if row.text(0)? == "waiting" { Progress::Waits } else { Progress::Left(row.moment(1)?) })
    };
    Ok(first(rows).map(progress).transpose()?)
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
        Recipient::Person(_) | Recipient::Former(_) => {
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
        Recipient::Person(_) | Recipient::Former(_) => {
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

/// The letters to people that were closed since then as refused with this code.
pub(super) fn refused_since(sql: &dyn Sql, code: &str, since: Moment) -> Result<Vec<Waiting>, ApiError> {
    let rows = sql.query(
        "select outbox.person, outbox.created_at, outbox.kind, outbox.ref, outbox.tries, outbox.lane, outbox.turn from mail_refusal \
         join outbox on outbox.person = cast(mail_refusal.recipient as integer) \
         where mail_refusal.code = ?1 and outbox.state = 'refused' and outbox.code = ?1 and outbox.due_at > ?2",
        &[code.into(), since.into()],
    )?;
    Ok(rows.iter().map(|row| waiting(row, Recipient::of_number(row.int(0)?))).collect::<Result<_, _>>()?)
}

/// Lets a letter wait again that was closed.
pub(super) fn reopen(sql: &dyn Sql, row: &Waiting, at: Moment) -> Result<(), ApiError> {
    let Waiting { recipient, created_at, kind, reference, .. } = row;
    let Some(no) = number(*recipient) else { return Ok(()) };
    sql.query(
        "update outbox set state = 'waiting', due_at = ? where person = ? and created_at = ? and kind = ? and ref = ?",
        &[at.into(), no.into(), (*created_at).into(), kind.into(), reference.into()],
    )?;
    Ok(())
}

pub(super) fn put_refusal(sql: &dyn Sql, code: &str, recipient: &str, now: Moment) -> Result<(), ApiError> {
    sql.query("insert or replace into mail_refusal (code, recipient, at) values (?, ?, ?)", &[code.into(), recipient.into(), now.into()])?;
    Ok(())
}

pub(super) fn others_refused(sql: &dyn Sql, code: &str, recipient: &str) -> Result<bool, ApiError> {
    let rows = sql.query("select 1 from mail_refusal where code = ? and recipient <> ? limit 1", &[code.into(), recipient.into()])?;
    Ok(!rows.is_empty())
}

pub(super) fn forget_refusals(sql: &dyn Sql, before: Moment) -> Result<(), ApiError> {
    sql.query("delete from mail_refusal where at <= ?", &[before.into()])?;
    Ok(())
}

pub(super) fn put_since(sql: &dyn Sql, person: PersonNo, kinds: &[&str], since: Moment) -> Result<Vec<(String, Moment)>, ApiError> {
    let kinds = lupa_domain::jcs::text(&kinds);
    let rows = sql.query(
        "select kind, created_at from outbox where person = ? and created_at > ? and kind in (select value from json_each(?))",
        &[person.into(), since.into(), (&kinds).into()],
    )?;
    let letter = |row: &Row| -> Result<(String, Moment), SqlError> { Ok((row.text(0)?.to_owned(), row.moment(1)?)) };
    Ok(rows.iter().map(letter).collect::<Result<_, _>>()?)
}

/// What messages are ordered by: when, of which kind, and about what.
pub type MessagePlace = (Moment, String, String);

pub(super) fn sent_before(
    sql: &dyn Sql,
    person: PersonNo,
    before: Option<&MessagePlace>,
    limit: usize,
) -> Result<Vec<(MessageLine, MessagePlace)>, ApiError> {
    let (at, kind, reference) = before.map_or((Value::Null, "", ""), |(at, kind, reference)| ((*at).into(), kind, reference));
    let rows = sql.query(
        "select kind, state, created_at, ref from outbox where person = ?1 and (?2 is null or (created_at, kind, ref) < (?2, ?3, ?4)) \
         order by created_at desc, kind desc, ref desc limit ?5",
        &[person.into(), at, kind.into(), reference.into(), i64::try_from(limit).unwrap_or(i64::MAX).into()],
    )?;
    let message = |row: &Row| -> Result<(MessageLine, MessagePlace), SqlError> {
        let (kind, at) = (row.text(0)?.to_owned(), row.moment(2)?);
        Ok((MessageLine { kind: kind.clone(), state: row.text(1)?.to_owned(), at }, (at, kind, row.text(3)?.to_owned())))
    };
    Ok(rows.iter().map(message).collect::<Result<_, _>>()?)
}

pub(super) fn sent_to(sql: &dyn Sql, person: PersonNo) -> Result<Vec<MessageLine>, ApiError> {
    let rows = sql.query("select kind, state, created_at from outbox where person = ? order by created_at", &[person.into()])?;
    let message = |row: &Row| -> Result<MessageLine, SqlError> {
        Ok(MessageLine { kind: row.text(0)?.to_owned(), state: row.text(1)?.to_owned(), at: row.moment(2)? })
    };
    Ok(rows.iter().map(message).collect::<Result<_, _>>()?)
}
