//! The tree of the log against the plain recursive definition of RFC 9162 §2.1, for every shape that a few hundred leaves can have.

use std::convert::Infallible;

use lupa_tlog::tree::{Consistency, Frontier, Hash, Inclusion, ProveError, empty, leaf, root};
use proptest::prelude::*;

use crate::definition::{self, flip, leaves, reader};

/// The hashes, with one bit of one of them turned over.
fn flipped(hashes: &[Hash], at: prop::sample::Index, bit: usize) -> Vec<Hash> {
    let mut hashes = hashes.to_vec();
    let at = at.index(hashes.len());
    hashes[at] = flip(hashes[at], bit);
    hashes
}

#[test]
fn the_root_is_the_one_of_the_definition_at_every_size() {
    let leaves = leaves(600);
    let mut edge = Frontier::new();
    for size in 0..=leaves.len() {
        let expected = definition::root(&leaves[..size]);
        assert_eq!(edge.root(), expected, "size {size}");
        assert_eq!(Frontier::read(edge.size(), reader(&leaves)), Ok(Some(edge.clone())), "size {size}");
        assert_eq!(root(edge.size(), reader(&leaves)), Ok(expected), "size {size}");
        if let Some(next) = leaves.get(size) {
            edge.append(*next);
        }
    }
}

#[test]
fn every_pair_of_small_sizes_proves() {
    let leaves = leaves(70);
    for second in 1..=70_u64 {
        let second_root = definition::root(&leaves[..usize::try_from(second).expect("small")]);
        for first in 1..=second {
            let first_root = definition::root(&leaves[..usize::try_from(first).expect("small")]);
            let proof = Consistency::prove(first, second, reader(&leaves)).expect("every node is there");
            assert_eq!(proof.verify(first, first_root, second, second_root), Ok(()), "{first} in {second}");
            let proof = Inclusion::prove(first - 1, second, reader(&leaves)).expect("every node is there");
            let leaf = leaves[usize::try_from(first - 1).expect("small")];
            assert_eq!(proof.verify(leaf, second, second_root), Ok(()), "{} in {second}", first - 1);
        }
    }
}

proptest! {
    #[test]
    fn a_leaf_proves_and_any_changed_bit_is_refused(
        size in 1_usize..=600, index in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), bit in 0_usize..256, shift in 0_u32..64,
    ) {
        let leaves = leaves(size);
        let (index, root) = (index.index(size), definition::root(&leaves));
        let (place, count) = (u64::try_from(index)?, u64::try_from(size)?);
        let proof = Inclusion::prove(place, count, reader(&leaves))?;
        prop_assert_eq!(proof.verify(leaves[index], count, root), Ok(()));
        prop_assert!(proof.verify(flip(leaves[index], bit), count, root).is_err());
        prop_assert!(proof.verify(leaves[index], count, flip(root, bit)).is_err());
        let elsewhere = Inclusion::new(place ^ (1 << shift), proof.hashes().to_vec());
        prop_assert!(elsewhere.verify(leaves[index], count, root).is_err());
        if !proof.hashes().is_empty() {
            let changed = Inclusion::new(place, flipped(proof.hashes(), at, bit));
            prop_assert!(changed.verify(leaves[index], count, root).is_err());
            let shorter = Inclusion::new(place, proof.hashes()[1..].to_vec());
            prop_assert!(shorter.verify(leaves[index], count, root).is_err());
        }
        let longer = Inclusion::new(place, [proof.hashes(), &[root]].concat());
        prop_assert!(longer.verify(leaves[index], count, root).is_err());
        prop_assert_eq!(Inclusion::prove(count, count, reader(&leaves)), Err(ProveError::OutOfRange));
    }

    #[test]
    fn a_tree_continues_every_earlier_one_and_any_changed_bit_is_refused(
        second in 1_usize..=600, first in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), bit in 0_usize..256,
    ) {
        let leaves = leaves(second);
        let first = 1 + first.index(second);
        let (first_root, second_root) = (definition::root(&leaves[..first]), definition::root(&leaves));
        let (first, second) = (u64::try_from(first)?, u64::try_from(second)?);
        let proof = Consistency::prove(first, second, reader(&leaves))?;
        prop_assert_eq!(proof.verify(first, first_root, second, second_root), Ok(()));
        prop_assert!(proof.verify(first, flip(first_root, bit), second, second_root).is_err());
        prop_assert!(proof.verify(first, first_root, second, flip(second_root, bit)).is_err());
        if !proof.hashes().is_empty() {
            let changed = Consistency::new(flipped(proof.hashes(), at, bit));
            prop_assert!(changed.verify(first, first_root, second, second_root).is_err());
        }
        let longer = Consistency::new([proof.hashes(), &[second_root]].concat());
        prop_assert!(longer.verify(first, first_root, second, second_root).is_err());
    }

    #[test]
    fn no_proof_makes_a_verifier_panic(index: u64, first: u64, second: u64, hashes in prop::collection::vec(any::<[u8; 32]>(), 0..70)) {
        let hashes: Vec<_> = hashes.into_iter().map(Hash::from_bytes).collect();
        prop_assert!(Inclusion::new(index, hashes.clone()).verify(empty(), second, leaf(b"")).is_err());
        prop_assert!(Consistency::new(hashes).verify(first, empty(), second, leaf(b"")).is_err());
    }

    #[test]
    fn a_proof_in_a_huge_tree_reads_few_hashes(index: u64, first: u64, size: u64) {
        // The hashes are made up; only that nothing overflows, and that what is read lies in the tree, is of interest.
        let read = |level: u8, index: u64| {
            assert!(index < size >> level, "level {level}, index {index} is not complete in a tree of {size}");
            Ok::<_, Infallible>(leaf(&[level]))
        };
        if let Ok(proof) = Inclusion::prove(index, size, read) {
            prop_assert!(proof.hashes().len() <= 64);
        }
        if let Ok(proof) = Consistency::prove(first, size, read) {
            prop_assert!(proof.hashes().len() <= 65);
        }
    }
}
