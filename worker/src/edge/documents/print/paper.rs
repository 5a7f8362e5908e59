//! The form itself on paper, to be filled in by hand where nobody has a telephone: every word that the page says, in its order, empty boxes,
//! lines to write on, and by what the signed paper is matched to the version that was signed.

use lupa_domain::{
    digest::Digest,
    wording::{FieldName, Notice, Statement},
};
use pdf_writer::types::StructRole;

use super::{contact, poster::PaperSize};
use crate::{
    edge::{
        documents::{
            faces::Faces,
            tagged::{Ink, Part, Tagged, Type, Weight},
        },
        qr::Code,
    },
    words::{self, files::PaperWords},
};

const INK: Ink = [0x1b, 0x1f, 0x1c];
const SOFT: Ink = [0x56, 0x58, 0x4f];

const TITLE: Type = Type { weight: Weight::Bold, size: 20.0, ink: INK };
const HEADING: Type = Type { weight: Weight::Bold, size: 12.0, ink: INK };
const SECTION: Type = Type { weight: Weight::Bold, size: 9.5, ink: INK };
const TEXT: Type = Type { weight: Weight::Regular, size: 10.5, ink: INK };
const STRONG: Type = Type { weight: Weight::Bold, size: 10.5, ink: INK };
/// What Art. 13 wants to be told: smaller than the rest, and no smaller than a leaflet.
const SMALL: Type = Type { weight: Weight::Regular, size: 9.5, ink: INK };
const FOOT: Type = Type { weight: Weight::Regular, size: 8.5, ink: SOFT };

const MARGIN: f32 = 50.0;
const LEADING: f32 = 1.3;
/// The side of a box, and how far its text stands to the right of where it begins.
const BOX: [f32; 2] = [12.0, 22.0];
/// The height of a line to write on: a hand needs 9 mm.
const WRITING: f32 = 30.0;
const CODE: f32 = 84.0;

/// The form of a notice on A4. `address` is where the same form is on the web.
pub(crate) fn paper(notice: &Notice, digest: &Digest, address: &str, code: &Code, faces: Faces) -> Vec<u8> {
    let words = &words::of(notice.locale).paper;
    let mut flow = Flow { document: Tagged::new(PaperSize::A4.points(), faces), top: MARGIN };
    let whole = Part::DOCUMENT;
    flow.paragraph(StructRole::P, whole, STRONG, &notice.controller.name);
    flow.paragraph(StructRole::P, whole, FOOT, &contact(&notice.controller));
    flow.space(10.0);
    flow.paragraph(StructRole::H1, whole, TITLE, &notice.heading);
    for text in &notice.intro {
        flow.space(4.0);
        flow.paragraph(StructRole::P, whole, TEXT, text);
    }
    flow.space(8.0);
    if !notice.fields.iter().any(|field| field.name == FieldName::Name) {
        flow.line_to_write_on(words.name);
    }
    for field in &notice.fields {
        flow.line_to_write_on(&field.label);
    }
    flow.space(12.0);
    flow.paragraph(StructRole::H2, whole, HEADING, &notice.question);
    flow.paragraph(StructRole::P, whole, TEXT, words.fill_in);
    flow.space(6.0);
    let list = flow.document.part(StructRole::L, whole);
    for statement in &notice.statements {
        flow.statement(list, words, statement);
    }
    flow.space(6.0);
    for section in &notice.information {
        // A heading is not left alone at the foot of a page.
        flow.keep(4.0 * SECTION.size * LEADING);
        flow.paragraph(StructRole::H2, whole, SECTION, &section.heading);
        for text in section.text.split('\n').filter(|text| !text.trim().is_empty()) {
            flow.paragraph(StructRole::P, whole, SMALL, text);
        }
        flow.space(4.0);
    }
    flow.keep(3.0 * WRITING + CODE + 24.0);
    flow.line_to_write_on(words.day);
    flow.line_to_write_on(words.signature);
    flow.space(18.0);
    flow.mark(notice, digest, words, address, code);
    flow.number_pages(notice, words);
    flow.document.finish(&notice.heading, &notice.controller.name, notice.locale)
}

/// A document that is filled from top to bottom.
struct Flow {
    document: Tagged,
    /// How far down the newest page it is filled.
    top: f32,
}

impl Flow {
    const WIDTH: f32 = PaperSize::A4.points()[0] - 2.0 * MARGIN;
    const BOTTOM: f32 = PaperSize::A4.points()[1] - MARGIN - 12.0;

    fn space(&mut self, height: f32) {
        self.top += height;
    }

    /// Turns the page where there is no room for so much.
    fn keep(&mut self, height: f32) {
        if self.top + height > Self::BOTTOM {
            self.document.turn();
            self.top = MARGIN;
        }
    }

    fn paragraph(&mut self, role: StructRole, within: Part, set: Type, text: &str) {
        let part = self.document.part(role, within);
        self.lines(part, set, text, [0.0, Self::WIDTH]);
    }

    /// A text of a part, that far from the left margin and that wide.
    fn lines(&mut self, part: Part, set: Type, text: &str, [left, width]: [f32; 2]) {
        for line in self.document.lines(set, text, width) {
            self.keep(set.size * LEADING);
            self.top += set.size * LEADING;
            let baseline = self.top - set.size * (LEADING - 1.0);
            self.document.text(part, set, &format!("{line} "), [MARGIN + left, baseline]);
        }
    }

    /// A box, and beside it what is agreed to by ticking it. They stay on one page.
    fn statement(&mut self, list: Part, words: &PaperWords, Statement { label, details, asks, .. }: &Statement) {
        let [side, left] = BOX;
        let width = Self::WIDTH - left;
        let tall = [(STRONG, label), (SMALL, details)].map(|(set, text)| (set, self.document.lines(set, text, width).len()));
        #[expect(clippy::cast_precision_loss, reason = "a few dozen lines")]
        self.keep(tall.iter().map(|(set, lines)| *lines as f32 * set.size * LEADING).sum::<f32>().max(side));
        let item = self.document.part(StructRole::LI, list);
        let mark = self.document.part(StructRole::Lbl, item);
        self.document.box_to_tick(mark, words.tick, [MARGIN, self.top + 2.0], side);
        let body = self.document.part(StructRole::LBody, item);
        for (set, text) in [(STRONG, label), (SMALL, details)] {
            let part = self.document.part(StructRole::P, body);
            self.lines(part, set, text, [left, width]);
        }
        // What this purpose alone asks for is written beside its box.
        for asked in asks {
            self.keep(WRITING + FOOT.size * LEADING);
            self.space(WRITING);
            self.document.bar(SOFT, [MARGIN + left, self.top - 2.0, Self::WIDTH * 0.5, 0.6]);
            let part = self.document.part(StructRole::P, body);
            let choices = if asked.choices.is_empty() { String::new() } else { format!(" ({})", asked.choices.join(", ")) };
            self.lines(part, FOOT, &format!("{}{choices}", asked.question), [left, width]);
        }
        self.space(7.0);
    }

    /// A line to write on, named below it as forms have it.
    fn line_to_write_on(&mut self, label: &str) {
        self.keep(WRITING + FOOT.size * LEADING);
        self.space(WRITING);
        self.document.bar(SOFT, [MARGIN, self.top - 2.0, Self::WIDTH * 0.62, 0.6]);
        self.paragraph(StructRole::P, Part::DOCUMENT, FOOT, label);
    }

    /// By what the paper is matched to its version, and a code for those who would rather use a telephone.
    fn mark(&mut self, notice: &Notice, digest: &Digest, words: &PaperWords, address: &str, code: &Code) {
        let left = CODE + 16.0;
        let top = self.top;
        let says = (words::of(notice.locale).poster.code)(address);
        self.document.code(Part::DOCUMENT, code, says, [MARGIN, top], CODE);
        let texts = [(words.version)(&notice.heading, notice.edition), (words.digest)(digest.as_str()), (words.online)(address)];
        for text in texts {
            let part = self.document.part(StructRole::P, Part::DOCUMENT);
            self.lines(part, FOOT, &text, [left, Self::WIDTH - left]);
            self.space(4.0);
        }
    }

    /// Says at the foot of every page which version it is of, and which page: sheets that fell apart are put together again.
    fn number_pages(&mut self, notice: &Notice, words: &PaperWords) {
        let (of, foot) = (self.document.pages(), PaperSize::A4.points()[1] - MARGIN + 14.0);
        for page in 0..of {
            let text = format!("{} · {}", (words.version)(&notice.heading, notice.edition), (words.page)(page + 1, of));
            self.document.margin_text(page, FOOT, &text, [MARGIN, foot]);
        }
    }
}
