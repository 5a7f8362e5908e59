//! The logo of the business as pixels, for what is not drawn by a browser. One that is an SVG is not read here: it would take a library of a
//! megabyte, and the name of the business stands beside it everywhere.

use std::io::Cursor;

use png::{Decoder, Limits, Transformations};

/// The most bytes of memory for reading one: those of the largest that the register keeps, and what lies around the pixels.
const MEMORY: usize = 34 * 1024 * 1024;

/// Pixels, row by row: red, green, blue, and how much of the paper they cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Logo {
    pub(super) size: [usize; 2],
    pub(super) pixels: Vec<[u8; 4]>,
}

impl Logo {
    /// Reads a PNG; nothing where it is none.
    pub(crate) fn read(png: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new_with_limits(Cursor::new(png), Limits { bytes: MEMORY });
        decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
        let mut reader = decoder.read_info().ok()?;
        let mut bytes = vec![0; reader.output_buffer_size().filter(|size| *size <= MEMORY)?];
        let frame = reader.next_frame(&mut bytes).ok()?;
        let size = [frame.width, frame.height].map(|side| usize::try_from(side).unwrap_or_default());
        let shown = bytes.get(..frame.buffer_size())?;
        let pixels: Vec<[u8; 4]> = match frame.color_type.samples() {
            4 => shown.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2], pixel[3]]).collect(),
            2 => shown.chunks_exact(2).map(|pixel| [pixel[0], pixel[0], pixel[0], pixel[1]]).collect(),
            _ => return None,
        };
        (!pixels.is_empty() && pixels.len() == size[0] * size[1]).then_some(Self { size, pixels })
    }

    /// The logo as large as it fits into this room, and no larger than it is. Each pixel is the mean of those that it stands for.
    pub(super) fn within(&self, room: [usize; 2]) -> Self {
        let [width, height] = self.size;
        let by_width = [room[0], (height * room[0] / width).max(1)];
        let size = if by_width[1] <= room[1] { by_width } else { [(width * room[1] / height).max(1), room[1]] };
        if size[0] >= width {
            return self.clone();
        }
        let span = |at: usize, side: usize, of: usize| at * of / side..((at + 1) * of / side).max(at * of / side + 1);
        let mut pixels = Vec::with_capacity(size[0] * size[1]);
        for y in 0..size[1] {
            for x in 0..size[0] {
                pixels.push(self.mean(span(x, size[0], width), span(y, size[1], height)));
            }
        }
        Self { size, pixels }
    }

    /// The mean of a part of it. What covers little counts little.
    fn mean(&self, columns: std::ops::Range<usize>, rows: std::ops::Range<usize>) -> [u8; 4] {
        let (mut sums, mut cover, mut count) = ([0_u64; 3], 0_u64, 0_u64);
        for y in rows {
            for [red, green, blue, alpha] in &self.pixels[y * self.size[0]..][columns.clone()] {
                let alpha = u64::from(*alpha);
                for (sum, part) in sums.iter_mut().zip([red, green, blue]) {
                    *sum += u64::from(*part) * alpha;
                }
                cover += alpha;
                count += 1;
            }
        }
        let byte = |of: u64, by: u64| u8::try_from(of.checked_div(by).unwrap_or_default()).unwrap_or(u8::MAX);
        let [red, green, blue] = sums.map(|sum| byte(sum, cover));
        [red, green, blue, byte(cover, count)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(color: png::ColorType, bytes: &[u8], [width, height]: [u32; 2]) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(color);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().expect("a head");
        writer.write_image_data(bytes).expect("pixels");
        writer.finish().expect("an end");
        file
    }

    #[test]
    fn every_kind_of_png_is_read_and_nothing_else() {
        let [red, blue] = [[255, 0, 0], [0, 0, 255]];
        let logo = Logo::read(&png(png::ColorType::Rgb, &[red, blue].concat(), [2, 1])).expect("a logo");
        assert_eq!(logo, Logo { size: [2, 1], pixels: vec![[255, 0, 0, 255], [0, 0, 255, 255]] });
        let gray = Logo::read(&png(png::ColorType::Grayscale, &[7], [1, 1])).expect("a logo");
        assert_eq!(gray.pixels, [[7, 7, 7, 255]]);
        for other in [&b"<svg/>"[..], b"", b"\x89PNG\r\n\x1a\n"] {
            assert_eq!(Logo::read(other), None);
        }
    }

    #[test]
    fn a_logo_keeps_its_shape_and_its_colours() {
        let pixels = [[255, 0, 0, 255], [0, 0, 0, 0]].repeat(50 * 40);
        let logo = Logo { size: [100, 40], pixels };
        let small = logo.within([50, 100]);
        assert_eq!(small.size, [50, 20]);
        assert!(small.pixels.iter().all(|pixel| *pixel == [255, 0, 0, 127]), "what is seen through has no colour");
        assert_eq!(logo.within([1000, 1000]), logo);
        assert_eq!(logo.within([1000, 10]).size, [25, 10]);
    }
}
