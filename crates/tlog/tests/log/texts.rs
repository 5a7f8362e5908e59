//! Every text of the log under arbitrary and nearly right input: nothing panics, and what is accepted is written as it was read.

use std::sync::LazyLock;

use lupa_tlog::{
    checkpoint::Checkpoint,
    note::{NoteSigner, SignedNote, VerifierKey},
    proof::Proof,
    tile::TilePath,
    tree::{Hash, Inclusion, leaf, node},
};
use proptest::prelude::*;

/// Reads `text` as everything it could be; whatever is accepted must be the same text again.
fn read_as_everything(text: &str) -> Result<(), TestCaseError> {
    let written = [
        text.parse::<Hash>().ok().map(|hash| hash.to_string()),
        text.parse::<TilePath>().ok().map(|path| path.to_string()),
        text.parse::<VerifierKey>().ok().map(|key| key.to_string()),
        text.parse::<Checkpoint>().ok().map(|checkpoint| checkpoint.to_string()),
        text.parse::<Proof>().ok().map(|proof| proof.to_string()),
        SignedNote::parse(text).ok().map(|note| note.to_string()),
    ];
    for again in written.into_iter().flatten() {
        prop_assert_eq!(again, text);
    }
    Ok(())
}

fn signer() -> NoteSigner {
    NoteSigner::new("kauppa.example/log", &[7; 32]).expect("a name")
}

/// One good text of each kind: signing takes its time without optimization.
static GOOD: LazyLock<[String; 6]> = LazyLock::new(|| {
    let checkpoint = Checkpoint::new("kauppa.example/log", 2, node(leaf(b"1"), leaf(b"2"))).expect("an origin");
    let note = checkpoint.sign(&signer()).expect("a note");
    let signed = SignedNote::parse(&note).expect("a note");
    let proof = Proof::new(Inclusion::new(1, vec![leaf(b"1")]), signed).expect("a proof").with_extra(vec![1, 2, 3]);
    let path = TilePath::new(1, 1_234_067, 8).expect("a tile");
    [leaf(b"1").to_string(), path.to_string(), signer().verifier().to_string(), checkpoint.to_string(), note, proof.to_string()]
});

#[test]
fn good_texts_are_read() {
    let [hash, path, key, checkpoint, note, proof] = &*GOOD;
    assert!(hash.parse::<Hash>().is_ok() && path.parse::<TilePath>().is_ok() && key.parse::<VerifierKey>().is_ok());
    assert!(checkpoint.parse::<Checkpoint>().is_ok() && SignedNote::parse(note).is_ok() && proof.parse::<Proof>().is_ok());
}

proptest! {
    #[test]
    fn arbitrary_text_is_read_without_panic(text in any::<String>(), lines in "([a-z0-9+/=— .]{0,50}\n){0,12}") {
        read_as_everything(&text)?;
        read_as_everything(&lines)?;
    }

    #[test]
    fn a_text_that_begins_well_is_read_without_panic(rest in any::<String>(), index: u64) {
        for begin in ["c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nindex 0\n\n", "tile/", "tile/0/x", "log\n0\n", "text\n\n— name "] {
            read_as_everything(&format!("{begin}{rest}"))?;
        }
        read_as_everything(&format!("name+{index:08x}+{rest}"))?;
    }

    #[test]
    fn a_good_text_with_something_changed_is_read_without_panic(
        which in 0_usize..6, at in any::<prop::sample::Index>(), length in 0_usize..4, with in "\\PC{0,3}|\n|\n\n|\r|[0-9]{1,20}",
    ) {
        let text = &GOOD[which];
        let bounds: Vec<_> = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
        let start = at.index(bounds.len());
        let end = (start + length).min(bounds.len() - 1);
        let changed = format!("{}{with}{}", &text[..bounds[start]], &text[bounds[end]..]);
        read_as_everything(&changed)?;
        // A proof or a checkpoint with a change in it is another text, and no signature fits it.
        if changed != *text && let Ok(proof) = changed.parse::<Proof>() && let Ok(checkpoint) = proof.verify(leaf(b"2"), &[signer().verifier().clone()]) {
            prop_assert_eq!(checkpoint.to_string(), GOOD[3].clone(), "only what is not signed may differ");
        }
        if changed != *text && let Ok(checkpoint) = Checkpoint::open(&changed, &[signer().verifier().clone()]) {
            prop_assert_eq!(checkpoint.to_string(), GOOD[3].clone());
        }
    }

}

proptest! {
    // Signatures take their time without optimization.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_note_with_any_text_is_opened_again(text in "(\\PC{0,20}\n){1,6}", bit in 0_usize..8, at in any::<prop::sample::Index>()) {
        let known = [signer().verifier().clone()];
        let note = signer().sign(&text)?;
        let parsed = SignedNote::parse(&note)?;
        prop_assert_eq!(parsed.text(), &text);
        prop_assert_eq!(parsed.verify(&known)?, vec![&known[0]]);
        let mut bytes = note.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(changed) = String::from_utf8(bytes) && let Ok(note) = SignedNote::parse(&changed) {
            prop_assert!(note.verify(&known).is_err(), "{:?}", changed);
        }
    }
}
