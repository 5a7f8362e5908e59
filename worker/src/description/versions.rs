//! The versions of the description that were published. Each is kept as it was, in every language in which it was published.

use lupa_domain::{
    api::description::{DescriptionVersion, DocumentChange},
    description::{Document, differences},
    digest::Digest,
    ids::StaffId,
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, tx::Tx},
};

/// Every version, the newest first.
pub fn all(sql: &dyn Sql) -> Result<Vec<DescriptionVersion>, ApiError> {
    let rows = sql.query("select no, at from description_version order by no desc", &[])?;
    let version = |row: &Row| -> Result<_, SqlError> { Ok(DescriptionVersion { no: row.count(0)?, published_at: row.moment(1)? }) };
    Ok(rows.iter().map(version).collect::<Result<_, _>>()?)
}

/// The newest version; nothing where none was published.
pub fn newest(sql: &dyn Sql) -> Result<Option<DescriptionVersion>, ApiError> {
    Ok(all(sql)?.into_iter().next())
}

/// What a version says, in each of its languages; nothing where there is no such version.
pub fn documents(sql: &dyn Sql, no: u32) -> Result<Option<Vec<Document>>, ApiError> {
    let rows = sql.query("select body from description_version where no = ?", &[no.into()])?;
    Ok(first(rows).map(|row| row.json(0)).transpose()?)
}

/// How a version differs from the one before it; nothing is said of the first.
pub fn changes(sql: &dyn Sql, no: u32, documents: &[Document]) -> Result<Vec<DocumentChange>, ApiError> {
    let before = no.checked_sub(1).map(|before| self::documents(sql, before)).transpose()?.flatten().unwrap_or_default();
    let change = |document: &Document| {
        let old = before.iter().find(|old| old.locale == document.locale)?;
        Some(DocumentChange { locale: document.locale, sections: differences(old, document) })
    };
    Ok(documents.iter().filter_map(change).collect())
}

/// The digest of these documents: who publishes them names it.
#[must_use]
pub fn digest(documents: &[Document]) -> Digest {
    Digest::of(lupa_domain::jcs::text(&documents).as_bytes())
}

/// Publishes these documents as the next version.
pub fn publish(tx: &Tx<'_>, documents: &[Document], by: StaffId) -> Result<u32, ApiError> {
    let no = newest(tx.sql)?.map_or(0, |newest| newest.no) + 1;
    tx.sql.query(
        "insert into description_version (no, at, staff, body) values (?, ?, ?, ?)",
        &[no.into(), tx.now.into(), (&by.to_string()).into(), (&lupa_domain::jcs::text(&documents)).into()],
    )?;
    Ok(no)
}
