//! Address labels as a document that is printed on sheets of them.
//!
//! A label that cannot be printed whole, because the typeface lacks a letter or there is too much of it, is not printed at all: it stands on
//! a list behind the sheets, to be written by hand.

mod document;
mod fitting;

use celes::Country;
use lupa_domain::{
    audience::{A4, Addressee, Sheet},
    locale::Locale,
    people::PostalAddress,
    zone::Zone,
};

use self::{
    document::{Page, Pages, points},
    fitting::Fitted,
};
use super::{breaking::broken, malformed_rows::MalformedRows, typeface::Typeface};
use crate::{
    runtime::export_rows::{LabelHead, LabelLine},
    words::{self, files::LabelWords},
};

/// Where the typeface lies among the built files.
pub(crate) const FONT_FILE: &str = "/labels.ttf";

/// What stays empty within a label on each side, and above and below, in tenths of a millimetre: printers draw nothing within 4 mm of the
/// edge of the paper, and sheets lie a millimetre askew.
const PADDING: [u32; 2] = [50, 40];
/// The margin of the list behind the sheets.
const MARGIN: u32 = 200;
/// The sizes of type on that list, in half points: its heading, and the rest.
const LIST_SIZES: [u32; 2] = [28, 20];

/// Labels that are being drawn.
pub struct Labels {
    words: &'static LabelWords,
    locale: Locale,
    zone: Zone,
    typeface: Typeface,
    begun: Option<(LabelHead, Sheet)>,
    pages: Pages,
    page: Page,
    /// How many labels of all sheets are taken, those that were left empty at the start included.
    place: u32,
    left_out: Vec<LeftOut>,
}

/// A label that was not printed.
struct LeftOut {
    why: &'static str,
    lines: Vec<String>,
    /// By which the person is found in the register.
    id: String,
}

impl Labels {
    /// None yet.
    pub(crate) fn new((locale, zone): (Locale, Zone), font: Vec<u8>) -> Result<Self, MalformedRows> {
        let typeface = Typeface::parse(font).map_err(|_| MalformedRows)?;
        let (pages, page) = (Pages::default(), Page::new());
        Ok(Self { words: &words::of(locale).labels, locale, zone, typeface, begun: None, pages, page, place: 0, left_out: Vec::new() })
    }

    /// Takes a stretch of lines, the first of which begins with the head.
    pub(crate) fn add(&mut self, stretch: &str) -> Result<(), MalformedRows> {
        let mut lines = stretch.lines();
        let sheet = if let Some((_, sheet)) = &self.begun {
            *sheet
        } else {
            let head: LabelHead = lines.next().and_then(|line| lupa_strict_json::read(line).ok()).ok_or(MalformedRows)?;
            let sheet = Sheet::named(&head.sheet).ok_or(MalformedRows)?;
            self.place = head.start.checked_sub(1).ok_or(MalformedRows)?;
            self.begun = Some((head, sheet));
            sheet
        };
        for line in lines {
            self.label(sheet, &lupa_strict_json::read(line).map_err(|_| MalformedRows)?)?;
        }
        Ok(())
    }

    fn label(&mut self, sheet: Sheet, line: &LabelLine) -> Result<(), MalformedRows> {
        let address =
            PostalAddress::parse(&line.street, &line.postal_code, &line.locality, &line.country).ok().flatten().ok_or(MalformedRows)?;
        let addressee = Addressee { name: line.name.as_deref(), organisation: line.organisation.as_deref(), address: &address };
        let lines = addressee.lines(country(address.country()).as_deref());
        let [width, height] = [0, 1].map(|side| points(sheet.label[side] - 2 * PADDING[side]));
        let why = if !lines.iter().all(|line| self.typeface.has(line)) {
            self.words.letters
        } else if let Some(fitted) = fitting::fit(&self.typeface, &lines, width, height) {
            self.print(sheet, &fitted);
            return Ok(());
        } else {
            self.words.room
        };
        self.left_out.push(LeftOut { why, lines, id: line.id.to_string() });
        Ok(())
    }

    fn print(&mut self, sheet: Sheet, fitted: &Fitted) {
        let [left, top] = sheet.corner(self.place);
        // Halfway down the label: a sheet that lies askew shifts nothing off it.
        let spare = (points(sheet.label[1]) - fitted.height()) / 2.0;
        let [left, mut baseline] = [points(left + PADDING[0]), points(top) + spare + fitted.points()];
        for line in &fitted.lines {
            self.page.text(&mut self.typeface, line, fitted.points(), [left, baseline]);
            baseline += fitted.leading();
        }
        self.place += 1;
        if self.place.is_multiple_of(sheet.labels()) {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.pages.add(std::mem::replace(&mut self.page, Page::new()));
    }

    /// The document.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>, MalformedRows> {
        let (head, sheet) = self.begun.take().ok_or(MalformedRows)?;
        let printed = self.place + 1 > head.start;
        if printed && !self.place.is_multiple_of(sheet.labels()) {
            self.turn();
        }
        if !self.left_out.is_empty() || self.pages.is_empty() {
            self.list();
        }
        let title = if head.title.is_empty() { head.purpose.to_string() } else { head.title };
        self.pages.finish(&self.typeface, &format!("{}: {title}", self.words.title), self.locale, self.zone.civil(head.at))
    }

    /// What was not printed, on pages of its own.
    fn list(&mut self) {
        let [large, small] = LIST_SIZES;
        let width = points(A4[0] - 2 * MARGIN);
        let mut lines: Vec<(u32, String)> = vec![(large, self.words.left_out.to_owned())];
        let say = |typeface: &Typeface, lines: &mut Vec<(u32, String)>, text: &str| {
            let text = typeface.as_far_as_possible(text);
            lines.extend(broken(typeface, &text, fitting::room(width, small)).into_iter().map(|line| (small, line)));
        };
        let intro = if self.left_out.is_empty() { self.words.nobody } else { self.words.by_hand };
        say(&self.typeface, &mut lines, intro);
        for left_out in std::mem::take(&mut self.left_out) {
            lines.push((small, String::new()));
            left_out.lines.iter().for_each(|line| say(&self.typeface, &mut lines, line));
            say(&self.typeface, &mut lines, &format!("{} · {}", left_out.why, left_out.id));
        }
        let (first, last) = (points(MARGIN), points(A4[1] - MARGIN));
        let mut baseline = first;
        for (size, line) in lines {
            if baseline + fitting::leading(size) > last {
                self.turn();
                baseline = first;
            }
            baseline += fitting::leading(size);
            self.page.text(&mut self.typeface, &line, fitting::points(size), [points(MARGIN), baseline]);
        }
        self.turn();
    }
}

/// The English name of a country abroad: what the post of every country reads (Universal Postal Union). Åland is at home.
pub(super) fn country(code: &str) -> Option<String> {
    if matches!(code, "FI" | "AX") {
        return None;
    }
    let name = Country::from_alpha2(code).map_or(code, |country| country.long_name);
    Some(name.strip_prefix("The ").unwrap_or(name).to_owned())
}
