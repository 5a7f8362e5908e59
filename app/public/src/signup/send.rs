//! Sending the sign-up form: JSON out, a status and a body in. Here, where each kilobyte is waited for, without the client of `lupa-api`.

use lupa_domain::locale::Locale;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestInit, Response};

/// A call to make.
#[derive(Debug)]
pub(super) struct Call<'a> {
    /// The HTTP method.
    pub(super) method: &'a str,
    /// The address.
    pub(super) url: &'a str,
    /// The language in which problems are to be told.
    pub(super) locale: Locale,
    /// The JSON body, if any.
    pub(super) body: Option<String>,
    /// One more header, if any: its name and its value.
    pub(super) header: Option<(&'a str, &'a str)>,
}

/// Makes a call: the status, and the response to read on. `None` where nothing came back.
pub(super) async fn call(call: Call<'_>) -> Option<(u16, Response)> {
    let response: Response = fetch(call).await.ok()?;
    Some((response.status(), response))
}

async fn fetch(call: Call<'_>) -> Result<Response, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    Ok(JsFuture::from(window.fetch_with_request(&request(call)?)).await?.unchecked_into())
}

/// The request of a call.
fn request(call: Call<'_>) -> Result<Request, JsValue> {
    let init = RequestInit::new();
    init.set_method(call.method);
    if let Some(body) = &call.body {
        init.set_body(&JsValue::from_str(body));
    }
    let request = Request::new_with_str_and_init(call.url, &init)?;
    let headers = request.headers();
    headers.set("accept-language", call.locale.as_str())?;
    if call.body.is_some() {
        headers.set("content-type", "application/json")?;
    }
    if let Some((name, value)) = call.header {
        headers.set(name, value)?;
    }
    Ok(request)
}

/// The body, read by the browser as JSON.
pub(super) async fn json(response: Response) -> Option<JsValue> {
    JsFuture::from(response.json().ok()?).await.ok()
}
