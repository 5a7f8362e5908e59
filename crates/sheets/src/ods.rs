//! Spreadsheets of `OpenDocument` (ISO/IEC 26300, `OpenDocument` 1.3 part 3, clause 9): sheets and the cells of one.

use quick_xml::events::{BytesStart, Event};

use crate::{
    Limits, Note, Row, SheetError,
    archive::{Archive, Part},
    xlsx::{number, put},
    xml::{attribute, text_of},
};

/// Where everything stands.
const CONTENT: &str = "content.xml";
/// The most sheets.
const MOST_SHEETS: usize = 1_000;

/// The names of the sheets.
pub(crate) fn sheets(archive: &mut Archive<'_>, limits: Limits) -> Result<Vec<String>, SheetError> {
    let mut xml = archive.part(CONTENT, limits.sheet)?;
    let (mut names, mut is_spreadsheet) = (Vec::new(), false);
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "spreadsheet" => is_spreadsheet = true,
                "table" if is_spreadsheet => names.push(attribute(&start, "name").unwrap_or_default()),
                _ => {}
            },
            Event::Eof if is_spreadsheet && names.is_empty() => return Err(SheetError::Empty),
            Event::Eof if is_spreadsheet => return Ok(names),
            Event::Eof => return Err(SheetError::Unknown),
            _ => {}
        }
        if names.len() > MOST_SHEETS {
            return Err(SheetError::TooLarge);
        }
    }
}

/// The rows of a sheet.
pub(crate) struct OdsRows<'a, 'b> {
    xml: Part<'a, 'b>,
    limits: Limits,
    notes: Vec<Note>,
    line: u32,
    /// How often the last row is there once more.
    again: u32,
    last: Vec<String>,
}

/// A cell that is being read.
struct Cell {
    column: usize,
    times: usize,
    /// What its attributes say; else its text is read.
    value: Option<String>,
    text: String,
    paragraphs: usize,
}

impl<'a, 'b> OdsRows<'a, 'b> {
    pub(crate) fn new(archive: &'a mut Archive<'b>, sheet: usize, limits: Limits) -> Result<Self, SheetError> {
        let mut rows = Self { xml: archive.part(CONTENT, limits.sheet)?, limits, notes: Vec::new(), line: 0, again: 0, last: Vec::new() };
        let mut before = 0;
        loop {
            match rows.xml.next()? {
                Event::Start(start) if start.local_name().as_ref() == "table" => {
                    if before == sheet {
                        return Ok(rows);
                    }
                    before += 1;
                }
                Event::Eof => return Err(SheetError::SheetUnknown),
                _ => {}
            }
        }
    }

    pub(crate) fn notes(&self) -> &[Note] {
        &self.notes
    }

    pub(crate) fn next(&mut self) -> Result<Option<Row>, SheetError> {
        if self.again > 0 {
            self.again -= 1;
            self.line = self.line.saturating_add(1);
            return Ok(Some(Row { line: self.line, cells: self.last.clone() }));
        }
        loop {
            match self.xml.next()? {
                Event::Start(start) if start.local_name().as_ref() == "table-row" => {
                    let times = times(&start, "number-rows-repeated");
                    let line = self.line.saturating_add(1);
                    let cells = self.cells(line)?;
                    if cells.is_empty() {
                        self.line = self.line.saturating_add(times);
                        continue;
                    }
                    (self.line, self.again) = (line, times - 1);
                    self.last.clone_from(&cells);
                    return Ok(Some(Row { line, cells }));
                }
                Event::Empty(start) if start.local_name().as_ref() == "table-row" => {
                    self.line = self.line.saturating_add(times(&start, "number-rows-repeated"));
                }
                Event::End(end) if end.local_name().as_ref() == "table" => return Ok(None),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// The cells of the row that has begun.
    fn cells(&mut self, line: u32) -> Result<Vec<String>, SheetError> {
        let (mut cells, mut cell, mut column) = (Vec::new(), None::<Cell>, 0_usize);
        // Notes beside a cell are none of its text, and so are tables within it.
        let (mut in_paragraph, mut aside) = (0_usize, 0_usize);
        loop {
            match self.xml.next()? {
                Event::Start(start) => match (start.local_name().as_ref(), &mut cell) {
                    ("table-cell" | "covered-table-cell", None) => cell = Some(Cell::begin(&start, column, &mut self.notes)),
                    ("annotation" | "table", Some(_)) => aside += 1,
                    ("p", Some(cell)) if aside == 0 => {
                        if cell.paragraphs > 0 {
                            cell.text.push('\n');
                        }
                        cell.paragraphs += 1;
                        in_paragraph += 1;
                    }
                    _ => {}
                },
                Event::Empty(start) => match (start.local_name().as_ref(), &mut cell) {
                    ("table-cell" | "covered-table-cell", None) => {
                        let done = Cell::begin(&start, column, &mut self.notes);
                        column = done.end();
                        done.put(&mut cells, self.limits)?;
                    }
                    ("s", Some(cell)) if in_paragraph > 0 => {
                        let count = times(&start, "c").min(1_000);
                        cell.text.extend(std::iter::repeat_n(' ', count as usize));
                    }
                    ("tab" | "line-break", Some(cell)) if in_paragraph > 0 => cell.text.push(' '),
                    ("p", Some(cell)) if aside == 0 => cell.paragraphs += 1,
                    _ => {}
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "annotation" | "table" if aside > 0 => aside -= 1,
                    "p" if aside == 0 => in_paragraph = in_paragraph.saturating_sub(1),
                    "table-cell" | "covered-table-cell" if aside == 0 => {
                        if let Some(done) = cell.take() {
                            column = done.end();
                            done.put(&mut cells, self.limits)?;
                        }
                    }
                    "table-row" if aside == 0 => return Ok(cells),
                    _ => {}
                },
                Event::Eof => return Err(SheetError::Damaged),
                event => {
                    if let Some(cell) = cell.as_mut().filter(|_| in_paragraph > 0 && aside == 0) {
                        text_of(&event, &mut cell.text)?;
                        if cell.text.len() > self.limits.cell * 4 {
                            return Err(SheetError::CellTooLong(line));
                        }
                    }
                }
            }
        }
    }
}

/// How often something is repeated.
fn times(start: &BytesStart<'_>, name: &str) -> u32 {
    attribute(start, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

impl Cell {
    fn begin(start: &BytesStart<'_>, column: usize, notes: &mut Vec<Note>) -> Self {
        if attribute(start, "formula").is_some() && !notes.contains(&Note::Formulas) {
            notes.push(Note::Formulas);
        }
        let value = match attribute(start, "value-type").as_deref() {
            Some("float" | "currency" | "percentage") => attribute(start, "value").map(|value| number(&value, false, false)),
            Some("date") => {
                attribute(start, "date-value").map(|day| day.strip_suffix("T00:00:00").map_or_else(|| day.clone(), str::to_owned))
            }
            Some("boolean") => attribute(start, "boolean-value").map(|value| value.to_uppercase()),
            Some("error") => {
                if !notes.contains(&Note::Errors) {
                    notes.push(Note::Errors);
                }
                Some(String::new())
            }
            _ => None,
        };
        let times = times(start, "number-columns-repeated") as usize;
        Self { column, times, value, text: String::new(), paragraphs: 0 }
    }

    const fn end(&self) -> usize {
        self.column.saturating_add(self.times)
    }

    fn put(self, cells: &mut Vec<String>, limits: Limits) -> Result<(), SheetError> {
        let text = self.value.unwrap_or(self.text);
        if text.is_empty() {
            return Ok(());
        }
        for column in self.column..self.column.saturating_add(self.times) {
            put(cells, column, text.clone(), limits)?;
        }
        Ok(())
    }
}
