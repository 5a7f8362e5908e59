//! The register: a synchronous state machine. A request, the moment, randomness and a database go in; an answer comes out.
//!
//! One Durable Object holds one register and runs one request at a time, so what is kept in memory here (the published notices, the
//! limits) has one reader and one writer. Every command is one transaction: nothing is awaited inside, and nothing of a refused
//! command is kept.

use std::cell::{Cell, RefCell, RefMut};

use http::{Method, Request, Response, header};
use lupa_domain::{locale::Locale, time::Moment};

use crate::{
    body::Body,
    call::{Answer, Call},
    config::Config,
    consent::erasing::Walk,
    edge::headers,
    error::ApiError,
    guard,
    limits::Limits,
    log::{self, Log},
    migrations,
    platform::{
        entropy::Entropy,
        sql::{self, Ending, Sql},
    },
    portal, register,
    router::{Found, Guard, Router},
    staff::{self, Admission},
    wording,
    words::problems::Code,
};

/// One register in memory.
pub struct Register {
    config: Config,
    router: Router,
    limits: RefCell<Limits>,
    notices: wording::Notices,
    log: Log,
    walk: Walk,
    prepared: Cell<bool>,
    wake: Cell<Option<Moment>>,
}

impl Register {
    /// A register with this configuration. The database is prepared by the first request.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Self {
            config,
            router: Router::new(),
            limits: RefCell::default(),
            notices: wording::Notices::default(),
            log: Log::default(),
            walk: Walk::default(),
            prepared: Cell::new(false),
            wake: Cell::new(None),
        }
    }

    /// The configuration.
    pub const fn config(&self) -> &Config {
        &self.config
    }

    /// The limits.
    pub fn limits(&self) -> RefMut<'_, Limits> {
        self.limits.borrow_mut()
    }

    /// The published notices that have been read so far.
    pub const fn notices(&self) -> &wording::Notices {
        &self.notices
    }

    /// The growing end of the log.
    pub const fn log(&self) -> &Log {
        &self.log
    }

    /// The daily walk that erases whose time is over.
    pub const fn walk(&self) -> &Walk {
        &self.walk
    }

    /// When the alarm should ring because of what has happened since this was last asked.
    pub fn take_wake(&self) -> Option<Moment> {
        self.wake.take()
    }

    /// Answers one request.
    pub fn handle(&self, request: &Request<String>, now: Moment, entropy: &Entropy, sql: &dyn Sql) -> Response<Body> {
        let headers = request.headers();
        let query = request.uri().query().unwrap_or_default();
        let locale = asked_locale(query, headers);
        let answer = self.prepare(now, sql).and_then(|()| self.route(request, locale, now, entropy, sql));
        let mut response = answer.unwrap_or_else(|error| {
            if let ApiError::Broken(cause) = &error {
                log_broken(request.method(), cause);
            }
            error.response(locale)
        });
        let is_command = !matches!(*request.method(), Method::GET | Method::HEAD) && request.uri().path().starts_with("/api/");
        let becomes = if is_command { headers::Use::Read } else { headers::Use::Shown };
        headers::secure(response.headers_mut(), becomes, self.config.is_secure());
        response
    }

    fn route(&self, request: &Request<String>, locale: Locale, now: Moment, entropy: &Entropy, sql: &dyn Sql) -> Answer {
        let (route, path) = match self.router.find(request.method(), request.uri().path()) {
            Found::Route(route, path) => (route, path),
            Found::OtherMethods(allow) => return Err(ApiError::wrong_method(allow)),
            Found::Nothing => return Err(ApiError::refused(Code::NotFound)),
        };
        guard::check(route, request.headers(), request.body(), &self.config)?;
        let wake = Cell::new(None);
        let call = Call {
            register: self,
            sql,
            now,
            entropy,
            headers: request.headers(),
            query: request.uri().query().unwrap_or_default(),
            body: request.body(),
            path,
            locale,
            wake: &wake,
        };
        let run = || match route.guard {
            Guard::Anyone(handler) | Guard::OneClick(handler) => handler(&call),
            Guard::Subject(handler) => handler(&call, &portal::subject(&call)?),
            Guard::SignedIn(handler) => handler(&call, &staff::signed_in(&call)?),
            Guard::Counter(handler) => handler(&call, &staff::counter(&call)?),
            Guard::Staff(_, handler) | Guard::Either(_, handler) => match staff::with_right(&call, route.guard.rights())? {
                Admission::Admitted(staff) => handler(&call, &staff),
                // Given as an answer, not as an error: a refused command keeps nothing, and that it was tried is kept.
                Admission::Denied(staff) => {
                    staff::note_denied(&call, &staff, &route.method, route.path)?;
                    Ok(ApiError::refused(Code::Forbidden).response(locale))
                }
            },
        };
        let answer = if route.method == Method::GET { run() } else { sql::atomically(sql, run) };
        self.log.settle(if answer.is_ok() { Ending::Commit } else { Ending::RollBack });
        if let (Ok(_), Some(at)) = (&answer, wake.get()) {
            self.wake_at(at);
        }
        answer
    }

    /// Brings the database up to date, once in the life of this object.
    pub fn prepare(&self, now: Moment, sql: &dyn Sql) -> Result<(), ApiError> {
        if self.prepared.get() {
            return Ok(());
        }
        migrations::apply(sql, now)?;
        sql::atomically(sql, || {
            log::keys::start(sql, &self.config, now)?;
            register::start(sql, now)?;
            staff::start(sql, now)
        })?;
        // What waited when the object was last put to sleep is done now.
        self.wake_at(now);
        self.prepared.set(true);
        Ok(())
    }

    /// Asks for the alarm to ring no later than `at`.
    pub fn wake_at(&self, at: Moment) {
        if self.wake.get().is_none_or(|set| at < set) {
            self.wake.set(Some(at));
        }
    }
}

/// The language of an answer: what the query asks for, else what the browser prefers.
fn asked_locale(query: &str, headers: &http::HeaderMap) -> Locale {
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "locale" || key == "lang");
    asked.and_then(|(_, value)| value.parse().ok()).unwrap_or_else(|| {
        let preferred = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Locale::negotiate(preferred.unwrap_or_default())
    })
}

#[cfg(target_arch = "wasm32")]
fn log_broken(method: &Method, cause: &str) {
    worker::console_error!("a {method} request broke: {cause}");
}

#[cfg(not(target_arch = "wasm32"))]
fn log_broken(method: &Method, cause: &str) {
    eprintln!("a {method} request broke: {cause}");
}
