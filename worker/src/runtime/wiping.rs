//! Wiping: what was deleted or cleared is written over in the file as well.
//!
//! SQLite leaves what is deleted in the file until something else needs the place, and the platform lets nobody ask for more
//! (`secure_delete`, `vacuum` and checkpoints of the write-ahead log are not among what a Durable Object may say). So it is done with what
//! there is, in two parts:
//!
//! 1. What deletes or clears a text first writes blanks of the same length over it: SQLite writes a row of the same size into the very place
//!    of the old one. Each store does that in the same transaction, and then calls [`ask`].
//! 2. Soon after, a job fills the free pages of the file, step by step: filler is written until the file would grow, which means that no page
//!    is free any more; and then one row is written over until the write-ahead log has been gone round twice, for the log still holds the
//!    pages of before. Then the filler goes, and its pages are free again.
//!
//! What this cannot reach: copies of a row that SQLite made when it shared a full page out among two (the first page of a table keeps its first
//! rows when the table grows out of it), entries of indexes that have moved likewise, until that part of the page is used again; and a platform's
//! own backups. A copy made with `vacuum into` holds nothing of either.

use lupa_domain::time::{Moment, Span};

use super::{error::ApiError, tx::Tx};
use crate::platform::sql::{self, Sql, SqlError, first};

/// At least so long lies between two wipings: a shop that puts notes right all day writes 10 MB a minute at most because of it.
const PACE: Span = Span::minutes(1);
/// How much one step writes, in bytes: some milliseconds, and well below the two million that a text may have.
const STEP: i64 = 512 * 1024;
/// A text that long is written as so many bytes in hexadecimal: the platform's `printf` gives 100,000 characters at most.
const HALF_A_STEP: i64 = STEP / 2;
/// What takes one page and no other: two do not fit into 4,096 bytes.
const ONE_PAGE: i64 = 3_000;
/// SQLite begins its write-ahead log anew once it has 1,000 pages of 4,096 bytes: twice as much, and a quarter more, goes round it twice.
const TWICE_ROUND: i64 = 10 * 1024 * 1024;

/// How far a wiping has come.
struct Wiping {
    due_at: Option<Moment>,
    done_at: Moment,
    stage: Stage,
    written: i64,
}

/// What a wiping does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// It begins.
    Begin,
    /// Fills free pages, so many bytes at a time.
    Fill(i64),
    /// Goes round the write-ahead log.
    GoRound,
}

impl Stage {
    const fn column(self) -> Option<i64> {
        match self {
            Self::Begin => None,
            Self::Fill(bytes) => Some(bytes),
            Self::GoRound => Some(0),
        }
    }

    const fn of(column: Option<i64>) -> Self {
        match column {
            None => Self::Begin,
            Some(0) => Self::GoRound,
            Some(bytes) => Self::Fill(bytes),
        }
    }

    /// What follows when so many bytes do not fit any more.
    const fn after_filling(bytes: i64) -> Self {
        match bytes / 8 {
            less if less > ONE_PAGE => Self::Fill(less),
            _ if bytes > ONE_PAGE => Self::Fill(ONE_PAGE),
            _ => Self::GoRound,
        }
    }
}

fn load(sql: &dyn Sql) -> Result<Wiping, ApiError> {
    let row = first(sql.query("select due_at, done_at, stage, written from wiping", &[])?)
        .ok_or_else(|| ApiError::Broken("nobody knows how far the wiping has come".into()))?;
    Ok(Wiping {
        due_at: row.opt_int(0)?.map(Moment::from_millis),
        done_at: row.moment(1)?,
        stage: Stage::of(row.opt_int(2)?),
        written: row.int(3)?,
    })
}

/// Asks for a wiping: something was deleted or cleared, and written over in its place. One that is under way begins anew.
pub fn ask(tx: &Tx<'_>) -> Result<(), ApiError> {
    let Wiping { due_at, done_at, stage, .. } = load(tx.sql)?;
    if due_at.is_some() && stage == Stage::Begin {
        return Ok(());
    }
    let due = due_at.unwrap_or_else(|| tx.now.max(done_at + PACE));
    tx.sql.query("update wiping set due_at = ?, stage = null, written = 0", &[due.into()])?;
    tx.wake_at(due);
    Ok(())
}

/// When the next step is due; nothing while there is nothing to wipe out.
pub fn due(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    Ok(load(sql)?.due_at)
}

/// Does one step, if there is one to do. Each is a transaction of its own, so that the write-ahead log goes on.
pub fn step(tx: &Tx<'_>) -> Result<(), ApiError> {
    let Wiping { due_at, stage, written, .. } = load(tx.sql)?;
    if due_at.is_none() {
        return Ok(());
    }
    let go_on = |stage: Stage, bytes: i64| -> Result<(), SqlError> {
        let stage = stage.column();
        tx.sql.query("update wiping set due_at = ?, stage = ?, written = ?", &[tx.now.into(), stage.into(), (written + bytes).into()])?;
        Ok(())
    };
    match stage {
        Stage::Begin => sql::atomically(tx.sql, || {
            // The row that goes round the log. The first time the file grows by it; afterwards its place is there.
            tx.sql.query("delete from filler", &[])?;
            tx.sql.query("insert into filler (no, text) values (0, replace(hex(zeroblob(?)), '0', 'a'))", &[HALF_A_STEP.into()])?;
            go_on(Stage::Fill(STEP), STEP)
        })?,
        Stage::Fill(bytes) => {
            if fill(tx.sql, bytes, || go_on(stage, bytes))? == Filled::WouldGrow {
                sql::atomically(tx.sql, || go_on(Stage::after_filling(bytes), 0))?;
            }
        }
        Stage::GoRound if written < TWICE_ROUND => sql::atomically(tx.sql, || {
            // In the same place, and other letters each time: what is there already is not written.
            let letter = if written / STEP % 2 == 0 { "b" } else { "c" };
            tx.sql
                .query("update filler set text = replace(hex(zeroblob(?)), '0', ?) where no = 0", &[HALF_A_STEP.into(), letter.into()])?;
            go_on(Stage::GoRound, STEP)
        })?,
        Stage::GoRound => sql::atomically(tx.sql, || -> Result<(), SqlError> {
            tx.sql.query("delete from filler", &[])?;
            tx.sql.query("update wiping set due_at = null, done_at = ?, stage = null, written = 0", &[tx.now.into()])?;
            Ok(())
        })?,
    }
    if let Some(due) = due(tx.sql)? {
        tx.state.wake_at(due);
    }
    Ok(())
}

/// What became of filling so many bytes of free pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filled {
    /// They are full.
    Yes,
    /// There were not so many, and nothing was written.
    WouldGrow,
}

/// Why a step is not kept.
enum Undone {
    WouldGrow,
    Broken(SqlError),
}

impl From<SqlError> for Undone {
    fn from(error: SqlError) -> Self {
        Self::Broken(error)
    }
}

fn fill(database: &dyn Sql, bytes: i64, then: impl FnOnce() -> Result<(), SqlError>) -> Result<Filled, ApiError> {
    let before = database.size()?;
    let outcome = sql::atomically(database, || {
        database.query("insert into filler (text) values (replace(hex(zeroblob(?)), '0', 'd'))", &[(bytes / 2).into()])?;
        if database.size()? > before {
            return Err(Undone::WouldGrow);
        }
        then().map_err(Undone::from)
    });
    match outcome {
        Ok(()) => Ok(Filled::Yes),
        Err(Undone::WouldGrow) => Ok(Filled::WouldGrow),
        Err(Undone::Broken(error)) => Err(error.into()),
    }
}
