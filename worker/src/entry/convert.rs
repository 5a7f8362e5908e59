//! From the platform's requests and answers to those of `http`, and back.
//!
//! Every call across the border to JavaScript costs about as much as a small query, so what can be made once is made once.

use std::cell::RefCell;

use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, StatusCode, header};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use crate::{
    runtime::{
        body::Body,
        error::ApiError,
        hop::{EXPORT_FORMAT, INTERNAL, NEXT, PROOF, Proof, READ},
        target,
    },
    words::problems::Code,
};

/// Where the edge asks the register in its own name. The address proves nothing: it only says that a proof is worth looking for.
const OURS: &str = "http://register/";

#[wasm_bindgen]
extern "C" {
    /// The platform's `Headers`, asked with strings that are made once.
    type Headers;
    #[wasm_bindgen(method)]
    fn get(this: &Headers, name: &JsValue) -> JsValue;
}

thread_local! {
    /// The names of the headers that are read, as the platform's strings.
    static NAMES: Vec<(HeaderName, JsValue)> =
        READ.iter().chain(&INTERNAL).map(|name| (name.clone(), JsValue::from_str(name.as_str()))).collect();
}

/// A request from outside, with its body as text. A body that cannot be read to its end is the sender's fault, or that of the way here.
pub(super) async fn take(request: &web_sys::Request) -> Result<Request<String>, ApiError> {
    let mut taken = take_head(request)?;
    if !matches!(*taken.method(), Method::GET | Method::HEAD) {
        let unreadable = |_| ApiError::refused(Code::BodyUnreadable);
        let text = JsFuture::from(request.text().map_err(unreadable)?).await.map_err(unreadable)?;
        *taken.body_mut() = text.as_string().unwrap_or_default();
    }
    Ok(taken)
}

/// A request from outside without its body.
pub(super) fn take_head(request: &web_sys::Request) -> Result<Request<String>, ApiError> {
    head(request, &request.url(), READ.len())
}

/// A request to the register without its body; what only the edge says is there where the edge has said it.
pub(super) fn take_hop(request: &web_sys::Request, proof: &Proof) -> Result<Request<String>, ApiError> {
    let url = request.url();
    if !url.starts_with(OURS) {
        return head(request, &url, READ.len());
    }
    let mut taken = head(request, &url, READ.len() + INTERNAL.len())?;
    proof.admit(&mut taken);
    Ok(taken)
}

fn head(request: &web_sys::Request, url: &str, read: usize) -> Result<Request<String>, ApiError> {
    let mut taken = Request::new(String::new());
    *taken.method_mut() = Method::from_bytes(request.method().as_bytes()).map_err(|_| ApiError::refused(Code::MethodNotAllowed))?;
    *taken.uri_mut() = target::parse(url).map_err(|_| ApiError::refused(Code::AddressTooLong))?;
    let from = request.headers();
    let from: &Headers = from.unchecked_ref();
    NAMES.with(|names| {
        for (name, key) in &names[..read] {
            if let Some(value) = from.get(key).as_string().and_then(|text| HeaderValue::from_str(&text).ok()) {
                taken.headers_mut().insert(name.clone(), value);
            }
        }
    });
    Ok(taken)
}

/// The platform's request for a request to the register.
pub(super) fn hand_on(request: &Request<String>, proof: Option<&Proof>) -> Result<web_sys::Request, JsValue> {
    let headers = web_sys::Headers::new()?;
    if let Some(proof) = proof.and_then(|proof| proof.value().to_str().ok()) {
        headers.set(PROOF.as_str(), proof)?;
    }
    for (name, value) in request.headers() {
        if let Ok(value) = value.to_str() {
            headers.set(name.as_str(), value)?;
        }
    }
    let init = web_sys::RequestInit::new();
    init.set_method(request.method().as_str());
    init.set_headers(&headers);
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        init.set_body(&JsValue::from_str(request.body()));
    }
    let path = request.uri().path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    web_sys::Request::new_with_str_and_init(&format!("{}{path}", OURS.trim_end_matches('/')), &init)
}

/// The answer of the register, as the platform brought it.
pub(super) async fn receive(response: &web_sys::Response) -> Result<Response<Body>, JsValue> {
    let mut head = receive_head(response);
    strip(&mut head);
    if head.headers().get(header::CONTENT_TYPE).is_some_and(|value| value == "image/png") {
        let bytes = js_sys::Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec();
        return Ok(head.map(|()| Body::Bytes(bytes)));
    }
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    Ok(head.map(|()| Body::Text(text)))
}

/// The same, as far as it is there at once.
pub(super) fn receive_head(response: &web_sys::Response) -> Response<()> {
    let mut received = Response::new(());
    *received.status_mut() = StatusCode::from_u16(response.status()).unwrap_or_default();
    for (name, value) in worker::Headers(response.headers()).entries() {
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(&value)) {
            received.headers_mut().append(name, value);
        }
    }
    received
}

/// Takes out what the register tells the edge alone.
fn strip(head: &mut Response<()>) {
    head.headers_mut().remove(NEXT);
    head.headers_mut().remove(EXPORT_FORMAT);
}

/// The head of an answer, for the platform.
pub(super) fn init_of(mut head: Response<()>) -> Result<web_sys::ResponseInit, JsValue> {
    strip(&mut head);
    init(head.status(), head.headers(), false)
}

/// The platform's answer for an answer of ours. A body that is compressed already is left as it is.
pub(super) fn give(response: Response<Body>) -> Result<web_sys::Response, JsValue> {
    let (parts, body) = response.into_parts();
    let compressed = matches!(body, Body::Bytes(_)) && parts.headers.contains_key(header::CONTENT_ENCODING);
    let init = init(parts.status, &parts.headers, compressed)?;
    match body {
        Body::Empty => web_sys::Response::new_with_opt_str_and_init(None, &init),
        Body::Text(text) => web_sys::Response::new_with_opt_str_and_init(Some(&text), &init),
        Body::Bytes(bytes) => {
            let array = js_sys::Uint8Array::from(bytes.as_slice());
            web_sys::Response::new_with_opt_buffer_source_and_init(Some(&array), &init)
        }
    }
}

thread_local! {
    /// The heads of answers that say nothing about anybody, such as that of every signup; the platform copies them.
    static HEADS: RefCell<Vec<(StatusCode, HeaderMap, web_sys::ResponseInit)>> = const { RefCell::new(Vec::new()) };
}

/// How many heads are kept.
const KEPT_HEADS: usize = 16;

fn init(status: StatusCode, headers: &HeaderMap, compressed: bool) -> Result<web_sys::ResponseInit, JsValue> {
    let keeps = !compressed && headers.keys().all(is_the_same_for_all);
    let kept = |heads: &mut Vec<(StatusCode, HeaderMap, web_sys::ResponseInit)>| {
        heads.iter().find(|(other, same, _)| *other == status && same == headers).map(|(_, _, init)| init.clone())
    };
    if keeps && let Some(init) = HEADS.with_borrow_mut(kept) {
        return Ok(init);
    }
    let init = web_sys::ResponseInit::new();
    init.set_status(status.as_u16());
    init.set_headers(&self::headers(headers)?.into());
    if compressed {
        js_sys::Reflect::set(&init, &"encodeBody".into(), &"manual".into())?;
    }
    if keeps {
        HEADS.with_borrow_mut(|heads| {
            heads.truncate(KEPT_HEADS - 1);
            heads.insert(0, (status, headers.clone(), init.clone()));
        });
    }
    Ok(init)
}

/// Headers whose values come from a small set, the same for every client.
fn is_the_same_for_all(name: &HeaderName) -> bool {
    !matches!(
        *name,
        header::SET_COOKIE | header::LOCATION | header::ETAG | header::CONTENT_DISPOSITION | header::LAST_MODIFIED | header::LINK
    ) && ![NEXT, EXPORT_FORMAT].contains(name)
}

/// Headers for the platform.
fn headers(from: &HeaderMap) -> Result<web_sys::Headers, JsValue> {
    let headers = web_sys::Headers::new()?;
    for (name, value) in from {
        if let Ok(value) = value.to_str() {
            headers.append(name.as_str(), value)?;
        }
    }
    Ok(headers)
}
