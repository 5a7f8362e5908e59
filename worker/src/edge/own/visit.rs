//! One request of a person at the edge: asking the register in their name, and the cookie that says to the next page what was done.

use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, header};
use lupa_domain::api::{problem::Problem, register};
use lupa_portal::{Frame, Status};
use lupa_public::draw::Drawn;
use serde::de::DeserializeOwned;

use crate::{
    edge::{
        client::{ask, problem_of, request},
        request::{Assets, PageRequest, RegisterClient, failed},
        state::{Edge, html},
    },
    runtime::{answer::empty, body::Body, error::ApiError},
};

/// The cookie that says to the page after a form what was done, before its prefix.
const SAID: &str = "lupa-said";
/// For how long, in seconds, it waits for that page.
const SAID_LASTS: u32 = 60;
/// The cookies of a session and of an asking, before their prefix: see `http::identity` and `http::own_session`.
const SESSION: &str = "lupa";
const ASKED: &str = "lupa-asked";

/// A request, and what answers it.
pub(super) struct Visit<'a, R, A> {
    pub(super) edge: &'a Edge,
    pub(super) page_request: &'a PageRequest<'a>,
    pub(super) register: &'a R,
    pub(super) assets: &'a A,
}

/// Why the register did not do what a person asked.
pub(super) enum Refusal {
    /// Nobody is signed in.
    SignedOut,
    /// Anything else.
    Problem(Box<Problem>),
}

impl<R: RegisterClient, A: Assets> Visit<'_, R, A> {
    /// An own page in the language of this request; `part` is what follows `/me`.
    pub(super) fn own(&self, part: &str) -> String {
        format!("/me{part}?lang={}", self.page_request.locale)
    }

    /// What stands around the page at this address.
    pub(super) async fn frame(&self, path: &str) -> Frame {
        let status: Option<register::Status> =
            ask(self.register, self.page_request, Method::GET, "/api/v1/status", String::new()).await.ok();
        // Without it the page says less, and works.
        let (controller, languages) = status.map(|status| (status.controller.name, status.languages.into())).unwrap_or_default();
        Frame { locale: self.page_request.locale, controller, languages, path: path.to_owned(), country: self.edge.country.clone() }
    }

    /// The answer of the register to something asked in the person's name.
    pub(super) async fn send(&self, method: Method, address: &str, body: String) -> Response<Body> {
        self.register.ask(self.in_their_name(method, address, body)).await
    }

    /// The same for what has an answer of a known shape.
    pub(super) async fn ask<T: DeserializeOwned>(&self, method: Method, address: &str, body: String) -> Result<T, Refusal> {
        let response = self.send(method, address, body).await;
        if failed(response.status()) {
            return Err(self.refusal(response));
        }
        lupa_strict_json::read(&response.into_body().into_text()).map_err(|_| {
            let broken = ApiError::Broken("an answer of another shape".into()).problem(self.page_request.locale);
            Refusal::Problem(Box::new(broken))
        })
    }

    /// Reads something.
    pub(super) async fn read<T: DeserializeOwned>(&self, address: &str) -> Result<T, Refusal> {
        self.ask(Method::GET, address, String::new()).await
    }

    /// Why something was not done.
    pub(super) fn refusal(&self, response: Response<Body>) -> Refusal {
        if response.status() == StatusCode::UNAUTHORIZED {
            return Refusal::SignedOut;
        }
        Refusal::Problem(Box::new(problem_of(response, self.page_request)))
    }

    /// A request with the person's cookie, and with all that the browser says of where it comes from: nothing is passed over here.
    fn in_their_name(&self, method: Method, address: &str, body: String) -> Request<String> {
        let mut asked = request(self.page_request, method, address, body);
        for name in [header::COOKIE, header::ORIGIN] {
            if let Some(value) = self.page_request.request.headers().get(&name) {
                asked.headers_mut().insert(name, value.clone());
            }
        }
        asked
    }

    /// A part of the form that was posted; empty where there is none.
    pub(super) fn part(&self, name: &str) -> String {
        self.page_request.form().into_iter().find(|(known, _)| known == name).map(|(_, value)| value).unwrap_or_default()
    }

    /// A part of the query.
    pub(super) fn query(&self, name: &str) -> Option<String> {
        let query = self.page_request.request.uri().query().unwrap_or_default();
        form_urlencoded::parse(query.as_bytes()).find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
    }

    /// Whether this browser has a session's cookie, whatever it is worth.
    pub(super) fn has_session(&self) -> bool {
        self.cookie(SESSION).is_some()
    }

    /// Whether this browser has asked for a link of late.
    pub(super) fn has_asked(&self) -> bool {
        self.cookie(ASKED).is_some()
    }

    /// What the form before this page did.
    pub(super) fn status(&self) -> Option<Status> {
        Status::parse(self.cookie(SAID)?)
    }

    /// The page after a form that was taken, which will say what was done.
    pub(super) fn done(&self, part: &str, status: &Status) -> Response<Body> {
        let mut response = see_other(&self.own(part));
        self.keep(&mut response, &status.text(), SAID_LASTS);
        response
    }

    /// A drawn page. What was done is said once.
    pub(super) async fn page(&self, status: u16, drawn: &Drawn) -> Response<Body> {
        let mut response = html(self.edge, self.assets, status, drawn).await;
        if self.cookie(SAID).is_some() {
            self.keep(&mut response, "", 0);
        }
        response
    }

    fn keep(&self, response: &mut Response<Body>, value: &str, seconds: u32) {
        let (prefix, secure) = if self.is_secure() { ("__Host-", "; Secure") } else { ("", "") };
        let cookie = format!("{prefix}{SAID}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }

    /// The value of a cookie; `name` is that before its prefix.
    fn cookie(&self, name: &str) -> Option<&str> {
        let prefix = if self.is_secure() { "__Host-" } else { "" };
        let pairs = self.page_request.header(header::COOKIE)?.split(';');
        let mut named = pairs.filter_map(|pair| pair.trim().split_once('=')).filter(|(known, _)| known.strip_prefix(prefix) == Some(name));
        named.next().map(|(_, value)| value)
    }

    fn is_secure(&self) -> bool {
        self.edge.origin.starts_with("https://")
    }
}

/// Hands on the cookies that the register sets, and how long to wait where it wants that.
pub(super) fn hand_on(from: &HeaderMap, response: &mut Response<Body>) {
    for cookie in from.get_all(header::SET_COOKIE) {
        response.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    if let Some(wait) = from.get(header::RETRY_AFTER) {
        response.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
}

/// The way to a page after a form.
pub(super) fn see_other(location: &str) -> Response<Body> {
    let mut response = empty(StatusCode::SEE_OTHER);
    if let Ok(location) = HeaderValue::from_str(location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}
