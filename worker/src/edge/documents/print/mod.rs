//! What is made of a form to be printed: a poster that leads to it, and the form itself to be filled in by hand.
//!
//! Both are made of a published notice, in its words and its language, and of nothing else: the same notice makes the same bytes. A letter
//! that the typeface lacks is drawn as an empty box and kept as what it is for those who search the document or have it read aloud.

mod paper;
mod poster;
mod tagged;

use lupa_domain::wording::Controller;
use ttf_parser::FaceParsingError;

pub(in crate::edge) use paper::paper;
pub(in crate::edge) use poster::{Look, PaperSize, poster};

use super::typeface::Typeface;

/// The two weights of the typeface.
pub(in crate::edge) struct Faces {
    regular: Typeface,
    bold: Typeface,
}

impl Faces {
    /// Where they lie among the built files.
    pub(in crate::edge) const FILES: [&str; 2] = [super::labels::FONT_FILE, "/bold.ttf"];

    /// Reads them.
    pub(in crate::edge) fn parse([regular, bold]: [Vec<u8>; 2]) -> Result<Self, FaceParsingError> {
        Ok(Self { regular: Typeface::parse(regular)?, bold: Typeface::parse(bold)? })
    }

    /// The bold one.
    pub(in crate::edge::documents) const fn bold(&self) -> &Typeface {
        &self.bold
    }
}

/// Where the business is found: what is known of it, in one line.
fn contact(controller: &Controller) -> String {
    let Controller { email, phone, .. } = controller;
    let parts = [controller.address_line(), phone.clone(), Some(email.clone())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
