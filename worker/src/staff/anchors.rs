//! Anchors: what is signed of the audit log, when, and where it is kept.

use lupa_domain::{
    digest::Digest,
    staff::{ANCHOR_PACE, anchor, audit::beginning},
    time::Moment,
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, keys::ReceiptKey},
};

/// An anchor as kept.
#[derive(Debug)]
pub struct Anchored {
    /// How many entries it is about.
    pub size: u64,
    /// When it was signed.
    pub at: Moment,
    /// The signed note.
    pub note: String,
}

/// When the audit log is to be signed next; nothing while it has not grown since the last anchor.
pub fn next(sql: &dyn Sql, now: Moment) -> Result<Option<Moment>, ApiError> {
    let newest = newest(sql)?;
    if newest.as_ref().map_or(0, |anchored| anchored.size) == end(sql)?.0 {
        return Ok(None);
    }
    // A clock that has gone back says nothing of how long ago the last was signed: then the next is due.
    Ok(Some(newest.filter(|anchored| anchored.at <= now).map_or(Moment::default(), |anchored| anchored.at + ANCHOR_PACE)))
}

/// Signs the audit log as it is: what was signed of it at this length, or is now.
pub fn sign(sql: &dyn Sql, key: &ReceiptKey, now: Moment) -> Result<Anchored, ApiError> {
    let (size, head) = end(sql)?;
    let newest = newest(sql)?;
    let at = newest.as_ref().map_or(now, |anchored| anchored.at.max(now));
    if let Some(newest) = newest.filter(|anchored| anchored.size == size) {
        return Ok(newest);
    }
    let broken = |why: &dyn std::fmt::Display| ApiError::Broken(why.to_string());
    let anchor = anchor(key.audit().verifier().name(), size, &head).map_err(|why| broken(&why))?;
    let note = anchor.sign(key.audit()).map_err(|why| broken(&why))?;
    let signed = i64::try_from(size).unwrap_or(i64::MAX);
    sql.query("insert into anchor (size, at, note) values (?, ?, ?)", &[signed.into(), at.into(), (&note).into()])?;
    Ok(Anchored { size, at, note })
}

/// How many entries the audit log has, and the digest of the last.
fn end(sql: &dyn Sql) -> Result<(u64, Digest), ApiError> {
    match first(sql.query("select no, body from audit order by no desc limit 1", &[])?) {
        None => Ok((0, beginning())),
        Some(row) => Ok((row.count(0)?, Digest::of(row.text(1)?.as_bytes()))),
    }
}

fn newest(sql: &dyn Sql) -> Result<Option<Anchored>, ApiError> {
    let rows = sql.query("select size, at, note from anchor order by size desc limit 1", &[])?;
    Ok(first(rows).map(|row| anchor_in(&row)).transpose()?)
}

/// The anchors of more than `after` entries, the smallest first.
pub fn list(sql: &dyn Sql, after: u64, limit: u32) -> Result<Vec<Anchored>, ApiError> {
    let after = i64::try_from(after).unwrap_or(i64::MAX);
    let rows = sql.query("select size, at, note from anchor where size > ? order by size limit ?", &[after.into(), limit.into()])?;
    Ok(rows.iter().map(anchor_in).collect::<Result<_, _>>()?)
}

/// The anchors of more than `after` entries and of no more than `upto`: how many entries each is about, and its note.
pub(super) fn between(sql: &dyn Sql, after: u64, upto: u64) -> Result<Vec<(u64, String)>, ApiError> {
    let [after, upto] = [after, upto].map(|size| i64::try_from(size).unwrap_or(i64::MAX));
    let rows = sql.query("select size, note from anchor where size > ? and size <= ? order by size", &[after.into(), upto.into()])?;
    Ok(rows.iter().map(|row| Ok((row.count(0)?, row.text(1)?.to_owned()))).collect::<Result<_, SqlError>>()?)
}

fn anchor_in(row: &Row) -> Result<Anchored, SqlError> {
    Ok(Anchored { size: row.count(0)?, at: row.moment(1)?, note: row.text(2)?.to_owned() })
}
