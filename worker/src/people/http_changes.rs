//! How what is kept has changed, over HTTP.

use ::http::StatusCode;
use lupa_domain::{
    api::people::{ChangeLine, ChangePage},
    people::Sight,
    staff::audit::Act,
};

use super::{
    Person, changes, cursor, fields,
    http_card::{SAME_LOOKING, named, sight},
    http_search::ABOVE_ALL,
};
use crate::{
    call::{Answer, Call, json_answer},
    error::ApiError,
    staff::{Staff, audit::Note},
};

/// `GET /api/v1/people/{id}/changes`
pub fn list(call: &Call<'_>, staff: &Staff) -> Answer {
    let person = named(call)?;
    let page = page(call, &person, sight(staff))?;
    if call.query("cursor").is_none() {
        Note::of(Act::HistorySeen).by(staff).person(person.id).write_once_in(call, SAME_LOOKING)?;
    }
    json_answer(StatusCode::OK, &page)
}

/// The page of changes that the query asks for. That a restricted field has changed is no secret, what it held and why is.
pub(super) fn page(call: &Call<'_>, person: &Person, sight: Sight) -> Result<ChangePage, ApiError> {
    let asked = cursor::question(call, &("changes", person.id));
    let before = cursor::open(call, asked, call.query("cursor").as_deref(), cursor::number)?.unwrap_or(ABOVE_ALL);
    let (changes, next) = changes::page(call.sql, person.no, before)?;
    let declared = fields::declared(call.sql)?;
    let is_open = |line: &ChangeLine| match line.datum.strip_prefix("fields/") {
        None => true,
        Some(id) => id.parse().ok().and_then(|id| declared.get(&id)).is_some_and(|field| sight.sees(field)),
    };
    let shown = |line: ChangeLine| if is_open(&line) { line } else { ChangeLine { before: None, after: None, reason: None, ..line } };
    let next = next.map(|no| cursor::seal(call, asked, &no.to_be_bytes()));
    Ok(ChangePage { changes: changes.into_iter().map(shown).collect(), next })
}
