//! The built files. A disk sets no media types and Cloudflare's own would differ, so they are set here.

use http::{HeaderValue, Response, StatusCode, header};
use lupa_domain::locale::Locale;

use super::{
    export::EXPORT_SCHEMA,
    request::{Assets, PageRequest},
};
use crate::{
    runtime::{answer::with_type, body::Body, error::ApiError},
    words::problems::Code,
};

/// What the addresses with personal tokens ask of robots; the pages also say `noindex`.
const ROBOTS: &str =
    "User-agent: *\nDisallow: /confirm/\nDisallow: /u/\nDisallow: /r/\nDisallow: /me\nDisallow: /console\nDisallow: /api/\n";

/// `GET /assets/…`: names hold a hash of the content, so they may be kept for ever.
pub async fn asset(assets: &impl Assets, path: &str, page_request: &PageRequest<'_>) -> Response<Body> {
    let media_type = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => return missing(page_request),
    };
    let lasting = if path.starts_with("/assets/") { "public, max-age=31536000, immutable" } else { "public, max-age=86400" };
    file(assets, path, media_type, lasting, page_request).await
}

/// `GET /api/v1/openapi.json`: made natively and a file like the others, for in the Worker it would take a sixtieth of the upload.
pub async fn description(assets: &impl Assets, page_request: &PageRequest<'_>) -> Response<Body> {
    file(assets, "/openapi.json", "application/json", "public, max-age=300", page_request).await
}

/// `GET /api/v1/export.schema.json`: what a person takes along is described by (JSON Schema, 2020-12). Made natively, likewise.
pub async fn export_schema(assets: &impl Assets, page_request: &PageRequest<'_>) -> Response<Body> {
    file(assets, EXPORT_SCHEMA, "application/schema+json", "public, max-age=300", page_request).await
}

/// `GET /news/{locale}.md`: what changed from version to version. The console asks for it when there is something new to say.
pub async fn news(assets: &impl Assets, locale: Locale, page_request: &PageRequest<'_>) -> Response<Body> {
    file(assets, &format!("/news/{locale}.md"), "text/markdown; charset=utf-8", "public, max-age=300", page_request).await
}

async fn file(
    assets: &impl Assets,
    path: &str,
    media_type: &'static str,
    lasting: &'static str,
    page_request: &PageRequest<'_>,
) -> Response<Body> {
    // The build left each file compressed beside itself: once, well, and not by every request.
    let squeezed = if takes_brotli(page_request) { assets.file(&format!("{path}.br")).await } else { None };
    let encoded = squeezed.is_some();
    let Some(bytes) = (match squeezed {
        Some(bytes) => Some(bytes),
        None => assets.file(path).await,
    }) else {
        return missing(page_request);
    };
    let mut response = with_type(StatusCode::OK, media_type, Body::Bytes(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(lasting));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if encoded {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

/// A file that the build did not make is asked for by programs alone: a page that has been open since an earlier version.
fn missing(page_request: &PageRequest<'_>) -> Response<Body> {
    ApiError::refused(Code::NotFound).response(page_request.locale)
}

/// Whether the browser reads Brotli.
pub(super) fn takes_brotli(page_request: &PageRequest<'_>) -> bool {
    page_request.header(header::ACCEPT_ENCODING).is_some_and(|list| {
        list.split(',').any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            parts.next() == Some("br") && parts.next() != Some("q=0")
        })
    })
}

/// `GET /robots.txt`
pub fn robots() -> Response<Body> {
    with_type(StatusCode::OK, "text/plain; charset=utf-8", Body::Text(ROBOTS.to_owned()))
}
