//! Conditions of a request (RFC 9110 §13): tags of what was seen, so that nobody's change is lost.

use http::header;

use super::context::RequestContext;
use crate::{runtime::error::ApiError, words::problems::Code};

/// The tag of a state, as `ETag` has it.
pub(super) fn etag(state: impl std::fmt::Display) -> String {
    format!("\"{state}\"")
}

/// Who changes something says which state of it they have seen (`If-Match`).
pub(super) fn must_have_seen(request: &RequestContext<'_>, etag: &str) -> Result<(), ApiError> {
    match request.header(header::IF_MATCH) {
        None => Err(ApiError::refused(Code::PreconditionRequired)),
        Some(seen) if seen != etag => Err(ApiError::refused(Code::PreconditionFailed)),
        Some(_) => Ok(()),
    }
}

/// The same, where it may be left out.
pub(super) fn if_given_must_have_seen(request: &RequestContext<'_>, etag: &str) -> Result<(), ApiError> {
    if request.header(header::IF_MATCH).is_some() { must_have_seen(request, etag) } else { Ok(()) }
}

/// For what may be new: it is made with `If-None-Match: *`, and what is there is changed with `If-Match`. `before` is the tag of what is there.
pub(super) fn must_be_new_or_seen(request: &RequestContext<'_>, before: Option<&str>) -> Result<(), ApiError> {
    match before {
        Some(before) if request.header(header::IF_NONE_MATCH).is_none() => must_have_seen(request, before),
        None if request.header(header::IF_NONE_MATCH) == Some("*") => Ok(()),
        None if request.header(header::IF_MATCH).is_none() => Err(ApiError::refused(Code::PreconditionRequired)),
        _ => Err(ApiError::refused(Code::PreconditionFailed)),
    }
}

/// Whether `If-None-Match` names this tag. The comparison is weak (§13.1.2): a proxy that compresses weakens a tag.
pub(super) fn is_known(request: &RequestContext<'_>, etag: &str) -> bool {
    let among = |seen: &str| seen.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == etag);
    request.header(header::IF_NONE_MATCH).is_some_and(among)
}
