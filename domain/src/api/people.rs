//! People on the wire: what is held about one person.

use serde::{Deserialize, Serialize};

use crate::{ids::PersonId, locale::Locale, time::Moment};

/// `GET /api/v1/me`: identity and contact data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonView {
    /// The random id of the person; receipts carry it instead of the address.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// The e-mail address.
    pub email: String,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The telephone number, if one was given.
    pub phone: Option<String>,
    /// The language of messages.
    pub locale: Locale,
    /// When the person came into the register.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub joined_at: Moment,
    /// When the address was first confirmed; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub confirmed_at: Option<Moment>,
    /// Who keeps the register.
    pub controller: crate::wording::Controller,
}
