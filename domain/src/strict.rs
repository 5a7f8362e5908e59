//! Reading JSON of strangers strictly: what two readers could understand differently is refused.
//!
//! It is I-JSON (RFC 7493) and narrower: every name once in its object, whole numbers alone, nothing after the end, no byte order mark,
//! bounds on length and depth. What the value means is for others to say.

use std::{cell::RefCell, fmt};

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value, error::Category};

/// The longest text that is read, in bytes: 1 MiB. A receipt has about 20 kB.
pub const LONGEST: usize = 1024 * 1024;
/// How many arrays and objects may lie in each other; a receipt has 8. The parser's own limit, which guards the stack, is 128.
pub const DEEPEST: usize = 64;
/// 2^53 − 1: the largest whole number that every reader of JSON has exactly (RFC 7493 §2.2).
pub const LARGEST: u64 = (1 << 53) - 1;

/// Why a text is not read. Pointers are JSON Pointers (RFC 6901) to where the reader was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotStrict {
    /// More than [`LONGEST`] bytes.
    #[error("longer than 1 MiB")]
    TooLong,
    /// The bytes EF BB BF at the beginning (RFC 8259 §8.1).
    #[error("begins with a byte order mark")]
    ByteOrderMark,
    /// Not UTF-8 from this byte on.
    #[error("not UTF-8 from byte {0} on")]
    NotUtf8(usize),
    /// The text ends in the middle.
    #[error("ends too early, within `{0}`")]
    Unfinished(String),
    /// Not JSON; lone surrogates and numbers beyond every range count as such.
    #[error("not JSON at line {line}, column {column}, within `{pointer}`")]
    Syntax {
        /// Where in the value.
        pointer: String,
        /// The line, from 1.
        line: usize,
        /// The byte in the line, from 1.
        column: usize,
    },
    /// Something follows the value that is not white space.
    #[error("something follows the end")]
    Trailing,
    /// A name twice in one object.
    #[error("`{0}` is there twice")]
    Duplicate(String),
    /// A number with a fraction or an exponent, minus zero, or one beyond 2^53 − 1.
    #[error("`{0}` is not a whole number within 2^53 - 1")]
    Number(String),
    /// Deeper than [`DEEPEST`].
    #[error("nested more than 64 deep at `{0}`")]
    TooDeep(String),
}

/// The value that `bytes` write.
pub fn read(bytes: &[u8]) -> Result<Value, NotStrict> {
    if bytes.len() > LONGEST {
        return Err(NotStrict::TooLong);
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Err(NotStrict::ByteOrderMark);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| NotStrict::NotUtf8(error.valid_up_to()))?;
    let state = State::default();
    let mut parser = serde_json::Deserializer::from_str(text);
    let value = Node(&state).deserialize(&mut parser).map_err(|error| state.refusal(&error))?;
    parser.end().map_err(|_| NotStrict::Trailing)?;
    Ok(value)
}

/// `name` as one step of a JSON Pointer (RFC 6901 §3).
#[must_use]
pub fn step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// Where the reader is, and what it found that the parser would have let pass.
#[derive(Default)]
struct State {
    path: RefCell<Vec<String>>,
    found: RefCell<Option<NotStrict>>,
}

impl State {
    fn pointer(&self) -> String {
        self.path.borrow().concat()
    }

    /// Ends the reading for this reason; what the parser makes of it is not looked at.
    fn refuse<E: serde::de::Error>(&self, why: impl FnOnce(String) -> NotStrict) -> E {
        self.found.replace(Some(why(self.pointer())));
        E::custom("refused")
    }

    fn refusal(&self, error: &serde_json::Error) -> NotStrict {
        let found = self.found.take();
        found.unwrap_or_else(|| match error.classify() {
            Category::Eof => NotStrict::Unfinished(self.pointer()),
            _ => NotStrict::Syntax { pointer: self.pointer(), line: error.line(), column: error.column() },
        })
    }

    /// An array or an object begins here.
    fn descend<E: serde::de::Error>(&self) -> Result<(), E> {
        let depth = self.path.borrow().len();
        if depth < DEEPEST { Ok(()) } else { Err(self.refuse(NotStrict::TooDeep)) }
    }

    /// Reads one item or member, a step further down. After an error the path stays, for it says where.
    fn within<T, E>(&self, step: String, read: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.path.borrow_mut().push(step);
        let value = read()?;
        self.path.borrow_mut().pop();
        Ok(value)
    }
}

/// One value at the place where the state says we are.
#[derive(Clone, Copy)]
struct Node<'s>(&'s State);

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }
    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Value, E> {
        if value <= LARGEST { Ok(Value::Number(Number::from(value))) } else { Err(self.0.refuse(NotStrict::Number)) }
    }
    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Value, E> {
        if value.unsigned_abs() <= LARGEST { Ok(Value::Number(Number::from(value))) } else { Err(self.0.refuse(NotStrict::Number)) }
    }
    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Value, E> {
        Err(self.0.refuse(NotStrict::Number))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        self.0.descend()?;
        let mut list = Vec::new();
        while let Some(item) = self.0.within(format!("/{}", list.len()), || items.next_element_seed(self))? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        self.0.descend()?;
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = self.0.within(step(&name), || {
                if object.contains_key(&name) { Err(self.0.refuse(NotStrict::Duplicate)) } else { members.next_value_seed(self) }
            })?;
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn refusal(text: &str) -> NotStrict {
        read(text.as_bytes()).expect_err("not to be read")
    }

    #[test]
    fn plain_json_is_read() {
        let text = r#" {"a":[1,-9007199254740991,9007199254740991,"\u00e4\ud83d\ude00"],"b":{"a":null,"":true}} "#;
        let value = json!({ "a": [1, -9_007_199_254_740_991_i64, 9_007_199_254_740_991_u64, "ä😀"], "b": { "a": null, "": true } });
        assert_eq!(read(text.as_bytes()), Ok(value));
    }

    #[test]
    fn what_readers_could_understand_differently_is_refused_with_its_place() {
        let number = |pointer: &str| NotStrict::Number(pointer.into());
        let refused = [
            (r#"{"a":1,"a":1}"#, NotStrict::Duplicate("/a".into())),
            (r#"{"a":[{},{"x/y~":1,"x\u002fy~":2}]}"#, NotStrict::Duplicate("/a/1/x~1y~0".into())),
            (r#"{"a":1} {}"#, NotStrict::Trailing),
            (r#"{"a":1},"#, NotStrict::Trailing),
            (r#"{"a":[0,9007199254740992]}"#, number("/a/1")),
            (r#"{"a":-9007199254740992}"#, number("/a")),
            (r#"{"a":123456789012345678901234567890}"#, number("/a")),
            ("[1.0]", number("/0")),
            ("[1e2]", number("/0")),
            ("[-0]", number("/0")),
            ("0.5", number("")),
            ("", NotStrict::Unfinished(String::new())),
            (r#"{"a":["#, NotStrict::Unfinished("/a/0".into())),
            (r#"{"a":"\ud800"}"#, NotStrict::Syntax { pointer: "/a".into(), line: 1, column: 13 }),
            (r#"{"a":1e999}"#, NotStrict::Syntax { pointer: "/a".into(), line: 1, column: 10 }),
            ("{'a':1}", NotStrict::Syntax { pointer: String::new(), line: 1, column: 2 }),
            ("\u{feff}{}", NotStrict::ByteOrderMark),
        ];
        for (text, why) in refused {
            assert_eq!(refusal(text), why, "{text}");
        }
        assert_eq!(read(b"{\"a\":\"\xff\"}"), Err(NotStrict::NotUtf8(6)));
        assert_eq!(read(&vec![b' '; LONGEST + 1]), Err(NotStrict::TooLong));
    }

    #[test]
    fn depth_has_a_bound() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(read(nested(DEEPEST).as_bytes()).is_ok());
        assert!(matches!(refusal(&nested(DEEPEST + 1)), NotStrict::TooDeep(_)));
        assert!(matches!(refusal(&"[".repeat(100_000)), NotStrict::TooDeep(_)));
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_are_read_without_panic(bytes: Vec<u8>, text in r#"[\[\]{}:,"a0-9.e\\u -]{0,40}"#) {
            let _ = read(&bytes);
            if let Ok(value) = read(text.as_bytes()) {
                prop_assert_eq!(serde_json::from_str::<Value>(&text)?, value);
            }
        }
    }
}
