//! Which address of the edge shows what.

use http::{HeaderValue, Method, Request, Response, header};
use lupa_console::screens;
use lupa_domain::{locale::Locale, time::Moment};

use super::{
    description, files,
    links::{self, TokenPage},
    look, own, pages, qr,
    request::{Assets, PageRequest, RegisterClient, copy, nothing_here},
    sharing,
    state::{Edge, failure},
    stay, wording,
};
use crate::{
    platform::entropy::Entropy,
    runtime::{body::Body, error::ApiError, headers, language::language_of},
    words::problems::Code,
};

/// The largest body of a page's form, as of an ordinary call of the API.
const LARGEST_FORM: usize = 16 * 1024;
/// The largest draft of which a preview is drawn, as of the call that saves one.
const LARGEST_DRAFT: usize = 512 * 1024;

impl Edge {
    /// Answers one request.
    pub async fn respond(
        &self,
        request: &Request<String>,
        now: Moment,
        entropy: &Entropy,
        register: &impl RegisterClient,
        assets: &impl Assets,
    ) -> Response<Body> {
        let page_request = self.page_request(request, now, entropy);
        let response = self.route(&page_request, register, assets).await;
        self.secured(request, response)
    }

    /// A request, and the language that it is answered in. What is drawn for it tells the time of the business.
    fn page_request<'a>(&self, request: &'a Request<String>, now: Moment, entropy: &'a Entropy) -> PageRequest<'a> {
        lupa_public::draw::set_zone(self.business.zone);
        PageRequest { request, now, entropy, locale: language_of(request, self.business.language) }
    }

    /// Refuses a request that could not be read or answered: with a page where a browser asks for one, else with a problem.
    pub async fn refuse(
        &self,
        request: &Request<String>,
        now: Moment,
        entropy: &Entropy,
        assets: &impl Assets,
        error: &ApiError,
    ) -> Response<Body> {
        let page_request = self.page_request(request, now, entropy);
        let response = if is_page(request.uri().path()) && page_request.asks_for_page() {
            failure(self, &page_request, assets, &error.problem(page_request.locale)).await
        } else {
            error.response(page_request.locale)
        };
        self.secured(request, response)
    }

    fn secured(&self, request: &Request<String>, mut response: Response<Body>) -> Response<Body> {
        if request.method() == Method::HEAD {
            *response.body_mut() = Body::Empty;
        }
        headers::secure(response.headers_mut(), headers::Use::Shown, self.is_secure());
        response
    }

    /// The pages behind links with a token.
    async fn behind_link(
        &self,
        page_request: &PageRequest<'_>,
        page: &TokenPage,
        register: &impl RegisterClient,
        assets: &impl Assets,
    ) -> Response<Body> {
        let posts = page_request.request.method() == Method::POST;
        match page {
            TokenPage::Confirm(token)
            | TokenPage::ConfirmedReceipt(token)
            | TokenPage::Stop(token)
            | TokenPage::SignIn(token)
            | TokenPage::Contact(token)
            | TokenPage::Stay(token)
            | TokenPage::Own(_, token)
                if token.is_empty() =>
            {
                failure(self, page_request, assets, &ApiError::refused(Code::TokenIncomplete).problem(page_request.locale)).await
            }
            TokenPage::Confirm(token) if posts => pages::send_confirm(self, page_request, token, register, assets).await,
            TokenPage::Confirm(token) => pages::show_confirm(self, page_request, token, register, assets).await,
            TokenPage::Stop(token) if posts => pages::send_stop(self, page_request, token, register, assets).await,
            TokenPage::Stop(token) => pages::show_stop(self, page_request, token, register, assets).await,
            TokenPage::Contact(token) => pages::contact(self, page_request, token, register, assets).await,
            TokenPage::Stay(token) => stay::stay(self, page_request, token, register, assets).await,
            TokenPage::SignIn(token) => own::behind_sign_in_link(self, page_request, token, register, assets).await,
            TokenPage::Own(link, token) => own::behind_own_link(self, page_request, (*link, token), register, assets).await,
            TokenPage::ConfirmedReceipt(_) if posts => {
                let problem = ApiError::refused(Code::MethodNotAllowed).problem(page_request.locale);
                let mut response = failure(self, page_request, assets, &problem).await;
                response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
                response
            }
            TokenPage::ConfirmedReceipt(token) => pages::download_receipt(self, page_request, token, register, assets).await,
        }
    }

    async fn route(&self, page_request: &PageRequest<'_>, register: &impl RegisterClient, assets: &impl Assets) -> Response<Body> {
        let path = page_request.path();
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let reads = matches!(*page_request.request.method(), Method::GET | Method::HEAD);
        let posts = page_request.request.method() == Method::POST;
        let largest = if matches!(parts.as_slice(), ["f", _, "preview"]) { LARGEST_DRAFT } else { LARGEST_FORM };
        if posts && is_page(path) && page_request.request.body().len() > largest {
            // A page that repeats what was typed would repeat all of it.
            return failure(self, page_request, assets, &ApiError::refused(Code::BodyTooLarge).problem(page_request.locale)).await;
        }
        if parts.first().is_some_and(|first| look::is_worn_at(first)) {
            look::refresh(self, page_request, register).await;
        }
        if let Some(page) = links::token_page(path).filter(|_| reads || posts) {
            return self.behind_link(page_request, &page, register, assets).await;
        }
        if let Some(named) = description::named(&parts).filter(|_| reads) {
            return description::show(self, page_request, named, register, assets).await;
        }
        if let Some(redirect) = links::redirect(page_request).filter(|_| reads) {
            return redirect;
        }
        match parts.as_slice() {
            ["api", "v1", "openapi.json"] if reads => files::description(assets, page_request).await,
            ["api", "v1", "export.schema.json"] if reads => files::export_schema(assets, page_request).await,
            ["api" | "log", ..] | [".well-known", "jwks.json"] => {
                let response = register.ask(copy(page_request.request)).await;
                if changes_words(page_request.request.method().as_str(), path) {
                    self.forget_all();
                }
                response
            }
            [""] | ["f", _] if reads => pages::show_signup(self, page_request, register, assets).await,
            [""] | ["f", _] if posts => pages::send_signup(self, page_request, register, assets).await,
            ["f", _, "embed"] if reads || posts => {
                let response = if reads {
                    pages::show_signup(self, page_request, register, assets).await
                } else {
                    pages::send_signup(self, page_request, register, assets).await
                };
                sharing::framed(response, &self.allowed_origins(page_request, register).await)
            }
            ["f", form, file] if reads && sharing::is_file(file) => {
                sharing::show_file(self, page_request, [form, file], register, assets).await
            }
            ["f", form, "preview"] if reads || posts => wording::show_preview(self, page_request, form, register, assets).await,
            ["n", digest, "since", other] if reads => wording::show_changes(self, page_request, [other, digest], register, assets).await,
            ["n", digest] if reads => wording::show_notice(self, page_request, digest, register, assets).await,
            ["me", rest @ ..] if (reads || posts) && own::methods_of(rest).is_some() => {
                own::respond(self, page_request, rest, register, assets).await
            }
            ["verify"] if reads => pages::show_verify(self, page_request, assets).await,
            ["verify", "code.svg"] if reads => qr::picture(&self.origin),
            ["console", ..] if reads => match console_page(&parts) {
                Some(page) => pages::show_console(self, page_request, page, assets).await,
                None => failure(self, page_request, assets, &nothing_here(page_request)).await,
            },
            ["brand", name] if reads => look::file(self, page_request, register, name).await,
            ["favicon.svg"] if reads => look::icon(page_request, register, assets).await,
            ["embed.js"] if reads => sharing::script(assets, page_request).await,
            ["assets", _] if reads => files::asset(assets, path, page_request).await,
            ["news", file] if reads && news_in(file).is_some() => {
                files::news(assets, news_in(file).unwrap_or_default(), page_request).await
            }
            ["robots.txt"] if reads => files::robots(),
            ["cookies" | "accessibility"] if reads => description::show_statement(self, page_request, parts[0], register, assets).await,
            [".well-known", "security.txt"] if reads => pages::security_contact(page_request, register).await,
            other => match methods_of(other) {
                Some(allow) => {
                    let problem = ApiError::refused(Code::MethodNotAllowed).problem(page_request.locale);
                    let mut response = failure(self, page_request, assets, &problem).await;
                    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
                    response
                }
                None => failure(self, page_request, assets, &nothing_here(page_request)).await,
            },
        }
    }
}

/// Whether an address is one of those that people look at, and not one of the API.
fn is_page(path: &str) -> bool {
    !matches!(path.trim_start_matches('/').split('/').next(), Some("api" | "log" | "brand" | ".well-known"))
}

/// The methods of an address that is there, as `Allow` lists them.
pub(super) fn methods_of(parts: &[&str]) -> Option<&'static str> {
    match parts {
        [""] | ["f" | "confirm" | "u" | "contact" | "stay" | "r", _] | ["f", _, "embed" | "preview"] => Some("GET, HEAD, POST"),
        ["f", _, file] if sharing::is_file(file) => Some("GET, HEAD"),
        ["confirm", _, "receipt.json"]
        | ["n", _, "since", _]
        | ["n" | "assets" | "brand", _]
        | ["verify" | "favicon.svg" | "robots.txt" | "embed.js" | "cookies" | "accessibility"]
        | ["verify", "code.svg"]
        | [".well-known", "security.txt"] => Some("GET, HEAD"),
        ["me", rest @ ..] => own::methods_of(rest),
        ["news", file] if news_in(file).is_some() => Some("GET, HEAD"),
        parts if console_page(parts).is_some() || description::named(parts).is_some() => Some("GET, HEAD"),
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
    Some(screen.area.part().map_or_else(|| "/console.html".to_owned(), |part| format!("/console-{part}.html")))
}

/// Whether a request may change the words that forms show, how pages look, or where they may stand.
#[must_use]
pub fn changes_words(method: &str, path: &str) -> bool {
    let may = matches!(path, "/api/v1/setup" | "/api/v1/controller/republish" | "/api/v1/languages" | "/api/v1/look" | "/api/v1/embedding")
        || path.starts_with("/api/v1/purposes/")
        || path.starts_with("/api/v1/forms/") && (path.ends_with("/publish") || path.ends_with("/retire"));
    may && matches!(method, "POST" | "PUT")
}
