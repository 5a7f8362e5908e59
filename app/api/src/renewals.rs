//! Asking for consent again.

use lupa_domain::{
    api::renewal::{RenewalBundle, RenewalBundleRequest, RenewalChoice, RenewalLine, RenewalList, RenewalPreview, RenewalRequest},
    ids::RenewalId,
    locale::Locale,
    renewal::Round,
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

/// Makes the next letters on paper.
pub fn make(id: RenewalId, round: Round) -> Request<RenewalBundle> {
    Request::post(format!("{RENEWALS}/{id}/bundles"), &RenewalBundleRequest { round })
}

/// Where the letters of a bundle are; their title is in this language.
#[must_use]
pub fn letters(id: RenewalId, bundle: u32, locale: Locale) -> String {
    format!("{RENEWALS}/{id}/bundles/{bundle}/letters.pdf?locale={locale}")
}

/// Where its labels are, for this sheet.
#[must_use]
pub fn labels(id: RenewalId, bundle: u32, sheet: &str, locale: Locale) -> String {
    format!("{RENEWALS}/{id}/bundles/{bundle}/labels.pdf?sheet={sheet}&locale={locale}")
}
