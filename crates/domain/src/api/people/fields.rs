//! The fields that the business declares for its cards.

use serde::{Deserialize, Serialize};

use crate::people::{FieldDeclaration, FieldId};

/// `GET /api/v1/fields`: what else is kept about people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldList {
    /// In the order in which they were declared.
    pub fields: Vec<FieldResponse>,
}

/// One of the business's own fields. `PUT /api/v1/fields/{id}` takes its declaration; a new one needs `If-None-Match: *`, a change `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldResponse {
    /// Its name: small letters, digits and hyphens.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = r"^[a-z0-9-]{1,40}$"))]
    pub id: FieldId,
    /// Counts the changes, for `If-Match`.
    pub revision: u64,
    /// What was declared.
    #[serde(flatten)]
    pub declaration: FieldDeclaration,
    /// For how many people it holds something.
    pub people: u64,
}
