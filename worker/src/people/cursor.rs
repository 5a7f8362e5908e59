//! Where a page of people, of a history or of changes ended. A cursor says under which question: under another one it opens as nothing.

use serde::Serialize;

use crate::{call::Call, capability::Kind, error::ApiError, words::problems::Code};

/// What was asked, in short.
pub(super) type Question = [u8; 8];

pub(super) fn question(call: &Call<'_>, asked: &impl Serialize) -> Question {
    let mac = call.config().secrets.mac("question", lupa_domain::jcs::text(asked).as_bytes());
    std::array::from_fn(|at| mac[at])
}

pub(super) fn seal(call: &Call<'_>, question: Question, place: &[u8]) -> String {
    call.config().secrets.seal(Kind::Cursor, &[&question, place].concat())
}

/// The place that a cursor names; nothing where none was sent.
pub(super) fn open<T>(
    call: &Call<'_>,
    question: Question,
    cursor: Option<&str>,
    read: impl FnOnce(&[u8]) -> Option<T>,
) -> Result<Option<T>, ApiError> {
    let Some(cursor) = cursor else { return Ok(None) };
    let content = call.config().secrets.open(Kind::Cursor, cursor);
    let place = content.as_deref().and_then(|content| content.strip_prefix(&question)).and_then(read);
    place.map(Some).ok_or_else(|| ApiError::at("/cursor", Code::CursorInvalid))
}

/// A number as a place, and back.
pub(super) fn number(place: &[u8]) -> Option<i64> {
    place.try_into().ok().map(i64::from_be_bytes)
}
