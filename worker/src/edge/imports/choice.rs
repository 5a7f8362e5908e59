//! What the sender of a file says of it: its media type, and what was chosen by hand.

use http::{Request, header};
use lupa_sheets::{Choice, Encoding};

use crate::words::problems::Code;

/// What lists come as. Which kind a file is, its bytes say; browsers on Windows call a CSV a workbook.
const MEDIA_TYPES: [&str; 10] = [
    "text/csv",
    "text/plain",
    "text/tab-separated-values",
    "application/csv",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/octet-stream",
    "application/json",
    "application/ld+json",
];

/// What the sender says of the file.
pub(super) fn said(request: &Request<String>) -> Result<Choice, Code> {
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
