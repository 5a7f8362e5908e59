//! Cleanings on the wire: who is removed, looked at first, agreed to, done.

use serde::{Deserialize, Serialize};

use crate::{
    api::{audience::AudienceRequest, people::SearchRequest},
    ids::{CleaningId, PersonId},
    locale::Locale,
    retention::{CleaningKind, Obstacle, Stage},
    time::{Day, Moment},
};

/// `POST /api/v1/cleanings`: looks who would go, and does nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CleaningRequest {
    /// Which people: those who are inactive, or those that are chosen here.
    pub kind: CleaningKind,
    /// The chosen: the people this search finds. Its order and cursor say nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<SearchRequest>,
    /// The chosen: everybody who matches this question, whether or not they may be written to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<AudienceRequest>,
}

/// What is done with a cleaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CleaningAct {
    /// It is agreed to.
    Agree,
    /// It is stopped. What is done stays done.
    Stop,
}

/// `PUT /api/v1/cleanings/{id}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CleaningChange {
    /// What.
    pub act: CleaningAct,
    /// To agree: how many people go, as it was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u64>,
}

/// A cleaning: what would go, what went, and what stood in the way. No names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CleaningResponse {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: CleaningId,
    /// Which people.
    pub kind: CleaningKind,
    /// How far it has come.
    pub stage: Stage,
    /// When it was begun.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub made_at: Moment,
    /// Who began it; absent where the agreed day did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The day on which the erasing begins, where one is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date"))]
    pub on: Option<Day>,
    /// When the erasing begins, once it was agreed to. Until then it can be stopped whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub due_at: Option<Moment>,
    /// When it came to its end, or was stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub ended_at: Option<Moment>,
    /// How far the step that is under way has come, in thousandths: looking, or erasing.
    pub progress: u32,
    /// How many people would go, as it was looked.
    pub going: u64,
    /// How many of them leave nothing; once the erasing has begun, how many have gone so.
    pub deleted: u64,
    /// How many of them leave sums that name nobody; likewise.
    pub anonymised: u64,
    /// How many entries of their history; likewise.
    pub entries: u64,
    /// How many were on the way to go and stay: they said so, or came back.
    pub stayed: u64,
    /// How many were told.
    pub warned: u64,
    /// How many of those who go could not be told, for no mail reaches them.
    pub unwarned: u64,
    /// Who would go and is held, by what stands in the way.
    pub held: Vec<HeldCount>,
}

/// How many are held by one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HeldCount {
    /// What stands in the way.
    pub obstacle: Obstacle,
    /// How many people.
    pub count: u64,
}

/// `GET /api/v1/cleanings`: the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CleaningList {
    /// At most fifty.
    pub cleanings: Vec<CleaningResponse>,
}

/// `GET /api/v1/cleanings/{id}/people`: a page of the people it is about. Nobody, once it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CleaningPage {
    /// At most fifty; the held first.
    pub people: Vec<CleaningLine>,
    /// The `cursor` of the next page; absent at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// One person in a cleaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CleaningLine {
    /// Their id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Their address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The day of their last activity.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub active: Day,
    /// What stands in the way; absent where they go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<Obstacle>,
    /// Whether they can be told before: mail reaches them, as far as is known.
    pub mailable: bool,
}

/// `GET /api/v1/stays/{token}`: what the link of a warning is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StayLink {
    /// The day on which the data would be removed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub on: Day,
    /// Whether it was said that they stay.
    pub stays: bool,
    /// The address, in part: enough for its owner to know it.
    pub masked_email: String,
    /// The person's language.
    pub locale: Locale,
    /// The name of the business.
    pub controller: String,
}
