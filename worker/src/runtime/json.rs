//! Reading JSON strictly: no duplicate members, no unknown ones, nothing after the end.

use std::{borrow::Cow, collections::HashSet, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error as _, MapAccess, SeqAccess, Visitor},
};

use crate::{runtime::error::ApiError, words::problems::Code};

/// The value that `text` holds.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ApiError> {
    // serde's derived types see a duplicate of their own members, but maps keep the last one in silence.
    serde_json::from_str::<Unique>(text)
        .map_err(|error| ApiError::refused(if error.is_data() { Code::DuplicateMember } else { Code::MalformedJson }))?;
    lupa_strict_json::read(text).map_err(|error| refusal(text, &error))
}

/// serde says at which byte it gave up, and of a member that is missing its name, between backticks.
fn refusal(text: &str, error: &serde_json::Error) -> ApiError {
    let message = error.to_string();
    let read = text.split_inclusive('\n').take(error.line() - 1).map(str::len).sum::<usize>() + error.column();
    let mut path = path_at(text, read);
    let code = match message.split_once('`') {
        _ if !error.is_data() => return ApiError::refused(Code::MalformedJson),
        Some(("unknown field ", _)) => Code::UnknownMember,
        Some(("missing field ", rest)) => {
            // All members of the object have been read; the last of them is not what is missing.
            if let Some(In::Object(member)) = path.last_mut() {
                *member = rest.split('`').next().map(str::to_owned);
            }
            Code::Required
        }
        _ => Code::WrongType,
    };
    let step = |step| match step {
        In::Object(member) => member.map(|name| format!("/{}", escape(&name))),
        In::Array(item) => Some(format!("/{item}")),
    };
    ApiError::at(&path.into_iter().filter_map(step).collect::<String>(), code)
}

/// A value that is being read: at which of its members, if at any yet, or at which of its items.
enum In {
    Object(Option<String>),
    Array(usize),
}

/// The members and items in which the reader of a valid text is after so many bytes, from the outermost on.
fn path_at(text: &str, read: usize) -> Vec<In> {
    let bytes = text.as_bytes();
    let (mut path, mut at) = (Vec::new(), 0);
    while at < read.min(bytes.len()) {
        let is_last = at + 1 >= read;
        match bytes[at] {
            // A value that is refused or left with this very byte is still what the path leads to.
            b'{' | b'[' | b'}' | b']' if is_last => break,
            b'{' => path.push(In::Object(None)),
            b'[' => path.push(In::Array(0)),
            b'}' | b']' => drop(path.pop()),
            b',' => match path.last_mut() {
                Some(In::Object(name)) => *name = None,
                Some(In::Array(item)) => *item += 1,
                None => {}
            },
            b'"' => {
                let end = at + 1 + length_of_string(&bytes[at + 1..]);
                if let Some(In::Object(name @ None)) = path.last_mut() {
                    *name = serde_json::from_str(&text[at..end]).ok();
                }
                at = end - 1;
            }
            _ => {}
        }
        at += 1;
    }
    path
}

/// A member's name as a JSON Pointer wants it (RFC 6901 §3).
pub fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// How many bytes a string has from its first letter to the quote that ends it.
fn length_of_string(bytes: &[u8]) -> usize {
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}

/// Any JSON value whose objects name each member once. Keeps nothing.
struct Unique;

impl<'de> Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Unique {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        let (mut few, mut more): (Vec<Cow<'de, str>>, HashSet<Cow<'de, str>>) = (Vec::with_capacity(FEW), HashSet::new());
        while let Some(Name(name)) = members.next_key()? {
            if few.contains(&name) || more.contains(&name) {
                return Err(A::Error::custom("a member twice"));
            }
            if few.len() < FEW {
                few.push(name);
            } else {
                more.insert(name);
            }
            members.next_value::<Self>()?;
        }
        Ok(self)
    }
}

/// The name of a member, out of the text where it stands there as it is.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

/// So many names are compared one by one, more are hashed.
const FEW: usize = 8;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use lupa_domain::locale::Locale;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Ask {
        email: String,
        choices: BTreeMap<String, bool>,
    }

    fn code(text: &str) -> Code {
        parse::<Ask>(text).map(drop).expect_err("not to be read").code()
    }

    #[test]
    fn what_is_wrong_is_named_with_its_path() {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Outer {
            #[serde(rename = "list")]
            _list: Vec<Inner>,
            #[serde(rename = "a/b", default)]
            _slashed: BTreeMap<String, u8>,
            #[serde(rename = "last", default)]
            _last: Option<String>,
        }
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Inner {
            #[serde(rename = "no")]
            _no: u8,
            #[serde(rename = "text", default)]
            _text: String,
        }
        let cases = [
            (r#"{"list":5}"#, "/list", Code::WrongType),
            (r#"{"list":{}}"#, "/list", Code::WrongType),
            (r#"{"list":[]  ,"last":7}"#, "/last", Code::WrongType),
            ("{\n \"list\" : [\n {\"no\": 1}, {\"no\": \"x\"}]}", "/list/1/no", Code::WrongType),
            (r#"{"list":[{"no":1},300]}"#, "/list/1", Code::WrongType),
            (r#"{"list":[{"no":300}]}"#, "/list/0/no", Code::WrongType),
            (r#"{"list":[{"no":1,"text":"},]\"{"},{"no":1,"text":[]}]}"#, "/list/1/text", Code::WrongType),
            (r#"{"list":[{"no":1,"more":2}]}"#, "/list/0/more", Code::UnknownMember),
            (r#"{"list":[{"no":1},{"text":"ä"}]}"#, "/list/1/no", Code::Required),
            (r#"{"list":[{}]}"#, "/list/0/no", Code::Required),
            (r#"{"last":"x"}"#, "/list", Code::Required),
            ("{}", "/list", Code::Required),
            (r#"{"list":[],"a/b":{"~\u00e4":true}}"#, "/a~1b/~0ä", Code::WrongType),
            (r#"{"list":[],"ä\"":1}"#, "/ä\"", Code::UnknownMember),
            ("7", "", Code::WrongType),
        ];
        for (text, pointer, code) in cases {
            let problem = parse::<Outer>(text).expect_err(text).problem(Locale::En);
            let faults: Vec<_> = problem.errors.iter().map(|fault| (fault.pointer.as_str(), fault.code.as_str())).collect();
            assert_eq!(faults, [(pointer, code.as_str())], "{text}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_body_has_a_code() {
        assert!(parse::<Ask>(r#"{"email":"a@b.fi","choices":{"newsletter":true}}"#).is_ok());
        assert_eq!(code(""), Code::MalformedJson);
        assert_eq!(code("{"), Code::MalformedJson);
        assert_eq!(code(r#"{"email":"a","choices":{}} x"#), Code::MalformedJson);
        assert_eq!(code(r#"{"email":"a","email":"b","choices":{}}"#), Code::DuplicateMember);
        assert_eq!(code(r#"{"email":"a","choices":{"x":true,"x":false}}"#), Code::DuplicateMember);
        assert_eq!(
            code(r#"{"email":"a","choices":{"x":true,"\u0078":false}}"#),
            Code::DuplicateMember,
            "as it is written or as it is read"
        );
        assert_eq!(code(r#"{"email":"a","choices":{},"ip":"1"}"#), Code::UnknownMember);
        assert_eq!(code(r#"{"choices":{}}"#), Code::Required);
        assert_eq!(code(r#"{"email":1,"choices":{}}"#), Code::WrongType);
        assert_eq!(code("[]"), Code::WrongType);
        assert_eq!(code(&"[".repeat(100_000)), Code::MalformedJson);
        for twice in 0..20 {
            let members: Vec<_> = (0..20).chain([twice]).map(|member| format!(r#""{member}":true"#)).collect();
            assert_eq!(code(&format!(r#"{{"email":"a","choices":{{{}}}}}"#, members.join(","))), Code::DuplicateMember);
        }
    }
}
