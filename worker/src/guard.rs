//! What every request passes before its handler: its size, its media type, and for changes that it comes from no other site.

use http::{HeaderMap, Method, header};

use crate::{
    config::Config,
    error::ApiError,
    router::{Guard, Route},
    words::problems::Code,
};

/// Whether the request may go on to its handler.
pub fn check(route: &Route, headers: &HeaderMap, body: &str, config: &Config) -> Result<(), ApiError> {
    if body.len() > route.limit {
        return Err(ApiError::refused(Code::BodyTooLarge));
    }
    if route.method == Method::GET || matches!(route.guard, Guard::OneClick(_)) {
        return Ok(());
    }
    same_site(headers, config)?;
    let is_json = text(headers, header::CONTENT_TYPE)
        .is_some_and(|value| value.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json"));
    if route.method != Method::DELETE && !is_json {
        return Err(ApiError::refused(Code::UnsupportedMediaType));
    }
    Ok(())
}

/// Cross-site request forgery needs a browser, and every browser of today says where a request comes from (Fetch Metadata); older ones
/// say at least the origin. A program that says neither carries no cookie it was not given on purpose.
fn same_site(headers: &HeaderMap, config: &Config) -> Result<(), ApiError> {
    let fits = match text(headers, "sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => text(headers, header::ORIGIN).is_none_or(|origin| origin == config.origin),
    };
    if fits { Ok(()) } else { Err(ApiError::refused(Code::CrossSite)) }
}

fn text(headers: &HeaderMap, name: impl header::AsHeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
