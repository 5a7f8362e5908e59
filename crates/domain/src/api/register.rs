//! The register itself on the wire: set-up and status.

use serde::{Deserialize, Serialize};

use crate::{
    register::{Health, MailHealth},
    time::Moment,
    wording::Controller,
};

/// `GET /api/v1/status`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Status {
    /// Whether the register has been set up.
    pub set_up: bool,
    /// The version of Lupa.
    pub version: String,
    /// Who keeps the register, as it stands in every notice; an example until it is set up.
    pub controller: Controller,
    /// Why nothing can be changed just now; left out while everything can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_only: Option<ReadOnly>,
    /// Whether it has what it needs, as far as is known: a way out for mail. For whatever watches it.
    #[serde(default)]
    pub health: Health,
    /// How it goes with mail: for those with the right `manage_users`, `manage_keys` or `read_audit`, absent for everybody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<MailHealth>,
}

/// Why a register is only read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ReadOnly {
    /// Its log is not the one that was signed: a newer copy of the data must be put back.
    Forked,
    /// Its database has a fault: a backup must be put back.
    Damaged,
}

/// `POST /api/v1/setup`: once, with the token that `make start` printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetupRequest {
    /// The one-time token.
    pub token: String,
    /// The name of the business that keeps the register.
    pub name: String,
    /// Where its contact for the register reads mail; also the first administrator's address.
    pub email: String,
    /// What else is known of the controller; what is left out keeps its example value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub controller: Option<ControllerRequest>,
}

/// What may be set of the controller beside name and e-mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ControllerRequest {
    /// The register number of the business.
    pub business_id: Option<String>,
    /// The named contact for the register.
    pub contact: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Town.
    pub locality: Option<String>,
}

/// The answer to set-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetupResponse {
    /// The first administrator's key. It is shown this once and never again.
    pub api_key: String,
    /// The first administrator's invitation: the token with which they make a passkey at `/console/join#…`.
    pub invitation: String,
    /// The controller as it now stands in every notice.
    pub controller: Controller,
    /// What is known of the mail server: it is tried when the register starts.
    pub mail: MailHealth,
}

/// `PUT /api/v1/event-day`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventDayRequest {
    /// Whether many people sign up from one network today, as at a fair.
    pub on: bool,
}

/// `GET /api/v1/event-day`: whether more sign-ups than usual are heard from one network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventDayResponse {
    /// Until when: the end of the day. Absent where it is a day like others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub until: Option<Moment>,
}
