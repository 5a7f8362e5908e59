//! The register itself on the wire: set-up and status.

use serde::{Deserialize, Serialize};

use crate::{
    languages::Languages,
    locale::Locale,
    register::{Health, MailHealth},
    time::Moment,
    wording::{Controller, ControllerPart, FormId, Succession},
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
    /// The languages that the business offers its customers.
    #[serde(default)]
    pub languages: Languages,
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
    /// The name of the person who sets it up: the first administrator.
    pub own_name: String,
    /// Where they read mail; also the address of the contact for the register.
    pub email: String,
    /// What else is known of the business; what is left out is left out of notices, letters and receipts too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub controller: Option<ControllerRequest>,
    /// The languages that it offers its customers; all of them if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<Locale>>,
    /// Whether an API key with every right is made at once, for a program that goes on by itself. People make keys in the settings.
    #[serde(default, skip_serializing_if = "is_false")]
    pub api_key: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// What may be said of the controller beside name and e-mail.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ControllerRequest {
    /// The register number of the business, or its number for value added tax.
    pub business_id: Option<String>,
    /// The named contact for the register; who sets it up if absent.
    pub contact: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Town.
    pub locality: Option<String>,
    /// The address of the website.
    pub website: Option<String>,
}

/// The answer to set-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SetupResponse {
    /// The first administrator's key, where one was asked for. It is shown this once and never again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_key: Option<String>,
    /// The first administrator's invitation: the token with which they make a passkey at `/console/join#…`.
    pub invitation: String,
    /// The controller as it now stands in every notice.
    pub controller: Controller,
    /// What is known of the mail server: it is tried when the register starts.
    pub mail: MailHealth,
}

/// `PUT /api/v1/controller`: the particulars whole; what is left out or empty is known no more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ControllerChange {
    /// The name of the business.
    pub name: String,
    /// The named contact for the register.
    pub contact: String,
    /// Where the contact reads mail.
    pub email: String,
    /// See [`ControllerRequest::business_id`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub business_id: String,
    /// A telephone number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Street and number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub street: String,
    /// Postal code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub postal_code: String,
    /// Town.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub locality: String,
    /// The address of the website.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub website: String,
}

/// `GET` and `PUT /api/v1/controller`, and the answer to `POST /api/v1/controller/republish`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ControllerResponse {
    /// Who keeps the register, as it stands in whatever is published from now on.
    pub controller: Controller,
    /// How many changes there were: the tag for the next one (`If-Match`).
    pub revision: u64,
    /// When it was last changed; absent for registers of before that was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub changed_at: Option<Moment>,
    /// What customers are still shown otherwise.
    pub outdated: Outdated,
}

/// `PUT /api/v1/languages`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LanguagesRequest {
    /// The languages that the business offers its customers: one at least.
    pub languages: Vec<Locale>,
}

/// `GET` and `PUT /api/v1/languages`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LanguagesResponse {
    /// The languages that the business offers its customers.
    pub languages: Languages,
    /// How many changes there were: the tag for the next one (`If-Match`).
    pub revision: u64,
    /// When they were last changed; absent where nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub changed_at: Option<Moment>,
    /// What customers are still shown otherwise.
    pub outdated: Outdated,
}

/// What forms still say that the business no longer does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outdated {
    /// The forms whose newest edition differs; none where customers are shown everything as it is.
    pub forms: Vec<OutdatedForm>,
    /// Whether it is certain that they name the same controller.
    pub succession: Succession,
    /// How many consents stand to what these forms ask: they end if it is another controller.
    pub agreed: u64,
}

/// A form whose newest edition says something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutdatedForm {
    /// The form.
    pub form: FormId,
    /// Its heading.
    pub title: String,
    /// Its newest edition.
    pub edition: u32,
    /// Which particulars of the controller it gives otherwise.
    pub differs: Vec<ControllerPart>,
    /// The languages that it speaks.
    pub languages: Vec<Locale>,
    /// Whether the words that it shows can be published again as they are. If not, they lack something that the editor of the form names.
    pub ready: bool,
}

/// `POST /api/v1/controller/republish`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RepublishRequest {
    /// Whose register it is after a change of name or number; needed where that is uncertain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub controller: Option<ControllerIs>,
    /// How many consents end by it, as the keeper has seen; needed with another controller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concerns: Option<u64>,
}

/// Whether people have agreed to this controller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ControllerIs {
    /// The same business under its new name: a new edition says so, and consent stands.
    Same,
    /// Another business: a new version of every purpose begins, and consent to the earlier ones no longer counts.
    Another,
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

/// `PUT /api/v1/register/backup`: the register is there again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RestoreResponse {
    /// How many rows were put back.
    pub rows: u64,
    /// The version of Lupa that took the backup.
    pub version: String,
    /// When it was taken. What happened later is lost.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub taken_at: Moment,
    /// How many leaves the log has.
    pub leaves: u64,
    /// Whether the log says from now on that it was continued from a copy of so many leaves; a log without leaves has nothing to say.
    pub continued: bool,
}
