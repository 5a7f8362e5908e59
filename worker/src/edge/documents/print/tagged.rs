//! A document that says what its parts are (tagged PDF, ISO 32000-1 §14.7 and §14.8): headings, paragraphs, lists and figures, in the order
//! in which they are read. What only decorates is marked as such, so that it is not read aloud.

use lupa_domain::locale::Locale;
use pdf_writer::{
    Content, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{StructRole, TabOrder},
    writers::StructTreeRoot,
};

use super::faces::Faces;
use crate::edge::documents::{
    breaking::broken,
    embedded::{compressed, embed},
    logo::Logo,
    typeface::Typeface,
};
use crate::edge::qr::Code;

/// By which names pages call the two weights.
const FONTS: [Name<'static>; 2] = [Name(b"R"), Name(b"B")];
/// By which name they call the logo.
const LOGO: Name<'static> = Name(b"L");
/// What a typeface takes besides its own object: see [`embed`].
const WITHIN_FONT: usize = 4;

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
    /// What a figure shows, and where it is.
    figure: Option<(String, Rect)>,
}

/// What a part consists of, in order.
enum Kid {
    Part(usize),
    /// What is drawn on a page under this number.
    Drawn {
        page: usize,
        id: i32,
    },
}

/// A page that is being filled.
struct Page {
    content: Content,
    /// The part that each number of the page belongs to.
    owners: Vec<usize>,
}

/// A document that is being made. Places are in points from the left and from the top of the page.
pub(super) struct Tagged {
    size: [f32; 2],
    faces: Faces,
    parts: Vec<Kept>,
    pages: Vec<Page>,
    logo: Option<Logo>,
}

impl Tagged {
    /// One empty page of this size.
    pub(super) fn new(size: [f32; 2], faces: Faces) -> Self {
        let whole = Kept { role: StructRole::Document, within: 0, kids: Vec::new(), figure: None };
        let mut document = Self { size, faces, parts: vec![whole], pages: Vec::new(), logo: None };
        document.turn();
        document
    }

    /// Begins the next page.
    pub(super) fn turn(&mut self) {
        self.pages.push(Page { content: Content::new(), owners: Vec::new() });
    }

    /// How many pages there are.
    pub(super) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// A new part, the last of those within another.
    pub(super) fn part(&mut self, role: StructRole, within: Part) -> Part {
        let part = self.parts.len();
        self.parts.push(Kept { role, within: within.0, kids: Vec::new(), figure: None });
        self.parts[within.0].kids.push(Kid::Part(part));
        Part(part)
    }

    /// A text as lines that fit into this many points.
    pub(super) fn lines(&self, set: Type, text: &str, width: f32) -> Vec<String> {
        let face = self.face(set.weight);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page is narrower than a million of them")]
        let room = (width * 1000.0 / set.size) as u32;
        // What is measured is what will be drawn: a letter without a shape is as wide as the box in its place.
        let shown = face.with_boxes(text);
        let mut letters = text.split_whitespace().flat_map(str::chars);
        let lines = broken(face, &shown, room);
        let real =
            |line: String| -> String { line.chars().map(|one| if one == ' ' { one } else { letters.next().unwrap_or(one) }).collect() };
        lines.into_iter().map(real).collect()
    }

    /// How wide a text is, in points.
    #[expect(clippy::cast_precision_loss, reason = "thousandths of an em, some ten thousand of them")]
    pub(super) fn width(&self, set: Type, text: &str) -> f32 {
        let face = self.face(set.weight);
        face.width(&face.with_boxes(text)) as f32 * set.size / 1000.0
    }

    /// A line of text of a part on the newest page, its baseline there.
    pub(super) fn text(&mut self, part: Part, set: Type, text: &str, at: [f32; 2]) {
        let id = self.number(part);
        let page = self.pages.len() - 1;
        self.pages[page].content.begin_marked_content_with_properties(Name(b"Span")).properties().identify(id);
        self.set(page, set, text, at);
        self.pages[page].content.end_marked_content();
    }

    /// A line of text on some page that is not read: it says where one is in the document.
    pub(super) fn margin_text(&mut self, page: usize, set: Type, text: &str, at: [f32; 2]) {
        self.pages[page].content.begin_marked_content(Name(b"Artifact"));
        self.set(page, set, text, at);
        self.pages[page].content.end_marked_content();
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
        self.parts[part.0].figure = Some((says, Rect::new(left, bottom, left + side, bottom + side)));
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

    /// The document.
    pub(super) fn finish(self, title: &str, author: &str, locale: Locale) -> Vec<u8> {
        let mut pdf = Pdf::new();
        let mut last = 0;
        let mut id = || {
            last += 1;
            Ref::new(last)
        };
        let [catalog, tree, info, root] = [id(), id(), id(), id()];
        let fonts = FONTS.map(|_| (id(), [(); WITHIN_FONT].map(|()| id())));
        let logo = self.logo.map(|logo| (logo, [id(), id()]));
        let parts: Vec<Ref> = self.parts.iter().map(|_| id()).collect();
        let pages: Vec<[Ref; 3]> = self.pages.iter().map(|_| [id(), id(), id()]).collect();

        let mut head = pdf.catalog(catalog);
        head.pages(tree).lang(TextStr(locale.as_str()));
        head.viewer_preferences().display_doc_title(true);
        head.mark_info().marked(true);
        head.pair(Name(b"StructTreeRoot"), root);
        head.finish();
        pdf.document_info(info).title(TextStr(title)).author(TextStr(author)).producer(TextStr("Lupa"));

        let mut structure = pdf.indirect(root).start::<StructTreeRoot<'_>>();
        structure.child(parts[0]);
        let mut owners = structure.parent_tree();
        let mut numbers = owners.nums();
        for (key, [_, _, owned]) in (0..).zip(&pages) {
            numbers.insert(key, *owned);
        }
        numbers.finish();
        owners.finish();
        structure.parent_tree_next_key(count(pages.len()));
        structure.finish();
        for (place, kept) in self.parts.iter().enumerate() {
            let mut element = pdf.struct_element(parts[place]);
            element.kind(kept.role).parent(if place == 0 { root } else { parts[kept.within] });
            if let Some((says, bounds)) = &kept.figure {
                element.alt(TextStr(says));
                element.attributes().push().layout().bbox(*bounds);
            }
            let mut children = element.children();
            for kid in &kept.kids {
                match kid {
                    Kid::Part(part) => _ = children.struct_element(parts[*part]),
                    Kid::Drawn { page, id } => _ = children.marked_content_ref().page(pages[*page][0]).marked_content_id(*id),
                }
            }
        }

        pdf.pages(tree).kids(pages.iter().map(|[page, ..]| *page)).count(count(pages.len()));
        for ((key, [page, stream, owned]), drawn) in (0..).zip(&pages).zip(self.pages) {
            let mut leaf = pdf.page(*page);
            leaf.parent(tree).media_box(Rect::new(0.0, 0.0, self.size[0], self.size[1])).contents(*stream);
            leaf.struct_parents(key).tab_order(TabOrder::StructureOrder);
            let mut resources = leaf.resources();
            let mut known = resources.fonts();
            for (name, (font, _)) in FONTS.iter().zip(&fonts) {
                known.pair(*name, *font);
            }
            known.finish();
            if let Some((_, [pixels, _])) = &logo {
                resources.x_objects().pair(LOGO, *pixels);
            }
            resources.finish();
            leaf.finish();
            pdf.stream(*stream, &compressed(&drawn.content.finish())).filter(Filter::FlateDecode);
            pdf.indirect(*owned).array().items(drawn.owners.iter().map(|owner| parts[*owner]));
        }
        for (face, (font, within)) in [&self.faces.regular, &self.faces.bold].into_iter().zip(fonts) {
            embed(&mut pdf, face, font, within);
        }
        if let Some((logo, refs)) = logo {
            write_logo(&mut pdf, &logo, refs);
        }
        pdf.finish()
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

    fn set(&mut self, page: usize, set: Type, text: &str, [left, top]: [f32; 2]) {
        let baseline = self.size[1] - top;
        let (face, font) = match set.weight {
            Weight::Regular => (&mut self.faces.regular, FONTS[0]),
            Weight::Bold => (&mut self.faces.bold, FONTS[1]),
        };
        let shown = face.with_boxes(text);
        let boxed = shown != text;
        let shapes = face.encode(&shown);
        let content = &mut self.pages[page].content;
        if boxed {
            content.begin_marked_content_with_properties(Name(b"Span")).properties().actual_text(TextStr(text));
        }
        fill(content, set.ink);
        content.begin_text().set_font(font, set.size).next_line(left, baseline).show(Str(&shapes)).end_text();
        if boxed {
            content.end_marked_content();
        }
    }
}

/// Writes the pixels of a logo, and how much of the paper each covers.
fn write_logo(pdf: &mut Pdf, logo: &Logo, [pixels, cover]: [Ref; 2]) {
    let [width, height] = logo.size.map(count);
    let (colors, covers): (Vec<[u8; 3]>, Vec<u8>) =
        logo.pixels.iter().map(|[red, green, blue, cover]| ([*red, *green, *blue], *cover)).unzip();
    let data = compressed(colors.as_flattened());
    let mut image = pdf.image_xobject(pixels, &data);
    image.filter(Filter::FlateDecode);
    image.width(width).height(height).bits_per_component(8).s_mask(cover);
    image.color_space().device_rgb();
    image.finish();
    let data = compressed(&covers);
    let mut mask = pdf.image_xobject(cover, &data);
    mask.filter(Filter::FlateDecode);
    mask.width(width).height(height).bits_per_component(8);
    mask.color_space().device_gray();
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
