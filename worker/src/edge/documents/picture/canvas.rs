//! A picture of pixels: rectangles and letters in full colours, written as a PNG (ISO/IEC 15948).

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use png::{BitDepth, ColorType, Encoder};
use ttf_parser::OutlineBuilder;

use crate::edge::documents::{
    logo::Logo,
    typeface::{Pen, Typeface},
};

/// A colour: red, green and blue.
pub(crate) type Ink = [u8; 3];

/// The picture. Places are in pixels from the left and from the top; what lies outside is not drawn.
pub(super) struct Canvas {
    size: [usize; 2],
    pixels: Vec<u8>,
}

impl Canvas {
    /// One that is all of one colour.
    pub(super) fn new([width, height]: [usize; 2], paper: Ink) -> Self {
        Self { size: [width, height], pixels: paper.repeat(width * height) }
    }

    /// Fills a rectangle.
    pub(super) fn rectangle(&mut self, ink: Ink, [left, top, width, height]: [usize; 4]) {
        let [columns, rows] = self.size;
        for y in top..(top + height).min(rows) {
            for x in left..(left + width).min(columns) {
                self.blend([x, y], ink, 1.0);
            }
        }
    }

    /// A logo as it is, its upper left corner there.
    pub(super) fn logo(&mut self, logo: &Logo, [left, top]: [usize; 2]) {
        for (place, [red, green, blue, cover]) in logo.pixels.iter().enumerate() {
            let [x, y] = [place % logo.size[0], place / logo.size[0]];
            self.blend([left + x, top + y], [*red, *green, *blue], f32::from(*cover) / 255.0);
        }
    }

    /// A line of text, its baseline there.
    pub(super) fn text(&mut self, face: &Typeface, text: &str, size: usize, ink: Ink, [left, baseline]: [usize; 2]) {
        // A letter may reach a little to the left of where it begins, and marks stand above it.
        let (before, above) = (size / 4, size + size / 4);
        let [width, height] = [self.size[0].saturating_sub(left) + before, size * 2];
        let mut drawing = Outlines::new([width, height], float(size), [float(before), float(above)]);
        face.outline(text, &mut drawing);
        drawing.raster.for_each_pixel_2d(|x, y, cover| {
            let [x, y] = [x, y].map(|place| place as usize);
            if cover > 0.0 && baseline + y >= above && left + x >= before {
                self.blend([left + x - before, baseline + y - above], ink, cover.min(1.0));
            }
        });
    }

    /// Lays a colour over a pixel that it covers so far.
    fn blend(&mut self, [x, y]: [usize; 2], ink: Ink, cover: f32) {
        let [width, height] = self.size;
        if x >= width || y >= height {
            return;
        }
        let at = (y * width + x) * 3;
        for (under, over) in self.pixels[at..at + 3].iter_mut().zip(ink) {
            let mixed = f32::from(*under) + (f32::from(over) - f32::from(*under)) * cover;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
            let byte = mixed.round() as u8;
            *under = byte;
        }
    }

    /// The picture as a file.
    pub(super) fn png(self) -> Vec<u8> {
        const NEVER: &str = "memory takes a picture of its own size";
        let [width, height] = self.size.map(|side| u32::try_from(side).expect("a picture is no larger than a wall"));
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, width, height);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        let mut writer = encoder.write_header().expect(NEVER);
        writer.write_image_data(&self.pixels).expect(NEVER);
        writer.finish().expect(NEVER);
        file
    }
}

/// The outlines of a line of text, filled as they are drawn.
struct Outlines {
    raster: Rasterizer,
    /// Pixels of an em.
    size: f32,
    /// Where the text begins, from the left and from the top.
    origin: [f32; 2],
    /// Where the letter begins, and how many pixels a unit of the font is.
    left: f32,
    unit: f32,
    /// Where the contour begins and where the pen is.
    start: Point,
    pen: Point,
}

impl Outlines {
    fn new([width, height]: [usize; 2], size: f32, origin: [f32; 2]) -> Self {
        let at = point(origin[0], origin[1]);
        Self { raster: Rasterizer::new(width, height), size, origin, left: 0.0, unit: 0.0, start: at, pen: at }
    }

    fn place(&self, x: f32, y: f32) -> Point {
        point(self.origin[0] + self.left + x * self.unit, self.origin[1] - y * self.unit)
    }
}

impl Pen for Outlines {
    #[expect(clippy::cast_precision_loss, reason = "thousandths of an em, some ten thousand of them")]
    fn begin(&mut self, at: u32, per_em: u16) {
        self.left = at as f32 * self.size / 1000.0;
        self.unit = self.size / f32::from(per_em);
    }
}

impl OutlineBuilder for Outlines {
    fn move_to(&mut self, x: f32, y: f32) {
        self.pen = self.place(x, y);
        self.start = self.pen;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.raster.draw_line(self.pen, to);
        self.pen = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, to) = (self.place(x1, y1), self.place(x, y));
        self.raster.draw_quad(self.pen, control, to);
        self.pen = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.raster.draw_cubic(self.pen, first, second, to);
        self.pen = to;
    }

    fn close(&mut self) {
        self.raster.draw_line(self.pen, self.start);
        self.pen = self.start;
    }
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
fn float(number: usize) -> f32 {
    number as f32
}
