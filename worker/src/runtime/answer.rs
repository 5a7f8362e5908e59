//! The answers that handlers and the edge give.

use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use serde::Serialize;

use super::{body::Body, error::ApiError};

/// What a handler gives.
pub type Answer = Result<Response<Body>, ApiError>;

/// An answer in JSON.
pub fn json_answer<T: Serialize>(status: StatusCode, value: &T) -> Answer {
    let text = serde_json::to_string(value).map_err(|_| ApiError::Broken("an answer cannot be written as JSON".into()))?;
    Ok(json_text(status, text))
}

/// An answer in JSON that is text already.
pub fn json_text(status: StatusCode, text: String) -> Response<Body> {
    with_type(status, "application/json", Body::Text(text))
}

/// An answer of some media type.
pub fn with_type(status: StatusCode, media_type: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// An answer without a body.
pub fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::Empty);
    *response.status_mut() = status;
    response
}

/// Adds a header whose value we made ourselves.
pub fn set_header(response: &mut Response<Body>, name: HeaderName, value: &str) -> Result<(), ApiError> {
    let value = HeaderValue::from_str(value).map_err(|_| ApiError::Broken(format!("{name} cannot have that value")))?;
    response.headers_mut().append(name, value);
    Ok(())
}
