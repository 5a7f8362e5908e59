//! Exports, and who was in each of them: a person sees which exports they were in.

use std::collections::BTreeSet;

use lupa_domain::{
    api::portal::Disclosure,
    audience::Basis,
    ids::ExportId,
    ordered::CollectOrdered,
    rights::notification::{DataNames, Received},
    wording::{Purpose, PurposeId},
};

use crate::{
    people::{IdRun, Person, holds, merging},
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

/// Writes down which organisation receives an export, and what of each person is in it.
pub fn give_to(sql: &dyn Sql, id: ExportId, recipient: &str, data: &DataNames) -> Result<(), ApiError> {
    sql.query(
        "update export set recipient = ?, data = ? where id = ?",
        &[recipient.into(), (&lupa_domain::jcs::text(data)).into(), (&id.to_string()).into()],
    )?;
    Ok(())
}

/// The organisations that received a list, in the order of their names.
pub fn recipients(sql: &dyn Sql) -> Result<Vec<String>, ApiError> {
    let rows = sql.query("select distinct recipient from export where recipient is not null order by recipient", &[])?;
    Ok(rows.iter().map(|row| Ok(row.text(0)?.to_owned())).collect::<Result<_, SqlError>>()?)
}

/// What others received of a person. A number may have been another person's before they joined.
pub fn received(sql: &dyn Sql, person: &Person) -> Result<Vec<Received>, ApiError> {
    let former = merging::former_numbers(sql, person.no)?;
    let own = (person.no, person.joined_at, merging::FOR_EVER);
    let mut found = Vec::new();
    for (no, since, until) in former.iter().map(|number| (number.no, number.since, number.until)).chain([own]) {
        let rows = sql.query(
            "select export.recipient, export.data, coalesce(disclosure.at, export.at), disclosure.first, disclosure.gaps from export \
             indexed by export_given cross join disclosure on disclosure.export = export.id where export.recipient is not null \
             and disclosure.first <= ?1 \
             and disclosure.last >= ?1 and coalesce(disclosure.at, export.at) >= ?2 and coalesce(disclosure.at, export.at) <= ?3",
            &[no.into(), since.into(), until.into()],
        )?;
        for row in &rows {
            if holds(row.int(3)?, row.text(4)?, no) {
                found.push(Received { recipient: row.text(0)?.to_owned(), data: row.json(1)?, at: row.moment(2)? });
            }
        }
    }
    Ok(found)
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
    Ok(rows.iter().map(|row| row.parse(0)).try_collect_set::<_, SqlError>()?)
}

/// The exports that a person was in, the newest first. A number may have been another person's before they joined.
pub fn disclosures_of(sql: &dyn Sql, person: &Person) -> Result<Vec<Disclosure>, ApiError> {
    let names = staff::names(sql)?;
    let read = |row: &Row, no: PersonNo| -> Result<Option<Disclosure>, SqlError> {
        let among = holds(row.int(3)?, row.text(4)?, no);
        let by = names.get(&row.parse(2)?).cloned().unwrap_or_default();
        let disclosure =
            Disclosure { at: row.moment(0)?, purpose: row.parse::<PurposeId>(1)?, by, suppression: row.text(5)? == SUPPRESSION };
        Ok(among.then_some(disclosure))
    };
    let former = merging::former_numbers(sql, person.no)?;
    let own = (person.no, person.joined_at, merging::FOR_EVER);
    let mut found = Vec::new();
    for (no, since, until) in former.iter().map(|number| (number.no, number.since, number.until)).chain([own]) {
        let rows = sql.query(
            "select export.at, export.purpose, export.staff, disclosure.first, disclosure.gaps, export.format from disclosure \
             join export on export.id = disclosure.export where disclosure.first <= ?1 and disclosure.last >= ?1 \
             and coalesce(disclosure.at, export.at) >= ?2 and coalesce(disclosure.at, export.at) <= ?3",
            &[no.into(), since.into(), until.into()],
        )?;
        for row in &rows {
            found.extend(read(row, no)?);
        }
    }
    found.sort_by_key(|disclosure| std::cmp::Reverse(disclosure.at));
    Ok(found)
}
