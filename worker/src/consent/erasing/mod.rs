//! Erasing whose time is over: a walk over everybody once a day, a few at a time, so that nobody waits for it.

mod store;

use std::cell::Cell;

use lupa_domain::{
    consent::{is_forgettable, signup::KEPT_UNCONFIRMED},
    time::{Moment, Span},
};

use crate::{
    error::ApiError,
    log::Log,
    outbox,
    people::{self, PersonNo},
    platform::sql::{self, Sql},
    portal, register,
    wording::Notices,
};

/// How often everybody is walked over.
const EVERY: Span = Span::days(1);
/// How many numbers one step looks at: some milliseconds.
const LOOKED_AT: PersonNo = 2_000;
/// How many people one step erases.
const ERASED: usize = 100;
/// How long a step that failed keeps the next one waiting.
const AFTER_FAILURE: Span = Span::minutes(1);

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
        let after = self.after.take().unwrap_or_default();
        // A step that fails is passed over, so that it does not keep anybody else; it is done again tomorrow.
        self.after.set(Some(after + LOOKED_AT));
        self.due.set(Some(now + AFTER_FAILURE));
        let next = sql::atomically(sql, || {
            let next = step(log, sql, now, after)?;
            if next.is_none() {
                register::mark_walked(sql, now)?;
            }
            Ok::<_, ApiError>(next)
        })?;
        self.after.set(next);
        self.due.set(Some(if next.is_some() { now } else { now + EVERY }));
        Ok(())
    }
}

/// Looks at the people after number `after` and erases those whose time is over, with all that hangs on them; at the beginning also the forms
/// that nobody confirmed, beside people who stay. Answers after which number to go on; nothing at the end.
///
/// Whom staff keep a card of is a customer, and stays; so does whoever wants their data kept (GDPR Art. 18).
pub fn step(log: &Log, sql: &dyn Sql, now: Moment, after: PersonNo) -> Result<Option<PersonNo>, ApiError> {
    let upto = after + LOOKED_AT;
    let unconfirmed_since = now + Span::millis(-KEPT_UNCONFIRMED.as_millis());
    if after == 0 {
        store::forget_forms(sql, unconfirmed_since)?;
    }
    let mut over = store::unconfirmed(sql, unconfirmed_since, after, upto)?;
    over.extend(ended(sql, unconfirmed_since, now, after, upto)?);
    over.sort_unstable();
    over.dedup();
    let all = over.len() <= ERASED;
    over.truncate(ERASED);
    erase(log, sql, &over)?;
    if !all {
        return Ok(over.last().copied());
    }
    Ok(if upto < people::last_no(sql)? { Some(upto) } else { None })
}

/// Those of whom nothing has to be proved any longer.
fn ended(sql: &dyn Sql, silent_since: Moment, now: Moment, after: PersonNo, upto: PersonNo) -> Result<Vec<PersonNo>, ApiError> {
    let mut standings = store::ended(sql, silent_since, after, upto)?;
    if standings.is_empty() {
        return Ok(Vec::new());
    }
    let notices = Notices::default();
    let mut over = Vec::new();
    for (person, answered) in store::answered(sql, standings.keys().copied())? {
        let mut promised = Vec::new();
        for digest in &answered {
            promised.push(notices.find(sql, digest)?.and_then(|known| known.published.notice().retention()));
        }
        if is_forgettable(&standings.remove(&person).unwrap_or_default(), &promised, now) {
            over.push(person);
        }
    }
    Ok(over)
}

/// Erases these people. Of their events the leaves stay, so that the log still holds.
fn erase(log: &Log, sql: &dyn Sql, people: &[PersonNo]) -> Result<(), ApiError> {
    if people.is_empty() {
        return Ok(());
    }
    store::begin(sql, people)?;
    for (no, leaf) in store::leaves_of_erased(sql)? {
        log.orphan(sql, no, leaf)?;
    }
    outbox::erase(sql)?;
    portal::erase(sql)?;
    store::erase(sql)?;
    people::erase(sql)?;
    store::end(sql)
}
