//! What a command takes: the state, the database, the moment and randomness. The last two are captured once, when the command begins.

use std::cell::{Cell, RefCell};

use lupa_domain::{
    ids::Id,
    time::{Day, Moment},
};

use super::{
    config::Config,
    error::ApiError,
    limits::{Asking, Whose},
    state::State,
};
use crate::platform::{
    entropy::Entropy,
    sql::{self, Ending, Sql},
};

/// One command under way.
pub struct Tx<'a> {
    /// The register's state in memory.
    pub state: &'a State,
    /// Its database.
    pub sql: &'a dyn Sql,
    /// When the command began.
    pub now: Moment,
    /// Randomness for this command.
    pub entropy: &'a Entropy,
    /// When the alarm should ring at the latest because of this command.
    wake: Cell<Option<Moment>>,
    /// Whose asking this is, as far as fairness is concerned: a network or a counter.
    asker: RefCell<Option<String>>,
}

impl<'a> Tx<'a> {
    /// A command that begins now.
    #[must_use]
    pub const fn new(state: &'a State, sql: &'a dyn Sql, now: Moment, entropy: &'a Entropy) -> Self {
        Self { state, sql, now, entropy, wake: Cell::new(None), asker: RefCell::new(None) }
    }

    /// The configuration.
    #[must_use]
    pub const fn config(&self) -> &'a Config {
        self.state.config()
    }

    /// The day on which the command began, by the clock of the business.
    #[must_use]
    pub fn today(&self) -> Day {
        self.config().zone().day(self.now)
    }

    /// A fresh id.
    #[must_use]
    pub fn id<K>(&self) -> Id<K> {
        Id::from_random(self.entropy.id_bytes())
    }

    /// Asks for the alarm to ring no later than `at`, if the command is kept.
    pub fn wake_at(&self, at: Moment) {
        if self.wake.get().is_none_or(|set| at < set) {
            self.wake.set(Some(at));
        }
    }

    /// Whose asking this is, where it was counted against a network or a counter.
    #[must_use]
    pub fn asker(&self) -> Option<String> {
        self.asker.borrow().clone()
    }

    /// Counts this asking.
    pub fn limit(&self, asking: Asking, whose: Whose<'_>) -> Result<(), ApiError> {
        if let Whose::Network(asker) | Whose::Counter(asker) = whose {
            self.asker.replace(Some(asker.to_owned()));
        }
        if !self.config().limits {
            return Ok(());
        }
        self.state.limits().count(asking, whose, &self.config().secrets, self.now).map_err(ApiError::too_many)
    }

    /// An asking that was counted has done what it was for.
    pub fn credit(&self, asking: Asking, whose: Whose<'_>) {
        if self.config().limits {
            self.state.limits().credit(asking, whose, &self.config().secrets);
        }
    }

    /// Runs a command as one transaction. All of it is kept when it succeeds, and nothing when it fails: neither in the database nor in memory.
    pub fn run<T>(&self, command: impl FnOnce() -> Result<T, ApiError>) -> Result<T, ApiError> {
        self.settled(sql::atomically(self.sql, command))
    }

    /// Runs what only reads, without a transaction.
    pub fn read<T>(&self, query: impl FnOnce() -> Result<T, ApiError>) -> Result<T, ApiError> {
        self.settled(query())
    }

    /// Runs a query and keeps nothing of what it writes.
    pub fn try_out<T>(&self, query: impl FnOnce() -> Result<T, ApiError>) -> Result<T, ApiError> {
        let mut outcome = Err(ApiError::Broken("the transaction did not run".into()));
        let mut query = Some(query);
        self.sql.in_transaction(&mut || {
            if let Some(query) = query.take() {
                outcome = query();
            }
            Ending::RollBack
        })?;
        self.state.settle(Ending::RollBack);
        outcome
    }

    fn settled<T>(&self, outcome: Result<T, ApiError>) -> Result<T, ApiError> {
        self.state.settle(if outcome.is_ok() { Ending::Commit } else { Ending::RollBack });
        if let (Ok(_), Some(at)) = (&outcome, self.wake.get()) {
            self.state.wake_at(at);
        }
        outcome
    }
}
