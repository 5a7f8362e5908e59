//! The square code on a receipt: paper cannot be clicked, so a telephone reads from it where receipts are checked.

use http::{HeaderValue, Response, StatusCode, header};
use lupa_api::paths;
use qrcode::{EcLevel, QrCode, render::svg};

use crate::runtime::{
    answer::{empty, with_type},
    body::Body,
};

/// `GET /verify/code.svg`: the address of `/verify` as a QR code (ISO/IEC 18004). Dark on light with its quiet zone in every colour
/// scheme, or no telephone reads it. It says the same on every receipt: nothing personal leaves the paper.
pub(super) fn picture(origin: &str) -> Response<Body> {
    // A quarter of it may be a fold or a coffee stain.
    let Ok(code) = QrCode::with_error_correction_level(format!("{origin}{}", paths::VERIFY), EcLevel::Q) else {
        return empty(StatusCode::NOT_FOUND);
    };
    let picture = code.render::<svg::Color<'_>>().min_dimensions(120, 120).build();
    let mut response = with_type(StatusCode::OK, "image/svg+xml", Body::Text(picture));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    response
}
