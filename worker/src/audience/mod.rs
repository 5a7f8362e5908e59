//! The audience: counting, listing and exporting those who may be written to for one purpose, and saying why not the others.

mod csv;
pub mod http;
mod store;

use lupa_domain::wording::Purpose;

use crate::{call::Call, error::ApiError, wording, words::problems::Code};

/// The purpose that is asked about.
fn purpose_named(call: &Call<'_>, name: &str) -> Result<Purpose, ApiError> {
    let unknown = || ApiError::at("/purpose", Code::PurposeUnknown);
    wording::purpose(call.sql, &name.parse().map_err(|_| unknown())?)?.ok_or_else(unknown)
}
