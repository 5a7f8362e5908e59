//! A file that is asked for with a question too long for an address: read piece by piece, told while it comes, handed to the browser when
//! it is whole. A file that breaks off is not saved at all: half a list looks like a list.

use js_sys::{Array, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Blob, HtmlAnchorElement, ReadableStreamDefaultReader, RequestInit, Response, Url};

use super::wire::{self, Call};

/// A download that can be broken off.
#[derive(Clone, Debug)]
pub struct Download(AbortController);

/// What came.
pub enum Saved {
    /// A file of this name, which the browser has saved.
    File(String),
    /// An answer that says why not.
    Refused(String),
}

/// Why nothing was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// [`Download::stop`] was called.
    Stopped,
    /// The connection broke.
    Broken,
}

impl Download {
    /// Nothing yet. `None` where the browser cannot break anything off.
    #[must_use]
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    /// Breaks it off.
    pub fn stop(&self) {
        self.0.abort();
    }

    /// Asks, reads and saves; `name` where the answer has no name of its own. `come` is told how many bytes have come.
    pub async fn save(&self, call: Call<'_>, name: &str, come: impl Fn(u64)) -> Result<Saved, Cut> {
        self.read(call, name, come).await.map_err(|_| if self.0.signal().aborted() { Cut::Stopped } else { Cut::Broken })
    }

    async fn read(&self, call: Call<'_>, name: &str, come: impl Fn(u64)) -> Result<Saved, JsValue> {
        let init = RequestInit::new();
        init.set_signal(Some(&self.0.signal()));
        let promise = window().fetch_with_request_and_init(&wire::request(call)?, &init);
        let response: Response = JsFuture::from(promise).await?.unchecked_into();
        if !response.ok() {
            return Ok(Saved::Refused(wire::text(response).await.unwrap_or_default()));
        }
        let name = response.headers().get("content-disposition")?.and_then(|header| file_name(&header)).unwrap_or_else(|| name.to_owned());
        let body = response.body().ok_or(JsValue::NULL)?;
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        let (pieces, mut bytes) = (Array::new(), 0);
        loop {
            let piece = JsFuture::from(reader.read()).await?;
            if Reflect::get(&piece, &"done".into())?.is_truthy() {
                break;
            }
            let piece: Uint8Array = Reflect::get(&piece, &"value".into())?.unchecked_into();
            bytes += u64::from(piece.length());
            pieces.push(&piece);
            come(bytes);
        }
        hand_over(&Blob::new_with_u8_array_sequence(&pieces)?, &name)?;
        Ok(Saved::File(name))
    }
}

/// The `filename` of a `Content-Disposition` (RFC 6266), as our own register writes it.
fn file_name(header: &str) -> Option<String> {
    let (_, rest) = header.split_once("filename=\"")?;
    rest.split_once('"').map(|(name, _)| name.to_owned())
}

fn hand_over(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
