//! The edge: stateless, in front of the register. Draws the public pages, serves the built files, streams exports, and lets the rest
//! through. It decides nothing about consent; whatever it knows comes from the register's own API.

mod code;
pub mod export;
pub mod files;
pub mod headers;
mod labels;
mod pages;
mod templates;
mod wording;
mod workbook;

use std::{cell::RefCell, collections::HashMap, future::Future};

use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use lupa_console::screens;
use lupa_domain::{
    api::wording::FormNotice,
    locale::Locale,
    time::{Moment, Span},
    wording::FormId,
};

use crate::{body::Body, error::ApiError, platform::entropy::Entropy, words::problems::Code};

pub use templates::Templates;

/// For how long a current notice is shown without asking again; see `wording::GRACE` in the domain.
const NOTICE_FRESH: Span = Span::seconds(5);

/// The register, one hop away.
pub trait Reach {
    /// Its answer to a request.
    fn ask(&self, request: Request<String>) -> impl Future<Output = Response<Body>>;
}

/// The files that the web build made.
pub trait Shelf {
    /// The bytes of a file, by its path in the build.
    fn file(&self, path: &str) -> impl Future<Output = Option<Vec<u8>>>;
}

/// What one instance of the edge keeps in memory.
pub struct Edge {
    origin: String,
    notices: RefCell<HashMap<(FormId, Locale), (FormNotice, Moment)>>,
    templates: RefCell<Option<Templates>>,
}

/// A request at the edge, with what was captured when it came.
pub struct Visit<'a> {
    /// The request.
    pub request: &'a Request<String>,
    /// When it came.
    pub now: Moment,
    /// Randomness for it.
    pub entropy: &'a Entropy,
    /// The language of the answer.
    pub locale: Locale,
}

/// The largest body of a page's form, as of an ordinary call of the API.
const LARGEST_FORM: usize = 16 * 1024;

impl Visit<'_> {
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

impl Edge {
    /// An edge of the register at `origin`.
    #[must_use]
    pub fn new(origin: &str) -> Self {
        Self { origin: origin.trim_end_matches('/').to_owned(), notices: RefCell::default(), templates: RefCell::default() }
    }

    /// Answers one request.
    pub async fn respond(
        &self,
        request: &Request<String>,
        now: Moment,
        entropy: &Entropy,
        register: &impl Reach,
        shelf: &impl Shelf,
    ) -> Response<Body> {
        let locale = locale_of(request);
        let visit = Visit { request, now, entropy, locale };
        let mut response = self.route(&visit, register, shelf).await;
        if request.method() == Method::HEAD {
            *response.body_mut() = Body::Empty;
        }
        headers::secure(response.headers_mut(), headers::Use::Shown, self.origin.starts_with("https://"));
        response
    }

    async fn route(&self, visit: &Visit<'_>, register: &impl Reach, shelf: &impl Shelf) -> Response<Body> {
        let path = visit.path();
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let reads = matches!(*visit.request.method(), Method::GET | Method::HEAD);
        let posts = visit.request.method() == Method::POST;
        let is_drawn = !matches!(parts.first(), Some(&("api" | "log" | ".well-known")));
        if posts && is_drawn && visit.request.body().len() > LARGEST_FORM {
            // A page that repeats what was typed would repeat all of it.
            return pages::failure(self, visit, shelf, &ApiError::refused(Code::BodyTooLarge).problem(visit.locale)).await;
        }
        match parts.as_slice() {
            ["api", "v1", "openapi.json"] if reads => files::description(shelf, visit).await,
            ["api" | "log", ..] | [".well-known", "jwks.json"] => {
                let response = register.ask(copy(visit.request)).await;
                if changes_words(visit.request.method().as_str(), path) {
                    self.forget_all();
                }
                response
            }
            [""] | ["f", _] if reads => pages::show_signup(self, visit, register, shelf).await,
            [""] | ["f", _] if posts => pages::send_signup(self, visit, register, shelf).await,
            ["confirm", token] if reads => pages::show_confirm(self, visit, token, register, shelf).await,
            ["confirm", token] if posts => pages::send_confirm(self, visit, token, register, shelf).await,
            ["confirm", token, "receipt.json"] if reads => pages::download_receipt(self, visit, token, register, shelf).await,
            ["u", token] if reads => pages::show_stop(self, visit, token, register, shelf).await,
            ["u", token] if posts => pages::send_stop(self, visit, token, register, shelf).await,
            ["f", form, "preview"] if reads => wording::show_preview(self, visit, form, register, shelf).await,
            ["n", digest, "since", other] if reads => wording::show_changes(self, visit, [other, digest], register, shelf).await,
            ["n", digest] if reads => wording::show_notice(self, visit, digest, register, shelf).await,
            ["me"] | ["me", "in"] if reads => files::page(shelf, "portal.html", visit).await,
            ["verify"] if reads => pages::show_verify(self, visit, shelf).await,
            ["verify", "code.svg"] if reads => code::picture(&self.origin),
            ["console", ..] if reads => match console_page(&parts) {
                Some(page) => files::page(shelf, &page, visit).await,
                None => pages::failure(self, visit, shelf, &nothing_here(visit)).await,
            },
            ["assets", _] | ["favicon.svg"] if reads => files::asset(shelf, path, visit).await,
            ["news", file] if reads && news_in(file).is_some() => files::news(shelf, news_in(file).unwrap_or_default(), visit).await,
            ["robots.txt"] if reads => files::robots(),
            [".well-known", "security.txt"] if reads => pages::security_contact(visit, register).await,
            other => match methods_of(other) {
                Some(allow) => {
                    let problem = ApiError::refused(Code::MethodNotAllowed).problem(visit.locale);
                    let mut response = pages::failure(self, visit, shelf, &problem).await;
                    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
                    response
                }
                None => pages::failure(self, visit, shelf, &nothing_here(visit)).await,
            },
        }
    }

    /// The notice that a form shows now, at most a few seconds old.
    async fn notice(&self, form: &FormId, visit: &Visit<'_>, register: &impl Reach) -> Result<FormNotice, Box<Response<Body>>> {
        let key = (form.clone(), visit.locale);
        if let Some((notice, read_at)) = self.notices.borrow().get(&key)
            && visit.now < *read_at + NOTICE_FRESH
        {
            return Ok(notice.clone());
        }
        let address = format!("/api/v1/forms/{form}?locale={}", visit.locale);
        let notice: FormNotice = pages::ask(register, visit, Method::GET, &address, String::new()).await?;
        self.notices.borrow_mut().insert(key, (notice.clone(), visit.now));
        Ok(notice)
    }

    /// Forgets every notice: whoever has just changed the words sees the new ones at once.
    pub fn forget_all(&self) {
        self.notices.borrow_mut().clear();
    }

    /// Forgets a notice that the register has called old.
    fn forget(&self, form: &FormId) {
        self.notices.borrow_mut().retain(|(known, _), _| known != form);
    }
}

/// The methods of an address that is there, as `Allow` lists them.
fn methods_of(parts: &[&str]) -> Option<&'static str> {
    match parts {
        [""] | ["f" | "confirm" | "u", _] => Some("GET, HEAD, POST"),
        ["confirm", _, "receipt.json"]
        | ["f", _, "preview"]
        | ["n", _, "since", _]
        | ["n" | "assets", _]
        | ["me" | "verify" | "favicon.svg" | "robots.txt"]
        | ["me", "in"]
        | ["verify", "code.svg"]
        | [".well-known", "security.txt"] => Some("GET, HEAD"),
        ["news", file] if news_in(file).is_some() => Some("GET, HEAD"),
        parts if console_page(parts).is_some() => Some("GET, HEAD"),
        _ => None,
    }
}

/// The language of a changelog, by the name of its file.
fn news_in(file: &str) -> Option<Locale> {
    file.strip_suffix(".md")?.parse().ok()
}

/// The page at an address of the console: it asks early for the part of the program that draws the screen there.
fn console_page(parts: &[&str]) -> Option<String> {
    let screen = screens::at(&format!("/{}", parts.join("/")))?;
    Some(screen.area.part().map_or_else(|| "console.html".to_owned(), |part| format!("console-{part}.html")))
}

/// Whether a request may change the words that forms show.
#[must_use]
pub fn changes_words(method: &str, path: &str) -> bool {
    let may = path == "/api/v1/setup"
        || path.starts_with("/api/v1/purposes/")
        || path.starts_with("/api/v1/forms/") && (path.ends_with("/publish") || path.ends_with("/retire"));
    may && matches!(method, "POST" | "PUT")
}

/// The language of a page: what the address asks for, else what the browser prefers.
fn locale_of(request: &Request<String>) -> Locale {
    let query = request.uri().query().unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == "lang" || key == "locale");
    asked.and_then(|(_, value)| value.parse().ok()).unwrap_or_else(|| {
        let preferred = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Locale::negotiate(preferred.unwrap_or_default())
    })
}

fn copy(request: &Request<String>) -> Request<String> {
    let mut copy = Request::new(request.body().clone());
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    copy
}

fn nothing_here(visit: &Visit<'_>) -> lupa_domain::api::problem::Problem {
    ApiError::refused(Code::NotFound).problem(visit.locale)
}

/// Whether the answer is an error of ours or theirs.
fn failed(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}
