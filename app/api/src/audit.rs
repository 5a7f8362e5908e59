//! The audit log: who did or saw what.

use lupa_domain::{api::staff::AuditPage, ids::PersonId};

use crate::{Request, paths, request::paged};

/// A page of the log, of an act and a user where they are chosen; before that entry.
pub fn list(act: &str, staff: &str, before: Option<u64>) -> Request<AuditPage> {
    let url = format!("{}?act={act}&staff={staff}", paths::AUDIT);
    Request::get(paged(url, "before", before.map(|before| before.to_string())))
}

/// What was seen or done of one person's data; before that entry.
pub fn of_person(id: PersonId, before: Option<String>) -> Request<AuditPage> {
    Request::get(paged(format!("{}?person={id}", paths::AUDIT), "before", before))
}
