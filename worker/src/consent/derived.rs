//! Where a person stands by what they said, beside what is kept of it. Standings are kept so that people can be counted; what is kept and does
//! not follow from the events was put there by another hand, and nobody is written to because of it.

use std::collections::{BTreeMap, BTreeSet};

use lupa_domain::{
    api::self_check::FindingKind,
    consent::{Event, Standing, State, agreement, merging},
    ordered::CollectOrdered,
    staff::audit::Act,
    time::Moment,
    wording::{Channel, PurposeId},
};

use super::store;
use crate::{
    log::findings::{self, Finding, Novelty},
    people,
    platform::sql::{Row, Sql, SqlError},
    runtime::{
        error::ApiError,
        numbers::{EventNo, PersonNo},
        tx::Tx,
    },
    staff::Note,
    wording,
};

/// A standing with everything that an export relies on.
#[derive(Debug, PartialEq, Eq)]
struct Kept {
    state: State,
    since: Moment,
    event: EventNo,
    version: u32,
    /// The number of the edition; only where consent stands.
    edition: Option<i64>,
}

type All = BTreeMap<PurposeId, Kept>;

/// The purposes on which what is kept of a person does not follow from what they said. Each is written down, for the administrator to see.
pub fn disagreements(tx: &Tx<'_>, person: PersonNo) -> Result<BTreeSet<PurposeId>, ApiError> {
    let kept = kept(tx.sql, person)?;
    let purposes = match followed(tx, person)? {
        Some(followed) => agreement::disagreements(&kept, &followed),
        // What cannot be read says nothing that could be relied on.
        None => kept.into_keys().collect_set(),
    };
    for purpose in &purposes {
        let (kind, subject) = (FindingKind::Standing, format!("{person} {purpose}"));
        tell(tx, &Finding { kind, subject, person: Some(person), purpose: Some(purpose.clone()) })?;
    }
    Ok(purposes)
}

/// Writes a finding down, and into the audit log if it is new.
pub(super) fn tell(tx: &Tx<'_>, finding: &Finding) -> Result<(), ApiError> {
    if findings::put(tx.sql, finding, tx.now)? == Novelty::Known {
        return Ok(());
    }
    let Finding { kind, subject, person, purpose } = finding;
    let note = Note::of(Act::DisagreementFound).about(kind.as_str());
    let note = match purpose {
        Some(purpose) => note.detail(purpose),
        None => note.detail(subject),
    };
    match person.map(|no| people::by_no(tx.sql, no)).transpose().ok().flatten() {
        Some(person) => note.person(person.id).write(tx),
        None => note.write(tx),
    }
}

fn kept(sql: &dyn Sql, person: PersonNo) -> Result<All, ApiError> {
    let rows = sql.query("select purpose, state, since, event, version, notice from standing where person = ?", &[person.into()])?;
    let one = |row: &Row| -> Result<_, SqlError> {
        let state = State::from_word(row.text(1)?).unwrap_or_default();
        let edition = row.opt_int(5)?.filter(|_| state == State::Given);
        Ok((row.parse(0)?, Kept { state, since: row.moment(2)?, event: row.int(3)?, version: row.count(4)?, edition }))
    };
    Ok(rows.iter().map(one).try_collect_map::<_, _, SqlError>()?)
}

/// What follows from a person's events; nothing where one of them cannot be read, or is another person's.
fn followed(tx: &Tx<'_>, person: PersonNo) -> Result<Option<All>, ApiError> {
    let Some(all) = standings(tx, person)? else { return Ok(None) };
    let kept = |Derived { standing, no, version, edition, .. }: Derived| Kept {
        state: standing.state,
        since: standing.since,
        event: no,
        version,
        edition: edition.filter(|_| standing.state == State::Given),
    };
    Ok(Some(all.into_iter().map(|(purpose, derived)| (purpose, kept(derived))).collect_map()))
}

/// A standing as it follows from events.
pub(super) struct Derived {
    pub(super) standing: Standing,
    pub(super) event: Event,
    pub(super) no: EventNo,
    pub(super) version: u32,
    /// The number of the edition that the event answers.
    pub(super) edition: Option<i64>,
}

/// Where a person's events leave them, those of cards that were merged into theirs among them; nothing where one of them cannot be read, or is
/// another person's.
pub(super) fn standings(tx: &Tx<'_>, person: PersonNo) -> Result<Option<BTreeMap<PurposeId, Derived>>, ApiError> {
    let Ok(stored) = store::events_of(tx.sql, person) else { return Ok(None) };
    let (id, joins) = (people::by_no(tx.sql, person)?.id, people::merging::joins(tx.sql, person)?);
    let channels: BTreeMap<PurposeId, Channel> = if joins.is_empty() { BTreeMap::new() } else { channels(tx.sql)? };
    let channel = |purpose: &PurposeId| channels.get(purpose).copied().unwrap_or(Channel::Email);
    let numbers: BTreeMap<_, _> = stored.iter().map(|one| (one.event.id, one.no)).collect_map();
    let Some(standings) = merging::standings_after(id, stored.iter().map(|one| (one.no, &one.event)), &joins, channel) else {
        return Ok(None);
    };
    let mut all = BTreeMap::new();
    for (purpose, (standing, event)) in standings {
        let Some(known) = wording::notice(tx, &event.notice)? else { return Ok(None) };
        let version = known.published.notice().statement(&purpose).map_or(0, |statement| statement.purpose_version);
        let edition = if standing.state == State::Given { wording::edition_no(tx.sql, &event.notice)? } else { None };
        let no = numbers.get(&event.id).copied().unwrap_or_default();
        all.insert(purpose, Derived { standing, event: event.clone(), no, version, edition });
    }
    Ok(Some(all))
}

/// By which channel each purpose reaches people.
pub(super) fn channels(sql: &dyn Sql) -> Result<BTreeMap<PurposeId, Channel>, ApiError> {
    Ok(wording::purposes(sql)?.into_iter().map(|purpose| (purpose.id, purpose.channel)).collect_map())
}
