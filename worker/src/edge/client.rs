//! Asking the register in the name of a visitor.

use http::{HeaderValue, Method, Request, Response, header};
use lupa_domain::api::problem::Problem;
use serde::de::DeserializeOwned;

use super::request::{PageRequest, RegisterClient, failed};
use crate::runtime::{body::Body, error::ApiError, hop::NETWORK};

/// Asks the register something in the name of a visitor; an answer that is no success comes back whole.
pub(super) async fn ask<T: DeserializeOwned>(
    register: &impl RegisterClient,
    page_request: &PageRequest<'_>,
    method: Method,
    address: &str,
    body: String,
) -> Result<T, Box<Response<Body>>> {
    let response = register.ask(request(page_request, method, address, body)).await;
    if failed(response.status()) {
        return Err(Box::new(response));
    }
    lupa_strict_json::read(&response.into_body().into_text())
        .map_err(|_| Box::new(ApiError::Broken("an answer of another shape".into()).response(page_request.locale)))
}

/// A request to the register's API, with what identifies the visitor's network and browser passed on.
pub(super) fn request(page_request: &PageRequest<'_>, method: Method, address: &str, body: String) -> Request<String> {
    let mut request = Request::new(body);
    *request.method_mut() = method;
    *request.uri_mut() = address.parse().unwrap_or_default();
    let headers = request.headers_mut();
    headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(page_request.locale.as_str()));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let site = header::HeaderName::from_static("sec-fetch-site");
    let came = page_request.request.headers();
    for name in [NETWORK, header::ORIGIN, site.clone()] {
        // Safari before 16.4 says `null` of a form on our own pages, for they send no referrer, and nothing else of where it comes from. What
        // is asked here carries no cookie: a form that another site posts could do no more than a program.
        let is_unsaid = name == header::ORIGIN && came.get(&name).is_some_and(|origin| origin == "null") && !came.contains_key(&site);
        if let Some(value) = came.get(&name).filter(|_| !is_unsaid) {
            headers.insert(name, value.clone());
        }
    }
    request
}

/// The problem of a failed answer.
pub(super) fn problem_of(response: Response<Body>, page_request: &PageRequest<'_>) -> Problem {
    lupa_strict_json::read(&response.into_body().into_text())
        .unwrap_or_else(|_| ApiError::Broken(String::new()).problem(page_request.locale))
}
