//! Every way in which evidence can be wrong, once: which check must see it, and the word for it. Some of it is signed with the true key,
//! for a register that lies signs its lies.

use lupa_domain::verify::Check;
use serde_json::{Value, json};

use crate::fixture::{Files, Register, Story, THIRD, confirmed, minute, salt, story};

/// Evidence with something wrong in it.
pub(crate) struct Tampered {
    pub(crate) what: &'static str,
    pub(crate) check: Check,
    pub(crate) code: &'static str,
    pub(crate) files: Files,
}

fn case(what: &'static str, check: Check, code: &'static str, files: Files) -> Tampered {
    Tampered { what, check, code, files }
}

/// The text of the receipt with a replacement.
fn replaced(files: &Files, from: &str, to: &str) -> Files {
    let text = String::from_utf8(files.receipt.clone()).expect("text");
    assert!(text.contains(from), "{from}");
    Files { receipt: text.replacen(from, to, 1).into_bytes(), ..files.clone() }
}

/// All of it.
pub(crate) fn all() -> Vec<Tampered> {
    let story = story();
    [unreadable(&story), changed(&story), keys(&story), lies(&story), log(&story)].into_iter().flatten().collect()
}

fn unreadable(story: &Story) -> Vec<Tampered> {
    let files = &story.files;
    let text = |from, to| replaced(files, from, to);
    let with = |receipt: &[u8]| Files { receipt: receipt.to_vec(), ..files.clone() };
    let strict = "receipt-not-strict";
    let list = [
        ("nothing at all", strict, with(b"")),
        ("bytes that are no text", strict, with(b"\xff\xfe{}")),
        ("a byte order mark", strict, with(&[b"\xef\xbb\xbf", files.receipt.as_slice()].concat())),
        ("something behind the end", strict, with(&[files.receipt.as_slice(), b"{}"].concat())),
        ("a member twice", strict, text(r#""version":"#, r#""version":"KI-CR-v1.1.0","version":"#)),
        ("a box twice, ticked and empty", strict, text(r#""choices":{"#, r#""choices":{"newsletter":false,"#)),
        ("a huge number", strict, text(r#""index":2"#, r#""index":9007199254740993"#)),
        ("a fraction", strict, text(r#""index":2"#, r#""index":2.0"#)),
        ("a list in place of the receipt", "member-wrong", with(b"[]")),
        ("an empty object", "member-missing", with(b"{}")),
        ("a number in place of a moment", "member-wrong", text(r#""at":"2026-11-22T10:04:00.25Z","by""#, r#""at":5,"by""#)),
        ("an act that nobody knows", "member-wrong", text(r#""act":"confirmed""#, r#""act":"consented""#)),
        ("a member of consent that nobody knows", "member-unexpected", text(r#""act":"confirmed""#, r#""act":"confirmed","aged":18"#)),
        ("a moment outside the years that can be written", "member-wrong", text("2026-11-22T10:04:00.25Z", "0000-01-01T00:00:00+23:59")),
        ("another cryptosuite", "proof-type-unknown", text("eddsa-jcs-2022", "eddsa-rdfc-2022")),
        ("a proof of another type", "proof-type-unknown", text("DataIntegrityProof", "JsonWebSignature2020")),
        ("a list of proofs", "member-wrong", text(r#""proof":{"#, r#""proof":[],"prooF":{"#)),
        ("a method that names no key set", "member-wrong", text("/.well-known/jwks.json#", "/keys#")),
        ("a key of its own that is none", "public-key-unreadable", text("kauppa.example/receipts+", "kauppa.example/receipt+")),
    ];
    list.map(|(what, code, files)| case(what, Check::Readable, code, files)).into()
}

fn changed(story: &Story) -> Vec<Tampered> {
    let files = &story.files;
    let value: Value = serde_json::from_slice(&files.receipt).expect("JSON");
    let pretty = Files { receipt: serde_json::to_vec_pretty(&value).expect("JSON"), ..files.clone() };
    let newline = Files { receipt: [files.receipt.as_slice(), b"\n"].concat(), ..files.clone() };
    vec![
        case("another layout", Check::Canonical, "not-canonical", pretty),
        case("a newline at the end", Check::Canonical, "not-canonical", newline),
        case("a word of the notice", Check::Signature, "signature-does-not-fit", replaced(files, "Kyllä", "Kyllo")),
        case("a word of the notice", Check::Notice, "notice-other-digest", replaced(files, "Kyllä", "Kyllo")),
        case("a box", Check::Signature, "signature-does-not-fit", replaced(files, r#""research":false"#, r#""research":true"#)),
        case("a box", Check::Inclusion, "not-in-the-log", replaced(files, r#""research":false"#, r#""research":true"#)),
        case("a signature that is none", Check::Signature, "member-wrong", replaced(files, r#""proofValue":"z"#, r#""proofValue":"z0"#)),
    ]
}

fn keys(story: &Story) -> Vec<Tampered> {
    let (files, register) = (&story.files, &story.register);
    let with = |jwk: Value| Files { keys: Some(json!({ "keys": [jwk] }).to_string().into_bytes()), ..files.clone() };
    let change = |name: &str, value: Value| {
        let mut jwk = register.jwk();
        jwk[name] = value;
        with(jwk)
    };
    let stranger = Register::new(8);
    let renamed = {
        let mut jwk = stranger.jwk();
        jwk["kid"] = register.jwk()["kid"].clone();
        with(jwk)
    };
    let of_stranger = Files { keys: Some(stranger.jwks()), ..files.clone() };
    let own_key_of_another = {
        let forger = Register { place: register.place.clone(), ..stranger.clone() };
        let receipt = forger.receipt(&story.event, &story.notice, THIRD.into(), &salt(THIRD));
        Files { receipt, keys: Some(stranger.jwks()), ..files.clone() }
    };
    let many = json!({ "keys": vec![json!({ "kty": "EC" }); 257] }).to_string().into_bytes();
    let twice = json!({ "keys": [register.jwk(), register.jwk()] }).to_string().into_bytes();
    vec![
        case("the keys of another register", Check::Key, "key-not-published", of_stranger),
        case("a stranger's key under the name of the true one", Check::Key, "key-name-not-thumbprint", renamed.clone()),
        case("a stranger's key under the name of the true one", Check::Signature, "signature-does-not-fit", renamed),
        case("another key in the receipt than the one that signed", Check::Key, "key-other-than-published", own_key_of_another),
        case("a key that counted later", Check::Key, "key-not-valid-then", change("valid_from", "2026-11-22T10:04:01Z".into())),
        case("a key that counted earlier", Check::Key, "key-not-valid-then", change("valid_until", "2026-11-22T10:04:00Z".into())),
        case("a validity that is not a moment", Check::Key, "keys-unreadable", change("valid_until", "never".into())),
        case("a vkey of another key", Check::Key, "keys-unreadable", change("vkey", stranger.place.vkey.as_str().into())),
        case("a key twice", Check::Key, "keys-unreadable", Files { keys: Some(twice), ..files.clone() }),
        case("more keys than any register has", Check::Key, "keys-unreadable", Files { keys: Some(many), ..files.clone() }),
        case("keys that are no JSON", Check::Key, "keys-unreadable", Files { keys: Some(b"<html>".to_vec()), ..files.clone() }),
    ]
}

/// What a register could sign that lies, or that is broken.
fn lies(story: &Story) -> Vec<Tampered> {
    let (files, register, event) = (&story.files, &story.register, &story.event);
    let composed = || register.compose(event, &story.notice, THIRD.into(), &salt(THIRD));
    let sign = |document: Value| Files { receipt: register.sign(document, event.at), ..files.clone() };
    let set = |pointer: &str, value: Value| {
        let mut document = composed();
        *document.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        sign(document)
    };
    let add = |pointer: &str, name: &str, value: Value| {
        let mut document = composed();
        document.pointer_mut(pointer).expect("it is there")[name] = value;
        sign(document)
    };
    let without = |pointer: &str, name: &str| {
        let mut document = composed();
        document.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object").remove(name);
        sign(document)
    };
    let statement = || composed()["consent"]["notice"]["statements"][0].clone();
    let another_day = Files { receipt: register.sign(composed(), minute(90)), ..files.clone() };
    vec![
        case("another language for Kantara", Check::Members, "member-differs", set("/language", "sv".into())),
        case(
            "another category for DPV",
            Check::Members,
            "member-differs",
            set("/services/0/purposes/0/purposeCategory/0", "1 - Core Function".into()),
        ),
        case("another status for DPV", Check::Members, "member-differs", {
            set("/dpv:hasRecordOfActivity/0/dpv:hasConsentStatus/0/@type/0", "dpv:ConsentRefused".into())
        }),
        case("a member that receipts do not have", Check::Members, "member-differs", add("", "evidence", json!({ "ip": "192.0.2.1" }))),
        case("a member less", Check::Members, "member-differs", without("", "sensitive")),
        case("another log", Check::Members, "member-differs", set("/log/origin", "varjo.example/log".into())),
        case(
            "other words than those of the digest",
            Check::Notice,
            "notice-other-digest",
            set("/consent/notice/heading", "Uutiskirje".into()),
        ),
        case("a box that was not shown", Check::Choices, "choice-not-shown", add("/consent/choices", "profiling", true.into())),
        case("a box that is not spoken of", Check::Choices, "choice-not-answered", without("/consent/choices", "research")),
        case("no box", Check::Choices, "no-choice", set("/consent/choices", json!({}))),
        case("a box shown twice", Check::Choices, "choice-shown-twice", set("/consent/notice/statements/1", statement())),
        case("a notice of another language", Check::Language, "notice-other-language", set("/consent/locale", "sv".into())),
        case("a box ticked beforehand", Check::InitialBoxes, "box-ticked-before", set("/consent/initial/newsletter", true.into())),
        case("no word of how the boxes were", Check::InitialBoxes, "initial-boxes-differ", without("/consent", "initial")),
        case("a word of only some boxes", Check::InitialBoxes, "initial-boxes-differ", without("/consent/initial", "research")),
        case("boxes on the telephone", Check::InitialBoxes, "initial-boxes-without-form", set("/consent/method", "phone".into())),
        case(
            "confirmed before it was asked",
            Check::Moments,
            "confirmed-before-asked",
            set("/consent/asked/at", "2026-11-22T11:00:00Z".into()),
        ),
        case("it confirms itself", Check::Moments, "confirms-itself", set("/consent/asked/event", event.id.to_string().into())),
        case("signed as of another moment", Check::Moments, "signed-at-other-moment", another_day),
    ]
}

fn log(story: &Story) -> Vec<Tampered> {
    let (files, register) = (&story.files, &story.register);
    let proof = |proof: String| Files { proof: Some(proof), ..files.clone() };
    let checkpoint = |checkpoint: String| Files { checkpoint: Some(checkpoint), ..files.clone() };
    let consistency = |consistency: Vec<u8>| Files { consistency: Some(consistency), ..files.clone() };
    let text = |from: &str, to: &str| files.proof.as_deref().unwrap_or_default().replacen(from, to, 1);
    let stranger = Register { leaves: register.leaves.clone(), ..Register::new(8) };
    let other = {
        let mut other = register.anew();
        (0..11).for_each(|no| other.log(&confirmed(no, &story.notice), &salt(no ^ u8::from(no == THIRD))));
        other
    };
    let renamed = register.checkpoint(11).replacen("kauppa.example/log\n", "varjo.example/log\n", 1);
    vec![
        case("a proof for another entry", Check::Index, "index-differs", proof(register.proof(3, 7))),
        case("a proof for another entry", Check::Inclusion, "not-in-the-log", proof(register.proof(3, 7))),
        case("a proof out of another history", Check::Inclusion, "not-in-the-log", proof(other.proof(2, 7))),
        case("a proof with another index", Check::Index, "index-differs", proof(text("index 2", "index 3"))),
        case("a proof of another version", Check::Inclusion, "inclusion-unreadable", proof(text("@v1", "@v2"))),
        case("a checkpoint with another size", Check::Checkpoint, "checkpoint-not-trusted", proof(text("log\n7\n", "log\n8\n"))),
        case("a checkpoint of a stranger", Check::Checkpoint, "checkpoint-not-trusted", proof(stranger.proof(2, 7))),
        case("a newer checkpoint of a stranger", Check::OtherCheckpoint, "checkpoint-not-trusted", checkpoint(stranger.checkpoint(11))),
        case("a newer checkpoint that is none", Check::OtherCheckpoint, "checkpoint-not-trusted", checkpoint("later\n".into())),
        case("a newer checkpoint of another log", Check::OtherCheckpoint, "checkpoint-of-other-log", checkpoint(renamed)),
        case("another history of the same size", Check::Consistency, "log-forked", checkpoint(other.checkpoint(7))),
        case("another history", Check::Consistency, "log-rewritten", checkpoint(other.checkpoint(11))),
        case(
            "another history with its own proof",
            Check::Consistency,
            "log-rewritten",
            Files { consistency: Some(other.consistency(7, 11)), ..checkpoint(other.checkpoint(11)) },
        ),
        case("consistency of other sizes", Check::Consistency, "consistency-other-sizes", consistency(register.consistency(6, 11))),
        case("consistency that is none", Check::Consistency, "consistency-unreadable", consistency(b"{\"from\":7,\"to\":11}".to_vec())),
        case(
            "consistency that is not JSON",
            Check::Consistency,
            "consistency-unreadable",
            consistency(b"{\"from\":7,\"from\":7}".to_vec()),
        ),
    ]
}
