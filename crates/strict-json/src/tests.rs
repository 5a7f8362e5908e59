//! The strict reader, held against `serde_json` and against what it must refuse.

use proptest::prelude::*;
use serde_json::json;

use super::*;

fn refusal(text: &str) -> Error {
    parse(text.as_bytes()).expect_err("not to be read")
}

#[test]
fn plain_json_is_read() {
    let text = r#" {"a":[1,-9007199254740991,9007199254740991,"\u00e4\ud83d\ude00"],"b":{"a":null,"":true}} "#;
    let value = json!({ "a": [1, -9_007_199_254_740_991_i64, 9_007_199_254_740_991_u64, "ä😀"], "b": { "a": null, "": true } });
    assert_eq!(parse(text.as_bytes()), Ok(value));
}

#[test]
fn what_readers_could_understand_differently_is_refused_with_its_place() {
    let number = |pointer: &str| Error::Number(pointer.into());
    let refused = [
        (r#"{"a":1,"a":1}"#, Error::Duplicate("/a".into())),
        (r#"{"a":[{},{"x/y~":1,"x\u002fy~":2}]}"#, Error::Duplicate("/a/1/x~1y~0".into())),
        (r#"{"a":1} {}"#, Error::Trailing),
        (r#"{"a":1},"#, Error::Trailing),
        (r#"{"a":[0,9007199254740992]}"#, number("/a/1")),
        (r#"{"a":-9007199254740992}"#, number("/a")),
        (r#"{"a":123456789012345678901234567890}"#, number("/a")),
        ("[1.0]", number("/0")),
        ("[1e2]", number("/0")),
        ("[-0]", number("/0")),
        ("0.5", number("")),
        ("", Error::Unfinished(String::new())),
        (r#"{"a":["#, Error::Unfinished("/a/0".into())),
        (r#"{"a":"\ud800"}"#, Error::Syntax { pointer: "/a".into(), line: 1, column: 13 }),
        (r#"{"a":1e999}"#, number("/a")),
        ("[01]", Error::Syntax { pointer: "/0".into(), line: 1, column: 3 }),
        ("[1,\n 2.]", Error::Syntax { pointer: "/1".into(), line: 2, column: 4 }),
        ("[\"\t\"]", Error::Syntax { pointer: "/0".into(), line: 1, column: 3 }),
        ("[-]", Error::Syntax { pointer: "/0".into(), line: 1, column: 3 }),
        ("[1,]", Error::Syntax { pointer: "/1".into(), line: 1, column: 4 }),
        ("tru", Error::Unfinished(String::new())),
        ("{'a':1}", Error::Syntax { pointer: String::new(), line: 1, column: 2 }),
        ("\u{feff}{}", Error::ByteOrderMark),
    ];
    for (text, why) in refused {
        assert_eq!(refusal(text), why, "{text}");
    }
    assert_eq!(parse(b"{\"a\":\"\xff\"}"), Err(Error::NotUtf8(6)));
    assert_eq!(parse(&vec![b' '; MAX_BYTES + 1]), Err(Error::TooLong));
}

#[test]
fn depth_has_a_bound() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(nested(MAX_DEPTH).as_bytes()).is_ok());
    assert!(matches!(refusal(&nested(MAX_DEPTH + 1)), Error::TooDeep(_)));
    assert!(matches!(refusal(&"[".repeat(100_000)), Error::TooDeep(_)));
}

/// Pieces of JSON, so that what they make together is often nearly right.
const PIECES: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "{}",
    "[]",
    r#""a""#,
    r#""b":"#,
    r#""\u00e4""#,
    r#""\ud83d\ude00""#,
    r#""\udc00""#,
    r#""\ud800\n""#,
    "\"\t\"",
    "1",
    "-0",
    "01",
    "-7",
    "1.5",
    "2E+3",
    "tru",
    "null",
    "\n ",
];

proptest! {
    #[test]
    fn another_reader_agrees(pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..12)) {
        let text = pieces.concat();
        let other = serde_json::from_str::<Value>(&text);
        match parse(text.as_bytes()) {
            Ok(value) => prop_assert_eq!(value, other?),
            Err(Error::Duplicate(_) | Error::Number(_)) => {}
            Err(_) => prop_assert!(other.is_err(), "{}", text),
        }
    }

    #[test]
    fn arbitrary_bytes_are_read_without_panic(bytes: Vec<u8>, text in r#"[\[\]{}:,"a0-9.e\\u -]{0,40}"#) {
        let _ = parse(&bytes);
        if let Ok(value) = parse(text.as_bytes()) {
            prop_assert_eq!(serde_json::from_str::<Value>(&text)?, value);
        }
    }
}
