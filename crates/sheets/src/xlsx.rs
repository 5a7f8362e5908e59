//! Workbooks (ECMA-376 part 1, `SpreadsheetML`): sheets, shared text, styles of days, and the cells of a sheet.

use quick_xml::events::{BytesStart, Event};

use crate::{
    Limits, Note, Row, SheetError,
    archive::{Archive, Part},
    date, styles,
    xml::{attribute, text_of},
};

/// How many bytes of the parts that say what is where are read.
const SMALL: u64 = 4 * 1024 * 1024;
/// The most sheets.
const MOST_SHEETS: usize = 1_000;
/// How many times as long as its text shared text may be, with its tags.
const TAGS: u64 = 6;

/// What a workbook says of itself before its cells are read.
pub(crate) struct Book {
    pub(crate) sheets: Vec<String>,
    pub(crate) first: usize,
    pub(crate) notes: Vec<Note>,
    parts: Vec<String>,
    from_1904: bool,
    days: Vec<bool>,
    shared: Shared,
}

/// Texts that cells refer to: one after the other, and where each ends.
#[derive(Default)]
struct Shared {
    text: String,
    ends: Vec<u32>,
}

impl Shared {
    fn get(&self, no: usize) -> Option<&str> {
        let end = *self.ends.get(no)? as usize;
        let start = no.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        self.text.get(start..end)
    }
}

impl Book {
    pub(crate) fn read(archive: &mut Archive<'_>, limits: Limits) -> Result<Self, SheetError> {
        let main = target_of(archive, "_rels/.rels", "", "/officeDocument")?.ok_or(SheetError::Unknown)?;
        let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
        let links = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
        let (mut names, mut ids, mut hidden, mut from_1904) = (Vec::new(), Vec::new(), Vec::new(), false);
        let mut xml = archive.part(&main, SMALL)?;
        loop {
            match xml.next()? {
                Event::Start(start) | Event::Empty(start) => match start.local_name().as_ref() {
                    "sheet" => {
                        names.push(attribute(&start, "name").unwrap_or_default());
                        // `sheetId` is another.
                        ids.push(relation(&start).unwrap_or_default());
                        hidden.push(attribute(&start, "state").is_some_and(|state| state != "visible"));
                    }
                    "workbookPr" => from_1904 = attribute(&start, "date1904").is_some_and(|value| value == "1" || value == "true"),
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
            if names.len() > MOST_SHEETS {
                return Err(SheetError::TooLarge);
            }
        }
        drop(xml);
        let known = relations(archive, &links, folder)?;
        let target = |id: &String| known.iter().find(|link| link.id == *id).map(|link| link.target.clone());
        let parts: Vec<String> = ids.iter().map(|id| target(id).unwrap_or_default()).collect();
        let of_kind = |kind: &str| known.iter().find(|link| link.kind.ends_with(kind)).map(|link| link.target.clone());
        let days = match of_kind("/styles") {
            Some(part) => styles::day_styles(archive, &part)?,
            None => Vec::new(),
        };
        let shared = match of_kind("/sharedStrings").filter(|part| archive.has(part)) {
            Some(part) => shared(archive, &part, limits)?,
            None => Shared::default(),
        };
        let mut notes = Vec::new();
        if archive.any(|name| name.contains("externalLinks/")) {
            notes.push(Note::ExternalLinks);
        }
        if archive.any(|name| name.ends_with("vbaProject.bin") || name.contains("/macrosheets/")) {
            notes.push(Note::Macros);
        }
        if names.is_empty() {
            return Err(SheetError::Empty);
        }
        let first = hidden.iter().position(|hidden| !hidden).unwrap_or_default();
        Ok(Self { sheets: names, first, notes, parts, from_1904, days, shared })
    }
}

/// One line of a table of relationships.
struct Link {
    id: String,
    kind: String,
    target: String,
}

fn relations(archive: &mut Archive<'_>, part: &str, folder: &str) -> Result<Vec<Link>, SheetError> {
    let mut links = Vec::new();
    if !archive.has(part) {
        return Ok(links);
    }
    let mut xml = archive.part(part, SMALL)?;
    loop {
        match xml.next()? {
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "Relationship" => {
                // What lies outside is never opened.
                if attribute(&start, "TargetMode").is_some_and(|mode| mode == "External") {
                    continue;
                }
                let of = |name| attribute(&start, name).unwrap_or_default();
                let target = of("Target");
                let target = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None if folder.is_empty() => target,
                    None => format!("{folder}/{target}"),
                };
                links.push(Link { id: of("Id"), kind: of("Type"), target });
            }
            Event::Eof => return Ok(links),
            _ => {}
        }
        if links.len() > MOST_SHEETS * 4 {
            return Err(SheetError::TooLarge);
        }
    }
}

fn target_of(archive: &mut Archive<'_>, part: &str, folder: &str, kind: &str) -> Result<Option<String>, SheetError> {
    Ok(relations(archive, part, folder)?.into_iter().find(|link| link.kind.ends_with(kind)).map(|link| link.target))
}

/// The relation that a sheet names: `r:id`.
fn relation(start: &BytesStart<'_>) -> Option<String> {
    attribute(start, "id")
}

/// The shared texts. What says how a text is spoken (`rPh`) is none of it.
fn shared(archive: &mut Archive<'_>, part: &str, limits: Limits) -> Result<Shared, SheetError> {
    let mut xml = archive.part(part, limits.shared as u64 * TAGS)?;
    let (mut found, mut in_text, mut spoken) = (Shared::default(), false, 0_usize);
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "t" => in_text = true,
                "rPh" => spoken += 1,
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "t" => in_text = false,
                "rPh" => spoken = spoken.saturating_sub(1),
                "si" => found.ends.push(u32::try_from(found.text.len()).unwrap_or(u32::MAX)),
                _ => {}
            },
            Event::Empty(start) if start.local_name().as_ref() == "si" => {
                found.ends.push(u32::try_from(found.text.len()).unwrap_or(u32::MAX));
            }
            Event::Eof => return Ok(found),
            event if in_text && spoken == 0 => text_of(&event, &mut found.text)?,
            _ => {}
        }
        if found.text.len() > limits.shared || found.ends.len() > limits.shared / 8 {
            return Err(SheetError::TooLarge);
        }
    }
}

/// The rows of a sheet.
pub(crate) struct XlsxRows<'a, 'b> {
    xml: Part<'a, 'b>,
    book: &'a Book,
    limits: Limits,
    notes: Vec<Note>,
    line: u32,
}

/// What a cell holds, by the word of its type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Type {
    Number,
    Shared,
    Text,
    Bool,
    Error,
}

/// A cell that is being read.
struct Cell {
    column: usize,
    kind: Type,
    is_day: bool,
    text: String,
    in_text: bool,
    spoken: bool,
}

impl<'a, 'b> XlsxRows<'a, 'b> {
    pub(crate) fn new(archive: &'a mut Archive<'b>, book: &'a Book, sheet: usize, limits: Limits) -> Result<Self, SheetError> {
        let part = book.parts.get(sheet).filter(|part| archive.has(part)).ok_or(SheetError::SheetUnknown)?;
        Ok(Self { xml: archive.part(part, limits.sheet)?, book, limits, notes: Vec::new(), line: 0 })
    }

    pub(crate) fn notes(&self) -> &[Note] {
        &self.notes
    }

    pub(crate) fn next(&mut self) -> Result<Option<Row>, SheetError> {
        loop {
            match self.xml.next()? {
                Event::Start(start) if start.local_name().as_ref() == "row" => {
                    self.line = attribute(&start, "r").and_then(|no| no.parse().ok()).unwrap_or(self.line.saturating_add(1));
                    let line = self.line;
                    return self.cells().map(|cells| Some(Row { line, cells }));
                }
                Event::Empty(start) if start.local_name().as_ref() == "row" => {
                    self.line = attribute(&start, "r").and_then(|no| no.parse().ok()).unwrap_or(self.line.saturating_add(1));
                }
                Event::End(end) if end.local_name().as_ref() == "sheetData" => return Ok(None),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// The cells of the row that has begun.
    fn cells(&mut self) -> Result<Vec<String>, SheetError> {
        let (mut cells, mut cell) = (Vec::new(), None::<Cell>);
        let mut next_column = 0;
        loop {
            match self.xml.next()? {
                Event::Start(start) => match (start.local_name().as_ref(), &mut cell) {
                    ("c", _) => cell = Some(Cell::begin(&start, next_column, &self.book.days)),
                    ("v" | "t", Some(cell)) if !cell.spoken => cell.in_text = true,
                    ("rPh", Some(cell)) => cell.spoken = true,
                    ("f", Some(_)) => note(&mut self.notes, Note::Formulas),
                    _ => {}
                },
                Event::Empty(start) => match start.local_name().as_ref() {
                    "c" => next_column = Cell::begin(&start, next_column, &self.book.days).column + 1,
                    "f" => note(&mut self.notes, Note::Formulas),
                    _ => {}
                },
                Event::End(end) => match (end.local_name().as_ref(), &mut cell) {
                    ("v" | "t", Some(cell)) => cell.in_text = false,
                    ("rPh", Some(cell)) => cell.spoken = false,
                    ("c", _) => {
                        if let Some(done) = cell.take() {
                            next_column = done.column + 1;
                            let column = done.column;
                            let text = done.written(self.book, &mut self.notes)?;
                            put(&mut cells, column, text, self.limits)?;
                        }
                    }
                    ("row", _) => return Ok(cells),
                    _ => {}
                },
                Event::Eof => return Err(SheetError::Damaged),
                event => {
                    if let Some(cell) = cell.as_mut().filter(|cell| cell.in_text) {
                        text_of(&event, &mut cell.text)?;
                        if cell.text.len() > self.limits.cell * 4 {
                            return Err(SheetError::CellTooLong(self.line));
                        }
                    }
                }
            }
        }
    }
}

/// Puts a text into its column. A column beyond those that are read is an error where something stands in it.
pub(crate) fn put(cells: &mut Vec<String>, column: usize, text: String, limits: Limits) -> Result<(), SheetError> {
    if text.is_empty() {
        return Ok(());
    }
    if column >= usize::from(limits.columns) {
        return Err(SheetError::TooManyColumns(limits.columns));
    }
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
    Ok(())
}

fn note(notes: &mut Vec<Note>, note: Note) {
    if !notes.contains(&note) {
        notes.push(note);
    }
}

impl Cell {
    fn begin(start: &BytesStart<'_>, next: usize, days: &[bool]) -> Self {
        let kind = match attribute(start, "t").as_deref() {
            Some("s") => Type::Shared,
            Some("str" | "inlineStr" | "d") => Type::Text,
            Some("b") => Type::Bool,
            Some("e") => Type::Error,
            _ => Type::Number,
        };
        let style = attribute(start, "s").and_then(|style| style.parse::<usize>().ok());
        let is_day = style.is_some_and(|style| days.get(style).copied().unwrap_or_default());
        let column = attribute(start, "r").and_then(|place| column(&place)).unwrap_or(next);
        Self { column, kind, is_day, text: String::new(), in_text: false, spoken: false }
    }

    fn written(self, book: &Book, notes: &mut Vec<Note>) -> Result<String, SheetError> {
        let text = self.text;
        Ok(match self.kind {
            Type::Text => unescaped(&text),
            Type::Shared => {
                let no = text.trim().parse().map_err(|_| SheetError::Damaged)?;
                unescaped(book.shared.get(no).ok_or(SheetError::Damaged)?)
            }
            Type::Bool => (if text.trim() == "1" { "TRUE" } else { "FALSE" }).to_owned(),
            Type::Error => {
                note(notes, Note::Errors);
                String::new()
            }
            Type::Number => number(text.trim(), self.is_day, book.from_1904),
        })
    }
}

/// A number as people write it: without an exponent where it is whole, a day as a day.
pub(crate) fn number(text: &str, is_day: bool, from_1904: bool) -> String {
    let Ok(number) = text.parse::<f64>() else { return text.to_owned() };
    if is_day && let Some(day) = date::written(number, from_1904) {
        return day;
    }
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

/// The column of a place such as `AB12`, counted from 0.
fn column(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase);
    let column = letters.take(4).fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1);
    column.checked_sub(1)
}

/// A text with what stands for letters that XML cannot hold (`_x000D_`, 22.9.2.19).
fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let (mut written, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(place) = rest.find("_x") {
        written.push_str(&rest[..place]);
        let code = rest.get(place + 2..place + 6).filter(|_| rest.as_bytes().get(place + 6) == Some(&b'_'));
        if let Some(letter) = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            written.push(letter);
            rest = &rest[place + 7..];
        } else {
            written.push_str("_x");
            rest = &rest[place + 2..];
        }
    }
    written + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_numbers_and_escapes_are_read() {
        assert_eq!(
            [column("A1"), column("Z9"), column("AA1"), column("XFD1048576"), column("1")],
            [Some(0), Some(25), Some(26), Some(16_383), None]
        );
        assert_eq!(number("4.01234567E8", false, false), "401234567");
        assert_eq!(number("0.1", false, false), "0.1");
        assert_eq!(number("46356", true, false), "2026-11-30");
        assert_eq!(unescaped("a_x000A_b_xZZZZ_c_x"), "a\nb_xZZZZ_c_x");
    }
}
