//! What staff record of a person: consent given in person, on paper or by telephone, and other grounds to write to them.

use lupa_domain::{
    api::{
        consent::{RecordPreview, RecordRequest, RecordResponse, ScanLine, ScanRequest},
        grounds::{GroundList, GroundRequest, GroundResponse},
    },
    ids::{PersonId, ScanId},
    locale::Locale,
    wording::PurposeId,
};

use crate::{Request, paths, request::paged};

/// What can be recorded of a person, in the language of the words that are read out; in the person's own if none is chosen.
pub fn recordable(id: PersonId, language: Option<Locale>) -> Request<RecordPreview> {
    Request::get(paged(paths::person_consents(id), "locale", language.map(|language| language.to_string())))
}

/// Records it.
pub fn record(id: PersonId, ask: &RecordRequest) -> Request<RecordResponse> {
    Request::post(paths::person_consents(id), ask)
}

/// Keeps the scan of a paper beside what was recorded of it.
pub fn keep_scan(id: PersonId, ask: &ScanRequest) -> Request<ScanLine> {
    Request::post(paths::person_scans(id), ask)
}

/// Takes a scan out.
pub fn remove_scan(id: PersonId, scan: ScanId) -> Request<()> {
    Request::delete(paths::person_scan(id, scan))
}

/// On what else than consent a person may be written to.
pub fn grounds(id: PersonId) -> Request<GroundList> {
    Request::get(paths::grounds(id))
}

/// Hangs a soft opt-in on a purchase.
pub fn record_soft_opt_in(id: PersonId, purpose: &PurposeId, ask: &GroundRequest) -> Request<GroundResponse> {
    Request::put(paths::soft_opt_in(id, purpose), ask)
}

/// Takes it out.
pub fn remove_soft_opt_in(id: PersonId, purpose: &PurposeId) -> Request<()> {
    Request::delete(paths::soft_opt_in(id, purpose))
}
