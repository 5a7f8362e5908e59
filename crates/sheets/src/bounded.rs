//! A way into a part of an archive that ends with an error where the part is larger than it may be, or a piece between two tags is.

use std::io::{self, BufRead, Read};

use crate::SheetError;

/// How much is read at once.
const BUFFER: usize = 16 * 1024;
/// The longest piece between two tags, in bytes: a cell holds 32,767 characters of up to four bytes, and entities take up to ten each.
const LONGEST_PIECE: usize = 512 * 1024;

/// The reader. What it refuses it remembers, for an error of reading says nothing of why.
pub(crate) struct Bounded<R> {
    inner: R,
    buffer: Box<[u8]>,
    start: usize,
    end: usize,
    left: u64,
    piece: usize,
    refused: Option<SheetError>,
}

impl<R: Read> Bounded<R> {
    /// Reads at most `most` bytes.
    pub(crate) fn new(inner: R, most: u64) -> Self {
        Self { inner, buffer: vec![0; BUFFER].into_boxed_slice(), start: 0, end: 0, left: most, piece: 0, refused: None }
    }

    /// Why reading has failed: what was refused here, else damage.
    pub(crate) fn why(&self) -> SheetError {
        self.refused.unwrap_or(SheetError::Damaged)
    }

    fn refuse(&mut self, error: SheetError) -> io::Error {
        self.refused = Some(error);
        io::Error::other("refused")
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(into.len());
        into[..count].copy_from_slice(&available[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.start == self.end {
            let count = self.inner.read(&mut self.buffer)?;
            let read = u64::try_from(count).unwrap_or(u64::MAX);
            if read > self.left {
                return Err(self.refuse(SheetError::TooLarge));
            }
            self.left -= read;
            // Since the last tag of what came before.
            let longest = if let Some(place) = self.buffer[..count].iter().rposition(|byte| *byte == b'<') {
                let first = self.buffer[..count].iter().position(|byte| *byte == b'<').unwrap_or(place);
                let before = self.piece + first;
                self.piece = count - place;
                before
            } else {
                self.piece += count;
                self.piece
            };
            if longest > LONGEST_PIECE {
                return Err(self.refuse(SheetError::TooLarge));
            }
            (self.start, self.end) = (0, count);
        }
        Ok(&self.buffer[self.start..self.end])
    }

    fn consume(&mut self, count: usize) {
        self.start = (self.start + count).min(self.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_beyond_is_an_error_and_not_cut() {
        let read = |most| {
            let mut reader = Bounded::new(&b"<a>text</a>"[..], most);
            let mut text = String::new();
            reader.read_to_string(&mut text).map(|_| text).map_err(|_| reader.why())
        };
        assert_eq!(read(11).as_deref(), Ok("<a>text</a>"));
        assert_eq!(read(10), Err(SheetError::TooLarge));
    }

    #[test]
    fn a_piece_between_two_tags_has_an_end() {
        let spaces = " ".repeat(LONGEST_PIECE + 2 * BUFFER);
        for text in [format!("<a>{spaces}</a>"), format!("<a b=\"{spaces}\"/>")] {
            let mut reader = Bounded::new(text.as_bytes(), u64::MAX);
            assert!(reader.read_to_end(&mut Vec::new()).is_err());
            assert_eq!(reader.why(), SheetError::TooLarge);
        }
    }
}
