//! The tree as RFC 9162 §2.1.1 defines it, by recursion over all leaves: slow, plain, and what everything else is held against.

use std::convert::Infallible;

use lupa_tlog::tree::{Hash, empty, leaf, node};

/// `MTH`, as the standard writes it.
pub(crate) fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty(),
        [one] => *one,
        more => {
            let (left, right) = more.split_at(more.len().next_power_of_two() / 2);
            node(root(left), root(right))
        }
    }
}

/// Leaves that are all different.
pub(crate) fn leaves(count: usize) -> Vec<Hash> {
    (0..count).map(|index| leaf(&index.to_be_bytes())).collect()
}

/// Reads complete subtrees by hashing the leaves below them, and refuses to know any other.
pub(crate) fn reader(leaves: &[Hash]) -> impl Fn(u8, u64) -> Result<Hash, Infallible> {
    |level, index| {
        let width = 1_usize << level;
        let start = usize::try_from(index).expect("a small tree") * width;
        Ok(root(leaves.get(start..start + width).expect("only complete subtrees are asked for")))
    }
}

/// The hash with one bit turned over.
pub(crate) fn flip(hash: Hash, bit: usize) -> Hash {
    let mut bytes = *hash.bytes();
    bytes[bit / 8] ^= 1 << (bit % 8);
    Hash::from_bytes(bytes)
}
