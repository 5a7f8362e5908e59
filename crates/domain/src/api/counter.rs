//! Counter mode on the wire: a tablet at the desk, on which customers sign up themselves.

use serde::{Deserialize, Serialize};

use crate::{languages::Languages, wording::FormId};

/// `GET /api/v1/counter`: which forms can be put on the counter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CounterForms {
    /// The forms that are shown now, each with its heading in the language of the request.
    pub forms: Vec<CounterForm>,
}

/// A form that can be put on the counter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CounterForm {
    /// Its name.
    pub form: FormId,
    /// Its heading.
    pub heading: String,
}

/// `POST /api/v1/counter/session`: makes the session of this browser one that can do nothing but show this form and take it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CounterRequest {
    /// The form.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::FormId))]
    pub form: String,
}

/// `GET /api/v1/counter/session`: what stands on the counter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CounterResponse {
    /// The form.
    pub form: FormId,
    /// The name of the business that keeps the register.
    pub controller: String,
    /// The languages in which the form can be had.
    #[serde(default)]
    pub languages: Languages,
}
