//! The access log: who was on the lists that staff looked at, and what a person is told of all that staff did with their data.

use std::collections::BTreeSet;

use lupa_domain::{
    ids::PersonId,
    ordered::CollectOrdered,
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
    let Newest { listed, logged } = newest(sql, person, Below::ALL, usize::MAX)?;
    Ok(by_day(listed.into_iter().chain(logged).map(|(_, entry)| entry).collect(), zone))
}

/// Below which number of each of the two lists a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Below {
    /// Of the lists that staff looked at.
    pub listed: i64,
    /// Of the audit log.
    pub logged: i64,
}

impl Below {
    /// From the newest on. Numbers cross JavaScript as doubles.
    pub const ALL: Self = Self { listed: i64::MAX >> 10, logged: i64::MAX >> 10 };
}

/// Of both lists the newest entries, each with its number.
#[derive(Debug)]
pub struct Newest {
    /// The lists that staff looked at and the person was on.
    pub listed: Vec<(i64, AccessEntry)>,
    /// What the audit log says of the person.
    pub logged: Vec<(i64, AccessEntry)>,
}

/// How many rows are read at once: not everybody between the first and the last of a list was on it.
const STRETCH: usize = 500;

/// Of both lists at most so many entries below these numbers, the newest first.
pub fn newest(sql: &dyn Sql, person: &Person, below: Below, most: usize) -> Result<Newest, ApiError> {
    let (names, programs) = (staff::names(sql)?, staff::keys::names(sql)?);
    let former = merging::former_numbers(sql, person.no)?;
    let own = (person.no, person.joined_at, merging::FOR_EVER);
    let numbers: Vec<_> = former.iter().map(|number| (number.no, number.since, number.until)).chain([own]).collect();
    let (first, last) = numbers.iter().fold((person.no, person.no), |(first, last), (no, ..)| (first.min(*no), last.max(*no)));
    let listed_in = |row: &Row| -> Result<Option<AccessEntry>, SqlError> {
        let (at, begins, gaps) = (row.moment(0)?, row.int(5)?, row.text(6)?);
        let as_which = numbers.iter().filter(|(no, since, until)| (*since..=*until).contains(&at) && holds(begins, gaps, *no));
        let times = u32::try_from(as_which.count()).unwrap_or(u32::MAX);
        let act = serde_json::from_value(row.text(1)?.into()).map_err(|_| SqlError("an act has no such word".into()))?;
        let by = names.get(&row.parse(2)?).cloned();
        let program = row.opt_text(3)?.map(|_| row.parse(3)).transpose()?.and_then(|key| programs.get(&key).cloned());
        let about = row.opt_text(4)?.map(str::to_owned);
        Ok((times > 0).then_some(AccessEntry { at, act, by, program, about, detail: None, times }))
    };
    let (mut listed, mut place) = (Vec::new(), below.listed);
    while listed.len() < most {
        let rows = sql.query(
            "select at, act, staff, api_key, about, first, gaps, no from look where first <= ?1 and last >= ?2 and no < ?3 \
             order by no desc limit ?4",
            &[last.into(), first.into(), place.into(), i64::try_from(STRETCH).unwrap_or(i64::MAX).into()],
        )?;
        for row in &rows {
            place = row.int(7)?;
            listed.extend(listed_in(row)?.map(|entry| (place, entry)));
        }
        if rows.len() < STRETCH {
            break;
        }
    }
    listed.truncate(most);
    let ids: BTreeSet<PersonId> = former.iter().map(|number| number.id).chain([person.id]).collect_set();
    let logged = staff::audit::about_below(sql, &ids, below.logged, most)?.into_iter().map(|entry| {
        let Entry { no, at, act, staff, staff_name, key, about, detail, .. } = entry;
        let by = staff_name.or_else(|| staff.and_then(|id| names.get(&id).cloned()));
        let program = key.and_then(|id| programs.get(&id).cloned());
        (i64::try_from(no).unwrap_or(i64::MAX), AccessEntry { at, act, by, program, about, detail, times: 1 })
    });
    Ok(Newest { listed, logged: logged.collect() })
}
