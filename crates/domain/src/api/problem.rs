//! Problems: errors as RFC 9457 problem details, with a stable code and the fields named.

use serde::{Deserialize, Serialize};

use super::wording::FormNotice;
use crate::{ids::PersonId, register::look::Color};

/// The media type of a [`Problem`].
pub const MEDIA_TYPE: &str = "application/problem+json";

/// What went wrong, in the language of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A name for this kind of problem: `urn:lupa:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What to do about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Stable; programs may rely on it.
    pub code: String,
    /// The members of the request that are at fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// With `notice_retired`: the edition that is asked now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Box<FormNotice>>,
    /// With `email_taken`: who has the address, for those who may see people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub person: Option<PersonId>,
    /// With `color_faint`: the nearest colour that stands out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nearest: Option<Color>,
}

/// One member of a request that is at fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// A JSON Pointer into the request (RFC 6901), such as `/email`; empty for the whole.
    pub pointer: String,
    /// Stable; programs may rely on it.
    pub code: String,
    /// A sentence for the person.
    pub detail: String,
}
