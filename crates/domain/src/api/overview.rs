//! What the first screen of the console tells: numbers, what needs a decision, what happened last, and how far the first day has come. Each part
//! is there for those with the right to it, and absent for everybody else.

use serde::{Deserialize, Serialize};

use super::{register::ReadOnly, rights::contact::SilentContact};
use crate::{
    ids::{PersonId, StaffId},
    register::MailHealth,
    staff::audit::Act,
    time::{Day, Moment},
    wording::{Channel, PurposeId},
};

/// `GET /api/v1/overview`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Overview {
    /// When it was put together.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// The day of the business.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub day: Day,
    /// The purposes in use, each with how many consents to it are in force; for those with `see_audience`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purposes: Option<Vec<PurposeTrend>>,
    /// What somebody has to decide or put right, as far as the reader may.
    pub decisions: Decisions,
    /// What people said about consent in the last seven days, the newest first; for those with `see_audience`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consents: Option<Vec<ConsentNews>>,
    /// What staff did in the last seven days, the newest first; for those with `read_audit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acts: Option<Vec<ActNews>>,
    /// The steps of the first day that the reader may take, done or not; for those with `manage_business`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<Vec<StepState>>,
    /// What the reader has done today.
    pub own: OwnDay,
}

/// How many consents to a purpose are in force, and how that has come about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurposeTrend {
    /// The purpose.
    pub purpose: PurposeId,
    /// What forms call it.
    pub title: String,
    /// By what it writes to people.
    pub channel: Channel,
    /// How many consents to the processing as it is now are in force.
    pub in_force: u64,
    /// By how much that has changed in 30 days.
    pub change: i64,
    /// How many were taken back in 30 days.
    pub withdrawn: u64,
    /// How many people objected in 30 days, whether they had consented or not.
    pub objected: u64,
    /// How many were in force before these 30 days.
    pub before: u64,
    /// How many were in force at the end of each of the 30 days, the last of which is today.
    pub line: Vec<u64>,
}

/// What somebody has to decide or put right. What is not there is well, or not for the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Decisions {
    /// Why nothing can be changed just now; for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_only: Option<ReadOnly>,
    /// A breach of which nobody has decided yet whether the authority is told, and whose time runs; for those who may read of breaches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub breach: Option<PressingBreach>,
    /// In how many things the register does not agree with itself; for those with `read_audit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disagreements: Option<u64>,
    /// How it goes with mail that does not go; for those who look after the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<MailHealth>,
    /// Details of the business that are still those of the example; for those with `manage_business`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example_data: bool,
    /// That nobody answers at the published address; for those with `manage_business`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silent_contact: Option<SilentContact>,
    /// Requests of customers that wait for an answer; for those with `handle_requests`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests: Option<OpenRequests>,
    /// Sign-ups that wait for their confirmation; for those with `see_people`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unconfirmed: Option<Unconfirmed>,
    /// Invitations that end within two days, or ended within the last week; for those with `manage_users`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invitations: Vec<EndingInvitation>,
    /// How many users have yet to accept the undertaking in force; for those with `manage_users`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undertakings: Option<u32>,
    /// That the reader has but one passkey and no recovery code left: with that device they would lose the way in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub last_key: bool,
}

impl Decisions {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        let single = [
            self.read_only.is_some(),
            self.breach.is_some(),
            self.disagreements.is_some(),
            self.mail.is_some(),
            self.example_data,
            self.silent_contact.is_some(),
            self.requests.is_some(),
            self.unconfirmed.is_some(),
            self.undertakings.is_some(),
            self.last_key,
        ];
        single.into_iter().filter(|is| *is).count() + self.invitations.len()
    }
}

/// A breach whose 72 hours run, or are over (GDPR Art. 33(1)); of several the one whose time ends first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PressingBreach {
    /// When the time ends, or ended.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub until: Moment,
    /// How many there are.
    pub count: u32,
}

/// Requests of customers that wait for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenRequests {
    /// How many.
    pub open: u32,
    /// How many of them are late.
    pub late: u32,
}

/// Sign-ups that wait for their confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unconfirmed {
    /// How many people they are of.
    pub people: u64,
    /// When the oldest was sent.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub oldest: Moment,
}

/// An invitation that ends soon, or has just ended, and that nobody has taken up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EndingInvitation {
    /// Of which user.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub staff: StaffId,
    /// What they are called.
    pub name: String,
    /// When it ends, or ended.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub ends_at: Moment,
}

/// How people answered about a purpose on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentNews {
    /// On which day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub day: Day,
    /// When the last of them did; absent where that is further back than is looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub at: Option<Moment>,
    /// What they said.
    pub said: AnswerKind,
    /// About which purpose.
    pub purpose: PurposeId,
    /// What forms call it.
    pub title: String,
    /// How many they were.
    pub count: u64,
    /// Who, where it was one; for those with `see_people`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<NamedPerson>,
}

/// What somebody said about a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AnswerKind {
    /// They consented.
    Given,
    /// They took it back.
    Withdrawn,
    /// They objected.
    Objected,
}

/// A person by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NamedPerson {
    /// The random id of the person.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// The name; of an organisation its name, and an address where there is no other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What a member of staff did on one day, all of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActNews {
    /// On which day.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub day: Day,
    /// When it was done last.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// What.
    pub act: Act,
    /// Who; absent where nobody had signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub staff: Option<StaffId>,
    /// What they were called on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The user that the last of it was about, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// How many times; of what concerns customers, how many customers.
    pub count: u64,
}

/// A step of the first day, and whether it is done: that follows from the register, nobody ticks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StepState {
    /// Which.
    pub step: FirstStep,
    /// Whether it is done.
    pub done: bool,
}

/// A step of the first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FirstStep {
    /// The details of the business: done when none of them is the example's.
    Business,
    /// Its look: done when there is a logo or a colour.
    Look,
    /// The texts of the form: done when words were published after the setting up.
    Form,
    /// Sharing the form: done when somebody has answered it on the web.
    Share,
    /// Colleagues: done when another user was invited.
    Invite,
}

/// What the reader has done today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnDay {
    /// How often they recorded what a customer said.
    pub recorded: u64,
    /// How many customers they added.
    pub added: u64,
    /// How often they noted a visit or a purchase, or put one right.
    pub noted: u64,
}
