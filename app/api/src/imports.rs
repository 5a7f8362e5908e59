//! Bringing customers in: a file is sent as it is, and an import looked at, tried, brought in, stopped and taken back.

use lupa_domain::{
    api::imports::{ImportChange, ImportList, ImportResponse},
    ids::ImportId,
    import::Fate,
};
use web_sys::File;

use crate::{ApiError, Client, Request, client::send_file, paths};

/// The newest imports.
pub fn list() -> Request<ImportList> {
    Request::get(paths::IMPORTS)
}

/// One import, without rows worth looking at.
pub fn show(id: ImportId) -> Request<ImportResponse> {
    rows(id, None, 0)
}

/// One import, with the rows after a line that have this fate.
pub fn rows(id: ImportId, fate: Option<Fate>, after: u32) -> Request<ImportResponse> {
    let fate = fate.map_or("", Fate::as_str);
    Request::get(format!("{}?fate={fate}&after={after}", paths::import(id)))
}

/// Says what a list is, brings it in, or stops.
pub fn change(id: ImportId, change: &ImportChange) -> Request<ImportResponse> {
    Request::put(paths::import(id), change)
}

/// Takes an import back, or throws a list away.
pub fn undo(id: ImportId) -> Request<ImportResponse> {
    Request::delete(paths::import(id))
}

/// How a file is to be read, as far as that was chosen by hand; what was not is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The encoding of a text.
    pub encoding: String,
    /// The separator of a text.
    pub separator: String,
    /// Which sheet of a workbook, counted from 0.
    pub sheet: Option<u32>,
}

impl Reading {
    /// The path that says so.
    fn path(&self) -> String {
        let separator = match &*self.separator {
            "" => String::new(),
            "\t" => "separator=tab".to_owned(),
            // None of these stands for itself in an address.
            ";" => "separator=%3B".to_owned(),
            "|" => "separator=%7C".to_owned(),
            other => format!("separator={other}"),
        };
        let sheet = self.sheet.map(|sheet| format!("sheet={sheet}")).unwrap_or_default();
        let query = [separator, sheet].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join("&");
        if query.is_empty() { paths::IMPORTS.to_owned() } else { format!("{}?{query}", paths::IMPORTS) }
    }
}

/// Sends a file. Which kind of file it is, its bytes say.
pub async fn send(client: Client, file: File, reading: &Reading) -> Result<ImportResponse, ApiError> {
    let encoding = &reading.encoding;
    let media_type = if encoding.is_empty() { "text/csv".to_owned() } else { format!("text/csv; charset={encoding}") };
    let text = send_file(&reading.path(), &media_type, file, client.locale).await?;
    lupa_strict_json::read(&text).map_err(|_| ApiError::Unreachable)
}
