//! Checking a receipt as a stranger would: with the published key, with another library than the one that signs, and with a canonical
//! form (RFC 8785) written for this purpose alone.

use std::collections::BTreeMap;

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use ed25519_compact::{PublicKey, Signature};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The canonical text of a JSON value. Receipts and notices hold whole numbers only.
#[must_use]
pub fn jcs(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(jcs).collect::<Vec<_>>().join(",")),
        Value::Object(members) => {
            // §3.2.3: by UTF-16 code units.
            let sorted: BTreeMap<Vec<u16>, (&String, &Value)> =
                members.iter().map(|(name, value)| (name.encode_utf16().collect(), (name, value))).collect();
            let members = sorted.values().map(|(name, value)| format!("{}:{}", Value::String((*name).clone()), jcs(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        Value::Number(number) => {
            assert!(number.is_i64() || number.is_u64(), "{number} is not a whole number");
            number.to_string()
        }
        simple => simple.to_string(),
    }
}

/// `sha256:` and the hash in hex, as notices are addressed.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold("sha256:".to_owned(), |text, byte| format!("{text}{byte:02x}"))
}

/// Checks the proof of `document` (Data Integrity, `eddsa-jcs-2022`) with a key from the set of `/.well-known/jwks.json`.
pub fn check(document: &Value, jwks: &Value) -> Result<(), String> {
    let mut unsecured = document.clone();
    let members = unsecured.as_object_mut().ok_or("not an object")?;
    let mut options = members.remove("proof").ok_or("no proof")?;
    let is = |member: &str, wanted: &str| if options[member] == wanted { Ok(()) } else { Err(format!("{member} is not {wanted}")) };
    is("type", "DataIntegrityProof")?;
    is("cryptosuite", "eddsa-jcs-2022")?;
    is("proofPurpose", "assertionMethod")?;
    if options.get("@context") != document.get("@context") {
        return Err("the proof has another context than the document".into());
    }
    let method = options["verificationMethod"].as_str().ok_or("no verification method")?.to_owned();
    let value = options.as_object_mut().and_then(|options| options.remove("proofValue")).ok_or("no proof value")?;
    let encoded = value.as_str().and_then(|text| text.strip_prefix('z')).ok_or("the proof value is not base58")?;
    let signature = bs58::decode(encoded).into_vec().map_err(|error| error.to_string())?;
    let signature = Signature::from_slice(&signature).map_err(|error| error.to_string())?;

    let mut signed = Sha256::digest(jcs(&options)).to_vec();
    signed.extend(Sha256::digest(jcs(&unsecured)));
    let (_, kid) = method.split_once('#').ok_or("the verification method names no key")?;
    public_key(jwks, kid)?.verify(signed, &signature).map_err(|error| error.to_string())
}

/// The key with this name; its `vkey` (C2SP signed note) must hold the same key under the right hash.
fn public_key(jwks: &Value, kid: &str) -> Result<PublicKey, String> {
    let keys = jwks["keys"].as_array().ok_or("not a set of keys")?;
    let jwk = keys.iter().find(|key| key["kid"] == kid).ok_or("the key is not published")?;
    let text = |member: &str| jwk[member].as_str().ok_or(format!("the key has no {member}"));
    if text("kty")? != "OKP" || text("crv")? != "Ed25519" {
        return Err("not an Ed25519 key".into());
    }
    let key = URL_SAFE_NO_PAD.decode(text("x")?).map_err(|error| error.to_string())?;
    // RFC 7638.
    let thumbprint = Sha256::digest(format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, text("x")?));
    if kid != URL_SAFE_NO_PAD.encode(thumbprint) {
        return Err("the name of the key is not its thumbprint".into());
    }
    let mut parts = text("vkey")?.splitn(3, '+');
    let (name, hash, noted) =
        (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), STANDARD.decode(parts.next().unwrap_or_default()));
    let noted = noted.map_err(|error| error.to_string())?;
    let wanted = digest(&[name.as_bytes(), b"\n", &noted].concat());
    if wanted.strip_prefix("sha256:").map(|hex| &hex[..8]) != Some(hash) || noted != [&[1_u8], key.as_slice()].concat() {
        return Err("the vkey does not fit the key".into());
    }
    PublicKey::from_slice(&key).map_err(|error| error.to_string())
}
