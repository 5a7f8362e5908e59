//! What only the controller knows, as it was said: every change is kept, and the newest counts.

use lupa_domain::{description::OwnWords, ids::StaffId};

use crate::{
    platform::sql::{Sql, first},
    runtime::{error::ApiError, tx::Tx},
};

/// The newest, and how many changes there were.
pub fn newest(sql: &dyn Sql) -> Result<(OwnWords, u32), ApiError> {
    let rows = sql.query("select body, no from description_words order by no desc limit 1", &[])?;
    match first(rows) {
        None => Ok((OwnWords::default(), 0)),
        Some(row) => Ok((row.json(0)?, row.count(1)?)),
    }
}

/// Says something else from now on.
pub fn change(tx: &Tx<'_>, words: &OwnWords, by: StaffId) -> Result<(), ApiError> {
    let (_, revision) = newest(tx.sql)?;
    tx.sql.query(
        "insert into description_words (no, at, staff, body) values (?, ?, ?, ?)",
        &[(revision + 1).into(), tx.now.into(), (&by.to_string()).into(), (&lupa_domain::jcs::text(words)).into()],
    )?;
    Ok(())
}
