//! Streaming an export: the register gives a stretch at a time, the edge passes each on before it asks for the next.

use http::{HeaderValue, Request, Response};

use super::Reach;
use crate::{
    body::Body,
    call::{AFTER, NEXT},
};

/// Where an export goes on, if it does.
#[must_use]
pub fn next_of(response: &mut Response<Body>) -> Option<HeaderValue> {
    response.headers_mut().remove(NEXT)
}

/// The request for the stretch after `after`.
#[must_use]
pub fn continued(request: &Request<String>, after: HeaderValue) -> Request<String> {
    let mut next = super::copy(request);
    next.headers_mut().insert(AFTER, after);
    next
}

/// One stretch and where the next begins. A stretch that fails ends the file in the middle, so that nobody takes it for whole.
pub async fn stretch(register: &impl Reach, request: &Request<String>, after: HeaderValue) -> Result<(String, Option<HeaderValue>), ()> {
    let mut response = register.ask(continued(request, after)).await;
    let next = next_of(&mut response);
    match response.into_parts() {
        (parts, Body::Text(text)) if parts.status.is_success() => Ok((text, next)),
        _ => Err(()),
    }
}
