//! The description of the register on the wire: what is published, what would be, the processors and the breaches.

use serde::{Deserialize, Serialize};

use crate::{
    description::{BreachChange, Clock, Document, OwnWords, Processor, SectionChange},
    digest::Digest,
    ids::{BreachId, ProcessorId},
    locale::Locale,
    time::Moment,
    wording::PurposeId,
};

/// `GET /api/v1/register/description` and `GET /api/v1/register/description/{version}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DescriptionResponse {
    /// Who keeps the register.
    pub controller: String,
    /// Which version it is; absent of a register that has published none: then it is what the register does today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<DescriptionVersion>,
    /// Every published version, the newest first.
    pub versions: Vec<DescriptionVersion>,
    /// It, in every language in which it was published.
    pub documents: Vec<Document>,
    /// How it differs from the version before it, in each of those languages; empty for the first.
    pub changes: Vec<DocumentChange>,
}

/// A published version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DescriptionVersion {
    /// Counts from 1.
    pub no: u32,
    /// When it was published.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub published_at: Moment,
}

/// How a document differs from an earlier one in the same language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = DescriptionChange))]
pub struct DocumentChange {
    /// The language.
    pub locale: Locale,
    /// The sections that say something else.
    pub sections: Vec<SectionChange>,
}

/// `GET /api/v1/register/description/draft`: what would be published now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DescriptionDraft {
    /// The newest published version; absent where none was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<DescriptionVersion>,
    /// What the description would say, in the language of the asker.
    pub document: Document,
    /// Whether it says something else than the newest version, in any language, or is offered in others.
    pub differs: bool,
    /// How it differs, in the language of the asker.
    pub changes: Vec<SectionChange>,
    /// The digest of what would be published, in all languages: publishing names it.
    pub digest: Digest,
    /// The languages in which it would be published.
    pub languages: Vec<Locale>,
    /// What only the controller knows.
    pub own: OwnWords,
    /// How often that was changed: the number in its tag.
    pub revision: u32,
}

/// `POST /api/v1/register/description`: publishes what was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DescriptionPublishRequest {
    /// See [`DescriptionDraft::digest`].
    #[cfg_attr(feature = "openapi", schema(value_type = Digest))]
    pub digest: String,
}

/// A document and who says it: what the edge makes a PDF of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentFile {
    /// Who says it.
    pub author: String,
    /// The document.
    pub document: Document,
}

/// `GET /api/v1/processors`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProcessorList {
    /// Those in force by name, then those that ended, the newest first.
    pub processors: Vec<ProcessorResponse>,
    /// What a register of this kind usually has and none of those in force does: hosting and delivery of e-mail.
    pub missing: Vec<crate::wording::RecipientRole>,
}

/// A processor on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProcessorResponse {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: ProcessorId,
    /// What it is.
    #[serde(flatten)]
    pub processor: Processor,
    /// How many changes there were.
    pub revision: u32,
    /// When the agreement was accepted here.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub accepted_at: Moment,
    /// Who accepted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_by: Option<String>,
    /// The purposes in use whose notices do not name it among their recipients.
    pub unnamed: Vec<PurposeId>,
    /// How many people's consent would end if these named it: consent to a processing that keeps data in the European Economic Area is none to one
    /// that does not.
    pub ends: u64,
    /// When it ended; absent while it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub ended_at: Option<Moment>,
}

/// `POST /api/v1/processors/{id}/notices`: has the notices of every purpose name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProcessorNoticesRequest {
    /// See [`ProcessorResponse::ends`].
    pub concerns: u64,
}

/// `GET /api/v1/breaches`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BreachList {
    /// All of them, the newest first.
    pub breaches: Vec<BreachResponse>,
}

/// `POST /api/v1/breaches`: enters one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BreachRequest {
    /// When it was found.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub found_at: Moment,
    /// What happened, up to 4,000 characters; so are the others. It names no customer.
    pub what: String,
    /// What is likely to follow from it.
    #[serde(default)]
    pub effects: String,
    /// What was done against it.
    #[serde(default)]
    pub measures: String,
    /// How many people it concerns. Where `conditions` stand, the register counts.
    #[serde(default)]
    pub concerned: crate::description::Concerned,
}

/// A breach, with everything that was written about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BreachResponse {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: BreachId,
    /// Counts from 1.
    pub no: u64,
    /// When it was found.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub found_at: Moment,
    /// How it stands with the time within which the authority is told.
    pub clock: Clock,
    /// Whether the people concerned still have to be told.
    pub owes_people: bool,
    /// What was written, in order: the number of entries is its revision.
    pub entries: Vec<BreachEntry>,
}

/// One thing that was written about a breach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BreachEntry {
    /// When it was written.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What.
    pub change: BreachChange,
}
