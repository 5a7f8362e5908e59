//! The typeface of what is printed and of pictures, in two weights.

use ttf_parser::FaceParsingError;

use crate::edge::documents::{labels::FONT_FILE, typeface::Typeface};

/// The two weights of the typeface.
pub(crate) struct Faces {
    pub(super) regular: Typeface,
    pub(super) bold: Typeface,
}

impl Faces {
    /// Where they lie among the built files.
    pub(crate) const FILES: [&str; 2] = [FONT_FILE, "/bold.ttf"];

    /// Reads them.
    pub(crate) fn parse([regular, bold]: [Vec<u8>; 2]) -> Result<Self, FaceParsingError> {
        Ok(Self { regular: Typeface::parse(regular)?, bold: Typeface::parse(bold)? })
    }

    /// The bold one.
    pub(in crate::edge::documents) const fn bold(&self) -> &Typeface {
        &self.bold
    }
}
