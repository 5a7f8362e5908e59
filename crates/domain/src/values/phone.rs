//! Telephone numbers in the form of ITU-T E.164. Says nothing of whether anyone answers.

use std::fmt;

use serde::Serialize;

/// A number as `+358401234567`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Phone(String);

/// Why a text is not a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Something besides digits, spaces, hyphens, brackets and a leading plus.
    #[error("a telephone number has digits only")]
    NotDigits,
    /// E.164 allows 15 digits with the country code; fewer than 7 reach nobody.
    #[error("a telephone number has 7 to 15 digits with its country code")]
    Length,
}

impl Phone {
    /// Reads a number as people write it: `+358 40 123 4567`, `0040…`, or `040 123 4567` in `country`
    /// (the calling code without plus, such as `358`).
    pub fn parse(text: &str, country: &str) -> Result<Self, PhoneError> {
        let kept: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.' | '\u{a0}' | '/')).collect();
        let digits = if let Some(rest) = kept.strip_prefix('+') {
            rest.to_owned()
        } else if let Some(rest) = kept.strip_prefix("00") {
            rest.to_owned()
        } else if let Some(rest) = kept.strip_prefix('0') {
            format!("{country}{rest}")
        } else {
            kept
        };
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PhoneError::NotDigits);
        }
        if !(7..=15).contains(&digits.len()) || digits.starts_with('0') {
            return Err(PhoneError::Length);
        }
        Ok(Self(format!("+{digits}")))
    }

    /// The number as `+358401234567`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn people_write_numbers_in_many_ways() {
        for text in ["+358 40 123 4567", "040-123 4567", "00358401234567", "(040) 1234567"] {
            assert_eq!(Phone::parse(text, "358").as_ref().map(Phone::as_str), Ok("+358401234567"), "{text}");
        }
        assert_eq!(Phone::parse("070-123 45 67", "46").as_ref().map(Phone::as_str), Ok("+46701234567"));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert_eq!(Phone::parse("", "358"), Err(PhoneError::NotDigits));
        assert_eq!(Phone::parse("nolla neljäkymmentä", "358"), Err(PhoneError::NotDigits));
        assert_eq!(Phone::parse("+1", "358"), Err(PhoneError::Length));
        assert_eq!(Phone::parse("+1234567890123456", "358"), Err(PhoneError::Length));
    }

    proptest! {
        #[test]
        fn a_parsed_number_parses_to_itself(text in "\\PC{0,24}") {
            if let Ok(phone) = Phone::parse(&text, "358") {
                prop_assert_eq!(Phone::parse(phone.as_str(), "46"), Ok(phone));
            }
        }
    }
}
