//! Tiles against the plain tree: what is made out of them is what would be made out of all leaves.

use std::collections::BTreeMap;

use lupa_tlog::{
    tile::{Tile, TilePath, TileReader, complete, partial},
    tree::{Consistency, Frontier, Hash, Inclusion, leaf, root},
};
use proptest::prelude::*;

use crate::definition::{self, leaves, reader};

/// All tiles of the tree, each level made of the roots of the full tiles below it.
pub(crate) fn tiles(leaves: &[Hash]) -> BTreeMap<TilePath, Tile> {
    let size = u64::try_from(leaves.len()).expect("a small tree");
    let mut tiles = BTreeMap::new();
    let mut row = leaves.to_vec();
    for level in 0.. {
        let mut above = Vec::new();
        for (index, hashes) in (0..).zip(row.chunks(256)) {
            let path = TilePath::within(level, index, size).expect("a tile of the tree");
            let tile = Tile::from_hashes(hashes.to_vec()).expect("at most 256 hashes");
            assert_eq!(path.is_full(), tile.root().is_some(), "{path}");
            above.extend(tile.root());
            tiles.insert(path, tile);
        }
        if above.is_empty() {
            break;
        }
        row = above;
    }
    tiles
}

/// Reads tiles that are there, and says which one is not.
pub(crate) fn stored(tiles: &BTreeMap<TilePath, Tile>) -> impl FnMut(TilePath) -> Result<Tile, TilePath> {
    |path| tiles.get(&path).cloned().ok_or(path)
}

#[test]
fn a_tree_of_many_tiles_has_the_same_root_and_proofs() {
    // Three levels of tiles: 256 of 256 leaves and some more.
    let size = 256 * 256 + 256 + 17;
    let leaves: Vec<_> = (0..size).map(|index: u64| leaf(&index.to_be_bytes())).collect();
    let tiles = tiles(&leaves);
    let mut edge = Frontier::new();
    for hash in &leaves {
        edge.append(*hash);
    }
    let mut reader = TileReader::new(size, stored(&tiles));
    assert_eq!(root(size, |level, index| reader.node(level, index)), Ok(edge.root()));
    assert_eq!(Frontier::read(size, |level, index| reader.node(level, index)), Ok(Some(edge.clone())));
    for index in [0, 255, 256, 65_535, 65_536, size - 1] {
        let proof = Inclusion::prove(index, size, |level, index| reader.node(level, index)).expect("every tile is there");
        let leaf = leaves[usize::try_from(index).expect("small")];
        assert_eq!(proof.verify(leaf, size, edge.root()), Ok(()), "{index}");
    }
    for first in [1, 255, 256, 257, 65_536, 65_537, size - 1, size] {
        let first_root = definition::root(&leaves[..usize::try_from(first).expect("small")]);
        let proof = Consistency::prove(first, size, |level, index| reader.node(level, index)).expect("every tile is there");
        assert_eq!(proof.verify(first, first_root, size, edge.root()), Ok(()), "{first}");
    }
}

proptest! {
    #[test]
    fn the_tiles_of_a_tree_are_those_its_size_says(size in 0_usize..=1100) {
        let count = u64::try_from(size)?;
        let tiles = tiles(&leaves(size));
        let mut named: Vec<_> = partial(count).collect();
        for level in 0..8 {
            for index in complete(level, count) {
                named.push(TilePath::new(level, index, 256)?);
            }
        }
        named.sort_unstable();
        prop_assert_eq!(named, tiles.into_keys().collect::<Vec<_>>());
    }

    #[test]
    fn proofs_out_of_tiles_are_those_of_the_plain_tree(size in 1_usize..=600, index in any::<prop::sample::Index>()) {
        let leaves = leaves(size);
        let tiles = tiles(&leaves);
        let (index, count) = (u64::try_from(index.index(size))?, u64::try_from(size)?);
        let mut out_of = TileReader::new(count, stored(&tiles));
        let mut read = |level, index| out_of.node(level, index);
        prop_assert_eq!(Inclusion::prove(index, count, &mut read).ok(), Inclusion::prove(index, count, reader(&leaves)).ok());
        prop_assert_eq!(Consistency::prove(index + 1, count, &mut read).ok(), Consistency::prove(index + 1, count, reader(&leaves)).ok());
    }

    #[test]
    fn no_question_makes_a_reader_panic(size: u64, level: u8, index: u64, width in 1_usize..=256) {
        let mut reader = TileReader::new(size, |path: TilePath| {
            assert_eq!(Some(path), TilePath::within(path.level(), path.index(), size));
            Tile::from_hashes(vec![leaf(b""); width])
        });
        let _ = reader.node(level, index);
        let _ = reader.node(level % 64, index >> (level % 64));
    }
}
