//! A file as a list: which kind it is, and its rows one at a time.

use crate::{
    Encoding, SheetError,
    archive::Archive,
    ods::OdsRows,
    text::TextRows,
    xlsx::{self, XlsxRows},
};

/// What is read of a file at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How many rows with something in them.
    pub rows: u32,
    /// How many columns.
    pub columns: u16,
    /// How many bytes of UTF-8 a cell holds.
    pub cell: usize,
    /// How many bytes a sheet unpacks to.
    pub sheet: u64,
    /// How many bytes the texts of a workbook hold that its sheets share.
    pub shared: usize,
}

impl Default for Limits {
    /// Some hundred thousand customers with twenty data each: 100,000 rows of eight columns unpack to 40 MB.
    fn default() -> Self {
        Self { rows: 200_000, columns: 200, cell: 32 * 1024, sheet: 160 * 1024 * 1024, shared: 16 * 1024 * 1024 }
    }
}

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text with separators.
    Csv,
    /// Office Open XML.
    Xlsx,
    /// `OpenDocument`.
    Ods,
}

/// What was chosen by hand; what was not is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The encoding of text.
    pub encoding: Option<Encoding>,
    /// The separator of text.
    pub separator: Option<u8>,
    /// Which sheet, counted from 0.
    pub sheet: Option<usize>,
}

/// What a file has that is not read, or was read otherwise than its maker may think.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// Cells with formulas: the values that were computed last are read.
    Formulas,
    /// Cells with errors, such as `#N/A`: they are read as empty.
    Errors,
    /// It refers to other files, which are not opened.
    ExternalLinks,
    /// It has macros, which are not looked at.
    Macros,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, or its number in the sheet, counted from 1.
    pub line: u32,
    /// Its cells, to the last that holds something.
    pub cells: Vec<String>,
}

/// A file that can be read.
pub struct List<'b> {
    source: Source<'b>,
    limits: Limits,
}

enum Source<'b> {
    Text { bytes: &'b [u8], encoding: Encoding, separator: u8 },
    Xlsx { archive: Archive<'b>, book: Box<xlsx::Book>, sheet: usize },
    Ods { archive: Archive<'b>, sheets: Vec<String>, sheet: usize, notes: Vec<Note> },
}

impl<'b> List<'b> {
    /// Opens a file.
    ///
    /// # Errors
    /// Says why it is not read.
    pub fn open(bytes: &'b [u8], choice: Choice, limits: Limits) -> Result<Self, SheetError> {
        let source = match bytes {
            [] => return Err(SheetError::Empty),
            // Compound files: workbooks of before 2007, and those with a password.
            [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(SheetError::OldOrLocked),
            [b'P', b'K', 3, 4, ..] => in_archive(Archive::open(bytes)?, choice, limits)?,
            // Other files that are not text: PDF, pictures, archives.
            [b'%', b'P', b'D', b'F', ..] | [0x1f, 0x8b, ..] | [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] => {
                return Err(SheetError::Unknown);
            }
            _ => {
                let encoding = choice.encoding.map_or_else(|| Encoding::of(bytes), Ok)?;
                let separator = choice.separator.unwrap_or_else(|| crate::text::separator(bytes, encoding));
                Source::Text { bytes, encoding, separator }
            }
        };
        Ok(Self { source, limits })
    }

    /// What kind of file it is.
    #[must_use]
    pub const fn format(&self) -> Format {
        match self.source {
            Source::Text { .. } => Format::Csv,
            Source::Xlsx { .. } => Format::Xlsx,
            Source::Ods { .. } => Format::Ods,
        }
    }

    /// The encoding of a text.
    #[must_use]
    pub const fn encoding(&self) -> Option<Encoding> {
        match &self.source {
            Source::Text { encoding, .. } => Some(*encoding),
            Source::Xlsx { .. } | Source::Ods { .. } => None,
        }
    }

    /// The separator of a text.
    #[must_use]
    pub fn separator(&self) -> Option<char> {
        match &self.source {
            Source::Text { separator, .. } => Some(char::from(*separator)),
            Source::Xlsx { .. } | Source::Ods { .. } => None,
        }
    }

    /// The names of its sheets; none of a text.
    #[must_use]
    pub fn sheets(&self) -> &[String] {
        match &self.source {
            Source::Text { .. } => &[],
            Source::Xlsx { book, .. } => &book.sheets,
            Source::Ods { sheets, .. } => sheets,
        }
    }

    /// Which of them is read, counted from 0.
    #[must_use]
    pub const fn sheet(&self) -> usize {
        match &self.source {
            Source::Text { .. } => 0,
            Source::Xlsx { sheet, .. } | Source::Ods { sheet, .. } => *sheet,
        }
    }

    /// Its rows.
    ///
    /// # Errors
    /// Says why they are not read.
    pub fn rows(&mut self) -> Result<Rows<'_, 'b>, SheetError> {
        let limits = self.limits;
        let (kind, notes) = match &mut self.source {
            Source::Text { bytes, encoding, separator } => (Kind::Text(Box::new(TextRows::new(bytes, *encoding, *separator))), Vec::new()),
            Source::Xlsx { archive, book, sheet } => {
                let notes = book.notes.clone();
                (Kind::Xlsx(Box::new(XlsxRows::new(archive, book, *sheet, limits)?)), notes)
            }
            Source::Ods { archive, sheet, notes, .. } => (Kind::Ods(Box::new(OdsRows::new(archive, *sheet, limits)?)), notes.clone()),
        };
        Ok(Rows { kind, limits, count: 0, notes, over: false })
    }
}

fn in_archive(mut archive: Archive<'_>, choice: Choice, limits: Limits) -> Result<Source<'_>, SheetError> {
    let chosen = |count: usize| {
        let sheet = choice.sheet.unwrap_or_default();
        if sheet < count { Ok(sheet) } else { Err(SheetError::SheetUnknown) }
    };
    if archive.has("content.xml") {
        let sheets = crate::ods::sheets(&mut archive, limits)?;
        let sheet = chosen(sheets.len())?;
        let notes =
            if archive.any(|name| name.starts_with("Basic/") || name.starts_with("Scripts/")) { vec![Note::Macros] } else { Vec::new() };
        return Ok(Source::Ods { archive, sheets, sheet, notes });
    }
    if !archive.has("[Content_Types].xml") {
        return Err(SheetError::Unknown);
    }
    let book = Box::new(xlsx::Book::read(&mut archive, limits)?);
    let sheet = match choice.sheet {
        // The first that is shown.
        None => book.first,
        Some(_) => chosen(book.sheets.len())?,
    };
    Ok(Source::Xlsx { archive, book, sheet })
}

/// The rows of a file.
pub struct Rows<'a, 'b> {
    kind: Kind<'a, 'b>,
    limits: Limits,
    count: u32,
    notes: Vec<Note>,
    over: bool,
}

enum Kind<'a, 'b> {
    Text(Box<TextRows<'a>>),
    Xlsx(Box<XlsxRows<'a, 'b>>),
    Ods(Box<OdsRows<'a, 'b>>),
}

impl Rows<'_, '_> {
    /// What was found besides rows, as far as they have been read.
    #[must_use]
    pub fn notes(&self) -> Vec<Note> {
        let found = match &self.kind {
            Kind::Text(_) => &[],
            Kind::Xlsx(rows) => rows.notes(),
            Kind::Ods(rows) => rows.notes(),
        };
        let mut notes: Vec<Note> = self.notes.iter().chain(found).copied().collect();
        notes.sort_unstable();
        notes.dedup();
        notes
    }

    fn read(&mut self) -> Result<Option<Row>, SheetError> {
        loop {
            let row = match &mut self.kind {
                Kind::Text(rows) => rows.next()?,
                Kind::Xlsx(rows) => rows.next()?,
                Kind::Ods(rows) => rows.next()?,
            };
            let Some(Row { line, mut cells }) = row else { return Ok(None) };
            let used = cells.iter().rposition(|cell| cell.chars().any(|c| !c.is_whitespace())).map_or(0, |last| last + 1);
            cells.truncate(used);
            if cells.is_empty() {
                continue;
            }
            if cells.len() > usize::from(self.limits.columns) {
                return Err(SheetError::TooManyColumns(self.limits.columns));
            }
            if cells.iter().any(|cell| cell.len() > self.limits.cell) {
                return Err(SheetError::CellTooLong(line));
            }
            self.count += 1;
            if self.count > self.limits.rows {
                return Err(SheetError::TooManyRows(self.limits.rows));
            }
            return Ok(Some(Row { line, cells }));
        }
    }
}

/// Rows in which something stands; after an error there are no more.
impl Iterator for Rows<'_, '_> {
    type Item = Result<Row, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.over {
            return None;
        }
        let read = self.read().transpose();
        self.over = !matches!(read, Some(Ok(_)));
        read
    }
}
