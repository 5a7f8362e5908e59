//! A typeface as documents carry it (PDF 1.7, ISO 32000-1 §9.7): embedded whole, with a table from shapes back to letters, so that what is
//! printed can also be searched, copied and read aloud.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};
use pdf_writer::{
    Filter, Finish, Name, Pdf, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
};

use super::typeface::Typeface;

/// Shapes are numbered as the font itself numbers them.
const IDENTITY: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// Writes the typeface: how text names its shapes, how wide they are, which letters they stand for, and the font itself.
pub(super) fn embed(pdf: &mut Pdf, typeface: &Typeface, font: Ref, [shapes, descriptor, letters, file]: [Ref; 4]) {
    let metrics = typeface.metrics();
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
    let map = compressed(map.finish().as_slice());
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
    let data = compressed(typeface.data());
    let length = i32::try_from(typeface.data().len()).expect("a font is not two gigabytes long");
    pdf.stream(file, &data).filter(Filter::FlateDecode).pair(Name(b"Length1"), length);
}

#[expect(clippy::cast_precision_loss, reason = "thousandths of an em, a few thousand of them")]
const fn whole(number: i32) -> f32 {
    number as f32
}

/// The bytes as a stream keeps them.
pub(super) fn compressed(bytes: &[u8]) -> Vec<u8> {
    const NEVER: &str = "memory takes what is written to it";
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect(NEVER);
    encoder.finish().expect(NEVER)
}
