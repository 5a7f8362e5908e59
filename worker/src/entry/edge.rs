//! `fetch`: every request from outside comes here first.

use std::{cell::RefCell, rc::Rc};

use futures_util::stream;
use http::{HeaderValue, Request, Response, header};
use lupa_domain::locale::Locale;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use worker::{Context, Env, ObjectNamespace, event};

use super::{client, convert, entropy, now, setting};
use crate::{
    body::Body,
    edge::{Edge, Reach, Shelf, changes_words, export, headers},
    error::ApiError,
    words::problems::Code,
};

/// The one call whose answer the edge puts together.
const EXPORT: &str = "/api/v1/audience/export";

/// What this instance of the edge keeps in memory: its settings are read once.
struct Here {
    origin: String,
    jurisdiction: String,
    client_header: Option<String>,
    edge: Edge,
}

thread_local! {
    static HERE: RefCell<Option<Rc<Here>>> = const { RefCell::new(None) };
}

impl Here {
    fn read(env: &Env) -> Self {
        let origin = setting(env, "LUPA_ORIGIN").unwrap_or_default();
        let edge = Edge::new(&origin);
        let jurisdiction = setting(env, "LUPA_JURISDICTION").unwrap_or_default();
        Self { origin, jurisdiction, client_header: client::header_name(env), edge }
    }
}

#[wasm_bindgen]
extern "C" {
    /// `DurableObjectStub`, for handing on a request as it is.
    type Stub;
    #[wasm_bindgen(method, catch)]
    fn fetch(this: &Stub, request: &web_sys::Request) -> Result<js_sys::Promise, JsValue>;
}

/// Every request from outside.
///
/// The platform's own types: the `worker` crate would read each request and rebuild each answer, and most of them only pass through.
#[event(fetch)]
async fn fetch(request: web_sys::Request, env: Env, _: Context) -> worker::Result<web_sys::Response> {
    let here = HERE.with_borrow_mut(|kept| kept.get_or_insert_with(|| Rc::new(Here::read(&env))).clone());
    if convert::is_too_large(&request) {
        let mut response = ApiError::refused(Code::BodyTooLarge).response(Locale::default());
        headers::secure(response.headers_mut(), here.origin.starts_with("https://"));
        return Ok(convert::give(response)?.into());
    }
    let register = Hop { env: env.clone(), here: Rc::clone(&here) };
    let url = request.url();
    let path = convert::path_and_query(&url).split('?').next().unwrap_or_default();
    if path.starts_with("/api/") && path != EXPORT && !convert::pretends(&request) {
        // What is asked goes in and what the register answers goes out as it is.
        let answer = JsFuture::from(register.stub()?.into_rpc::<Stub>().fetch(&request)?).await?;
        if changes_words(&request.method(), path) {
            here.edge.forget_all();
        }
        return Ok(answer.dyn_into()?);
    }
    Ok(serve(&here, register, &env, worker::Request::from(request)).await?.into())
}

/// What the edge answers itself.
async fn serve(here: &Here, register: Hop, env: &Env, mut request: worker::Request) -> worker::Result<worker::Response> {
    let mut taken = convert::take(&mut request, &[]).await?;
    client::add_network(&mut taken, &request, here.client_header.as_deref());
    if taken.uri().path() == EXPORT {
        return stream_export(register, taken).await;
    }
    let mut response = here.edge.respond(&taken, now(), &entropy()?, &register, &Files { env }).await;
    compress(&taken, &mut response);
    convert::give(response)
}

/// An export is drawn from the register stretch by stretch.
async fn stream_export(register: Hop, request: Request<String>) -> worker::Result<worker::Response> {
    let mut first = register.send(&request).await?;
    if !convert::goes_on(&first) {
        return Ok(first);
    }
    let mut received = convert::receive(&mut first).await?;
    let next = export::next_of(&mut received);
    let (parts, body) = received.into_parts();
    let begin = State { register, request, ready: Some(body.into_bytes()), next };
    let rows = stream::unfold(begin, |mut state| async move {
        if let Some(bytes) = state.ready.take() {
            return Some((Ok(bytes), state));
        }
        let after = state.next.take()?;
        match export::stretch(&state.register, &state.request, after).await {
            Ok((text, next)) => {
                state.next = next;
                Some((Ok(text.into_bytes()), state))
            }
            Err(()) => Some((Err(worker::Error::from("the export broke off")), state)),
        }
    });
    worker::ResponseBuilder::new().with_status(parts.status.as_u16()).with_headers(convert::headers(&parts.headers)?).from_stream(rows)
}

/// An export on its way.
struct State {
    register: Hop,
    request: Request<String>,
    ready: Option<Vec<u8>>,
    next: Option<HeaderValue>,
}

/// Pages are drawn anew each time, so they are compressed on their way; the platform does it when it sees the header.
fn compress(request: &Request<String>, response: &mut Response<Body>) {
    let is_page = response.headers().get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    let takes = |coding: &str| {
        let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
        accepted.is_some_and(|list| list.split(',').any(|one| one.trim() == coding))
    };
    if is_page && matches!(response.body(), Body::Text(_)) {
        let coding = if takes("br") {
            "br"
        } else if takes("gzip") {
            "gzip"
        } else {
            return;
        };
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
}

/// The way to the register.
struct Hop {
    env: Env,
    here: Rc<Here>,
}

impl Hop {
    async fn send(&self, request: &Request<String>) -> worker::Result<worker::Response> {
        self.stub()?.fetch_with_request(convert::hand_on(request)?).await
    }

    fn stub(&self) -> worker::Result<worker::Stub> {
        jurisdiction(self.env.durable_object("REGISTER")?, &self.here.jurisdiction)?.get_by_name("main")
    }
}

impl Reach for Hop {
    async fn ask(&self, request: Request<String>) -> Response<Body> {
        let asked = async { convert::receive(&mut self.send(&request).await?).await };
        asked.await.unwrap_or_else(|error| {
            let cause = error.to_string();
            worker::console_error!("the register did not answer: {cause}");
            ApiError::Broken(cause).response(Locale::default())
        })
    }
}

/// The namespace within the jurisdiction that is configured, such as `eu`; workerd alone knows none.
fn jurisdiction(namespace: ObjectNamespace, name: &str) -> worker::Result<ObjectNamespace> {
    if name.is_empty() {
        return Ok(namespace);
    }
    let whole: &JsValue = namespace.as_ref();
    let method: js_sys::Function = js_sys::Reflect::get(whole, &"jurisdiction".into())?.dyn_into()?;
    Ok(method.call1(whole, &name.into())?.unchecked_into())
}

/// The built files, behind their binding.
struct Files<'a> {
    env: &'a Env,
}

impl Shelf for Files<'_> {
    async fn file(&self, path: &str) -> Option<Vec<u8>> {
        let mut response = self.env.assets("ASSETS").ok()?.fetch(format!("http://files{path}"), None).await.ok()?;
        if response.status_code() != 200 {
            return None;
        }
        response.bytes().await.ok()
    }
}
