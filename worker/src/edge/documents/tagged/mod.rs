//! A document that says what its parts are (tagged PDF, ISO 32000-1 §14.7 and §14.8; PDF/UA-1, ISO 14289-1): headings, paragraphs, lists, tables,
//! links and figures, in the order in which they are read. What only decorates is marked as such, so that it is not read aloud.
//!
//! Here it is drawn, page by page; a page that is full is kept compressed. [`written`] writes the whole down.

mod written;

use lupa_domain::locale::Locale;
use pdf_writer::{
    Content, Name, Rect, Str, TextStr,
    types::{ArtifactSubtype, ArtifactType, StructRole, TableHeaderScope},
};

use super::{breaking::broken, embedded::compressed, faces::Faces, logo::Logo, typeface::Typeface};
use crate::edge::qr::Code;

/// By which names pages call the two weights.
const FONTS: [Name<'static>; 2] = [Name(b"R"), Name(b"B")];
/// By which name they call the logo.
const LOGO: Name<'static> = Name(b"L");

/// A colour of ink: red, green and blue.
pub(super) type Ink = [u8; 3];

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) weight: Weight,
    /// In points.
    pub(super) size: f32,
    pub(super) ink: Ink,
}

/// Which of the two weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// A part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part(usize);

impl Part {
    /// The whole, in which everything is.
    pub(super) const DOCUMENT: Self = Self(0);
}

/// What is kept of a part until the document is written.
struct Kept {
    role: StructRole,
    within: usize,
    kids: Vec<Kid>,
    about: About,
    /// Its language, where that is not the document's.
    locale: Option<Locale>,
}

/// What else is said of a part.
enum About {
    Nothing,
    /// What a figure shows, and where it is.
    Figure(String, Rect),
    /// Of what a cell is the head.
    Head(TableHeaderScope),
}

/// What a part consists of, in order.
enum Kid {
    Part(usize),
    /// What is drawn on a page under this number.
    Drawn {
        page: usize,
        id: i32,
    },
    /// A place that leads elsewhere.
    Annotation(usize),
}

/// A page.
struct Page {
    /// What is drawn on it while it is the newest; then what was.
    content: Content,
    full: Vec<u8>,
    /// What stands in its margin, which is drawn when the number of pages is known.
    margin: Content,
    /// The part that each number of the page belongs to.
    owners: Vec<usize>,
}

/// A place on a page that leads elsewhere.
struct Annotation {
    page: usize,
    part: usize,
    bounds: Rect,
    address: String,
    says: String,
}

/// A heading, by which one finds one's way from outside the pages.
struct Bookmark {
    title: String,
    /// 0 for those at the outermost.
    depth: usize,
    page: usize,
    top: f32,
}

/// A document that is being made. Places are in points from the left and from the top of the page.
pub(super) struct Tagged {
    size: [f32; 2],
    faces: Faces,
    parts: Vec<Kept>,
    pages: Vec<Page>,
    annotations: Vec<Annotation>,
    bookmarks: Vec<Bookmark>,
    logo: Option<Logo>,
}

impl Tagged {
    /// One empty page of this size.
    pub(super) fn new(size: [f32; 2], faces: Faces) -> Self {
        let whole = Kept { role: StructRole::Document, within: 0, kids: Vec::new(), about: About::Nothing, locale: None };
        let (annotations, bookmarks) = (Vec::new(), Vec::new());
        let mut document = Self { size, faces, parts: vec![whole], pages: Vec::new(), annotations, bookmarks, logo: None };
        document.turn();
        document
    }

    /// Begins the next page.
    pub(super) fn turn(&mut self) {
        self.close_page();
        self.pages.push(Page { content: Content::new(), full: Vec::new(), margin: Content::new(), owners: Vec::new() });
    }

    fn close_page(&mut self) {
        if let Some(page) = self.pages.last_mut() {
            page.full = compressed(&std::mem::replace(&mut page.content, Content::new()).finish());
        }
    }

    /// How many pages there are.
    pub(super) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// A new part, the last of those within another.
    pub(super) fn part(&mut self, role: StructRole, within: Part) -> Part {
        let part = self.parts.len();
        self.parts.push(Kept { role, within: within.0, kids: Vec::new(), about: About::Nothing, locale: None });
        self.parts[within.0].kids.push(Kid::Part(part));
        Part(part)
    }

    /// A new part in a language of its own.
    pub(super) fn part_in(&mut self, locale: Locale, role: StructRole, within: Part) -> Part {
        let part = self.part(role, within);
        self.parts[part.0].locale = Some(locale);
        part
    }

    /// A cell that is the head of its row or its column.
    pub(super) fn head_cell(&mut self, scope: TableHeaderScope, within: Part) -> Part {
        let part = self.part(StructRole::TH, within);
        self.parts[part.0].about = About::Head(scope);
        part
    }

    /// A heading that begins so far from the top of the newest page can be found from outside the pages.
    pub(super) fn bookmark(&mut self, title: &str, depth: usize, top: f32) {
        let (title, page) = (title.to_owned(), self.pages.len() - 1);
        self.bookmarks.push(Bookmark { title, depth, page, top: self.size[1] - top });
    }

    /// A text as lines that fit into this many points.
    pub(super) fn lines(&self, set: Type, text: &str, width: f32) -> Vec<String> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page is narrower than a million of them")]
        let room = (width * 1000.0 / set.size) as u32;
        broken(self.face(set.weight), text, room)
    }

    /// How wide a text is, in points.
    #[expect(clippy::cast_precision_loss, reason = "thousandths of an em, some ten thousand of them")]
    pub(super) fn width(&self, set: Type, text: &str) -> f32 {
        self.face(set.weight).width(text) as f32 * set.size / 1000.0
    }

    /// A line of text of a part on the newest page, its baseline there.
    pub(super) fn text(&mut self, part: Part, set: Type, text: &str, at: [f32; 2]) {
        let id = self.number(part);
        let page = self.pages.len() - 1;
        self.pages[page].content.begin_marked_content_with_properties(Name(b"Span")).properties().identify(id);
        let shown = self.shown(set, text);
        show(&mut self.pages[page].content, set, &shown, at, self.size[1]);
        self.pages[page].content.end_marked_content();
    }

    /// A line of text on the newest page that is not read, since it was read before.
    pub(super) fn repeated_text(&mut self, set: Type, text: &str, at: [f32; 2]) {
        let shown = self.shown(set, text);
        let height = self.size[1];
        let content = &mut self.newest().content;
        content.begin_marked_content_with_properties(Name(b"Artifact")).properties().artifact().kind(ArtifactType::Pagination);
        show(content, set, &shown, at, height);
        content.end_marked_content();
    }

    /// A line of text in the margin of some page that is not read: it says where one is in the document.
    pub(super) fn margin_text(&mut self, page: usize, set: Type, text: &str, at: [f32; 2]) {
        let shown = self.shown(set, text);
        let height = self.size[1];
        let content = &mut self.pages[page].margin;
        let mut artifact = content.begin_marked_content_with_properties(Name(b"Artifact"));
        artifact.properties().artifact().kind(ArtifactType::Pagination).subtype(ArtifactSubtype::Footer);
        drop(artifact);
        show(content, set, &shown, at, height);
        content.end_marked_content();
    }

    /// What was drawn on the newest page within these bounds leads to an address; it belongs to a part that is a link.
    pub(super) fn leads_to(&mut self, link: Part, address: &str, says: &str, [left, top, width, height]: [f32; 4]) {
        let bottom = self.size[1] - top - height;
        let bounds = Rect::new(left, bottom, left + width, bottom + height);
        self.parts[link.0].kids.push(Kid::Annotation(self.annotations.len()));
        let (address, says, page) = (address.to_owned(), says.to_owned(), self.pages.len() - 1);
        self.annotations.push(Annotation { page, part: link.0, bounds, address, says });
    }

    /// A rectangle that decorates the newest page.
    pub(super) fn bar(&mut self, ink: Ink, [left, top, width, height]: [f32; 4]) {
        let bottom = self.size[1] - top - height;
        let content = &mut self.newest().content;
        content.begin_marked_content(Name(b"Artifact"));
        fill(content, ink);
        content.rect(left, bottom, width, height).fill_nonzero().end_marked_content();
    }

    /// The logo on the newest page. It decorates: the name of the business is there in letters.
    pub(super) fn logo(&mut self, logo: Logo, [left, top, width, height]: [f32; 4]) {
        self.logo = Some(logo);
        let bottom = self.size[1] - top - height;
        let content = &mut self.newest().content;
        content.begin_marked_content(Name(b"Artifact")).save_state().transform([width, 0.0, 0.0, height, left, bottom]);
        content.x_object(LOGO).restore_state().end_marked_content();
    }

    /// An empty box to be ticked by hand, which is read as `says`.
    pub(super) fn box_to_tick(&mut self, part: Part, says: &str, [left, top]: [f32; 2], side: f32) {
        let (id, bottom) = (self.number(part), self.size[1] - top - side);
        let content = &mut self.newest().content;
        content.begin_marked_content_with_properties(Name(b"Span")).properties().identify(id).actual_text(TextStr(says));
        content.set_line_width(1.0).set_stroke_rgb(0.0, 0.0, 0.0).rect(left, bottom, side, side).stroke().end_marked_content();
    }

    /// A square code, which is a figure that shows `says`.
    pub(super) fn code(&mut self, within: Part, code: &Code, says: String, [left, top]: [f32; 2], side: f32) {
        let part = self.part(StructRole::Figure, within);
        let (id, bottom) = (self.number(part), self.size[1] - top - side);
        self.parts[part.0].about = About::Figure(says, Rect::new(left, bottom, left + side, bottom + side));
        let module = side / step(code.width());
        let content = &mut self.newest().content;
        content.begin_marked_content_with_properties(Name(b"Figure")).properties().identify(id);
        fill(content, [0; 3]);
        // Row by row, and what is dark side by side at once: no printer leaves a hairline between the parts of one rectangle.
        for [x, y, length] in code.runs() {
            content.rect(left + step(x) * module, bottom + side - step(y + 1) * module, step(length) * module, module);
        }
        content.fill_nonzero().end_marked_content();
    }

    fn newest(&mut self) -> &mut Page {
        self.pages.last_mut().expect("there is always a page")
    }

    const fn face(&self, weight: Weight) -> &Typeface {
        match weight {
            Weight::Regular => &self.faces.regular,
            Weight::Bold => &self.faces.bold,
        }
    }

    /// The number under which something of a part is drawn on the newest page.
    fn number(&mut self, part: Part) -> i32 {
        let page = self.pages.len() - 1;
        let owners = &mut self.newest().owners;
        let id = count(owners.len());
        owners.push(part.0);
        self.parts[part.0].kids.push(Kid::Drawn { page, id });
        id
    }

    /// The shapes of a text, and the text itself where boxes stand in it.
    fn shown<'a>(&mut self, set: Type, text: &'a str) -> (Vec<u8>, Option<&'a str>) {
        let face = match set.weight {
            Weight::Regular => &mut self.faces.regular,
            Weight::Bold => &mut self.faces.bold,
        };
        let with_boxes = face.with_boxes(text);
        (face.encode(&with_boxes), (with_boxes != text).then_some(text))
    }
}

/// Draws the shapes of a text.
fn show(content: &mut Content, set: Type, (shapes, real): &(Vec<u8>, Option<&str>), [left, top]: [f32; 2], height: f32) {
    let font = match set.weight {
        Weight::Regular => FONTS[0],
        Weight::Bold => FONTS[1],
    };
    if let Some(real) = real {
        content.begin_marked_content_with_properties(Name(b"Span")).properties().actual_text(TextStr(real));
    }
    fill(content, set.ink);
    content.begin_text().set_font(font, set.size).next_line(left, height - top).show(Str(shapes)).end_text();
    if real.is_some() {
        content.end_marked_content();
    }
}

fn fill(content: &mut Content, ink: Ink) {
    let [red, green, blue] = ink.map(|part| f32::from(part) / 255.0);
    content.set_fill_rgb(red, green, blue);
}

fn count(number: usize) -> i32 {
    i32::try_from(number).expect("a document has fewer than two thousand million parts")
}

#[expect(clippy::cast_precision_loss, reason = "modules of a code, at most 177 (ISO/IEC 18004)")]
fn step(number: usize) -> f32 {
    number as f32
}
