//! Letters on paper that ask for consent again: a page each, in the language of its reader, whose name and address stand in the window of the envelope.
//!
//! The window is where those of DIN 5008 (form B) and of the C5 and E65 envelopes of the Nordic countries overlap: 20 to 105 mm from the left, 45 to
//! 74 mm from the top. Nothing else stands near it. A letter whose words are long is set smaller, and goes on on a second page only where 8 points
//! are too large.

use std::collections::BTreeMap;

use lupa_api::paths;
use lupa_domain::{audience::Addressee, locale::Locale, people::PostalAddress, renewal::Round, zone::Zone};
use lupa_ui::day;
use pdf_writer::types::StructRole;

use super::{
    Faces, MalformedRows,
    labels::country,
    print::PaperSize,
    tagged::{Ink, Part, Tagged, Type, Weight},
};
use crate::{
    edge::qr::Code,
    runtime::letter_rows::{LetterHead, LetterLine, LetterText},
    words::{self, paper_letters::PaperLetterWords},
};

const INK: Ink = [0x1b, 0x1f, 0x1c];
const SOFT: Ink = [0x56, 0x58, 0x4f];
const RULE: Ink = [0xc9, 0xc8, 0xbd];

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;
const MARGIN: f32 = 22.0 * MM;
const WIDTH: f32 = PaperSize::A4.points()[0] - 2.0 * MARGIN;
const BOTTOM: f32 = PaperSize::A4.points()[1] - 16.0 * MM;
/// Where the sender begins, and by where it ends.
const SENDER: [f32; 2] = [14.0 * MM, 40.0 * MM];
/// Where the reader's address begins, how wide it may be, and by where it ends.
const WINDOW: [f32; 3] = [48.0 * MM, 80.0 * MM, 73.0 * MM];
/// The sizes that are tried for it, in points.
const WINDOW_SIZES: [f32; 4] = [11.0, 10.0, 9.0, 8.0];
/// Where the text begins: below every window.
const TEXT: f32 = 97.0 * MM;
/// Where paper is folded for an envelope of a third of it, and of half.
const FOLDS: [f32; 2] = [105.0 * MM, 148.5 * MM];
const LEADING: f32 = 1.35;
const CODE: f32 = 34.0 * MM;
/// The sizes of the text that are tried, in points.
const SIZES: [f32; 6] = [11.0, 10.5, 10.0, 9.5, 9.0, 8.0];

const fn regular(size: f32) -> Type {
    Type { weight: Weight::Regular, size, ink: INK }
}

const fn bold(size: f32) -> Type {
    Type { weight: Weight::Bold, size, ink: INK }
}

const fn soft(size: f32) -> Type {
    Type { weight: Weight::Regular, size, ink: SOFT }
}

/// Letters that are being drawn.
pub struct Letters {
    zone: Zone,
    origin: String,
    document: Tagged,
    head: Option<LetterHead>,
    drawn: usize,
}

impl Letters {
    /// None yet, of a register at `origin` with this clock.
    pub(crate) fn new(zone: Zone, origin: String, faces: Faces) -> Self {
        Self { zone, origin, document: Tagged::new(PaperSize::A4.points(), faces), head: None, drawn: 0 }
    }

    /// Takes a stretch of lines, the first of which begins with the head.
    pub(crate) fn add(&mut self, stretch: &str) -> Result<(), MalformedRows> {
        let mut lines = stretch.lines();
        let head = match self.head.take() {
            Some(head) => head,
            None => lines.next().and_then(|line| serde_json::from_str(line).ok()).ok_or(MalformedRows)?,
        };
        let said: BTreeMap<Locale, &LetterText> = head.said.iter().map(|text| (text.locale, text)).collect();
        for line in lines {
            let letter: LetterLine = serde_json::from_str(line).map_err(|_| MalformedRows)?;
            // A language that was taken out since the letters were made has no words any more.
            if let Some(text) = said.get(&letter.locale) {
                self.letter(&head, text, &letter)?;
            }
        }
        self.head = Some(head);
        Ok(())
    }

    /// The document.
    pub(crate) fn finish(self) -> Result<Vec<u8>, MalformedRows> {
        let head = self.head.ok_or(MalformedRows)?;
        let author = head.said.first().ok_or(MalformedRows)?.controller.name.clone();
        let title = (words::of(head.locale).paper_letters.title)(self.drawn);
        Ok(self.document.finish(&title, &author, head.locale))
    }

    fn letter(&mut self, head: &LetterHead, text: &LetterText, line: &LetterLine) -> Result<(), MalformedRows> {
        let [street, postal_code, locality, home] = &line.address;
        let address = PostalAddress::parse(street, postal_code, locality, home).ok().flatten().ok_or(MalformedRows)?;
        let addressee = Addressee { name: line.name.as_deref(), organisation: line.organisation.as_deref(), address: &address };
        let to = addressee.lines(country(address.country()).as_deref());
        if self.drawn > 0 {
            self.document.turn();
        }
        self.drawn += 1;
        let whole = self.document.part_in(text.locale, StructRole::Sect, Part::DOCUMENT);
        let mut page = Page { document: &mut self.document, whole, top: SENDER[0] };
        page.document.bookmark(to.first().map_or("", String::as_str), 0, 0.0);
        page.sender(text, &day(self.zone.day(head.at), text.locale));
        page.window(&to);
        for fold in FOLDS {
            page.document.bar(RULE, [5.0 * MM, fold, 4.0 * MM, 0.5]);
        }
        let content = Content::of(head, text, &self.origin, &line.code);
        let size = SIZES.into_iter().find(|size| page.height(&content, *size) <= BOTTOM - TEXT).unwrap_or(SIZES[SIZES.len() - 1]);
        page.text(&content, size);
        Ok(())
    }
}

/// What one letter says, without its reader.
struct Content<'a> {
    words: &'static PaperLetterWords,
    text: &'a LetterText,
    heading: &'static str,
    /// Why it comes, and what it asks.
    opening: Vec<String>,
    steps: String,
    /// Where it is answered, as it is typed, and as the code holds it.
    address: [String; 2],
    closing: Vec<String>,
}

impl<'a> Content<'a> {
    fn of(head: &LetterHead, text: &'a LetterText, origin: &str, code: &str) -> Self {
        let words = &words::of(text.locale).paper_letters;
        let (heading, again) = match head.round {
            Round::First => (words.heading, None),
            Round::Reminder => (words.reminder, Some(words.again.to_owned())),
        };
        let opening = [Some(words.why.to_owned()), again, Some((words.asks)(&text.title))].into_iter().flatten().collect();
        let short = |address: &str| address.strip_prefix("https://").unwrap_or(address).to_owned();
        let whole = format!("{origin}/r/{code}");
        let mut closing = vec![words.silence.to_owned(), (words.objection)(&text.controller.reached_at())];
        if head.is_described {
            closing.push((words.register)(&short(&format!("{origin}{}", paths::DESCRIPTION))));
        }
        Self {
            words,
            text,
            heading,
            opening,
            steps: (words.steps)(&words::day(head.ends_on, text.locale)),
            address: [short(&whole), format!("{whole}?lang={}", text.locale)],
            closing,
        }
    }
}

/// A page that is filled from top to bottom.
struct Page<'a> {
    document: &'a mut Tagged,
    whole: Part,
    top: f32,
}

impl Page<'_> {
    /// Who writes, at the left, and on which day, at the right.
    fn sender(&mut self, text: &LetterText, day: &str) {
        let controller = &text.controller;
        let date = soft(9.5);
        let right = MARGIN + WIDTH - self.document.width(date, day);
        self.paragraph(StructRole::P, bold(12.0), &controller.name, [0.0, WIDTH * 0.66]);
        let below = std::mem::replace(&mut self.top, SENDER[0]);
        let part = self.document.part(StructRole::P, self.whole);
        self.document.text(part, date, day, [right, self.top + 12.0]);
        self.top = below;
        let lines = [controller.address_line(), Some(controller.reached_at()), controller.website.clone()];
        for line in lines.into_iter().flatten() {
            // What does not fit above the window stands at the end of the letter.
            if self.top + 9.0 * LEADING <= SENDER[1] {
                self.paragraph(StructRole::P, soft(9.0), &line, [0.0, WIDTH * 0.66]);
            }
        }
    }

    /// The name and the address of the reader, as large as they fit into the window.
    fn window(&mut self, lines: &[String]) {
        let [top, width, bottom] = WINDOW;
        let broken = |document: &Tagged, size: f32| -> Vec<String> {
            lines.iter().flat_map(|line| document.lines(regular(size), line, width)).collect()
        };
        let fits = |size: &f32| height(broken(self.document, *size).len(), *size * 1.2) <= bottom - top;
        let size = WINDOW_SIZES.into_iter().find(fits).unwrap_or(WINDOW_SIZES[WINDOW_SIZES.len() - 1]);
        let part = self.document.part(StructRole::P, self.whole);
        let mut baseline = top + size;
        for line in broken(self.document, size) {
            self.document.text(part, regular(size), &format!("{line} "), [MARGIN, baseline]);
            baseline += size * 1.2;
        }
    }

    /// How tall the text is in this size.
    fn height(&self, content: &Content<'_>, size: f32) -> f32 {
        let tall = |set: Type, text: &str, width: f32| height(self.document.lines(set, text, width).len(), set.size * LEADING);
        let paragraphs: f32 =
            content.opening.iter().chain(&content.closing).map(|text| tall(regular(size), text, WIDTH) + size * 0.6).sum();
        let said = tall(bold(size), &content.text.label, WIDTH - 12.0) + tall(regular(size - 1.0), &content.text.details, WIDTH - 12.0);
        let beside = WIDTH - CODE - 14.0;
        let steps = tall(bold(size + 1.0), content.words.how, beside) + tall(regular(size), &content.steps, beside);
        let answer = (steps + tall(bold(size + 1.0), &content.address[0], beside) + size * 0.6).max(CODE);
        let heading = tall(bold(size + 5.0), content.heading, WIDTH);
        let regards = 2.0 * size * LEADING;
        heading + paragraphs + said + answer + regards + size * 5.4
    }

    /// What the letter says, from below the window on.
    fn text(&mut self, content: &Content<'_>, size: f32) {
        let wide = [0.0, WIDTH];
        self.top = TEXT;
        self.paragraph(StructRole::H1, bold(size + 5.0), content.heading, wide);
        self.top += size * 0.6;
        for text in &content.opening {
            self.paragraph(StructRole::P, regular(size), text, wide);
            self.top += size * 0.6;
        }
        self.top += size * 0.3;
        let (top, page) = (self.top, self.document.pages());
        self.paragraph(StructRole::P, bold(size), &content.text.label, [12.0, WIDTH - 12.0]);
        self.paragraph(StructRole::P, regular(size - 1.0), &content.text.details, [12.0, WIDTH - 12.0]);
        if self.document.pages() == page {
            self.document.bar(INK, [MARGIN, top, 2.0, self.top - top + 2.0]);
        }
        self.top += size * 1.5;
        self.answer(content, size);
        self.top += size * 1.2;
        for text in &content.closing {
            self.paragraph(StructRole::P, regular(size), text, wide);
            self.top += size * 0.6;
        }
        self.top += size * 0.6;
        self.paragraph(StructRole::P, regular(size), content.words.regards, wide);
        self.paragraph(StructRole::P, bold(size), &content.text.controller.name, wide);
    }

    /// The code to scan, and beside it what to do and what to type. They stay on one page.
    fn answer(&mut self, content: &Content<'_>, size: f32) {
        self.keep(CODE + size * LEADING);
        let (top, [typed, scanned]) = (self.top, &content.address);
        if let Some(code) = Code::of(scanned) {
            self.document.code(self.whole, &code, (content.words.code)(typed), [MARGIN, top], CODE);
        }
        let beside = [CODE + 14.0, WIDTH - CODE - 14.0];
        self.paragraph(StructRole::H2, bold(size + 1.0), content.words.how, beside);
        self.paragraph(StructRole::P, regular(size), &content.steps, beside);
        self.top += size * 0.6;
        self.paragraph(StructRole::P, bold(size + 1.0), typed, beside);
        self.top = self.top.max(top + CODE);
    }

    /// A text of a part, that far from the left margin and that wide.
    fn paragraph(&mut self, role: StructRole, set: Type, text: &str, [left, width]: [f32; 2]) {
        let part = self.document.part(role, self.whole);
        for line in text.lines().flat_map(|line| self.document.lines(set, line, width)).collect::<Vec<_>>() {
            self.keep(set.size * LEADING);
            self.document.text(part, set, &format!("{line} "), [MARGIN + left, self.top + set.size]);
            self.top += set.size * LEADING;
        }
    }

    /// Turns the page where there is no room for so much.
    fn keep(&mut self, height: f32) {
        if self.top + height > BOTTOM {
            self.document.turn();
            self.top = SENDER[0];
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few dozen lines")]
fn height(lines: usize, leading: f32) -> f32 {
    lines as f32 * leading
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object};
    use lupa_domain::register::starter;

    use super::*;

    fn letters(details: &str, readers: &[(Locale, &str)]) -> Document {
        let files = [include_bytes!("../../../fonts/labels.ttf").to_vec(), include_bytes!("../../../fonts/bold.ttf").to_vec()];
        let faces = Faces::parse(files).expect("a typeface");
        let text = |locale: &Locale| LetterText {
            locale: *locale,
            controller: starter::in_language(&starter::controller(), *locale),
            title: "Uutiskirje".into(),
            label: format!("Kyllä {locale}"),
            details: details.into(),
        };
        let head = LetterHead {
            round: Round::First,
            at: "2026-12-01T08:00:00Z".parse().expect("a moment"),
            ends_on: "2027-01-31".parse().expect("a day"),
            locale: Locale::Fi,
            is_described: true,
            said: Locale::ALL.iter().map(text).collect(),
        };
        let line = |(locale, name): &(Locale, &str)| LetterLine {
            id: lupa_domain::ids::PersonId::from_random([7; 16]),
            locale: *locale,
            name: Some((*name).into()),
            organisation: None,
            address: ["Hämeenkatu 3 B 12", "33100", "Tampere", "FI"].map(str::to_owned),
            code: "X7K2-94HT-R4TX-0001".into(),
        };
        let lines = readers.iter().map(|reader| lupa_domain::jcs::text(&line(reader)) + "\n");
        let mut letters = Letters::new(Zone::Helsinki, "https://kapy.example".into(), faces);
        letters.add(&(lupa_domain::jcs::text(&head) + "\n" + &lines.collect::<String>())).expect("letters");
        Document::load_mem(&letters.finish().expect("a document")).expect("a PDF")
    }

    #[test]
    fn each_letter_is_a_page_in_the_language_of_its_reader() {
        let document = letters("Kerran kuussa.", &[(Locale::Fi, "Aino Kokko"), (Locale::Sv, "Nils Ek"), (Locale::En, "Ada Byron")]);
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        assert_eq!(pages.len(), 3);
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        for ((page, locale), name) in
            pages.into_iter().zip([Locale::Fi, Locale::Sv, Locale::En]).zip(["Aino Kokko", "Nils Ek", "Ada Byron"])
        {
            let words = &words::of(locale).paper_letters;
            let said = squeezed(&document.extract_text(&[page]).expect("text"));
            let label = format!("Kyllä {locale}");
            for text in
                [name, "33100 TAMPERE", words.heading, words.why, words.how, words.silence, &label, "kapy.example/r/X7K2-94HT-R4TX-0001"]
            {
                assert!(said.contains(&squeezed(text)), "{text} in {said}");
            }
        }
        let languages: Vec<_> = document.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"Lang").ok()).collect();
        for language in ["fi", "sv", "en"] {
            assert!(languages.iter().any(|known| matches!(known, Object::String(text, _) if text == language.as_bytes())), "{language}");
        }
    }

    #[test]
    fn long_words_are_set_smaller_and_only_very_long_ones_take_two_pages() {
        let reader = [(Locale::Fi, "Aino Kokko")];
        for (words, pages) in [(10, 1), (220, 1), (1_200, 2)] {
            let document = letters(&"Uutiskirje kerran kuussa. ".repeat(words / 3), &reader);
            assert_eq!(document.get_pages().len(), pages, "{words} words");
        }
    }
}
