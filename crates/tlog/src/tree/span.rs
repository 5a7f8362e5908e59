//! Ranges of leaves, as proofs speak of them, taken apart into the complete subtrees that are stored.
//!
//! A range that the definitions of RFC 9162 §2.1 arrive at begins at a multiple of the smallest power of two that it fits into; only such
//! ranges come here.

use std::ops::Range;

use super::hash::{Hash, empty, node};

/// The root of the tree of `size` leaves. The empty tree has one too: the hash of nothing.
pub fn root<E>(size: u64, mut read: impl FnMut(u8, u64) -> Result<Hash, E>) -> Result<Hash, E> {
    hash(0..size, &mut read)
}

/// The hash of the leaves in `range`: `MTH(D[start:end])` in the words of RFC 9162 §2.1.1.
pub(super) fn hash<E>(range: Range<u64>, read: &mut impl FnMut(u8, u64) -> Result<Hash, E>) -> Result<Hash, E> {
    let hashes = subtrees(range).map(|(level, index)| read(level, index)).collect::<Result<Vec<_>, E>>()?;
    Ok(hashes.into_iter().rev().reduce(|right, left| node(left, right)).unwrap_or_else(empty))
}

/// The complete subtrees that `range` consists of, as level and index, the largest first.
pub(super) fn subtrees(range: Range<u64>) -> impl Iterator<Item = (u8, u64)> {
    let mut start = range.start;
    std::iter::from_fn(move || {
        let level = range.end.checked_sub(start)?.checked_ilog2()?;
        let index = start >> level;
        start += 1 << level;
        Some((u8::try_from(level).ok()?, index))
    })
}

/// Where the definitions cut a range of two leaves or more: at the largest power of two that is smaller than its length.
pub(super) const fn split(range: &Range<u64>) -> Option<u64> {
    match (range.end - range.start).saturating_sub(1).checked_ilog2() {
        Some(level) => Some(range.start + (1 << level)),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_cut_at_a_power_of_two() {
        assert_eq!(split(&(0..0)), None);
        assert_eq!(split(&(4..5)), None);
        assert_eq!(split(&(0..2)), Some(1));
        assert_eq!(split(&(8..13)), Some(12));
        assert_eq!(split(&(0..16)), Some(8));
        assert_eq!(split(&(0..u64::MAX)), Some(1 << 63));
    }

    #[test]
    fn a_range_is_its_complete_subtrees() {
        assert_eq!(subtrees(0..0).count(), 0);
        assert_eq!(subtrees(0..7).collect::<Vec<_>>(), [(2, 0), (1, 2), (0, 6)]);
        assert_eq!(subtrees(8..11).collect::<Vec<_>>(), [(1, 4), (0, 10)]);
        assert_eq!(subtrees(0..u64::MAX).count(), 64);
        assert_eq!(subtrees(0..u64::MAX).last(), Some((0, u64::MAX - 1)));
    }
}
