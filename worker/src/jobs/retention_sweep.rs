//! Erases people whose time is over: everybody is looked at once a day, a few at a time, so that nobody waits for it.

use std::{cell::Cell, rc::Rc};

use lupa_domain::{
    consent::signup::UNCONFIRMED_RETENTION,
    time::{Moment, Span},
};

use crate::{
    consent::erasing,
    delivery::outbox,
    people::{self, PersonNo, person},
    register,
    rights::{erasure, merging, requests},
    runtime::{error::ApiError, state::Memory, tx::Tx, wiping},
};

/// How often everybody is looked at.
const EVERY: Span = Span::days(1);
/// How many numbers one step looks at: some milliseconds.
const LOOKED_AT: PersonNo = 2_000;
/// How many people one step erases.
const ERASED: usize = 100;
/// How long a step that failed keeps the next one waiting.
const AFTER_FAILURE: Span = Span::minutes(1);

/// The daily sweep. When it last came to its end is written down, for the object may sleep in between and forget.
#[derive(Debug, Default)]
pub struct RetentionSweep {
    /// The last number that was looked at; nothing between sweeps.
    after: Cell<Option<PersonNo>>,
    due: Cell<Option<Moment>>,
}

impl Memory for RetentionSweep {}

/// The sweep of this register.
fn sweep(tx: &Tx<'_>) -> Rc<RetentionSweep> {
    tx.state.memory(RetentionSweep::default)
}

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    sweep(tx).next_due(tx).map(Some)
}

/// Does the next step, as a transaction of its own: a step that fails is passed over, and that must stay known.
pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    sweep(tx).go_on(tx)
}

impl RetentionSweep {
    /// A sweep whose next step is due at this moment, whenever the last one ended.
    #[must_use]
    pub fn due_at(at: Moment) -> Self {
        Self { after: Cell::default(), due: Cell::new(Some(at)) }
    }

    /// When the next step is due, as far as is known.
    #[must_use]
    pub fn due(&self) -> Option<Moment> {
        self.due.get()
    }

    fn next_due(&self, tx: &Tx<'_>) -> Result<Moment, ApiError> {
        if let Some(due) = self.due.get() {
            return Ok(due);
        }
        let due = register::swept_at(tx.sql)?.map_or(tx.now, |at| at + EVERY);
        self.due.set(Some(due));
        Ok(due)
    }

    /// Does the next step, if it is due.
    pub fn go_on(&self, tx: &Tx<'_>) -> Result<(), ApiError> {
        if tx.now < self.next_due(tx)? {
            return Ok(());
        }
        let after = self.after.take().unwrap_or_default();
        // A step that fails is passed over, so that it does not keep anybody else; it is done again tomorrow.
        self.after.set(Some(after + LOOKED_AT));
        self.due.set(Some(tx.now + AFTER_FAILURE));
        // What is done once a day does not wait for the people of the first step.
        let tidied = if after == 0 { tx.run(|| tidy(tx)) } else { Ok(()) };
        let stepped = tx.run(|| {
            let next = step(tx, after)?;
            if next.is_none() {
                register::mark_swept(tx.sql, tx.now)?;
            }
            Ok(next)
        });
        let next = match stepped {
            Ok(next) => next,
            Err(error) => {
                if error.is_of_one_step() {
                    one_by_one(tx, after)?;
                }
                return Err(error);
            }
        };
        self.after.set(next);
        self.due.set(Some(if next.is_some() { tx.now } else { tx.now + EVERY }));
        tidied
    }
}

/// Since when a form that nobody has confirmed is over.
fn unconfirmed_since(tx: &Tx<'_>) -> Moment {
    tx.now + Span::millis(-UNCONFIRMED_RETENTION.as_millis())
}

/// Does once a day what is about nobody in particular: forms that nobody confirmed go, beside people who stay, and what has no time left.
fn tidy(tx: &Tx<'_>) -> Result<(), ApiError> {
    let forgotten = erasing::forget_forms(tx.sql, unconfirmed_since(tx))?;
    outbox::forget_nobodys(tx.sql, tx.now + Span::days(-1))?;
    erasure::tidy(tx)?;
    merging::tidy(tx)?;
    if forgotten | requests::forget(tx)? { wiping::ask(tx) } else { Ok(()) }
}

/// The people after number `after` whose time is over.
fn over(tx: &Tx<'_>, after: PersonNo) -> Result<Vec<PersonNo>, ApiError> {
    let (upto, unconfirmed_since) = (after + LOOKED_AT, unconfirmed_since(tx));
    let unconfirmed = person::never_confirmed(tx.sql, unconfirmed_since, after, upto)?;
    let mut over = erasing::silent_since(tx.sql, unconfirmed_since, &unconfirmed)?;
    let ended = erasing::ended(tx, unconfirmed_since, after, upto)?;
    over.extend(person::erasable(tx.sql, &ended)?);
    let waiting = requests::waiting(tx.sql, &over)?;
    over.retain(|person| !waiting.contains(person));
    over.sort_unstable();
    over.dedup();
    Ok(over)
}

/// Erases those whose time is over each alone, where a step with all of them failed. One that cannot be erased is passed over until tomorrow.
fn one_by_one(tx: &Tx<'_>, after: PersonNo) -> Result<(), ApiError> {
    let mut over = tx.read(|| over(tx, after))?;
    over.truncate(ERASED);
    for person in over {
        if let Err(error) = tx.run(|| erasure::erase(tx, &[person]))
            && !error.is_of_one_step()
        {
            return Err(error);
        }
    }
    Ok(())
}

/// Looks at the people after number `after` and erases those whose time is over, with all that hangs on them. Answers after which number to go on;
/// nothing at the end.
fn step(tx: &Tx<'_>, after: PersonNo) -> Result<Option<PersonNo>, ApiError> {
    let upto = after + LOOKED_AT;
    let mut over = over(tx, after)?;
    let all = over.len() <= ERASED;
    over.truncate(ERASED);
    erasure::erase(tx, &over)?;
    if !all {
        return Ok(over.last().copied());
    }
    Ok(if upto < people::last_no(tx.sql)? { Some(upto) } else { None })
}
