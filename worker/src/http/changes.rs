//! How what is stored has changed, over HTTP.

use http::StatusCode;
use lupa_domain::{
    api,
    api::people::{ChangeLine, ChangePage},
    people::Sight,
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    cursor::{self, ABOVE_ALL},
    guard::staff,
    openapi::doc,
    people::{SAME_LOOKING, named, sight},
    route::{Route, get},
};
use crate::{
    people::{Person, changes, fields},
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{Note, Staff, permission::SeeHistory},
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![get(
        "/api/v1/people/{id}/changes",
        staff(list),
        doc("How what is kept has changed, the newest first, page by page")
            .named("listChanges")
            .query("cursor")
            .gives::<api::people::ChangePage>(200)
            .refuses(&[400]),
    )]
}

/// `GET /api/v1/people/{id}/changes`
pub(super) fn list(request: &RequestContext<'_>, staff: &Staff<SeeHistory>) -> Answer {
    let person = named(request)?;
    let page = page(request, &person, sight(staff))?;
    if request.query("cursor").is_none() {
        Note::of(Act::HistorySeen).by(staff).person(person.id).write_once_in(&request.tx, SAME_LOOKING)?;
    }
    json_answer(StatusCode::OK, &page)
}

/// The page of changes that the query asks for. That a restricted field has changed is no secret, what it held and why is.
pub(super) fn page(request: &RequestContext<'_>, person: &Person, sight: Sight) -> Result<ChangePage, ApiError> {
    let asked = cursor::question(request, &("changes", person.id));
    let before = cursor::open(request, asked, request.query("cursor").as_deref(), cursor::number)?.unwrap_or(ABOVE_ALL);
    let (changes, next) = changes::page(request.tx.sql, person.no, before)?;
    let declared = fields::declared(request.tx.sql)?;
    let is_open = |line: &ChangeLine| match line.datum.strip_prefix("fields/") {
        None => true,
        Some(id) => id.parse().ok().and_then(|id| declared.get(&id)).is_some_and(|field| sight.sees(field)),
    };
    let shown = |line: ChangeLine| if is_open(&line) { line } else { ChangeLine { before: None, after: None, reason: None, ..line } };
    let next = next.map(|no| cursor::seal(request, asked, &no.to_be_bytes()));
    Ok(ChangePage { changes: changes.into_iter().map(shown).collect(), next })
}
