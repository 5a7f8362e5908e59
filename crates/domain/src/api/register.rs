//! The register itself on the wire: set-up and status.

use serde::{Deserialize, Serialize};

use crate::{time::Moment, wording::Controller};

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
