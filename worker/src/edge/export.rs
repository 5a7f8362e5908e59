//! Streaming an export: the register gives a stretch at a time, the edge passes each on before it asks for the next.

use http::{HeaderValue, Request};

use crate::call::AFTER;

/// The request for the stretch after `after`.
#[must_use]
pub fn continued(request: &Request<String>, after: HeaderValue) -> Request<String> {
    let mut next = super::copy(request);
    next.headers_mut().insert(AFTER, after);
    next
}
