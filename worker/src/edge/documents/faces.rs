//! The typeface of documents and of pictures, in two weights.

use ttf_parser::FaceParsingError;

use super::{labels::FONT_FILE, typeface::Typeface};
use crate::edge::request::Assets;

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

    /// Those among the built files.
    pub(crate) async fn of(assets: &impl Assets) -> Option<Self> {
        let [regular, bold] = Self::FILES;
        Self::parse([assets.file(regular).await?, assets.file(bold).await?]).ok()
    }

    /// The bold one.
    pub(super) const fn bold(&self) -> &Typeface {
        &self.bold
    }
}
