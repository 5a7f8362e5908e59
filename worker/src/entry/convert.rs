//! From the platform's requests and answers to those of `http`, and back.

use http::{HeaderName, HeaderValue, Method, Request, Response, header};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

use crate::{
    body::Body,
    call::{AFTER, NETWORK, NEXT},
    edge::headers::ALWAYS,
};

/// The headers that anything behind the entry reads. The others (cookies of strangers, user agents, addresses) are left where they are.
static READ: [HeaderName; 11] = [
    header::ACCEPT_ENCODING,
    header::ACCEPT_LANGUAGE,
    header::AUTHORIZATION,
    header::CONTENT_TYPE,
    header::COOKIE,
    header::HOST,
    header::IF_MATCH,
    header::IF_NONE_MATCH,
    header::ORIGIN,
    HeaderName::from_static("idempotency-key"),
    HeaderName::from_static("sec-fetch-site"),
];

/// What one hop adds; taken from nobody outside.
pub(super) static INTERNAL: [HeaderName; 2] = [NETWORK, AFTER];

#[wasm_bindgen]
extern "C" {
    /// The platform's `Headers`, asked with strings that are made once.
    type Headers;
    #[wasm_bindgen(method)]
    fn get(this: &Headers, name: &JsValue) -> JsValue;
    #[wasm_bindgen(method)]
    fn has(this: &Headers, name: &JsValue) -> bool;
}

thread_local! {
    /// The names of the headers that are read, as the platform's strings.
    static NAMES: Vec<(HeaderName, JsValue)> =
        READ.iter().chain(&INTERNAL).map(|name| (name.clone(), JsValue::from_str(name.as_str()))).collect();
}

/// No body is larger than the largest that a route reads, by far; what says it is, is not read at all.
pub(super) const LARGEST: usize = 1024 * 1024;

/// Whether a request announces a body that nothing would read.
pub(super) fn is_too_large(request: &web_sys::Request) -> bool {
    let announced = request.headers().get("content-length").ok().flatten();
    announced.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > LARGEST)
}

/// The request, with its body as text.
pub(super) async fn take(request: &mut worker::Request, internal: &[HeaderName]) -> worker::Result<Request<String>> {
    let method = Method::from_bytes(request.inner().method().as_bytes()).unwrap_or(Method::GET);
    let url = request.inner().url();
    let has_body = !matches!(method, Method::GET | Method::HEAD);
    let body = if has_body { request.text().await? } else { String::new() };
    let mut taken = Request::new(body);
    *taken.method_mut() = method;
    *taken.uri_mut() = path_and_query(&url).parse().unwrap_or_default();
    let from = request.inner().headers();
    let from: &Headers = from.unchecked_ref();
    NAMES.with(|names| {
        for (name, key) in names.iter().filter(|(name, _)| READ.contains(name) || internal.contains(name)) {
            if let Some(value) = from.get(key).as_string().and_then(|text| HeaderValue::from_str(&text).ok()) {
                taken.headers_mut().insert(name.clone(), value);
            }
        }
    });
    Ok(taken)
}

/// Whether a request from outside carries a header that only we may set.
pub(super) fn pretends(request: &web_sys::Request) -> bool {
    let from = request.headers();
    let from: &Headers = from.unchecked_ref();
    NAMES.with(|names| names.iter().any(|(name, key)| INTERNAL.contains(name) && from.has(key)))
}

/// What follows the host of an absolute address.
pub(super) fn path_and_query(url: &str) -> &str {
    url.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..])).unwrap_or("/")
}

/// The platform's request for a request to the register.
pub(super) fn hand_on(request: &Request<String>) -> worker::Result<worker::Request> {
    let headers = worker::Headers::new();
    for (name, value) in request.headers() {
        if let Ok(value) = value.to_str() {
            headers.set(name.as_str(), value)?;
        }
    }
    let init = web_sys::RequestInit::new();
    init.set_method(request.method().as_str());
    init.set_headers(&headers.0);
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        init.set_body(&JsValue::from_str(request.body()));
    }
    Ok(web_sys::Request::new_with_str_and_init(&format!("http://register{}", request.uri()), &init)?.into())
}

/// The answer of the register, as the platform brought it.
pub(super) async fn receive(response: &mut worker::Response) -> worker::Result<Response<Body>> {
    let mut received = Response::new(Body::Text(response.text().await?));
    *received.status_mut() = http::StatusCode::from_u16(response.status_code()).unwrap_or_default();
    for (name, value) in response.headers().entries() {
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(&value)) {
            received.headers_mut().append(name, value);
        }
    }
    Ok(received)
}

/// The platform's answer for an answer of ours. A body that is compressed already is left as it is.
pub(super) fn give(response: Response<Body>) -> worker::Result<worker::Response> {
    let (parts, body) = response.into_parts();
    let builder = worker::ResponseBuilder::new().with_status(parts.status.as_u16()).with_headers(headers(&parts.headers)?);
    let compressed = matches!(body, Body::Bytes(_)) && parts.headers.contains_key(header::CONTENT_ENCODING);
    let builder = builder.with_encode_body(if compressed { worker::EncodeBody::Manual } else { worker::EncodeBody::Automatic });
    // As bytes: the `worker` crate makes a stream of everything else on its way out.
    Ok(match body {
        Body::Empty => builder.empty(),
        Body::Text(text) => builder.fixed(text.into_bytes()),
        Body::Bytes(bytes) => builder.fixed(bytes),
    })
}

thread_local! {
    /// The headers that every answer carries, made once and copied by the platform.
    static USUAL: web_sys::Headers = usual().unwrap_or_else(|_| wasm_bindgen::throw_str("our own headers are refused"));
}

fn usual() -> Result<web_sys::Headers, JsValue> {
    let headers = web_sys::Headers::new()?;
    for (name, value) in ALWAYS {
        headers.set(name.as_str(), value)?;
    }
    Ok(headers)
}

/// Headers for the platform.
pub(super) fn headers(from: &http::HeaderMap) -> worker::Result<worker::Headers> {
    let headers = USUAL.with(web_sys::Headers::new_with_headers)?;
    for (name, value) in from {
        let Ok(value) = value.to_str() else { continue };
        match ALWAYS.iter().find(|(usual, _)| usual == name) {
            Some((_, usual)) if *usual == value => {}
            Some(_) => headers.set(name.as_str(), value)?,
            None => headers.append(name.as_str(), value)?,
        }
    }
    Ok(worker::Headers(headers))
}

/// Whether an answer is one stretch of several.
pub(super) fn goes_on(response: &worker::Response) -> bool {
    response.headers().has(NEXT.as_str()).unwrap_or(false)
}
