//! Signatures on receipts: W3C Data Integrity, cryptosuite `eddsa-jcs-2022` (Recommendation of 15 May 2025, §3.3).

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use crate::{jcs, time::Moment};

/// The key that signs receipts, and the address under which its public half is found.
#[derive(Clone)]
pub struct Signer {
    key: SigningKey,
    verification_method: String,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer").field("verification_method", &self.verification_method).finish_non_exhaustive()
    }
}

/// Why a document does not prove itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidSignature {
    /// No proof, or one that cannot be read.
    #[error("the document carries no proof that can be read")]
    NoProof,
    /// Another kind of proof than this one.
    #[error("the proof is of another kind than eddsa-jcs-2022")]
    OtherKind,
    /// The signature does not fit the document.
    #[error("the signature does not fit: something in the document was changed")]
    Signature,
}

impl Signer {
    /// A signer from the 32 bytes of an Ed25519 seed (RFC 8032).
    #[must_use]
    pub fn new(seed: &[u8; 32], verification_method: String) -> Self {
        Self { key: SigningKey::from_bytes(seed), verification_method }
    }

    /// The public key.
    #[must_use]
    pub fn public(&self) -> VerifyingKey {
        self.key.verifying_key()
    }

    /// The proof for `document`, which must not have one yet. Ed25519 is deterministic: the same document gives the same proof.
    #[must_use]
    pub fn prove(&self, document: &Value, created: Moment) -> Value {
        let mut proof = json!({
            "type": "DataIntegrityProof",
            "cryptosuite": "eddsa-jcs-2022",
            "created": created.whole_second(),
            "verificationMethod": self.verification_method,
            "proofPurpose": "assertionMethod",
        });
        if let Some(context) = document.get("@context") {
            proof["@context"] = context.clone();
        }
        let signature = self.key.sign(&hash_data(&proof, document));
        proof["proofValue"] = format!("z{}", bs58::encode(signature.to_bytes()).into_string()).into();
        proof
    }
}

/// Whether `document` was signed with `key` and not changed since.
pub fn verify(document: &Value, key: &VerifyingKey) -> Result<(), InvalidSignature> {
    let members = document.as_object().ok_or(InvalidSignature::NoProof)?;
    let proof = document.get("proof").and_then(Value::as_object).ok_or(InvalidSignature::NoProof)?;
    let is = |member: &str, value: &str| proof.get(member).and_then(Value::as_str) == Some(value);
    if !is("type", "DataIntegrityProof") || !is("cryptosuite", "eddsa-jcs-2022") || !is("proofPurpose", "assertionMethod") {
        return Err(InvalidSignature::OtherKind);
    }
    if proof.get("@context") != members.get("@context") {
        return Err(InvalidSignature::Signature);
    }
    let encoded =
        proof.get("proofValue").and_then(Value::as_str).and_then(|text| text.strip_prefix('z')).ok_or(InvalidSignature::NoProof)?;
    let bytes = bs58::decode(encoded).into_vec().map_err(|_| InvalidSignature::NoProof)?;
    let signature = Signature::from_slice(&bytes).map_err(|_| InvalidSignature::NoProof)?;
    let (options, unsecured) = (without(proof, "proofValue"), without(members, "proof"));
    key.verify_strict(&hash_data(&Value::Object(options), &Value::Object(unsecured)), &signature).map_err(|_| InvalidSignature::Signature)
}

/// The members but for the one of this name.
pub(crate) fn without(members: &Map<String, Value>, name: &str) -> Map<String, Value> {
    let mut rest = Map::new();
    rest.extend(members.iter().filter(|(other, _)| *other != name).map(|(name, value)| (name.clone(), value.clone())));
    rest
}

/// §3.3.4: the hash of the proof's options, then the hash of the document, both over their canonical bytes.
fn hash_data(options: &Value, document: &Value) -> [u8; 64] {
    let mut both = [0; 64];
    both[..32].copy_from_slice(&Sha256::digest(jcs::canonical_value(options)));
    both[32..].copy_from_slice(&Sha256::digest(jcs::canonical_value(document)));
    both
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signer() -> Signer {
        Signer::new(&[7; 32], "https://kauppa.example/.well-known/jwks.json#k".into())
    }

    fn signed() -> Value {
        let mut document =
            json!({ "@context": { "dpv": "https://w3id.org/dpv#" }, "choices": { "newsletter": true }, "at": "2026-11-22T10:00:00Z" });
        let proof = signer().prove(&document, Moment::from_millis(0));
        document["proof"] = proof;
        document
    }

    #[test]
    fn a_signed_document_proves_itself() {
        assert_eq!(verify(&signed(), &signer().public()), Ok(()));
        assert_eq!(signed(), signed(), "the same to the byte every time");
    }

    #[test]
    fn any_change_is_seen() {
        let change = |pointer: &str, value: Value| {
            let mut document = signed();
            *document.pointer_mut(pointer).expect("the member is there") = value;
            verify(&document, &signer().public())
        };
        assert_eq!(change("/choices/newsletter", false.into()), Err(InvalidSignature::Signature));
        assert_eq!(change("/at", "2026-11-22T10:00:01Z".into()), Err(InvalidSignature::Signature));
        assert_eq!(change("/proof/created", "2026-11-22T10:00:01Z".into()), Err(InvalidSignature::Signature));
        assert_eq!(change("/proof/cryptosuite", "eddsa-rdfc-2022".into()), Err(InvalidSignature::OtherKind));
        assert_eq!(change("/proof/proofValue", "z".into()), Err(InvalidSignature::NoProof));
    }

    #[test]
    fn another_key_does_not_fit() {
        let other = Signer::new(&[8; 32], String::new());
        assert_eq!(verify(&signed(), &other.public()), Err(InvalidSignature::Signature));
    }
}
