//! A strict reader of JSON: it refuses what two readers could understand differently.
//!
//! It accepts a subset of I-JSON (RFC 7493): every name once in its object, whole numbers alone, nothing after the end, no byte order mark,
//! bounds on length and depth. What the value means is for the caller to say.
//!
//! It is small because a browser downloads it: the reader of `serde_json`, with its fractions and its messages, is three times as large.

use serde_json::{Map, Value};

pub use self::types::read;

mod types;

/// The longest text that is read, in bytes: 1 MiB. A signed document of some pages has about 20 kB.
pub const MAX_BYTES: usize = 1024 * 1024;
/// How many arrays and objects may lie in each other: it guards the stack.
pub const MAX_DEPTH: usize = 64;
/// 2^53 − 1: the largest whole number that every reader of JSON has exactly (RFC 7493 §2.2).
pub const MAX_INTEGER: u64 = (1 << 53) - 1;

/// Why a text is refused. Pointers are JSON Pointers (RFC 6901) to where the reader was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// More than [`MAX_BYTES`] bytes.
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
    /// Not JSON; lone surrogates count as such.
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
    /// Deeper than [`MAX_DEPTH`].
    #[error("nested more than 64 deep at `{0}`")]
    TooDeep(String),
}

/// The value that `bytes` write.
pub fn parse(bytes: &[u8]) -> Result<Value, Error> {
    if bytes.len() > MAX_BYTES {
        return Err(Error::TooLong);
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Err(Error::ByteOrderMark);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Error::NotUtf8(error.valid_up_to()))?;
    parse_str(text)
}

/// The value that `text` writes, of any length: for text from a source that is trusted not to be endless.
pub fn parse_str(text: &str) -> Result<Value, Error> {
    let mut reader = Reader { text, at: 0, path: Vec::new() };
    let value = reader.value()?;
    if reader.token().is_none() { Ok(value) } else { Err(Error::Trailing) }
}

/// `name` as one step of a JSON Pointer (RFC 6901 §3).
#[must_use]
pub fn pointer_step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// Reads the grammar of RFC 8259, a byte ahead.
struct Reader<'t> {
    text: &'t str,
    /// The byte that is read next.
    at: usize,
    /// The way to the value that is being read. After an error it stays, for it says where.
    path: Vec<String>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space (§2).
    fn token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    fn pointer(&self) -> String {
        self.path.concat()
    }

    /// The next byte cannot stand where it does, or there is none.
    fn unexpected(&self) -> Error {
        let pointer = self.pointer();
        if self.peek().is_none() {
            return Error::Unfinished(pointer);
        }
        let before = self.text.as_bytes()[..self.at].split(|byte| *byte == b'\n');
        let (line, column) = before.fold((0, 0), |(line, _), text| (line + 1, text.len() + 1));
        Error::Syntax { pointer, line, column }
    }

    fn expect(&mut self, byte: u8) -> Result<(), Error> {
        if self.peek() != Some(byte) {
            return Err(self.unexpected());
        }
        self.at += 1;
        Ok(())
    }

    fn value(&mut self) -> Result<Value, Error> {
        match self.token() {
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'"') => self.string().map(Value::String),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Error> {
        word.bytes().try_for_each(|byte| self.expect(byte))?;
        Ok(value)
    }

    /// An array or an object begins here.
    fn descend(&mut self) -> Result<(), Error> {
        self.at += 1;
        if self.path.len() < MAX_DEPTH { Ok(()) } else { Err(Error::TooDeep(self.pointer())) }
    }

    /// Behind an item or a member: a comma says that another one follows, `end` that none does.
    fn another(&mut self, end: u8) -> Result<bool, Error> {
        let comma = self.token() == Some(b',');
        self.expect(if comma { b',' } else { end })?;
        Ok(comma)
    }

    fn array(&mut self) -> Result<Value, Error> {
        self.descend()?;
        let mut items = Vec::new();
        let mut more = self.token() != Some(b']') || self.another(b']')?;
        while more {
            self.path.push(format!("/{}", items.len()));
            items.push(self.value()?);
            self.path.pop();
            more = self.another(b']')?;
        }
        Ok(Value::Array(items))
    }

    fn object(&mut self) -> Result<Value, Error> {
        self.descend()?;
        let mut members = Map::new();
        let mut more = self.token() != Some(b'}') || self.another(b'}')?;
        while more {
            self.token();
            let name = self.string()?;
            self.path.push(pointer_step(&name));
            if members.contains_key(&name) {
                return Err(Error::Duplicate(self.pointer()));
            }
            self.token();
            self.expect(b':')?;
            let value = self.value()?;
            self.path.pop();
            members.insert(name, value);
            more = self.another(b'}')?;
        }
        Ok(Value::Object(members))
    }

    /// §6. What the grammar allows and we do not is refused as a number, at its end.
    fn number(&mut self) -> Result<Value, Error> {
        let negative = self.peek() == Some(b'-');
        self.at += usize::from(negative);
        let leading_zero = self.peek() == Some(b'0');
        let (whole, length) = self.digits()?;
        if leading_zero && length > 1 {
            self.at -= length - 1;
            return Err(self.unexpected());
        }
        let fraction = self.peek() == Some(b'.');
        if fraction {
            self.at += 1;
            self.digits()?;
        }
        let exponent = matches!(self.peek(), Some(b'e' | b'E'));
        if exponent {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        match i64::try_from(whole) {
            Ok(whole) if whole.unsigned_abs() <= MAX_INTEGER && !fraction && !exponent && (whole != 0 || !negative) => {
                Ok(if negative { (-whole).into() } else { whole.unsigned_abs().into() })
            }
            _ => Err(Error::Number(self.pointer())),
        }
    }

    /// One digit or more: what they write (2^64 − 1 for anything larger), and how many they are.
    fn digits(&mut self) -> Result<(u64, usize), Error> {
        let begin = self.at;
        let mut whole = 0_u64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            whole = whole.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
            self.at += 1;
        }
        if self.at == begin { Err(self.unexpected()) } else { Ok((whole, self.at - begin)) }
    }

    /// §7.
    fn string(&mut self) -> Result<String, Error> {
        self.expect(b'"')?;
        let mut text = String::new();
        loop {
            let begin = self.at;
            while self.peek().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            text.push_str(&self.text[begin..self.at]);
            if self.peek() != Some(b'\\') {
                self.expect(b'"')?;
                return Ok(text);
            }
            self.at += 1;
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Result<char, Error> {
        let c = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unit_or_pair(),
            _ => return Err(self.unexpected()),
        };
        self.at += 1;
        Ok(c)
    }

    /// `uXXXX`, or two of them that are one character beyond the basic plane.
    fn unit_or_pair(&mut self) -> Result<char, Error> {
        let first = self.unit()?;
        let second = if (0xd800..0xdc00).contains(&first) {
            self.expect(b'\\')?;
            self.unit()?
        } else {
            0
        };
        char::decode_utf16([first, second]).next().and_then(Result::ok).ok_or_else(|| self.unexpected())
    }

    fn unit(&mut self) -> Result<u16, Error> {
        self.expect(b'u')?;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = match self.peek() {
                Some(byte @ b'0'..=b'9') => byte - b'0',
                Some(byte @ (b'a'..=b'f' | b'A'..=b'F')) => (byte | 0x20) - b'a' + 10,
                _ => return Err(self.unexpected()),
            };
            unit = unit * 16 + u16::from(digit);
            self.at += 1;
        }
        Ok(unit)
    }
}

#[cfg(test)]
mod tests;
