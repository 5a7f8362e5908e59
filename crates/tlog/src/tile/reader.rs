//! Hashes of complete subtrees out of tiles, so that proofs can be made where tiles are all that is stored.

use std::collections::{BTreeMap, btree_map::Entry};

use super::{Tile, TilePath, WIDTH, whole};
use crate::tree::Hash;

/// Reads the nodes of the tree of `size` leaves out of its tiles: `Inclusion::prove(index, size, |level, index| reader.node(level, index))`.
///
/// It asks for each tile once. The tile may hold more hashes than it was asked for, as a partial one that has grown since does.
#[derive(Clone, Debug)]
pub struct TileReader<R> {
    size: u64,
    read: R,
    tiles: BTreeMap<TilePath, Tile>,
}

/// Why a node could not be read out of tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TileReadError<E> {
    /// The tree has no such complete subtree.
    #[error("the tree has no such complete subtree")]
    OutOfRange,
    /// The tile holds fewer hashes than it must at this size.
    #[error("{0} holds fewer hashes than it should")]
    Narrow(TilePath),
    /// The tile could not be read.
    #[error("a tile could not be read")]
    Read(#[source] E),
}

impl<R> TileReader<R> {
    /// A reader of the tree of `size` leaves; `read` gives a tile by its path, of which the width is the least it must have.
    #[must_use]
    pub const fn new(size: u64, read: R) -> Self {
        Self { size, read, tiles: BTreeMap::new() }
    }

    /// The hash of the complete subtree of this level (0 is a leaf) and index.
    pub fn node<E>(&mut self, level: u8, index: u64) -> Result<Hash, TileReadError<E>>
    where
        R: FnMut(TilePath) -> Result<Tile, E>,
    {
        // Also keeps the shifts below from overflowing: the subtree ends within the tree.
        if self.size.checked_shr(level.into()).is_none_or(|complete| index >= complete) {
            return Err(TileReadError::OutOfRange);
        }
        let height = WIDTH.ilog2();
        let (tile_level, above) = (u32::from(level) / height, u32::from(level) % height);
        let first = index << above;
        let path = u8::try_from(tile_level).ok().and_then(|level| TilePath::within(level, first / u64::from(WIDTH), self.size));
        let path = path.ok_or(TileReadError::OutOfRange)?;
        let tile = match self.tiles.entry(path) {
            Entry::Occupied(tile) => tile.into_mut(),
            Entry::Vacant(place) => place.insert((self.read)(path).map_err(TileReadError::Read)?),
        };
        let hashes = tile.hashes().get(..path.width().into()).ok_or(TileReadError::Narrow(path))?;
        let inside = usize::try_from(first % u64::from(WIDTH)).ok();
        let below = inside.and_then(|inside| hashes.get(inside..inside + (1 << above)));
        below.and_then(whole).ok_or(TileReadError::Narrow(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{leaf, node};

    #[test]
    fn a_tile_is_asked_for_once_and_may_have_grown() {
        let (one, two) = (leaf(b"1"), leaf(b"2"));
        let mut asked = Vec::new();
        let mut reader = TileReader::new(2, |path| {
            asked.push(path);
            Tile::from_hashes(vec![one, two, one])
        });
        assert_eq!(reader.node(0, 1), Ok(two));
        assert_eq!(reader.node(1, 0), Ok(node(one, two)));
        assert_eq!(reader.node(0, 2), Err(TileReadError::OutOfRange));
        assert_eq!(reader.node(2, 0), Err(TileReadError::OutOfRange));
        assert_eq!(reader.node(200, 0), Err(TileReadError::OutOfRange));
        assert_eq!(asked, ["tile/0/000.p/2".parse().expect("a path")]);
    }

    #[test]
    fn a_tile_that_is_missing_or_too_narrow_is_named() {
        let path = "tile/0/000.p/2".parse().expect("a path");
        let mut missing = TileReader::new(2, |_| Err("gone"));
        assert_eq!(missing.node(0, 0), Err(TileReadError::Read("gone")));
        let mut narrow = TileReader::new(2, |_| Tile::from_hashes(vec![leaf(b"1")]));
        assert_eq!(narrow.node(0, 0), Err(TileReadError::Narrow(path)));
    }
}
