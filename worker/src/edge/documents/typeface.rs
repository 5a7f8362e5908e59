//! A typeface of the files that the edge makes: which letters it has, how wide they are, which have been used, and their outlines.

use std::{borrow::Cow, collections::BTreeMap};

use ttf_parser::{Face, FaceParsingError, GlyphId, OutlineBuilder};

/// Thousandths of an em are what a document measures letters in.
const EM: u32 = 1000;
/// What is drawn for a letter that there is no shape for.
const EMPTY_BOX: char = '□';

/// The typeface.
pub(super) struct Typeface {
    data: Vec<u8>,
    metrics: Metrics,
    /// Every letter that there is a shape for: the shape, and how wide it is in thousandths of an em.
    letters: BTreeMap<char, (u16, u32)>,
    /// The shapes that were drawn, with the letter that each stands for.
    used: BTreeMap<u16, char>,
}

/// What takes outlines, in units of the font and upwards from the baseline.
pub(super) trait Pen: OutlineBuilder {
    /// The next letter begins so many thousandths of an em from the start of the text; an em has so many units.
    fn begin(&mut self, at: u32, per_em: u16);
}

/// What a document says of a typeface, in thousandths of an em.
pub(super) struct Metrics {
    pub(super) name: String,
    pub(super) bounds: [i32; 4],
    pub(super) ascent: i32,
    pub(super) descent: i32,
    pub(super) capitals: i32,
}

impl Typeface {
    /// Reads a TrueType font.
    pub(super) fn parse(data: Vec<u8>) -> Result<Self, FaceParsingError> {
        let mut letters = BTreeMap::new();
        let face = Face::parse(&data, 0)?;
        let metrics = Metrics::of(&face);
        let per_em = u32::from(face.units_per_em());
        for table in face.tables().cmap.into_iter().flat_map(|cmap| cmap.subtables).filter(ttf_parser::cmap::Subtable::is_unicode) {
            table.codepoints(|point| {
                if let Some((letter, GlyphId(glyph))) = char::from_u32(point).zip(table.glyph_index(point)) {
                    let width = face.glyph_hor_advance(GlyphId(glyph)).unwrap_or_default();
                    letters.insert(letter, (glyph, u32::from(width) * EM / per_em));
                }
            });
        }
        Ok(Self { data, metrics, letters, used: BTreeMap::new() })
    }

    /// The font as it was read.
    pub(super) fn data(&self) -> &[u8] {
        &self.data
    }

    /// What a document says of it.
    pub(super) const fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Whether there is a shape for every letter of a text.
    pub(super) fn has(&self, text: &str) -> bool {
        text.chars().all(|letter| self.letters.contains_key(&letter))
    }

    /// The text without what there is no shape for: an ellipsis stands in its place.
    pub(super) fn as_far_as_possible(&self, text: &str) -> String {
        let mut shown = String::new();
        for letter in text.chars() {
            if self.letters.contains_key(&letter) {
                shown.push(letter);
            } else if !shown.ends_with('…') {
                shown.push('…');
            }
        }
        shown
    }

    /// The text with an empty box for each letter that there is no shape for; any blank is a space, and what is never seen is left out.
    pub(super) fn with_boxes<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.has(text) { text.into() } else { text.chars().filter_map(|letter| self.shown_for(letter)).collect() }
    }

    /// What is drawn for a letter.
    fn shown_for(&self, letter: char) -> Option<char> {
        match letter {
            _ if self.letters.contains_key(&letter) => Some(letter),
            _ if letter.is_whitespace() => Some(' '),
            _ if is_unseen(letter) => None,
            _ => Some(EMPTY_BOX),
        }
    }

    /// How wide a text is, in thousandths of an em, as it will be drawn.
    pub(super) fn width(&self, text: &str) -> u32 {
        text.chars().map(|letter| self.advance(letter)).sum()
    }

    /// How wide a letter is, likewise.
    pub(super) fn advance(&self, letter: char) -> u32 {
        let drawn = || self.shown_for(letter).and_then(|shown| self.letters.get(&shown));
        self.letters.get(&letter).or_else(drawn).map_or(0, |(_, width)| *width)
    }

    /// The text as a document holds it: the numbers of its shapes, which from now on are used.
    pub(super) fn encode(&mut self, text: &str) -> Vec<u8> {
        let mut encoded = Vec::with_capacity(text.len() * 2);
        for letter in text.chars() {
            let Some((glyph, _)) = self.letters.get(&letter) else { continue };
            self.used.entry(*glyph).or_insert(letter);
            encoded.extend_from_slice(&glyph.to_be_bytes());
        }
        encoded
    }

    /// The shapes that were used: the letter that each stands for, and its width.
    pub(super) fn used(&self) -> impl Iterator<Item = (u16, char, u32)> + '_ {
        self.used.iter().map(|(glyph, letter)| (*glyph, *letter, self.letters.get(letter).map_or(0, |(_, width)| *width)))
    }

    /// Draws the outlines of the letters of a text, one after the other.
    pub(super) fn outline(&self, text: &str, pen: &mut impl Pen) {
        let Ok(face) = Face::parse(&self.data, 0) else { return };
        let mut at = 0;
        for (glyph, width) in text.chars().filter_map(|letter| self.letters.get(&letter)) {
            pen.begin(at, face.units_per_em());
            // A blank has none.
            let _ = face.outline_glyph(GlyphId(*glyph), pen);
            at += width;
        }
    }
}

/// Whether a letter only says how those beside it are written (Unicode, default ignorable): joiners, directions, kinds of an emoji.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\0'..='\x1f' | '\x7f' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

impl Metrics {
    fn of(face: &Face<'_>) -> Self {
        let scaled = |units: i16| i32::from(units) * EM.cast_signed() / i32::from(face.units_per_em());
        let bounds = face.global_bounding_box();
        let name = face.names().into_iter().find(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME && name.is_unicode());
        Self {
            name: name.and_then(|name| name.to_string()).unwrap_or_else(|| "Typeface".to_owned()),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(scaled),
            ascent: scaled(face.ascender()),
            descent: scaled(face.descender()),
            capitals: scaled(face.capital_height().unwrap_or(1493)),
        }
    }
}
