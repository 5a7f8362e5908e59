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

/// Sends a file; in this encoding, where one was chosen. Which kind of file it is, its bytes say.
pub async fn send(client: Client, file: File, encoding: &str) -> Result<ImportResponse, ApiError> {
    let media_type = if encoding.is_empty() { "text/csv".to_owned() } else { format!("text/csv; charset={encoding}") };
    let text = send_file(paths::IMPORTS, &media_type, file, client.locale).await?;
    serde_json::from_str(&text).map_err(|_| ApiError::Unreachable)
}
