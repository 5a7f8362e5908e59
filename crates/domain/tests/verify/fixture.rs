//! A small register in memory: it composes, signs and logs with the code of the domain, and hands out the files that a person keeps.

use std::convert::Infallible;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use lupa_domain::{
    consent::{
        Act, By, Event, Method, SignupReference,
        commitment::{Salt, leaf_of},
        proof::Signer,
        receipt::{self, Issuer},
    },
    ids::{EventId, PersonId, RequestId},
    jcs,
    locale::Locale,
    register::starter,
    rights::{
        Arrival, Asked, Decision, Ground, Identification, Outcome, Request, RequestKind, RequestNumber,
        certificate::{Certificate, Parties},
    },
    time::{Moment, Span},
    wording::{Published, publish},
    zone::Zone,
};
use lupa_tlog::{
    checkpoint::Checkpoint,
    note::{NoteSigner, SignedNote, VerifierKey},
    proof::Proof,
    tree::{Consistency, Frontier, Hash, Inclusion, node},
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Where the register is.
pub(crate) const ORIGIN: &str = "https://kauppa.example";
/// What its log is called.
pub(crate) const LOG: &str = "kauppa.example/log";

/// The starter form in every language; the newsletter is sent by a processor abroad, and its readers are known to a partner.
pub(crate) fn notices() -> Vec<Published> {
    let mut purposes = starter::purposes();
    purposes[0].recipients = serde_json::from_value(json!([
        { "name": "Kirjeposti", "role": "email", "country": "US", "safeguard": "standard-clauses" },
        { "name": "Kukka ja Kaveri Oy", "role": "partner", "country": "FI" },
    ]))
    .expect("recipients");
    publish(&starter::form(), 1, &starter::draft(), &purposes, &starter::controller()).expect("the starter form is complete")
}

/// The starter form in one language.
pub(crate) fn notice(locale: Locale) -> Published {
    notices().into_iter().find(|notice| notice.notice().locale == locale).expect("it is published in every language")
}

/// 2026-11-22T10:00:00.250Z and as many minutes: the fraction of a second is part of an event and not of its signature.
pub(crate) fn minute(no: u8) -> Moment {
    Moment::from_millis(1_795_341_600_250 + i64::from(no) * 60_000)
}

/// A form that its owner confirmed two minutes later, the first box ticked.
pub(crate) fn confirmed(no: u8, notice: &Published) -> Event {
    let shown = notice.notice().statements.iter().enumerate();
    Event {
        act: Act::Confirmed,
        asked: Some(SignupReference { at: minute(no), event: EventId::from_random([no ^ 0x80; 16]) }),
        at: minute(no + 2),
        by: By::Person,
        choices: shown.map(|(place, statement)| (statement.purpose.clone(), place == 0)).collect(),
        id: EventId::from_random([no; 16]),
        locale: notice.notice().locale,
        method: Method::WebForm,
        notice: notice.digest().clone(),
        person: PersonId::from_random([no ^ 0x40; 16]),
    }
}

/// The salt of an event: in a register it would be random.
pub(crate) fn salt(no: u8) -> Salt {
    Salt::from_random([no ^ 0x20; 32])
}

/// The files that a person has.
#[derive(Clone, Debug)]
pub(crate) struct Files {
    pub(crate) receipt: Vec<u8>,
    pub(crate) proof: Option<String>,
    pub(crate) checkpoint: Option<String>,
    pub(crate) consistency: Option<Vec<u8>>,
    pub(crate) keys: Option<Vec<u8>>,
}

/// The keys of a register, and the leaves of its log.
#[derive(Clone)]
pub(crate) struct Register {
    pub(crate) signer: Signer,
    pub(crate) note_signer: NoteSigner,
    pub(crate) place: Issuer,
    pub(crate) leaves: Vec<Hash>,
}

/// RFC 7638.
fn thumbprint(public: &[u8; 32]) -> String {
    let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, URL_SAFE_NO_PAD.encode(public));
    URL_SAFE_NO_PAD.encode(Sha256::digest(members))
}

impl Register {
    pub(crate) fn new(seed: u8) -> Self {
        let seed = [seed; 32];
        let public = Signer::new(&seed, String::new()).public().to_bytes();
        let vkey = VerifierKey::new("kauppa.example/receipts", &public).expect("a name").to_string();
        Self {
            signer: Signer::new(&seed, format!("{ORIGIN}/.well-known/jwks.json#{}", thumbprint(&public))),
            note_signer: NoteSigner::new(LOG, &seed).expect("a name"),
            place: Issuer { origin: ORIGIN.to_owned(), vkey, log: LOG.to_owned() },
            leaves: Vec::new(),
        }
    }

    /// The same keys and no log yet.
    pub(crate) fn anew(&self) -> Self {
        Self { leaves: Vec::new(), ..self.clone() }
    }

    /// Appends an event to the log.
    pub(crate) fn log(&mut self, event: &Event, salt: &Salt) {
        self.leaves.push(leaf_of(salt, event.canonical().as_bytes()));
    }

    pub(crate) fn compose(&self, event: &Event, notice: &Published, index: u64, salt: &Salt) -> Value {
        receipt::compose(event, notice, &self.place, index, salt)
    }

    /// Signs whatever it is given, as of `at`.
    pub(crate) fn sign(&self, mut document: Value, at: Moment) -> Vec<u8> {
        document.as_object_mut().expect("an object").remove("proof");
        document["proof"] = self.signer.prove(&document, at);
        jcs::canonical_value(&document).into_bytes()
    }

    pub(crate) fn receipt(&self, event: &Event, notice: &Published, index: u64, salt: &Salt) -> Vec<u8> {
        self.sign(self.compose(event, notice, index, salt), event.at)
    }

    pub(crate) fn root(&self, size: u64) -> Hash {
        let mut edge = Frontier::new();
        for (leaf, _) in self.leaves.iter().zip(0..size) {
            edge.append(*leaf);
        }
        edge.root()
    }

    pub(crate) fn checkpoint(&self, size: u64) -> String {
        self.checkpoint_with(size, Vec::new())
    }

    pub(crate) fn checkpoint_with(&self, size: u64, lines: Vec<String>) -> String {
        let checkpoint = Checkpoint::new(LOG, size, self.root(size)).and_then(|checkpoint| checkpoint.with_extensions(lines));
        checkpoint.expect("an origin").sign(&self.note_signer).expect("a note")
    }

    pub(crate) fn proof(&self, index: u64, size: u64) -> String {
        let inclusion = Inclusion::prove(index, size, |level, index| self.node(level, index)).expect("it is there");
        Proof::new(inclusion, SignedNote::parse(&self.checkpoint(size)).expect("a note")).expect("a proof").to_string()
    }

    pub(crate) fn consistency(&self, from: u64, to: u64) -> Vec<u8> {
        let proof = Consistency::prove(from, to, |level, index| self.node(level, index)).expect("sizes in order");
        jcs::canonical(&json!({ "from": from, "to": to, "hashes": proof.hashes() })).into_bytes()
    }

    fn node(&self, level: u8, index: u64) -> Result<Hash, Infallible> {
        Ok(match level.checked_sub(1) {
            None => self.leaves[usize::try_from(index).expect("a small log")],
            Some(below) => node(self.node(below, 2 * index)?, self.node(below, 2 * index + 1)?),
        })
    }

    /// The key as a JWK.
    pub(crate) fn jwk(&self) -> Value {
        let public = self.signer.public().to_bytes();
        json!({
            "kty": "OKP",
            "crv": "Ed25519",
            "alg": "Ed25519",
            "use": "sig",
            "kid": thumbprint(&public),
            "x": URL_SAFE_NO_PAD.encode(public),
            "vkey": self.place.vkey,
            "log_vkey": self.note_signer.verifier().to_string(),
        })
    }

    pub(crate) fn jwks(&self) -> Vec<u8> {
        jcs::canonical(&json!({ "keys": [self.jwk()] })).into_bytes()
    }
}

/// A register with eleven events, of which the third has a receipt: proved in the log of seven, which the log of eleven continues.
pub(crate) struct Story {
    pub(crate) register: Register,
    pub(crate) notice: Published,
    pub(crate) event: Event,
    pub(crate) files: Files,
}

/// The number of the event of the story, and its index.
pub(crate) const THIRD: u8 = 2;

/// The story that most tests begin with.
pub(crate) fn story() -> Story {
    let mut register = Register::new(7);
    let notice = notice(Locale::Fi);
    for no in 0..11 {
        register.log(&confirmed(no, &notice), &salt(no));
    }
    let event = confirmed(THIRD, &notice);
    let files = Files {
        receipt: register.receipt(&event, &notice, THIRD.into(), &salt(THIRD)),
        proof: Some(register.proof(THIRD.into(), 7)),
        checkpoint: Some(register.checkpoint(11)),
        consistency: Some(register.consistency(7, 11)),
        keys: Some(register.jwks()),
    };
    Story { register, notice, event, files }
}

/// When the request of the certificate came.
fn received() -> Moment {
    "2026-11-04T17:22:00.5Z".parse().expect("a moment")
}

/// The certificate of an erasure that was refused in part.
pub(crate) fn certificate() -> Certificate {
    let decision = Decision::of(RequestKind::Erasure, Outcome::GrantedInPart, "Kirjanpitolaki.", Some(Ground::LegalObligation));
    let request = Request::new(RequestKind::Erasure, received(), Identification::SignedIn);
    let decided = request.decide(decision.expect("a decision"), received() + Span::days(23)).expect("it is open");
    let parties = Parties {
        number: RequestNumber::new(2026, 14),
        arrival: Arrival::OwnPage,
        person: Some(PersonId::from_random([7; 16])),
        name: Some("Hilkka Lehtonen"),
        asked: &Asked { says: Some("Poistakaa kaikki.".into()), ..Asked::default() },
        controller: starter::controller(),
        locale: Locale::Fi,
        zone: Zone::Helsinki,
    };
    Certificate::of(RequestId::from_random([3; 16]), &decided, parties).expect("it is decided")
}
