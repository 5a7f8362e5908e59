//! Telling those who received somebody's data, on the wire.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{NotificationId, PersonId},
    rights::notification::{Change, DataNames, LetterState},
    time::Moment,
};

/// `GET /api/v1/notifications`: those whose recipient has not been told, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationList {
    /// At most a hundred of them.
    pub open: Vec<OpenNotification>,
    /// How many there are.
    pub count: u64,
}

/// A recipient that waits to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenNotification {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: NotificationId,
    /// What it is about.
    #[serde(flatten)]
    pub line: NotificationLine,
    /// By what the recipient finds the person in its copy: the address that it received. Where the person has none any more, nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The person; absent once they are erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub person: Option<PersonId>,
}

/// What a recipient was told, or has to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationLine {
    /// Of which change.
    pub change: Change,
    /// Who received the data, as staff named them.
    pub recipient: String,
    /// Which data they received of what changed, as a card names it.
    pub data: DataNames,
    /// When they received it last.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub disclosed_at: Moment,
    /// When it changed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// When they were told; absent while they wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub told_at: Option<Moment>,
    /// How staff told them; absent where a letter of the register did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// How far the letter to the recipient has come; absent where its address is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<LetterState>,
}

/// `PUT /api/v1/notifications/{id}`: the recipient has been told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationChange {
    /// How; up to 200 characters.
    pub how: String,
}

/// `GET /api/v1/recipients`: the organisations that received a list of customers, in the order of their names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecipientList {
    /// All of them.
    pub recipients: Vec<NotifiedRecipient>,
}

/// One of them; `PUT /api/v1/recipients` gives it an address or takes it away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotifiedRecipient {
    /// Its name, as staff wrote it when they made the list.
    pub name: String,
    /// The address at which it hears of corrections; absent where staff tell it themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}
