//! Those who process data on the controller's behalf: their agreements on record. One that ended stays, and says so.

use lupa_domain::{
    description::Processor,
    ids::{ProcessorId, StaffId},
    time::Moment,
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, tx::Tx},
};

/// A processor as it is kept.
#[derive(Clone, Debug)]
pub struct StoredProcessor {
    /// Its id.
    pub id: ProcessorId,
    /// What it is.
    pub processor: Processor,
    /// How many changes there were, from 1.
    pub revision: u32,
    /// When the agreement was accepted here.
    pub accepted_at: Moment,
    /// Who accepted it.
    pub staff: StaffId,
    /// When it ended.
    pub ended_at: Option<Moment>,
}

const COLUMNS: &str = "select id, body, revision, accepted_at, staff, ended_at from processor";

fn stored(row: &Row) -> Result<StoredProcessor, SqlError> {
    Ok(StoredProcessor {
        id: row.parse(0)?,
        processor: row.json(1)?,
        revision: row.count(2)?,
        accepted_at: row.moment(3)?,
        staff: row.parse(4)?,
        ended_at: row.opt_int(5)?.map(Moment::from_millis),
    })
}

/// All of them: those in force by name, then those that ended, the newest first.
pub fn all(sql: &dyn Sql) -> Result<Vec<StoredProcessor>, ApiError> {
    let rows = crate::platform::sql::query_composed(sql, COLUMNS, &[])?;
    let mut all = rows.iter().map(stored).collect::<Result<Vec<_>, _>>()?;
    all.sort_unstable_by_key(|one| (one.ended_at.map(|at| -at.millis()), one.processor.name.to_lowercase(), one.id));
    Ok(all)
}

/// Those in force, by name.
pub fn in_force(sql: &dyn Sql) -> Result<Vec<Processor>, ApiError> {
    let all = all(sql)?.into_iter().filter(|one| one.ended_at.is_none());
    Ok(all.map(|one| one.processor).collect())
}

/// One of them.
pub fn by_id(sql: &dyn Sql, id: ProcessorId) -> Result<Option<StoredProcessor>, ApiError> {
    let rows =
        sql.query("select id, body, revision, accepted_at, staff, ended_at from processor where id = ?", &[(&id.to_string()).into()])?;
    Ok(first(rows).as_ref().map(stored).transpose()?)
}

/// Puts an agreement on record, accepted now.
pub fn add(tx: &Tx<'_>, processor: &Processor, staff: StaffId) -> Result<ProcessorId, ApiError> {
    let (id, body): (ProcessorId, _) = (tx.id(), lupa_domain::jcs::text(processor));
    tx.sql.query(
        "insert into processor (id, body, accepted_at, staff) values (?, ?, ?, ?)",
        &[(&id.to_string()).into(), (&body).into(), tx.now.into(), (&staff.to_string()).into()],
    )?;
    Ok(id)
}

/// Says something else of a processor: who does so has accepted its agreement as it stands now.
pub fn change(tx: &Tx<'_>, id: ProcessorId, processor: &Processor, staff: StaffId) -> Result<(), ApiError> {
    let body = lupa_domain::jcs::text(processor);
    tx.sql.query(
        "update processor set body = ?, accepted_at = ?, staff = ?, revision = revision + 1 where id = ?",
        &[(&body).into(), tx.now.into(), (&staff.to_string()).into(), (&id.to_string()).into()],
    )?;
    Ok(())
}

/// Ends an agreement now.
pub fn end(tx: &Tx<'_>, id: ProcessorId) -> Result<(), ApiError> {
    tx.sql.query(
        "update processor set ended_at = ?, revision = revision + 1 where id = ? and ended_at is null",
        &[tx.now.into(), (&id.to_string()).into()],
    )?;
    Ok(())
}
