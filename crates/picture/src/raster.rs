//! PNG, encoded anew: whatever a file holds besides pixels (text, places, profiles, other files after its end) is lost on the way.

use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, DecodingError, Encoder, Transformations};

use crate::{Kind, Limits, Picture, Refused};

/// The memory for what lies around the pixels while they are read.
const AROUND: usize = 1024 * 1024;
/// The most bytes of a pixel: four channels of 16 bits.
const DEEPEST: usize = 8;

/// The pixels of a PNG, as another PNG.
///
/// # Errors
/// Says why it is not kept. How large it claims to be is looked at before anything is unpacked.
pub fn reencoded(bytes: &[u8], limits: Limits) -> Result<Picture, Refused> {
    let most = usize::try_from(limits.pixels).unwrap_or(usize::MAX).saturating_mul(DEEPEST).saturating_add(AROUND);
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: most });
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let head = decoder.read_header_info().map_err(|error| why(&error))?;
    let (width, height, is_indexed) = (head.width, head.height, head.color_type == ColorType::Indexed);
    if width.checked_mul(height).is_none_or(|pixels| pixels > limits.pixels) {
        return Err(Refused::TooLarge);
    }
    // A palette stays one: with its colours written out, the file would be several times as large.
    decoder.set_transformations(if is_indexed { Transformations::IDENTITY } else { Transformations::normalize_to_color8() });
    let mut reader = decoder.read_info().map_err(|error| why(&error))?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or(Refused::TooLarge)?];
    let frame = reader.next_frame(&mut pixels).map_err(|error| why(&error))?;
    let shown = pixels.get(..frame.buffer_size()).ok_or(Refused::Malformed)?;
    // Of an animation the first frame may be a part of the picture.
    if (frame.width, frame.height) != (width, height) {
        return Err(Refused::Active);
    }
    let palette = if is_indexed { Some(palette(reader.info())?) } else { None };
    let bytes = encoded((width, height), (frame.color_type, frame.bit_depth), palette, shown).map_err(|_| Refused::Malformed)?;
    if bytes.len() > limits.bytes { Err(Refused::TooLarge) } else { Ok(Picture { kind: Kind::Png, width, height, bytes }) }
}

/// The colours of a palette and how far one sees through them.
type Palette = (Vec<u8>, Vec<u8>);

fn palette(info: &png::Info<'_>) -> Result<Palette, Refused> {
    let colors = info.palette.as_deref().filter(|colors| !colors.is_empty()).ok_or(Refused::Malformed)?;
    let seen_through = info.trns.as_deref().unwrap_or_default();
    Ok((colors.to_vec(), seen_through.to_vec()))
}

fn encoded(
    (width, height): (u32, u32),
    (color, depth): (ColorType, BitDepth),
    palette: Option<Palette>,
    pixels: &[u8],
) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(color);
    encoder.set_depth(depth);
    encoder.set_compression(Compression::High);
    if let Some((colors, seen_through)) = palette {
        encoder.set_palette(colors);
        if !seen_through.is_empty() {
            encoder.set_trns(seen_through);
        }
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(bytes)
}

fn why(error: &DecodingError) -> Refused {
    if matches!(error, DecodingError::LimitsExceeded) { Refused::TooLarge } else { Refused::Malformed }
}
