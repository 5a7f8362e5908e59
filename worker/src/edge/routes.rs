//! Which address of the edge shows what.

use http::{HeaderValue, Method, Request, Response, header};
use lupa_console::screens;
use lupa_domain::{locale::Locale, time::Moment};

use super::{
    files, pages, qr,
    request::{Assets, PageRequest, RegisterClient, copy, locale_of, nothing_here},
    state::{Edge, failure},
    wording,
};
use crate::{
    platform::entropy::Entropy,
    runtime::{body::Body, error::ApiError, headers},
    words::problems::Code,
};

/// The largest body of a page's form, as of an ordinary call of the API.
const LARGEST_FORM: usize = 16 * 1024;

impl Edge {
    /// Answers one request.
    pub async fn respond(
        &self,
        request: &Request<String>,
        now: Moment,
        entropy: &Entropy,
        register: &impl RegisterClient,
        shelf: &impl Assets,
    ) -> Response<Body> {
        let locale = locale_of(request);
        let visit = PageRequest { request, now, entropy, locale };
        let mut response = self.route(&visit, register, shelf).await;
        if request.method() == Method::HEAD {
            *response.body_mut() = Body::Empty;
        }
        headers::secure(response.headers_mut(), headers::Use::Shown, self.origin.starts_with("https://"));
        response
    }

    async fn route(&self, visit: &PageRequest<'_>, register: &impl RegisterClient, shelf: &impl Assets) -> Response<Body> {
        let path = visit.path();
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let reads = matches!(*visit.request.method(), Method::GET | Method::HEAD);
        let posts = visit.request.method() == Method::POST;
        let is_drawn = !matches!(parts.first(), Some(&("api" | "log" | ".well-known")));
        if posts && is_drawn && visit.request.body().len() > LARGEST_FORM {
            // A page that repeats what was typed would repeat all of it.
            return failure(self, visit, shelf, &ApiError::refused(Code::BodyTooLarge).problem(visit.locale)).await;
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
            ["verify", "code.svg"] if reads => qr::picture(&self.origin),
            ["console", ..] if reads => match console_page(&parts) {
                Some(page) => files::page(shelf, &page, visit).await,
                None => failure(self, visit, shelf, &nothing_here(visit)).await,
            },
            ["assets", _] | ["favicon.svg"] if reads => files::asset(shelf, path, visit).await,
            ["news", file] if reads && news_in(file).is_some() => files::news(shelf, news_in(file).unwrap_or_default(), visit).await,
            ["robots.txt"] if reads => files::robots(),
            [".well-known", "security.txt"] if reads => pages::security_contact(visit, register).await,
            other => match methods_of(other) {
                Some(allow) => {
                    let problem = ApiError::refused(Code::MethodNotAllowed).problem(visit.locale);
                    let mut response = failure(self, visit, shelf, &problem).await;
                    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
                    response
                }
                None => failure(self, visit, shelf, &nothing_here(visit)).await,
            },
        }
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
