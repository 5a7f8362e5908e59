//! Erasing whose time is over: a walk over everybody once a day, a few at a time, so that nobody waits for it.

use std::{cell::Cell, collections::BTreeMap};

use lupa_domain::{
    consent::{Standing, is_forgettable, signup::KEPT_UNCONFIRMED},
    time::{Moment, Span},
    wording::{PurposeId, Retention},
};

use super::store;
use crate::{
    error::ApiError,
    log::Log,
    people::{self, PersonNo},
    platform::sql::{self, Sql, SqlError, Value},
    register, wording,
};

/// How often everybody is walked over.
const EVERY: Span = Span::days(1);
/// How many numbers one step looks at: some milliseconds.
const LOOKED_AT: PersonNo = 2_000;
/// How many people one step erases.
const ERASED: usize = 100;

/// The daily walk. When it last came to its end is written down, for the object may sleep in between and forget.
#[derive(Debug, Default)]
pub struct Walk {
    /// The last number that was looked at; nothing between walks.
    after: Cell<Option<PersonNo>>,
    due: Cell<Option<Moment>>,
}

impl Walk {
    /// When the next step is due, as far as is known.
    #[must_use]
    pub fn due(&self) -> Option<Moment> {
        self.due.get()
    }

    /// Does the next step, if it is due.
    pub fn go_on(&self, log: &Log, sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
        if self.due.get().is_none() {
            self.due.set(Some(register::walked_at(sql)?.map_or(now, |at| at + EVERY)));
        }
        if self.due.get().is_some_and(|due| now < due) {
            return Ok(());
        }
        // A step that fails ends the walk; the next one is tomorrow's.
        self.due.set(Some(now + EVERY));
        let after = self.after.take().unwrap_or_default();
        let next = sql::atomically(sql, || {
            let next = step(log, sql, now, after)?;
            if next.is_none() {
                register::mark_walked(sql, now)?;
            }
            Ok::<_, ApiError>(next)
        })?;
        if next.is_some() {
            self.after.set(next);
            self.due.set(Some(now));
        }
        Ok(())
    }
}

/// Looks at the people after number `after` and erases those whose time is over, with all that hangs on them; at the end also the forms that
/// nobody confirmed, beside people who stay. Answers after which number to go on; nothing at the end.
///
/// Whom staff keep a card of is a customer, and stays; so does whoever wants their data kept (GDPR Art. 18).
pub fn step(log: &Log, sql: &dyn Sql, now: Moment, after: PersonNo) -> Result<Option<PersonNo>, ApiError> {
    let upto = after + LOOKED_AT;
    let unconfirmed_since = now + Span::millis(-KEPT_UNCONFIRMED.as_millis());
    let mut over = unconfirmed(sql, unconfirmed_since, after, upto)?;
    over.extend(ended(sql, unconfirmed_since, now, after, upto)?);
    over.sort_unstable();
    over.dedup();
    let all = over.len() <= ERASED;
    over.truncate(ERASED);
    erase(log, sql, &over)?;
    if !all {
        return Ok(over.last().copied());
    }
    if upto < people::last_no(sql)? {
        return Ok(Some(upto));
    }
    // What was typed into a form may be anyone's.
    sql.query("delete from typed where at < ?", &[unconfirmed_since.into()])?;
    sql.query("delete from asking where at < ?", &[unconfirmed_since.into()])?;
    Ok(None)
}

/// Those who signed up before and never confirmed anything. What staff recorded, or was given at the counter, needs no confirmation.
fn unconfirmed(sql: &dyn Sql, before: Moment, after: PersonNo, upto: PersonNo) -> Result<Vec<PersonNo>, ApiError> {
    let rows = sql.query(
        "select no from person where no > ?2 and no <= ?3 and confirmed_at is null and restricted = 0 and joined_at < ?1 and not exists \
         (select 1 from event where event.person = person.no and (event.at >= ?1 or event.body ->> '$.act' in ('given', 'objected'))) \
         and not exists (select 1 from card where card.person = person.no)",
        &[before.into(), after.into(), upto.into()],
    )?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// Those of whom nothing has to be proved any longer. Who has something that stands, waits or forbids is most of them, and is not even read.
fn ended(sql: &dyn Sql, silent_since: Moment, now: Moment, after: PersonNo, upto: PersonNo) -> Result<Vec<PersonNo>, ApiError> {
    let rows = sql.query(
        "select person.no, standing.purpose, standing.state, standing.since, event.id \
         from person join standing on standing.person = person.no join event on event.no = standing.event \
         where person.no > ?2 and person.no <= ?3 and person.restricted = 0 \
         and not exists (select 1 from standing other where other.person = person.no and other.state in ('given', 'pending', 'objected')) \
         and not exists (select 1 from card where card.person = person.no) \
         and not exists (select 1 from event late where late.person = person.no and late.at >= ?1)",
        &[silent_since.into(), after.into(), upto.into()],
    )?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let retention: BTreeMap<PurposeId, Option<Retention>> =
        wording::purposes(sql)?.into_iter().map(|purpose| (purpose.id, purpose.retention)).collect();
    let mut said: BTreeMap<PersonNo, Vec<(Standing, Option<Retention>)>> = BTreeMap::new();
    for row in &rows {
        let standing = Standing { state: store::state(row, 2)?, since: row.moment(3)?, event: row.parse(4)? };
        let kept = retention.get(&row.parse::<PurposeId>(1)?).copied().flatten();
        said.entry(row.int(0)?).or_default().push((standing, kept));
    }
    Ok(said.into_iter().filter(|(_, said)| is_forgettable(said, now)).map(|(no, _)| no).collect())
}

/// Erases these people. Of their events the leaves stay, so that the log still holds.
fn erase(log: &Log, sql: &dyn Sql, people: &[PersonNo]) -> Result<(), ApiError> {
    if people.is_empty() {
        return Ok(());
    }
    let marked = lupa_domain::jcs::text(&people);
    sql.query("insert into erasing (person) select value from json_each(?)", &[Value::from(&marked)])?;
    for (no, leaf) in store::leaves_of_erased(sql)? {
        log.orphan(sql, no, leaf)?;
    }
    for statement in [
        "delete from receipt where event in (select no from event where person in (select person from erasing))",
        "delete from recording where event in (select no from event where person in (select person from erasing))",
        "delete from standing where person in (select person from erasing)",
        "delete from typed where event in (select no from event where person in (select person from erasing))",
        "delete from outbox where person in (select person from erasing)",
        "delete from session where person in (select person from erasing)",
        "delete from link where person in (select person from erasing)",
        "delete from event where person in (select person from erasing)",
    ] {
        sql.query(statement, &[])?;
    }
    people::erase(sql)?;
    sql.query("delete from erasing", &[])?;
    Ok(())
}
