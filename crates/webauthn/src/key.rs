//! The public key of a passkey: read from COSE (RFC 9052 §7, RFC 9053 §7), written as COSE, and what it verifies.

use minicbor::{Decoder, Encoder, data::Type, decode::Error};
use p256::ecdsa::signature::Verifier as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{base64url, error::PasskeyError};

/// What is asked for and verified. RS256 is not: some older Windows computers sign with nothing else, and their people use a phone or a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// `EdDSA` over Ed25519 (RFC 8032): −8.
    EdDsa,
    /// ECDSA over P-256 with SHA-256: −7. Nearly every device has it.
    Es256,
}

/// A public key that can verify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(Key);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
    EdDsa(ed25519_dalek::VerifyingKey),
    Es256(p256::ecdsa::VerifyingKey),
}

/// Why bytes are not a public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPublicKey {
    /// An algorithm that is not in [`Algorithm::ALL`].
    #[error("the key is of an algorithm that is not verified here")]
    Algorithm,
    /// Not a map of exactly the members of its algorithm, or a point that is not on the curve or verifies everything.
    #[error("the key cannot be read")]
    Form,
}

impl Algorithm {
    /// In the order in which they are preferred.
    pub const ALL: [Self; 2] = [Self::EdDsa, Self::Es256];

    /// The `COSEAlgorithmIdentifier` (§5.8.5).
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::EdDsa => -8,
            Self::Es256 => -7,
        }
    }
}

impl Serialize for Algorithm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.number())
    }
}

/// Labels of a COSE key and their values (RFC 9052 table 4, RFC 9053 tables 17 to 20).
const KTY: i64 = 1;
const ALG: i64 = 3;
const CRV: i64 = -1;
const X: i64 = -2;
const Y: i64 = -3;
const OKP: i64 = 1;
const EC2: i64 = 2;
const P256: i64 = 1;
const ED25519: i64 = 6;

/// What a label of a key can have here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item<'b> {
    Number(i64),
    Bytes(&'b [u8]),
    Other,
}

/// The members of a map of numbered labels, to the last byte.
fn members(bytes: &[u8]) -> Result<Vec<(i64, Item<'_>)>, Error> {
    let mut decoder = Decoder::new(bytes);
    let length = decoder.map()?.ok_or_else(|| Error::message("no length"))?;
    let mut members = Vec::new();
    for _ in 0..length {
        let label = decoder.i64()?;
        let item = match decoder.datatype()? {
            Type::Bytes => Item::Bytes(decoder.bytes()?),
            Type::U8 | Type::U16 | Type::U32 | Type::U64 | Type::I8 | Type::I16 | Type::I32 | Type::I64 => Item::Number(decoder.i64()?),
            _ => {
                decoder.skip()?;
                Item::Other
            }
        };
        members.push((label, item));
    }
    if decoder.position() == bytes.len() { Ok(members) } else { Err(Error::message("something follows")) }
}

impl PublicKey {
    /// Reads a COSE key of one of [`Algorithm::ALL`], whose members are those that §6.5.1 asks for and no others. A point is written in
    /// full.
    pub fn from_cose(bytes: &[u8]) -> Result<Self, InvalidPublicKey> {
        let members = members(bytes).map_err(|_| InvalidPublicKey::Form)?;
        let member = |label| members.iter().find(|(found, _)| *found == label).map(|(_, item)| *item);
        let number = |label, value| member(label) == Some(Item::Number(value));
        let coordinate = |label| match member(label) {
            Some(Item::Bytes(bytes)) => <&[u8; 32]>::try_from(bytes).map_err(|_| InvalidPublicKey::Form),
            _ => Err(InvalidPublicKey::Form),
        };
        let Some(Item::Number(algorithm)) = member(ALG) else { return Err(InvalidPublicKey::Form) };
        let algorithm = Algorithm::ALL.into_iter().find(|known| known.number() == algorithm).ok_or(InvalidPublicKey::Algorithm)?;
        let (length, kty, crv) = match algorithm {
            Algorithm::EdDsa => (4, OKP, ED25519),
            Algorithm::Es256 => (5, EC2, P256),
        };
        // All of them are there and there are no more of them: so none is there twice.
        if members.len() != length || !number(KTY, kty) || !number(CRV, crv) {
            return Err(InvalidPublicKey::Form);
        }
        let key = match algorithm {
            Algorithm::EdDsa => {
                let key = ed25519_dalek::VerifyingKey::from_bytes(coordinate(X)?).ok();
                key.filter(|key| !key.is_weak()).map(Key::EdDsa)
            }
            Algorithm::Es256 => {
                let point = [[4].as_slice(), coordinate(X)?, coordinate(Y)?].concat();
                p256::ecdsa::VerifyingKey::from_sec1_bytes(&point).ok().map(Key::Es256)
            }
        };
        key.map(Self).ok_or(InvalidPublicKey::Form)
    }

    /// The key in the canonical form of CTAP 2.1 §8: 77 bytes for ES256, 42 for `EdDSA`.
    #[must_use]
    pub fn to_cose(&self) -> Vec<u8> {
        self.encode().expect("a vector takes every byte")
    }

    fn encode(&self) -> Result<Vec<u8>, minicbor::encode::Error<std::convert::Infallible>> {
        let mut encoder = Encoder::new(Vec::new());
        let algorithm = self.algorithm().number();
        match &self.0 {
            Key::EdDsa(key) => {
                encoder.map(4)?.i64(KTY)?.i64(OKP)?.i64(ALG)?.i64(algorithm)?;
                encoder.i64(CRV)?.i64(ED25519)?.i64(X)?.bytes(key.as_bytes())?;
            }
            Key::Es256(key) => {
                let point = key.to_sec1_point(false);
                let (x, y) = point.as_bytes()[1..].split_at(32);
                encoder.map(5)?.i64(KTY)?.i64(EC2)?.i64(ALG)?.i64(algorithm)?;
                encoder.i64(CRV)?.i64(P256)?.i64(X)?.bytes(x)?.i64(Y)?.bytes(y)?;
            }
        }
        Ok(encoder.into_writer())
    }

    /// Which algorithm it is for.
    #[must_use]
    pub const fn algorithm(&self) -> Algorithm {
        match self.0 {
            Key::EdDsa(_) => Algorithm::EdDsa,
            Key::Es256(_) => Algorithm::Es256,
        }
    }

    /// Whether `signature` is one of this key over `message`: for ES256 in DER with either S, for `EdDSA` 64 bytes (§6.5.5).
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.0 {
            Key::EdDsa(key) => {
                ed25519_dalek::Signature::from_slice(signature).is_ok_and(|signature| key.verify_strict(message, &signature).is_ok())
            }
            Key::Es256(key) => p256::ecdsa::Signature::from_der(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok()),
        }
    }
}

impl From<InvalidPublicKey> for PasskeyError {
    fn from(why: InvalidPublicKey) -> Self {
        match why {
            InvalidPublicKey::Algorithm => Self::Algorithm,
            InvalidPublicKey::Form => Self::PublicKey,
        }
    }
}

impl Serialize for PublicKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        base64url::serialize(&self.to_cose(), serializer)
    }
}

impl<'de> Deserialize<'de> for PublicKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_cose(&base64url::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}
