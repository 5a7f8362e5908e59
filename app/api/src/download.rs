//! A file that is asked for with a question too long for an address: read piece by piece, told while it comes, handed to the browser when
//! it is whole. A file that breaks off is not saved at all: half a list looks like a list.

use gloo_file::{Blob, ObjectUrl};
use js_sys::{Array, Reflect, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, HtmlAnchorElement, ReadableStreamDefaultReader};

use crate::{
    ApiError, Client, Request,
    client::{fetch, problem},
};

/// A download that can be broken off.
#[derive(Clone, Debug)]
pub struct Download(AbortController);

/// Why nothing was saved.
#[derive(Clone, Debug)]
pub enum DownloadError {
    /// The register says why not.
    Refused(ApiError),
    /// [`Download::stop`] was called.
    Stopped,
    /// The connection broke.
    Broken,
}

impl Download {
    /// Nothing yet. `None` where the browser cannot break anything off.
    #[must_use]
    pub fn new() -> Option<Self> {
        // No gloo crate breaks requests off.
        AbortController::new().ok().map(Self)
    }

    /// Breaks it off.
    pub fn stop(&self) {
        self.0.abort();
    }

    /// Asks, reads and saves; gives the name of the file, `name` where the answer has none of its own. `progress` is told how many bytes
    /// have come.
    pub async fn save(&self, client: Client, request: Request<()>, name: &str, progress: impl Fn(u64)) -> Result<String, DownloadError> {
        let signal = self.0.signal();
        let cut = || if signal.aborted() { DownloadError::Stopped } else { DownloadError::Broken };
        let response = fetch(request.parts, client.locale, Some(&signal)).await.ok_or_else(cut)?;
        if !response.ok() {
            let text = response.text().await.unwrap_or_default();
            return Err(DownloadError::Refused(problem(&text)));
        }
        let disposition = response.headers().get("content-disposition");
        let name = disposition.and_then(|header| file_name(&header)).unwrap_or_else(|| name.to_owned());
        let body = response.body().ok_or(DownloadError::Broken)?;
        let pieces = pieces(body.get_reader().unchecked_into(), progress).await.map_err(|_| cut())?;
        hand_over(&pieces, &name).map_err(|_| DownloadError::Broken)?;
        Ok(name)
    }
}

/// All that a stream holds.
async fn pieces(reader: ReadableStreamDefaultReader, progress: impl Fn(u64)) -> Result<Array, JsValue> {
    let (pieces, mut bytes) = (Array::new(), 0);
    loop {
        let piece = JsFuture::from(reader.read()).await?;
        if Reflect::get(&piece, &"done".into())?.is_truthy() {
            return Ok(pieces);
        }
        let piece: Uint8Array = Reflect::get(&piece, &"value".into())?.unchecked_into();
        bytes += u64::from(piece.length());
        pieces.push(&piece);
        progress(bytes);
    }
}

/// The `filename` of a `Content-Disposition` (RFC 6266), as our own register writes it.
fn file_name(header: &str) -> Option<String> {
    let (_, rest) = header.split_once("filename=\"")?;
    rest.split_once('"').map(|(name, _)| name.to_owned())
}

/// Gives the user a text that is here already, as a file. A browser that cannot does nothing.
pub fn save_text(name: &str, text: &str) {
    let pieces = Array::of1(&Uint8Array::from(text.as_bytes()));
    let _ = hand_over(&pieces, name);
}

fn hand_over(pieces: &Array, name: &str) -> Result<(), JsValue> {
    let blob = Blob::from(web_sys::Blob::new_with_u8_array_sequence(pieces)?);
    let address = ObjectUrl::from(blob);
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_as_the_register_names_it() {
        assert_eq!(file_name("attachment; filename=\"lupa.xlsx\""), Some("lupa.xlsx".to_owned()));
        assert_eq!(file_name("attachment"), None);
    }
}
