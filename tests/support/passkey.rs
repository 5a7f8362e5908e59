//! A passkey in software: what a device and a browser answer together (Web Authentication Level 3), so that tests go through the real
//! ceremonies. It says of itself what a test wants it to say.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// User present, user verified.
const HERE: u8 = 0x05;
/// Credential data follows.
const WITH_KEY: u8 = 0x40;

/// One passkey on one device.
pub struct SoftPasskey {
    key: SigningKey,
    id: [u8; 16],
    handle: String,
    origin: String,
    /// How often it has signed; what a copy of it knows nothing of.
    pub counter: u32,
}

impl SoftPasskey {
    /// Answers the options of a registration at this origin: the passkey, and what the browser sends.
    #[must_use]
    pub fn make(origin: &str, view: &Value, seed: u8) -> (Self, Value) {
        let options = &view["options"];
        let key =
            SigningKey::from_slice(&Sha256::digest([&[seed][..], options["challenge"].as_str().expect("a challenge").as_bytes()].concat()))
                .expect("a scalar");
        let id = Sha256::digest(key.to_bytes())[..16].try_into().expect("sixteen bytes");
        let handle = options["user"]["id"].as_str().expect("a handle").to_owned();
        let passkey = Self { key, id, handle, origin: origin.to_owned(), counter: 1 };
        let client_data = passkey.client_data("webauthn.create", options);
        let response = json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(&client_data),
            "attestationObject": URL_SAFE_NO_PAD.encode(passkey.attestation_object(options["rp"]["id"].as_str().expect("an id"))),
            "transports": ["internal"],
        });
        let credential = passkey.credential(response);
        (passkey, credential)
    }

    /// Answers the options of a signing in.
    #[must_use]
    pub fn answer(&mut self, view: &Value) -> Value {
        let options = &view["options"];
        self.counter += 1;
        let client_data = self.client_data("webauthn.get", options);
        let data = self.authenticator_data(options["rpId"].as_str().expect("an id"), HERE);
        let signature: Signature = self.key.sign(&[data.clone(), Sha256::digest(&client_data).to_vec()].concat());
        self.credential(json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(&client_data),
            "authenticatorData": URL_SAFE_NO_PAD.encode(&data),
            "signature": URL_SAFE_NO_PAD.encode(signature.to_der().as_bytes()),
            "userHandle": self.handle,
        }))
    }

    /// The same passkey on pages of another origin.
    #[must_use]
    pub fn elsewhere(&self, origin: &str) -> Self {
        Self { key: self.key.clone(), id: self.id, handle: self.handle.clone(), origin: origin.to_owned(), counter: self.counter }
    }

    /// Its id, as it stands in addresses.
    #[must_use]
    pub fn id(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.id)
    }

    fn credential(&self, response: Value) -> Value {
        json!({ "id": self.id(), "rawId": self.id(), "type": "public-key", "response": response, "clientExtensionResults": {} })
    }

    fn client_data(&self, act: &str, options: &Value) -> Vec<u8> {
        let data = json!({ "type": act, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false });
        data.to_string().into_bytes()
    }

    fn authenticator_data(&self, relying_party: &str, flags: u8) -> Vec<u8> {
        [&Sha256::digest(relying_party)[..], &[flags], &self.counter.to_be_bytes()].concat()
    }

    /// CBOR, written out: `{"fmt": "none", "attStmt": {}, "authData": …}`.
    fn attestation_object(&self, relying_party: &str) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().expect("a coordinate"), point.y().expect("a coordinate"));
        // The key in COSE: EC2, ES256, P-256, x, y.
        let cose = [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20][..], x, &[0x22, 0x58, 0x20], y].concat();
        let data = [&self.authenticator_data(relying_party, HERE | WITH_KEY)[..], &[0; 16], &[0, 16], &self.id, &cose].concat();
        let length = u8::try_from(data.len()).expect("shorter than 256 bytes");
        [&b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58"[..], &[length], &data].concat()
    }
}
