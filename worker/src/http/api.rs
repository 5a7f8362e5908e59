//! The API: finds the route of a request, admits who asks, and runs the handler as one transaction. A refused command keeps nothing.

use http::{Method, Request, Response};
use lupa_domain::{locale::Locale, staff::audit::Act, time::Moment};

use super::{
    context::RequestContext,
    guard::{self, Guard, StaffHandler},
    identity,
    route::Route,
    router::{Found, Router},
};
use crate::{
    consent,
    log::Fork,
    platform::{entropy::Entropy, sql::Sql},
    register,
    runtime::{answer::Answer, body::Body, error::ApiError, headers, hop, language::language_of, state::State, tx::Tx},
    staff::refusals::{self, Concerns},
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
        let answer = match register::prepare(&tx) {
            Err(error) if error.code() != Code::RegisterRestoring || !self.restores(request) => Err(error),
            _ => self.answer(tx, request, locale),
        };
        let mut response = answer.unwrap_or_else(|error| {
            let is_news = state.note(&error);
            if let (ApiError::Damaged(_), true) = (&error, is_news) {
                register::integrity::keep_damage(&Tx::new(state, sql, now, entropy));
            }
            if let Some(cause) = error.line(&format!("a {} request", request.method())).filter(|_| is_news) {
                log(&cause);
            }
            error.response(locale)
        });
        let is_command = !matches!(*request.method(), Method::GET | Method::HEAD) && request.uri().path().starts_with("/api/");
        let becomes = if is_command { headers::Use::Read } else { headers::Use::Shown };
        headers::secure(response.headers_mut(), becomes, state.config().is_secure());
        response
    }

    /// Whether this request puts a backup back.
    fn restores(&self, request: &Request<String>) -> bool {
        matches!(self.router.find(request.method(), request.uri().path()), Found::Route(route, _) if route.restores)
    }

    fn answer(&self, tx: Tx<'_>, request: &Request<String>, locale: Locale) -> Answer {
        let (route, path) = match self.router.find(request.method(), request.uri().path()) {
            Found::Route(route, path) => (route, path),
            Found::OtherMethods(allow) => return Err(ApiError::wrong_method(allow)),
            Found::Nothing => return Err(ApiError::refused(Code::NotFound)),
        };
        let (headers, body) = (request.headers(), request.body());
        // Of an answer that goes on, the stretches are between us and the edge.
        if route.through_edge && !hop::is_from_edge(headers) {
            return Err(ApiError::refused(Code::NotFound));
        }
        if tx.state.is_damaged() && !route.only_reads() {
            return Err(ApiError::refused(Code::RegisterDamaged));
        }
        guard::check(&route.method, &route.guard, route.limit, headers, body, tx.config())?;
        let context = RequestContext { tx, headers, query: request.uri().query().unwrap_or_default(), body, path, locale };
        let run = || serve(route, &context);
        if route.restores {
            return run();
        }
        match consent::fork(&context.tx) {
            Ok(Some(fork)) => return read_only(route, &context, fork, run),
            // What cannot be compared is not written to; it may still be read.
            Err(error) if route.method != Method::GET => return Err(error),
            Ok(None) | Err(_) => {}
        }
        if route.method == Method::GET { context.tx.read(run) } else { context.tx.run(run) }
    }
}

/// Answers where the log is not the one that was signed. What anybody may read is read, and a person their own data; nothing that this would write is
/// kept. Staff are refused altogether, for what they look at could not be written down.
fn read_only(route: &Route, request: &RequestContext<'_>, fork: Fork, run: impl FnOnce() -> Answer) -> Answer {
    if consent::log(&request.tx).is_first_told() {
        log(&format!("{fork}; nothing is written and nothing is signed until a newer copy of the data is put back"));
    }
    match (&route.method, &route.guard) {
        (&Method::GET, Guard::Anyone(_) | Guard::Subject(_)) => request.tx.try_out(run),
        _ => Err(ApiError::refused(Code::LogForked)),
    }
}

/// Finds out who asks, as the guard wants it, and runs the handler.
fn serve(route: &Route, request: &RequestContext<'_>) -> Answer {
    match &route.guard {
        Guard::Anyone(handler) | Guard::OneClick(handler) => handler(request),
        Guard::Subject(handler) => handler(request, &identity::subject(request)?),
        Guard::SignedIn(handler) => handler(request, &identity::signed_in(request)?),
        Guard::Counter(handler) => handler(request, &identity::counter(request)?),
        Guard::Staff { handler, .. } => serve_staff(route, request, handler),
    }
}

/// The same for staff. What is refused is given as an answer, not as an error: a refused command keeps nothing, and that it was tried is kept.
fn serve_staff(route: &Route, request: &RequestContext<'_>, handler: &StaffHandler) -> Answer {
    let member = match identity::member(request) {
        Ok(member) => member,
        Err(error) if error.code() == Code::Unauthenticated => {
            let Some(concerns) = identity::refused_key(request)? else { return Err(error) };
            refusals::note(&request.tx, Act::KeyRefused, concerns, "")?;
            return Ok(error.response(request.locale));
        }
        Err(error) => return Err(error),
    };
    let concerns = Concerns { staff: Some(member.id()), key: member.key() };
    let error = match handler(request, member) {
        Ok(Err(error)) if error.code().is_overreach() => error,
        Ok(answer) => return answer,
        Err(_) => ApiError::refused(Code::Forbidden),
    };
    refusals::note(&request.tx, Act::Denied, concerns, format!("{} {}", route.method, route.path))?;
    Ok(error.response(request.locale))
}

#[cfg(target_arch = "wasm32")]
fn log(cause: &str) {
    worker::console_error!("{cause}");
}

#[cfg(not(target_arch = "wasm32"))]
fn log(cause: &str) {
    eprintln!("{cause}");
}
