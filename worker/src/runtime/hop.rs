//! What the edge and the register tell each other in headers, and how the register knows the edge.
//!
//! The register is reached through one binding, and the edge hands on through it what comes from outside as well. So the edge shows a proof
//! when it asks in its own name: a header whose value is derived from the pepper, which both have and nobody else. Neither the address of a
//! request nor its host says anything about who asks. What comes from outside is read by a list of what is read; nothing else gets in.

use http::{HeaderMap, HeaderName, HeaderValue, Request, header};
use sha2::{Digest, Sha256};

use super::capability::Secrets;

/// The header in which the edge proves that it asks.
pub const PROOF: HeaderName = HeaderName::from_static("x-lupa-edge");
/// The header in which the edge tells the register the client's network prefix.
pub const NETWORK: HeaderName = HeaderName::from_static("x-lupa-network");
/// The header in which the edge asks for the next stretch of an export.
pub const AFTER: HeaderName = HeaderName::from_static("x-lupa-after");
/// The header in which the register tells the edge that an export goes on.
pub const NEXT: HeaderName = HeaderName::from_static("x-lupa-next");
/// The header in which the register tells the edge what file to make of an export's rows; see [`ExportFormat`].
pub const EXPORT_FORMAT: HeaderName = HeaderName::from_static("x-lupa-make");

/// The headers of a request from outside that anything behind the entry reads. The others (cookies of strangers, user agents, addresses,
/// and whatever calls itself ours) are left where they are.
pub static READ: [HeaderName; 11] = [
    header::ACCEPT,
    header::ACCEPT_ENCODING,
    header::ACCEPT_LANGUAGE,
    header::AUTHORIZATION,
    header::CONTENT_TYPE,
    header::COOKIE,
    header::IF_MATCH,
    header::IF_NONE_MATCH,
    header::ORIGIN,
    HeaderName::from_static("idempotency-key"),
    HeaderName::from_static("sec-fetch-site"),
];

/// What the edge alone says.
pub static INTERNAL: [HeaderName; 3] = [PROOF, NETWORK, AFTER];

/// What shows the register that the edge asks.
#[derive(Clone)]
pub struct Proof(HeaderValue);

impl std::fmt::Debug for Proof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Proof")
    }
}

impl Proof {
    /// The proof of those who have these secrets.
    #[must_use]
    pub fn of(secrets: &Secrets) -> Self {
        let mut value = HeaderValue::from_str(&hex::encode(secrets.mac("edge", b""))).expect("hexadecimal digits");
        value.set_sensitive(true);
        Self(value)
    }

    /// Its text, for a header.
    #[must_use]
    pub const fn value(&self) -> &HeaderValue {
        &self.0
    }

    /// Puts it on.
    pub fn sign(&self, request: &mut Request<String>) {
        request.headers_mut().insert(PROOF, self.0.clone());
    }

    /// Takes out what only the edge says, unless the request shows that the edge has said it.
    pub fn admit(&self, request: &mut Request<String>) {
        // Hashes are compared, so that the time taken says nothing of the proof.
        let digest = |value: &HeaderValue| Sha256::digest(value.as_bytes());
        if request.headers().get(PROOF).is_some_and(|shown| digest(shown) == digest(&self.0)) {
            return;
        }
        for name in &INTERNAL {
            request.headers_mut().remove(name);
        }
    }
}

/// Whether the edge asks in its own name; of a request that was admitted.
#[must_use]
pub fn is_from_edge(headers: &HeaderMap) -> bool {
    headers.contains_key(PROOF)
}

/// A request from outside as the entry takes it in: with the headers that are read. The entry does so as it takes them from the platform.
#[must_use]
pub fn from_outside(request: &Request<String>) -> Request<String> {
    let mut taken = Request::new(request.body().clone());
    *taken.method_mut() = request.method().clone();
    *taken.uri_mut() = request.uri().clone();
    for name in &READ {
        if let Some(value) = request.headers().get(name) {
            taken.headers_mut().insert(name.clone(), value.clone());
        }
    }
    taken
}

/// The file that the edge makes of an export's rows, where it does not pass them on as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A workbook (Office Open XML).
    Workbook,
    /// Address labels (PDF).
    Labels,
    /// Everything held about a person, to be read (PDF).
    Report,
    /// The same as files (ZIP).
    Archive,
    /// Receipts, proofs, and the letter that explains them (ZIP).
    Evidence,
    /// A signed certificate, to be read (PDF).
    Certificate,
    /// A backup, encrypted (age).
    Backup,
    /// A document of headings, paragraphs and tables, to be read (PDF).
    Document,
    /// Letters on paper, a page each (PDF).
    Letters,
}

impl ExportFormat {
    /// The word in the header.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::Labels => "labels",
            Self::Report => "report",
            Self::Archive => "archive",
            Self::Evidence => "evidence",
            Self::Certificate => "certificate",
            Self::Backup => "backup",
            Self::Document => "document",
            Self::Letters => "letters",
        }
    }

    /// What a header asks for.
    #[must_use]
    pub fn from_headers(headers: &HeaderMap) -> Option<Self> {
        let word = headers.get(EXPORT_FORMAT)?;
        let all = [
            Self::Workbook,
            Self::Labels,
            Self::Report,
            Self::Archive,
            Self::Evidence,
            Self::Certificate,
            Self::Backup,
            Self::Document,
            Self::Letters,
        ];
        all.into_iter().find(|format| word.as_bytes() == format.as_str().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(proof: &str) -> Request<String> {
        let mut request = Request::new(String::new());
        for (name, value) in [(PROOF, proof), (NETWORK, "192.0.2"), (AFTER, "1"), (header::HOST, "register")] {
            request.headers_mut().insert(name, HeaderValue::from_str(value).expect("a value"));
        }
        request
    }

    #[test]
    fn only_who_shows_the_proof_is_the_edge() {
        let proof = Proof::of(&Secrets::new([7; 32]));
        let mut request = asked("");
        proof.sign(&mut request);
        proof.admit(&mut request);
        assert!(is_from_edge(request.headers()) && request.headers().contains_key(AFTER));
        let other = Proof::of(&Secrets::new([8; 32]));
        let cut = &proof.value().to_str().expect("digits")[..63];
        for shown in ["", "register", cut, other.value().to_str().expect("digits")] {
            let mut request = asked(shown);
            proof.admit(&mut request);
            assert!(INTERNAL.iter().all(|name| !request.headers().contains_key(name)), "{shown}");
        }
    }

    #[test]
    fn what_comes_from_outside_is_read_by_a_list() {
        let taken = from_outside(&asked("x"));
        assert!(taken.headers().is_empty());
        assert!(READ.iter().all(|name| !INTERNAL.contains(name)));
    }
}
