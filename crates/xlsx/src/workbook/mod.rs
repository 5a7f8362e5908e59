//! A workbook that is being written.

use std::{
    cell::RefCell,
    io::{self, Write},
    rc::Rc,
};

use zip::{
    CompressionMethod, ZipWriter,
    result::ZipResult,
    write::{SimpleFileOptions, StreamWriter},
};

use crate::{
    parts,
    row::Row,
    sheet::{Layout, Sheet},
};

/// How hard it is compressed: the quickest, for rows of a list repeat each other anyway.
const LEVEL: i64 = 1;

/// What a program lists among the properties of the file (ISO/IEC 29500-2, core properties).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Properties<'a> {
    /// The title.
    pub title: &'a str,
    /// Who made it.
    pub creator: &'a str,
    /// When, as W3CDTF writes it: `2026-11-29T12:00:00Z`.
    pub created: &'a str,
}

/// The archive could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be written")]
pub struct Failed(#[from] zip::result::ZipError);

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self(error.into())
    }
}

/// A workbook that is being written, sheet by sheet and row by row.
pub struct Workbook {
    ready: Ready,
    zip: ZipWriter<StreamWriter<Ready>>,
    sheets: Vec<Written>,
    /// Which sheet is open.
    current: usize,
    /// What has been written to it and not yet compressed.
    xml: String,
}

/// A sheet and how many rows it has so far.
pub(crate) struct Written {
    pub(crate) sheet: Sheet,
    pub(crate) rows: u32,
}

/// What is compressed and not yet taken.
#[derive(Clone, Default)]
struct Ready(Rc<RefCell<Vec<u8>>>);

impl Write for Ready {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Workbook {
    /// Begins a workbook with these sheets, and its first sheet. Names must differ from each other, whatever their case.
    pub fn new(properties: &Properties<'_>, first: Sheet, others: impl IntoIterator<Item = Sheet>) -> Result<Self, Failed> {
        let ready = Ready::default();
        let sheets = std::iter::once(first).chain(others).map(|sheet| Written { sheet, rows: 0 }).collect();
        let mut workbook = Self { zip: ZipWriter::new_stream(ready.clone()), ready, sheets, current: 0, xml: String::new() };
        let count = workbook.sheets.len();
        workbook.part("[Content_Types].xml", &parts::content_types(count))?;
        workbook.part("_rels/.rels", parts::RELATIONS)?;
        workbook.part("xl/_rels/workbook.xml.rels", &parts::workbook_relations(count))?;
        workbook.part("xl/styles.xml", parts::STYLES)?;
        workbook.part("docProps/core.xml", &parts::properties(properties))?;
        workbook.begin_sheet()?;
        Ok(workbook)
    }

    /// The next row of the current sheet: `write` fills in its cells.
    pub fn row(&mut self, write: impl FnOnce(&mut Row<'_>)) {
        let sheet = &mut self.sheets[self.current];
        sheet.rows += 1;
        let mut row = Row::begin(&mut self.xml, sheet.rows);
        write(&mut row);
        row.end();
    }

    /// How many rows the current sheet has.
    #[must_use]
    pub fn rows(&self) -> u32 {
        self.sheets[self.current].rows
    }

    /// Ends the current sheet and begins the next; does nothing after the last.
    pub fn next_sheet(&mut self) -> Result<(), Failed> {
        if self.current + 1 == self.sheets.len() {
            return Ok(());
        }
        self.end_sheet()?;
        self.current += 1;
        self.begin_sheet()
    }

    /// As much of the file as is ready. Called every few thousand rows, it keeps the whole from gathering in memory.
    pub fn take(&mut self) -> Result<Vec<u8>, Failed> {
        self.compress()?;
        Ok(self.ready.0.take())
    }

    /// The rest of the file. Sheets that were not begun stay empty.
    pub fn finish(mut self) -> Result<Vec<u8>, Failed> {
        while self.current + 1 < self.sheets.len() {
            self.next_sheet()?;
        }
        self.end_sheet()?;
        let workbook = parts::workbook(&self.sheets);
        self.part("xl/workbook.xml", &workbook)?;
        let ready = self.ready;
        self.zip.finish()?;
        Ok(ready.0.take())
    }

    fn begin_sheet(&mut self) -> Result<(), Failed> {
        self.open(&format!("xl/worksheets/sheet{}.xml", self.current + 1))?;
        let Self { sheets, current, xml, .. } = self;
        parts::begin_sheet(xml, &sheets[*current].sheet, *current == 0);
        Ok(())
    }

    fn end_sheet(&mut self) -> Result<(), Failed> {
        let Self { sheets, current, xml, .. } = self;
        parts::end_sheet(xml, &sheets[*current]);
        self.compress()
    }

    fn compress(&mut self) -> Result<(), Failed> {
        self.zip.write_all(self.xml.as_bytes())?;
        self.xml.clear();
        Ok(())
    }

    /// Opens a part; what is written from now on is in it.
    fn open(&mut self, name: &str) -> ZipResult<()> {
        let options = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL));
        self.zip.start_file(name, options)
    }

    fn part(&mut self, name: &str, text: &str) -> Result<(), Failed> {
        self.open(name)?;
        self.zip.write_all(text.as_bytes())?;
        Ok(())
    }
}

impl Written {
    /// The cells that a list has: from the first column's first row to the last column's last.
    pub(crate) fn last_row(&self) -> u32 {
        self.rows.max(1)
    }

    pub(crate) fn is_list(&self) -> bool {
        self.sheet.layout() == Layout::List && !self.sheet.widths().is_empty()
    }
}

#[cfg(test)]
mod tests;
