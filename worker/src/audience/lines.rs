//! Rows of an export as JSON, one object a line: for programs that go on by themselves.

use lupa_domain::{
    ids::{EventId, ExportId},
    locale::Locale,
    time::Moment,
    wording::PurposeId,
};
use serde::Serialize;

use super::store::Found;

/// The first line: which export this is, so that the file can be held against the register years later.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    pub(super) export: ExportId,
    pub(super) purpose: &'a PurposeId,
    /// The version of the processing that everybody below has agreed to.
    pub(super) version: u32,
    pub(super) at: Moment,
    pub(super) people: u64,
    /// The newest signed checkpoint of the log: every receipt below that is older is in its tree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) checkpoint: Option<String>,
}

#[derive(Serialize)]
struct Line<'a> {
    address: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    language: Locale,
    consent_given_at: Moment,
    receipt: EventId,
    stop_url: String,
}

/// The head as a line.
pub(super) fn head(head: &Head<'_>) -> String {
    lupa_domain::jcs::text(head) + "\n"
}

/// The rows as lines.
pub(super) fn rows(people: &[Found], stop_url: impl Fn(&Found) -> String) -> String {
    let line = |found: &Found| {
        let Found { address, name, locale, given_at, receipt, .. } = found;
        let (name, stop_url) = (name.as_deref(), stop_url(found));
        let line = Line { address, name, language: *locale, consent_given_at: *given_at, receipt: *receipt, stop_url };
        lupa_domain::jcs::text(&line) + "\n"
    };
    people.iter().map(line).collect()
}
