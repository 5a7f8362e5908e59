//! Reading a backup, stretch by stretch.
//!
//! When it begins, each table gets triggers. Before a row is changed or taken out that has not been read yet, they keep it as it was
//! (`backup_before`), and of a new one that there was none. A table is then read in the order of its keys, without the rows that were kept so;
//! these follow. So what has been read is exactly what there was when the backup began, though nothing ever waited for it. Rows that were
//! read, and tables that are done, cost nothing more: the triggers compare with how far the reading has come.

use lupa_domain::{
    register::backup::{Header, TableLine, line},
    time::{Moment, Span},
};

use super::schema::{self, Key, Table};
use crate::{
    platform::sql::{Sql, SqlError, Value, first},
    runtime::{error::ApiError, tx::Tx, wiping},
    words::problems::Code,
};

/// How much one stretch reads, in bytes, where no single row is longer: some ten milliseconds.
pub const STRETCH: usize = 512 * 1024;
/// How many rows are looked at together.
const ROWS: u32 = 1_000;
/// A backup of which nothing was read for so long has been broken off.
const ABANDONED: Span = Span::minutes(2);
/// One that was read so lately is under way.
const UNDER_WAY: Span = Span::seconds(20);
/// What the names of the triggers begin with.
const TRIGGERS: &str = "backup_keeps_";

/// How far a reading has come.
struct Progress {
    /// The place of the table in their order.
    place: usize,
    /// Whether the rows that lie in the table are done, and those that were changed are read.
    changed: bool,
    /// The key of the last row that was read; nothing at the beginning.
    cursor: Option<String>,
}

/// Begins: gives the first line. One that is under way is not disturbed.
pub fn begin(tx: &Tx<'_>, id: &str, header: &Header) -> Result<String, ApiError> {
    if let Some(touched) = touched_at(tx.sql)? {
        if touched + UNDER_WAY > tx.now {
            return Err(ApiError::refused(Code::BackupRunning));
        }
        end(tx)?;
    }
    for (place, table) in tables(tx.sql)?.iter().enumerate() {
        for trigger in keeping(place, table) {
            tx.sql.run_script(&trigger)?;
        }
    }
    tx.sql.query("insert into backup (id, touched_at) values (?, ?)", &[id.into(), tx.now.into()])?;
    tx.wake_at(tx.now + ABANDONED);
    Ok(line(header))
}

/// The next stretch of lines, of about `most` bytes, and whether there is more; refused where this backup is not under way any more.
pub fn stretch(tx: &Tx<'_>, id: &str, most: usize) -> Result<(String, bool), ApiError> {
    let mut progress = progress(tx.sql, id)?.ok_or_else(|| ApiError::refused(Code::CursorInvalid))?;
    let (tables, mut text) = (tables(tx.sql)?, String::new());
    while let Some(table) = tables.get(progress.place) {
        if text.len() >= most {
            break;
        }
        if progress.cursor.is_none() && !progress.changed {
            text.push_str(&line(&TableLine { table: table.name.clone(), columns: table.columns.clone() }));
        }
        let room = most.saturating_sub(text.len());
        let read = if progress.changed { changed(tx.sql, &progress, room)? } else { lying(tx.sql, table, &progress, room)? };
        for row in &read.rows {
            text.push_str(row);
            text.push('\n');
        }
        match (read.last, progress.changed) {
            (Some(last), _) if read.more => progress.cursor = Some(last),
            (_, false) => progress = Progress { changed: true, cursor: None, ..progress },
            (_, true) => progress = Progress { place: progress.place + 1, changed: false, cursor: None },
        }
    }
    let more = progress.place < tables.len();
    if more {
        keep(tx, &progress)?;
    } else {
        end(tx)?;
    }
    Ok((text, more))
}

/// When it is looked whether a backup was broken off.
pub fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    Ok(touched_at(tx.sql)?.map(|touched| touched + ABANDONED))
}

/// Ends a backup that was broken off.
pub fn end_abandoned(tx: &Tx<'_>) -> Result<(), ApiError> {
    match touched_at(tx.sql)? {
        Some(touched) if touched + ABANDONED <= tx.now => end(tx),
        _ => Ok(()),
    }
}

/// Ends whatever was under way when the object ended, before its tables are changed.
pub(in crate::register) fn end_leftover(sql: &dyn Sql) -> Result<(), ApiError> {
    if schema::has(sql, "backup")? {
        forget(sql)?;
    }
    Ok(())
}

fn end(tx: &Tx<'_>) -> Result<(), ApiError> {
    forget(tx.sql)?;
    wiping::ask(tx)
}

/// Takes the triggers away, and what they kept: blanks are written over it in its place.
fn forget(sql: &dyn Sql) -> Result<(), ApiError> {
    schema::drop_triggers(sql, &schema::triggers(sql, TRIGGERS)?)?;
    sql.query("update backup_before set row = replace(hex(zeroblob(octet_length(row) / 2)), '0', ' ') where row is not null", &[])?;
    sql.query("delete from backup_before", &[])?;
    sql.query("delete from backup", &[])?;
    Ok(())
}

fn tables(sql: &dyn Sql) -> Result<Vec<Table>, SqlError> {
    Ok(schema::tables(sql)?.into_iter().filter(Table::is_backed_up).collect())
}

fn touched_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    Ok(first(sql.query("select touched_at from backup", &[])?).map(|row| row.moment(0)).transpose()?)
}

fn progress(sql: &dyn Sql, id: &str) -> Result<Option<Progress>, ApiError> {
    let row = first(sql.query("select tbl, phase, cursor from backup where id = ?", &[id.into()])?);
    let read = |row: &crate::platform::sql::Row| -> Result<Progress, SqlError> {
        Ok(Progress { place: row.count(0)?, changed: row.int(1)? == 1, cursor: row.opt_text(2)?.map(str::to_owned) })
    };
    Ok(row.as_ref().map(read).transpose()?)
}

fn keep(tx: &Tx<'_>, progress: &Progress) -> Result<(), ApiError> {
    let Progress { place, changed, cursor } = progress;
    tx.sql.query(
        "update backup set touched_at = ?, tbl = ?, phase = ?, cursor = ?",
        &[tx.now.into(), place_value(*place), u32::from(*changed).into(), cursor.as_deref().into()],
    )?;
    tx.wake_at(tx.now + ABANDONED);
    Ok(())
}

fn place_value(place: usize) -> Value<'static> {
    Value::Int(i64::try_from(place).unwrap_or(i64::MAX))
}

/// Rows as they were read.
struct Read {
    rows: Vec<String>,
    /// The key of the last of them.
    last: Option<String>,
    /// Whether there may be more.
    more: bool,
}

/// The next rows that lie in a table as they did when the backup began.
fn lying(sql: &dyn Sql, table: &Table, progress: &Progress, room: usize) -> Result<Read, ApiError> {
    let (name, key) = (&table.name, table.key_text("t"));
    let after = match progress.cursor {
        Some(_) => format!("{} > {} and ", table.key_value("t"), table.key_from("?1")),
        // The parameter is there in any case.
        None => "?1 is null and ".to_owned(),
    };
    let (order, place) = (table.order("t"), progress.place);
    let from = format!(
        "from \"{name}\" as t where {after}not exists (select 1 from backup_before as b where b.tbl = {place} and b.key = {key}) \
         order by {order} limit ?2"
    );
    let sizes: Vec<_> = table.columns.iter().map(|column| format!("coalesce(octet_length(t.\"{column}\"), 0)")).collect();
    // How long they are is known without reading them.
    let sizes = format!("select {} {from}", sizes.join(" + "));
    let fits = fitting(&sql.query_composed(&sizes, &[progress.cursor.as_deref().into(), ROWS.into()])?, room)?;
    if fits == 0 {
        return Ok(Read { rows: Vec::new(), last: None, more: false });
    }
    let select = format!("select {key}, {} {from}", table.row_json("t"));
    read(sql.query_composed(&select, &[progress.cursor.as_deref().into(), fits.into()])?)
}

/// The next rows that were changed before they were read, as they were.
fn changed(sql: &dyn Sql, progress: &Progress, room: usize) -> Result<Read, ApiError> {
    let cursor = progress.cursor.as_deref().unwrap_or_default();
    let place = place_value(progress.place);
    let sizes = sql.query(
        "select octet_length(row) from backup_before where tbl = ? and key > ? and row is not null order by key limit ?",
        &[place, cursor.into(), ROWS.into()],
    )?;
    let fits = fitting(&sizes, room)?;
    if fits == 0 {
        return Ok(Read { rows: Vec::new(), last: None, more: false });
    }
    read(sql.query(
        "select key, row from backup_before where tbl = ? and key > ? and row is not null order by key limit ?",
        &[place, cursor.into(), fits.into()],
    )?)
}

/// How many rows of these lengths fit into so much room: one at least, where there is one.
fn fitting(sizes: &[crate::platform::sql::Row], room: usize) -> Result<u32, ApiError> {
    let (mut fits, mut sum) = (0, 0);
    for row in sizes {
        sum += row.count::<usize>(0)?;
        if fits > 0 && sum > room {
            break;
        }
        fits += 1;
    }
    Ok(fits)
}

fn read(rows: Vec<crate::platform::sql::Row>) -> Result<Read, ApiError> {
    let last = rows.last().map(|row| row.text(0).map(str::to_owned)).transpose()?;
    let rows = rows.iter().map(|row| row.text(1).map(str::to_owned)).collect::<Result<_, SqlError>>()?;
    Ok(Read { rows, last, more: true })
}

/// The triggers of a table that keep its rows as they were.
///
/// A trigger's own `or ignore` would be overruled by that of the statement that fires it, so what is kept already is looked for.
fn keeping(place: usize, table: &Table) -> Vec<String> {
    let name = &table.name;
    let unread = |row: &str| {
        format!(
            "exists (select 1 from backup where tbl < {place} or (tbl = {place} and phase = 0 and (cursor is null or {} < {})))",
            table.key_from("cursor"),
            table.key_value(row)
        )
    };
    let keep = |row: &str, value: &str| {
        format!(
            "insert into backup_before (tbl, key, row) select {place}, {key}, {value} \
             where not exists (select 1 from backup_before where tbl = {place} and key = {key})",
            key = table.key_text(row),
        )
    };
    let as_it_was = keep("old", &table.row_json("old"));
    let trigger = |what: &str, when: &str, row: &str, then: &str| {
        format!("create trigger {TRIGGERS}{what}_{place} {when} on \"{name}\" when {} begin {then}; end", unread(row))
    };
    let inserted = match &table.key {
        Key::Rowid => trigger("new", "after insert", "new", &keep("new", "null")),
        // One that takes the place of another is known before it does: SQLite fires no trigger for the one that goes.
        Key::Columns(_) => {
            let there = format!(
                "(select {} from \"{name}\" as t where {} = {})",
                table.row_json("t"),
                table.key_value("t"),
                table.key_value("new")
            );
            trigger("new", "before insert", "new", &keep("new", &there))
        }
    };
    let moved = format!(
        "create trigger {TRIGGERS}moved_{place} after update on \"{name}\" when {key_new} <> {key_old} and {} begin {}; end",
        unread("new"),
        keep("new", "null"),
        key_new = table.key_text("new"),
        key_old = table.key_text("old")
    );
    vec![inserted, moved, trigger("old", "before update", "old", &as_it_was), trigger("gone", "before delete", "old", &as_it_was)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_rows_as_fit_and_one_at_least() {
        let sizes = |sizes: &[i64]| {
            sizes.iter().map(|size| crate::platform::sql::Row(vec![crate::platform::sql::Cell::Int(*size)])).collect::<Vec<_>>()
        };
        let fit = |list: &[i64], room| fitting(&sizes(list), room).expect("numbers");
        assert_eq!((fit(&[], 10), fit(&[100], 10), fit(&[4, 4, 4], 10), fit(&[4, 4, 2], 10)), (0, 1, 2, 3));
    }
}
