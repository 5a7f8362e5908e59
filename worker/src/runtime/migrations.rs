//! Migrations: forward only, applied on first use, recorded with their moment.

use lupa_domain::time::Moment;

use crate::{
    platform::sql::{self, Sql, SqlError, first},
    runtime::error::ApiError,
};

/// All of them, in order, as `build.rs` reads them out of `migrations/`. One that has shipped is never changed.
const MIGRATIONS: &[(i64, &str)] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Where it is written down which were applied.
const TABLE: &str = "create table if not exists migration (no integer primary key, applied_at integer not null)";

/// Applies what has not been applied yet, each in a transaction of its own.
pub fn apply(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    sql.query(TABLE, &[])?;
    let done = sql.query("select no from migration", &[])?.iter().map(|row| row.int(0)).collect::<Result<Vec<_>, _>>()?;
    if let Some(newest) = done.iter().filter(|no| MIGRATIONS.iter().all(|(known, _)| known != *no)).max() {
        let known = MIGRATIONS.iter().map(|(no, _)| *no).max().unwrap_or_default();
        return Err(ApiError::Unusable(format!(
            "the database was written by a newer version of Lupa (its step {newest}; this version knows {known}); start that version again, \
             or put back the backup that was made before it"
        )));
    }
    for (no, script) in MIGRATIONS.iter().copied().filter(|(no, _)| !done.contains(no)) {
        sql::atomically(sql, || -> Result<(), ApiError> {
            sql.run_script(script)?;
            sql.query("insert into migration (no, applied_at) values (?, ?)", &[no.into(), now.into()])?;
            Ok(())
        })?;
    }
    Ok(())
}

/// The steps by which the database was made, with when each was applied.
pub fn steps(sql: &dyn Sql) -> Result<Vec<(i64, Moment)>, ApiError> {
    let rows = sql.query("select no, applied_at from migration order by no", &[])?;
    Ok(rows.iter().map(|row| Ok((row.int(0)?, row.moment(1)?))).collect::<Result<_, SqlError>>()?)
}

/// Whether each of these steps is known here.
#[must_use]
pub fn know(steps: &[(i64, Moment)]) -> bool {
    steps.iter().all(|(no, _)| MIGRATIONS.iter().any(|(known, _)| known == no))
}

/// Makes the tables of a database that was made by these steps, in an empty one. That they were taken is not written down yet: see [`record`].
pub fn make(sql: &dyn Sql, steps: &[(i64, Moment)]) -> Result<(), ApiError> {
    sql.query(TABLE, &[])?;
    for (_, script) in MIGRATIONS.iter().filter(|(no, _)| steps.iter().any(|(taken, _)| taken == no)) {
        sql.run_script(script)?;
    }
    Ok(())
}

/// Writes down that these steps were taken.
pub fn record(sql: &dyn Sql, steps: &[(i64, Moment)]) -> Result<(), ApiError> {
    for (no, at) in steps {
        sql.query("insert into migration (no, applied_at) values (?, ?)", &[(*no).into(), (*at).into()])?;
    }
    Ok(())
}

/// When the newest of them was applied: before that, nothing that it brings was there.
pub fn newest_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    Ok(first(sql.query("select max(applied_at) from migration", &[])?)
        .map(|row| row.opt_int(0))
        .transpose()?
        .flatten()
        .map(Moment::from_millis))
}
