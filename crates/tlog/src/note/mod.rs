//! Signed notes: a text of lines with the signatures of named keys below it (C2SP `signed-note` v1.0.0).
//!
//! Only Ed25519 is verified here; signatures of other kinds come from keys that nobody here knows, and are passed over.

mod key;

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};

pub use key::{InvalidKey, NoteSigner, VerifierKey};

/// What a signature line begins with: an em dash and a space.
const DASH: &str = "\u{2014} ";
/// The most signatures that are read. The specification asks for 16 at least.
const MOST_SIGNATURES: usize = 64;
/// The longest note that is read, in bytes: 64 post-quantum signatures of nearly 5 kB take 430 kB in base64, and the rest is text.
const LONGEST: usize = 512 * 1024;

/// A note as it was received, well-formed. [`SignedNote::verify`] says who signed it. It is written as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedNote {
    text: String,
    signatures: Vec<Signature>,
}

/// One signature line.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Signature {
    name: String,
    id: [u8; 4],
    bytes: Vec<u8>,
}

/// Why a text is not a signed note, or cannot become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidNote {
    /// Longer than anything that is read here.
    #[error("a note has at most 512 KiB")]
    TooLong,
    /// A control character other than newline.
    #[error("a note has no control characters but newlines")]
    Control,
    /// The text does not end in a newline.
    #[error("the text of a note ends in a newline")]
    Unfinished,
    /// No blank line, or no signatures below it.
    #[error("a note is a text, a blank line and signatures")]
    Form,
    /// A line below the blank line that is not a signature.
    #[error("a signature is an em dash, the name of a key and base64")]
    Line,
    /// More signatures than are read here.
    #[error("a note has at most 64 signatures")]
    TooMany,
}

/// Why a note is not to be trusted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// None of the known keys signed it.
    #[error("no known key signed this")]
    Unknown,
    /// A line bears the name and the id of a known key, and its signature does not fit.
    #[error("the signature of {0} does not fit: the text was changed, or another signed in this name")]
    Forged(String),
}

/// A text that can be signed: it ends in a newline and has no other control character.
fn check_text(text: &str) -> Result<(), InvalidNote> {
    if text.len() > LONGEST {
        return Err(InvalidNote::TooLong);
    }
    if text.bytes().any(|byte| byte < 0x20 && byte != b'\n') {
        return Err(InvalidNote::Control);
    }
    if text.ends_with('\n') { Ok(()) } else { Err(InvalidNote::Unfinished) }
}

impl SignedNote {
    /// Reads a note strictly. That it is UTF-8 its type says.
    pub fn parse(note: &str) -> Result<Self, InvalidNote> {
        check_text(note)?;
        // The last blank line, for the text may have some itself.
        let end = note.rfind("\n\n").ok_or(InvalidNote::Form)?;
        let (text, signatures) = (&note[..=end], &note[end + 2..]);
        let lines = signatures.strip_suffix('\n').ok_or(InvalidNote::Form)?;
        let signatures = lines.split('\n').take(MOST_SIGNATURES + 1).map(str::parse).collect::<Result<Vec<_>, _>>()?;
        if signatures.len() > MOST_SIGNATURES {
            return Err(InvalidNote::TooMany);
        }
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// The text with its last newline. It means nothing before the note is verified.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Which of the `known` keys signed the text, each once. Lines of other keys are passed over; a line of a known key that does not fit
    /// makes the whole note untrustworthy.
    pub fn verify<'k>(&self, known: &'k [VerifierKey]) -> Result<Vec<&'k VerifierKey>, SignatureError> {
        let mut signed: Vec<&VerifierKey> = Vec::new();
        for line in &self.signatures {
            for key in known.iter().filter(|key| key.name() == line.name && key.id() == line.id) {
                if !key.fits(&self.text, &line.bytes) {
                    return Err(SignatureError::Forged(line.name.clone()));
                }
                if !signed.contains(&key) {
                    signed.push(key);
                }
            }
        }
        if signed.is_empty() { Err(SignatureError::Unknown) } else { Ok(signed) }
    }
}

impl fmt::Display for SignedNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{DASH}{} {}", self.name, STANDARD.encode([self.id.as_slice(), &self.bytes].concat()))
    }
}

impl FromStr for Signature {
    type Err = InvalidNote;

    fn from_str(line: &str) -> Result<Self, InvalidNote> {
        let (name, encoded) = line.strip_prefix(DASH).and_then(|rest| rest.split_once(' ')).ok_or(InvalidNote::Line)?;
        let decoded = STANDARD.decode(encoded).map_err(|_| InvalidNote::Line)?;
        match decoded.split_first_chunk() {
            Some((id, bytes)) if !bytes.is_empty() && key::is_name(name) => {
                Ok(Self { name: name.to_owned(), id: *id, bytes: bytes.to_vec() })
            }
            _ => Err(InvalidNote::Line),
        }
    }
}

#[cfg(test)]
mod tests;
