//! A list on its way in: the edge reads the file, whole as it came and no more of it than is read, and sends its rows to the register a piece at a time.
//!
//! Who sends it is asked first: nothing of a file is read for somebody who may not bring one in. Where it cannot be read to its end, the register
//! throws away what it has of it.

use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, header};
use lupa_domain::{
    api::imports::{FileAbout, FileFormat, FileNote},
    locale::Locale,
};
use lupa_sheets::{Choice, Encoding, Format, Limits, List, Note, Row, SheetError};
use serde_json::json;

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
/// How many rows go together: what the register does with them takes it a tenth of a second.
const ROWS: u32 = 200;
/// How many bytes of JSON go together, unless a single row has more.
const PIECE: usize = 128 * 1024;
/// How many bytes of JSON a list is at most.
const LARGEST_LIST: usize = 64 * 1024 * 1024;
/// What lists come as. Which kind a file is, its bytes say; browsers on Windows call a CSV a workbook.
const MEDIA_TYPES: [&str; 8] = [
    "text/csv",
    "text/plain",
    "text/tab-separated-values",
    "application/csv",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/octet-stream",
];

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
                ApiError::refused(code(error)).response(self.locale)
            }
        }
    }

    /// Says that the file is larger than is read.
    pub async fn refuse_size(self) -> Response<Body> {
        drop(self.ask("\"discard\"".to_owned()).await);
        ApiError::refused(Code::ImportTooLarge).response(self.locale)
    }

    async fn send_all(&mut self, bytes: &[u8]) -> Result<Response<Body>, NotSent> {
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
            notes: Vec::new(),
            columns: 0,
            rows: 0,
            bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        };
        let mut rows = list.rows()?;
        let mut piece = Piece::default();
        let mut all = 0;
        while let Some(row) = rows.next().transpose()? {
            about.rows += 1;
            about.columns = about.columns.max(u16::try_from(row.cells.len()).unwrap_or(u16::MAX));
            piece.add(&row);
            if piece.is_full() {
                all += piece.rows.len();
                if all > LARGEST_LIST {
                    return Err(SheetError::TooLarge.into());
                }
                self.pass(std::mem::take(&mut piece)).await?;
            }
        }
        if about.rows == 0 {
            return Err(SheetError::Empty.into());
        }
        if piece.count > 0 {
            self.pass(piece).await?;
        }
        about.notes = rows.notes().into_iter().map(note).collect();
        Ok(self.ask(json!({ "end": about }).to_string()).await?)
    }

    async fn pass(&mut self, piece: Piece) -> Result<(), NotSent> {
        let Piece { first, count, rows } = piece;
        let answered = self.ask(format!("{{\"rows\":{{\"first\":{first},\"count\":{count},\"rows\":[{rows}]}}}}")).await?;
        self.place = next(&answered).ok_or(NotSent::Unreadable(SheetError::Damaged))?;
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
    /// The file cannot be read.
    Unreadable(SheetError),
}

impl From<SheetError> for NotSent {
    fn from(error: SheetError) -> Self {
        Self::Unreadable(error)
    }
}

impl From<Box<Response<Body>>> for NotSent {
    fn from(response: Box<Response<Body>>) -> Self {
        Self::Answered(response)
    }
}

/// Rows that go together, as JSON.
#[derive(Default)]
struct Piece {
    first: u32,
    count: u32,
    rows: String,
}

impl Piece {
    fn add(&mut self, row: &Row) {
        if self.count == 0 {
            self.first = row.line;
        } else {
            self.rows.push(',');
        }
        self.count += 1;
        self.rows.push_str(&json!([row.line, row.cells]).to_string());
    }

    const fn is_full(&self) -> bool {
        self.count >= ROWS || self.rows.len() >= PIECE
    }
}

/// What the sender says of the file.
fn said(request: &Request<String>) -> Result<Choice, Code> {
    let said = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (media_type, parameters) = said.split_once(';').unwrap_or((said, ""));
    if !MEDIA_TYPES.contains(&&*media_type.trim().to_ascii_lowercase()) {
        return Err(Code::UnsupportedMediaType);
    }
    choice(parameters, request.uri().query().unwrap_or_default())
}

/// What the sender chose: the encoding beside the media type, the separator and the sheet in the query.
fn choice(parameters: &str, query: &str) -> Result<Choice, Code> {
    let mut choice = Choice::default();
    for parameter in parameters.split(';') {
        if let Some((name, value)) = parameter.split_once('=')
            && name.trim().eq_ignore_ascii_case("charset")
        {
            choice.encoding = Some(Encoding::of_name(value).ok_or(Code::ImportEncodingWrong)?);
        }
    }
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match (&*name, &*value) {
            ("separator", "tab") => choice.separator = Some(b'\t'),
            ("separator", one) if one.len() == 1 => choice.separator = one.bytes().next(),
            ("sheet", no) => choice.sheet = Some(no.parse().map_err(|_| Code::ImportSheetUnknown)?),
            _ => {}
        }
    }
    Ok(choice)
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
