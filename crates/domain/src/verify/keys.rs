//! The published keys of a register: a JWK set (RFC 7517) of Ed25519 keys (RFC 8037), and which of them signed.
//!
//! Besides the members of the standards, a key may say when it counts: `valid_from` (inclusive) and `valid_until` (exclusive), moments in
//! RFC 3339. A key that was rotated out stays in the set, so that old receipts can be verified for ever.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use lupa_tlog::note::VerifierKey;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::{
    document::{Envelope, Members},
    reason::{Reason, WhyUnknown},
    report::Outcome,
};
use crate::time::Moment;

/// The most keys that a set is read with: one a month for twenty years. Each of them may have to be tried on each line of a checkpoint.
const MOST: usize = 256;

/// The Ed25519 keys of a set.
#[derive(Debug)]
pub(super) struct Keys(Vec<Key>);

#[derive(Debug)]
struct Key {
    kid: String,
    public: [u8; 32],
    valid_from: Option<Moment>,
    valid_until: Option<Moment>,
}

impl Keys {
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Reason> {
        let value = lupa_strict_json::parse(bytes).map_err(Reason::KeysNotStrict)?;
        let wrong = |pointer: &str| Reason::NotKeys(pointer.to_owned());
        let listed = value.get("keys").and_then(Value::as_array);
        let listed = listed.filter(|listed| listed.len() <= MOST).ok_or_else(|| wrong("/keys"))?;
        let mut keys: Vec<Key> = Vec::new();
        for (place, jwk) in listed.iter().enumerate() {
            let pointer = format!("/keys/{place}");
            let members = Members::of(jwk, &pointer).map_err(|_| wrong(&pointer))?;
            let is = |name: &str, word: &str| members.get(name).and_then(Value::as_str) == Some(word);
            // Keys of other kinds and for other uses are for others (RFC 7517 §5).
            if !is("kty", "OKP") || !is("crv", "Ed25519") || (members.get("use").is_some() && !is("use", "sig")) {
                continue;
            }
            let key = Key::parse(&members)?;
            if keys.iter().any(|other| other.kid == key.kid) {
                return Err(Reason::NotKeys(members.at("kid")));
            }
            keys.push(key);
        }
        Ok(Self(keys))
    }

    /// All of them, each under the name of the log: which of its keys signed a checkpoint, only the signature says.
    pub(super) fn of_log(&self, name: &str) -> Vec<VerifierKey> {
        self.0.iter().filter_map(|key| VerifierKey::new(name, &key.public).ok()).collect()
    }
}

impl Key {
    fn parse(members: &Members<'_>) -> Result<Self, Reason> {
        let wrong = |name: &str| Reason::NotKeys(members.at(name));
        let kid = members.text("kid").map_err(|_| wrong("kid"))?.to_owned();
        let encoded = members.text("x").map_err(|_| wrong("x"))?;
        let public: [u8; 32] = URL_SAFE_NO_PAD.decode(encoded).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| wrong("x"))?;
        // Any name will do to see whether these bytes are a key at all.
        VerifierKey::new("key", &public).map_err(|_| wrong("x"))?;
        for name in ["vkey", "log_vkey"] {
            let Some(value) = members.get(name) else { continue };
            let same = value.as_str().and_then(|text| text.parse::<VerifierKey>().ok()).is_some_and(|key| key.public() == public);
            if !same {
                return Err(wrong(name));
            }
        }
        let moment = |name| members.parse_optional::<Moment>(name).map_err(|_| wrong(name));
        Ok(Self { kid, public, valid_from: moment("valid_from")?, valid_until: moment("valid_until")? })
    }

    fn counts_at(&self, moment: Moment) -> bool {
        self.valid_from.is_none_or(|from| from <= moment) && self.valid_until.is_none_or(|until| moment < until)
    }
}

/// The public key that the signature is checked with, and what is known of it. Where the published keys are of no help it is the
/// document's own. The key must count at the moment that the signature names, and at `at`.
pub(super) fn signing_key(document: &Envelope, at: Moment, keys: Option<&Result<Keys, Reason>>) -> ([u8; 32], Outcome) {
    let own = document.own_key.public();
    let misnamed = || Outcome::Fails(Reason::Thumbprint(document.kid.clone()));
    let keys = match keys {
        None => return (own, if thumbprint(&own) == document.kid { Outcome::Unknown(WhyUnknown::OwnKey) } else { misnamed() }),
        Some(Err(why)) => return (own, Outcome::Fails(why.clone())),
        Some(Ok(keys)) => keys,
    };
    let Some(key) = keys.0.iter().find(|key| key.kid == document.kid) else {
        return (own, Outcome::Fails(Reason::NotPublished(document.kid.clone())));
    };
    let outcome = if thumbprint(&key.public) != key.kid {
        misnamed()
    } else if key.public != own {
        Outcome::Fails(Reason::OtherKey)
    } else if let Some(moment) = [document.created, at].into_iter().find(|moment| !key.counts_at(*moment)) {
        Outcome::Fails(Reason::NotValidAt(moment))
    } else {
        Outcome::Holds
    };
    (key.public, outcome)
}

/// The name of a key: SHA-256 over its required members in this order, without spaces, in base64url (RFC 7638, RFC 8037 §2).
fn thumbprint(public: &[u8; 32]) -> String {
    let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL_SAFE_NO_PAD.encode(public));
    URL_SAFE_NO_PAD.encode(Sha256::digest(members))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thumbprint_is_that_of_the_standard() {
        // RFC 8037, appendix A.3.
        let public = URL_SAFE_NO_PAD.decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo").expect("base64");
        let public = public.try_into().expect("32 bytes");
        assert_eq!(thumbprint(&public), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }
}
