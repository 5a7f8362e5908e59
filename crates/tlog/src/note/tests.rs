//! Notes by example: the one of the specification, and every way to spoil it.

use super::*;

const KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const NOTE: &str = "This is an example message.\n\n\
    — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

fn key() -> VerifierKey {
    KEY.parse().expect("the key of the specification")
}

fn signer(name: &str) -> NoteSigner {
    NoteSigner::new(name, &[7; 32]).expect("a name")
}

#[test]
fn the_note_of_the_specification_is_verified() {
    let note = SignedNote::parse(NOTE).expect("a note");
    assert_eq!(note.text(), "This is an example message.\n");
    assert_eq!(note.to_string(), NOTE);
    assert_eq!(note.verify(&[key(), key()]), Ok(vec![&key()]));
    assert_eq!(key().to_string(), KEY);
}

#[test]
fn a_note_that_was_signed_is_verified() {
    let (ours, other) = (signer("kauppa.example/log"), signer("kauppa.example/other"));
    let note = SignedNote::parse(&ours.sign("one\n\ntwo\n\n\n").expect("a text")).expect("a note");
    assert_eq!(note.text(), "one\n\ntwo\n\n\n", "the last blank line parts them");
    assert_eq!(note.verify(&[key(), ours.verifier().clone()]), Ok(vec![ours.verifier()]));
    assert_eq!(note.verify(&[key(), other.verifier().clone()]), Err(SignatureError::Unknown));
    assert_eq!(note.verify(&[]), Err(SignatureError::Unknown));
    assert!(!format!("{ours:?}").contains("SigningKey"), "{ours:?}");
}

#[test]
fn unknown_keys_are_passed_over_and_bad_signatures_are_not() {
    // The same id under another name, another id under the same name: neither is the known key.
    let renamed = NOTE.replace("foo Uw2Q", "bar Uw2Q");
    assert_eq!(SignedNote::parse(&renamed).expect("a note").verify(&[key()]), Err(SignatureError::Unknown));
    let other_id = NOTE.replace("Uw2QOk", "Uw2QPk");
    assert_eq!(SignedNote::parse(&other_id).expect("a note").verify(&[key()]), Err(SignatureError::Unknown));
    let both = format!("{NOTE}— example.com/foo AAAAAAA=\n");
    assert_eq!(SignedNote::parse(&both).expect("a note").verify(&[key()]), Ok(vec![&key()]));

    let forged = Err(SignatureError::Forged("example.com/foo".to_owned()));
    let changed = NOTE.replace("example message", "Example message");
    assert_eq!(SignedNote::parse(&changed).expect("a note").verify(&[key()]), forged);
    let good_and_bad = format!("{NOTE}— example.com/foo Uw2QOgA=\n");
    assert_eq!(SignedNote::parse(&good_and_bad).expect("a note").verify(&[key()]), forged);
}

#[test]
fn a_note_has_one_form() {
    let line = "— example.com/foo Uw2QOgA=\n";
    let refused = [
        (String::new(), InvalidNote::Unfinished),
        (NOTE.trim_end().to_owned(), InvalidNote::Unfinished),
        ("text\n".to_owned(), InvalidNote::Form),
        ("text\n\n".to_owned(), InvalidNote::Form),
        (format!("text\n{line}"), InvalidNote::Form),
        (format!("\n{line}"), InvalidNote::Form),
        (format!("text\n\n{line}\n"), InvalidNote::Form),
        (format!("text\n\n{line}more\n"), InvalidNote::Line),
        (NOTE.replace('\n', "\r\n"), InvalidNote::Control),
        (format!("te\txt\n\n{line}"), InvalidNote::Control),
        (format!("te\0xt\n\n{line}"), InvalidNote::Control),
        (NOTE.replace('—', "-"), InvalidNote::Line),
        (NOTE.replace("— ", "—"), InvalidNote::Line),
        (NOTE.replace("— ", "—  "), InvalidNote::Line),
        (NOTE.replace("foo ", "foo  "), InvalidNote::Line),
        (NOTE.replace("foo ", "f+o "), InvalidNote::Line),
        (NOTE.replace("foo ", "f\u{a0}o "), InvalidNote::Line),
        (NOTE.replace("yaQM=", "yaQM"), InvalidNote::Line),
        (NOTE.replace("yaQM=", "yaQN="), InvalidNote::Line),
        (NOTE.replace("yaQM=", "yaQM= "), InvalidNote::Line),
        (format!("text\n\n{}", line.replace("Uw2QOgA=", "Uw2QOg==")), InvalidNote::Line),
        (format!("text\n\n{}", line.repeat(65)), InvalidNote::TooMany),
        (format!("{}\n\n{line}", "x".repeat(LONGEST)), InvalidNote::TooLong),
    ];
    for (text, why) in refused {
        assert_eq!(SignedNote::parse(&text), Err(why), "{:?}", text.get(..120).unwrap_or(&text));
    }
    assert!(SignedNote::parse(&format!("text\n\n{}", line.repeat(64))).is_ok());
    assert!(SignedNote::parse(&format!("\n\n{line}")).is_ok(), "a text may be one empty line");
}

#[test]
fn only_a_text_can_be_signed() {
    let signer = signer("kauppa.example/log");
    assert_eq!(signer.sign(""), Err(InvalidNote::Unfinished));
    assert_eq!(signer.sign("text"), Err(InvalidNote::Unfinished));
    assert_eq!(signer.sign("te\rxt\n"), Err(InvalidNote::Control));
    assert_eq!(signer.sign(&format!("{}\n", "x".repeat(LONGEST - 1))), Err(InvalidNote::TooLong));
    assert!(signer.sign("\n").is_ok());
}

#[test]
fn a_key_is_written_in_one_way() {
    // The key in the examples of Go's note package, where the format comes from.
    let neumann = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    assert_eq!(neumann.parse::<VerifierKey>().expect("a key").to_string(), neumann);
    let refused = [
        ("", InvalidKey::Form),
        ("example.com/foo", InvalidKey::Form),
        ("example.com/foo+530d903a", InvalidKey::Form),
        ("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", InvalidKey::Name),
        ("exa mple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", InvalidKey::Name),
        ("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", InvalidKey::Form),
        ("example.com/foo+530d903+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", InvalidKey::Form),
        ("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", InvalidKey::Id),
        ("example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", InvalidKey::Id),
        ("example.com/foo+530d903a+", InvalidKey::Form),
        ("example.com/foo+530d903a+AQ==", InvalidKey::Form),
        ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2", InvalidKey::Form),
        ("example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", InvalidKey::UnknownType(4)),
        ("example.com/foo+530d903a+Bg==", InvalidKey::UnknownType(6)),
        // The neutral point: every text would be signed by it.
        ("example.com/foo+530d903a+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", InvalidKey::Point),
    ];
    for (text, why) in refused {
        assert_eq!(text.parse::<VerifierKey>(), Err(why), "{text:?}");
    }
    assert_eq!(NoteSigner::new("two words", &[7; 32]).map(|_| ()), Err(InvalidKey::Name));
    assert_eq!(NoteSigner::new("line\n", &[7; 32]).map(|_| ()), Err(InvalidKey::Name));
}
