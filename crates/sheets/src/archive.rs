//! The archive that a spreadsheet is (APPNOTE): its parts by name, each through a bound.

use std::io::Cursor;

use zip::{ZipArchive, read::ZipFile, result::ZipError};

use crate::{SheetError, bounded::Bounded, xml::Xml};

/// The most parts of an archive. A workbook of a hundred sheets with pictures has some hundreds.
const MOST_PARTS: usize = 3_000;

/// An archive.
pub(crate) struct Archive<'b>(ZipArchive<Cursor<&'b [u8]>>);

/// A part that is being read.
pub(crate) type Part<'a, 'b> = Xml<ZipFile<'a, Cursor<&'b [u8]>>>;

impl<'b> Archive<'b> {
    /// Opens one. How many parts it has is counted before they are taken in.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, SheetError> {
        if bytes.windows(4).filter(|window| *window == b"PK\x01\x02").take(MOST_PARTS + 1).count() > MOST_PARTS {
            return Err(SheetError::TooLarge);
        }
        ZipArchive::new(Cursor::new(bytes)).map(Self).map_err(|_| SheetError::Damaged)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.index_for_name(name).is_some()
    }

    pub(crate) fn any(&self, fits: impl Fn(&str) -> bool) -> bool {
        self.0.file_names().flatten().any(|name| fits(&name))
    }

    /// A part, of which so many bytes are read at most.
    pub(crate) fn part(&mut self, name: &str, most: u64) -> Result<Part<'_, 'b>, SheetError> {
        let file = self.0.by_name(name).map_err(|error| match error {
            ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => SheetError::OldOrLocked,
            _ => SheetError::Damaged,
        })?;
        Ok(Xml::new(Bounded::new(file, most)))
    }
}
