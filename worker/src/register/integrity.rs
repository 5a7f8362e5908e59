//! Whether the database is whole. SQLite looks at a page when it is asked for; one that nobody asks for may have been unreadable for years
//! when it is needed. So all of them are read once a day, one table at a ringing: some milliseconds for each ten thousand people.
//!
//! A fault is neither mended nor passed over: the register is read from then on, and only read, until the whole of it has been found without
//! a fault, such as after a backup was put back.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use lupa_domain::time::{Moment, Span};

use super::store;
use crate::{
    platform::sql::{Sql, SqlError},
    runtime::{error::ApiError, state::Memory, tx::Tx},
};

/// How often everything is read.
const EVERY: Span = Span::days(1);
/// Up to how many bytes everything is read at once: some tens of thousands of people, and a tenth of a second.
const SMALL: i64 = 32 * 1024 * 1024;
/// How soon it is read again after a fault was found.
const AFTER_DAMAGE: Span = Span::hours(1);

/// The check under way. When it last came to its end is written down, for the object may sleep in between and forget.
#[derive(Debug, Default)]
struct Checking {
    /// The tables that are yet to be read; nothing between two checks.
    left: RefCell<Option<Vec<String>>>,
    due: Cell<Option<Moment>>,
}

impl Memory for Checking {}

fn checking(tx: &Tx<'_>) -> Rc<Checking> {
    tx.state.memory(Checking::default)
}

/// When the next table is due to be read.
pub fn due(tx: &Tx<'_>) -> Result<Moment, ApiError> {
    let checking = checking(tx);
    if let Some(due) = checking.due.get() {
        return Ok(due);
    }
    // On a disk of one's own each start is a reason: what stopped the machine may have reached the file.
    let at_once = tx.config().checks_at_start || tx.state.is_damaged();
    let due = store::checked_at(tx.sql)?.filter(|_| !at_once).map_or(tx.now, |at| at + EVERY);
    checking.due.set(Some(due));
    Ok(due)
}

/// Reads the next table; all of them where that takes a moment, so that a fault is found before anything is written: a write that met it would
/// end the register itself.
pub fn go_on(tx: &Tx<'_>) -> Result<(), ApiError> {
    let checking = checking(tx);
    let mut left = match checking.left.take() {
        Some(left) => left,
        None => tables(tx.sql)?,
    };
    // Whatever becomes of this step: it is not done again at once.
    checking.due.set(Some(tx.now + AFTER_DAMAGE));
    let is_small = tx.sql.size()? <= SMALL;
    while let Some(table) = left.pop() {
        if let Some(found) = faults(tx.sql, &table)? {
            return Err(ApiError::Damaged(format!("the check of the table {table} found: {found}")));
        }
        if !is_small {
            checking.left.replace(Some(left));
            checking.due.set(Some(tx.now));
            return Ok(());
        }
    }
    tx.run(|| store::mark_whole(tx.sql, tx.now))?;
    tx.state.mark_whole();
    checking.due.set(Some(tx.now + EVERY));
    Ok(())
}

/// Writes down that a fault was found, as far as it can be: the next to start this register knows it at once.
pub fn keep_damage(tx: &Tx<'_>) {
    // Where even that cannot be kept, it is found again.
    let _ = tx.run(|| store::mark_damaged(tx.sql, tx.now));
}

fn tables(sql: &dyn Sql) -> Result<Vec<String>, SqlError> {
    // Those with an underscore in front are the platform's.
    let rows = sql.query("select name from sqlite_schema where type = 'table' and substr(name, 1, 1) <> '_' order by name", &[])?;
    rows.iter().map(|row| row.text(0).map(str::to_owned)).collect()
}

/// What SQLite finds in the pages of a table and of its indexes; nothing where they are whole.
fn faults(sql: &dyn Sql, table: &str) -> Result<Option<String>, SqlError> {
    let rows = match sql.query("select quick_check from pragma_quick_check(?)", &[table.into()]) {
        Err(error) if error.is_damage() => return Ok(Some(error.to_string())),
        rows => rows?,
    };
    let found = rows.iter().map(|row| row.text(0)).filter(|line| !matches!(line, Ok("ok"))).collect::<Result<Vec<_>, _>>()?;
    // It names pages and indexes, never what stands in them.
    Ok((!found.is_empty()).then(|| found.join("; ").replace('\n', " ")))
}
