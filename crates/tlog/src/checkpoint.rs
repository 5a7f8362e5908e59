//! Checkpoints: what a log says of itself at one size, in the text that is signed as a note (C2SP `tlog-checkpoint` v1.0.0).
//!
//! That two checkpoints of one log continue each other is for [`Consistency`](crate::tree::Consistency) to say.

use std::{fmt, str::FromStr};

use crate::{
    decimal,
    note::{InvalidNote, NoteSigner, SignatureError, SignedNote, VerifierKey},
    tree::Hash,
};

/// The name of a log, how many leaves it has, and the root over them. As text: one line each, then the extension lines of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Hash,
    extensions: Vec<String>,
}

/// Why a text is not a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidCheckpoint {
    /// Fewer than three lines, an empty line, or no newline at the end.
    #[error("a checkpoint is three lines or more, none of them empty")]
    Form,
    /// A name that is empty or longer than a line.
    #[error("the origin of a log is one line without control characters")]
    Origin,
    /// A size that is not a plain decimal number.
    #[error("the size is a decimal number without leading zeros")]
    Size,
    /// A root that is not 32 bytes in base64.
    #[error("the root is 32 bytes in base64")]
    Root,
}

/// Why a signed checkpoint is not to be trusted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It is not a note.
    #[error(transparent)]
    Note(#[from] InvalidNote),
    /// No known key signed it, or one of them did not.
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// The note is about something else.
    #[error(transparent)]
    Text(#[from] InvalidCheckpoint),
    /// Known keys signed it, but none of them is named as the log is.
    #[error("the log itself did not sign this")]
    NotByTheLog,
}

impl Checkpoint {
    /// What the log `origin`, such as `kauppa.example/log`, says of its first `size` leaves.
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, InvalidCheckpoint> {
        if origin.is_empty() || origin.bytes().any(|byte| byte < 0x20) {
            return Err(InvalidCheckpoint::Origin);
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions: Vec::new() })
    }

    /// The name of the log.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How many leaves it has.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root over them.
    #[must_use]
    pub const fn root(&self) -> Hash {
        self.root
    }

    /// The same with these lines below its root.
    ///
    /// # Errors
    /// If one of them is empty or has control characters.
    pub fn with_extensions(self, extensions: Vec<String>) -> Result<Self, InvalidCheckpoint> {
        if extensions.iter().any(|line| line.is_empty() || line.bytes().any(|byte| byte < 0x20)) {
            return Err(InvalidCheckpoint::Form);
        }
        Ok(Self { extensions, ..self })
    }

    /// The lines below its root; what they say is for those who write them.
    #[must_use]
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// The note that this becomes with the signature of the log.
    ///
    /// # Errors
    /// If the origin and the extensions are longer than a note can be.
    pub fn sign(&self, signer: &NoteSigner) -> Result<String, InvalidNote> {
        signer.sign(&self.to_string())
    }

    /// Reads a signed checkpoint and believes it if one of `known` signed it that bears the name of the log. That is more than the
    /// specification asks (it says SHOULD), and keeps a witness, or a key for something else, from speaking for the log.
    pub fn open(note: &str, known: &[VerifierKey]) -> Result<Self, OpenError> {
        Self::open_note(&SignedNote::parse(note)?, known)
    }

    /// The same for a note that was read before.
    pub fn open_note(note: &SignedNote, known: &[VerifierKey]) -> Result<Self, OpenError> {
        let signed = note.verify(known)?;
        let checkpoint: Self = note.text().parse()?;
        if signed.iter().any(|key| key.name() == checkpoint.origin) { Ok(checkpoint) } else { Err(OpenError::NotByTheLog) }
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, self.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl FromStr for Checkpoint {
    type Err = InvalidCheckpoint;

    fn from_str(text: &str) -> Result<Self, InvalidCheckpoint> {
        let lines: Vec<_> = text.strip_suffix('\n').ok_or(InvalidCheckpoint::Form)?.split('\n').collect();
        let [origin, size, root, extensions @ ..] = lines.as_slice() else { return Err(InvalidCheckpoint::Form) };
        let size = decimal::parse(size).ok_or(InvalidCheckpoint::Size)?;
        let root = root.parse().map_err(|_| InvalidCheckpoint::Root)?;
        Self::new(origin, size, root)?.with_extensions(extensions.iter().map(|line| (*line).to_owned()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification.
    const TEXT: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    fn signer(name: &str) -> NoteSigner {
        NoteSigner::new(name, &[7; 32]).expect("a name")
    }

    #[test]
    fn the_checkpoint_of_the_specification_is_read_and_written() {
        let checkpoint: Checkpoint = TEXT.parse().expect("a checkpoint");
        assert_eq!((checkpoint.origin(), checkpoint.size()), ("example.com/behind-the-sofa", 20_852_163));
        assert_eq!(checkpoint.root().to_string(), "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
        assert_eq!(checkpoint.to_string(), TEXT);
        assert_eq!(Checkpoint::new(checkpoint.origin(), 20_852_163, checkpoint.root()), Ok(checkpoint));
    }

    #[test]
    fn the_lines_of_others_are_kept() {
        let text = format!("{TEXT}first\n second \n");
        let checkpoint: Checkpoint = text.parse().expect("a checkpoint");
        assert_eq!(checkpoint.extensions(), ["first", " second "]);
        assert_eq!(checkpoint.to_string(), text);
    }

    #[test]
    fn a_checkpoint_has_one_form() {
        let refused = [
            (String::new(), InvalidCheckpoint::Form),
            (TEXT.trim_end().to_owned(), InvalidCheckpoint::Form),
            ("log\n1\n".to_owned(), InvalidCheckpoint::Form),
            (format!("{TEXT}\n"), InvalidCheckpoint::Form),
            (format!("{TEXT}a\n\nb\n"), InvalidCheckpoint::Form),
            (format!("{TEXT}a\rb\n"), InvalidCheckpoint::Form),
            (format!("\n{TEXT}"), InvalidCheckpoint::Size),
            (TEXT.replace("example.com/behind-the-sofa", ""), InvalidCheckpoint::Origin),
            (TEXT.replace("sofa", "sofa\r"), InvalidCheckpoint::Origin),
            (TEXT.replace("20852163", "020852163"), InvalidCheckpoint::Size),
            (TEXT.replace("20852163", "+20852163"), InvalidCheckpoint::Size),
            (TEXT.replace("20852163", "20852163 "), InvalidCheckpoint::Size),
            (TEXT.replace("20852163", "18446744073709551616"), InvalidCheckpoint::Size),
            (TEXT.replace("q2I=", "q2J="), InvalidCheckpoint::Root),
            (TEXT.replace("q2I=", "q2I"), InvalidCheckpoint::Root),
        ];
        for (text, why) in refused {
            assert_eq!(text.parse::<Checkpoint>(), Err(why), "{text:?}");
        }
    }

    #[test]
    fn only_the_log_speaks_for_the_log() {
        let checkpoint: Checkpoint = TEXT.parse().expect("a checkpoint");
        let (log, witness) = (signer("example.com/behind-the-sofa"), signer("witness.example"));
        let keys = [log.verifier().clone(), witness.verifier().clone()];
        let note = checkpoint.sign(&log).expect("a note");
        assert_eq!(Checkpoint::open(&note, &keys), Ok(checkpoint.clone()));
        assert_eq!(Checkpoint::open(&note, &keys[1..]), Err(OpenError::Signature(SignatureError::Unknown)));
        let witnessed = checkpoint.sign(&witness).expect("a note");
        assert_eq!(Checkpoint::open(&witnessed, &keys), Err(OpenError::NotByTheLog));
        let larger = note.replace("20852163", "20852164");
        assert_eq!(Checkpoint::open(&larger, &keys), Err(OpenError::Signature(SignatureError::Forged(log.verifier().name().to_owned()))));
        let letter = log.sign("Hello.\n").expect("a note");
        assert_eq!(Checkpoint::open(&letter, &keys), Err(OpenError::Text(InvalidCheckpoint::Form)));
        assert_eq!(Checkpoint::open(TEXT, &keys), Err(OpenError::Note(InvalidNote::Form)));
    }
}
