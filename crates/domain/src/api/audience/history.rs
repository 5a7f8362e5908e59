//! Consents that came and went, and how forms were answered, in numbers alone.

use serde::{Deserialize, Serialize};

use crate::{
    audience::Step,
    time::Day,
    wording::{FormId, PurposeId},
};

/// `GET /api/v1/audience/history?step=month`: consents that came and went, in numbers alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentHistory {
    /// How time is divided.
    pub step: Step,
    /// The first days of the steps, the oldest first.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>, format = "date"))]
    pub begins: Vec<Day>,
    /// Every purpose that a person has said something about, or that a form asks for.
    pub purposes: Vec<PurposeHistory>,
    /// The editions that were published in that time, the oldest first.
    pub editions: Vec<EditionMark>,
}

/// What came and went of the consents to one purpose. Each list has a number for each step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurposeHistory {
    /// The purpose.
    pub purpose: PurposeId,
    /// What a form calls it; its name where none asks for it any more.
    pub title: String,
    /// Consents that came to stand.
    pub given: Vec<u64>,
    /// Consents that ended: taken back, objected to, or lapsed.
    pub ended: Vec<u64>,
}

/// When an edition came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditionMark {
    /// The form.
    pub form: FormId,
    /// The edition.
    pub edition: u32,
    /// The day, in Finland.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub day: Day,
}

/// `GET /api/v1/audience/shares`: how the editions of the forms were answered, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OptInShares {
    /// The editions that at least one person has answered.
    pub editions: Vec<EditionShares>,
}

/// How one edition was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditionShares {
    /// Which, and since when it was shown.
    #[serde(flatten)]
    pub edition: EditionMark,
    /// Its boxes.
    pub boxes: Vec<BoxShare>,
}

/// How often one box was ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoxShare {
    /// The purpose.
    pub purpose: PurposeId,
    /// See [`PurposeHistory::title`].
    pub title: String,
    /// How often it was ticked.
    pub ticked: u64,
    /// How often the form was answered with the box in it.
    pub shown: u64,
}
