//! A receipt, or a certificate of a decision, as it was received, taken apart: every member that a check needs, of the type that it has. What it says may still be false.

use lupa_strict_json::pointer_step;
use lupa_tlog::note::VerifierKey;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{reason::Reason, typed::typed};
use crate::{
    consent::{
        Event, proof,
        receipt::{Entry, Facts, Issuer, Shown},
    },
    ids::{EventId, PersonId},
    jcs,
    rights::certificate::Certificate,
    time::Moment,
};

/// What stands between the origin of a register and the name of its key (`verificationMethod`).
const KEYS_AT: &str = "/.well-known/jwks.json#";

/// What every document that a register signs has in common.
#[derive(Debug)]
pub(super) struct Envelope {
    pub(super) value: Value,
    /// The key that the document carries.
    pub(super) own_key: VerifierKey,
    /// The name of the key that it was signed with.
    pub(super) kid: String,
    /// Scheme and host of the register.
    pub(super) origin: String,
    /// The moment that the signature names.
    pub(super) created: Moment,
}

/// A receipt that can be read.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) envelope: Envelope,
    pub(super) id: EventId,
    pub(super) person: PersonId,
    pub(super) facts: Facts,
    pub(super) entry: Entry,
}

impl Envelope {
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Reason> {
        let value = lupa_strict_json::parse(bytes).map_err(Reason::NotStrict)?;
        let whole = Members::of(&value, "")?;
        let proof = whole.object("proof")?;
        // The kind comes first: the maker of another kind of proof should hear that, and not which members ours has.
        for (name, wanted) in [("type", "DataIntegrityProof"), ("cryptosuite", "eddsa-jcs-2022"), ("proofPurpose", "assertionMethod")] {
            if proof.text(name)? != wanted {
                return Err(Reason::UnknownProof(proof.at(name)));
            }
        }
        proof.only(&["@context", "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue"])?;
        proof.text("proofValue")?;
        let method = proof.text("verificationMethod")?;
        let (origin, kid) = method.split_once(KEYS_AT).ok_or_else(|| Reason::WrongType(proof.at("verificationMethod")))?;
        if !is_origin(origin) {
            return Err(Reason::WrongType(proof.at("verificationMethod")));
        }
        Ok(Self {
            own_key: whole.text("publicKey")?.parse().map_err(Reason::PublicKey)?,
            kid: kid.to_owned(),
            origin: origin.to_owned(),
            created: proof.parse("created")?,
            value,
        })
    }

    /// Whether it is meant as the certificate of a decision, and not as a receipt.
    pub(super) fn is_certificate(&self) -> bool {
        self.value.get("certificate").is_some() && self.value.get("consent").is_none()
    }

    /// The certificate that it holds.
    pub(super) fn certificate(&self) -> Result<Certificate, Reason> {
        let whole = Members::of(&self.value, "")?;
        Ok(Certificate { id: whole.parse("id")?, facts: whole.parse("certificate")?, text: whole.parse("text")? })
    }

    /// The host of the register.
    pub(super) fn host(&self) -> &str {
        self.origin.split_once("://").map_or(self.origin.as_str(), |(_, host)| host)
    }

    /// The key as it is written with its name, which follows from where the register is.
    pub(super) fn vkey(&self) -> String {
        // A host that cannot be in a name is in no key's name either; the comparison says where it differs.
        VerifierKey::new(&format!("{}/receipts", self.host()), &self.own_key.public()).map(|key| key.to_string()).unwrap_or_default()
    }

    /// Whether these bytes are those of the canonical form.
    pub(super) fn is_written_as(&self, bytes: &[u8]) -> Result<(), Reason> {
        let canonical = jcs::canonical_value(&self.value);
        if canonical.as_bytes() == bytes {
            return Ok(());
        }
        let same = canonical.bytes().zip(bytes).take_while(|(canonical, found)| canonical == *found).count();
        Err(Reason::NotCanonical(same))
    }

    /// The members as they were found, without the signature.
    pub(super) fn unsigned(&self) -> Value {
        Value::Object(self.value.as_object().map(|members| proof::without(members, "proof")).unwrap_or_default())
    }
}

impl Document {
    pub(super) fn of(envelope: Envelope) -> Result<Self, Reason> {
        let whole = Members::of(&envelope.value, "")?;
        let (id, person) = (whole.parse("id")?, whole.parse("piiPrincipalId")?);
        let (facts, entry) = (facts(&whole.object("consent")?)?, entry(&whole.object("log")?)?);
        Ok(Self { envelope, id, person, facts, entry })
    }

    /// The event that the receipt is about: what the log commits to.
    pub(super) fn event(&self) -> Event {
        let facts = &self.facts;
        Event {
            act: facts.act,
            asked: facts.asked,
            at: facts.at,
            by: facts.by,
            choices: facts.choices.clone(),
            id: self.id,
            locale: facts.locale,
            method: facts.method,
            notice: facts.digest.clone(),
            person: self.person,
        }
    }

    /// The place that follows from the name of the key: the origin, and what key and log are called there.
    pub(super) fn place(&self) -> Issuer {
        Issuer { origin: self.envelope.origin.clone(), vkey: self.envelope.vkey(), log: format!("{}/log", self.envelope.host()) }
    }

    /// The parts that a page shows.
    pub(super) fn shown(&self) -> Shown {
        Shown { id: self.id, consent: self.facts.clone() }
    }
}

/// `https://` and a host with or without a port; `http://` for a register on a developer's machine.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte)))
}

fn facts(consent: &Members<'_>) -> Result<Facts, Reason> {
    consent.only(&["act", "at", "asked", "by", "method", "locale", "choices", "initial", "digest", "notice"])?;
    Ok(Facts {
        act: consent.parse("act")?,
        at: consent.parse("at")?,
        asked: consent.parse_optional("asked")?,
        by: consent.parse("by")?,
        method: consent.parse("method")?,
        locale: consent.parse("locale")?,
        choices: consent.parse("choices")?,
        initial: consent.parse_optional("initial")?,
        digest: consent.parse("digest")?,
        notice: consent.parse("notice")?,
    })
}

fn entry(log: &Members<'_>) -> Result<Entry, Reason> {
    log.only(&["index", "origin", "salt"])?;
    Ok(Entry { index: log.parse("index")?, origin: log.parse("origin")?, salt: log.parse("salt")? })
}

/// The members of an object, and where it stands.
pub(super) struct Members<'v> {
    map: &'v Map<String, Value>,
    pointer: String,
}

impl<'v> Members<'v> {
    pub(super) fn of(value: &'v Value, pointer: &str) -> Result<Self, Reason> {
        let map = value.as_object().ok_or_else(|| Reason::WrongType(pointer.to_owned()))?;
        Ok(Self { map, pointer: pointer.to_owned() })
    }

    pub(super) fn at(&self, name: &str) -> String {
        format!("{}{}", self.pointer, pointer_step(name))
    }

    pub(super) fn get(&self, name: &str) -> Option<&'v Value> {
        self.map.get(name)
    }

    fn need(&self, name: &str) -> Result<&'v Value, Reason> {
        self.get(name).ok_or_else(|| Reason::Missing(self.at(name)))
    }

    /// Refuses members of other names.
    pub(super) fn only(&self, names: &[&str]) -> Result<(), Reason> {
        let other = self.map.keys().find(|name| !names.contains(&name.as_str()));
        other.map_or(Ok(()), |name| Err(Reason::Unexpected(self.at(name))))
    }

    fn object(&self, name: &str) -> Result<Self, Reason> {
        Self::of(self.need(name)?, &self.at(name))
    }

    pub(super) fn text(&self, name: &str) -> Result<&'v str, Reason> {
        self.need(name)?.as_str().ok_or_else(|| Reason::WrongType(self.at(name)))
    }

    pub(super) fn parse<T: DeserializeOwned>(&self, name: &str) -> Result<T, Reason> {
        typed(self.need(name)?).map_err(|_| Reason::WrongType(self.at(name)))
    }

    pub(super) fn parse_optional<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Reason> {
        self.get(name).map(|_| self.parse(name)).transpose()
    }
}
