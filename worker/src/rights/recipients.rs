//! The organisations that receive exports, as staff name them, with the address at which they hear of corrections. ADR 0160.

use std::collections::BTreeMap;

use lupa_domain::{api::rights::notifications::NotifiedRecipient, email::EmailAddress, ordered::CollectOrdered};

use crate::{
    audience::exports,
    platform::sql::{Sql, SqlError, first},
    runtime::{error::ApiError, tx::Tx},
};

/// All of them, in the order of their names.
pub fn all(sql: &dyn Sql) -> Result<Vec<NotifiedRecipient>, ApiError> {
    let rows = sql.query("select name, email from recipient", &[])?;
    let known: BTreeMap<String, String> =
        rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned()))).try_collect_map::<_, _, SqlError>()?;
    let named = exports::recipients(sql)?;
    Ok(named.into_iter().map(|name| NotifiedRecipient { email: known.get(&name).cloned(), name }).collect())
}

/// The address of one of them.
pub fn email_of(sql: &dyn Sql, name: &str) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select email from recipient where name = ?", &[name.into()])?;
    Ok(first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()?)
}

/// Gives one of them an address, or takes it away.
pub fn put(tx: &Tx<'_>, name: &str, email: Option<&EmailAddress>) -> Result<(), ApiError> {
    tx.sql.query("delete from recipient where name = ?", &[name.into()])?;
    if let Some(email) = email {
        tx.sql.query(
            "insert into recipient (name, email, at) values (?, ?, ?)",
            &[name.into(), (&email.to_string()).into(), tx.now.into()],
        )?;
    }
    Ok(())
}
