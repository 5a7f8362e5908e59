//! The six digits that a browser shows and another one asks for, as people type and paste them.

/// How many digits a code has.
const DIGITS: usize = 6;

/// Six digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInCode(String);

/// A text that has not six digits: nobody has guessed anything with it, so it costs no try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a code has six digits")]
pub struct NotSixDigits;

impl SignInCode {
    /// The code with this number; what is beyond six digits is left out.
    #[must_use]
    pub fn of(number: u32) -> Self {
        Self(format!("{:06}", number % 1_000_000))
    }

    /// Reads a code: in groups, with hyphens, in digits of any width, with a word before it.
    pub fn parse(text: &str) -> Result<Self, NotSixDigits> {
        let digits: String = text.chars().filter_map(digit).collect();
        if digits.len() == DIGITS { Ok(Self(digits)) } else { Err(NotSixDigits) }
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A digit of the scripts that keyboards offer: European, full-width, Arabic, Persian, Devanagari, Bengali, Thai.
fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 7] = ['0', '\u{ff10}', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}'];
    let value = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn people_write_six_digits_in_many_ways() {
        for text in [
            "854274",
            "854 274",
            "854-274",
            "854\u{2011}274",
            "854\u{2013}274",
            "854\u{a0}274",
            "854\u{202f}274",
            "8 5 4 2 7 4",
            " 854274 \n",
            "８５４２７４",
            "８５４　２７４",
            "٨٥٤٢٧٤",
            "Code: 854274",
            "Koodi: 854 274.",
            "\u{200e}854274\u{200f}",
        ] {
            assert_eq!(SignInCode::parse(text).as_ref().map(SignInCode::as_str), Ok("854274"), "{text:?}");
        }
    }

    #[test]
    fn what_has_not_six_digits_is_no_code() {
        for text in ["", " ", "85427", "8542744", "koodi", "85427O", "854274 854274", "²³⁴⁵⁶⁷"] {
            assert_eq!(SignInCode::parse(text), Err(NotSixDigits), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_code_is_read_as_it_was_shown(number: u32) {
            let code = SignInCode::of(number);
            prop_assert_eq!(code.as_str().len(), 6);
            prop_assert_eq!(SignInCode::parse(code.as_str()), Ok(code));
        }

        #[test]
        fn whatever_is_typed_is_read_or_not(text in "\\PC{0,40}") {
            prop_assert!(SignInCode::parse(&text).is_ok_and(|code| code.as_str().bytes().all(|b| b.is_ascii_digit())) || SignInCode::parse(&text).is_err());
        }
    }
}
