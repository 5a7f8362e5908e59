//! The client: the only place of the console and the own page from which a request goes out.

use std::future::Future;

use gloo_net::http::{RequestBuilder, Response};
use leptos::{prelude::*, task::spawn_local};
use lupa_domain::locale::Locale;
use serde::de::DeserializeOwned;
use web_sys::AbortSignal;

use crate::{
    ApiError, AuthFailure, Request, idle,
    request::{Asker, Method, Parts, Pending},
};

/// What the page does with an error that neither a form nor a [`crate::Loader`] shows.
#[derive(Clone, Copy, Debug)]
pub struct ErrorHandler {
    /// Somebody has to sign in, or to accept the undertaking, first.
    pub auth: Callback<(AuthFailure, Doing)>,
    /// Says anything else.
    pub show: Callback<ApiError>,
}

/// What was going on when a request was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// The page was fetching what it shows: there is nothing on it yet that could be lost.
    Loading,
    /// Somebody was doing something on it.
    Acting,
}

/// Sends requests in the language of the page.
#[derive(Clone, Copy, Debug)]
pub struct Client {
    /// The language in which problems are told.
    pub locale: Locale,
    errors: Option<ErrorHandler>,
}

impl Client {
    /// A client whose page looks at every error itself.
    #[must_use]
    pub const fn new(locale: Locale) -> Self {
        Self { locale, errors: None }
    }

    /// A client whose page handles errors like this.
    #[must_use]
    pub const fn with_errors(locale: Locale, errors: ErrorHandler) -> Self {
        Self { locale, errors: Some(errors) }
    }

    /// Whether an error is about who asks; then the page has been told, and there is nothing left to say.
    #[must_use]
    pub fn handle_auth_failure(self, error: &ApiError) -> bool {
        self.handle(error, Doing::Acting)
    }

    /// The same while a page fetches what it shows: whether the page goes on waiting, because the undertaking comes first and the screen is
    /// drawn anew once it is accepted.
    pub(crate) fn waits_for_undertaking(self, error: &ApiError) -> bool {
        self.handle(error, Doing::Loading) && error.auth_failure() == Some(AuthFailure::UndertakingNeeded)
    }

    fn handle(self, error: &ApiError, doing: Doing) -> bool {
        let Some((failure, errors)) = error.auth_failure().zip(self.errors) else { return false };
        errors.auth.run((failure, doing));
        true
    }

    /// Has the page say what went wrong, unless it is about who asks.
    pub fn report(self, error: ApiError) {
        if !self.handle_auth_failure(&error)
            && let Some(errors) = self.errors
        {
            errors.show.run(error);
        }
    }

    /// Does something; `then` follows where it worked, and what went wrong is said.
    pub fn run<A: DeserializeOwned + 'static>(self, request: Request<A>, then: impl FnOnce(A) + 'static) {
        self.answer(request, move |answer| match answer {
            Ok(done) => then(done),
            Err(error) => self.report(error),
        });
    }

    /// The same with something that takes more than one request.
    pub fn run_all<A: 'static>(self, acting: impl Future<Output = Result<A, ApiError>> + 'static, then: impl FnOnce(A) + 'static) {
        spawn_local(async move {
            match acting.await {
                Ok(done) => then(done),
                Err(error) => self.report(error),
            }
        });
    }

    /// Sends a request; `then` follows, whatever the answer.
    pub fn answer<A: DeserializeOwned + 'static>(self, request: Request<A>, then: impl FnOnce(Result<A, ApiError>) + 'static) {
        fn begin(client: Client, parts: Parts, then: Box<dyn FnOnce(Result<String, ApiError>)>) {
            spawn_local(async move { then(send(parts, client.locale).await) });
        }
        begin(self, request.parts, Box::new(move |text| then(crate::request::read(text))));
    }
}

/// Sends a request and reads its answer as text. One copy of it is in a binary, whatever is asked.
pub(crate) fn send(parts: Parts, locale: Locale) -> Pending<Result<String, ApiError>> {
    Box::pin(async move {
        let response = fetch(parts, locale, None).await.ok_or(ApiError::Unreachable)?;
        let text = response.text().await.map_err(|_| ApiError::Unreachable)?;
        if response.ok() { Ok(text) } else { Err(problem(&text)) }
    })
}

/// Sends a file as it is, and reads its answer as text.
pub(crate) async fn send_file(url: &str, media_type: &str, file: web_sys::File, locale: Locale) -> Result<String, ApiError> {
    idle::note_request();
    let request = RequestBuilder::new(url)
        .method(gloo_net::http::Method::POST)
        .header("accept-language", locale.as_str())
        .header("content-type", media_type)
        .body(file);
    let response = request.map_err(|_| ApiError::Unreachable)?.send().await.map_err(|_| ApiError::Unreachable)?;
    let text = response.text().await.map_err(|_| ApiError::Unreachable)?;
    if response.ok() { Ok(text) } else { Err(problem(&text)) }
}

/// What an answer that is not a success says.
pub(crate) fn problem(text: &str) -> ApiError {
    lupa_strict_json::read(text).map_or(ApiError::Unreachable, ApiError::Problem)
}

/// Every request goes out here. Cookies go along by themselves.
pub(crate) async fn fetch(parts: Parts, locale: Locale, abort: Option<&AbortSignal>) -> Option<Response> {
    let Parts { method, url, body, header, asker } = parts;
    if asker == Asker::Session {
        idle::note_request();
    }
    let method = match method {
        Method::Get => gloo_net::http::Method::GET,
        Method::Post => gloo_net::http::Method::POST,
        Method::Put => gloo_net::http::Method::PUT,
        Method::Delete => gloo_net::http::Method::DELETE,
    };
    let mut request = RequestBuilder::new(&url).method(method).abort_signal(abort).header("accept-language", locale.as_str());
    if let Some((name, value)) = header {
        request = request.header(name, &value);
    }
    let request = match body {
        Some(body) => request.header("content-type", "application/json").body(body),
        None => request.build(),
    };
    request.ok()?.send().await.ok()
}
