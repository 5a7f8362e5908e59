//! Asking for consent again, on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    digest::Digest,
    ids::RenewalId,
    locale::Locale,
    renewal::{Medium, Round, Way},
    time::{Day, Moment},
    wording::PurposeId,
};

/// `POST /api/v1/renewals/preview`: for which purpose, and which people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalChoice {
    /// The purpose; its messages go by mail.
    #[cfg_attr(feature = "openapi", schema(value_type = PurposeId))]
    pub purpose: String,
    /// Conditions, as in `POST /api/v1/audience/count`.
    #[serde(rename = "where", default)]
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::Conditions))]
    pub conditions: Map<String, Value>,
    /// How old consent may become before it is asked for again, in months.
    pub months: u32,
}

/// What a renewal would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalPreview {
    /// Everybody who matches the conditions.
    pub matched: u64,
    /// How many may be asked by mail, in each way. Who was asked for the purpose within a year is counted and not asked.
    pub mail: BTreeMap<Way, u64>,
    /// How many may not be written to by mail, and may be asked on paper if their postal address is known.
    pub only_on_paper: u64,
    /// Who may be asked on paper, where that is chosen.
    pub paper: RenewalOnPaper,
    /// How many have said no, and are not asked.
    pub said_no: u64,
}

/// Who may be asked on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalOnPaper {
    /// How many letters there would be. Who was asked for the purpose within a year is counted and not asked.
    pub letters: u64,
    /// How many might be asked and cannot: no postal address, no name, or no e-mail address that works is known of them.
    pub without: u64,
}

/// `POST /api/v1/renewals`: begins one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalRequest {
    /// The purpose; its messages go by mail.
    #[cfg_attr(feature = "openapi", schema(value_type = PurposeId))]
    pub purpose: String,
    /// Conditions, as in `POST /api/v1/audience/count`.
    #[serde(rename = "where", default)]
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::Conditions))]
    pub conditions: Map<String, Value>,
    /// How old consent may become before it is asked for again, in months.
    pub months: u32,
    /// By which means; by mail unless another is named.
    #[serde(default)]
    pub medium: Medium,
    /// How many letters a day; only by mail, where it must be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily: Option<u32>,
    /// The last day on which anybody is asked or may answer.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub ends_on: Day,
}

/// What has come of a renewal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalAnswers {
    /// How many were asked.
    pub asked: u64,
    /// How many of them were reminded, once.
    pub reminded: u64,
    /// How many consented.
    pub yes: u64,
    /// How many said no.
    pub no: u64,
    /// How many have said nothing. Silence is no consent.
    pub silent: u64,
}

/// One renewal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalLine {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: RenewalId,
    /// The purpose.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: PurposeId,
    /// What it is called.
    pub title: String,
    /// How old consent may become, in months.
    pub months: u32,
    /// By which means.
    pub medium: Medium,
    /// How many letters a day; absent on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily: Option<u32>,
    /// The last day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub ends_on: Day,
    /// Who began it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub begun_at: Moment,
    /// When it ended; absent while it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub ended_at: Option<Moment>,
    /// What has come of it.
    pub answers: RenewalAnswers,
    /// The letters on paper that were made, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bundles: Vec<RenewalBundle>,
    /// What is still to be made; only of one on paper that runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_make: Option<RenewalToMake>,
}

/// `GET /api/v1/renewals`: the newest first, at most 200.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalList {
    /// They.
    pub renewals: Vec<RenewalLine>,
}

/// `POST /api/v1/renewals/{id}/bundles`: makes the next letters on paper, 500 at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalBundleRequest {
    /// The letters that ask, or the reminders that are due.
    pub round: Round,
}

/// Letters on paper that were made at once, and are printed and posted together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalBundle {
    /// Its number in the renewal, from 1.
    pub no: u32,
    /// Whether they ask or remind.
    pub round: Round,
    /// How many people were written to. Who has answered or said no since then is left out when the letters are printed.
    pub letters: u64,
    /// Who made them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub made_at: Moment,
}

/// What of a renewal on paper is still to be made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalToMake {
    /// How many people have not been asked yet; those who were asked for the purpose within a year are among them, and are not asked.
    pub letters: u64,
    /// How many were asked two weeks ago or more, and have neither answered on the page nor been reminded.
    pub reminders: u64,
}

/// `GET /api/v1/renewal-answers/{token}`: what the page behind the link shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalLink {
    /// Whether the person has consented.
    pub agreed: bool,
    /// The purpose.
    pub title: String,
    /// The sentence beside the box.
    pub label: String,
    /// What it means.
    pub details: String,
    /// The digest of the notice that holds these words.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub notice: Digest,
    /// The address, in part.
    pub masked_email: String,
    /// Until when it can be answered.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub ends_on: Day,
    /// The language.
    pub locale: Locale,
    /// The name of the business.
    pub controller: String,
    /// By which means they were asked.
    pub medium: Medium,
    /// Where they can say no, if the letter itself could not hold the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_url: Option<String>,
}

/// `POST /api/v1/renewal-answers/{token}`: the box was ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalAnswerRequest {
    /// The digest of the notice that was shown.
    pub notice: String,
    /// Whether the box was ticked: an empty one says nothing.
    pub agree: bool,
}
