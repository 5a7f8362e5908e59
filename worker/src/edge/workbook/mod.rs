//! A workbook (Office Open XML, ECMA-376) that is written while its rows come: one sheet of addresses with a header that stays in view, a
//! filter and dates that are dates, and one that says which export it is.
//!
//! It is compressed as it grows and holds no more than a stretch, however many rows there are. Text stands in the cells themselves: a table
//! of shared strings would have to wait for the last row. It is text and never a formula, whatever it begins with.

mod cells;
mod parts;

use std::{
    cell::RefCell,
    collections::BTreeMap,
    io::{self, Write},
    rc::Rc,
};

use lupa_domain::{audience::Basis, locale::Locale, wording::Channel};
use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions, write::StreamWriter};

use self::cells::Style;
use super::export::NotMade;
use crate::{
    audience::lines::{Head, Line},
    words::files::{WorkbookWords, workbook},
};

/// How hard it is compressed: the quickest, for the rows repeat each other anyway.
const LEVEL: i64 = 1;

/// A workbook that is being written.
pub struct Workbook {
    words: &'static WorkbookWords,
    ready: Ready,
    zip: ZipWriter<StreamWriter<Ready>>,
    head: Option<Head>,
    /// Rows so far, without the header.
    rows: u32,
    /// How many agreed to each edition.
    editions: BTreeMap<String, u32>,
}

/// What is written and not yet taken.
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
    /// An empty one, which speaks this language about itself.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        let ready = Ready::default();
        let zip = ZipWriter::new_stream(ready.clone());
        Self { words: workbook(locale), ready, zip, head: None, rows: 0, editions: BTreeMap::new() }
    }

    /// Takes a stretch of lines, the first of which begins with the head.
    pub(super) fn add(&mut self, stretch: &str) -> Result<Vec<u8>, NotMade> {
        let mut lines = stretch.lines();
        let mut xml = String::with_capacity(stretch.len() * 2);
        if self.head.is_none() {
            let head: Head = lines.next().and_then(|line| serde_json::from_str(line).ok()).ok_or(NotMade)?;
            self.begin(&head, &mut xml).map_err(|_| NotMade)?;
            self.head = Some(head);
        }
        for line in lines {
            let line: Line = serde_json::from_str(line).map_err(|_| NotMade)?;
            self.rows += 1;
            cells::row(&mut xml, self.rows + 1, &line);
            match self.editions.get_mut(&line.edition) {
                Some(people) => *people += 1,
                None => _ = self.editions.insert(line.edition, 1),
            }
        }
        self.zip.write_all(xml.as_bytes()).map_err(|_| NotMade)?;
        Ok(self.ready.0.take())
    }

    /// The rest of it.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, NotMade> {
        let head = self.head.take().ok_or(NotMade)?;
        self.end(&head).map_err(|_| NotMade)?;
        let ready = self.ready;
        self.zip.finish().map_err(|_| NotMade)?;
        Ok(ready.0.take())
    }

    fn begin(&mut self, head: &Head, xml: &mut String) -> ZipResult<()> {
        let title = format!("{}: {}", self.words.title, purpose(head));
        self.part("[Content_Types].xml", parts::CONTENT_TYPES)?;
        self.part("_rels/.rels", parts::RELATIONS)?;
        self.part("xl/_rels/workbook.xml.rels", parts::WORKBOOK_RELATIONS)?;
        self.part("xl/styles.xml", parts::STYLES)?;
        self.part("docProps/core.xml", &parts::properties(&title, &head.by, head.at))?;
        self.open("xl/worksheets/sheet1.xml")?;
        xml.push_str(parts::SHEET_BEGINS);
        cells::header(xml, &header(head.channel));
        Ok(())
    }

    fn end(&mut self, head: &Head) -> ZipResult<()> {
        let last = self.rows + 1;
        self.zip.write_all(parts::sheet_ends(last).as_bytes())?;
        let about = self.about(head);
        self.part("xl/worksheets/sheet2.xml", &about)?;
        self.part("xl/workbook.xml", &parts::workbook(self.words.sheets, last))
    }

    /// Opens a part; what is written from now on is in it.
    fn open(&mut self, name: &str) -> ZipResult<()> {
        let options = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL));
        self.zip.start_file(name, options)
    }

    fn part(&mut self, name: &str, text: &str) -> ZipResult<()> {
        self.open(name)?;
        Ok(self.zip.write_all(text.as_bytes())?)
    }

    /// The second sheet.
    fn about(&self, head: &Head) -> String {
        let words = self.words;
        let conditions = if head.conditions.is_empty() { words.everyone.to_owned() } else { lupa_domain::jcs::text(&head.conditions) };
        let mut xml = parts::ABOUT_BEGINS.to_owned();
        let mut no = 0;
        let mut row = |cells: &dyn Fn(&mut String, u32)| {
            no += 1;
            cells::about(&mut xml, no, |xml| cells(xml, no));
        };
        row(&|xml, no| cells::text(xml, 0, no, Style::Head, words.title));
        let text = |term: &'static str, fact: String| {
            move |xml: &mut String, no: u32| {
                cells::text(xml, 0, no, Style::Head, term);
                cells::text(xml, 1, no, Style::Wrapped, &fact);
            }
        };
        let number = |term: &'static str, fact: f64, style: Style| {
            move |xml: &mut String, no: u32| {
                cells::text(xml, 0, no, Style::Head, term);
                cells::number(xml, 1, no, style, fact);
            }
        };
        row(&text(words.purpose, purpose(head)));
        row(&text(words.basis, words.bases[head.basis as usize].to_owned()));
        row(&number(words.version, f64::from(head.version), Style::Number));
        row(&text(words.conditions, conditions));
        row(&number(words.people, f64::from(self.rows), Style::Number));
        for (edition, people) in self.editions.iter().filter(|_| head.basis == Basis::Consent) {
            row(&|xml, no| {
                cells::text(xml, 0, no, Style::Head, words.edition);
                cells::text(xml, 1, no, Style::Wrapped, if edition.is_empty() { "–" } else { edition });
                cells::number(xml, 2, no, Style::Number, f64::from(*people));
            });
        }
        row(&number(words.at, cells::serial(head.at), Style::Date));
        row(&text(words.by, head.by.clone()));
        row(&text(words.export, head.export.to_string()));
        if let Some(checkpoint) = &head.checkpoint {
            row(&text(words.checkpoint, checkpoint.clone()));
        }
        row(&text("", words.clock.to_owned()));
        xml.push_str(parts::ABOUT_ENDS);
        xml
    }
}

/// What the form calls the purpose, and its name.
fn purpose(head: &Head) -> String {
    if head.title.is_empty() { head.purpose.to_string() } else { format!("{} ({})", head.title, head.purpose) }
}

/// The columns, named as in the CSV: a letter that is merged from either finds the same names.
const fn header(channel: Channel) -> [&'static str; 7] {
    let address = match channel {
        Channel::Email => "email",
        Channel::Sms => "phone",
    };
    [address, "name", "language", "consent_given_at", "receipt", "stop_url", "edition"]
}
