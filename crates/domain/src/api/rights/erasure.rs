//! Erasing on the wire: what would go and stay, the wish, and the report of what was done.

use serde::{Deserialize, Serialize};

use crate::{
    consent::Act,
    ids::ErasureId,
    locale::Locale,
    rights::erasure::{Decision, Erased, Fate, Kept},
    time::{Day, Moment},
};

/// What would go and what would stay, before anything is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErasurePreview {
    /// What becomes of the person.
    pub fate: Fate,
    /// What goes; nothing while something stands in the way.
    pub erased: Vec<Erased>,
    /// What stays, why, and until when.
    pub kept: Vec<Kept>,
}

impl From<Decision> for ErasurePreview {
    fn from(Decision { fate, erased, kept }: Decision) -> Self {
        Self { fate, erased, kept }
    }
}

/// `DELETE /api/v1/me`, `DELETE /api/v1/people/{id}`: the wish.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErasureRequest {
    /// Whether it is kept, as a keyed hash, that nobody writes to the address again.
    pub suppress: bool,
}

/// `GET /api/v1/erasures/{token}`: what a link that erases is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErasureLink {
    /// What would go and what would stay.
    pub preview: ErasurePreview,
    /// Whether it is kept that nobody writes to the address again.
    pub suppress: bool,
    /// The address, in part: enough for its owner to know it.
    pub masked_email: String,
    /// The person's language.
    pub locale: Locale,
    /// The name of the business.
    pub controller: String,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErasureReport {
    /// The number of the certificate.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: ErasureId,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// What became of the person. *Held*: nothing was erased yet, and all of it will be once nothing stands in the way.
    pub fate: Fate,
    /// What was erased.
    pub erased: Vec<Erased>,
    /// What stays, why, and until when.
    pub kept: Vec<Kept>,
    /// The certificate, signed like a receipt; absent while the person is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub certificate: Option<serde_json::Value>,
}

/// `GET /api/v1/register/erasures`: a page of the ledger of erasures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErasureLedger {
    /// The random record ids of people who were erased, in order; at most 5,000.
    pub records: Vec<String>,
    /// The `after` of the next page; absent at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// `POST /api/v1/register/erasures`: a ledger that was kept elsewhere, after an older copy of the data was put back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReplayRequest {
    /// Record ids; at most 5,000.
    pub records: Vec<String>,
}

/// What was done with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReplayResponse {
    /// How many people were there again and are erased, at once or within minutes.
    pub erased: u64,
}

/// `POST /api/v1/proofs`: whether anything is kept of what the owner of an address once said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RetainedProofsRequest {
    /// The address, as its owner writes it.
    pub email: String,
}

/// What is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RetainedProofs {
    /// The oldest first.
    pub proofs: Vec<RetainedProof>,
}

/// Proof of one thing that somebody said who has been erased since.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RetainedProof {
    /// When they said it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// What they did.
    pub act: Act,
    /// The last day that it is kept.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub until: Day,
    /// The receipt, in the bytes that were signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub receipt: Option<Box<serde_json::value::RawValue>>,
}

/// `POST /api/v1/erasure-certificate.pdf`: the certificate of an erasure, to be set as a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErasureLetterRequest {
    /// The signed document, whole.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub certificate: serde_json::Map<String, serde_json::Value>,
}
