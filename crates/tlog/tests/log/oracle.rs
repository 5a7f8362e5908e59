//! The log against another implementation of the same specifications: Cloudflare's `tlog_tiles` and `signed_note`.

use std::collections::BTreeMap;

use lupa_tlog::{
    checkpoint::Checkpoint,
    note::{NoteSigner, SignedNote, VerifierKey},
    tile::{Tile, TilePath, TileReader, WIDTH},
    tree::{Consistency, Hash, Inclusion, root},
};
use proptest::prelude::*;
use signed_note::{Note, StandardSigner, StandardVerifier, VerifierList};
use tlog_tiles::{HashReader, TileHashReader};

use crate::{
    definition::leaves,
    tiles::{stored, tiles},
};

/// The hashes of a tree as the other implementation stores them: in the order in which they come to be.
struct Stored(Vec<tlog_tiles::Hash>);

impl Stored {
    fn of(leaves: &[Hash]) -> Self {
        let mut stored = Self(Vec::new());
        for (index, leaf) in (0..).zip(leaves) {
            let more = tlog_tiles::stored_hashes_for_record_hash(index, theirs(*leaf), &stored).expect("hashes");
            stored.0.extend(more);
        }
        stored
    }
}

impl HashReader for Stored {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        Ok(indexes.iter().map(|index| self.0[usize::try_from(*index).expect("small")]).collect())
    }
}

/// Our tiles as the other implementation reads tiles.
struct Tiles(BTreeMap<TilePath, Tile>);

impl tlog_tiles::TileReader for Tiles {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, asked: &[tlog_tiles::Tile]) -> Result<Vec<Vec<u8>>, tlog_tiles::Error> {
        let bytes = |tile: &tlog_tiles::Tile| {
            let width = u16::try_from(tile.width()).expect("at most 256");
            let path = TilePath::new(tile.level(), tile.level_index(), width).expect("a path");
            self.0.get(&path).expect("a tile of the tree").bytes()
        };
        Ok(asked.iter().map(bytes).collect())
    }

    fn save_tiles(&self, _: &[tlog_tiles::Tile], _: &[Vec<u8>]) {}
}

fn theirs(hash: Hash) -> tlog_tiles::Hash {
    tlog_tiles::Hash(*hash.bytes())
}

fn ours(hashes: Vec<tlog_tiles::Hash>) -> Vec<Hash> {
    hashes.into_iter().map(|hash| Hash::from_bytes(hash.0)).collect()
}

proptest! {
    // Signatures take their time without optimization.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn roots_and_proofs_are_the_same(size in 1_usize..=600, index in any::<prop::sample::Index>()) {
        let leaves = leaves(size);
        let (index, size) = (u64::try_from(index.index(size))?, u64::try_from(size)?);
        let (kept, tiles) = (Stored::of(&leaves), Tiles(tiles(&leaves)));
        let mut reader = TileReader::new(size, stored(&tiles.0));
        let mut read = |level, index| reader.node(level, index);
        let whole = root(size, &mut read).expect("every tile is there");
        prop_assert_eq!(theirs(whole), tlog_tiles::tree_hash(size, &kept).expect("a root"));
        let included = Inclusion::prove(index, size, &mut read).expect("every tile is there");
        prop_assert_eq!(included.hashes(), ours(tlog_tiles::prove_record(size, index, &kept).expect("a proof")));
        let continued = Consistency::prove(index + 1, size, &mut read).expect("every tile is there");
        prop_assert_eq!(continued.hashes(), ours(tlog_tiles::prove_tree(size, index + 1, &kept).expect("a proof")));
        // It also reads our tiles, and checks each of them against the root.
        let reader = TileHashReader::new(size, theirs(whole), &tiles);
        prop_assert_eq!(included.hashes(), ours(tlog_tiles::prove_record(size, index, &reader).expect("a proof")));
    }

    #[test]
    fn paths_of_tiles_are_the_same(level in 0_u8..=63, index: u64, shift in 0_u32..64, width in 1_u16..=WIDTH) {
        let index = index >> shift;
        let path = TilePath::new(level, index, width)?.to_string();
        let other = tlog_tiles::Tile::new(8, level, index, width.into(), false).path();
        // There, the height is spelt out after `tile`.
        prop_assert_eq!(other.replacen("tile/8/", "tile/", 1), path);
    }

    #[test]
    fn notes_and_keys_are_the_same(seed: [u8; 32], text in "(\\PC{0,20}\n){1,4}") {
        let signer = NoteSigner::new("kauppa.example/log", &seed)?;
        let key = signer.verifier().to_string();
        let note = signer.sign(&text)?;
        let verifier = StandardVerifier::new(&key).expect("a key");
        let parsed = Note::from_bytes(note.as_bytes()).expect("a note");
        let (good, other) = parsed.verify(&VerifierList::new(vec![Box::new(verifier)])).expect("a signature");
        prop_assert_eq!((good.len(), other.len()), (1, 0));
        prop_assert_eq!(parsed.text(), text.as_bytes());

        let secret = {
            use base64::{Engine as _, engine::general_purpose::STANDARD};
            let parts: Vec<_> = key.splitn(3, '+').collect();
            format!("PRIVATE+KEY+{}+{}+{}", parts[0], parts[1], STANDARD.encode([&[1], seed.as_slice()].concat()))
        };
        let mut theirs = Note::new(text.as_bytes(), &[]).expect("a text");
        theirs.add_sigs(&[&StandardSigner::new(&secret).expect("a key")]).expect("a signature");
        prop_assert_eq!(String::from_utf8(theirs.to_bytes())?, note);
        let known: [VerifierKey; 1] = [key.parse()?];
        prop_assert!(SignedNote::parse(&String::from_utf8(theirs.to_bytes())?)?.verify(&known).is_ok());
    }

    #[test]
    fn checkpoints_are_the_same(size: u64, root: [u8; 32]) {
        let text = Checkpoint::new("kauppa.example/log", size, Hash::from_bytes(root))?.to_string();
        let other = tlog_tiles::Checkpoint::new("kauppa.example/log", size, tlog_tiles::Hash(root), "").expect("an origin");
        prop_assert_eq!(String::from_utf8(other.to_bytes())?, text);
    }
}
