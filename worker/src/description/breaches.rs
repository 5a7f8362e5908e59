//! Breaches of security: what was written about each, in order. Nothing is changed, and nothing is taken out.

use lupa_domain::{
    description::{Breach, BreachChange},
    ids::{BreachId, StaffId},
    time::Moment,
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, tx::Tx},
};

/// A breach as it is kept.
#[derive(Clone, Debug)]
pub struct StoredBreach {
    /// Counts from 1.
    pub no: i64,
    /// Its id.
    pub id: BreachId,
    /// When it was found.
    pub found_at: Moment,
    /// How many reminders were sent.
    pub reminders: u32,
    /// What was written, in order: when, who wrote it, what.
    pub entries: Vec<(Moment, StaffId, BreachChange)>,
}

impl StoredBreach {
    /// What holds by all that was written.
    #[must_use]
    pub fn now(&self) -> Breach {
        Breach::of(self.found_at, self.entries.iter().map(|(_, _, change)| change))
    }
}

/// All of them, the newest first.
pub fn all(sql: &dyn Sql) -> Result<Vec<StoredBreach>, ApiError> {
    let rows = sql.query("select no, id, found_at, reminders from breach order by no desc", &[])?;
    rows.iter().map(|row| stored(sql, row)).collect()
}

/// One of them.
pub fn by_id(sql: &dyn Sql, id: BreachId) -> Result<Option<StoredBreach>, ApiError> {
    let rows = sql.query("select no, id, found_at, reminders from breach where id = ?", &[(&id.to_string()).into()])?;
    first(rows).as_ref().map(|row| stored(sql, row)).transpose()
}

fn stored(sql: &dyn Sql, row: &Row) -> Result<StoredBreach, ApiError> {
    let no = row.int(0)?;
    let rows = sql.query("select at, staff, body from breach_entry where breach = ? order by no", &[no.into()])?;
    let entry = |row: &Row| -> Result<_, SqlError> { Ok((row.moment(0)?, row.parse(1)?, row.json(2)?)) };
    let entries = rows.iter().map(entry).collect::<Result<_, _>>()?;
    Ok(StoredBreach { no, id: row.parse(1)?, found_at: row.moment(2)?, reminders: row.count(3)?, entries })
}

/// Enters a breach with what is known of it.
pub fn enter(tx: &Tx<'_>, found_at: Moment, first_entry: &BreachChange, by: StaffId) -> Result<BreachId, ApiError> {
    let id: BreachId = tx.id();
    tx.sql.query("insert into breach (id, found_at) values (?, ?)", &[(&id.to_string()).into(), found_at.into()])?;
    let entered = by_id(tx.sql, id)?.ok_or_else(|| ApiError::Broken("a breach is gone".into()))?;
    write(tx, &entered, first_entry, by)?;
    Ok(id)
}

/// Writes something more about a breach.
pub fn write(tx: &Tx<'_>, breach: &StoredBreach, change: &BreachChange, by: StaffId) -> Result<(), ApiError> {
    let no = u32::try_from(breach.entries.len()).unwrap_or(u32::MAX) + 1;
    tx.sql.query(
        "insert into breach_entry (breach, no, at, staff, body) values (?, ?, ?, ?, ?)",
        &[breach.no.into(), no.into(), tx.now.into(), (&by.to_string()).into(), (&lupa_domain::jcs::text(change)).into()],
    )?;
    tx.wake_at(tx.now);
    Ok(())
}

/// Writes down how many reminders were sent.
pub(super) fn set_reminders(sql: &dyn Sql, breach: &StoredBreach, sent: u32) -> Result<(), ApiError> {
    sql.query("update breach set reminders = ? where no = ?", &[sent.into(), breach.no.into()])?;
    Ok(())
}
