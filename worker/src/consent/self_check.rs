//! The self-check: whether the register agrees with itself. Once a day, or when somebody asks for it, everything is looked at a piece at a time:
//! the log and its events, where people stand and what they said, the audit log and what was signed of it, and every checkpoint.
//!
//! It finds what was edited behind the register's back. What it cannot find: that somebody who can edit everything has made everything agree, and
//! the checkpoints that others keep with it; those show it ([`crate::log::history`]).

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use lupa_domain::{
    api::self_check::{FindingKind, Looked},
    time::{Moment, Span},
};

use super::{derived, events::log, store};
use crate::{
    log::findings::{self, Finding},
    people,
    runtime::{error::ApiError, migrations, numbers::PersonNo, state::Memory, tx::Tx},
    staff,
};

/// How often everything is looked at without anybody asking.
const EVERY: Span = Span::days(1);
/// How many tiles of leaves one step looks at: a thousand events, some ten milliseconds.
const TILES: u64 = 4;
/// How many people one step looks at.
const PEOPLE: u32 = 500;
/// How many entries of the audit log.
const ENTRIES: u32 = 1_000;
/// How many checkpoints: each has a signature.
const CHECKPOINTS: u32 = 25;

/// Where a check goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Tile(u64),
    PersonAfter(PersonNo),
    EntryAfter(u64),
    CheckpointAfter(u64),
}

/// A check under way. An object that sleeps forgets it, and begins anew.
#[derive(Clone, Copy, Debug)]
struct Check {
    began: Moment,
    place: Place,
    looked: Looked,
}

/// The self-check of a register, in memory.
#[derive(Debug, Default)]
pub struct SelfCheck {
    asked: Cell<bool>,
    check: RefCell<Option<Check>>,
}

impl Memory for SelfCheck {}

fn memory(tx: &Tx<'_>) -> Rc<SelfCheck> {
    tx.state.memory(SelfCheck::default)
}

/// Asks for a check as soon as may be. One that is under way begins again: what was changed since is to be seen.
pub fn ask(tx: &Tx<'_>) {
    let memory = memory(tx);
    memory.asked.set(true);
    memory.check.take();
    tx.wake_at(tx.now);
}

/// Whether a check is under way, or is about to begin.
#[must_use]
pub fn is_running(tx: &Tx<'_>) -> bool {
    let memory = memory(tx);
    memory.asked.get() || memory.check.borrow().is_some()
}

/// When the next step is due.
pub fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    if is_running(tx) {
        return Ok(Some(tx.now));
    }
    let since = match findings::last_check(tx.sql)? {
        Some((ended, _)) => Some(ended),
        None => migrations::newest_at(tx.sql)?,
    };
    // A clock that has gone back says nothing of how long ago it was.
    Ok(Some(since.filter(|since| *since <= tx.now).map_or(tx.now, |since| since + EVERY)))
}

/// Does the next step.
pub fn step(tx: &Tx<'_>) -> Result<(), ApiError> {
    let memory = memory(tx);
    memory.asked.set(false);
    let begun = memory.check.take().unwrap_or(Check { began: tx.now, place: Place::Tile(0), looked: Looked::default() });
    let next = tx.run(|| go_on(tx, begun))?;
    memory.check.replace(next);
    Ok(())
}

fn go_on(tx: &Tx<'_>, check: Check) -> Result<Option<Check>, ApiError> {
    let Check { began, place, mut looked } = check;
    let next = match place {
        Place::Tile(no) => tiles(tx, no, &mut looked)?.map_or(Place::PersonAfter(0), Place::Tile),
        Place::PersonAfter(no) => people_after(tx, no, &mut looked)?.map_or(Place::EntryAfter(0), Place::PersonAfter),
        Place::EntryAfter(no) => {
            let (faults, count, last) = staff::audit_check::check(tx.sql, &tx.config().receipt_key, no, ENTRIES)?;
            looked.audit_entries += count;
            for (kind, no) in faults {
                derived::tell(tx, &Finding::of(kind, no))?;
            }
            last.map_or(Place::CheckpointAfter(0), Place::EntryAfter)
        }
        Place::CheckpointAfter(size) => {
            let (found, count, last) = log(tx).check_checkpoints(tx.sql, size, CHECKPOINTS)?;
            looked.checkpoints += count;
            found.iter().try_for_each(|finding| derived::tell(tx, finding))?;
            let Some(last) = last else {
                findings::end_check(tx.sql, began, tx.now, &looked)?;
                return Ok(None);
            };
            Place::CheckpointAfter(last)
        }
    };
    Ok(Some(Check { began, place: next, looked }))
}

/// Looks at some tiles of leaves. Answers where to go on.
fn tiles(tx: &Tx<'_>, from: u64, looked: &mut Looked) -> Result<Option<u64>, ApiError> {
    for no in from..from + TILES {
        let (found, count) = log(tx).check_tile(tx.sql, no)?;
        looked.leaves += count;
        for finding in found {
            let no = finding.subject.parse().ok().filter(|_| finding.kind == FindingKind::Event);
            let person = no.map(|no| store::person_of(tx.sql, no)).transpose()?.flatten();
            derived::tell(tx, &Finding { person, ..finding })?;
        }
        if count < u64::from(lupa_tlog::tile::WIDTH) {
            return Ok(None);
        }
    }
    Ok(Some(from + TILES))
}

/// Looks at some people. Answers the number of the last, after which to go on.
fn people_after(tx: &Tx<'_>, after: PersonNo, looked: &mut Looked) -> Result<Option<PersonNo>, ApiError> {
    let numbers = people::numbers_after(tx.sql, after, PEOPLE)?;
    for no in &numbers {
        looked.people += 1;
        derived::disagreements(tx, *no)?;
    }
    Ok(numbers.last().copied())
}
