//! Proofs to keep: a checkpoint and the way from one leaf to it, in one text that is verified offline (C2SP `tlog-proof@v1`).
//!
//! The text does not say which leaf it is about: the verifier computes the leaf from what they have.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{
    checkpoint::{Checkpoint, InvalidCheckpoint, OpenError},
    decimal,
    note::{InvalidNote, SignedNote, VerifierKey},
    tree::{Hash, Inclusion, InclusionError},
};

/// The first line.
const HEADER: &str = "c2sp.org/tlog-proof@v1\n";
/// The longest way from a leaf to the root of a tree whose size has 64 bits.
const MOST_HASHES: usize = 64;

/// A proof as it was received, well-formed; whether it holds, [`Proof::verify`] says. Files of it end in `.tlog-proof`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    extra: Vec<u8>,
    inclusion: Inclusion,
    checkpoint: SignedNote,
}

/// Why a text is not a proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidProof {
    /// Another first line.
    #[error("a proof begins with c2sp.org/tlog-proof@v1")]
    Header,
    /// No blank line between the proof and the checkpoint.
    #[error("a blank line parts a proof from its checkpoint")]
    Form,
    /// Extra data that is not base64, or an empty line of it.
    #[error("the extra data of a proof is base64, and left out where there is none")]
    Extra,
    /// No index, or one that is not a plain decimal number.
    #[error("the index of the leaf is a decimal number without leading zeros")]
    Index,
    /// A line that is not a hash.
    #[error("the lines below the index are hashes of 32 bytes in base64")]
    Hash,
    /// More hashes than any tree is high.
    #[error("a proof has at most 64 hashes")]
    TooLong,
    /// What follows is not a signed note.
    #[error("the checkpoint is not a signed note: {0}")]
    Note(#[source] InvalidNote),
    /// The note is not a checkpoint.
    #[error("the checkpoint cannot be read: {0}")]
    Checkpoint(#[source] InvalidCheckpoint),
}

/// Why a proof does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// The checkpoint is not to be trusted.
    #[error("the checkpoint is not to be trusted: {0}")]
    Checkpoint(#[source] OpenError),
    /// The leaf is not in the tree that the checkpoint is about.
    #[error("the leaf is not proved: {0}")]
    Leaf(#[source] InclusionError),
}

impl Proof {
    /// The proof of the leaf of `inclusion` in the tree of `checkpoint`, a signed note.
    pub fn new(inclusion: Inclusion, checkpoint: SignedNote) -> Result<Self, InvalidProof> {
        if inclusion.hashes().len() > MOST_HASHES {
            return Err(InvalidProof::TooLong);
        }
        checkpoint.text().parse::<Checkpoint>().map_err(InvalidProof::Checkpoint)?;
        Ok(Self { extra: Vec::new(), inclusion, checkpoint })
    }

    /// The same with `extra` data beside it, of which nothing is signed.
    #[must_use]
    pub fn with_extra(self, extra: Vec<u8>) -> Self {
        Self { extra, ..self }
    }

    /// The data beside the proof, if there is any. Nobody vouches for it.
    #[must_use]
    pub fn extra(&self) -> Option<&[u8]> {
        Some(self.extra.as_slice()).filter(|extra| !extra.is_empty())
    }

    /// The way from the leaf to the root.
    #[must_use]
    pub const fn inclusion(&self) -> &Inclusion {
        &self.inclusion
    }

    /// The signed checkpoint.
    #[must_use]
    pub const fn checkpoint(&self) -> &SignedNote {
        &self.checkpoint
    }

    /// Whether `leaf` is in the tree of the checkpoint, and the checkpoint is one of a log whose key is among `known`. Returns the
    /// checkpoint.
    pub fn verify(&self, leaf: Hash, known: &[VerifierKey]) -> Result<Checkpoint, ProofError> {
        let checkpoint = Checkpoint::open_note(&self.checkpoint, known).map_err(ProofError::Checkpoint)?;
        self.inclusion.verify(leaf, checkpoint.size(), checkpoint.root()).map_err(ProofError::Leaf)?;
        Ok(checkpoint)
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(HEADER)?;
        if let Some(extra) = self.extra() {
            writeln!(f, "extra {}", STANDARD.encode(extra))?;
        }
        writeln!(f, "index {}", self.inclusion.index())?;
        self.inclusion.hashes().iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for Proof {
    type Err = InvalidProof;

    fn from_str(text: &str) -> Result<Self, InvalidProof> {
        let rest = text.strip_prefix(HEADER).ok_or(InvalidProof::Header)?;
        let (head, note) = rest.split_once("\n\n").ok_or(InvalidProof::Form)?;
        let mut lines = head.split('\n').peekable();
        let extra =
            lines.next_if(|line| line.starts_with("extra")).map_or(Ok(Vec::new()), |line| read_extra(line).ok_or(InvalidProof::Extra))?;
        let index = lines.next().and_then(|line| line.strip_prefix("index ")).and_then(decimal::parse).ok_or(InvalidProof::Index)?;
        let hashes = lines.take(MOST_HASHES + 1).map(str::parse).collect::<Result<_, _>>().map_err(|_| InvalidProof::Hash)?;
        let note = SignedNote::parse(note).map_err(InvalidProof::Note)?;
        Ok(Self::new(Inclusion::new(index, hashes), note)?.with_extra(extra))
    }
}

/// The data of an `extra` line, of which there is some.
fn read_extra(line: &str) -> Option<Vec<u8>> {
    STANDARD.decode(line.strip_prefix("extra ")?).ok().filter(|extra| !extra.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        note::{NoteSigner, SignatureError},
        tree::{leaf, node},
    };

    const ORIGIN: &str = "kauppa.example/log";

    fn signer() -> NoteSigner {
        NoteSigner::new(ORIGIN, &[7; 32]).expect("a name")
    }

    /// The proof of the second of two leaves.
    fn proof() -> Proof {
        let (one, two) = (leaf(b"one"), leaf(b"two"));
        let checkpoint = Checkpoint::new(ORIGIN, 2, node(one, two)).expect("an origin");
        let note = SignedNote::parse(&checkpoint.sign(&signer()).expect("a note")).expect("a note");
        Proof::new(Inclusion::new(1, vec![one]), note).expect("a proof")
    }

    #[test]
    fn a_proof_is_kept_as_text_and_verified() {
        let text = proof().to_string();
        assert!(text.starts_with(&format!("c2sp.org/tlog-proof@v1\nindex 1\n{}\n\nkauppa.example/log\n2\n", leaf(b"one"))), "{text}");
        assert_eq!(text.parse(), Ok(proof()));
        let known = [signer().verifier().clone()];
        assert_eq!(proof().verify(leaf(b"two"), &known).map(|checkpoint| checkpoint.size()), Ok(2));
        assert_eq!(proof().verify(leaf(b"one"), &known), Err(ProofError::Leaf(InclusionError::Root)));
        let unknown = Err(ProofError::Checkpoint(OpenError::Signature(SignatureError::Unknown)));
        assert_eq!(proof().verify(leaf(b"two"), &[]), unknown);
    }

    #[test]
    fn extra_data_goes_beside_the_proof() {
        let proof = proof().with_extra(b"salt".to_vec());
        let text = proof.to_string();
        assert!(text.starts_with("c2sp.org/tlog-proof@v1\nextra c2FsdA==\nindex 1\n"), "{text}");
        assert_eq!(text.parse::<Proof>().expect("a proof").extra(), Some(b"salt".as_slice()));
        assert_eq!(proof.with_extra(Vec::new()).to_string(), super::tests::proof().to_string());
    }

    #[test]
    fn the_only_leaf_needs_no_hashes() {
        let checkpoint = Checkpoint::new(ORIGIN, 1, leaf(b"one")).expect("an origin");
        let note = checkpoint.sign(&signer()).expect("a note");
        let proof: Proof = format!("{HEADER}index 0\n\n{note}").parse().expect("a proof");
        assert_eq!(proof.verify(leaf(b"one"), &[signer().verifier().clone()]), Ok(checkpoint));
    }

    #[test]
    fn a_proof_has_one_form() {
        let text = proof().with_extra(b"salt".to_vec()).to_string();
        let hash = leaf(b"one").to_string();
        let refused = [
            (String::new(), InvalidProof::Header),
            (text.replace("@v1", "@v2"), InvalidProof::Header),
            (format!("\n{text}"), InvalidProof::Header),
            (text.replace('\n', "\r\n"), InvalidProof::Header),
            (format!("{HEADER}index 1\n"), InvalidProof::Form),
            (text.replace("c2FsdA==", ""), InvalidProof::Extra),
            (text.replace("extra ", "extra"), InvalidProof::Extra),
            (text.replace("c2FsdA==", "c2FsdA"), InvalidProof::Extra),
            (text.replace("extra c2FsdA==\n", "\n"), InvalidProof::Index),
            (text.replace("extra c2FsdA==\n", "extra c2FsdA==\nextra c2FsdA==\n"), InvalidProof::Index),
            (text.replace("index 1", "index 01"), InvalidProof::Index),
            (text.replace("index 1", "index  1"), InvalidProof::Index),
            (text.replace("index 1", "index -1"), InvalidProof::Index),
            (text.replace("index 1\n", ""), InvalidProof::Index),
            (text.replace(&hash, &format!(" {hash}")), InvalidProof::Hash),
            (text.replace(&hash, &hash[1..]), InvalidProof::Hash),
            (text.replace(&hash, &vec![hash.as_str(); 65].join("\n")), InvalidProof::TooLong),
            (text.replace("\n\nkauppa", "\n\n\nkauppa"), InvalidProof::Checkpoint(InvalidCheckpoint::Size)),
            (text.replace("log\n2\n", "log\n02\n"), InvalidProof::Checkpoint(InvalidCheckpoint::Size)),
            (format!("{text}\n"), InvalidProof::Note(InvalidNote::Form)),
            (text.trim_end().to_owned(), InvalidProof::Note(InvalidNote::Unfinished)),
        ];
        for (text, why) in refused {
            assert_eq!(text.parse::<Proof>(), Err(why), "{text:?}");
        }
    }
}
