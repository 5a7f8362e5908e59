//! The key that signs receipts, and the two forms in which its public half is published: JWK (RFC 8037) and C2SP `vkey`.

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use lupa_domain::consent::{proof::Signer, receipt::Place};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The receipt key with its names.
#[derive(Debug)]
pub struct ReceiptKey {
    signer: Signer,
    kid: String,
    place: Place,
}

/// The algorithm byte of Ed25519 in a C2SP signed note.
const ED25519: u8 = 0x01;

impl ReceiptKey {
    /// The key with this seed, of the register at `origin`.
    #[must_use]
    pub fn new(origin: &str, seed: &[u8; 32]) -> Self {
        let public = Signer::new(seed, String::new()).public().to_bytes();
        // RFC 7638: the thumbprint of the required members, in this order, without spaces.
        let thumbprint = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL_SAFE_NO_PAD.encode(public));
        let kid = URL_SAFE_NO_PAD.encode(Sha256::digest(thumbprint));
        let signer = Signer::new(seed, format!("{origin}/.well-known/jwks.json#{kid}"));
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        let place = Place { origin: origin.to_owned(), vkey: vkey(&format!("{host}/receipts"), &public) };
        Self { signer, kid, place }
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
        }] })
    }
}

/// `name+hash+key` (C2SP signed-note 1.0.0): the hash is the first four bytes of SHA-256 over name, newline, algorithm and key.
fn vkey(name: &str, public: &[u8; 32]) -> String {
    let hash = Sha256::new().chain_update(name).chain_update([b'\n', ED25519]).chain_update(public).finalize();
    let mut key = vec![ED25519];
    key.extend_from_slice(public);
    format!("{name}+{}+{}", hex::encode(&hash[..4]), STANDARD.encode(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vkey_is_that_of_the_specification() {
        // The example of C2SP signed-note: PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
        let bytes = STANDARD.decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").expect("base64");
        let public: [u8; 32] = bytes[1..].try_into().expect("32 bytes");
        assert_eq!(vkey("PeterNeumann", &public), "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    #[test]
    fn the_published_key_is_the_one_that_signs() {
        let key = ReceiptKey::new("https://kauppa.example", &[7; 32]);
        let jwk = &key.jwks()["keys"][0];
        assert_eq!(jwk["x"], URL_SAFE_NO_PAD.encode(key.signer().public().to_bytes()));
        assert_eq!(key.jwks().to_string().matches("\"d\"").count(), 0, "no private half");
    }
}
