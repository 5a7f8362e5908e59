//! The access log: who was on the lists that staff looked at, and what a person is told of all that staff did with their data.

use std::collections::BTreeSet;

use lupa_domain::{
    ids::PersonId,
    staff::{
        AccessEntry,
        audit::{Act, Entry},
        by_day,
    },
    time::Moment,
    zone::Zone,
};

use super::{
    id_runs::{IdRun, holds},
    merging,
    store::Person,
};
use crate::{
    platform::sql::{Row, Sql, SqlError},
    runtime::{error::ApiError, numbers::PersonNo, text::word, tx::Tx},
    staff::{self, Member},
};

/// Writes down who was looked at; their numbers ascend. That staff looked is in the audit log; here it stays with the person it was about, and
/// can go when they do.
pub fn note(tx: &Tx<'_>, staff: &Member, act: Act, about: Option<&str>, people: &[PersonNo]) -> Result<(), ApiError> {
    let Some(run) = IdRun::of(people) else { return Ok(()) };
    let (by, key) = (staff.id().to_string(), staff.key().map(|key| key.to_string()));
    tx.sql.query(
        "insert into look (at, act, staff, api_key, about, first, last, gaps) values (?, ?, ?, ?, ?, ?, ?, ?)",
        &[
            tx.now.into(),
            (&word(&act)).into(),
            (&by).into(),
            key.as_deref().into(),
            about.into(),
            run.first.into(),
            run.last.into(),
            (&run.gaps).into(),
        ],
    )?;
    Ok(())
}

/// Whether the same people were looked at by the same hand on such a list since then. Only the newest hundred looks are asked.
pub fn was_noted(tx: &Tx<'_>, staff: &Member, act: Act, about: &str, people: &[PersonNo], since: Moment) -> Result<bool, ApiError> {
    let Some(run) = IdRun::of(people) else { return Ok(true) };
    let rows = tx.sql.query(
        "select 1 from look where no > (select coalesce(max(no), 0) - 100 from look) and at >= ? and act = ? and staff = ? and about = ? \
         and first = ? and last = ? and gaps = ? limit 1",
        &[
            since.into(),
            (&word(&act)).into(),
            (&staff.id().to_string()).into(),
            about.into(),
            run.first.into(),
            run.last.into(),
            (&run.gaps).into(),
        ],
    )?;
    Ok(!rows.is_empty())
}

/// All that staff saw or did of this person, day by day, the newest first: the lists they were on, and every entry of the audit log that
/// names them. A number may have been another person's before they joined.
pub fn of(sql: &dyn Sql, person: &Person, zone: Zone) -> Result<Vec<AccessEntry>, ApiError> {
    let (names, programs) = (staff::names(sql)?, staff::keys::names(sql)?);
    let listed = |row: &Row, no: PersonNo| -> Result<Option<AccessEntry>, SqlError> {
        let act = serde_json::from_value(row.text(1)?.into()).map_err(|_| SqlError("an act has no such word".into()))?;
        let by = names.get(&row.parse(2)?).cloned();
        let program = row.opt_text(3)?.map(|_| row.parse(3)).transpose()?.and_then(|key| programs.get(&key).cloned());
        let about = row.opt_text(4)?.map(str::to_owned);
        let look = AccessEntry { at: row.moment(0)?, act, by, program, about, detail: None, times: 1 };
        Ok(holds(row.int(5)?, row.text(6)?, no).then_some(look))
    };
    let mut looks: Vec<AccessEntry> = Vec::new();
    let former = merging::former_numbers(sql, person.no)?;
    let own = (person.no, person.joined_at, merging::FOR_EVER);
    for (no, since, until) in former.iter().map(|number| (number.no, number.since, number.until)).chain([own]) {
        let rows = sql.query(
            "select at, act, staff, api_key, about, first, gaps from look where first <= ?1 and last >= ?1 and at >= ?2 and at <= ?3",
            &[no.into(), since.into(), until.into()],
        )?;
        for row in &rows {
            looks.extend(listed(row, no)?);
        }
    }
    let ids: BTreeSet<PersonId> = former.iter().map(|number| number.id).chain([person.id]).collect();
    let mut entries = Vec::new();
    for id in ids {
        entries.extend(staff::audit::about_person(sql, id)?);
    }
    for entry in entries {
        let Entry { at, act, staff, staff_name, key, about, detail, .. } = entry;
        let by = staff_name.or_else(|| staff.and_then(|id| names.get(&id).cloned()));
        let program = key.and_then(|id| programs.get(&id).cloned());
        looks.push(AccessEntry { at, act, by, program, about, detail, times: 1 });
    }
    Ok(by_day(looks, zone))
}
