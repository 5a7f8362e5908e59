//! The canonical form and the signature over it, against published vectors and against another implementation.

use std::{
    fs,
    path::{Path, PathBuf},
};

use ed25519_dalek::VerifyingKey;
use lupa_domain::{consent::proof, jcs};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A folder of published vectors; nothing where they are not on this machine.
fn vectors(of: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures").join(of);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: {of} is not on this machine");
    None
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a vector can be read")
}

#[test]
fn every_published_vector_comes_out_to_the_byte() {
    let Some(folder) = vectors("jcs/testdata") else { return };
    let names = ["arrays", "french", "structures", "unicode", "values", "weird"];
    for name in names {
        let input: Value = serde_json::from_str(&read(&folder.join("input").join(format!("{name}.json")))).expect("JSON");
        let output = read(&folder.join("output").join(format!("{name}.json")));
        assert_eq!(jcs::canonical_value(&input), output, "{name}");
        let hex = read(&folder.join("outhex").join(format!("{name}.txt")));
        let bytes: Vec<_> = hex.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).expect("hex")).collect();
        assert_eq!(output.as_bytes(), bytes, "{name}");
    }
}

#[test]
fn the_published_documents_verify_and_a_changed_one_does_not() {
    let Some(folder) = vectors("vc-di-eddsa/TestVectors") else { return };
    let pair: Value = serde_json::from_str(&read(&folder.join("keyPair.json"))).expect("JSON");
    let multibase = pair["publicKeyMultibase"].as_str().expect("a key").trim_start_matches('z');
    // Multicodec ed25519-pub: 0xed 0x01, then the key.
    let bytes = bs58::decode(multibase).into_vec().expect("base58");
    let key = VerifyingKey::from_bytes(bytes[2..].try_into().expect("32 bytes")).expect("a key");
    let mut checked = 0;
    for path in ["eddsa-jcs-2022/signedJCS.json", "eddsa-jcs-2022/employ/signedJCS.json"] {
        let path = folder.join(path);
        if !path.is_file() {
            continue;
        }
        let mut document: Value = serde_json::from_str(&read(&path)).expect("JSON");
        assert_eq!(proof::verify(&document, &key), Ok(()), "{}", path.display());
        document["changed"] = json!(true);
        assert!(proof::verify(&document, &key).is_err());
        checked += 1;
    }
    assert!(checked > 0, "no signed document was found in {}", folder.display());
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(|number| Value::from(number >> 11)),
        any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(".{0,6}", inner, 0..6).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn another_implementation_writes_the_same(value in any_json()) {
        prop_assert_eq!(jcs::canonical_value(&value), serde_json_canonicalizer::to_string(&value).expect("JSON"));
    }
}
