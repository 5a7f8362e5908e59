//! Where a page of a list ended. A cursor says under which question: under another one it opens as nothing.

use serde::Serialize;

use super::context::RequestContext;
use crate::{
    runtime::{capability::Kind, error::ApiError},
    words::problems::Code,
};

/// Above every number: numbers cross JavaScript as doubles.
pub(super) const ABOVE_ALL: i64 = i64::MAX >> 10;

/// What was asked, in short.
pub(super) type Question = [u8; 8];

pub(super) fn question(request: &RequestContext<'_>, asked: &impl Serialize) -> Question {
    let mac = request.tx.config().secrets.mac("question", lupa_domain::jcs::text(asked).as_bytes());
    std::array::from_fn(|at| mac[at])
}

pub(super) fn seal(request: &RequestContext<'_>, question: Question, place: &[u8]) -> String {
    request.tx.config().secrets.seal(Kind::Cursor, &[&question, place].concat())
}

/// The place that a cursor names; nothing where none was sent.
pub(super) fn open<T>(
    request: &RequestContext<'_>,
    question: Question,
    cursor: Option<&str>,
    parse: impl FnOnce(&[u8]) -> Option<T>,
) -> Result<Option<T>, ApiError> {
    let Some(cursor) = cursor else { return Ok(None) };
    let content = request.tx.config().secrets.open(Kind::Cursor, cursor);
    let place = content.as_deref().and_then(|content| content.strip_prefix(&question)).and_then(parse);
    place.map(Some).ok_or_else(|| ApiError::at("/cursor", Code::CursorInvalid))
}

/// A number as a place.
pub(super) fn number(place: &[u8]) -> Option<i64> {
    place.try_into().ok().map(i64::from_be_bytes)
}
