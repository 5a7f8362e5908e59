//! Merging two cards on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    consent::State,
    ids::{MergeId, PersonId},
    locale::Locale,
    people::merging::{Side, Way},
    time::Moment,
    wording::PurposeId,
};

/// `POST /api/v1/people/{id}/merges`: another card is the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergeRequest {
    /// The card that goes.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub other: PersonId,
    /// Which value stays, by the name of the datum; what is not chosen is as the preview says. The e-mail address is that of the card that stays, and
    /// tags are those of both.
    #[serde(default)]
    pub choices: BTreeMap<String, Side>,
}

/// `GET /api/v1/people/{id}/merges/with/{other}`: what merging would do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergePreview {
    /// When the cards become one.
    pub way: Way,
    /// The data of both, as far as one may see them.
    pub data: Vec<MergeDatum>,
    /// Where the person would stand on each purpose about which either card says anything.
    pub consents: Vec<MergeConsent>,
}

/// One datum of two cards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergeDatum {
    /// Which; as in [`super::Origin`].
    pub datum: String,
    /// The value on the card that stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Value>))]
    pub this: Option<Value>,
    /// The value on the card that goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Value>))]
    pub other: Option<Value>,
    /// Which of them stays if nothing is chosen; absent where nothing can be chosen: the address, and the tags of both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stays: Option<Side>,
}

/// What two cards say of a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergeConsent {
    /// The purpose.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: PurposeId,
    /// What it is called.
    pub title: String,
    /// Where the card that stays stands.
    pub this: State,
    /// Where the card that goes stands.
    pub other: State,
    /// Where the person would stand.
    pub one: State,
}

/// How far a merge has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MergeProgress {
    /// The mailbox of the card that goes has been asked.
    Asked,
    /// The cards are one.
    Done,
}

/// One merge of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergeLine {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: MergeId,
    /// How far it has come.
    pub progress: MergeProgress,
    /// The card that goes, or went.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub other: PersonId,
    /// The address of the card that went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// When it was asked, or done.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// Who merged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Until when it can be undone, or agreed to; absent where neither is possible any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub until: Option<Moment>,
}

/// `GET /api/v1/people/{id}/merges`: the merges of a card, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergeList {
    /// They.
    pub merges: Vec<MergeLine>,
}

/// `DELETE /api/v1/people/{id}/merges/{merge}`: what was undone, or taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergeUndone {
    /// The other card, which is there again, or was never merged.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub other: PersonId,
}

/// `GET /api/v1/merges/{token}`: what a link asks its reader to agree to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MergeLink {
    /// Whether it is done.
    pub progress: MergeProgress,
    /// The reader's address, in part: it would not be written to any more.
    pub masked_email: String,
    /// The address that stays, in part: enough for its owner to know it.
    pub masked_stays: String,
    /// The reader's language.
    pub locale: Locale,
    /// The name of the business.
    pub controller: String,
}
