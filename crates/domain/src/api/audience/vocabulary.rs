//! What there is to ask about: so that nobody has to know by heart how a tag is written.

use serde::{Deserialize, Serialize};

use crate::own_field::{FieldId, FieldKind};

/// `GET /api/v1/audience/vocabulary?purpose=`: what conditions can name, for one purpose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Vocabulary {
    /// The tags that are in use, by name; at most 500.
    pub tags: Vec<String>,
    /// The postal codes that are in use, each with a town that somebody wrote beside it; at most 500.
    pub localities: Vec<Locality>,
    /// The business's own fields that the reader may see and this purpose may use.
    pub fields: Vec<VocabularyField>,
}

/// A postal code, and a town.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Locality {
    /// The code.
    pub postal_code: String,
    /// The town; empty where nobody wrote one.
    pub locality: String,
}

/// One of the business's own fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VocabularyField {
    /// Its name inside the register.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = r"^[a-z0-9-]{1,40}$"))]
    pub id: FieldId,
    /// Its name, in the language of the request where it has one.
    pub label: String,
    /// What it holds.
    pub kind: FieldKind,
    /// What one can choose from, where it is a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// Whether a purpose asks for it as a birthday.
    pub birthday: bool,
    /// Whether this purpose asks for it.
    pub asked: bool,
}
