//! Where the log keeps its tiles, its orphaned leaves and its checkpoints.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_domain::{
    consent::{
        commitment::{Salt, blank},
        continuation::Continuation,
    },
    time::Moment,
};
use lupa_tlog::{tile::Tile, tree::Hash};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::EventNo},
};

/// A checkpoint as kept.
#[derive(Debug)]
pub struct Signed {
    /// How many leaves the tree had.
    pub size: u64,
    /// When it was signed.
    pub at: Moment,
    /// The signed note.
    pub note: String,
}

/// How many full tiles of leaves there are.
pub(super) fn full_tiles(sql: &dyn Sql) -> Result<u64, ApiError> {
    let rows = sql.query("select coalesce(max(no) + 1, 0) from log_tile where level = 0", &[])?;
    Ok(first(rows).map_or(Ok(0), |row| number(&row, 0))?)
}

/// One tile, as far as it has been written.
pub(super) fn tile(sql: &dyn Sql, level: u8, no: u64) -> Result<Option<Tile>, ApiError> {
    let rows = sql.query("select hashes from log_tile where level = ? and no = ?", &[i64::from(level).into(), signed(no).into()])?;
    let read = |row: Row| -> Result<Tile, ApiError> {
        let bytes = STANDARD.decode(row.text(0)?).map_err(|_| broken())?;
        Tile::from_bytes(&bytes).map_err(|_| broken())
    };
    first(rows).map(read).transpose()
}

/// Writes a tile, or what it has grown to.
pub(super) fn put_tile(sql: &dyn Sql, level: u8, no: u64, tile: &Tile) -> Result<(), ApiError> {
    let hashes = STANDARD.encode(tile.bytes());
    sql.query(
        "insert into log_tile (level, no, hashes) values (?, ?, ?) on conflict (level, no) do update set hashes = excluded.hashes",
        &[i64::from(level).into(), signed(no).into(), (&hashes).into()],
    )?;
    Ok(())
}

/// The leaves of erased events from number `from` on.
pub(super) fn leaves(sql: &dyn Sql, from: i64) -> Result<Vec<(i64, Hash)>, ApiError> {
    let rows = sql.query("select no, hash from log_leaf where no >= ? order by no", &[from.into()])?;
    Ok(rows.iter().map(|row| Ok((row.int(0)?, row.parse(1)?))).collect::<Result<_, SqlError>>()?)
}

/// Keeps the leaf of an event that is about to be erased.
pub(super) fn put_leaf(sql: &dyn Sql, no: i64, leaf: Hash) -> Result<(), ApiError> {
    sql.query("insert into log_leaf (no, hash) values (?, ?)", &[no.into(), (&leaf.to_string()).into()])?;
    Ok(())
}

/// Forgets orphaned leaves below number `below`: a full tile holds them.
pub(super) fn forget_leaves(sql: &dyn Sql, below: i64) -> Result<(), ApiError> {
    sql.query("delete from log_leaf where no < ?", &[below.into()])?;
    Ok(())
}

/// Keeps what opens a blank leaf.
pub(super) fn put_blank(sql: &dyn Sql, no: EventNo, salt: &Salt) -> Result<(), ApiError> {
    sql.query("insert into log_blank (no, salt) values (?, ?)", &[no.into(), (&salt.text()).into()])?;
    Ok(())
}

/// The blank leaves from number `from` on, below `below`. One whose salt cannot be read is no leaf of the log.
pub(super) fn blanks(sql: &dyn Sql, from: EventNo, below: EventNo) -> Result<Vec<(EventNo, Hash)>, ApiError> {
    let rows = sql.query("select no, salt from log_blank where no >= ? and no < ? order by no", &[from.into(), below.into()])?;
    let leaf = |row: &Row| Ok((row.int(0)?, row.parse::<Salt>(1).map_or(NO_LEAF, |salt| blank(&salt))));
    Ok(rows.iter().map(leaf).collect::<Result<_, SqlError>>()?)
}

/// What no leaf hashes to.
pub const NO_LEAF: Hash = Hash::from_bytes([0; 32]);

/// Writes down a run of events that go with their person.
pub(super) fn put_erased(sql: &dyn Sql, first: EventNo, last: EventNo) -> Result<(), ApiError> {
    sql.query(
        "insert into log_erased (first, last) values (?1, ?2) on conflict (first) do update set last = max(last, excluded.last)",
        &[first.into(), last.into()],
    )?;
    Ok(())
}

/// The runs of erased events that reach into these numbers.
pub(super) fn erased(sql: &dyn Sql, from: EventNo, below: EventNo) -> Result<Vec<(EventNo, EventNo)>, ApiError> {
    let rows =
        sql.query("select first, last from log_erased where last >= ? and first < ? order by first", &[from.into(), below.into()])?;
    Ok(rows.iter().map(|row| Ok((row.int(0)?, row.int(1)?))).collect::<Result<_, SqlError>>()?)
}

/// Keeps a checkpoint that came back from outside and that the tree does not hold.
pub(super) fn put_known(sql: &dyn Sql, size: u64, note: &str, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into known_checkpoint (size, note, at) values (?, ?, ?) on conflict do nothing",
        &[signed(size).into(), note.into(), now.into()],
    )?;
    Ok(())
}

/// The checkpoints that came back from outside and that the tree did not hold.
pub(super) fn known(sql: &dyn Sql) -> Result<Vec<String>, ApiError> {
    let rows = sql.query("select note from known_checkpoint order by size", &[])?;
    Ok(rows.iter().map(|row| Ok(row.text(0)?.to_owned())).collect::<Result<_, SqlError>>()?)
}

/// Writes down that an older copy of the data was put back.
pub(super) fn put_continuation(sql: &dyn Sql, one: &Continuation) -> Result<(), ApiError> {
    let root = one.root.to_string();
    sql.query("insert into continuation (at, size, root) values (?, ?, ?)", &[one.at.into(), signed(one.size).into(), (&root).into()])?;
    Ok(())
}

/// When copies were put back, the earliest first.
pub(super) fn continuations(sql: &dyn Sql) -> Result<Vec<Continuation>, ApiError> {
    let rows = sql.query("select size, root, at from continuation order by at", &[])?;
    let one = |row: &Row| Ok(Continuation { size: number(row, 0)?, root: row.parse(1)?, at: row.moment(2)? });
    Ok(rows.iter().map(one).collect::<Result<_, SqlError>>()?)
}

/// The newest checkpoint.
pub(super) fn newest(sql: &dyn Sql) -> Result<Option<Signed>, ApiError> {
    let rows = sql.query("select size, at, note from checkpoint order by size desc limit 1", &[])?;
    Ok(first(rows).map(|row| checkpoint(&row)).transpose()?)
}

/// The checkpoints of more than `after` leaves, the smallest first.
pub fn checkpoints(sql: &dyn Sql, after: u64, limit: u32) -> Result<Vec<Signed>, ApiError> {
    let rows =
        sql.query("select size, at, note from checkpoint where size > ? order by size limit ?", &[signed(after).into(), limit.into()])?;
    Ok(rows.iter().map(checkpoint).collect::<Result<_, _>>()?)
}

pub(super) fn put_checkpoint(sql: &dyn Sql, checkpoint: &Signed) -> Result<(), ApiError> {
    let Signed { size, at, note } = checkpoint;
    sql.query("insert into checkpoint (size, at, note) values (?, ?, ?)", &[signed(*size).into(), (*at).into(), note.into()])?;
    Ok(())
}

/// The keys that have signed, the one that signs now last: verifier key, since when, until when. A register may have moved and come back, so
/// when a key began does not tell which was last.
pub(super) fn keys(sql: &dyn Sql) -> Result<Vec<(String, Moment, Option<Moment>)>, ApiError> {
    let rows = sql.query("select vkey, since, until from signing_key order by until is null, until, since", &[])?;
    let key = |row: &Row| Ok((row.text(0)?.to_owned(), row.moment(1)?, row.opt_int(2)?.map(Moment::from_millis)));
    Ok(rows.iter().map(key).collect::<Result<_, SqlError>>()?)
}

/// Lets one key sign from now on, and whichever did until now no more.
pub(super) fn change_key(sql: &dyn Sql, vkey: &str, now: Moment) -> Result<(), ApiError> {
    sql.query("update signing_key set until = ? where until is null", &[now.into()])?;
    sql.query(
        "insert into signing_key (vkey, since) values (?, ?) on conflict (vkey) do update set until = null",
        &[vkey.into(), now.into()],
    )?;
    Ok(())
}

fn checkpoint(row: &Row) -> Result<Signed, SqlError> {
    Ok(Signed { size: number(row, 0)?, at: row.moment(1)?, note: row.text(2)?.to_owned() })
}

fn number(row: &Row, column: usize) -> Result<u64, SqlError> {
    u64::try_from(row.int(column)?).map_err(|_| SqlError("a number below nought".into()))
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn broken() -> ApiError {
    ApiError::Broken(super::TORN.into())
}
