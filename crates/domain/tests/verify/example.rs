//! The worked example of `crates/domain/RECEIPT.md`, made here: the document's figures and the files in `crates/domain/example/` are those that come
//! out, or the test fails. `LUPA_WRITE_EXAMPLE=1` writes them.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use lupa_domain::{
    consent::{
        Act, By, Event, Method, SignupReference,
        commitment::{Salt, commitment, entry, leaf_of},
    },
    ids::{EventId, PersonId},
    jcs,
    locale::Locale,
    register::starter,
    time::Moment,
    verify::Verdict,
    wording::{Field, FieldName, InformationItem, InformationSection, Notice, Published, Statement},
};
use lupa_tlog::tree::leaf;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::fixture::{Files, Register};

/// Between these two lines of the document stands what is made here.
const BEGIN: &str = "<!-- The example begins: made by crates/domain/tests/verify/example.rs. -->\n";
const END: &str = "<!-- The example ends. -->\n";

/// A notice as short as one can be that shows everything: two boxes, one section, a letter outside ASCII.
fn notice() -> Published {
    let statement = |place: usize, title: &str, label: &str| {
        let purpose = starter::purposes().swap_remove(place);
        Statement {
            purpose: purpose.id,
            purpose_version: purpose.version,
            title: title.to_owned(),
            label: label.to_owned(),
            details: "You can stop at any time.".to_owned(),
            channel: purpose.channel,
            category: purpose.category,
            legal_basis: purpose.legal_basis,
            data: purpose.data,
            asks: Vec::new(),
            recipients: Vec::new(),
            retention: None,
        }
    };
    Published::seal(Notice {
        form: starter::form(),
        edition: 1,
        locale: Locale::En,
        heading: "Newsletter".to_owned(),
        intro: vec!["Once a month, from Hämeenlinna.".to_owned()],
        fields: vec![Field { name: FieldName::Email, label: "E-mail".to_owned(), hint: None }],
        question: "What may we send you?".to_owned(),
        statements: vec![
            statement(0, "Newsletter", "Yes, send me the newsletter by e-mail."),
            statement(2, "Surveys", "Yes, ask me what I think by e-mail."),
        ],
        information: vec![InformationSection {
            item: InformationItem::Retention,
            heading: "How long".to_owned(),
            text: "Until you withdraw your consent.".to_owned(),
        }],
        submit: "Sign up".to_owned(),
        age: None,
        controller: starter::controller(),
    })
}

fn event(notice: &Published) -> Event {
    let at = |text: &str| text.parse::<Moment>().expect("a moment");
    Event {
        act: Act::Confirmed,
        asked: Some(SignupReference { at: at("2026-11-22T10:00:00.5Z"), event: EventId::from_random([0x11; 16]) }),
        at: at("2026-11-22T10:02:03.25Z"),
        by: By::Person,
        choices: notice.notice().statements.iter().zip([true, false]).map(|(shown, ticked)| (shown.purpose.clone(), ticked)).collect(),
        id: EventId::from_random([0x22; 16]),
        locale: Locale::En,
        method: Method::WebForm,
        notice: notice.digest().clone(),
        person: PersonId::from_random([0x33; 16]),
    }
}

/// Everything that the example shows.
struct Example {
    files: Files,
    text: String,
}

fn example() -> Example {
    let mut register = Register::new(7);
    let (notice, salt) = (notice(), Salt::from_random(std::array::from_fn(|place| u8::try_from(place).expect("less than 32"))));
    let event = event(&notice);
    // The other leaves are of entries that nobody needs to know: here, one letter each.
    register.leaves = (b'a'..=b'e').map(|letter| leaf(&[letter])).collect();
    register.leaves[2] = leaf_of(&salt, event.canonical().as_bytes());
    let files = Files {
        receipt: register.receipt(&event, &notice, 2, &salt),
        proof: Some(register.proof(2, 3)),
        checkpoint: Some(register.checkpoint(5)),
        consistency: Some(register.consistency(3, 5)),
        keys: Some(register.jwks()),
    };
    let text = text(&files, &event, &notice, &salt);
    Example { files, text }
}

fn text(files: &Files, event: &Event, notice: &Published, salt: &Salt) -> String {
    let receipt: Value = serde_json::from_slice(&files.receipt).expect("JSON");
    let mut document = receipt.clone();
    let mut options = document.as_object_mut().and_then(|members| members.remove("proof")).expect("a proof");
    options.as_object_mut().expect("an object").remove("proofValue");
    let (document, options) = (jcs::canonical_value(&document), jcs::canonical_value(&options));
    let hashed = [Sha256::digest(&options), Sha256::digest(&document)].concat();
    let committed = commitment(salt, event.canonical().as_bytes());
    let fence = |kind: &str, text: &str| format!("```{kind}\n{}\n```\n\n", text.trim_end());
    let whole = |name: &str, bytes: &[u8]| format!("`{name}`, {} bytes:\n\n{}", bytes.len(), fence("", &String::from_utf8_lossy(bytes)));
    let steps = [
        ("notice digest, SHA-256 of the canonical notice", notice.digest().to_string()),
        ("document without `proof`: length in bytes", document.len().to_string()),
        ("document without `proof`: SHA-256", hex::encode(Sha256::digest(&document))),
        ("proof without `proofValue`: SHA-256", hex::encode(Sha256::digest(&options))),
        ("64 bytes that are signed (the proof's hash first)", hex::encode(hashed)),
        ("event: length in bytes", event.canonical().len().to_string()),
        ("salt, 32 bytes", hex::encode(salt.bytes())),
        ("commitment, HMAC-SHA-256 of the event under the salt", hex::encode(committed)),
        ("entry, 46 bytes", hex::encode(entry(&committed))),
        ("leaf, SHA-256 of 00 and the entry", hex::encode(leaf_of(salt, event.canonical().as_bytes()).bytes())),
        ("leaf in base64", leaf_of(salt, event.canonical().as_bytes()).to_string()),
    ];
    let steps = steps.map(|(name, value)| format!("{name}:\n    {value}\n")).concat();
    let lines = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        whole("receipt.json", &files.receipt),
        whole("jwks.json", files.keys.as_deref().unwrap_or_default()),
        whole("receipt.tlog-proof", lines(&files.proof).as_bytes()),
        whole("checkpoint", lines(&files.checkpoint).as_bytes()),
        whole("consistency.json", files.consistency.as_deref().unwrap_or_default()),
        format!("The proof without `proofValue`, canonical:\n\n{}", fence("", &options)),
        format!("The event, rebuilt and canonical:\n\n{}", fence("", &event.canonical())),
        format!("The figures on the way:\n\n{}", fence("text", &steps)),
    ]
    .concat()
}

#[test]
fn the_example_of_the_document_is_what_comes_out() {
    let example = example();
    assert_eq!(example.files.verify().verdict(), Verdict::Authentic);
    let domain = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files: [(PathBuf, Vec<u8>); 5] = [
        (domain.join("example/receipt.json"), example.files.receipt),
        (domain.join("example/receipt.tlog-proof"), example.files.proof.expect("it is made").into_bytes()),
        (domain.join("example/checkpoint"), example.files.checkpoint.expect("it is made").into_bytes()),
        (domain.join("example/consistency.json"), example.files.consistency.expect("it is made")),
        (domain.join("example/jwks.json"), example.files.keys.expect("it is made")),
    ];
    let path = domain.join("RECEIPT.md");
    let document = fs::read_to_string(&path).expect("the document is there");
    let (before, rest) = document.split_once(BEGIN).expect("the example begins");
    let (found, after) = rest.split_once(END).expect("the example ends");
    let wanted = format!("\n{}", example.text);
    if env::var_os("LUPA_WRITE_EXAMPLE").is_some() {
        fs::create_dir_all(domain.join("example")).expect("a folder");
        for (path, bytes) in files {
            fs::write(path, bytes).expect("a file");
        }
        fs::write(&path, [before, BEGIN, &wanted, END, after].concat()).expect("the document");
        return;
    }
    assert_eq!(found, wanted, "LUPA_WRITE_EXAMPLE=1 writes it anew; a format that was published does not change");
    for (path, bytes) in files {
        assert!(fs::read(&path).expect("it is there") == bytes, "{} is not what comes out", path.display());
    }
}

#[test]
fn the_tables_of_the_document_name_every_reason_and_every_check() {
    let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("RECEIPT.md")).expect("the document is there");
    let codes = crate::tampered::all().into_iter().flat_map(|tampered| [tampered.code, tampered.check.code()]);
    for code in codes {
        assert!(document.contains(&format!("`{code}`")), "{code} is not explained");
    }
}
