//! Asking for consent again.

use lupa_domain::{
    api::renewal::{RenewalChoice, RenewalLine, RenewalList, RenewalPreview, RenewalRequest},
    ids::RenewalId,
};

use crate::Request;

/// Where consent was asked for again.
const RENEWALS: &str = "/api/v1/renewals";

/// Those that were begun.
pub fn list() -> Request<RenewalList> {
    Request::get(RENEWALS)
}

/// How many people would be asked.
pub fn preview(ask: &RenewalChoice) -> Request<RenewalPreview> {
    Request::post(format!("{RENEWALS}/preview"), ask)
}

/// Begins one.
pub fn begin(ask: &RenewalRequest) -> Request<RenewalLine> {
    Request::post(RENEWALS, ask)
}

/// Ends one before its last day.
pub fn stop(id: RenewalId) -> Request<RenewalLine> {
    Request::delete(format!("{RENEWALS}/{id}"))
}
