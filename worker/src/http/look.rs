//! How the business looks to its customers, over HTTP: what it is for anybody to know, its pictures, and the change of it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::{HeaderValue, Response, StatusCode, header};
use lupa_domain::{
    api::look::{LookRequest, LookResponse, PictureRequest, PictureResponse},
    register::look::{Accent, AccentError, Cover, LARGEST_COVER, LARGEST_LOGO, MOST_PIXELS},
    staff::audit::Act,
};
use lupa_picture::{Kind, Limits, Refused};

use super::{
    context::RequestContext,
    guard::{Guard, staff},
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{Route, get, put},
};
use crate::{
    register::look::{self, Change, Fate, Look, Shown},
    runtime::{
        answer::{Answer, json_answer, set_header, with_type},
        body::Body,
        error::{ApiError, Fault},
    },
    staff::{Note, Staff, permission::ManageBusiness},
    words::problems::Code,
};

/// The largest body: a logo and a cover, each as large as is kept, take 667 kB in base64.
const LARGEST: usize = 768 * 1024;
/// The file of the icon. Its address stays the same, for browsers ask for it by name.
const ICON: &str = "icon.svg";
/// What a picture may do as a document of its own: nothing. Colours may stand in its attributes `style`.
const PICTURE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/look",
            Guard::Anyone(show),
            doc("How the business looks to its customers: colour, cover, logo")
                .named("getLook")
                .gives::<LookResponse>(200)
                .sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/look",
            staff(change),
            doc("Changes how the business looks to its customers; a colour that does not stand out is refused with the nearest that does")
                .named("changeLook")
                .takes::<LookRequest>()
                .gives::<LookResponse>(200)
                .if_match()
                .sends(&[Sends::ETag]),
        )
        .up_to(LARGEST),
        get(
            "/brand/{file}",
            Guard::Anyone(show_picture),
            doc("A picture of the business's own, by the name of its file")
                .named("getLookPicture")
                .gives_file(200, &["image/svg+xml", "image/png", "text/css"])
                .refuses(&[404]),
        ),
    ]
}

/// `GET /api/v1/look`
pub(super) fn show(request: &RequestContext<'_>) -> Answer {
    answer(&look::look(request.tx.sql)?)
}

/// `PUT /api/v1/look`
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<ManageBusiness>) -> Answer {
    let sql = request.tx.sql;
    let before = look::look(sql)?;
    must_have_seen(request, &etag(before.revision))?;
    let ask: LookRequest = request.json()?;
    let mut faults = Vec::new();
    let accent = match ask.accent.as_deref().map(Accent::parse).transpose() {
        Ok(accent) => accent,
        Err(AccentError::NotAColor(_)) => {
            faults.push(Fault::at("/accent", Code::ColorInvalid));
            None
        }
        // Alone, so that the answer has room for what is offered.
        Err(AccentError::Faint { nearest, .. }) => return Err(ApiError::faint(nearest)),
    };
    let mut read = |pointer: &str, asked: Option<&PictureRequest>, there: Option<&Shown>, bytes: usize| {
        fate(asked, there, bytes).unwrap_or_else(|code| {
            faults.push(Fault::at(pointer, code));
            Fate::Kept
        })
    };
    let logo = read("/logo", ask.logo.as_ref(), before.logo.as_ref(), LARGEST_LOGO);
    let cover_picture = read("/cover_picture", ask.cover_picture.as_ref(), before.cover_picture.as_ref(), LARGEST_COVER);
    if ask.cover == Cover::Picture && ask.cover_picture.is_none() {
        faults.push(Fault::at("/cover_picture", Code::Required));
    }
    if !faults.is_empty() {
        return Err(ApiError::at_fault(faults));
    }
    if look::change(sql, &Change { accent, cover: ask.cover, logo, cover_picture })? {
        Note::of(Act::LookChanged).by(staff).write(&request.tx)?;
    }
    answer(&look::look(sql)?)
}

/// What becomes of a picture.
fn fate(asked: Option<&PictureRequest>, there: Option<&Shown>, bytes: usize) -> Result<Fate, Code> {
    match asked {
        None => Ok(Fate::Removed),
        Some(PictureRequest { path: Some(path), data: None }) => {
            if there.is_some_and(|there| there.path() == *path) {
                Ok(Fate::Kept)
            } else {
                Err(Code::PictureUnknown)
            }
        }
        Some(PictureRequest { path: None, data: Some(data) }) => {
            let sent = STANDARD.decode(data.trim()).map_err(|_| Code::PictureUnreadable)?;
            lupa_picture::harmless(&sent, Limits { pixels: MOST_PIXELS, bytes }).map(Fate::Replaced).map_err(code)
        }
        Some(_) => Err(Code::Required),
    }
}

const fn code(refused: Refused) -> Code {
    match refused {
        Refused::Kind | Refused::Malformed => Code::PictureUnreadable,
        Refused::TooLarge => Code::PictureTooLarge,
        Refused::NoSize => Code::PictureSizeless,
        Refused::Active => Code::PictureActive,
        Refused::External => Code::PictureExternal,
        Refused::StyleSheet => Code::PictureStyled,
        Refused::Entities => Code::PictureEntities,
    }
}

fn answer(look: &Look) -> Answer {
    let picture = |shown: &Shown| PictureResponse {
        path: shown.path(),
        media_type: look::media_type(shown.kind).to_owned(),
        width: shown.width,
        height: shown.height,
    };
    let mut response = json_answer(
        StatusCode::OK,
        &LookResponse {
            revision: look.revision,
            accent: look.accent.map(Accent::color),
            accent_dark: look.accent.map(|accent| accent.dark().accent),
            cover: look.cover,
            logo: look.logo.as_ref().map(picture),
            cover_picture: look.cover_picture.as_ref().map(picture),
        },
    )?;
    set_header(&mut response, header::ETAG, &etag(look.revision))?;
    Ok(response)
}

/// `GET /brand/{file}`
pub(super) fn show_picture(request: &RequestContext<'_>) -> Answer {
    let (sql, file) = (request.tx.sql, request.part("file"));
    let not_found = || ApiError::refused(Code::NotFound);
    if file == ICON {
        let icon = look::icon(sql)?.ok_or_else(not_found)?;
        return Ok(as_picture(Kind::Svg, Body::Text(icon), "public, max-age=300"));
    }
    let (kind, bytes) = look::picture(sql, file)?.ok_or_else(not_found)?;
    Ok(as_picture(kind, Body::Bytes(bytes), "public, max-age=31536000, immutable"))
}

fn as_picture(kind: Kind, body: Body, lasting: &'static str) -> Response<Body> {
    let mut response = with_type(StatusCode::OK, look::media_type(kind), body);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(lasting));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(PICTURE_POLICY));
    response
}
