//! People who are to be erased and are still there: something stands in the way, or they came back with an older copy of the data and are many.

use lupa_domain::time::{Moment, Span};

use super::erase_one;
use crate::{
    people::{self, PersonNo},
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, tx::Tx},
};

/// How often it is looked whether something still stands in the way.
const EVERY: Span = Span::days(1);
/// How many people one step erases: some tenths of a second.
const BATCH: u32 = 100;

/// Remembers that a person wants to be erased.
pub(super) fn put(tx: &Tx<'_>, person: PersonNo, suppress: bool) -> Result<(), ApiError> {
    let due = tx.now + EVERY;
    tx.sql.query(
        "insert into erasure_wish (person, due_at, suppress) values (?, ?, ?) \
         on conflict (person) do update set due_at = excluded.due_at, suppress = max(suppress, excluded.suppress)",
        &[person.into(), due.into(), i64::from(suppress).into()],
    )?;
    tx.wake_at(due);
    Ok(())
}

/// Remembers people who were erased before and are there again.
pub(super) fn put_replayed(tx: &Tx<'_>, people: &[PersonNo]) -> Result<(), ApiError> {
    if people.is_empty() {
        return Ok(());
    }
    let people = lupa_domain::jcs::text(&people);
    tx.sql.query(
        "insert into erasure_wish (person, due_at, suppress, replayed) select value, ?2, 0, 1 from json_each(?1) where true \
         on conflict (person) do update set due_at = excluded.due_at, replayed = 1",
        &[(&people).into(), tx.now.into()],
    )?;
    tx.wake_at(tx.now);
    Ok(())
}

/// Whether a person's wish waits.
pub fn waits(sql: &dyn Sql, person: PersonNo) -> Result<bool, ApiError> {
    Ok(!sql.query("select 1 from erasure_wish where person = ?", &[person.into()])?.is_empty())
}

/// Forgets the wishes of the people in the table `erasing`.
pub(super) fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    sql.query("delete from erasure_wish where person in (select person from erasing)", &[])?;
    Ok(())
}

/// When the next of them is looked at.
pub fn due(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    let rows = sql.query("select min(due_at) from erasure_wish", &[])?;
    Ok(first(rows).map(|row| row.opt_int(0)).transpose()?.flatten().map(Moment::from_millis))
}

/// The wishes that one step looks at: the person, whether nobody writes to them again, and whether they were erased before.
fn some(tx: &Tx<'_>) -> Result<Vec<(PersonNo, bool, bool)>, ApiError> {
    let rows = tx.sql.query(
        "select person, suppress, replayed from erasure_wish where due_at <= ? order by due_at limit ?",
        &[tx.now.into(), BATCH.into()],
    )?;
    let wish = |row: &Row| -> Result<(PersonNo, bool, bool), SqlError> { Ok((row.int(0)?, row.int(1)? == 1, row.int(2)? == 1)) };
    Ok(rows.iter().map(wish).collect::<Result<_, _>>()?)
}

/// The people that one step looks at.
pub fn due_now(tx: &Tx<'_>) -> Result<Vec<PersonNo>, ApiError> {
    Ok(some(tx)?.into_iter().map(|(person, ..)| person).collect())
}

/// Looks at some of those who are due, and erases those with nothing in the way.
pub fn step(tx: &Tx<'_>) -> Result<(), ApiError> {
    let wishes = some(tx)?;
    grant_all(tx, wishes)
}

/// The same of one person.
pub fn grant(tx: &Tx<'_>, person: PersonNo) -> Result<(), ApiError> {
    let wishes = some(tx)?.into_iter().filter(|(no, ..)| *no == person).collect();
    grant_all(tx, wishes)
}

/// Puts a wish off until tomorrow, which could not be granted.
pub fn put_off(tx: &Tx<'_>, person: PersonNo) -> Result<(), ApiError> {
    tx.sql.query("update erasure_wish set due_at = ? where person = ?", &[(tx.now + EVERY).into(), person.into()])?;
    Ok(())
}

fn grant_all(tx: &Tx<'_>, wishes: Vec<(PersonNo, bool, bool)>) -> Result<(), ApiError> {
    let replayed: Vec<PersonNo> = wishes.iter().filter(|(.., replayed)| *replayed).map(|(no, ..)| *no).collect();
    super::erase(tx, &replayed)?;
    for (no, suppress, _) in wishes.into_iter().filter(|(.., replayed)| !replayed) {
        // Where something still stands in the way, this puts the wish off by itself.
        erase_one(tx, &people::by_no(tx.sql, no)?, None, suppress)?;
    }
    if let Some(due) = due(tx.sql)? {
        tx.wake_at(due);
    }
    Ok(())
}
