//! The growing edge of the tree: all that must be kept to append a leaf and to know the root.

use super::{
    hash::{Hash, empty, node},
    span,
};

/// The most leaves a tree can have here: 2^63 − 1, so that a size fits into the signed integer of a database and counting never overflows.
const MOST: u64 = i64::MAX.cast_unsigned();

/// The hashes of the complete subtrees that together are the tree, the largest first: one for each bit that is set in the size, so at
/// most 63.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    hashes: Vec<Hash>,
}

/// Stored hashes that are not the edge of a tree of that size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a tree of this size does not have this many subtrees at its edge")]
pub struct InvalidFrontier;

impl Frontier {
    /// The edge of a tree without leaves.
    #[must_use]
    pub const fn new() -> Self {
        Self { size: 0, hashes: Vec::new() }
    }

    /// The edge that was stored, as [`Frontier::hashes`] gave it.
    pub fn from_hashes(size: u64, hashes: Vec<Hash>) -> Result<Self, InvalidFrontier> {
        let fits = size <= MOST && u32::try_from(hashes.len()) == Ok(size.count_ones());
        fits.then_some(Self { size, hashes }).ok_or(InvalidFrontier)
    }

    /// The edge of the tree of `size` leaves, its subtrees read one by one. `None` beyond 2^63 − 1 leaves.
    pub fn read<E>(size: u64, mut read: impl FnMut(u8, u64) -> Result<Hash, E>) -> Result<Option<Self>, E> {
        if size > MOST {
            return Ok(None);
        }
        let hashes = span::subtrees(0..size).map(|(level, index)| read(level, index)).collect::<Result<_, E>>()?;
        Ok(Some(Self { size, hashes }))
    }

    /// How many leaves the tree has.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The hashes to store, the largest subtree first.
    #[must_use]
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// Adds a leaf at the right and returns its index.
    ///
    /// # Panics
    /// After 2^63 − 1 leaves, which at a million a second takes 292 000 years.
    pub fn append(&mut self, leaf: Hash) -> u64 {
        let index = self.size;
        assert!(index < MOST, "2^63 - 1 leaves");
        let mut whole = leaf;
        // Each one at the low end of the old size is a subtree that the new leaf completes into one twice as large.
        for _ in 0..index.trailing_ones() {
            if let Some(left) = self.hashes.pop() {
                whole = node(left, whole);
            }
        }
        self.hashes.push(whole);
        self.size += 1;
        index
    }

    /// The root of the tree.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.hashes.iter().rev().copied().reduce(|right, left| node(left, right)).unwrap_or_else(empty)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::leaf;

    #[test]
    fn an_edge_is_kept_and_read_again() {
        let mut edge = Frontier::new();
        assert_eq!(edge.root(), empty());
        for index in 0..11 {
            assert_eq!(edge.append(leaf(&[index])), u64::from(index));
            assert_eq!(Frontier::from_hashes(edge.size(), edge.hashes().to_vec()), Ok(edge.clone()));
        }
        assert_eq!(edge.hashes().len(), 3, "11 = 8 + 2 + 1");
    }

    #[test]
    fn hashes_of_another_size_are_no_edge() {
        let hash = leaf(b"");
        assert_eq!(Frontier::from_hashes(0, vec![hash]), Err(InvalidFrontier));
        assert_eq!(Frontier::from_hashes(3, vec![hash]), Err(InvalidFrontier));
        assert_eq!(Frontier::from_hashes(u64::MAX, vec![hash; 64]), Err(InvalidFrontier));
        assert!(Frontier::from_hashes(MOST, vec![hash; 63]).is_ok());
        assert_eq!(Frontier::read(u64::MAX, |_, _| Ok::<_, ()>(hash)), Ok(None));
    }
}
