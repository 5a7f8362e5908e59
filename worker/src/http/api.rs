//! The API: finds the route of a request, admits who asks, and runs the handler as one transaction. A refused command keeps nothing.

use http::{Method, Request, Response};
use lupa_domain::{locale::Locale, staff::audit::Act, time::Moment};

use super::{
    context::RequestContext,
    guard::{self, Guard},
    identity,
    route::Route,
    router::{Found, Router},
};
use crate::{
    platform::{entropy::Entropy, sql::Sql},
    register,
    runtime::{answer::Answer, body::Body, error::ApiError, headers, language::language_of, state::State, tx::Tx},
    staff::Note,
    words::problems::Code,
};

/// The register's API.
#[derive(Default)]
pub struct Api {
    router: Router,
}

impl Api {
    /// Sorts the routes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers one request.
    pub fn handle(&self, state: &State, request: &Request<String>, now: Moment, entropy: &Entropy, sql: &dyn Sql) -> Response<Body> {
        let locale = language_of(request, state.config().first_language());
        let tx = Tx::new(state, sql, now, entropy);
        let answer = register::prepare(&tx).and_then(|()| self.answer(tx, request, locale));
        let mut response = answer.unwrap_or_else(|error| {
            if let ApiError::Broken(cause) = &error {
                log_broken(request.method(), cause);
            }
            error.response(locale)
        });
        let is_command = !matches!(*request.method(), Method::GET | Method::HEAD) && request.uri().path().starts_with("/api/");
        let becomes = if is_command { headers::Use::Read } else { headers::Use::Shown };
        headers::secure(response.headers_mut(), becomes, state.config().is_secure());
        response
    }

    fn answer(&self, tx: Tx<'_>, request: &Request<String>, locale: Locale) -> Answer {
        let (route, path) = match self.router.find(request.method(), request.uri().path()) {
            Found::Route(route, path) => (route, path),
            Found::OtherMethods(allow) => return Err(ApiError::wrong_method(allow)),
            Found::Nothing => return Err(ApiError::refused(Code::NotFound)),
        };
        let (headers, body) = (request.headers(), request.body());
        guard::check(&route.method, &route.guard, route.limit, headers, body, tx.config())?;
        let context = RequestContext { tx, headers, query: request.uri().query().unwrap_or_default(), body, path, locale };
        let run = || serve(route, &context);
        if route.method == Method::GET { context.tx.read(run) } else { context.tx.run(run) }
    }
}

/// Finds out who asks, as the guard wants it, and runs the handler.
fn serve(route: &Route, request: &RequestContext<'_>) -> Answer {
    match &route.guard {
        Guard::Anyone(handler) | Guard::OneClick(handler) => handler(request),
        Guard::Subject(handler) => handler(request, &identity::subject(request)?),
        Guard::SignedIn(handler) => handler(request, &identity::signed_in(request)?),
        Guard::Counter(handler) => handler(request, &identity::counter(request)?),
        Guard::Staff { handler, .. } => handler(request, identity::member(request)?).unwrap_or_else(|member| {
            // Given as an answer, not as an error: a refused command keeps nothing, and that it was tried is kept.
            Note::of(Act::Denied).by(&member).about(format!("{} {}", route.method, route.path)).write(&request.tx)?;
            Ok(ApiError::refused(Code::Forbidden).response(request.locale))
        }),
    }
}

#[cfg(target_arch = "wasm32")]
fn log_broken(method: &Method, cause: &str) {
    worker::console_error!("a {method} request broke: {cause}");
}

#[cfg(not(target_arch = "wasm32"))]
fn log_broken(method: &Method, cause: &str) {
    eprintln!("a {method} request broke: {cause}");
}
