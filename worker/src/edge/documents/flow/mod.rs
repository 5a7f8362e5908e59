//! A document that is filled from top to bottom: headings, paragraphs, lists, links and tables, on as many pages as they take. What it is
//! about, its caller says; here is how it looks, and that it can be read aloud.

mod letter;
mod table;
#[cfg(test)]
mod tests;

use lupa_domain::locale::Locale;
use pdf_writer::types::StructRole;

use super::{
    faces::Faces,
    print::PaperSize,
    tagged::{Ink, Part, Tagged, Type, Weight},
};

pub(super) use letter::Signature;
pub(super) use table::Column;

const INK: Ink = [0x1b, 0x1f, 0x1c];
const SOFT: Ink = [0x56, 0x58, 0x4f];
const RULE: Ink = [0xc9, 0xc8, 0xbd];
const LINK: Ink = [0x1f, 0x5c, 0x48];

const TEXT: Type = Type { weight: Weight::Regular, size: 10.5, ink: INK };
const STRONG: Type = Type { weight: Weight::Bold, size: 10.5, ink: INK };
/// What stands in tables and under other things: no smaller than a leaflet.
const SMALL: Type = Type { weight: Weight::Regular, size: 9.5, ink: INK };
const SMALL_STRONG: Type = Type { weight: Weight::Bold, size: 9.5, ink: INK };
const NOTE: Type = Type { weight: Weight::Regular, size: 9.5, ink: SOFT };
const FOOT: Type = Type { weight: Weight::Regular, size: 8.5, ink: SOFT };

const MARGIN: f32 = 56.0;
const LEADING: f32 = 1.35;
/// How far the text of a list stands to the right of its mark.
const INDENT: f32 = 14.0;

/// How deep a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// The title of the document.
    Title,
    /// A section.
    Section,
    /// A section of a letter, which has one page.
    Paragraph,
    /// A part of a section.
    Part,
}

impl Level {
    const fn set(self) -> Type {
        let size = match self {
            Self::Title => 20.0,
            Self::Section => 14.0,
            Self::Paragraph | Self::Part => 11.5,
        };
        Type { weight: Weight::Bold, size, ink: INK }
    }

    const fn role(self) -> StructRole {
        match self {
            Self::Title => StructRole::H1,
            Self::Section | Self::Paragraph => StructRole::H2,
            Self::Part => StructRole::H3,
        }
    }

    const fn space_before(self) -> f32 {
        match self {
            Self::Title => 0.0,
            Self::Section => 20.0,
            Self::Part => 12.0,
            Self::Paragraph => 7.0,
        }
    }
}

/// A document that is being filled.
pub(super) struct Flow {
    document: Tagged,
    /// How far down the newest page it is filled.
    top: f32,
    /// The table whose rows are being written.
    table: Option<table::Open>,
}

impl Flow {
    const WIDTH: f32 = PaperSize::A4.points()[0] - 2.0 * MARGIN;
    const BOTTOM: f32 = PaperSize::A4.points()[1] - MARGIN - 14.0;

    /// An empty document of A4.
    pub(super) fn new(faces: Faces) -> Self {
        Self { document: Tagged::new(PaperSize::A4.points(), faces), top: MARGIN, table: None }
    }

    /// Leaves so much room.
    pub(super) fn space(&mut self, height: f32) {
        self.top += height;
    }

    /// Turns the page where there is no room for so much.
    pub(super) fn keep(&mut self, height: f32) {
        if self.top + height > Self::BOTTOM {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.document.turn();
        self.top = MARGIN;
    }

    /// A heading. It is not left alone at the foot of a page.
    pub(super) fn heading(&mut self, level: Level, text: &str) {
        let set = level.set();
        if self.top > MARGIN {
            self.space(level.space_before());
        }
        self.keep(set.size * LEADING + 3.0 * TEXT.size * LEADING);
        if level != Level::Title {
            self.document.bookmark(text, usize::from(level == Level::Part), self.top);
        }
        self.paragraph_of(level.role(), set, text);
        self.space(3.0);
    }

    /// A paragraph. Lines of the text stay lines.
    pub(super) fn text(&mut self, text: &str) {
        self.paragraph_of(StructRole::P, TEXT, text);
        self.space(5.0);
    }

    /// A paragraph that says the most important thing.
    pub(super) fn strong(&mut self, text: &str) {
        self.paragraph_of(StructRole::P, STRONG, text);
        self.space(5.0);
    }

    /// A paragraph that explains what stands above it.
    pub(super) fn note(&mut self, text: &str) {
        self.paragraph_of(StructRole::P, NOTE, text);
        self.space(5.0);
    }

    fn paragraph_of(&mut self, role: StructRole, set: Type, text: &str) {
        let part = self.document.part(role, Part::DOCUMENT);
        self.lines(part, set, text, [0.0, Self::WIDTH]);
    }

    /// Paragraphs in a list.
    pub(super) fn list<'a>(&mut self, items: impl IntoIterator<Item = &'a str>) {
        let list = self.document.part(StructRole::L, Part::DOCUMENT);
        for item in items {
            self.keep(TEXT.size * LEADING);
            let whole = self.document.part(StructRole::LI, list);
            let mark = self.document.part(StructRole::Lbl, whole);
            self.document.text(mark, TEXT, "• ", [MARGIN + 2.0, self.top + TEXT.size]);
            let body = self.document.part(StructRole::LBody, whole);
            self.lines(body, TEXT, item, [INDENT, Self::WIDTH - INDENT]);
            self.space(2.0);
        }
        self.space(4.0);
    }

    /// A paragraph that leads to an address; `text` is what is read.
    pub(super) fn link(&mut self, text: &str, address: &str) {
        let set = Type { ink: LINK, ..TEXT };
        let paragraph = self.document.part(StructRole::P, Part::DOCUMENT);
        let link = self.document.part(StructRole::Link, paragraph);
        for line in self.document.lines(set, text, Self::WIDTH) {
            self.keep(set.size * LEADING);
            let top = self.top;
            self.line(link, set, &line, 0.0);
            let width = self.document.width(set, &line);
            self.document.leads_to(link, address, text, [MARGIN, top, width, set.size * LEADING]);
            self.document.bar(LINK, [MARGIN, top + set.size * 1.15, width, 0.5]);
        }
        self.space(5.0);
    }

    /// The lines of a text, that far from the left margin and that wide.
    fn lines(&mut self, part: Part, set: Type, text: &str, [left, width]: [f32; 2]) {
        for written in text.lines() {
            for line in self.document.lines(set, written, width) {
                self.keep(set.size * LEADING);
                self.line(part, set, &line, left);
            }
        }
    }

    /// One line. The next goes on with the next word.
    fn line(&mut self, part: Part, set: Type, line: &str, left: f32) {
        self.document.text(part, set, &format!("{line} "), [MARGIN + left, self.top + set.size]);
        self.top += set.size * LEADING;
    }

    /// The document; `foot` says at the foot of each page which one it is, of how many.
    pub(super) fn finish(mut self, title: &str, author: &str, locale: Locale, foot: fn(usize, usize) -> String) -> Vec<u8> {
        self.end_table();
        let (pages, bottom) = (self.document.pages(), PaperSize::A4.points()[1] - MARGIN + 18.0);
        let room = Self::WIDTH * 0.72;
        let line = self.document.lines(FOOT, &format!("{author} · {title}"), room).into_iter().next().unwrap_or_default();
        for page in 0..pages {
            let number = foot(page + 1, pages);
            let right = MARGIN + Self::WIDTH - self.document.width(FOOT, &number);
            self.document.margin_text(page, FOOT, &line, [MARGIN, bottom]);
            self.document.margin_text(page, FOOT, &number, [right, bottom]);
        }
        self.document.finish(title, author, locale)
    }
}
