//! Proofs that a leaf is in a tree (RFC 9162 §2.1.3).

use super::{
    ProveError,
    hash::{Hash, node},
    span,
};

/// The way from one leaf to the root: its index and the hashes beside the way, the leaf's sibling first. At most 64 of them are of use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    index: u64,
    hashes: Vec<Hash>,
}

/// Why a leaf is not proved to be in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InclusionError {
    /// A tree of that size has no such leaf.
    #[error("a tree of this size has no leaf with this index")]
    OutOfRange,
    /// The proof has more or fewer hashes than the way has steps.
    #[error("the proof is too long or too short for this leaf and this size")]
    Length,
    /// The way leads to another root: another leaf, another index or another tree.
    #[error("the proof leads to another root")]
    Root,
}

impl Inclusion {
    /// A proof as it was received, not yet verified: the zero-based index of the leaf, and the hashes from its sibling up.
    #[must_use]
    pub const fn new(index: u64, hashes: Vec<Hash>) -> Self {
        Self { index, hashes }
    }

    /// Makes the proof for the leaf `index` in the tree of the first `size` leaves (§2.1.3.1). `read` is asked for complete subtrees of
    /// that tree and for no others.
    pub fn prove<E>(index: u64, size: u64, mut read: impl FnMut(u8, u64) -> Result<Hash, E>) -> Result<Self, ProveError<E>> {
        if index >= size {
            return Err(ProveError::OutOfRange);
        }
        let mut beside = Vec::new();
        let mut here = 0..size;
        while let Some(middle) = span::split(&here) {
            if index < middle {
                beside.push(middle..here.end);
                here.end = middle;
            } else {
                beside.push(here.start..middle);
                here.start = middle;
            }
        }
        let hashes = beside.into_iter().rev().map(|range| span::hash(range, &mut read)).collect::<Result<_, E>>();
        Ok(Self { index, hashes: hashes.map_err(ProveError::Read)? })
    }

    /// The zero-based index of the leaf.
    #[must_use]
    pub const fn index(&self) -> u64 {
        self.index
    }

    /// The hashes beside the way, the leaf's sibling first.
    #[must_use]
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// Whether `leaf` is the leaf with this index in the tree of `size` leaves with this `root` (§2.1.3.2).
    pub fn verify(&self, leaf: Hash, size: u64, root: Hash) -> Result<(), InclusionError> {
        let Some(mut last) = size.checked_sub(1).filter(|last| self.index <= *last) else { return Err(InclusionError::OutOfRange) };
        let mut here = self.index;
        let mut hash = leaf;
        for beside in &self.hashes {
            if last == 0 {
                return Err(InclusionError::Length);
            }
            if here & 1 == 1 || here == last {
                hash = node(*beside, hash);
                // At the right edge, levels without a sibling are passed over.
                while here & 1 == 0 && here != 0 {
                    here >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, *beside);
            }
            here >>= 1;
            last >>= 1;
        }
        match (last, hash == root) {
            (0, true) => Ok(()),
            (0, false) => Err(InclusionError::Root),
            _ => Err(InclusionError::Length),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;
    use crate::tree::{empty, leaf};

    #[test]
    fn the_tree_of_the_standard_proves_as_the_standard_says() {
        // RFC 9162 §2.1.5: seven leaves; the path of d3 is c, g, l; that of d6 is i, k.
        let leaves: [Hash; 7] = std::array::from_fn(|index| leaf(&[u8::try_from(index).expect("less than 7")]));
        let pairs: [Hash; 3] = std::array::from_fn(|index| node(leaves[2 * index], leaves[2 * index + 1]));
        let four = node(pairs[0], pairs[1]);
        let three = node(pairs[2], leaves[6]);
        let root = node(four, three);
        let read = |level, index| {
            let index = usize::try_from(index).expect("less than 7");
            Ok::<_, Infallible>(match level {
                0 => leaves[index],
                1 => pairs[index],
                2 => [four][index],
                _ => panic!("level {level} has no complete subtree"),
            })
        };
        let third = Inclusion::prove(3, 7, read).expect("it is there");
        assert_eq!(third.hashes(), [leaves[2], pairs[0], three]);
        assert_eq!(third.verify(leaves[3], 7, root), Ok(()));
        assert_eq!(third.verify(leaves[2], 7, root), Err(InclusionError::Root));
        let last = Inclusion::prove(6, 7, read).expect("it is there");
        assert_eq!(last.hashes(), [pairs[2], four]);
        assert_eq!(last.verify(leaves[6], 7, root), Ok(()));
    }

    #[test]
    fn what_is_not_there_is_not_proved() {
        let none = |_, _| Err("nothing is stored");
        assert_eq!(Inclusion::prove(0, 0, none), Err(ProveError::OutOfRange));
        assert_eq!(Inclusion::prove(7, 7, none), Err(ProveError::OutOfRange));
        assert_eq!(Inclusion::prove(6, 7, none), Err(ProveError::Read("nothing is stored")));
        assert_eq!(Inclusion::new(0, Vec::new()).verify(leaf(b""), 0, empty()), Err(InclusionError::OutOfRange));
        assert_eq!(Inclusion::new(0, Vec::new()).verify(leaf(b""), 1, leaf(b"")), Ok(()));
        assert_eq!(Inclusion::new(u64::MAX - 1, vec![empty(); 99]).verify(leaf(b""), u64::MAX, empty()), Err(InclusionError::Length));
    }
}
