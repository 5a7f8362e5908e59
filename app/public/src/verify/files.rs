//! The chosen files, each recognised by what it holds, so that no one has to say which is which.

use lupa_domain::verify::{Evidence, Report, verify};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The receipt, or the certificate of a decision.
    Receipt,
    /// The proof that its event is in the log.
    Proof,
    /// A checkpoint of the log.
    Checkpoint,
    /// The proof that one checkpoint continues another.
    Consistency,
    /// The published keys.
    Keys,
    /// Something else.
    Other,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) kind: Kind,
    bytes: Vec<u8>,
}

/// The files, at most one of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Files(Vec<File>);

impl Files {
    /// Adds a file in the place of an earlier one of its kind.
    pub(super) fn add(&mut self, name: String, bytes: Vec<u8>) {
        let kind = kind_of(&bytes);
        self.0.retain(|file| file.kind != kind || kind == Kind::Other);
        let place = self.0.iter().take_while(|file| file.kind <= kind).count();
        self.0.insert(place, File { name, kind, bytes });
    }

    pub(super) fn all(&self) -> &[File] {
        &self.0
    }

    /// Whether there is one of this kind.
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.bytes(kind).is_some()
    }

    /// The size of the tree that the proof leads to, as its checkpoint says it.
    pub(super) fn size_of_proof(&self) -> Option<&str> {
        let proof = std::str::from_utf8(self.bytes(Kind::Proof)?).ok()?;
        let size = proof.split_once("\n\n")?.1.lines().nth(1)?;
        size.bytes().all(|byte| byte.is_ascii_digit()).then_some(size)
    }

    fn bytes(&self, kind: Kind) -> Option<&[u8]> {
        self.0.iter().find(|file| file.kind == kind).map(|file| file.bytes.as_slice())
    }

    /// What can be known of the receipt. A single file that is nothing else is tried as one: the report says what is wrong with it.
    pub(super) fn report(&self) -> Option<Report> {
        let lone = match self.0.as_slice() {
            [File { kind: Kind::Other, bytes, .. }] => Some(bytes.as_slice()),
            _ => None,
        };
        let receipt = self.bytes(Kind::Receipt).or(lone)?;
        let text = |kind| self.bytes(kind).and_then(|bytes| std::str::from_utf8(bytes).ok());
        Some(verify(&Evidence {
            receipt,
            proof: text(Kind::Proof),
            checkpoint: text(Kind::Checkpoint),
            consistency: self.bytes(Kind::Consistency),
            keys: self.bytes(Kind::Keys),
        }))
    }
}

/// Recognised by the members that only one kind has; whether the file is in order is for the verifier to say.
fn kind_of(bytes: &[u8]) -> Kind {
    let Ok(text) = std::str::from_utf8(bytes) else { return Kind::Other };
    let has = |member: &str| text.contains(&format!("\"{member}\""));
    if text.trim_start().starts_with('{') {
        return match () {
            () if has("consent") || has("consentReceiptID") || has("certificate") => Kind::Receipt,
            () if has("keys") => Kind::Keys,
            () if has("hashes") => Kind::Consistency,
            () => Kind::Other,
        };
    }
    if text.starts_with("c2sp.org/tlog-proof@") {
        Kind::Proof
    } else if text.contains("\n\n\u{2014} ") {
        Kind::Checkpoint
    } else {
        Kind::Other
    }
}
