//! The keys of signed notes: the public half as a verifier key (`vkey`), the private half as a signer.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature as Ed25519, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

use super::{InvalidNote, LONGEST, Signature, SignedNote, check_text};

/// The type byte of Ed25519 signatures over the text itself.
const ED25519: u8 = 0x01;

/// The public half of a key with its name. As text: `name+id+key`, the id of 4 bytes in hex, the key with its type byte in base64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: [u8; 4],
    key: VerifyingKey,
}

/// Why a text or a name does not make a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidKey {
    /// Not three parts, or one of them not in its encoding.
    #[error("a verifier key is written name+id+key")]
    Form,
    /// A name that is empty or has a space, a plus or a control character.
    #[error("the name of a key is not empty and has no spaces and no plus")]
    Name,
    /// Another kind of key than Ed25519 (0x01): the byte that says which.
    #[error("a key of the type {0:#04x}, which is not known here")]
    UnknownType(u8),
    /// The id is not the one of this name and key.
    #[error("the id does not belong to this name and this key")]
    Id,
    /// Bytes that are no usable Ed25519 public key.
    #[error("these bytes are no Ed25519 public key")]
    Point,
}

/// A key that signs notes, with its name.
#[derive(Clone)]
pub struct NoteSigner {
    key: SigningKey,
    public: VerifierKey,
}

/// Whether a key can have this name.
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '+' || c < ' ')
}

impl VerifierKey {
    /// The key of this name with these 32 bytes as its public half (RFC 8032 §5.1.5).
    pub fn new(name: &str, public: &[u8; 32]) -> Result<Self, InvalidKey> {
        if !is_name(name) {
            return Err(InvalidKey::Name);
        }
        let key = VerifyingKey::from_bytes(public).ok().filter(|key| !key.is_weak()).ok_or(InvalidKey::Point)?;
        let hash: [u8; 32] = Sha256::new().chain_update(name).chain_update([b'\n', ED25519]).chain_update(public).finalize().into();
        let [a, b, c, d, ..] = hash;
        Ok(Self { name: name.to_owned(), id: [a, b, c, d], key })
    }

    /// Its name, such as `kauppa.example/log`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first four bytes of SHA-256 over the name, a newline, the type and the key.
    #[must_use]
    pub const fn id(&self) -> [u8; 4] {
        self.id
    }

    /// The 32 bytes of the public key.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// Whether `signature` is one of this key over `text`.
    pub(super) fn fits(&self, text: &str, signature: &[u8]) -> bool {
        Ed25519::from_slice(signature).is_ok_and(|signature| self.key.verify_strict(text.as_bytes(), &signature).is_ok())
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[ED25519], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{}+{}", self.name, hex::encode(self.id), STANDARD.encode(key))
    }
}

impl FromStr for VerifierKey {
    type Err = InvalidKey;

    fn from_str(text: &str) -> Result<Self, InvalidKey> {
        // Base64 has plus signs of its own.
        let (name, rest) = text.split_once('+').ok_or(InvalidKey::Form)?;
        let (id, encoded) = rest.split_once('+').ok_or(InvalidKey::Form)?;
        if !is_name(name) {
            return Err(InvalidKey::Name);
        }
        if id.len() != 8 || !id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
            return Err(InvalidKey::Form);
        }
        let decoded = STANDARD.decode(encoded).map_err(|_| InvalidKey::Form)?;
        let key = match decoded.split_first() {
            None => return Err(InvalidKey::Form),
            Some((&ED25519, public)) => Self::new(name, public.try_into().map_err(|_| InvalidKey::Form)?)?,
            Some((other, _)) => return Err(InvalidKey::UnknownType(*other)),
        };
        if hex::encode(key.id) == id { Ok(key) } else { Err(InvalidKey::Id) }
    }
}

impl NoteSigner {
    /// A signer of this name from the 32 bytes of an Ed25519 seed (RFC 8032 §5.1.5).
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Self, InvalidKey> {
        let key = SigningKey::from_bytes(seed);
        let public = VerifierKey::new(name, key.verifying_key().as_bytes())?;
        Ok(Self { key, public })
    }

    /// The public half.
    #[must_use]
    pub const fn verifier(&self) -> &VerifierKey {
        &self.public
    }

    /// The note that `text` becomes with this key's signature. Ed25519 is deterministic: the same text gives the same note.
    pub fn sign(&self, text: &str) -> Result<String, InvalidNote> {
        check_text(text)?;
        let bytes = self.key.sign(text.as_bytes()).to_bytes().to_vec();
        let signature = Signature { name: self.public.name.clone(), id: self.public.id, bytes };
        let note = SignedNote { text: text.to_owned(), signatures: vec![signature] }.to_string();
        if note.len() > LONGEST { Err(InvalidNote::TooLong) } else { Ok(note) }
    }
}

impl fmt::Debug for NoteSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NoteSigner").field("public", &self.public).finish_non_exhaustive()
    }
}
