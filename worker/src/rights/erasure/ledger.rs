//! The ledger of erasures: the random ids of the rows of people who were erased. An older copy of the data brings these people back; with the
//! ledger that was kept elsewhere they are found among its rows and erased again.
//!
//! An id says nothing: it stood with the person's row alone, and there is no such row any more. No day and no order is kept with it.

use lupa_domain::ids::RecordId;

use super::wishes;
use crate::{
    people::person,
    platform::sql::{Sql, SqlError},
    runtime::{
        error::{ApiError, Fault},
        tx::Tx,
    },
    words::problems::Code,
};

/// How many ids a page has, and how many are read at once: 200 kB.
pub const PAGE: usize = 5_000;

/// Enters the people in the table `erasing`.
pub(super) fn enter_erasing(sql: &dyn Sql) -> Result<(), ApiError> {
    enter(sql, &person::records_erasing(sql)?)
}

fn enter(sql: &dyn Sql, records: &[String]) -> Result<(), ApiError> {
    let records = lupa_domain::jcs::text(&records);
    sql.query("insert or ignore into erasure (record) select value from json_each(?)", &[(&records).into()])?;
    Ok(())
}

/// The ids after this one, a page of them, in order.
pub fn page(sql: &dyn Sql, after: &str) -> Result<Vec<String>, ApiError> {
    let most = u32::try_from(PAGE).unwrap_or(u32::MAX);
    let rows = sql.query("select record from erasure where record > ? order by record limit ?", &[after.into(), most.into()])?;
    Ok(rows.iter().map(|row| row.text(0).map(str::to_owned)).collect::<Result<_, SqlError>>()?)
}

/// Erases those of these people who are there again: the first of them at once, the others one batch after the other. Whatever stood in the way of
/// erasing them stood there before they were erased. Answers how many there are.
pub fn replay(tx: &Tx<'_>, records: &[String]) -> Result<u64, ApiError> {
    if records.len() > PAGE {
        return Err(ApiError::at("/records", Code::TooMany));
    }
    let mut ids = Vec::with_capacity(records.len());
    for (place, text) in records.iter().enumerate() {
        let id: RecordId = text.parse().map_err(|_| ApiError::at_fault(vec![Fault::at(format!("/records/{place}"), Code::NotFound)]))?;
        ids.push(id.to_string());
    }
    enter(tx.sql, &ids)?;
    let again = person::with_records(tx.sql, &ids)?;
    wishes::put_replayed(tx, &again)?;
    wishes::step(tx)?;
    Ok(u64::try_from(again.len()).unwrap_or(u64::MAX))
}
