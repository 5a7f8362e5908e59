//! A file that somebody chooses, as base64: a picture is drawn anew and made as small as it has to be, so that nothing else that was in the
//! file goes along, such as where it was taken; a document is read as it is. What the browser offers for it is declared here by hand.

use js_sys::{Promise, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

use super::{element, page::base64};

#[wasm_bindgen]
extern "C" {
    /// `File`, as far as it is needed.
    #[wasm_bindgen(js_name = File)]
    type ChosenFile;
    #[wasm_bindgen(method, getter)]
    fn size(this: &ChosenFile) -> f64;
    #[wasm_bindgen(method, getter, js_name = "type")]
    fn kind(this: &ChosenFile) -> String;
    #[wasm_bindgen(method, js_name = arrayBuffer)]
    fn array_buffer(this: &ChosenFile) -> Promise;

    /// `HTMLInputElement` of files.
    type FileInput;
    #[wasm_bindgen(method, getter)]
    fn files(this: &FileInput) -> js_sys::Object;

    /// `ImageBitmap`.
    type Bitmap;
    #[wasm_bindgen(catch, js_name = createImageBitmap)]
    fn create_image_bitmap(file: &ChosenFile) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn width(this: &Bitmap) -> f64;
    #[wasm_bindgen(method, getter)]
    fn height(this: &Bitmap) -> f64;
    #[wasm_bindgen(method)]
    fn close(this: &Bitmap);

    /// `HTMLCanvasElement`.
    type Canvas;
    #[wasm_bindgen(method, setter, js_name = width)]
    fn set_canvas_width(this: &Canvas, pixels: f64);
    #[wasm_bindgen(method, setter, js_name = height)]
    fn set_canvas_height(this: &Canvas, pixels: f64);
    #[wasm_bindgen(method, js_name = getContext)]
    fn context(this: &Canvas, kind: &str) -> Option<Pen>;
    #[wasm_bindgen(method, catch, js_name = toDataURL)]
    fn data_url(this: &Canvas, kind: &str, quality: f64) -> Result<String, JsValue>;

    /// `CanvasRenderingContext2D`.
    type Pen;
    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    fn set_fill_style(this: &Pen, colour: &str);
    #[wasm_bindgen(method, js_name = fillRect)]
    fn fill_rect(this: &Pen, x: f64, y: f64, width: f64, height: f64);
    #[wasm_bindgen(method, catch, js_name = drawImage)]
    fn draw_image(this: &Pen, picture: &Bitmap, x: f64, y: f64, width: f64, height: f64) -> Result<(), JsValue>;
}

/// The longest side of a picture at first, in pixels: a page of A4 at 200 points an inch can be read.
const LONGEST_SIDE: f64 = 2_340.0;
/// How often a picture is made smaller before it is given up.
const TRIES: u32 = 8;

/// The first file that was chosen in the field with this id, as base64 of at most so many bytes. Nothing where there is none, or where it is
/// neither a picture nor a PDF, or a PDF that is larger.
pub async fn chosen_paper(id: &str, most: usize) -> Option<String> {
    let input: FileInput = element(id)?.unchecked_into();
    let file = js_sys::Reflect::get_u32(&input.files(), 0).ok().filter(JsValue::is_truthy)?;
    let file: ChosenFile = file.unchecked_into();
    if file.kind().starts_with("image/") {
        return picture(&file, most).await;
    }
    if file.kind() != "application/pdf" || file.size() > f64::from(u32::try_from(most).unwrap_or(u32::MAX)) {
        return None;
    }
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(base64(&Uint8Array::new(&buffer).to_vec()))
}

/// The picture drawn anew on white as a JPEG, smaller and smaller until it fits.
async fn picture(file: &ChosenFile, most: usize) -> Option<String> {
    let bitmap: Bitmap = JsFuture::from(create_image_bitmap(file).ok()?).await.ok()?.unchecked_into();
    let fits = |text: &str| text.len() / 4 * 3 <= most;
    let mut side = LONGEST_SIDE;
    let mut quality = 0.85;
    let mut drawn = None;
    for _ in 0..TRIES {
        let text = draw(&bitmap, side, quality)?;
        if fits(&text) {
            drawn = Some(text);
            break;
        }
        if quality > 0.6 {
            quality -= 0.15;
        } else {
            side *= 0.75;
        }
    }
    bitmap.close();
    drawn
}

fn draw(bitmap: &Bitmap, side: f64, quality: f64) -> Option<String> {
    let scale = (side / bitmap.width().max(bitmap.height())).min(1.0);
    let (width, height) = ((bitmap.width() * scale).round().max(1.0), (bitmap.height() * scale).round().max(1.0));
    let canvas: Canvas = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_canvas_width(width);
    canvas.set_canvas_height(height);
    let pen = canvas.context("2d")?;
    pen.set_fill_style("#fff");
    pen.fill_rect(0.0, 0.0, width, height);
    pen.draw_image(bitmap, 0.0, 0.0, width, height).ok()?;
    let text = canvas.data_url("image/jpeg", quality).ok()?;
    text.strip_prefix("data:image/jpeg;base64,").map(str::to_owned)
}
