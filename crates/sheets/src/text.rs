//! Text with separators between its cells (RFC 4180, and what programs make of it).

use std::io::Read;

use csv::{ByteRecord, Reader, ReaderBuilder};

use crate::{Encoding, Row, SheetError, encoding::FromUtf16};

/// The separators that are looked for.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// How much of a text is looked at for its separator.
const LOOKED_AT: usize = 64 * 1024;
/// How many lines.
const LINES: usize = 30;

/// The separator of a text: the one that stands equally often in its first lines, outside quotes; of several the one that stands most often.
pub(crate) fn separator(bytes: &[u8], encoding: Encoding) -> u8 {
    let head = &bytes[encoding.mark(bytes)..];
    let mut text = Vec::new();
    let read = if encoding.is_ascii_within() {
        text.extend_from_slice(&head[..head.len().min(LOOKED_AT)]);
        Ok(0)
    } else {
        FromUtf16::new(head, encoding == Encoding::Utf16Le).take(LOOKED_AT as u64).read_to_end(&mut text)
    };
    if read.is_err() {
        return SEPARATORS[0];
    }
    if let Some(said) = said(&text) {
        return said;
    }
    let counts = counts(&text);
    let score = |place: usize| {
        let of: Vec<usize> = counts.iter().map(|line| line[place]).collect();
        let first = of.first().copied().unwrap_or_default();
        let same = of.iter().filter(|count| **count == first && first > 0).count();
        (same, first, of.iter().sum::<usize>())
    };
    let best = (0..SEPARATORS.len()).rev().max_by_key(|place| score(*place)).unwrap_or_default();
    SEPARATORS[best]
}

/// What Excel writes in a first line of its own: `sep=;`.
fn said(text: &[u8]) -> Option<u8> {
    match text.strip_prefix(b"sep=") {
        Some([separator, b'\r' | b'\n', ..]) if separator.is_ascii() => Some(*separator),
        _ => None,
    }
}

/// How often each separator stands in each of the first lines, outside quotes. The last is left out where the text goes on behind it.
fn counts(text: &[u8]) -> Vec<[usize; SEPARATORS.len()]> {
    let (mut lines, mut line, mut quoted, mut any) = (Vec::new(), [0; SEPARATORS.len()], false, false);
    for byte in text {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => {
                if any {
                    lines.push(line);
                }
                (line, any) = ([0; SEPARATORS.len()], false);
                if lines.len() == LINES {
                    return lines;
                }
            }
            _ if !quoted => {
                any = true;
                if let Some(place) = SEPARATORS.iter().position(|separator| separator == byte) {
                    line[place] += 1;
                }
            }
            _ => any = true,
        }
    }
    if any && (text.len() < LOOKED_AT || lines.is_empty()) {
        lines.push(line);
    }
    lines
}

/// The rows of a text.
pub(crate) struct TextRows<'a> {
    reader: Reader<Box<dyn Read + 'a>>,
    encoding: Encoding,
    record: ByteRecord,
    /// The text, where it is read as it is.
    text: &'a [u8],
    /// How many lines stand before those that the reader counts.
    skipped: u32,
}

impl<'a> TextRows<'a> {
    pub(crate) fn new(bytes: &'a [u8], encoding: Encoding, separator: u8) -> Self {
        let text = &bytes[encoding.mark(bytes)..];
        let (mut text, mut skipped) = (text, 0);
        if encoding.is_ascii_within() && said(text).is_some() {
            text = &text[text.iter().position(|byte| *byte == b'\n').map_or(text.len(), |end| end + 1)..];
            skipped = 1;
        }
        let source: Box<dyn Read + 'a> =
            if encoding.is_ascii_within() { Box::new(text) } else { Box::new(FromUtf16::new(text, encoding == Encoding::Utf16Le)) };
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(source);
        let text = if encoding.is_ascii_within() { text } else { &[] };
        Self { reader, encoding, record: ByteRecord::new(), text, skipped }
    }

    pub(crate) fn next(&mut self) -> Result<Option<Row>, SheetError> {
        if !self.reader.read_byte_record(&mut self.record).map_err(|_| SheetError::Damaged)? {
            return Ok(None);
        }
        let (line, byte) = self.record.position().map_or((0, 0), |position| (position.line(), position.byte()));
        // A row is said to begin where the one before ended: the empty lines between them are counted here.
        let rest = usize::try_from(byte).ok().and_then(|byte| self.text.get(byte..)).unwrap_or_default();
        let empty = rest.iter().take_while(|byte| matches!(**byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
        let line = u32::try_from(line).unwrap_or(u32::MAX).saturating_add(self.skipped);
        let line = line.saturating_add(u32::try_from(empty).unwrap_or(u32::MAX));
        if self.record.as_slice().contains(&0) {
            return Err(SheetError::Unknown);
        }
        let cells: Option<Vec<String>> = self.record.iter().map(|cell| self.encoding.decode(cell)).collect();
        cells.map(|cells| Some(Row { line, cells })).ok_or(SheetError::OtherEncoding(line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_separator_is_what_stands_equally_often() {
        for (text, expected) in [
            ("Nimi;Osoite;Postinumero\nAino;Katu 1, 2;00100\n", b';'),
            ("Nimi;Osoite;Postinumero\nAino;Katu 1;00100", b';'),
            ("name,\"a;b;c\",x\n1,2,3\n", b','),
            ("a\tb\n1,5\t2\n", b'\t'),
            ("a|b\n1|2\n", b'|'),
            ("email\naino@posti.example\n", b';'),
            ("sep=|\r\na|b\r\n", b'|'),
            ("", b';'),
        ] {
            assert_eq!(char::from(separator(text.as_bytes(), Encoding::Utf8)), char::from(expected), "{text}");
        }
    }
}
