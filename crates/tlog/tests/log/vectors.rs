//! The published proofs of `transparency-dev/merkle`, good and bad, read from `../shared/fixtures` where that folder is present.

use std::{
    fs,
    path::{Path, PathBuf},
};

use lupa_tlog::tree::{Consistency, Hash, Inclusion, InvalidHash, leaf};
use serde::{Deserialize, de::DeserializeOwned};

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/fixtures/merkle/testdata");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct InclusionCase {
    leaf_idx: u64,
    tree_size: u64,
    root: String,
    leaf_hash: String,
    proof: Option<Vec<String>>,
    want_err: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ConsistencyCase {
    size1: u64,
    size2: u64,
    root1: String,
    root2: String,
    proof: Option<Vec<String>>,
    want_err: bool,
}

fn files_under(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            files_under(&entry, found);
        } else if entry.extension().is_some_and(|extension| extension == "json") {
            found.push(entry);
        }
    }
}

fn cases<T: DeserializeOwned>(kind: &str) -> Vec<(PathBuf, T)> {
    let mut files = Vec::new();
    files_under(&Path::new(FIXTURES).join(kind), &mut files);
    files.sort_unstable();
    let read = |path: PathBuf| {
        let case = serde_json::from_str(&fs::read_to_string(&path).expect("a file")).expect("a case of the known form");
        (path, case)
    };
    files.into_iter().map(read).collect()
}

/// The hashes of a proof; one of another length than 32 bytes cannot even be named here.
fn hashes(proof: Option<Vec<String>>) -> Result<Vec<Hash>, InvalidHash> {
    proof.unwrap_or_default().iter().map(|text| text.parse()).collect()
}

/// Some cases put words where a root should be, to say that only their being equal matters: a hash made from the words stands in.
fn root(text: &str) -> Hash {
    text.parse().unwrap_or_else(|_| leaf(text.as_bytes()))
}

fn included(case: InclusionCase) -> bool {
    let (Ok(leaf), Ok(hashes)) = (case.leaf_hash.parse(), hashes(case.proof)) else { return false };
    Inclusion::new(case.leaf_idx, hashes).verify(leaf, case.tree_size, root(&case.root)).is_ok()
}

fn consistent(case: ConsistencyCase) -> bool {
    let Ok(hashes) = hashes(case.proof) else { return false };
    Consistency::new(hashes).verify(case.size1, root(&case.root1), case.size2, root(&case.root2)).is_ok()
}

#[test]
fn the_published_proofs_are_judged_as_their_authors_say() {
    if !Path::new(FIXTURES).exists() {
        println!("skipped: {FIXTURES} is absent");
        return;
    }
    let inclusions = cases::<InclusionCase>("inclusion");
    let consistencies = cases::<ConsistencyCase>("consistency");
    assert!(inclusions.len() + consistencies.len() > 100, "{} and {} cases", inclusions.len(), consistencies.len());
    let mut good = 0;
    for (path, case) in inclusions {
        let wanted = !case.want_err;
        good += usize::from(wanted);
        assert_eq!(included(case), wanted, "{}", path.display());
    }
    for (path, case) in consistencies {
        let wanted = !case.want_err;
        good += usize::from(wanted);
        assert_eq!(consistent(case), wanted, "{}", path.display());
    }
    assert_eq!(good, 12, "most of the cases are bad proofs, not all");
}
