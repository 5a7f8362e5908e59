//! A list on its way in: the edge reads the file, whole as it came and no more of it than is read, and sends its rows to the register a piece at a time.
//!
//! Who sends it is asked first: nothing of a file is read for somebody who may not bring one in. Where it cannot be read to its end, the register
//! throws away what it has of it.
//!
//! A file of records that another system kept of consents goes the same way: each of its records is a row.

mod choice;
mod piece;

use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, header};
use lupa_domain::{
    api::imports::{FileAbout, FileFormat, FileNote},
    import::foreign::{self, NotRecords, RawRecord, System, Table},
    locale::Locale,
};
use lupa_sheets::{Choice, Format, Limits, List, Note, Row, SheetError};
use serde_json::json;

use self::{choice::said, piece::Piece};
use super::request::{RegisterClient, failed};
use crate::{
    runtime::{
        body::Body,
        error::ApiError,
        hop::{AFTER, NETWORK, NEXT},
    },
    words::problems::Code,
};

/// The address.
const ADDRESS: &str = "/api/v1/imports";
/// The largest file, in bytes.
pub const LARGEST: usize = 16 * 1024 * 1024;
/// How many bytes of JSON a list is at most.
const LARGEST_LIST: usize = 64 * 1024 * 1024;
/// Whether a request brings a list.
#[must_use]
pub fn is_taken_here(method: &Method, path: &str) -> bool {
    *method == Method::POST && path == ADDRESS
}

/// A list that the register awaits.
pub struct Upload<'a, R> {
    register: &'a R,
    request: Request<String>,
    choice: Choice,
    place: HeaderValue,
    locale: Locale,
}

impl<'a, R: RegisterClient> Upload<'a, R> {
    /// Begins one in the name of who sends `request`, whose body has not been read.
    pub async fn begin(request: &Request<String>, register: &'a R, locale: Locale) -> Result<Self, Box<Response<Body>>> {
        let mut copy = Request::new(String::new());
        *copy.method_mut() = Method::POST;
        *copy.uri_mut() = http::Uri::from_static(ADDRESS);
        hand_on(request.headers(), copy.headers_mut());
        let mut upload = Self { register, request: copy, choice: Choice::default(), place: HeaderValue::from_static(""), locale };
        let begun = upload.ask("\"begin\"".to_owned()).await?;
        upload.place = next(&begun).ok_or_else(|| Box::new(ApiError::Broken("an import has no place".into()).response(locale)))?;
        match said(request) {
            Ok(choice) => Ok(Self { choice, ..upload }),
            Err(code) => {
                drop(upload.ask("\"discard\"".to_owned()).await);
                Err(Box::new(ApiError::refused(code).response(locale)))
            }
        }
    }

    /// Sends the rows of the file, and answers as the register does.
    pub async fn send(mut self, bytes: &[u8]) -> Response<Body> {
        let sent = self.send_all(bytes).await;
        match sent {
            Ok(response) => response,
            Err(NotSent::Answered(response)) => *response,
            Err(NotSent::Unreadable(error)) => {
                // What the sender is told is why; where this fails too, the list is wiped in a week.
                drop(self.ask("\"discard\"".to_owned()).await);
                ApiError::refused(error).response(self.locale)
            }
        }
    }

    /// Says that the file is larger than is read.
    pub async fn refuse_size(self) -> Response<Body> {
        drop(self.ask("\"discard\"".to_owned()).await);
        ApiError::refused(Code::ImportTooLarge).response(self.locale)
    }

    async fn send_all(&mut self, bytes: &[u8]) -> Result<Response<Body>, NotSent> {
        if is_json(bytes) {
            return self.send_json(bytes).await;
        }
        let mut list = List::open(bytes, self.choice, Limits::default())?;
        let mut about = FileAbout {
            format: match list.format() {
                Format::Csv => FileFormat::Csv,
                Format::Xlsx => FileFormat::Xlsx,
                Format::Ods => FileFormat::Ods,
            },
            encoding: list.encoding().map(|encoding| encoding.name().to_owned()),
            separator: list.separator().map(String::from),
            sheets: list.sheets().iter().map(|name| name.chars().take(100).collect()).collect(),
            sheet: u32::try_from(list.sheet()).unwrap_or_default(),
            ..about(FileFormat::Csv, bytes)
        };
        let mut rows = list.rows()?;
        let mut sent = Sent::default();
        let mut table = None;
        while let Some(row) = rows.next().transpose()? {
            if sent.rows == 0 && table.is_none() {
                table = Table::of(&row.cells);
                if table.is_some() {
                    about.systems = vec![System::Iubenda];
                    about.columns = RawRecord::CELLS;
                    continue;
                }
            }
            if let Some(table) = &table {
                self.send_records(table.read(&row.cells), &mut sent).await?;
            } else {
                about.columns = about.columns.max(u16::try_from(row.cells.len()).unwrap_or(u16::MAX));
                self.send_row(&row, &mut sent).await?;
            }
        }
        about.notes = rows.notes().into_iter().map(note).collect();
        self.end(about, sent).await
    }

    /// Sends the records of a file of JSON.
    async fn send_json(&mut self, bytes: &[u8]) -> Result<Response<Body>, NotSent> {
        let records = foreign::read_json(bytes)?;
        let mut systems: Vec<System> = records.iter().filter_map(|record| record.system).collect();
        systems.sort_unstable();
        systems.dedup();
        let mut sent = Sent::default();
        self.send_records(records, &mut sent).await?;
        self.end(FileAbout { systems, columns: RawRecord::CELLS, ..about(FileFormat::Json, bytes) }, sent).await
    }

    /// Sends records as rows, each with its number in the place of a line.
    async fn send_records(&mut self, records: Vec<RawRecord>, sent: &mut Sent) -> Result<(), NotSent> {
        for record in records {
            let row = Row { line: sent.rows + 1, cells: record.into_cells() };
            self.send_row(&row, sent).await?;
        }
        Ok(())
    }

    async fn send_row(&mut self, row: &Row, sent: &mut Sent) -> Result<(), NotSent> {
        sent.rows += 1;
        sent.piece.add(row);
        if sent.piece.is_full() {
            sent.bytes += sent.piece.rows.len();
            if sent.bytes > LARGEST_LIST {
                return Err(SheetError::TooLarge.into());
            }
            self.pass(std::mem::take(&mut sent.piece)).await?;
        }
        Ok(())
    }

    /// Sends what is left, and how the file was read.
    async fn end(&mut self, about: FileAbout, sent: Sent) -> Result<Response<Body>, NotSent> {
        if sent.rows == 0 {
            return Err(SheetError::Empty.into());
        }
        if sent.piece.count > 0 {
            self.pass(sent.piece).await?;
        }
        let about = FileAbout { rows: sent.rows, ..about };
        Ok(self.ask(json!({ "end": about }).to_string()).await?)
    }

    async fn pass(&mut self, piece: Piece) -> Result<(), NotSent> {
        let Piece { first, count, rows } = piece;
        let answered = self.ask(format!("{{\"rows\":{{\"first\":{first},\"count\":{count},\"rows\":[{rows}]}}}}")).await?;
        self.place = next(&answered).ok_or(NotSent::Unreadable(Code::ImportDamaged))?;
        Ok(())
    }

    /// Asks the register to take this; what it refuses comes back whole.
    async fn ask(&self, body: String) -> Result<Response<Body>, Box<Response<Body>>> {
        let mut request = Request::new(body);
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.request.uri().clone();
        *request.headers_mut() = self.request.headers().clone();
        if !self.place.is_empty() {
            request.headers_mut().insert(AFTER, self.place.clone());
        }
        let response = self.register.ask(request).await;
        if failed(response.status()) { Err(Box::new(response)) } else { Ok(response) }
    }
}

/// What the register needs to know of who sends it.
fn hand_on(from: &HeaderMap, into: &mut HeaderMap) {
    into.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let site = HeaderName::from_static("sec-fetch-site");
    for name in [header::AUTHORIZATION, header::COOKIE, header::ORIGIN, site, header::ACCEPT_LANGUAGE, NETWORK] {
        if let Some(value) = from.get(&name) {
            into.insert(name, value.clone());
        }
    }
}

fn next(response: &Response<Body>) -> Option<HeaderValue> {
    response.headers().get(NEXT).cloned()
}

/// Why a list was not sent to its end.
enum NotSent {
    /// The register has refused something.
    Answered(Box<Response<Body>>),
    /// The file cannot be read, for this reason.
    Unreadable(Code),
}

impl From<SheetError> for NotSent {
    fn from(error: SheetError) -> Self {
        Self::Unreadable(code(error))
    }
}

impl From<NotRecords> for NotSent {
    fn from(error: NotRecords) -> Self {
        Self::Unreadable(match error {
            NotRecords::NotJson => Code::ImportNotJson,
            NotRecords::Unknown => Code::ImportRecordsUnknown,
            NotRecords::TooMany => Code::ImportTooManyRecords,
        })
    }
}

impl From<Box<Response<Body>>> for NotSent {
    fn from(response: Box<Response<Body>>) -> Self {
        Self::Answered(response)
    }
}

/// What has been sent of a file.
#[derive(Default)]
struct Sent {
    rows: u32,
    bytes: usize,
    piece: Piece,
}

/// Whether a file is JSON: no list begins like it.
fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    matches!(text.iter().find(|byte| !byte.is_ascii_whitespace()), Some(b'{' | b'['))
}

/// What is known of a file before it is read.
fn about(format: FileFormat, bytes: &[u8]) -> FileAbout {
    FileAbout {
        format,
        encoding: None,
        separator: None,
        sheets: Vec::new(),
        sheet: 0,
        notes: Vec::new(),
        systems: Vec::new(),
        columns: 0,
        rows: 0,
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
    }
}

const fn note(note: Note) -> FileNote {
    match note {
        Note::Formulas => FileNote::Formulas,
        Note::Errors => FileNote::Errors,
        Note::ExternalLinks => FileNote::ExternalLinks,
        Note::Macros => FileNote::Macros,
    }
}

const fn code(error: SheetError) -> Code {
    match error {
        SheetError::Empty => Code::ImportEmpty,
        SheetError::Unknown => Code::ImportUnreadable,
        SheetError::OldOrLocked => Code::ImportOldFormat,
        SheetError::Damaged => Code::ImportDamaged,
        SheetError::DocumentType => Code::ImportEntities,
        SheetError::TooLarge => Code::ImportTooLarge,
        SheetError::TooManyRows(_) => Code::ImportTooManyRows,
        SheetError::TooManyColumns(_) => Code::ImportTooManyColumns,
        SheetError::CellTooLong(_) => Code::ImportCellTooLong,
        SheetError::MixedEncodings(_) => Code::ImportEncodingMixed,
        SheetError::OtherEncoding(_) => Code::ImportEncodingWrong,
        SheetError::SheetUnknown => Code::ImportSheetUnknown,
    }
}
