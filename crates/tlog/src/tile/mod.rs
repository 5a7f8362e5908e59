//! Tiles: the tree of the log as files of 256 hashes that never change once they are full (C2SP `tlog-tiles`, tiles of height 8).
//!
//! The tiles of level 0 hold the hashes of leaves; a hash in a tile of level `l + 1` is the root over one full tile of level `l`. The nodes
//! between are not stored; [`TileReader`] hashes them again. The bundles of entries are left out: entries of this log are nobody's to
//! read.

mod path;

mod reader;

use crate::tree::{Hash, node};

pub use path::{InvalidTilePath, TilePath, complete, partial};
pub use reader::{TileReadError, TileReader};

/// How many hashes a full tile holds: 2^8.
pub const WIDTH: u16 = 256;

/// The hashes of one tile, between one and [`WIDTH`] of them. As bytes they are written one after another, 32 bytes each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile(Vec<Hash>);

/// Bytes or hashes that are not a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a tile is 1 to 256 hashes of 32 bytes")]
pub struct InvalidTile;

impl Tile {
    /// The tile of these hashes.
    pub fn from_hashes(hashes: Vec<Hash>) -> Result<Self, InvalidTile> {
        (1..=usize::from(WIDTH)).contains(&hashes.len()).then_some(Self(hashes)).ok_or(InvalidTile)
    }

    /// Reads a tile as it is stored and served: 32 to 8192 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, InvalidTile> {
        let (hashes, []) = bytes.as_chunks::<32>() else { return Err(InvalidTile) };
        // Counted before anything is copied.
        if hashes.len() > usize::from(WIDTH) {
            return Err(InvalidTile);
        }
        Self::from_hashes(hashes.iter().copied().map(Hash::from_bytes).collect())
    }

    /// The tile as it is stored and served.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|hash| *hash.bytes()).collect()
    }

    /// Its hashes, from the left.
    #[must_use]
    pub fn hashes(&self) -> &[Hash] {
        &self.0
    }

    /// The root over a full tile, which is a hash of the level above; a tile that is still growing has none.
    #[must_use]
    pub fn root(&self) -> Option<Hash> {
        (self.0.len() == usize::from(WIDTH)).then(|| whole(&self.0)).flatten()
    }
}

/// The root over hashes whose number is a power of two.
fn whole(hashes: &[Hash]) -> Option<Hash> {
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        let (pairs, []) = row.as_chunks::<2>() else { return None };
        row = pairs.iter().map(|[left, right]| node(*left, *right)).collect();
    }
    row.pop()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Frontier, leaf};

    #[test]
    fn a_tile_is_whole_hashes_and_not_too_many() {
        let hash = leaf(b"");
        assert_eq!(Tile::from_bytes(&[]), Err(InvalidTile));
        assert_eq!(Tile::from_bytes(&[0; 33]), Err(InvalidTile));
        assert_eq!(Tile::from_bytes(&[0; 257 * 32]), Err(InvalidTile));
        assert_eq!(Tile::from_hashes(vec![hash; 257]), Err(InvalidTile));
        let tile = Tile::from_hashes(vec![hash; 3]).expect("three");
        assert_eq!(Tile::from_bytes(&tile.bytes()), Ok(tile));
    }

    #[test]
    fn a_full_tile_has_the_root_of_its_leaves() {
        let hashes: Vec<_> = (0..=255).map(|index| leaf(&[index])).collect();
        let mut edge = Frontier::new();
        for hash in &hashes {
            edge.append(*hash);
        }
        assert_eq!(Tile::from_hashes(hashes.clone()).expect("256").root(), Some(edge.root()));
        assert_eq!(Tile::from_hashes(hashes[..128].to_vec()).expect("128").root(), None);
    }
}
