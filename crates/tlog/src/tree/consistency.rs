//! Proofs that one tree continues another: nothing was taken out, changed or put in between (RFC 9162 §2.1.4).

use super::{
    ProveError,
    hash::{Hash, node},
    span,
};

/// The hashes that lead to the roots of two trees, one the beginning of the other. At most 64 of them are of use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consistency {
    hashes: Vec<Hash>,
}

/// Why the second tree is not proved to continue the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConsistencyError {
    /// The first tree has no leaves: every tree continues it, and there is nothing to prove.
    #[error("a tree without leaves has nothing to be consistent with")]
    Empty,
    /// The second tree is smaller than the first.
    #[error("the later tree is smaller than the earlier one")]
    Shrunk,
    /// The proof has more or fewer hashes than these sizes need.
    #[error("the proof is too long or too short for these sizes")]
    Length,
    /// The proof does not lead to the root of the first tree.
    #[error("the proof leads to another earlier root")]
    FirstRoot,
    /// The proof does not lead to the root of the second tree.
    #[error("the proof leads to another later root")]
    SecondRoot,
}

impl Consistency {
    /// A proof as it was received, not yet verified.
    #[must_use]
    pub const fn new(hashes: Vec<Hash>) -> Self {
        Self { hashes }
    }

    /// Makes the proof that the tree of `second` leaves continues the one of `first` leaves (§2.1.4.1): `0 < first <= second`, and none
    /// is needed if they are equal. `read` is asked for complete subtrees of the second tree and for no others.
    pub fn prove<E>(first: u64, second: u64, mut read: impl FnMut(u8, u64) -> Result<Hash, E>) -> Result<Self, ProveError<E>> {
        if first == 0 || first > second {
            return Err(ProveError::OutOfRange);
        }
        let mut ranges = Vec::new();
        let mut here = 0..second;
        while here.end != first {
            // Here, the first tree ends inside the range, which therefore has two leaves or more.
            let Some(middle) = span::split(&here) else { break };
            if first <= middle {
                ranges.push(middle..here.end);
                here.end = middle;
            } else {
                ranges.push(here.start..middle);
                here.start = middle;
            }
        }
        // The verifier has the root of the first tree; a part of it she has not.
        if here.start != 0 {
            ranges.push(here);
        }
        let hashes = ranges.into_iter().rev().map(|range| span::hash(range, &mut read)).collect::<Result<_, E>>();
        Ok(Self { hashes: hashes.map_err(ProveError::Read)? })
    }

    /// The hashes, from the lowest level up.
    #[must_use]
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// Whether the tree of `second` leaves with `second_root` continues the one of `first` leaves with `first_root` (§2.1.4.2).
    pub fn verify(&self, first: u64, first_root: Hash, second: u64, second_root: Hash) -> Result<(), ConsistencyError> {
        if first == 0 {
            return Err(ConsistencyError::Empty);
        }
        if first >= second {
            return self.verify_same(first == second, first_root == second_root);
        }
        let (mut here, mut last) = (first - 1, second - 1);
        let beside = here.trailing_ones();
        here >>= beside;
        last >>= beside;
        // A first tree that is one complete subtree starts the way itself; otherwise the proof brings the subtree at its right edge.
        let (start, rest) = match self.hashes.split_first() {
            None => return Err(ConsistencyError::Length),
            Some(_) if first.is_power_of_two() => (first_root, self.hashes.as_slice()),
            Some((start, rest)) => (*start, rest),
        };
        let (mut earlier, mut later) = (start, start);
        for hash in rest {
            if last == 0 {
                return Err(ConsistencyError::Length);
            }
            if here & 1 == 1 || here == last {
                earlier = node(*hash, earlier);
                later = node(*hash, later);
                while here & 1 == 0 && here != 0 {
                    here >>= 1;
                    last >>= 1;
                }
            } else {
                later = node(later, *hash);
            }
            here >>= 1;
            last >>= 1;
        }
        match (last, earlier == first_root, later == second_root) {
            (0, true, true) => Ok(()),
            (0, false, _) => Err(ConsistencyError::FirstRoot),
            (0, true, false) => Err(ConsistencyError::SecondRoot),
            _ => Err(ConsistencyError::Length),
        }
    }

    /// Sizes that do not grow: equal ones need equal roots and no hashes.
    const fn verify_same(&self, same_size: bool, same_root: bool) -> Result<(), ConsistencyError> {
        match (same_size, self.hashes.is_empty(), same_root) {
            (false, ..) => Err(ConsistencyError::Shrunk),
            (true, false, _) => Err(ConsistencyError::Length),
            (true, true, false) => Err(ConsistencyError::SecondRoot),
            (true, true, true) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{empty, leaf};

    #[test]
    fn sizes_must_be_in_order() {
        let none = |_, _| Err("nothing is stored");
        assert_eq!(Consistency::prove(0, 0, none), Err(ProveError::OutOfRange));
        assert_eq!(Consistency::prove(0, 5, none), Err(ProveError::OutOfRange));
        assert_eq!(Consistency::prove(6, 5, none), Err(ProveError::OutOfRange));
        assert_eq!(Consistency::prove(5, 5, none), Ok(Consistency::new(Vec::new())));
        assert_eq!(Consistency::prove(4, 5, none), Err(ProveError::Read("nothing is stored")));
    }

    #[test]
    fn a_refusal_says_why() {
        let (one, two) = (leaf(b"1"), leaf(b"2"));
        let both = node(one, two);
        let proof = Consistency::new(vec![two]);
        assert_eq!(proof.verify(1, one, 2, both), Ok(()));
        assert_eq!(proof.verify(0, empty(), 2, both), Err(ConsistencyError::Empty));
        assert_eq!(proof.verify(2, both, 1, one), Err(ConsistencyError::Shrunk));
        assert_eq!(proof.verify(1, one, 1, one), Err(ConsistencyError::Length));
        assert_eq!(proof.verify(1, one, 3, both), Err(ConsistencyError::Length));
        assert_eq!(proof.verify(1, one, 2, one), Err(ConsistencyError::SecondRoot));
        assert_eq!(Consistency::new(Vec::new()).verify(1, one, 2, both), Err(ConsistencyError::Length));
        assert_eq!(Consistency::new(Vec::new()).verify(2, both, 2, both), Ok(()));
        assert_eq!(Consistency::new(vec![one; 99]).verify(u64::MAX - 1, both, u64::MAX, both), Err(ConsistencyError::Length));
        assert_eq!(Consistency::new(vec![one, two, both]).verify(3, both, 4, both), Err(ConsistencyError::FirstRoot));
    }
}
