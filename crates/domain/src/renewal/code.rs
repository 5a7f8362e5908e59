//! The code on a letter of paper, which its reader scans or types: sixteen letters and digits in groups of four, in an alphabet without what is
//! mistaken for one another (Crockford, Base32). What is typed as `O`, `I` or `L` is read as the digit that it looks like.
//!
//! It holds the number of the letter, 25 bits, and a check of 55 bits that only the register can make. With thirty million letters to guess at and a
//! thousand guesses a second, which no limit of the register lets pass, one would be found in a million years.

use std::{fmt, str::FromStr};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 16;
const GROUP: usize = 4;
/// Bits in a letter of the alphabet.
const BITS: u32 = 5;
const LETTER_BITS: u32 = 25;
const CHECK_BITS: u32 = 55;

/// A code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterCode {
    check: u64,
    letter: u32,
}

/// The text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a code has sixteen letters and digits")]
pub struct NotACode;

impl LetterCode {
    /// The code of a letter with this number, which is below 2^25, whose check is the first 55 bits of `seal`. Nothing where there are too many.
    #[must_use]
    pub fn new(letter: i64, seal: [u8; 8]) -> Option<Self> {
        let letter = u32::try_from(letter).ok().filter(|letter| *letter < 1 << LETTER_BITS)?;
        Some(Self { check: u64::from_be_bytes(seal) >> (u64::BITS - CHECK_BITS), letter })
    }

    /// The number of the letter.
    #[must_use]
    pub fn letter(self) -> i64 {
        self.letter.into()
    }
}

impl fmt::Display for LetterCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = u128::from(self.check) << LETTER_BITS | u128::from(self.letter);
        for place in 0..LENGTH {
            if place > 0 && place.is_multiple_of(GROUP) {
                f.write_str("-")?;
            }
            let shift = BITS as usize * (LENGTH - 1 - place);
            let at = usize::try_from(whole >> shift & 31).unwrap_or_default();
            write!(f, "{}", char::from(ALPHABET[at]))?;
        }
        Ok(())
    }
}

impl FromStr for LetterCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let (mut whole, mut length) = (0_u128, 0);
        for typed in text.chars().filter(|typed| !matches!(typed, '-' | ' ')) {
            let meant = match typed.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let value = ALPHABET.iter().position(|known| char::from(*known) == meant).ok_or(NotACode)?;
            length += 1;
            if length > LENGTH {
                return Err(NotACode);
            }
            whole = whole << BITS | value as u128;
        }
        if length < LENGTH {
            return Err(NotACode);
        }
        let check = u64::try_from(whole >> LETTER_BITS).map_err(|_| NotACode)?;
        let letter = u32::try_from(whole & ((1 << LETTER_BITS) - 1)).map_err(|_| NotACode)?;
        Ok(Self { check, letter })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_code_is_read_as_it_was_written(letter in 0_i64..1 << LETTER_BITS, seal: [u8; 8]) {
            let code = LetterCode::new(letter, seal).expect("a code");
            let text = code.to_string();
            prop_assert_eq!(text.len(), LENGTH + LENGTH / GROUP - 1);
            prop_assert_eq!(code.letter(), letter);
            let spaced = text.replace('-', " ").to_lowercase();
            let mistaken = text.replace('0', "o").replace('1', "l");
            for typed in [text.clone(), text.replace('-', ""), spaced, mistaken] {
                prop_assert_eq!(typed.parse(), Ok(code));
            }
            prop_assert_eq!(text[1..].parse::<LetterCode>(), Err(NotACode));
        }

        #[test]
        fn another_letter_or_another_seal_is_another_code(letter in 0_i64..1 << LETTER_BITS, seal: [u8; 8], at in 0_usize..6) {
            let code = LetterCode::new(letter, seal).expect("a code");
            let mut other = seal;
            other[at] ^= 1;
            prop_assert_ne!(LetterCode::new(letter, other), Some(code));
            prop_assert_ne!(LetterCode::new(letter ^ 1, seal), Some(code));
        }

        #[test]
        fn nothing_else_is_a_code(text in "\\PC{0,40}") {
            if let Ok(code) = text.parse::<LetterCode>() {
                prop_assert_eq!(code.to_string().parse(), Ok(code));
            }
        }
    }

    #[test]
    fn the_token_of_a_mail_is_no_code_and_a_letter_too_many_has_none() {
        assert_eq!("rCVgE3zq0PvmTn1x2u7Q_cUdh9Z".parse::<LetterCode>(), Err(NotACode));
        assert_eq!(LetterCode::new(1 << LETTER_BITS, [0; 8]), None);
        assert_eq!(LetterCode::new(-1, [0; 8]), None);
    }
}
