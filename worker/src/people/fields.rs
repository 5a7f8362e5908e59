//! The business's own fields, as they are declared and stored.

use std::collections::{BTreeMap, BTreeSet};

use lupa_domain::{
    api::people::FieldResponse,
    ordered::CollectOrdered,
    people::{FieldDeclaration, FieldId},
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::error::ApiError,
};

/// The most fields that can be declared.
pub const MOST: usize = 100;

/// All fields, in the order in which they were declared.
pub fn all(sql: &dyn Sql) -> Result<Vec<FieldResponse>, ApiError> {
    let rows = sql.query("select id, revision, body, people from own_field order by no", &[])?;
    Ok(rows.iter().map(view).collect::<Result<_, _>>()?)
}

fn view(row: &Row) -> Result<FieldResponse, SqlError> {
    Ok(FieldResponse { id: row.parse(0)?, revision: row.count(1)?, declaration: row.json(2)?, people: row.count(3)? })
}

/// The declarations by name.
pub fn declared(sql: &dyn Sql) -> Result<BTreeMap<FieldId, FieldDeclaration>, ApiError> {
    Ok(all(sql)?.into_iter().map(|field| (field.id, field.declaration)).collect_map())
}

/// Writes a declaration down, the first of its name or another.
pub fn put(sql: &dyn Sql, id: &FieldId, declaration: &FieldDeclaration) -> Result<(), ApiError> {
    sql.query(
        "insert into own_field (id, body) values (?, ?) on conflict (id) do update set body = excluded.body, revision = revision + 1",
        &[id.as_str().into(), (&lupa_domain::jcs::text(declaration)).into()],
    )?;
    Ok(())
}

/// The texts that people have in a field. Reads every card, and is asked only where a choice is taken away that a person may have.
pub fn texts_in(sql: &dyn Sql, id: &FieldId) -> Result<BTreeSet<String>, ApiError> {
    let rows = sql.query(
        "select distinct cast(value as text) from card, json_each(card.fields) where fields <> '{}' and key = ?",
        &[id.as_str().into()],
    )?;
    Ok(rows.iter().map(|row| row.text(0).map(str::to_owned)).try_collect_set::<_, SqlError>()?)
}

/// One field.
pub fn one(sql: &dyn Sql, id: &FieldId) -> Result<Option<FieldResponse>, ApiError> {
    let rows = sql.query("select id, revision, body, people from own_field where id = ?", &[id.as_str().into()])?;
    Ok(first(rows).map(|row| view(&row)).transpose()?)
}
