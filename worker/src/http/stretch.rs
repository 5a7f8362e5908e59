//! Where an answer that comes in stretches goes on. The edge hands the place back as it got it, and only the edge can
//! ([`crate::runtime::hop`]). It is sealed and belongs to who began, with which key or session, and to what was asked: nobody begins in the
//! middle, and no stretch is booked on somebody else.

use super::{context::RequestContext, cursor};
use crate::{
    runtime::{capability::Kind, error::ApiError, hop::AFTER},
    staff::Member,
    words::problems::Code,
};

/// A member of staff with the key or the session with which they ask.
pub(super) fn of_member(member: &Member) -> String {
    let text = |id: Option<String>| id.unwrap_or_default();
    format!("staff {} {} {}", member.id(), text(member.key().map(|id| id.to_string())), text(member.session().map(|id| id.to_string())))
}

fn asked(request: &RequestContext<'_>, whose: &str) -> cursor::Question {
    cursor::question(request, &("stretch", whose, request.body))
}

/// The place, for the edge.
pub(super) fn seal(request: &RequestContext<'_>, whose: &str, place: &str) -> String {
    request.tx.config().secrets.seal(Kind::Stretch, &[&asked(request, whose), place.as_bytes()].concat())
}

/// Where to go on; nothing at the beginning.
pub(super) fn place<T>(request: &RequestContext<'_>, whose: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, ApiError> {
    open(request, asked(request, whose), parse)
}

fn open<T>(request: &RequestContext<'_>, asked: cursor::Question, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, ApiError> {
    let Some(sealed) = request.header(AFTER) else { return Ok(None) };
    let content = request.tx.config().secrets.open(Kind::Stretch, sealed);
    let place = content.as_deref().and_then(|content| content.strip_prefix(asked.as_slice()));
    let read = place.and_then(|place| std::str::from_utf8(place).ok()).and_then(parse);
    read.map(Some).ok_or_else(|| ApiError::refused(Code::CursorInvalid))
}

/// The place of a file that comes in pieces, for the edge: what it sends next is another body than what it sent before.
pub(super) fn seal_of(request: &RequestContext<'_>, whose: &str, place: &str) -> String {
    request.tx.config().secrets.seal(Kind::Stretch, &[&asked_without_body(request, whose), place.as_bytes()].concat())
}

/// Where such a file goes on; nothing at the beginning.
pub(super) fn place_of<T>(request: &RequestContext<'_>, whose: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, ApiError> {
    open(request, asked_without_body(request, whose), parse)
}

fn asked_without_body(request: &RequestContext<'_>, whose: &str) -> cursor::Question {
    cursor::question(request, &("pieces", whose))
}
