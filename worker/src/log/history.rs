//! Whether the tree is the one that was signed. A register signs one history: a backup that is put back, or a database that was edited, would
//! sign a second one beside the first, with the same numbers, and nobody could tell which is true. So before anything is signed or written the tree
//! is held against every checkpoint that is known: the newest of its own, those that others have brought back, and the one that the operator
//! gives at the start. Where it is another tree, the register is read and nothing else.
//!
//! The way on is a newer copy of the data. Where there is none, the newest backup is put back, and the log goes on openly from there: every
//! checkpoint since then tells from which leaf on (`lupa_domain::consent::continuation`).

use std::fmt;

use lupa_domain::{
    consent::continuation::{self, Continuation},
    time::Moment,
};
use lupa_tlog::{
    checkpoint::Checkpoint,
    note::SignedNote,
    tree::{Frontier, Hash},
};

use super::{Comparison, KEPT, Log, TORN, store, torn};
use crate::{
    platform::sql::Sql,
    runtime::{config::Config, error::ApiError, keys::ReceiptKey},
};

/// How the tree is not the one that was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fork {
    /// It has fewer leaves than were signed: it is an older copy.
    Older {
        /// How many leaves were signed.
        signed: u64,
        /// How many there are.
        has: u64,
    },
    /// Its first leaves are others than were signed.
    Another {
        /// How many leaves were signed.
        signed: u64,
    },
    /// It cannot be read as a tree.
    Torn,
}

impl fmt::Display for Fork {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Older { signed, has } => {
                write!(f, "the log has {has} leaves, and {signed} were signed: this is an older copy of the data")
            }
            Self::Another { signed } => write!(f, "the first {signed} leaves of the log are others than were signed"),
            Self::Torn => f.write_str(TORN),
        }
    }
}

/// What became of a checkpoint that somebody brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandedIn {
    /// The tree holds what it says of so many leaves.
    Held(u64),
    /// It was signed by another register, or by nobody.
    NotOurs,
    /// It is about more leaves than the copy of the data had that was put back after it was signed. What lies behind those is lost, as the log says
    /// itself.
    Lost(Continuation),
    /// The tree is another.
    Forked(Fork),
}

impl Log {
    /// How the tree is not the one that was signed, if it is not. Looked at once in the life of an object: a command appends and changes nothing.
    pub fn fork(&self, sql: &dyn Sql, config: &Config) -> Result<Option<Fork>, ApiError> {
        match self.comparison.get() {
            Comparison::Agrees => return Ok(None),
            Comparison::Forks(fork) => return Ok(Some(fork)),
            Comparison::Pending => {}
        }
        let fork = if KEPT { self.compare(sql, config)? } else { None };
        self.comparison.set(fork.map_or(Comparison::Agrees, Comparison::Forks));
        Ok(fork)
    }

    /// Holds the tree against a checkpoint that somebody has kept. Where the tree is another, that is known from now on, and after every start.
    pub fn hand_in(&self, sql: &dyn Sql, key: &ReceiptKey, note: &str, now: Moment) -> Result<HandedIn, ApiError> {
        let Some(checkpoint) = key.opens(note) else { return Ok(HandedIn::NotOurs) };
        if let Some(lost) = continuation::lost(&checkpoint, &store::continuations(sql)?) {
            return Ok(HandedIn::Lost(lost.clone()));
        }
        let fork = self.differs(sql, (checkpoint.size(), checkpoint.root()))?;
        if let Some(fork) = fork {
            store::put_known(sql, checkpoint.size(), note, now)?;
            self.comparison.set(Comparison::Forks(fork));
            return Ok(HandedIn::Forked(fork));
        }
        Ok(HandedIn::Held(checkpoint.size()))
    }

    /// Whether it has yet to be said, once, that the tree is another.
    pub fn is_first_told(&self) -> bool {
        !self.told.replace(true)
    }

    fn compare(&self, sql: &dyn Sql, config: &Config) -> Result<Option<Fork>, ApiError> {
        if is_torn(self.size(sql).map(drop))? {
            return Ok(Some(Fork::Torn));
        }
        let mut signed = Vec::new();
        if let Some(newest) = store::newest(sql)? {
            // Of its own the words count, and not the signature: it may be by a key that is retired.
            let own = SignedNote::parse(&newest.note).ok().and_then(|note| note.text().parse::<Checkpoint>().ok());
            let Some(own) = own.filter(|own| own.size() == newest.size) else {
                return Ok(Some(Fork::Another { signed: newest.size }));
            };
            signed.push((own.size(), own.root()));
        }
        let continuations = store::continuations(sql)?;
        let outside =
            store::known(sql)?.into_iter().filter_map(|note| config.receipt_key.opens(&note)).chain(config.known_checkpoint.clone());
        // What was lost with an older copy of the data is lost openly: every checkpoint since says so.
        let held = outside.filter(|known| continuation::lost(known, &continuations).is_none());
        signed.extend(held.map(|known| (known.size(), known.root())));
        // The longest says the most.
        signed.sort_unstable_by_key(|(size, _)| std::cmp::Reverse(*size));
        for known in signed {
            if let Some(fork) = self.differs(sql, known)? {
                return Ok(Some(fork));
            }
        }
        Ok(None)
    }

    /// How the tree is not the one of which this was signed.
    pub(super) fn differs(&self, sql: &dyn Sql, (signed, root): (u64, Hash)) -> Result<Option<Fork>, ApiError> {
        let has = self.size(sql)?;
        if signed > has {
            return Ok(Some(Fork::Older { signed, has }));
        }
        let mut reader = self.reader(sql, has);
        let edge = Frontier::read(signed, |level, index| reader.node(level, index)).map_err(|_| torn());
        match edge {
            Ok(edge) if edge.as_ref().is_some_and(|edge| edge.root() == root) => Ok(None),
            Ok(_) => Ok(Some(Fork::Another { signed })),
            Err(error) => is_torn(Err(error)).map(|_| Some(Fork::Torn)),
        }
    }
}

/// Whether this failed because the log is no tree, and not for anything else.
fn is_torn(outcome: Result<(), ApiError>) -> Result<bool, ApiError> {
    match outcome {
        Ok(()) => Ok(false),
        Err(ApiError::Broken(cause)) if cause == TORN => Ok(true),
        Err(other) => Err(other),
    }
}
