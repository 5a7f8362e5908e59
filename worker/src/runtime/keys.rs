//! The key that signs receipts and checkpoints, and the two forms in which its public half is published: JWK (RFC 8037) and C2SP `vkey`.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use lupa_domain::{
    consent::{proof::Signer, receipt::Issuer},
    staff::anchor_origin,
};
use lupa_tlog::{
    checkpoint::Checkpoint,
    note::{InvalidKey, NoteSigner, VerifierKey},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The receipt key with its names.
#[derive(Debug)]
pub struct ReceiptKey {
    signer: Signer,
    place: Issuer,
    log: NoteSigner,
    audit: NoteSigner,
}

impl ReceiptKey {
    /// The key with this seed, of the register at `origin`.
    pub fn new(origin: &str, seed: &[u8; 32]) -> Result<Self, InvalidKey> {
        let public = Signer::new(seed, String::new()).public().to_bytes();
        let kid = thumbprint(&public);
        let signer = Signer::new(seed, format!("{origin}/.well-known/jwks.json#{kid}"));
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        let (receipts, log) = (format!("{host}/receipts"), format!("{host}/log"));
        let vkey = VerifierKey::new(&receipts, &public)?.to_string();
        let place = Issuer { origin: origin.to_owned(), vkey, log: log.clone() };
        let audit = NoteSigner::new(&anchor_origin(&log), seed)?;
        Ok(Self { signer, place, log: NoteSigner::new(&log, seed)?, audit })
    }

    /// Signs.
    #[must_use]
    pub const fn signer(&self) -> &Signer {
        &self.signer
    }

    /// Where receipts are issued.
    #[must_use]
    pub const fn place(&self) -> &Issuer {
        &self.place
    }

    /// Signs checkpoints of the log, whose name it bears.
    #[must_use]
    pub const fn log(&self) -> &NoteSigner {
        &self.log
    }

    /// A checkpoint of the log that this key signed; nothing where another did. The register may have moved since: then it bears another name.
    #[must_use]
    pub fn opens(&self, note: &str) -> Option<Checkpoint> {
        opened(note, &self.log.verifier().public())
    }

    /// Signs anchors of the audit log, under the name that they have.
    #[must_use]
    pub const fn audit(&self) -> &NoteSigner {
        &self.audit
    }
}

/// A checkpoint of a log of this key, under whichever address it was signed.
pub fn opened(note: &str, public: &[u8; 32]) -> Option<Checkpoint> {
    let named = VerifierKey::new(note.lines().next()?, public).ok()?;
    Checkpoint::open(note, &[named]).ok().filter(|checkpoint| checkpoint.origin().ends_with("/log"))
}

/// The name of a key: its thumbprint (RFC 7638), over the required members in this order, without spaces.
fn thumbprint(public: &[u8; 32]) -> String {
    let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL_SAFE_NO_PAD.encode(public));
    URL_SAFE_NO_PAD.encode(Sha256::digest(members))
}

/// A key that signs or has signed, as `/.well-known/jwks.json` has it (RFC 8037), with the C2SP verifier keys of both its names.
pub fn jwk(key: &VerifierKey, log: &str) -> Result<Value, InvalidKey> {
    let public = key.public();
    Ok(json!({
        "kty": "OKP",
        "crv": "Ed25519",
        "alg": "Ed25519",
        "use": "sig",
        "kid": thumbprint(&public),
        "x": URL_SAFE_NO_PAD.encode(public),
        "vkey": key.to_string(),
        "log_vkey": VerifierKey::new(log, &public)?.to_string(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_key_is_the_one_that_signs() {
        let key = ReceiptKey::new("https://kauppa.example", &[7; 32]).expect("a host");
        let jwk = jwk(&key.place().vkey.parse().expect("a key"), &key.place().log).expect("a name");
        assert_eq!(jwk["x"], URL_SAFE_NO_PAD.encode(key.signer().public().to_bytes()));
        assert_eq!(jwk["log_vkey"], key.log().verifier().to_string());
        assert!(jwk.get("d").is_none(), "no private half");
    }
}
