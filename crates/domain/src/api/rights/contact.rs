//! Whether the address of the business is read, on the wire.

use serde::{Deserialize, Serialize};

use crate::time::Moment;

/// `GET /api/v1/contact-checks/{token}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactCheckPreview {
    /// The address that it is about: that of the business, which everybody may know.
    pub email: String,
    /// The name of the business.
    pub controller: String,
}

/// An address of the business that nobody seems to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SilentContact {
    /// The address.
    pub email: String,
    /// When the letter was sent that nobody has answered.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub since: Moment,
}
