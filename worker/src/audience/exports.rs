//! Exports, and to whom each of them disclosed what: a person sees which exports they were in.

use lupa_domain::{
    api::portal::Disclosure,
    audience::Basis,
    ids::ExportId,
    time::Moment,
    wording::{Purpose, PurposeId},
};

use crate::{
    error::ApiError,
    people::{Person, PersonNo, Run, holds},
    platform::sql::{Row, Sql, SqlError},
    staff::Staff,
};

/// Writes an export down.
#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
pub(super) fn record(
    sql: &dyn Sql,
    id: ExportId,
    staff: &Staff,
    (purpose, basis): (&Purpose, Basis),
    conditions: &str,
    format: &str,
    people: u64,
    now: Moment,
) -> Result<(), ApiError> {
    let (by, key) = (staff.id().to_string(), staff.key().map(|key| key.to_string()));
    let people = i64::try_from(people).unwrap_or(i64::MAX);
    sql.query(
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
            now.into(),
        ],
    )?;
    Ok(())
}

/// Writes down who was in one stretch of an export; the numbers ascend.
pub(super) fn disclose(sql: &dyn Sql, id: ExportId, people: &[PersonNo], now: Moment) -> Result<(), ApiError> {
    let Some(run) = Run::of(people) else { return Ok(()) };
    sql.query(
        "insert into disclosure (export, first, last, gaps, at) values (?, ?, ?, ?, ?)",
        &[(&id.to_string()).into(), run.first.into(), run.last.into(), (&run.gaps).into(), now.into()],
    )?;
    Ok(())
}

/// The exports that somebody was in, the newest first. A number may have been somebody else's before they joined.
pub fn disclosures_of(sql: &dyn Sql, person: &Person) -> Result<Vec<Disclosure>, ApiError> {
    let rows = sql.query(
        "select export.at, export.purpose, staff.name, disclosure.first, disclosure.gaps from disclosure \
         join export on export.id = disclosure.export join staff on staff.id = export.staff \
         where disclosure.first <= ?1 and disclosure.last >= ?1 and coalesce(disclosure.at, export.at) >= ?2 order by export.at desc",
        &[person.no.into(), person.joined_at.into()],
    )?;
    let read = |row: &Row| -> Result<Option<Disclosure>, SqlError> {
        let among = holds(row.int(3)?, row.text(4)?, person.no);
        let disclosure = Disclosure { at: row.moment(0)?, purpose: row.parse::<PurposeId>(1)?, by: row.text(2)?.to_owned() };
        Ok(among.then_some(disclosure))
    };
    let found: Vec<Option<Disclosure>> = rows.iter().map(read).collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().collect())
}
