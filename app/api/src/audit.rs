//! The audit log: who did or saw what.

use lupa_domain::{api::staff::AuditPage, ids::PersonId};

use crate::{Request, paths, request::paged};

/// What of the log is asked for: words, ids and days as they stand in the address of the screen; what is empty narrows nothing down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditQuestion {
    /// The word of an act.
    pub act: String,
    /// The id of a user.
    pub staff: String,
    /// The id of a customer.
    pub person: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
}

/// A page of the log; before that entry.
pub fn list(question: &AuditQuestion, before: Option<u64>) -> Request<AuditPage> {
    let AuditQuestion { act, staff, person, from, to } = question;
    let url = format!("{}?act={act}&staff={staff}&person={person}&from={from}&to={to}", paths::AUDIT);
    Request::get(paged(url, "before", before.map(|before| before.to_string())))
}

/// What was seen or done of one person's data; before that entry.
pub fn of_person(id: PersonId, before: Option<String>) -> Request<AuditPage> {
    Request::get(paged(format!("{}?person={id}", paths::AUDIT), "before", before))
}
