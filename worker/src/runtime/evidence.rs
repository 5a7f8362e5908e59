//! What an evidence package is made of, as the register tells it to the edge.

use lupa_domain::{
    api::rights::ReceiptFile,
    consent::Event,
    digest::Digest,
    ids::PersonId,
    locale::Locale,
    time::{Day, Moment},
    wording::{Controller, FormId, Notice},
};
use serde::{Deserialize, Serialize};

/// The beginning of a package. Receipts follow, a page a line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EvidenceHead {
    /// When it was made.
    pub made_at: Moment,
    /// Who made it.
    pub made_by: String,
    /// The language of the letter.
    pub locale: Locale,
    /// Whose register it is.
    pub controller: Controller,
    /// What it is about.
    pub about: About,
    /// The day at whose end it is told what held, beside today.
    pub on: Option<Day>,
    /// What was said, the oldest first.
    pub events: Vec<Event>,
    /// The words that were shown.
    pub notices: Vec<ShownNotice>,
    /// The published keys of the register (JWK set).
    pub keys: String,
    /// An earlier checkpoint of the log than the one in the proofs: the first that was ever signed.
    pub checkpoint: String,
    /// The proof that the log has only grown since.
    pub consistency: String,
}

/// What a package is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A person, or one thing that they said.
    Person {
        /// Their random id: receipts carry it.
        id: PersonId,
        /// Their name.
        name: Option<String>,
        /// Their address.
        email: Option<String>,
    },
    /// A form.
    Form(FormId),
}

/// A notice, and when it was published.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShownNotice {
    /// The digest of its bytes.
    pub digest: Digest,
    /// When it was published.
    pub published_at: Moment,
    /// The notice.
    pub notice: Notice,
}

/// A line that the register tells the edge.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidencePiece {
    /// The beginning.
    Head(Box<EvidenceHead>),
    /// Some of the receipts.
    Receipts(Vec<ReceiptFile>),
}
