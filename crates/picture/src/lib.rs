//! Makes pictures of strangers harmless: see the README for what is kept, left out and refused.

pub mod raster;
pub mod svg;

/// A picture that can be shown to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it is.
    pub kind: Kind,
    /// Its width in pixels; of an SVG its proportion to the height.
    pub width: u32,
    /// Its height, likewise.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

/// What a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Drawn: text.
    Svg,
    /// Pixels.
    Png,
}

/// How large a picture may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most pixels.
    pub pixels: u32,
    /// The most bytes of the file that was made.
    pub bytes: usize,
}

/// Why a picture is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Neither an SVG nor a PNG.
    #[error("the file is neither an SVG nor a PNG")]
    Kind,
    /// It breaks off, or is not what it says it is.
    #[error("the picture cannot be read")]
    Malformed,
    /// More pixels, bytes, elements or levels than are kept.
    #[error("the picture is larger than is kept")]
    TooLarge,
    /// It says neither how large it is nor what part of the plane it shows.
    #[error("the picture has no size")]
    NoSize,
    /// It could do something: a script, HTML, an animation.
    #[error("the picture holds a program, an animation or a page")]
    Active,
    /// It loads something from elsewhere.
    #[error("the picture refers to something outside of itself")]
    External,
    /// It has a style sheet. Most drawing programs can write the same as attributes.
    #[error("the picture has a style sheet")]
    StyleSheet,
    /// It has entities of its own.
    #[error("the picture has entities")]
    Entities,
}

/// What every PNG begins with.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Makes a picture harmless, whatever it is.
///
/// # Errors
/// Says why it cannot be shown to others.
pub fn harmless(bytes: &[u8], limits: Limits) -> Result<Picture, Refused> {
    if bytes.starts_with(PNG) {
        return raster::reencoded(bytes, limits);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refused::Kind)?;
    svg::sanitised(text, limits)
}
