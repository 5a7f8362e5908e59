//! A document of pages with text (PDF 1.7, ISO 32000-1): one typeface, embedded whole, with a table from shapes back to letters, so that
//! what is printed can also be searched and copied.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use lupa_domain::{audience::A4, locale::Locale, time::Civil};
use pdf_writer::{
    Content, Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};

use super::typeface::Typeface;
use crate::edge::documents::malformed_rows::MalformedRows;

/// The name by which pages call the typeface.
const FONT: Name<'static> = Name(b"F");
/// Shapes are numbered as the font itself numbers them.
const IDENTITY: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Points in tenths of a millimetre.
#[expect(clippy::cast_precision_loss, reason = "a page is a few thousand of them")]
pub(super) fn points(tenths: u32) -> f32 {
    tenths as f32 * 72.0 / 254.0
}

/// A page that is being filled.
pub(super) struct Page {
    content: Content,
}

impl Page {
    pub(super) fn new() -> Self {
        Self { content: Content::new() }
    }

    /// One line of text, its baseline at these points from the left and from the top of the page.
    pub(super) fn text(&mut self, typeface: &mut Typeface, text: &str, size: f32, [left, top]: [f32; 2]) {
        self.content.begin_text().set_font(FONT, size).next_line(left, points(A4[1]) - top);
        self.content.show(Str(&typeface.encode(text))).end_text();
    }
}

/// Pages, as they are kept until the document ends: compressed.
#[derive(Default)]
pub(super) struct Pages(Vec<Vec<u8>>);

impl Pages {
    pub(super) fn add(&mut self, page: Page) -> Result<(), MalformedRows> {
        self.0.push(compressed(&page.content.finish())?);
        Ok(())
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The document.
    pub(super) fn finish(self, typeface: &Typeface, title: &str, locale: Locale, at: Civil) -> Result<Vec<u8>, MalformedRows> {
        let mut pdf = Pdf::new();
        let mut next = 0;
        let mut id = || {
            next += 1;
            Ref::new(next)
        };
        let [catalog, tree, info, font] = [id(), id(), id(), id()];
        let leaves: Vec<_> = self.0.iter().map(|_| [id(), id()]).collect();
        let within = [id(), id(), id(), id()];
        let mut root = pdf.catalog(catalog);
        root.pages(tree).lang(TextStr(locale.as_str()));
        root.viewer_preferences().display_doc_title(true);
        root.finish();
        pdf.document_info(info).title(TextStr(title)).producer(TextStr("Lupa")).creation_date(date(at));
        let count = i32::try_from(leaves.len()).map_err(|_| MalformedRows)?;
        pdf.pages(tree).kids(leaves.iter().map(|[page, _]| *page)).count(count);
        for ([page, content], bytes) in leaves.iter().zip(&self.0) {
            let mut leaf = pdf.page(*page);
            leaf.parent(tree).media_box(Rect::new(0.0, 0.0, points(A4[0]), points(A4[1]))).contents(*content);
            leaf.resources().fonts().pair(FONT, font);
            leaf.finish();
            pdf.stream(*content, bytes).filter(Filter::FlateDecode);
        }
        embed(&mut pdf, typeface, font, within)?;
        Ok(pdf.finish())
    }
}

/// Writes the typeface: how text names its shapes, how wide they are, which letters they stand for, and the font itself.
fn embed(pdf: &mut Pdf, typeface: &Typeface, font: Ref, [shapes, descriptor, letters, file]: [Ref; 4]) -> Result<(), MalformedRows> {
    let metrics = typeface.metrics().map_err(|_| MalformedRows)?;
    let name = Name(metrics.name.as_bytes());
    pdf.type0_font(font).base_font(name).encoding_predefined(Name(b"Identity-H")).descendant_font(shapes).to_unicode(letters);

    let mut cid = pdf.cid_font(shapes);
    cid.subtype(CidFontType::Type2).base_font(name).system_info(IDENTITY).font_descriptor(descriptor).default_width(0.0);
    cid.cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = cid.widths();
    for (shape, _, width) in typeface.used() {
        widths.consecutive(shape, [whole(width.cast_signed())]);
    }
    widths.finish();
    cid.finish();

    let mut map = UnicodeCmap::<u16>::new(Name(b"Letters"), IDENTITY);
    typeface.used().for_each(|(shape, letter, _)| map.pair(shape, letter));
    let map = compressed(map.finish().as_slice())?;
    pdf.cmap(letters, &map).filter(Filter::FlateDecode);

    let [left, bottom, right, top] = metrics.bounds.map(whole);
    pdf.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::NON_SYMBOLIC)
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(0.0)
        .ascent(whole(metrics.ascent))
        .descent(whole(metrics.descent))
        .cap_height(whole(metrics.capitals))
        .stem_v(80.0)
        .font_file2(file);
    let data = compressed(typeface.data())?;
    pdf.stream(file, &data)
        .filter(Filter::FlateDecode)
        .pair(Name(b"Length1"), i32::try_from(typeface.data().len()).map_err(|_| MalformedRows)?);
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "thousandths of an em, a few thousand of them")]
const fn whole(number: i32) -> f32 {
    number as f32
}

fn compressed(bytes: &[u8]) -> Result<Vec<u8>, MalformedRows> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).map_err(|_| MalformedRows)?;
    encoder.finish().map_err(|_| MalformedRows)
}

/// The day, by the clock of the business.
fn date(civil: Civil) -> Date {
    Date::new(u16::try_from(civil.year).unwrap_or_default()).month(civil.month).day(civil.day)
}
