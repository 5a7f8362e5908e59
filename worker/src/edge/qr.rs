//! Square codes (ISO/IEC 18004): paper cannot be clicked, so a telephone reads an address from it.
//!
//! Dark on light with its quiet zone in every colour scheme, or no telephone reads it. A code holds an address of the register and nothing
//! personal.

use http::{HeaderValue, Response, StatusCode, header};
use lupa_api::paths;
use qrcode::{Color, EcLevel, QrCode, render::svg};

use crate::runtime::{
    answer::{empty, with_type},
    body::Body,
};

/// A code as the modules that it is made of.
pub(super) struct Code(QrCode);

impl Code {
    /// The code of an address. A quarter of it may be a fold or a coffee stain.
    pub(super) fn of(address: &str) -> Option<Self> {
        QrCode::with_error_correction_level(address, EcLevel::Q).ok().map(Self)
    }

    /// How many modules it has on each side.
    pub(super) fn width(&self) -> usize {
        self.0.width()
    }

    /// What is dark: where each run of dark modules begins, from the left and from the top, and how long it is.
    pub(super) fn runs(&self) -> Vec<[usize; 3]> {
        let (width, colors) = (self.width(), self.0.to_colors());
        let mut runs: Vec<[usize; 3]> = Vec::new();
        for (place, _) in colors.iter().enumerate().filter(|(_, color)| **color == Color::Dark) {
            let [x, y] = [place % width, place / width];
            match runs.last_mut() {
                Some([start, row, length]) if *row == y && *start + *length == x => *length += 1,
                _ => runs.push([x, y, 1]),
            }
        }
        runs
    }

    /// As a picture that scales.
    pub(super) fn svg(&self) -> String {
        self.0.render::<svg::Color<'_>>().min_dimensions(120, 120).build()
    }
}

/// `GET /verify/code.svg`: the address of `/verify`. It says the same on every receipt: nothing personal leaves the paper.
pub(super) fn picture(origin: &str) -> Response<Body> {
    let Some(code) = Code::of(&format!("{origin}{}", paths::VERIFY)) else { return empty(StatusCode::NOT_FOUND) };
    let mut response = with_type(StatusCode::OK, "image/svg+xml", Body::Text(code.svg()));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runs_of_a_code_are_its_dark_modules() {
        let code = Code::of("https://lupa.example.fi/f/kanta-asiakkaat").expect("a code");
        let mut dark = vec![false; code.width() * code.width()];
        for [x, y, length] in code.runs() {
            dark[y * code.width() + x..][..length].fill(true);
        }
        let expected: Vec<bool> = code.0.to_colors().into_iter().map(|color| color == qrcode::Color::Dark).collect();
        assert_eq!(dark, expected);
    }
}
