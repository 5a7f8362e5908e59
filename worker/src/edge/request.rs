//! A request at the edge, and what the edge needs around it: the register one hop away, and the built files.

use std::future::Future;

use http::{Request, Response, StatusCode, header};
use lupa_domain::{api::problem::Problem, locale::Locale, time::Moment};

use crate::{
    platform::entropy::Entropy,
    runtime::{body::Body, error::ApiError},
    words::problems::Code,
};

/// The register, one hop away.
pub trait RegisterClient {
    /// Its answer to a request.
    fn ask(&self, request: Request<String>) -> impl Future<Output = Response<Body>>;
}

/// The files that the web build made.
pub trait Assets {
    /// The bytes of a file, by its path in the build.
    fn file(&self, path: &str) -> impl Future<Output = Option<Vec<u8>>>;
}

/// A request at the edge, with what was captured when it came.
pub struct PageRequest<'a> {
    /// The request.
    pub request: &'a Request<String>,
    /// When it came.
    pub now: Moment,
    /// Randomness for it.
    pub entropy: &'a Entropy,
    /// The language of the answer.
    pub locale: Locale,
}

impl PageRequest<'_> {
    /// The path.
    #[must_use]
    pub fn path(&self) -> &str {
        self.request.uri().path()
    }

    /// A header as text.
    #[must_use]
    pub fn header(&self, name: impl header::AsHeaderName) -> Option<&str> {
        self.request.headers().get(name).and_then(|value| value.to_str().ok())
    }

    /// The parts of a form's body, in order.
    #[must_use]
    pub fn form(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(self.request.body().as_bytes()).into_owned().collect()
    }
}

/// The language of a page: what the address asks for, else what the browser prefers.
pub(super) fn locale_of(request: &Request<String>) -> Locale {
    let query = request.uri().query().unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "lang" || key == "locale");
    asked.and_then(|(_, value)| lupa_domain::link::word(&value).parse().ok()).unwrap_or_else(|| {
        let preferred = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Locale::negotiate(preferred.unwrap_or_default())
    })
}

/// The same request once more.
pub(super) fn copy(request: &Request<String>) -> Request<String> {
    let mut copy = Request::new(request.body().clone());
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    copy
}

/// The problem of an address where there is nothing.
pub(super) fn nothing_here(page_request: &PageRequest<'_>) -> Problem {
    ApiError::refused(Code::NotFound).problem(page_request.locale)
}

/// Whether the answer is an error of ours or theirs.
pub(super) fn failed(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}
