//! What a letter has besides: the sender and the reader, and at its end who signs it and where that is verified.

use pdf_writer::types::StructRole;

use super::{FOOT, Flow, INK, LEADING, MARGIN, NOTE, SMALL, STRONG};
use crate::edge::{
    documents::tagged::{Part, Type},
    qr::Code,
};

/// The side of the code at the end of a letter.
const CODE: f32 = 74.0;

/// The end of a letter.
pub(in crate::edge::documents) struct Signature<'a> {
    /// Who signs, line by line.
    pub(in crate::edge::documents) by: &'a [String],
    /// How it is verified, line by line.
    pub(in crate::edge::documents) verify: &'a [String],
    /// Where, as a code to scan; and what that is, for those who do not see it.
    pub(in crate::edge::documents) code: Option<(Code, String)>,
}

impl Flow {
    /// Who writes, at the left, and which letter of which day it is, at the right.
    pub(in crate::edge::documents) fn letterhead(&mut self, name: &str, lines: &[String], reference: &[String]) {
        let top = self.top;
        let wide = Self::WIDTH * 0.6;
        self.block(STRONG, name, [0.0, wide]);
        for line in lines {
            self.block(NOTE, line, [0.0, wide]);
        }
        let below = std::mem::replace(&mut self.top, top);
        for line in reference {
            self.block(NOTE, line, [Self::WIDTH * 0.66, Self::WIDTH * 0.34]);
        }
        self.top = self.top.max(below) + 22.0;
    }

    /// The reader.
    pub(in crate::edge::documents) fn addressee(&mut self, lines: &[String]) {
        for line in lines {
            self.block(SMALL, line, [0.0, Self::WIDTH]);
        }
        self.space(20.0);
    }

    /// Who signs, and where that is verified. They stay on one page.
    pub(in crate::edge::documents) fn signature(&mut self, signature: Signature<'_>) {
        self.end_table();
        self.space(16.0);
        self.keep(CODE + 10.0);
        let top = self.top;
        self.document.bar(INK, [MARGIN, top, Self::WIDTH, 0.6]);
        self.top += 10.0;
        for line in signature.by {
            self.block(SMALL, line, [0.0, Self::WIDTH * 0.42]);
        }
        let below = std::mem::replace(&mut self.top, top + 10.0);
        let mut left = Self::WIDTH * 0.46;
        if let Some((code, says)) = signature.code {
            self.document.code(Part::DOCUMENT, &code, says, [MARGIN + left, self.top], CODE);
            left += CODE + 12.0;
        }
        for line in signature.verify {
            self.block(FOOT, line, [left, Self::WIDTH - left]);
        }
        self.top = self.top.max(below).max(top + 10.0 + CODE);
    }

    /// A paragraph that far from the left margin and that wide.
    fn block(&mut self, set: Type, text: &str, [left, width]: [f32; 2]) {
        let part = self.document.part(StructRole::P, Part::DOCUMENT);
        for line in self.document.lines(set, text, width) {
            self.document.text(part, set, &format!("{line} "), [MARGIN + left, self.top + set.size]);
            self.top += set.size * LEADING;
        }
    }
}
