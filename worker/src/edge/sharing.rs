//! A form on the way to people: its poster, its blank for filling in by hand, its code, the picture that goes along with its link, and the form
//! in a frame on a site of the business. All of it is made of the notice that the form shows, and nothing of it is about anybody.

use http::{HeaderName, HeaderValue, Method, Response, StatusCode, header};
use lupa_api::paths;
use lupa_domain::{
    api::{
        look::LookResponse,
        problem::Problem,
        register::Status,
        wording::{FormNotice, ShownForm},
    },
    digest::Digest,
    wording::{AllowedOrigins, FormId},
};

use super::{
    client::{ask, problem_of, request},
    documents::{
        Faces,
        logo::Logo,
        picture::{self, Ink},
        print::{Look, PaperSize, paper, poster},
    },
    files,
    qr::Code,
    request::{Assets, PageRequest, RegisterClient, nothing_here},
    state::{Edge, failure},
};
use crate::{
    runtime::{
        answer::{empty, with_type},
        body::Body,
        error::ApiError,
        headers,
    },
    words::problems,
};

/// Lupa's own green, where the business has chosen no colour.
const SPRUCE: Ink = [0x1f, 0x5c, 0x48];
/// What is drawn is counted: a browser that kept what an earlier program drew asks anew.
const DRAWING: u32 = 1;
/// For how long a browser may keep a file without asking whether it is still so.
const LASTING: HeaderValue = HeaderValue::from_static("public, max-age=300");
const CROSS_ORIGIN: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Whether a form has a file of this name.
pub(super) fn is_file(name: &str) -> bool {
    matches!(name, "poster.pdf" | "paper.pdf" | "share.png" | "code.svg" | "code.png")
}

/// Why a file is not shown: what is to be said, or what the register answered.
enum Missing {
    Said(Box<Problem>),
    Answered(Box<Response<Body>>),
}

impl From<Problem> for Missing {
    fn from(problem: Problem) -> Self {
        Self::Said(Box::new(problem))
    }
}

impl From<Box<Response<Body>>> for Missing {
    fn from(response: Box<Response<Body>>) -> Self {
        Self::Answered(response)
    }
}

/// `GET /f/{form}/poster.pdf`, `…/paper.pdf`, `…/share.png`, `…/code.svg` and `…/code.png`
pub(super) async fn show_file(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    [form, name]: [&str; 2],
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    match file(edge, page_request, [form, name], register, assets).await {
        Ok(response) => response,
        Err(Missing::Said(problem)) => failure(edge, page_request, assets, &problem).await,
        Err(Missing::Answered(response)) => failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    }
}

async fn file(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    [form, name]: [&str; 2],
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Result<Response<Body>, Missing> {
    let said = |error: &ApiError| error.problem(page_request.locale);
    let form: FormId = form.parse().map_err(|_| said(&ApiError::refused(problems::Code::FormUnknown)))?;
    let size = PaperSize::named(query(page_request, "size").as_deref().unwrap_or(PaperSize::A4.as_str()))
        .ok_or_else(|| said(&ApiError::at("/size", problems::Code::PaperSizeUnknown)))?;
    let status: Status = ask(register, page_request, Method::GET, "/api/v1/status", String::new()).await?;
    if !status.set_up {
        return Err(said(&ApiError::refused(problems::Code::NotSetUp)).into());
    }
    let ShownForm { form: shown, .. } = edge.notice(&form, page_request, register).await?;
    // A language that the form does not speak is not there; nobody is given another in its place.
    if query(page_request, "locale").is_some_and(|asked| asked != shown.locale.as_str()) {
        return Err(nothing_here(page_request).into());
    }
    let look: LookResponse = ask(register, page_request, Method::GET, "/api/v1/look", String::new()).await?;
    let accent = look.accent.map_or(SPRUCE, lupa_domain::register::look::Color::channels);
    let address = format!("{}{}", edge.origin, paths::form_page(&form));
    let tag = tag(&shown, name, size, look.revision, &address);
    if is_known(page_request, &tag) {
        return Ok(described(empty(StatusCode::NOT_MODIFIED), &tag));
    }
    let unavailable = || said(&ApiError::refused(problems::Code::Unavailable));
    let code = Code::of(&address).ok_or_else(unavailable)?;
    let (media_type, body) = match name {
        "code.svg" => ("image/svg+xml", Body::Text(code.svg())),
        "code.png" => ("image/png", Body::Bytes(picture::code(&code))),
        _ => {
            let faces = Faces::of(assets).await.ok_or_else(unavailable)?;
            let logo = logo(page_request, &look, register).await;
            let look = Look { accent, logo: logo.as_ref() };
            match name {
                "share.png" => ("image/png", Body::Bytes(picture::picture(&shown.notice, accent, look.logo, &faces))),
                "paper.pdf" => ("application/pdf", Body::Bytes(paper(&shown.notice, &shown.digest, &address, &code, faces))),
                _ => ("application/pdf", Body::Bytes(poster(&shown.notice, size, look, &address, &code, faces))),
            }
        }
    };
    Ok(described(with_type(StatusCode::OK, media_type, body), &tag))
}

/// The headers of a file, whether it goes along or is known.
fn described(mut response: Response<Body>, tag: &str) -> Response<Body> {
    let headers = response.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, tag);
    }
    headers.insert(header::CACHE_CONTROL, LASTING);
    // It names no language of its own where the address does not.
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language"));
    // A site may show the picture and the code of its own form.
    headers.insert(CROSS_ORIGIN, HeaderValue::from_static("cross-origin"));
    response
}

/// The tag of a file: of all that it is made of.
fn tag(shown: &FormNotice, name: &str, size: PaperSize, look: u32, address: &str) -> String {
    let made_of = format!("{DRAWING} {name} {} {look} {} {address}", size.as_str(), shown.digest);
    format!("\"{}\"", &Digest::of(made_of.as_bytes()).as_str()[7..39])
}

/// Whether `If-None-Match` names this tag; weakly (RFC 9110 §13.1.2).
fn is_known(page_request: &PageRequest<'_>, tag: &str) -> bool {
    let among = |seen: &str| seen.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag);
    page_request.header(header::IF_NONE_MATCH).is_some_and(among)
}

/// The logo of the business, where it is one of pixels.
async fn logo(page_request: &PageRequest<'_>, look: &LookResponse, register: &impl RegisterClient) -> Option<Logo> {
    let picture = look.logo.as_ref().filter(|picture| picture.media_type == "image/png")?;
    let answer = register.ask(request(page_request, Method::GET, &picture.path, String::new())).await;
    if answer.status() == StatusCode::OK { Logo::read(&answer.into_body().into_bytes()) } else { None }
}

/// A part of the query.
fn query(page_request: &PageRequest<'_>, name: &str) -> Option<String> {
    let query = page_request.request.uri().query().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// Lets a page stand in a frame on the sites that may show it, and nowhere else.
pub(super) fn framed(mut response: Response<Body>, allowed: &AllowedOrigins) -> Response<Body> {
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&headers::framed_policy(&allowed.frame_ancestors())) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    // A site that isolates itself shows only frames that say they may be shown (HTML, cross-origin embedder policy).
    headers.insert(CROSS_ORIGIN, HeaderValue::from_static("cross-origin"));
    headers.insert(HeaderName::from_static("cross-origin-embedder-policy"), HeaderValue::from_static("require-corp"));
    response
}

/// `GET /embed.js`: the program that puts a form into a page of another site.
pub(super) async fn script(assets: &impl Assets, page_request: &PageRequest<'_>) -> Response<Body> {
    let mut response = files::asset(assets, paths::EMBED_SCRIPT, page_request).await;
    response.headers_mut().insert(CROSS_ORIGIN, HeaderValue::from_static("cross-origin"));
    response
}
