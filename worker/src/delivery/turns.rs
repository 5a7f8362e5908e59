//! Whose letter goes next, among those that are equally urgent: every asker's first before any asker's second, and so on (start-time fair
//! queueing). Five thousand askings from one network wait for each other, and an asking from another network waits for one of them.
//!
//! How far an asker's line has come is known in memory alone, by the keyed hash that the limits use, and a restart forgets it. What is written
//! down with a letter is its turn: a number that many askers share.

use std::{cell::RefCell, collections::HashMap};

use super::store;
use crate::{
    platform::sql::Sql,
    runtime::{error::ApiError, state::Memory, tx::Tx},
};

/// Which letters go first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// What lets a person in, and what tells them that somebody may have come in. They wait in front of a screen.
    Entry,
    /// What a person has coming: receipts.
    Owed,
    /// What anybody may ask for in anybody's name, as often as the limits let them.
    Asked,
}

impl Lane {
    /// As its column holds it.
    #[must_use]
    pub const fn number(self) -> i64 {
        self as i64
    }
}

/// An asker, as far as turns are concerned.
type Asker = [u8; 8];

/// When this many askers are known in a lane, those whose letters have gone are dropped; if all of them wait, all are, and the lane goes on in
/// the order of asking for a while. At some 40 bytes each they take less than a megabyte.
const MOST: usize = 20_000;

/// The turns of one register.
#[derive(Debug, Default)]
pub(super) struct Turns {
    lanes: RefCell<[Option<Line>; 3]>,
}

impl Memory for Turns {}

/// The line of one lane.
#[derive(Debug, Default)]
struct Line {
    /// The last turn that went.
    served: i64,
    /// The last turn that each asker was given.
    given: HashMap<Asker, i64>,
}

impl Line {
    fn give(&mut self, asker: Asker) -> i64 {
        if self.given.len() >= MOST && !self.given.contains_key(&asker) {
            let served = self.served;
            self.given.retain(|_, turn| *turn > served);
            // So that the next asker does not walk through all of them again.
            if self.given.len() > MOST / 2 {
                self.served = self.given.values().copied().max().unwrap_or(served);
                self.given.clear();
            }
        }
        let given = self.given.entry(asker).or_insert(self.served);
        *given = (*given).max(self.served) + 1;
        *given
    }
}

impl Turns {
    fn with<T>(&self, sql: &dyn Sql, lane: Lane, work: impl FnOnce(&mut Line) -> T) -> Result<T, ApiError> {
        let mut lanes = self.lanes.borrow_mut();
        let place = lanes.get_mut(lane as usize).ok_or_else(|| ApiError::Broken("a lane is missing".into()))?;
        if place.is_none() {
            // After a restart a new asker comes after the first of those who wait.
            let served = store::first_turn(sql, lane.number())?.map_or(0, |turn| turn - 1);
            *place = Some(Line { served, given: HashMap::new() });
        }
        Ok(work(place.get_or_insert_default()))
    }
}

/// The turn of a letter that is put into the outbox now.
pub(super) fn give(tx: &Tx<'_>, lane: Lane) -> Result<i64, ApiError> {
    let asker = tx.asker().map_or([0; 8], |asker| {
        let mut key = [0; 8];
        key.copy_from_slice(&tx.config().secrets.mac("asker", asker.as_bytes())[..8]);
        key
    });
    tx.state.memory(Turns::default).with(tx.sql, lane, |line| line.give(asker))
}

/// A letter of this turn is about to go.
pub(super) fn serve(tx: &Tx<'_>, lane: i64, turn: i64) -> Result<(), ApiError> {
    let known = [Lane::Entry, Lane::Owed, Lane::Asked].into_iter().find(|known| known.number() == lane);
    let Some(lane) = known else { return Ok(()) };
    tx.state.memory(Turns::default).with(tx.sql, lane, |line| line.served = line.served.max(turn))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_askers_first_goes_before_any_askers_second() {
        let mut line = Line::default();
        let [a, b] = [[1; 8], [2; 8]];
        assert_eq!((0..5).map(|_| line.give(a)).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        assert_eq!(line.give(b), 1);
        line.served = 3;
        assert_eq!((line.give(b), line.give([3; 8]), line.give(a)), (4, 4, 6), "nobody is let in before what has gone");
    }

    #[test]
    fn the_askers_that_are_remembered_are_bounded() {
        let mut line = Line::default();
        let asker = |n: u32| {
            let mut asker = [0; 8];
            asker[..4].copy_from_slice(&n.to_be_bytes());
            asker
        };
        let mut last = 0;
        for n in 0..200_000 {
            let turn = line.give(asker(n));
            assert!(line.given.len() <= MOST && turn >= last);
            last = turn;
        }
    }
}
