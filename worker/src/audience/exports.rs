//! Exports, and who was in each of them: a person sees which exports they were in.

use std::collections::BTreeSet;

use lupa_domain::{
    api::portal::Disclosure,
    audience::Basis,
    ids::ExportId,
    wording::{Purpose, PurposeId},
};

use crate::{
    people::{IdRun, Person, holds},
    platform::sql::{Row, Sql, SqlError},
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
    staff::{self, Member},
};

/// The format of a list of those who must not be written to.
pub const SUPPRESSION: &str = "suppression";

/// Writes an export down.
pub fn record(
    tx: &Tx<'_>,
    id: ExportId,
    staff: &Member,
    (purpose, basis): (&Purpose, Basis),
    conditions: &str,
    format: &str,
    people: u64,
) -> Result<(), ApiError> {
    let (by, key) = (staff.id().to_string(), staff.key().map(|key| key.to_string()));
    let people = i64::try_from(people).unwrap_or(i64::MAX);
    tx.sql.query(
        "insert into export (id, staff, api_key, purpose, basis, conditions, format, people, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        &[
            (&id.to_string()).into(),
            (&by).into(),
            key.as_deref().into(),
            purpose.id.as_str().into(),
            basis.as_str().into(),
            conditions.into(),
            format.into(),
            people.into(),
            tx.now.into(),
        ],
    )?;
    Ok(())
}

/// Writes down who was in one stretch of an export; the numbers ascend.
pub fn disclose(tx: &Tx<'_>, id: ExportId, people: &[PersonNo]) -> Result<(), ApiError> {
    let Some(run) = IdRun::of(people) else { return Ok(()) };
    tx.sql.query(
        "insert into disclosure (export, first, last, gaps, at) values (?, ?, ?, ?, ?)",
        &[(&id.to_string()).into(), run.first.into(), run.last.into(), (&run.gaps).into(), tx.now.into()],
    )?;
    Ok(())
}

/// The purposes for which addresses have been exported.
pub fn exported_purposes(sql: &dyn Sql) -> Result<BTreeSet<PurposeId>, ApiError> {
    let rows = sql.query("select distinct purpose from export where format <> ?", &[SUPPRESSION.into()])?;
    Ok(rows.iter().map(|row| row.parse(0)).collect::<Result<_, _>>()?)
}

/// The exports that a person was in, the newest first. A number may have been another person's before they joined.
pub fn disclosures_of(sql: &dyn Sql, person: &Person) -> Result<Vec<Disclosure>, ApiError> {
    let rows = sql.query(
        "select export.at, export.purpose, export.staff, disclosure.first, disclosure.gaps, export.format from disclosure \
         join export on export.id = disclosure.export \
         where disclosure.first <= ?1 and disclosure.last >= ?1 and coalesce(disclosure.at, export.at) >= ?2 order by export.at desc",
        &[person.no.into(), person.joined_at.into()],
    )?;
    let names = staff::names(sql)?;
    let read = |row: &Row| -> Result<Option<Disclosure>, SqlError> {
        let among = holds(row.int(3)?, row.text(4)?, person.no);
        let by = names.get(&row.parse(2)?).cloned().unwrap_or_default();
        let disclosure =
            Disclosure { at: row.moment(0)?, purpose: row.parse::<PurposeId>(1)?, by, suppression: row.text(5)? == SUPPRESSION };
        Ok(among.then_some(disclosure))
    };
    let found: Vec<Option<Disclosure>> = rows.iter().map(read).collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().collect())
}
