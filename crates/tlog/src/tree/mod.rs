//! The Merkle tree of RFC 9162 §2.1 over SHA-256: its hashes, its growing edge, and the two proofs about it.
//!
//! A tree is stored as the hashes of its *complete subtrees*: the one of level `l` and index `i` covers the 2^l leaves from `i · 2^l` on.
//! It never changes once its leaves are there. The code that makes a proof gives a closure that reads such a hash,
//! `FnMut(level: u8, index: u64) -> Result<Hash, E>`; nothing here reads or writes.

mod hash;

mod frontier;

mod span;

mod inclusion;

mod consistency;

pub use consistency::{Consistency, ConsistencyError};
pub use frontier::{Frontier, InvalidFrontier};
pub use hash::{Hash, InvalidHash, empty, leaf, node};
pub use inclusion::{Inclusion, InclusionError};
pub use span::root;

/// Why a proof could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProveError<E> {
    /// The tree has no such leaf, or the sizes are not in order: `0 < first <= second` (RFC 9162 §2.1.4.1).
    #[error("the tree has no such leaf or no such earlier size")]
    OutOfRange,
    /// A hash of the tree could not be read.
    #[error("a hash of the tree could not be read")]
    Read(#[source] E),
}
