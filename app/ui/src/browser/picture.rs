//! Pictures that a person chooses from their device. A photograph becomes a PNG here, small enough to be sent: of what the device wrote into the
//! file (where, when, with what) nothing leaves the browser.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlInputElement, ImageBitmap};

use super::element;

/// A picture in base64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenPicture {
    /// Its bytes.
    pub base64: String,
    /// The same as an address, for showing it here.
    pub url: String,
}

const SVG: &str = "image/svg+xml";

/// The picture that stands in the field with this id: an SVG as it is, anything else as a PNG, at most so wide and of about so many bytes.
/// Nothing where no file was chosen, or one that the browser cannot read.
pub async fn chosen_picture(id: &str, widest: u32, bytes: usize) -> Option<ChosenPicture> {
    let input: HtmlInputElement = element(id)?.dyn_into().ok()?;
    let file: File = input.files()?.get(0)?;
    if file.type_() == SVG {
        let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
        let base64 = STANDARD.encode(js_sys::Uint8Array::new(&buffer).to_vec());
        return Some(ChosenPicture { url: format!("data:{SVG};base64,{base64}"), base64 });
    }
    drawn(&file, widest, bytes).await
}

/// Draws a picture anew, smaller and smaller until it fits.
async fn drawn(file: &Blob, widest: u32, bytes: usize) -> Option<ChosenPicture> {
    let bitmap: ImageBitmap = JsFuture::from(window().create_image_bitmap_with_blob(file).ok()?).await.ok()?.dyn_into().ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let mut width = bitmap.width().min(widest);
    while width > 0 {
        let height = (bitmap.height().saturating_mul(width) / bitmap.width().max(1)).max(1);
        canvas.set_width(width);
        canvas.set_height(height);
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, f64::from(width), f64::from(height)).ok()?;
        let url = canvas.to_data_url().ok()?;
        let base64 = url.split_once(',')?.1.to_owned();
        // Four letters are three bytes.
        if base64.len() / 4 * 3 <= bytes {
            return Some(ChosenPicture { base64, url });
        }
        width = width * 3 / 4;
    }
    None
}

/// Empties the field with this id, so that the same file can be chosen again.
pub fn forget_picture(id: &str) {
    if let Some(input) = element(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value("");
    }
}
