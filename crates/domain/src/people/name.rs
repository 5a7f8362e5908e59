//! The name of a person.

use std::fmt;

use serde::Serialize;

use crate::text;

/// The longest name that is kept, in characters: longer than any name of record, short enough for a label.
const LONGEST_NAME: usize = 120;

/// A name as its owner writes it. Never put into a message before its owner has confirmed the address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct PersonName(String);

/// Why a text is not kept as a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a name has at most 120 characters")]
pub struct NameTooLong;

impl PersonName {
    /// Reads a name; what cannot be seen and surplus spaces are dropped. Where nothing is to be seen, there is no name.
    pub fn parse(text: &str) -> Result<Option<Self>, NameTooLong> {
        let name = text::one_line(text);
        if name.chars().count() > LONGEST_NAME {
            return Err(NameTooLong);
        }
        Ok((!name.is_empty()).then_some(Self(name)))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_written_but_for_its_spaces() {
        let name = |text| PersonName::parse(text).map(|name| name.map(|name| name.to_string()));
        assert_eq!(name("  Aino \t Äyräpää\r\n"), Ok(Some("Aino Äyräpää".into())));
        assert_eq!(name("王小明"), Ok(Some("王小明".into())));
        assert_eq!(name("A\u{202e}ino\u{200b}"), Ok(Some("Aino".into())));
        for nothing in ["   ", "\u{200b}", "\u{3164}", "\u{2800}", "\u{202e}\u{202c}", "\u{301}"] {
            assert_eq!(name(nothing), Ok(None), "{nothing:?}");
        }
        assert_eq!(name(&"a".repeat(121)), Err(NameTooLong));
    }
}
