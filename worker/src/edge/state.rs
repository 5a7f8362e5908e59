//! What one instance of the edge keeps in memory: notices, for a few seconds, and the templates that the web build made.

use std::{cell::RefCell, collections::HashMap};

use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use lupa_domain::{
    api::{
        problem::Problem,
        wording::{EmbeddingResponse, ShownForm},
    },
    locale::Locale,
    time::{Moment, Span},
    wording::{AllowedOrigins, FormId},
    zone::Zone,
};
use lupa_public::draw::{self, Drawn, Template, fill};

use super::{
    backup::Upload,
    client::ask,
    look::Worn,
    request::{Assets, PageRequest, RegisterClient},
};
use crate::{
    runtime::{
        answer::with_type,
        body::Body,
        error::{ApiError, problem_response},
    },
    words::problems::Code,
};

/// For how long a current notice is shown without asking again; see `wording::GRACE` in the domain.
const NOTICE_FRESH: Span = Span::seconds(5);

/// What the country of the business decides: by which clock and in which language it speaks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Business {
    /// The clock.
    pub(super) zone: Zone,
    /// The language towards those who say nothing of theirs.
    pub(super) language: Locale,
}

impl Business {
    /// A business in this country, ISO 3166-1 alpha-2.
    fn in_country(code: &str) -> Self {
        Self { zone: Zone::of_country(code), language: Locale::of_country(code) }
    }
}

/// What one instance of the edge keeps in memory.
pub struct Edge {
    pub(super) origin: String,
    pub(super) business: Business,
    pub(super) country: String,
    notices: RefCell<HashMap<(FormId, Locale), (ShownForm, Moment)>>,
    worn: RefCell<Option<(Worn, Moment)>>,
    allowed_origins: RefCell<Option<(AllowedOrigins, Moment)>>,
    templates: RefCell<Option<Templates>>,
}

/// One for each [`Template`].
#[derive(Clone, Debug)]
struct Templates {
    alive: String,
    plain: String,
    framed: String,
    framed_plain: String,
    own: String,
    verify: String,
}

impl Edge {
    /// An edge of the register at `origin`, of a business in `country` (ISO 3166-1 alpha-2).
    #[must_use]
    pub fn new(origin: &str, country: &str) -> Self {
        let business = Business::in_country(country);
        Self {
            origin: origin.trim_end_matches('/').to_owned(),
            business,
            country: country.to_owned(),
            notices: RefCell::default(),
            worn: RefCell::default(),
            allowed_origins: RefCell::default(),
            templates: RefCell::default(),
        }
    }

    /// Whether it is reached over HTTPS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// A backup that is put back, of whose request the head has come.
    #[must_use]
    pub fn upload(&self, request: &Request<String>) -> Upload {
        Upload::new(request, self.first_language(), &self.origin)
    }

    /// The language of the business, for an answer to a request of which nothing is known.
    #[must_use]
    pub const fn first_language(&self) -> Locale {
        self.business.language
    }

    /// The notice that a form shows now, at most a few seconds old.
    pub(super) async fn notice(
        &self,
        form: &FormId,
        page_request: &PageRequest<'_>,
        register: &impl RegisterClient,
    ) -> Result<ShownForm, Box<Response<Body>>> {
        let key = (form.clone(), page_request.locale);
        if let Some((notice, read_at)) = self.notices.borrow().get(&key)
            && page_request.now < *read_at + NOTICE_FRESH
        {
            return Ok(notice.clone());
        }
        let address = format!("/api/v1/forms/{form}?locale={}", page_request.locale);
        let notice: ShownForm = ask(register, page_request, Method::GET, &address, String::new()).await?;
        self.notices.borrow_mut().insert(key, (notice.clone(), page_request.now));
        Ok(notice)
    }

    /// The sites that may show forms in a frame, at most as old as a notice; nobody may where the register does not answer.
    pub(super) async fn allowed_origins(&self, page_request: &PageRequest<'_>, register: &impl RegisterClient) -> AllowedOrigins {
        if let Some((allowed, read_at)) = &*self.allowed_origins.borrow()
            && page_request.now < *read_at + NOTICE_FRESH
        {
            return allowed.clone();
        }
        let answer: Result<EmbeddingResponse, _> = ask(register, page_request, Method::GET, "/api/v1/embedding", String::new()).await;
        let Some(allowed) = answer.ok().and_then(|answer| AllowedOrigins::parse(&answer.origins).ok()) else {
            return AllowedOrigins::default();
        };
        *self.allowed_origins.borrow_mut() = Some((allowed.clone(), page_request.now));
        allowed
    }

    /// Forgets every notice and the look, so that a change of them is seen at once.
    pub fn forget_all(&self) {
        self.notices.borrow_mut().clear();
        *self.allowed_origins.borrow_mut() = None;
        if let Some((_, read_at)) = self.worn.borrow_mut().as_mut() {
            *read_at = Moment::from_millis(0);
        }
    }

    /// Whether the look was asked for a moment ago.
    pub(super) fn is_look_fresh(&self, now: Moment) -> bool {
        self.worn.borrow().as_ref().is_some_and(|(_, read_at)| now < *read_at + NOTICE_FRESH)
    }

    /// Pages wear this from now on.
    pub(super) fn wear(&self, worn: Worn, now: Moment) {
        *self.worn.borrow_mut() = Some((worn, now));
    }

    /// What pages wear.
    pub(super) fn worn(&self) -> Worn {
        self.worn.borrow().as_ref().map(|(worn, _)| worn.clone()).unwrap_or_default()
    }

    /// Forgets a notice that the register has called old.
    pub(super) fn forget(&self, form: &FormId) {
        self.notices.borrow_mut().retain(|(known, _), _| known != form);
    }

    /// A whole page; nothing where the build cannot be read.
    pub(super) async fn page(&self, assets: &impl Assets, drawn: &Drawn) -> Option<String> {
        let look = self.worn().link();
        if let Template::App(name) = &drawn.template {
            return Some(fill(&text(assets, name).await?, drawn, &self.country, &look));
        }
        if self.templates.borrow().is_none() {
            let (alive, plain) = (text(assets, "/index.html").await?, text(assets, "/plain.html").await?);
            let (framed, framed_plain) = (text(assets, "/framed.html").await?, text(assets, "/framed-plain.html").await?);
            let (own, verify) = (text(assets, "/own.html").await?, text(assets, "/verify.html").await?);
            let read = Templates { alive, plain, framed, framed_plain, own, verify };
            *self.templates.borrow_mut() = Some(read);
        }
        let templates = self.templates.borrow();
        let templates = templates.as_ref()?;
        let template = match &drawn.template {
            Template::Alive(_) => &templates.alive,
            Template::Framed => &templates.framed,
            Template::FramedPlain => &templates.framed_plain,
            Template::Plain | Template::App(_) => &templates.plain,
            Template::Own => &templates.own,
            Template::Verify => &templates.verify,
        };
        Some(fill(template, drawn, &self.country, &look))
    }
}

async fn text(assets: &impl Assets, path: &str) -> Option<String> {
    String::from_utf8(assets.file(path).await?).ok()
}

/// An answer that is a page.
pub(super) async fn html(edge: &Edge, assets: &impl Assets, status: u16, drawn: &Drawn) -> Response<Body> {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let Some(page) = edge.page(assets, drawn).await else { return ApiError::refused(Code::Unavailable).response(drawn.locale) };
    let mut response = with_type(status, "text/html; charset=utf-8", Body::Text(page));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(drawn.locale.as_str()));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language, Accept-Encoding"));
    response
}

/// A page that says what went wrong; for a program that asks for data the problem itself.
pub(super) async fn failure(edge: &Edge, page_request: &PageRequest<'_>, assets: &impl Assets, problem: &Problem) -> Response<Body> {
    if page_request.asks_for_data() {
        return problem_response(problem);
    }
    let page = lupa_public::pages::FailurePage { locale: page_request.locale, problem: problem.clone() };
    html(edge, assets, problem.status, &draw::failure(&page)).await
}
