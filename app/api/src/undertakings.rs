//! The undertaking that staff accept: its editions, who has accepted which.

use lupa_domain::{
    api::undertaking::{UndertakingIssue, UndertakingList, UndertakingRequest, UndertakingResponse},
    staff::Undertaking,
};
use serde_json::Value;

use crate::{Request, paths};

/// Accepts the undertaking as it was read. The answer is the receipt.
pub fn accept(undertaking: &Undertaking) -> Request<Value> {
    let digest = undertaking.digest().as_str().to_owned();
    let asked = UndertakingRequest { edition: undertaking.edition, locale: undertaking.locale, digest };
    Request::post(paths::UNDERTAKING, &asked)
}

/// The editions, and who has accepted which.
pub fn list() -> Request<UndertakingList> {
    Request::get(paths::UNDERTAKINGS)
}

/// Publishes the edition after `edition`.
pub fn publish(edition: u32, issue: &UndertakingIssue) -> Request<UndertakingResponse> {
    Request::post(paths::UNDERTAKINGS, issue).if_match(edition)
}
