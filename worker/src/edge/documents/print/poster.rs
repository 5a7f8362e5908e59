//! A poster: what the form is called, whose it is, a code that opens it, and that one may change one's mind. It is read from two metres, and
//! prints in black and white as well.

use lupa_domain::wording::Notice;
use pdf_writer::types::StructRole;

use super::contact;
use crate::{
    edge::{
        documents::{
            faces::Faces,
            logo::Logo,
            tagged::{Ink, Part, Tagged, Type, Weight},
        },
        qr::Code,
    },
    words,
};

/// What the paper of a poster measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PaperSize {
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
}

impl PaperSize {
    /// The size of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "a4" => Some(Self::A4),
            "a5" => Some(Self::A5),
            _ => None,
        }
    }

    /// Its name.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A5 => "a5",
        }
    }

    /// Width and height in points.
    pub(in crate::edge::documents) const fn points(self) -> [f32; 2] {
        match self {
            Self::A4 => [595.28, 841.89],
            Self::A5 => [419.53, 595.28],
        }
    }
}

/// The ink of what is read.
const INK: Ink = [0x1b, 0x1f, 0x1c];
/// The ink of what is read last.
const SOFT: Ink = [0x56, 0x58, 0x4f];

/// Sizes and places of A4, in points; those of A5 are smaller in the measure of the paper.
const MARGIN: f32 = 56.0;
const BAR: f32 = 14.0;
const NAME: f32 = 20.0;
/// The title is as large as it can be.
const TITLE: [f32; 7] = [60.0, 52.0, 46.0, 40.0, 34.0, 28.0, 22.0];
const TITLE_LINES: usize = 3;
const INTRO: [f32; 4] = [21.0, 18.0, 15.0, 12.0];
const INTRO_LINES: usize = 5;
const SCAN: f32 = 17.0;
const ADDRESS: [f32; 5] = [26.0, 22.0, 18.0, 15.0, 12.0];
const SMALL: f32 = 13.0;
/// The code is no larger than a hand.
const LARGEST_CODE: f32 = 300.0;
const LEADING: f32 = 1.22;
/// The largest that a logo is, and how many pixels of it stand on a point: enough for a printer.
const LOGO: [f32; 2] = [170.0, 64.0];
const FINE: f32 = 4.0;

/// What the business looks like.
#[derive(Clone, Copy)]
pub(crate) struct Look<'a> {
    /// Its colour.
    pub(crate) accent: Ink,
    /// Its logo, where it has one that can be drawn here.
    pub(crate) logo: Option<&'a Logo>,
}

/// The poster of a notice. `address` is where its form is.
pub(crate) fn poster(notice: &Notice, size: PaperSize, look: Look<'_>, address: &str, code: &Code, faces: Faces) -> Vec<u8> {
    let Look { accent, logo } = look;
    let words = &words::of(notice.locale).poster;
    let [width, height] = size.points();
    let scale = width / PaperSize::A4.points()[0];
    let mut drawing = Drawing { document: Tagged::new([width, height], faces), width, margin: MARGIN * scale };
    let of = |weight, size: f32, ink| Type { weight, size: size * scale, ink };

    drawing.document.bar(accent, [0.0, 0.0, width, BAR * scale]);
    let mut top = (MARGIN + BAR) * scale;
    if let Some(logo) = logo {
        top = drawing.logo(logo, top, scale) + 10.0 * scale;
    }
    let name = [of(Weight::Bold, NAME, accent)];
    top = drawing.block(StructRole::P, &name, 2, &notice.controller.name, top);
    let titles = TITLE.map(|size| of(Weight::Bold, size, INK));
    top = drawing.block(StructRole::H1, &titles, TITLE_LINES, &notice.heading, top + 14.0 * scale);
    if let Some(intro) = notice.intro.first() {
        let intros = INTRO.map(|size| of(Weight::Regular, size, INK));
        top = drawing.block(StructRole::P, &intros, INTRO_LINES, intro, top + 8.0 * scale);
    }

    // What stands at the foot is measured first: the code gets what is left between.
    let short = address.strip_prefix("https://").unwrap_or(address).trim_end_matches('/');
    let addresses = ADDRESS.map(|size| of(Weight::Bold, size, INK));
    let small = [of(Weight::Regular, SMALL, INK)];
    let contact = [of(Weight::Regular, SMALL, SOFT)];
    let scan = [of(Weight::Regular, SCAN, INK)];
    let foot = [
        (StructRole::P, &scan[..], words.scan.to_owned(), 0.0),
        (StructRole::P, &addresses[..], short.to_owned(), 0.0),
        (StructRole::P, &small[..], words.free.to_owned(), 18.0 * scale),
        (StructRole::P, &contact[..], self::contact(&notice.controller), 4.0 * scale),
    ];
    let tall: f32 = foot.iter().map(|(_, sets, text, before)| drawing.height(sets, 2, text) + before).sum();
    let foot_top = height - MARGIN * scale - tall;
    let room = foot_top - top - 2.0 * 20.0 * scale;
    let side = room.min(LARGEST_CODE * scale).min(width - 2.0 * drawing.margin).max(0.0);
    let at = [drawing.margin, top + 20.0 * scale + (room - side) / 2.0];
    drawing.document.code(Part::DOCUMENT, code, (words.code)(address), at, side);
    let mut top = foot_top;
    for (role, sets, text, before) in foot {
        top = drawing.block(role, sets, 2, &text, top + before);
    }
    drawing.document.finish(&notice.heading, &notice.controller.name, notice.locale)
}

/// The poster as far as it is drawn.
struct Drawing {
    document: Tagged,
    width: f32,
    margin: f32,
}

impl Drawing {
    /// The first of some ways to set a text in which it takes so few lines; else the last. With the lines.
    fn fitted(&self, sets: &[Type], most: usize, text: &str) -> (Type, Vec<String>) {
        let room = self.width - 2.0 * self.margin;
        let whole = |set: &Type| (*set, self.document.lines(*set, text, room));
        // A word that is broken is worse than a smaller one.
        let widest = |set: &Type| text.split_whitespace().all(|word| self.document.width(*set, word) <= room);
        let fits = sets.iter().filter(|set| widest(set)).map(whole).find(|(_, lines)| lines.len() <= most);
        fits.unwrap_or_else(|| whole(sets.last().expect("there is a way to set it")))
    }

    /// The logo from `top` on; gives where it ends.
    fn logo(&mut self, logo: &Logo, top: f32, scale: f32) -> f32 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred pixels")]
        let fine = logo.within(LOGO.map(|side| (side * scale * FINE) as usize));
        #[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
        let [width, height] = fine.size.map(|side| side as f32);
        let by = (LOGO[0] * scale / width).min(LOGO[1] * scale / height);
        self.document.logo(fine, [self.margin, top, width * by, height * by]);
        top + height * by
    }

    fn height(&self, sets: &[Type], most: usize, text: &str) -> f32 {
        let (set, lines) = self.fitted(sets, most, text);
        lines.iter().map(|_| set.size * LEADING).sum()
    }

    /// Sets a text from `top` on; gives where it ends.
    fn block(&mut self, role: StructRole, sets: &[Type], most: usize, text: &str, top: f32) -> f32 {
        let (set, lines) = self.fitted(sets, most, text);
        let part = self.document.part(role, Part::DOCUMENT);
        let mut baseline = top;
        for line in lines {
            baseline += set.size * LEADING;
            // The next line goes on with the next word.
            self.document.text(part, set, &format!("{line} "), [self.margin, baseline - set.size * (LEADING - 1.0)]);
        }
        baseline
    }
}
