//! The key that signs receipts and checkpoints, and the two forms in which its public half is published: JWK (RFC 8037) and C2SP `vkey`.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use lupa_domain::{
    consent::{proof::Signer, receipt::Place},
    log::note::{NotAKey, NoteSigner, VerifierKey},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The receipt key with its names.
#[derive(Debug)]
pub struct ReceiptKey {
    signer: Signer,
    kid: String,
    place: Place,
    log: NoteSigner,
}

impl ReceiptKey {
    /// The key with this seed, of the register at `origin`.
    pub fn new(origin: &str, seed: &[u8; 32]) -> Result<Self, NotAKey> {
        let public = Signer::new(seed, String::new()).public().to_bytes();
        // RFC 7638: the thumbprint of the required members, in this order, without spaces.
        let thumbprint = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL_SAFE_NO_PAD.encode(public));
        let kid = URL_SAFE_NO_PAD.encode(Sha256::digest(thumbprint));
        let signer = Signer::new(seed, format!("{origin}/.well-known/jwks.json#{kid}"));
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        let (receipts, log) = (format!("{host}/receipts"), format!("{host}/log"));
        let vkey = VerifierKey::new(&receipts, &public)?.to_string();
        let place = Place { origin: origin.to_owned(), vkey, log: log.clone() };
        Ok(Self { signer, kid, place, log: NoteSigner::new(&log, seed)? })
    }

    /// Signs.
    #[must_use]
    pub const fn signer(&self) -> &Signer {
        &self.signer
    }

    /// Where receipts are issued.
    #[must_use]
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// Signs checkpoints of the log, whose name it bears.
    #[must_use]
    pub const fn log(&self) -> &NoteSigner {
        &self.log
    }

    /// The JWK set of `/.well-known/jwks.json`.
    #[must_use]
    pub fn jwks(&self) -> Value {
        json!({ "keys": [{
            "kty": "OKP",
            "crv": "Ed25519",
            "alg": "Ed25519",
            "use": "sig",
            "kid": self.kid,
            "x": URL_SAFE_NO_PAD.encode(self.signer.public().to_bytes()),
            "vkey": self.place.vkey,
            "log_vkey": self.log.verifier().to_string(),
        }] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_key_is_the_one_that_signs() {
        let key = ReceiptKey::new("https://kauppa.example", &[7; 32]).expect("a host");
        let jwk = &key.jwks()["keys"][0];
        assert_eq!(jwk["x"], URL_SAFE_NO_PAD.encode(key.signer().public().to_bytes()));
        assert_eq!(key.jwks().to_string().matches("\"d\"").count(), 0, "no private half");
    }
}
