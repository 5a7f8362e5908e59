//! Where imports are kept, and the rows of a list while it waits.

use lupa_domain::{
    api::imports::{FileAbout, ImportState, UndoCounts},
    ids::{ImportId, StaffId},
    import::{Fate, FateCounts, Plan, Reason, RowFault, Target},
    time::Moment,
};
use serde::{Deserialize, Serialize};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// How many imports are listed.
const LISTED: u32 = 100;

/// An import as stored.
#[derive(Clone, Debug)]
pub struct Import {
    pub(super) no: i64,
    /// Its id.
    pub id: ImportId,
    /// When the file came.
    pub at: Moment,
    /// Who brought it.
    pub staff: StaffId,
    /// How far it has come.
    pub state: ImportState,
    pub(super) file: Option<FileAbout>,
    /// What was said of it.
    pub plan: Option<Plan>,
    pub(super) at_piece: i64,
    pub(super) done: u32,
    /// What became of its rows.
    pub counts: FateCounts,
    pub(super) undone: Option<UndoCounts>,
    pub(super) committed_at: Option<Moment>,
    pub(super) wipe_at: Option<Moment>,
}

impl Import {
    /// Whether it is a file of records that another system kept of consents.
    #[must_use]
    pub fn holds_records(&self) -> bool {
        self.file.as_ref().is_some_and(|file| !file.systems.is_empty())
    }

    /// How many columns the list has, once it is in.
    #[must_use]
    pub fn width(&self) -> Option<usize> {
        self.file.as_ref().map(|file| usize::from(file.columns))
    }
}

/// A row of a list that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StagedRow(pub(super) u32, pub(super) Vec<String>);

/// What becomes of a row, as it is kept beside it. The number is that of the person whose card it completes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct StagedFate {
    pub(super) line: u32,
    pub(super) fate: Fate,
    pub(super) reason: Reason,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) earlier: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) kept: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) faults: Vec<RowFault>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) person: Option<PersonNo>,
}

/// A piece of a list.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) no: i64,
    pub(super) count: u32,
    pub(super) rows: Vec<StagedRow>,
    pub(super) fates: Vec<StagedFate>,
}

/// The columns of an import, in the order in which `import_of` reads them.
fn import_of(row: &Row) -> Result<Import, SqlError> {
    let moment = |column: usize| row.opt_int(column).map(|at| at.map(Moment::from_millis));
    Ok(Import {
        no: row.int(0)?,
        id: row.parse(1)?,
        at: row.moment(2)?,
        staff: row.parse(3)?,
        state: ImportState::from_word(row.text(4)?).ok_or_else(|| SqlError("no import comes so far".into()))?,
        file: row.opt_text(5)?.map(|_| row.json(5)).transpose()?,
        plan: row.opt_text(6)?.map(|_| row.json(6)).transpose()?,
        at_piece: row.int(7)?,
        done: row.count(8)?,
        counts: row.json(9)?,
        undone: row.opt_text(10)?.map(|_| row.json(10)).transpose()?,
        committed_at: moment(11)?,
        wipe_at: moment(12)?,
    })
}

pub(super) fn by_id(sql: &dyn Sql, id: ImportId) -> Result<Option<Import>, ApiError> {
    let rows = sql.query(
        "select no, id, at, staff, state, file, plan, at_piece, done, counts, undone, committed_at, wipe_at from import where id = ?",
        &[(&id.to_string()).into()],
    )?;
    Ok(rows.first().map(import_of).transpose()?)
}

pub(super) fn newest(sql: &dyn Sql) -> Result<Vec<Import>, ApiError> {
    let rows = sql.query(
        "select no, id, at, staff, state, file, plan, at_piece, done, counts, undone, committed_at, wipe_at from import \
         order by no desc limit ?",
        &[LISTED.into()],
    )?;
    Ok(rows.iter().map(import_of).collect::<Result<_, _>>()?)
}

/// The first import that the alarm has work with.
pub(super) fn under_way(sql: &dyn Sql) -> Result<Option<Import>, ApiError> {
    let rows = sql.query(
        "select no, id, at, staff, state, file, plan, at_piece, done, counts, undone, committed_at, wipe_at from import \
         where state in ('checking', 'importing', 'undoing') order by no limit 1",
        &[],
    )?;
    Ok(rows.first().map(import_of).transpose()?)
}

/// When rows are wiped next.
pub(super) fn next_wipe(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    let rows = sql.query("select min(wipe_at) from import where wipe_at is not null", &[])?;
    Ok(first(rows).map(|row| row.opt_int(0)).transpose()?.flatten().map(Moment::from_millis))
}

/// Those whose rows are to be wiped by now, a few of them.
pub(super) fn to_wipe(sql: &dyn Sql, now: Moment) -> Result<Vec<Import>, ApiError> {
    let rows = sql.query(
        "select no, id, at, staff, state, file, plan, at_piece, done, counts, undone, committed_at, wipe_at from import \
         where wipe_at <= ? order by wipe_at limit 5",
        &[now.into()],
    )?;
    Ok(rows.iter().map(import_of).collect::<Result<_, _>>()?)
}

pub(super) fn insert(sql: &dyn Sql, id: ImportId, staff: StaffId, now: Moment, wipe_at: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into import (id, at, staff, state, wipe_at) values (?, ?, ?, 'receiving', ?)",
        &[(&id.to_string()).into(), now.into(), (&staff.to_string()).into(), wipe_at.into()],
    )?;
    Ok(())
}

/// Writes down how far an import has come, and everything else that changes of it.
pub(super) fn update(sql: &dyn Sql, import: &Import) -> Result<(), ApiError> {
    let json = |value: Option<String>| value;
    let file = json(import.file.as_ref().map(lupa_domain::jcs::text));
    let plan = json(import.plan.as_ref().map(lupa_domain::jcs::text));
    let undone = json(import.undone.as_ref().map(lupa_domain::jcs::text));
    sql.query(
        "update import set state = ?, file = ?, plan = ?, at_piece = ?, done = ?, counts = ?, undone = ?, committed_at = ?, wipe_at = ? where no = ?",
        &[
            import.state.as_str().into(),
            file.as_deref().into(),
            plan.as_deref().into(),
            import.at_piece.into(),
            import.done.into(),
            (&lupa_domain::jcs::text(&import.counts)).into(),
            undone.as_deref().into(),
            import.committed_at.into(),
            import.wipe_at.into(),
            import.no.into(),
        ],
    )?;
    Ok(())
}

/// Keeps a piece as it came.
pub(super) fn put_piece(sql: &dyn Sql, import: i64, piece: i64, (first, count): (u32, u32), rows: &str) -> Result<(), ApiError> {
    sql.query(
        "insert into import_piece (import, piece, first, count, rows) values (?, ?, ?, ?, ?)",
        &[import.into(), piece.into(), first.into(), count.into(), rows.into()],
    )?;
    Ok(())
}

fn piece_of(row: &Row) -> Result<Piece, SqlError> {
    Ok(Piece { no: row.int(0)?, count: row.count(1)?, rows: row.json(2)?, fates: row.json(3)? })
}

/// The first piece at this number or above.
pub(super) fn piece_at(sql: &dyn Sql, import: i64, from: i64) -> Result<Option<Piece>, ApiError> {
    let rows = sql.query(
        "select piece, count, rows, fates from import_piece where import = ? and piece >= ? order by piece limit 1",
        &[import.into(), from.into()],
    )?;
    Ok(rows.first().map(piece_of).transpose()?)
}

/// The first piece of which a row has this fate, at this number or above; with every fate where none is given.
pub(super) fn piece_with(sql: &dyn Sql, import: i64, from: i64, fate: Option<Fate>) -> Result<Option<Piece>, ApiError> {
    let Some(fate) = fate else { return piece_at(sql, import, from) };
    let rows = sql.query(
        "select piece, count, rows, fates from import_piece where import = ? and piece >= ? and instr(fates, ?) > 0 order by piece limit 1",
        &[import.into(), from.into(), (&format!("\"fate\":\"{}\"", fate.as_str())).into()],
    )?;
    Ok(rows.first().map(piece_of).transpose()?)
}

/// The piece that holds a line, or the one before it.
pub(super) fn piece_of_line(sql: &dyn Sql, import: i64, line: u32) -> Result<i64, ApiError> {
    let rows =
        sql.query("select coalesce(max(piece), 0) from import_piece where import = ? and first <= ?", &[import.into(), line.into()])?;
    Ok(first(rows).map_or(Ok(0), |row| row.int(0))?)
}

/// Writes down what becomes of the rows of a piece.
pub(super) fn put_fates(sql: &dyn Sql, import: i64, piece: i64, fates: &[StagedFate]) -> Result<(), ApiError> {
    sql.query(
        "update import_piece set fates = ? where import = ? and piece = ?",
        &[(&lupa_domain::jcs::text(&fates)).into(), import.into(), piece.into()],
    )?;
    Ok(())
}

/// Leaves of a piece only these rows. What goes is written over: spaces stand in its very place, and are none of the JSON.
pub(super) fn leave(sql: &dyn Sql, import: i64, piece: i64, rows: &[StagedRow], fates: &[StagedFate]) -> Result<(), ApiError> {
    let (rows, fates) = (lupa_domain::jcs::text(&rows), lupa_domain::jcs::text(&fates));
    sql.query(
        "update import_piece set rows = ?1 || printf('%*s', max(0, octet_length(rows) - octet_length(?1)), ''), fates = ?2 \
         where import = ?3 and piece = ?4",
        &[(&rows).into(), (&fates).into(), import.into(), piece.into()],
    )?;
    Ok(())
}

/// Takes out every piece of a list, with blanks over it first. Answers whether there was any.
pub(super) fn delete_pieces(sql: &dyn Sql, import: i64) -> Result<bool, ApiError> {
    if sql.query("select 1 from import_piece where import = ? limit 1", &[import.into()])?.is_empty() {
        return Ok(false);
    }
    sql.query(
        "update import_piece set rows = printf('%*s', min(octet_length(rows), 99000), ''), fates = printf('%*s', min(octet_length(fates), 99000), '') \
         where import = ?",
        &[import.into()],
    )?;
    sql.query("delete from import_piece where import = ?", &[import.into()])?;
    Ok(true)
}

/// The line of an earlier row with this key, where there is one; else it is kept that this line has it.
pub(super) fn earlier(sql: &dyn Sql, import: i64, key: &str, line: u32) -> Result<Option<u32>, ApiError> {
    let rows = sql.query("select line from import_key where import = ? and key = ?", &[import.into(), key.into()])?;
    if let Some(row) = rows.first() {
        return Ok(Some(row.count(0)?));
    }
    sql.query("insert into import_key (import, key, line) values (?, ?, ?)", &[import.into(), key.into(), line.into()])?;
    Ok(None)
}

pub(super) fn delete_keys(sql: &dyn Sql, import: i64) -> Result<(), ApiError> {
    sql.query("delete from import_key where import = ?", &[import.into()])?;
    Ok(())
}

/// The people an import has created or changed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Effect {
    pub(super) person: PersonNo,
    pub(super) created: bool,
    pub(super) first: i64,
    pub(super) last: i64,
}

/// Writes down that an import made or changed somebody: of several changes the first and the last count.
pub(super) fn put_effect(sql: &dyn Sql, import: i64, effect: Effect) -> Result<(), ApiError> {
    sql.query(
        "insert into import_effect (import, person, created, first_change, last_change) values (?, ?, ?, ?, ?) \
         on conflict (import, person) do update set last_change = excluded.last_change",
        &[import.into(), effect.person.into(), i64::from(effect.created).into(), effect.first.into(), effect.last.into()],
    )?;
    Ok(())
}

/// Some of the people an import has created or changed.
pub(super) fn effects(sql: &dyn Sql, import: i64, limit: u32) -> Result<Vec<Effect>, ApiError> {
    let rows = sql.query(
        "select person, created, first_change, last_change from import_effect where import = ? order by person limit ?",
        &[import.into(), limit.into()],
    )?;
    let effect = |row: &Row| -> Result<Effect, SqlError> {
        Ok(Effect { person: row.int(0)?, created: row.int(1)? == 1, first: row.int(2)?, last: row.int(3)? })
    };
    Ok(rows.iter().map(effect).collect::<Result<_, _>>()?)
}

/// How many there are.
pub(super) fn count_effects(sql: &dyn Sql, import: i64) -> Result<u32, ApiError> {
    let rows = sql.query("select count(*) from import_effect where import = ?", &[import.into()])?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

pub(super) fn delete_effect(sql: &dyn Sql, import: i64, person: PersonNo) -> Result<(), ApiError> {
    sql.query("delete from import_effect where import = ? and person = ?", &[import.into(), person.into()])?;
    Ok(())
}

pub(super) fn delete_effects(sql: &dyn Sql, import: i64) -> Result<(), ApiError> {
    sql.query("delete from import_effect where import = ?", &[import.into()])?;
    Ok(())
}

/// Remembers where a column of this name goes.
pub(super) fn remember(sql: &dyn Sql, head: &str, target: &Target) -> Result<(), ApiError> {
    sql.query(
        "insert into import_head (head, target) values (?, ?) on conflict (head) do update set target = excluded.target",
        &[head.into(), (&target.to_string()).into()],
    )?;
    Ok(())
}

/// Where a column of this name went last.
pub(super) fn remembered(sql: &dyn Sql, head: &str) -> Result<Option<Target>, ApiError> {
    let rows = sql.query("select target from import_head where head = ?", &[head.into()])?;
    Ok(rows.first().map(|row| row.text(0).map(|text| text.parse().ok())).transpose()?.flatten())
}
