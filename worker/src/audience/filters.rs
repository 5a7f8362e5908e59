//! Saved audiences: questions that were given a name.

use lupa_domain::{api::audience::SavedFilter, audience::Basis, ids::FilterId, staff::may_dispose, wording::Purpose};
use serde_json::{Map, Value};

use crate::{
    platform::sql::{Row, Sql, SqlError},
    runtime::{error::ApiError, tx::Tx},
    staff::{self, Member},
};

/// All of them, by name, as this member of staff sees them.
pub fn saved(sql: &dyn Sql, seen_by: &Member) -> Result<Vec<SavedFilter>, ApiError> {
    let rows = sql.query("select id, name, purpose, conditions, staff, at, basis from saved_filter order by name, at", &[])?;
    let names = staff::names(sql)?;
    let parse = |row: &Row| -> Result<SavedFilter, SqlError> {
        let owner = row.parse(4)?;
        Ok(SavedFilter {
            id: row.parse(0)?,
            name: row.text(1)?.to_owned(),
            purpose: row.text(2)?.to_owned(),
            basis: Basis::from_word(row.text(6)?).ok_or_else(|| SqlError("no such basis".into()))?,
            conditions: row.json(3)?,
            by: names.get(&owner).cloned().unwrap_or_default(),
            may_delete: may_dispose(seen_by.id(), seen_by.rights(), owner),
            at: row.moment(5)?,
        })
    };
    Ok(rows.iter().map(parse).collect::<Result<_, _>>()?)
}

/// Saves one.
pub fn save(
    tx: &Tx<'_>,
    by: &Member,
    name: &str,
    (purpose, basis): (&Purpose, Basis),
    conditions: &Map<String, Value>,
) -> Result<SavedFilter, ApiError> {
    let (id, conditions): (FilterId, _) = (tx.id(), lupa_domain::jcs::text(conditions));
    tx.sql.query(
        "insert into saved_filter (id, name, purpose, basis, conditions, staff, at) values (?, ?, ?, ?, ?, ?, ?)",
        &[
            (&id.to_string()).into(),
            name.into(),
            purpose.id.as_str().into(),
            basis.as_str().into(),
            (&conditions).into(),
            (&by.id().to_string()).into(),
            tx.now.into(),
        ],
    )?;
    saved(tx.sql, by)?.into_iter().find(|saved| saved.id == id).ok_or_else(|| ApiError::Broken("a saved filter has gone".into()))
}

/// Deletes one.
pub fn remove(sql: &dyn Sql, id: FilterId) -> Result<(), ApiError> {
    sql.query("delete from saved_filter where id = ?", &[(&id.to_string()).into()])?;
    Ok(())
}
