//! The audience: counting, listing and exporting those who may be written to for one purpose, and saying why not the others.

mod conditions;
mod counting;
mod csv;
mod exports;
mod grounds;
pub mod http;
pub mod http_export;
pub mod http_filters;
pub mod http_history;
pub mod http_labels;
pub mod lines;
mod store;

use lupa_domain::{
    audience::Basis,
    wording::{Ground, Purpose},
};

pub use exports::disclosures_of;

use crate::{call::Call, error::ApiError, wording, words::problems::Code};

/// The ground that is asked about, which the keeper must have turned on; none for consent.
fn ground_of(purpose: &Purpose, basis: Basis) -> Result<Option<Ground>, ApiError> {
    match basis.ground() {
        Some(ground) if !purpose.also.contains(&ground) => Err(ApiError::at("/basis", Code::BasisOff)),
        ground => Ok(ground),
    }
}

/// The purpose that is asked about.
fn purpose_named(call: &Call<'_>, name: &str) -> Result<Purpose, ApiError> {
    let unknown = || ApiError::at("/purpose", Code::PurposeUnknown);
    wording::purpose(call.sql, &name.parse().map_err(|_| unknown())?)?.ok_or_else(unknown)
}
