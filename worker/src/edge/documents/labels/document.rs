//! A document of pages with text (PDF 1.7, ISO 32000-1) in one typeface.

use lupa_domain::{audience::A4, locale::Locale, time::Civil};
use pdf_writer::{Content, Date, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use crate::edge::documents::{
    embedded::{compressed, embed},
    malformed_rows::MalformedRows,
    typeface::Typeface,
};

/// The name by which pages call the typeface.
const FONT: Name<'static> = Name(b"F");

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
    pub(super) fn add(&mut self, page: Page) {
        self.0.push(compressed(&page.content.finish()));
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
        embed(&mut pdf, typeface, font, within);
        Ok(pdf.finish())
    }
}

/// The day, by the clock of the business.
fn date(civil: Civil) -> Date {
    Date::new(u16::try_from(civil.year).unwrap_or_default()).month(civil.month).day(civil.day)
}
