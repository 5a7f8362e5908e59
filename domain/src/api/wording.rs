//! Forms and notices on the wire.

use serde::{Deserialize, Serialize};

use crate::{
    locale::Locale,
    wording::{Digest, Draft, FormId, Notice},
};

/// `GET /api/v1/forms/{form}`: the notice that a form shows now in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormNotice {
    /// The form.
    pub form: FormId,
    /// The edition.
    pub edition: u32,
    /// The language.
    pub locale: Locale,
    /// The digest of the notice: send it back with the answer.
    pub digest: Digest,
    /// The notice.
    pub notice: Notice,
}

/// `GET` and `PUT /api/v1/forms/{form}/draft`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftDocument {
    /// The words.
    pub draft: Draft,
}

/// `POST /api/v1/forms/{form}/publish`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishAsk {
    /// How many seconds the earlier edition may still be answered, up to a day; 10 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grace_seconds: Option<u32>,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishAnswer {
    /// The form.
    pub form: FormId,
    /// The new edition.
    pub edition: u32,
    /// Its notices, one for each language.
    pub notices: Vec<NoticeAddress>,
}

/// Where a notice is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeAddress {
    /// Its language.
    pub locale: Locale,
    /// Its digest.
    pub digest: Digest,
}
