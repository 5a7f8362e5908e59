//! Putting a backup back: into a register that was never set up, and nothing half.
//!
//! The database is made anew by the very steps that the backup was made by, filled row by row without its triggers, which would count what was
//! counted before, and only then brought up to date by the steps that are newer. Until all of that is done a table of its own, `restoring`, says
//! that it is not: then nothing else is answered, and after a while everything is taken away again.

use lupa_domain::{
    ordered::CollectOrdered,
    register::backup::{Header, TableLine},
    time::{Moment, Span},
};

use super::schema;
use crate::{
    platform::sql::{Sql, SqlError, first},
    runtime::{error::ApiError, migrations, tx::Tx},
    words::problems::Code,
};

/// What has not gone on for so long was broken off.
const ABANDONED: Span = Span::minutes(5);

/// What is known while it goes on. Its name stands in no migration: it is there in no register that is in use.
const TABLE: &str = "create table restoring (name text primary key, value text not null) without rowid";

/// Begins with an empty database of the version of the backup. Gives the place where it goes on.
pub fn begin(tx: &Tx<'_>, header: &Header) -> Result<String, ApiError> {
    if !migrations::know(&header.steps) {
        return Err(ApiError::refused(Code::BackupNewer));
    }
    clear(tx.sql)?;
    migrations::make(tx.sql, &header.steps)?;
    tx.sql.query(TABLE, &[])?;
    let triggers = schema::triggers(tx.sql, "")?;
    for (no, (_, text)) in triggers.iter().enumerate() {
        put(tx.sql, &format!("trigger {no:04}"), text)?;
    }
    schema::drop_triggers(tx.sql, &triggers)?;
    // What the steps put into the tables is in the backup, as it was when it was taken.
    for table in schema::tables(tx.sql)?.iter().rev().filter(|table| table.is_backed_up()) {
        tx.sql.query_composed(&format!("delete from \"{}\"", table.name), &[])?;
    }
    put(tx.sql, "header", &lupa_domain::jcs::text(header))?;
    put(tx.sql, "id", &hex::encode(tx.entropy.id_bytes()))?;
    put(tx.sql, "seq", "0")?;
    step(tx)
}

/// Puts rows, a JSON array of arrays, into a table.
pub fn put_rows(tx: &Tx<'_>, place: &str, line: &TableLine, rows: &str) -> Result<String, ApiError> {
    hold(tx.sql, place)?;
    let tables = schema::tables(tx.sql)?;
    let table = tables.iter().find(|table| table.is_backed_up() && table.name == line.table);
    let same = |columns: &[String]| columns.iter().collect_set() == line.columns.iter().collect_set();
    let table = table.filter(|table| same(&table.columns) && table.columns.len() == line.columns.len());
    let table = table.ok_or_else(|| ApiError::refused(Code::BackupAltered))?;
    let columns: Vec<_> = line.columns.iter().map(|column| format!("\"{column}\"")).collect();
    let values: Vec<_> = (0..line.columns.len()).map(|place| format!("value ->> {place}")).collect();
    let insert = format!("insert into \"{}\" ({}) select {} from json_each(?1)", table.name, columns.join(", "), values.join(", "));
    // What its own constraints refuse was never in a register.
    tx.sql.query_composed(&insert, &[rows.into()]).map_err(|_| ApiError::refused(Code::BackupAltered))?;
    step(tx)
}

/// All rows are there: the triggers are, too, and the steps are known. Gives what the backup said of itself.
pub fn finish(tx: &Tx<'_>, place: &str) -> Result<Header, ApiError> {
    hold(tx.sql, place)?;
    let rows = tx.sql.query("select value from restoring where name like 'trigger %' order by name", &[])?;
    for row in &rows {
        tx.sql.run_script(row.text(0)?)?;
    }
    let header = get(tx.sql, "header")?.and_then(|text| lupa_strict_json::read::<Header>(&text).ok());
    let header = header.ok_or_else(|| ApiError::refused(Code::BackupAltered))?;
    migrations::record(tx.sql, &header.steps)?;
    Ok(header)
}

/// Whether every row refers to rows that are there.
pub fn holds_together(sql: &dyn Sql) -> Result<bool, ApiError> {
    Ok(sql.query("select 1 from pragma_foreign_key_check limit 1", &[])?.is_empty())
}

/// It is a register like any other from now on.
pub fn conclude(tx: &Tx<'_>) -> Result<(), ApiError> {
    Ok(tx.sql.run_script("drop table restoring")?)
}

/// Takes everything away: what is there is half a register.
pub fn abort(tx: &Tx<'_>) -> Result<(), ApiError> {
    clear(tx.sql)?;
    tx.state.forget();
    Ok(())
}

/// When this was last gone on with; nothing where nothing is being put back.
pub fn touched_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    if !schema::has(sql, "restoring")? {
        return Ok(None);
    }
    Ok(Some(get(sql, "touched_at")?.and_then(|text| text.parse().ok()).unwrap_or_default()))
}

/// Whether what is being put back is to be waited for.
pub(in crate::register) fn is_under_way(touched: Moment, now: Moment) -> bool {
    touched + ABANDONED > now
}

/// Whether this upload is the one that is under way, and this its next part.
pub fn hold(sql: &dyn Sql, place: &str) -> Result<(), ApiError> {
    let is_ours = schema::has(sql, "restoring")? && current(sql)? == place;
    if is_ours { Ok(()) } else { Err(ApiError::refused(Code::CursorInvalid)) }
}

fn current(sql: &dyn Sql) -> Result<String, ApiError> {
    Ok(format!("{} {}", get(sql, "id")?.unwrap_or_default(), get(sql, "seq")?.unwrap_or_default()))
}

fn step(tx: &Tx<'_>) -> Result<String, ApiError> {
    let seq = get(tx.sql, "seq")?.and_then(|text| text.parse::<u64>().ok()).unwrap_or_default();
    put(tx.sql, "seq", &(seq + 1).to_string())?;
    put(tx.sql, "touched_at", &tx.now.to_string())?;
    tx.wake_at(tx.now + ABANDONED);
    current(tx.sql)
}

fn clear(sql: &dyn Sql) -> Result<(), SqlError> {
    sql.run_script("drop table if exists restoring")?;
    schema::drop_everything(sql)
}

fn get(sql: &dyn Sql, name: &str) -> Result<Option<String>, ApiError> {
    Ok(first(sql.query("select value from restoring where name = ?", &[name.into()])?)
        .map(|row| row.text(0).map(str::to_owned))
        .transpose()?)
}

fn put(sql: &dyn Sql, name: &str, value: &str) -> Result<(), SqlError> {
    sql.query(
        "insert into restoring (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
        &[name.into(), value.into()],
    )?;
    Ok(())
}
