//! The log: a tree over the salted commitments to all events (RFC 6962), by which nobody, not even the holder of the database, can take
//! back or change what was said without it showing.
//!
//! An event enters the tree in the transaction that writes it; a leaf that was appended is one hash in memory, and every 256th writes a
//! tile. Checkpoints are signed by a job. What is read here is public: hashes that say nothing.
//!
//! Nor does the log say anything by its growth. Where an asking writes no event, because nothing is new, it appends a blank leaf
//! ([`Log::append_blank`]); and nothing is told of a tree that has not been published, which is signed at its own pace.
//!
//! What is signed is never taken back: see [`history`]. Whether tiles and checkpoints still agree is looked at by [`check`].
//!
//! The events themselves belong to another context, which says where they are found ([`Events`]).

pub mod check;
pub mod findings;
pub mod history;
pub mod keys;
mod store;

use std::{
    cell::{Cell, RefCell, RefMut},
    ops::Range,
};

use lupa_domain::{
    consent::{
        commitment::{Salt, blank},
        continuation::Continuation,
    },
    time::{Moment, Span},
};
use lupa_tlog::{
    checkpoint::Checkpoint,
    note::SignedNote,
    proof::Proof,
    tile::{Tile, TilePath, TileReader, WIDTH},
    tree::{Consistency, Frontier, Hash, Inclusion},
};

use crate::{
    platform::sql::{Ending, Sql},
    runtime::{error::ApiError, keys::ReceiptKey, numbers::EventNo, state::Memory},
};

pub use history::Fork;
pub use store::{NO_LEAF, Signed, checkpoints};

/// At least so long lies between two checkpoints: one of 5 s would come too late for what happened just after the last.
pub const PACE: Span = Span::seconds(4);

/// Whether this build keeps the log and signs. One that does neither is built by the bench alone, to measure what both cost: that is a
/// feature of cargo, and what ships has no switch for it.
pub const KEPT: bool = !cfg!(feature = "without-log");

/// The leaf of an event, with its number.
pub type Leaf = (EventNo, Hash);

/// Finds the leaves of the events with these numbers.
pub type FindLeaves = fn(&dyn Sql, Range<EventNo>) -> Result<Vec<Leaf>, ApiError>;

/// Where the events are found whose leaves no full tile holds yet.
#[derive(Clone, Copy, Debug)]
pub struct Events {
    /// The leaves of the events with these numbers. Of an event that cannot be read the leaf is [`NO_LEAF`].
    pub leaves: FindLeaves,
    /// The number of the last event; 0 where there is none.
    pub last_no: fn(&dyn Sql) -> Result<EventNo, ApiError>,
}

/// What comparing the tree with what was signed has come to.
#[derive(Clone, Copy, Debug, Default)]
enum Comparison {
    /// It has not been compared yet.
    #[default]
    Pending,
    /// It is the one that was signed.
    Agrees,
    /// It is another.
    Forks(Fork),
}

/// The growing end of the tree in memory, read from the database when it is first needed.
#[derive(Debug)]
pub struct Log {
    events: Events,
    tree: RefCell<Option<Tree>>,
    /// Whether a command has appended something that is not kept yet.
    appended: Cell<bool>,
    /// The number of the last event where no log is kept; 0 before it is read.
    unlogged: Cell<i64>,
    /// What the clock said when this instance last signed: a checkpoint may bear a later time, if the clock has gone back.
    signed_at: Cell<Option<Moment>>,
    /// Whether the tree is the one that was signed.
    comparison: Cell<Comparison>,
    /// Whether it has been said that it is not.
    told: Cell<bool>,
}

#[derive(Debug)]
struct Tree {
    edge: Frontier,
    /// The leaves of the tile of level 0 that is not full yet.
    growing: Vec<Hash>,
}

/// The number of the event whose leaf has this index: numbers begin at one.
pub const fn number_of(index: u64) -> EventNo {
    index.cast_signed() + 1
}

/// The index of the leaf of the event with this number.
pub const fn index_of(number: EventNo) -> u64 {
    (number - 1).cast_unsigned()
}

impl Memory for Log {
    /// If nothing of a command was kept, what it had appended is forgotten with the rest of what is in memory.
    fn settle(&self, ending: Ending) {
        if self.appended.replace(false) && ending == Ending::RollBack {
            self.tree.take();
            self.unlogged.take();
        }
        if ending == Ending::RollBack {
            self.signed_at.take();
        }
    }
}

impl Log {
    /// The log of these events.
    #[must_use]
    pub fn new(events: Events) -> Self {
        let (tree, appended, unlogged) = (RefCell::default(), Cell::default(), Cell::default());
        Self { events, tree, appended, unlogged, signed_at: Cell::default(), comparison: Cell::default(), told: Cell::default() }
    }

    /// How many leaves the tree has. That is for the register alone: others are told of [`published_size`].
    pub fn size(&self, sql: &dyn Sql) -> Result<u64, ApiError> {
        Ok(self.tree(sql)?.edge.size())
    }

    /// The number of the next event.
    pub fn append(&self, sql: &dyn Sql, leaf: impl FnOnce() -> Hash) -> Result<EventNo, ApiError> {
        if !KEPT {
            let last = if self.unlogged.get() == 0 { (self.events.last_no)(sql)? } else { self.unlogged.get() };
            self.unlogged.set(last + 1);
            self.appended.set(true);
            return Ok(last + 1);
        }
        let leaf = leaf();
        let mut tree = self.tree(sql)?;
        let index = tree.edge.append(leaf);
        tree.growing.push(leaf);
        self.appended.set(true);
        if tree.growing.len() == usize::from(WIDTH) {
            let full = std::mem::take(&mut tree.growing);
            fill(sql, index / u64::from(WIDTH), full)?;
        }
        Ok(number_of(index))
    }

    /// Appends a leaf under which nothing lies, for an asking that writes no event.
    pub fn append_blank(&self, sql: &dyn Sql, salt: &Salt) -> Result<(), ApiError> {
        if !KEPT {
            return Ok(());
        }
        let no = self.append(sql, || blank(salt))?;
        store::put_blank(sql, no, salt)
    }

    /// Keeps the leaf of an event that is about to be erased, where no full tile has it yet.
    pub fn orphan(&self, sql: &dyn Sql, number: EventNo, leaf: Hash) -> Result<(), ApiError> {
        if index_of(number) < store::full_tiles(sql)? * u64::from(WIDTH) {
            return Ok(());
        }
        store::put_leaf(sql, number, leaf)
    }

    /// A tile of a tree that was published: as wide as asked, and nothing of what has been appended since.
    pub fn published_tile(&self, sql: &dyn Sql, path: TilePath) -> Result<Option<Tile>, ApiError> {
        let last = path.index().checked_mul(WIDTH.into()).and_then(|before| before.checked_add(path.width().into()));
        let under = u64::from(WIDTH).checked_pow(path.level().into());
        let leaves = last.zip(under).and_then(|(last, under)| last.checked_mul(under));
        if leaves.is_none_or(|leaves| leaves > published_size(sql).unwrap_or_default()) {
            return Ok(None);
        }
        let Some(tile) = self.tile(sql, path)? else { return Ok(None) };
        let asked = tile.hashes().get(..path.width().into()).map(<[Hash]>::to_vec);
        Ok(asked.and_then(|hashes| Tile::from_hashes(hashes).ok()))
    }

    /// A tile, of at least that width.
    fn tile(&self, sql: &dyn Sql, path: TilePath) -> Result<Option<Tile>, ApiError> {
        let tree = self.tree(sql)?;
        let tile = if path.level() == 0 && path.index() == tree.edge.size() / u64::from(WIDTH) {
            Tile::from_hashes(tree.growing.clone()).ok()
        } else {
            store::tile(sql, path.level(), path.index())?
        };
        Ok(tile.filter(|tile| tile.hashes().len() >= path.width().into()))
    }

    /// When the next checkpoint is due; nothing while nothing has happened since the last one.
    pub fn next_checkpoint(&self, sql: &dyn Sql, now: Moment) -> Result<Option<Moment>, ApiError> {
        if !KEPT {
            return Ok(None);
        }
        let newest = store::newest(sql)?;
        if newest.as_ref().map_or(0, |signed| signed.size) == self.size(sql)? {
            return Ok(None);
        }
        // A clock that has gone back says nothing of how long ago the last was signed: then the next is due.
        let last = self.signed_at.get().or(newest.map(|signed| signed.at));
        Ok(Some(last.filter(|last| *last <= now).map_or(Moment::default(), |last| last + PACE)))
    }

    /// Signs a checkpoint of the tree as it is, if that is the tree that was signed until now. Times never go back, whatever the clock does.
    pub fn sign_checkpoint(&self, sql: &dyn Sql, key: &ReceiptKey, now: Moment) -> Result<(), ApiError> {
        let (size, root) = (self.size(sql)?, self.tree(sql)?.edge.root());
        let newest = store::newest(sql)?;
        if newest.as_ref().is_some_and(|newest| newest.size >= size) {
            return Err(ApiError::Broken("a tree that is no larger than the one that was signed is not signed".into()));
        }
        let at = newest.map_or(now, |newest| newest.at.max(now));
        let told = continuations(sql)?.iter().map(Continuation::line).collect();
        let checkpoint = Checkpoint::new(key.log().verifier().name(), size, root).and_then(|checkpoint| checkpoint.with_extensions(told));
        let checkpoint = checkpoint.map_err(|error| ApiError::Broken(error.to_string()))?;
        let note = checkpoint.sign(key.log()).map_err(|error| ApiError::Broken(error.to_string()))?;
        store::put_checkpoint(sql, &Signed { size, at, note })?;
        self.signed_at.set(Some(now));
        Ok(())
    }

    /// Goes on from the tree as it is, which is that of an older copy of the data: what was signed of more leaves is lost, and from now on every
    /// checkpoint says so. A log without leaves has nothing to go on from.
    pub fn go_on(&self, sql: &dyn Sql, now: Moment) -> Result<Option<Continuation>, ApiError> {
        let (size, root) = (self.size(sql)?, self.tree(sql)?.edge.root());
        if size == 0 {
            return Ok(None);
        }
        let one = Continuation { size, root, at: now };
        store::put_continuation(sql, &one)?;
        self.comparison.set(Comparison::Pending);
        Ok(Some(one))
    }

    /// The proof that an event is in the log, under the newest checkpoint; nothing while that one is older than the event.
    pub fn prove(&self, sql: &dyn Sql, number: EventNo) -> Result<Option<Proof>, ApiError> {
        self.prove_under(sql, number, published_size(sql)?)
    }

    /// The same under the checkpoint of so many leaves; nothing where none was signed of so many.
    pub fn prove_under(&self, sql: &dyn Sql, number: EventNo, size: u64) -> Result<Option<Proof>, ApiError> {
        let index = index_of(number);
        let signed = size.checked_sub(1).map(|before| store::checkpoints(sql, before, 1)).transpose()?.unwrap_or_default();
        let Some(signed) = signed.into_iter().next().filter(|signed| signed.size == size && index < size) else { return Ok(None) };
        let mut reader = self.reader(sql, size);
        let inclusion = Inclusion::prove(index, size, |level, index| reader.node(level, index)).map_err(|_| torn())?;
        let checkpoint = SignedNote::parse(&signed.note).map_err(|_| torn())?;
        Proof::new(inclusion, checkpoint).map(Some).map_err(|_| torn())
    }

    /// The proof that the tree of `second` leaves holds that of `first` unchanged; nothing while no tree of so many leaves was published.
    pub fn prove_consistent(&self, sql: &dyn Sql, first: u64, second: u64) -> Result<Option<Consistency>, ApiError> {
        if second > published_size(sql)? {
            return Ok(None);
        }
        let mut reader = self.reader(sql, second);
        Consistency::prove(first, second, |level, index| reader.node(level, index)).map(Some).map_err(|_| torn())
    }

    fn reader<'a>(&'a self, sql: &'a dyn Sql, size: u64) -> TileReader<impl FnMut(TilePath) -> Result<Tile, ApiError> + 'a> {
        TileReader::new(size, move |path| self.tile(sql, path)?.ok_or_else(torn))
    }

    fn tree(&self, sql: &dyn Sql) -> Result<RefMut<'_, Tree>, ApiError> {
        let mut kept = self.tree.borrow_mut();
        if kept.is_none() {
            *kept = Some(load(sql, &self.events)?);
        }
        RefMut::filter_map(kept, Option::as_mut).map_err(|_| torn())
    }
}

/// When older copies of the data were put back, after which the log went on: every checkpoint since says so.
pub fn continuations(sql: &dyn Sql) -> Result<Vec<Continuation>, ApiError> {
    store::continuations(sql)
}

/// How many leaves the largest tree has that was published: nothing is told of what came later.
pub fn published_size(sql: &dyn Sql) -> Result<u64, ApiError> {
    Ok(store::newest(sql)?.map_or(0, |signed| signed.size))
}

/// Writes down which events go with their people; the numbers ascend.
pub fn mark_erased(sql: &dyn Sql, numbers: &[EventNo]) -> Result<(), ApiError> {
    for run in numbers.chunk_by(|one, next| one + 1 == *next) {
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            store::put_erased(sql, *first, *last)?;
        }
    }
    Ok(())
}

/// The newest checkpoint.
pub fn newest_checkpoint(sql: &dyn Sql) -> Result<Option<String>, ApiError> {
    Ok(store::newest(sql)?.map(|signed| signed.note))
}

/// Writes a full tile of leaves, and its root into the tiles above.
fn fill(sql: &dyn Sql, no: u64, leaves: Vec<Hash>) -> Result<(), ApiError> {
    store::forget_leaves(sql, number_of((no + 1) * u64::from(WIDTH)))?;
    let (mut level, mut no, mut tile) = (0, no, Tile::from_hashes(leaves).map_err(|_| torn())?);
    loop {
        store::put_tile(sql, level, no, &tile)?;
        let Some(root) = tile.root() else { return Ok(()) };
        (level, no) = (level + 1, no / u64::from(WIDTH));
        let mut hashes = store::tile(sql, level, no)?.map(|above| above.hashes().to_vec()).unwrap_or_default();
        hashes.push(root);
        tile = Tile::from_hashes(hashes).map_err(|_| torn())?;
    }
}

/// Reads the growing end from the database.
fn load(sql: &dyn Sql, events: &Events) -> Result<Tree, ApiError> {
    let full = store::full_tiles(sql)? * u64::from(WIDTH);
    let growing = number_of(full)..EventNo::MAX >> 10;
    let mut leaves = (events.leaves)(sql, growing.clone())?;
    leaves.extend(store::leaves(sql, growing.start)?);
    leaves.extend(store::blanks(sql, growing.start, growing.end)?);
    leaves.sort_unstable_by_key(|(no, _)| *no);
    if leaves.iter().zip(number_of(full)..).any(|((no, _), expected)| *no != expected) {
        return Err(torn());
    }
    let growing: Vec<Hash> = leaves.into_iter().map(|(_, leaf)| leaf).collect();
    let mut tiles = TileReader::new(full, |path: TilePath| store::tile(sql, path.level(), path.index())?.ok_or_else(torn));
    let edge = Frontier::read(full, |level, index| tiles.node(level, index)).map_err(|_| torn())?;
    let mut edge = edge.ok_or_else(torn)?;
    for leaf in &growing {
        edge.append(*leaf);
    }
    Ok(Tree { edge, growing })
}

/// What is said where the log cannot be read as a tree.
const TORN: &str = "the log has a hole";

fn torn() -> ApiError {
    ApiError::Broken(TORN.into())
}
