//! How large an SVG is: what part of the plane it shows. It is written so that a picture scales wherever it stands.

use std::fmt::Write as _;

use super::Attribute;
use crate::Refused;

/// The longer side that is told of a picture that has no pixels.
const LONGER: f64 = 512.0;
/// How many times as long as wide a picture may be.
const NARROWEST: f64 = 20.0;

/// Finds the size among the attributes of the root, and writes it.
pub(super) fn of(attributes: &[Attribute], written: &mut String) -> Result<(u32, u32), Refused> {
    let value = |name: &str| attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
    let shown = value("viewBox").and_then(numbers).or_else(|| {
        let side = |name| value(name).and_then(length);
        Some([0.0, 0.0, side("width")?, side("height")?])
    });
    let [x, y, width, height] = shown.ok_or(Refused::NoSize)?;
    let is_side = |side: f64| side.is_finite() && side > 1e-3 && side < 1e6;
    if !is_side(width) || !is_side(height) || !x.is_finite() || !y.is_finite() {
        return Err(Refused::NoSize);
    }
    if width / height > NARROWEST || height / width > NARROWEST {
        return Err(Refused::NoSize);
    }
    let scale = LONGER / width.max(height);
    let (wide, high) = (rounded(width * scale), rounded(height * scale));
    let _ = write!(written, " viewBox=\"{x} {y} {width} {height}\" width=\"{wide}\" height=\"{high}\"");
    Ok((wide, high))
}

fn numbers(text: &str) -> Option<[f64; 4]> {
    let parts = text.split([' ', ',', '\t', '\n']).filter(|part| !part.is_empty()).map(str::parse);
    parts.collect::<Result<Vec<f64>, _>>().ok()?.try_into().ok()
}

/// A length in pixels, or in a unit of print, which keeps the proportions.
fn length(text: &str) -> Option<f64> {
    let number = text.trim().trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    number.parse().ok()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 25 and 512")]
fn rounded(side: f64) -> u32 {
    side.round().clamp(1.0, LONGER) as u32
}
