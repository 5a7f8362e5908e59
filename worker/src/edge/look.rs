//! The look of the business, as pages wear it: a small style sheet of ours that lies over the built one. It is made here of what the register
//! says, and kept as long as a notice is; its address holds a digest of it, so a browser loads it once.

use std::fmt::Write as _;

use http::{HeaderValue, Method, Response, StatusCode, header};
use lupa_domain::{
    api::look::{LookResponse, PictureResponse},
    digest::Digest,
    register::look::{Accent, Cover},
};

use super::{
    client::{ask, request},
    files,
    request::{Assets, PageRequest, RegisterClient, failed},
    state::Edge,
};
use crate::{
    runtime::{answer::with_type, body::Body, error::ApiError},
    words::problems::Code,
};

/// The first letter of the names of style sheets, after `/brand/`.
const SHEET: &str = "look-";

/// The first segments of the addresses of pages that customers see.
pub(super) fn is_worn_at(first: &str) -> bool {
    matches!(first, "" | "f" | "n" | "me" | "confirm" | "u")
}

/// What pages wear: the style sheet and its address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Worn {
    sheet: String,
    file: String,
}

impl Worn {
    /// What a look makes of a page; nothing for one that was never changed.
    fn of(look: &LookResponse) -> Self {
        let sheet = sheet(look);
        let file = if sheet.is_empty() { String::new() } else { format!("{SHEET}{}.css", Digest::of(sheet.as_bytes()).short()) };
        Self { sheet, file }
    }

    /// The element that loads it.
    pub(super) fn link(&self) -> String {
        if self.file.is_empty() { String::new() } else { format!("<link rel=\"stylesheet\" href=\"/brand/{}\">", self.file) }
    }
}

/// Asks for the look, unless it is fresh. Where the register does not answer, pages keep what they wore.
pub(super) async fn refresh(edge: &Edge, page_request: &PageRequest<'_>, register: &impl RegisterClient) {
    if edge.is_look_fresh(page_request.now) {
        return;
    }
    let look: Result<LookResponse, _> = ask(register, page_request, Method::GET, "/api/v1/look", String::new()).await;
    if let Ok(look) = look {
        edge.wear(Worn::of(&look), page_request.now);
    }
}

/// `GET /brand/{file}`: the style sheet of the look, or a picture of the register's.
pub(super) async fn file(edge: &Edge, page_request: &PageRequest<'_>, register: &impl RegisterClient, name: &str) -> Response<Body> {
    if !name.starts_with(SHEET) {
        return register.ask(request(page_request, Method::GET, page_request.path(), String::new())).await;
    }
    refresh(edge, page_request, register).await;
    let Worn { sheet, file } = edge.worn();
    if sheet.is_empty() {
        return ApiError::refused(Code::NotFound).response(page_request.locale);
    }
    // A page drawn a moment before a change asks for the look that it had; it gets the new one, and does not keep it.
    let lasting = if file == name { "public, max-age=31536000, immutable" } else { "no-store" };
    let mut response = with_type(StatusCode::OK, "text/css; charset=utf-8", Body::Text(sheet));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(lasting));
    response
}

/// `GET /favicon.svg`: the logo or the first letter of the business; Lupa's own until the register is set up, or where it does not answer.
pub(super) async fn icon(page_request: &PageRequest<'_>, register: &impl RegisterClient, assets: &impl Assets) -> Response<Body> {
    let made = register.ask(request(page_request, Method::GET, "/brand/icon.svg", String::new())).await;
    if failed(made.status()) { files::asset(assets, page_request.path(), page_request).await } else { made }
}

/// The style sheet of a look. The one that was built lies in layers, so that whatever stands here comes after it.
fn sheet(look: &LookResponse) -> String {
    let mut sheet = String::new();
    if let Some(accent) = look.accent.and_then(|color| Accent::parse(&color.to_string()).ok()) {
        let _ = write!(
            sheet,
            ":root{{{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}",
            accent.light().properties(),
            accent.dark().properties()
        );
    }
    let mut screen = String::new();
    if let Some(logo) = &look.logo {
        let _ = write!(
            screen,
            ".top__controller a{{display:flex;gap:.75rem;align-items:center}}.top__controller a::before{{content:\"\";flex:none;\
             inline-size:{}rem;block-size:2rem;background:url({}) center/contain no-repeat}}",
            rem_wide(logo),
            logo.path
        );
    }
    let cover = match (look.cover, &look.cover_picture) {
        (Cover::Scales, _) => Some(SCALES.to_owned()),
        (Cover::Picture, Some(picture)) => Some(picture_cover(picture)),
        _ => None,
    };
    if let Some(cover) = cover {
        screen.push_str(HEAD);
        screen.push_str(&cover);
        screen.push_str("@media (forced-colors:active){.top::before,.top::after{display:none}}");
    }
    if !screen.is_empty() {
        let _ = write!(sheet, "@media screen{{{screen}}}");
    }
    sheet
}

/// How wide a logo is that is two rem high; four times as wide as high at most.
fn rem_wide(logo: &PictureResponse) -> String {
    let hundredths = (u64::from(logo.width) * 200 / u64::from(logo.height.max(1))).clamp(50, 800);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The head of a page goes from edge to edge, on a ground of the accent. `isolation` keeps what lies behind it in front of the page.
const HEAD: &str = "body{overflow-x:clip}.top{position:relative;isolation:isolate;border:0}.top::before,.top::after{content:\"\";\
     position:absolute;z-index:-1;inset:0 calc(50% - 50vw)}.top::before{background:var(--accent-soft);\
     border-block-end:2px solid var(--accent)}";

/// Scales: the lower halves of ellipses, every second row by half of one aside; they come out of the ground from left to right.
const SCALES: &str = ".top::after{opacity:.3;background:radial-gradient(18px 14px at 50% 0,#0000 94%,var(--accent) 96% 99%,#0000) 0 0/36px 28px,\
     radial-gradient(18px 14px at 50% 0,#0000 94%,var(--accent) 96% 99%,#0000) 18px 14px/36px 28px;\
     mask:linear-gradient(90deg,#0000 35%,#000 85%)}";

/// The picture stands above the name, so that no text lies on it.
fn picture_cover(picture: &PictureResponse) -> String {
    const HIGH: &str = "clamp(5rem,18vw,11rem)";
    format!(
        ".top{{padding-block-start:calc({HIGH} + 1rem)}}.top::after{{inset-block-end:auto;block-size:{HIGH};background:url({}) center/cover}}",
        picture.path
    )
}

#[cfg(test)]
mod tests {
    use lupa_domain::register::look::Color;

    use super::*;

    fn picture(path: &str, width: u32, height: u32) -> PictureResponse {
        PictureResponse { path: path.into(), media_type: "image/png".into(), width, height }
    }

    #[test]
    fn a_look_that_was_never_changed_loads_nothing() {
        assert_eq!(Worn::of(&LookResponse::default()), Worn::default());
        assert_eq!(Worn::default().link(), "");
    }

    #[test]
    fn what_pages_wear_is_small_and_changes_with_the_look() {
        let bark = LookResponse { accent: Color::parse("#7a4326").ok(), ..LookResponse::default() };
        let accent = Worn::of(&bark);
        assert!(accent.sheet.starts_with(":root{--accent:#7a4326;") && accent.sheet.contains("dark"), "{}", accent.sheet);
        let whole =
            LookResponse { cover: Cover::Scales, logo: Some(picture("/brand/logo-0123456789abcdef.svg", 512, 256)), ..bark.clone() };
        let all = Worn::of(&whole);
        assert!(all.sheet.contains("inline-size:4.00rem") && all.sheet.contains("url(/brand/logo-0123456789abcdef.svg)"));
        assert!(all.sheet.len() < 1_400, "{}", all.sheet.len());
        assert_ne!(all.file, accent.file);
        assert!(!all.sheet.contains("http") && !all.sheet.contains('<'));
        let covered = LookResponse { cover: Cover::Picture, cover_picture: Some(picture("/brand/cover-1.png", 960, 240)), ..bark };
        assert!(Worn::of(&covered).sheet.contains("url(/brand/cover-1.png)"));
    }
}
