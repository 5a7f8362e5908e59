//! What the business has promised about how long it keeps what, and the next day on which the register is cleaned.

use lupa_domain::{
    retention::{Promises, WARNED_BEFORE, next_agreed},
    time::{Day, Moment},
};

use super::store;
use crate::{
    platform::sql::{Sql, first},
    runtime::{error::ApiError, tx::Tx},
};

/// The promises of today; those that are usual in the country until the business has set others.
pub fn promises(tx: &Tx<'_>) -> Result<Promises, ApiError> {
    let rows = tx.sql.query("select value from setting where name = 'retention'", &[])?;
    Ok(first(rows).map(|row| row.json(0)).transpose()?.unwrap_or_else(|| Promises::usual(tx.config().country)))
}

/// How many changes of them there were, and when the last was made.
pub fn revision(sql: &dyn Sql) -> Result<(u64, Option<Moment>), ApiError> {
    store::revision(sql, "retention")
}

/// Keeps other promises. Where another day was agreed, the next cleaning is the first such day for which people can be told in time.
pub fn change(tx: &Tx<'_>, promises: &Promises) -> Result<(), ApiError> {
    let agreed_before = self::promises(tx)?.rules.cleaning;
    store::set(tx.sql, "retention", &lupa_domain::jcs::text(promises))?;
    store::revise(tx.sql, "retention", tx.now)?;
    if promises.rules.cleaning != agreed_before {
        plan(tx.sql, next_agreed(promises.rules.cleaning, tx.today().plus_days(WARNED_BEFORE)))?;
        // The alarm looks anew when there is something to do.
        tx.wake_at(tx.now);
    }
    Ok(())
}

/// The day of the next cleaning that is not begun; nothing where none is agreed.
pub fn planned(sql: &dyn Sql) -> Result<Option<Day>, ApiError> {
    let rows = sql.query("select value from setting where name = 'cleaning_on'", &[])?;
    Ok(first(rows).map(|row| row.parse(0)).transpose()?)
}

/// Writes down the day of the next cleaning.
pub fn plan(sql: &dyn Sql, on: Option<Day>) -> Result<(), ApiError> {
    if let Some(on) = on {
        return store::set(sql, "cleaning_on", &on.to_string());
    }
    sql.query("delete from setting where name = 'cleaning_on'", &[])?;
    Ok(())
}
