//! A device with a passkey and the browser in front of it, in software: what they answer, in parts that a test can spoil.
//!
//! It writes its CBOR by hand and signs Ed25519 with another library than the one that verifies.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_compact::{KeyPair, Seed};
use lupa_webauthn::{
    Authenticated, AuthenticationResponse, Challenge, Expected, Passkey, PasskeyError, Purpose, RegistrationResponse, RelyingParty,
    UserHandle, authenticate, register,
};
use p256::ecdsa::{SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub(crate) const UP: u8 = 1 << 0;
pub(crate) const UV: u8 = 1 << 2;
pub(crate) const BE: u8 = 1 << 3;
pub(crate) const BS: u8 = 1 << 4;
pub(crate) const AT: u8 = 1 << 6;
pub(crate) const ED: u8 = 1 << 7;

pub(crate) const RP_ID: &str = "kauppa.example";
pub(crate) const ORIGIN: &str = "https://lupa.kauppa.example";
pub(crate) const CHALLENGE: [u8; 32] = [0xc5; 32];
pub(crate) const HANDLE: [u8; 32] = [0x3a; 32];

/// The private key of a passkey.
#[derive(Clone)]
pub(crate) enum Secret {
    Es256(Box<SigningKey>),
    EdDsa(KeyPair),
}

impl Secret {
    pub(crate) fn es256() -> Self {
        Self::Es256(Box::new(SigningKey::from_slice(&[0x11; 32]).expect("a scalar")))
    }

    pub(crate) fn eddsa() -> Self {
        Self::EdDsa(KeyPair::from_seed(Seed::new([0x22; 32])))
    }

    /// The public key in COSE.
    pub(crate) fn cose(&self) -> Vec<u8> {
        match self {
            Self::Es256(key) => {
                let point = key.verifying_key().to_sec1_point(false);
                let (x, y) = point.as_bytes()[1..].split_at(32);
                [&hex("a5010203262001215820"), x, &hex("225820"), y].concat()
            }
            Self::EdDsa(pair) => [&hex("a4010103272006215820"), pair.pk.as_slice()].concat(),
        }
    }

    pub(crate) fn sign(&self, data: &[u8], client: &[u8]) -> Vec<u8> {
        let message = [data, &Sha256::digest(client)].concat();
        match self {
            Self::Es256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(&message);
                signature.to_der().as_bytes().to_vec()
            }
            Self::EdDsa(pair) => pair.sk.sign(&message, None).to_vec(),
        }
    }
}

pub(crate) fn hex(text: &str) -> Vec<u8> {
    hex::decode(text).expect("hex")
}

pub(crate) fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The first bytes of an item of CBOR: its kind and its length (RFC 8949 §3).
pub(crate) fn head(kind: u8, length: usize) -> Vec<u8> {
    let kind = kind << 5;
    let two = u16::try_from(length).expect("two bytes");
    match (u8::try_from(length), two.to_be_bytes()) {
        (Ok(length), _) if length < 24 => vec![kind | length],
        (Ok(length), _) => vec![kind | 0x18, length],
        (Err(_), [high, low]) => vec![kind | 0x19, high, low],
    }
}

/// The attestation object of these members.
pub(crate) fn attestation_object(format: &str, statement: &[u8], data: &[u8]) -> Vec<u8> {
    let text = |text: &str| [head(3, text.len()), text.as_bytes().to_vec()].concat();
    let members = [text("fmt"), text(format), text("attStmt"), statement.to_vec(), text("authData"), head(2, data.len()), data.to_vec()];
    [head(5, 3), members.concat()].concat()
}

pub(crate) fn authenticator_data(rp_id: &str, flags: u8, counter: u32, rest: &[u8]) -> Vec<u8> {
    [Sha256::digest(rp_id).as_slice(), &[flags], &counter.to_be_bytes(), rest].concat()
}

/// Attested credential data.
pub(crate) fn credential(id: &[u8], key: &[u8]) -> Vec<u8> {
    let length = u16::try_from(id.len()).expect("two bytes").to_be_bytes();
    [[0xaa; 16].as_slice(), &length, id, key].concat()
}

/// What the browser saw, written as §5.8.1.1 says.
pub(crate) fn client_data(kind: &str, challenge: &[u8], origin: &str, more: &str) -> Vec<u8> {
    format!(r#"{{"type":"{kind}","challenge":"{}","origin":"{origin}","crossOrigin":false{more}}}"#, base64url(challenge)).into_bytes()
}

/// The answer to a request for a passkey.
#[derive(Clone)]
pub(crate) struct Registration {
    pub(crate) id: Vec<u8>,
    pub(crate) client: Vec<u8>,
    pub(crate) object: Vec<u8>,
}

/// The answer to a request for a signature.
#[derive(Clone)]
pub(crate) struct Authentication {
    pub(crate) id: Vec<u8>,
    pub(crate) client: Vec<u8>,
    pub(crate) data: Vec<u8>,
    pub(crate) signature: Vec<u8>,
    pub(crate) handle: Option<Vec<u8>>,
}

/// A device that does everything right.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) secret: Secret,
    pub(crate) id: Vec<u8>,
    pub(crate) flags: u8,
    pub(crate) counter: u32,
}

impl Device {
    /// One whose passkeys are backed up.
    pub(crate) fn new(secret: Secret) -> Self {
        Self { secret, id: vec![0x77; 32], flags: UP | UV | BE | BS, counter: 0 }
    }

    pub(crate) fn both() -> [Self; 2] {
        [Self::new(Secret::es256()), Self::new(Secret::eddsa())]
    }

    pub(crate) fn credential(&self) -> Vec<u8> {
        credential(&self.id, &self.secret.cose())
    }

    pub(crate) fn register(&self) -> Registration {
        self.register_with(&authenticator_data(RP_ID, self.flags | AT, self.counter, &self.credential()))
    }

    pub(crate) fn register_with(&self, data: &[u8]) -> Registration {
        let client = client_data("webauthn.create", &CHALLENGE, ORIGIN, "");
        Registration { id: self.id.clone(), client, object: attestation_object("none", &head(5, 0), data) }
    }

    pub(crate) fn sign(&self) -> Authentication {
        self.sign_over(authenticator_data(RP_ID, self.flags, self.counter, &[]), client_data("webauthn.get", &CHALLENGE, ORIGIN, ""))
    }

    pub(crate) fn sign_over(&self, data: Vec<u8>, client: Vec<u8>) -> Authentication {
        let signature = self.secret.sign(&data, &client);
        Authentication { id: self.id.clone(), client, data, signature, handle: Some(HANDLE.to_vec()) }
    }

    /// The passkey that its registration makes.
    pub(crate) fn passkey(&self) -> Passkey {
        self.register().judge().expect("a passkey")
    }
}

pub(crate) fn relying_party() -> RelyingParty {
    RelyingParty::new("Kauppa", RP_ID, &[ORIGIN]).expect("a relying party")
}

pub(crate) fn handle() -> UserHandle {
    UserHandle::from_random(HANDLE)
}

/// What an answer to this challenge is judged by.
pub(crate) fn asked(purpose: Purpose, challenge: [u8; 32]) -> Expected {
    Expected::new(purpose, Challenge::from_random(challenge))
}

impl Registration {
    /// As the browser's `toJSON()` writes it.
    pub(crate) fn json(&self) -> Value {
        json!({
            "id": base64url(&self.id),
            "rawId": base64url(&self.id),
            "type": "public-key",
            "response": {
                "clientDataJSON": base64url(&self.client),
                "attestationObject": base64url(&self.object),
                "transports": ["internal", "hybrid"],
            },
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
        })
    }

    pub(crate) fn judge(&self) -> Result<Passkey, PasskeyError> {
        let answer: RegistrationResponse = serde_json::from_value(self.json()).expect("of that form");
        register(&relying_party(), asked(Purpose::Register(handle()), CHALLENGE), &answer)
    }
}

impl Authentication {
    /// As the browser's `toJSON()` writes it.
    pub(crate) fn json(&self) -> Value {
        json!({
            "id": base64url(&self.id),
            "rawId": base64url(&self.id),
            "type": "public-key",
            "response": {
                "clientDataJSON": base64url(&self.client),
                "authenticatorData": base64url(&self.data),
                "signature": base64url(&self.signature),
                "userHandle": self.handle.as_deref().map(base64url),
            },
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
        })
    }

    pub(crate) fn judge(&self, passkey: &Passkey) -> Result<Authenticated, PasskeyError> {
        let answer: AuthenticationResponse = serde_json::from_value(self.json()).expect("of that form");
        authenticate(&relying_party(), asked(Purpose::SignIn, CHALLENGE), passkey, &answer)
    }
}
