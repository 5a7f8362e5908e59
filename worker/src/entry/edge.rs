//! `fetch`: every request from outside comes here first.

use std::{cell::RefCell, rc::Rc};

use http::{HeaderValue, Method, Request, Response, header};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use worker::Env;

use super::{client, convert, entropy, now, setting};
use crate::{
    edge::{
        Assets, Edge, RegisterClient, backup, changes_words,
        export::{self, Making, MalformedRows},
        imports::{self, LARGEST, Upload as ListUpload},
    },
    runtime::{
        body::Body,
        config::EdgeConfig,
        error::ApiError,
        headers,
        hop::{NEXT, Proof},
        language::language_of,
        target,
    },
    words::problems::Code,
};

/// The descriptions of the API and of what a person takes along: files of the build.
const DESCRIPTIONS: [&str; 2] = ["/api/v1/openapi.json", "/api/v1/export.schema.json"];

/// How many pieces of a body are read after it was refused: of some kilobytes each.
const DRAINED: u32 = 4096;

/// What this instance of the edge keeps in memory: its settings are read once.
struct Here {
    proof: Option<Proof>,
    client_header: Option<String>,
    edge: Edge,
    register: Result<Register, JsValue>,
}

/// Where the register is.
struct Register {
    namespace: Namespace,
    id: JsValue,
}

thread_local! {
    static HERE: RefCell<Option<Rc<Here>>> = const { RefCell::new(None) };
}

impl Here {
    fn of(env: &Env) -> Rc<Self> {
        HERE.with_borrow_mut(|kept| Rc::clone(kept.get_or_insert_with(|| Rc::new(Self::from_env(env)))))
    }

    fn from_env(env: &Env) -> Self {
        let EdgeConfig { origin, proof } = EdgeConfig::from_settings(|name| setting(env, name));
        let edge = Edge::new(&origin, &setting(env, "LUPA_COUNTRY").unwrap_or_default());
        let jurisdiction = setting(env, "LUPA_JURISDICTION").unwrap_or_default();
        let register = Register::find(env, &jurisdiction);
        Self { proof, client_header: client::header_name(env), edge, register }
    }

    fn stub(&self) -> Result<Stub, JsValue> {
        let Register { namespace, id } = self.register.as_ref().map_err(JsValue::clone)?;
        namespace.get(id)
    }
}

#[wasm_bindgen]
extern "C" {
    /// The platform's own `IdentityTransformStream`: what is written comes out.
    #[wasm_bindgen(js_name = IdentityTransformStream)]
    type Pipe;
    #[wasm_bindgen(constructor, js_class = "IdentityTransformStream")]
    fn new() -> Pipe;
    #[wasm_bindgen(method, getter)]
    fn readable(this: &Pipe) -> web_sys::ReadableStream;
    #[wasm_bindgen(method, getter)]
    fn writable(this: &Pipe) -> web_sys::WritableStream;

    /// Outlives this instance; see `lifeline.js`.
    pub type Lifeline;
    /// Ends what is written to as its pouring ends.
    #[wasm_bindgen(method, js_name = endAfter)]
    fn end_after(this: &Lifeline, into: &JsValue, poured: &js_sys::Promise);

    /// `DurableObjectNamespace`.
    type Namespace;
    #[wasm_bindgen(method, catch)]
    fn jurisdiction(this: &Namespace, name: &str) -> Result<Namespace, JsValue>;
    #[wasm_bindgen(method, catch, js_name = idFromName)]
    fn id_from_name(this: &Namespace, name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn get(this: &Namespace, id: &JsValue) -> Result<Stub, JsValue>;

    /// `DurableObjectStub`, for handing on a request as it is.
    type Stub;
    #[wasm_bindgen(method, catch)]
    fn fetch(this: &Stub, request: &web_sys::Request) -> Result<js_sys::Promise, JsValue>;
}

/// Hands a request from outside on to the register; nothing where the edge answers itself.
///
/// Most of them only pass through, and then what is asked goes in and what the register answers goes out as it is: the platform's own
/// promise is handed on, and nothing of ours waits for it.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "`worker.js` calls it from outside")]
pub fn pass(request: &web_sys::Request, env: &Env) -> Result<Option<js_sys::Promise>, JsValue> {
    let here = Here::of(env);
    let url = request.url();
    // What is written otherwise is rewritten first: the register must read what was looked at here.
    if !target::is_normal(&url) {
        return Ok(None);
    }
    let normal = target::normal(&url);
    let path = normal.split('?').next().unwrap_or_default();
    let passes = path.starts_with("/api/") || path.starts_with("/log/") || is_picture(path);
    if !passes
        || DESCRIPTIONS.contains(&path)
        || export::is_made_here(path)
        || is_list(&request.method(), path)
        || changes_words(&request.method(), path)
    {
        return Ok(None);
    }
    here.stub()?.fetch(request).map(Some)
}

/// Whether a request brings a list, which is read here.
fn is_list(method: &str, path: &str) -> bool {
    Method::from_bytes(method.as_bytes()).is_ok_and(|method| imports::is_taken_here(&method, path))
}

/// Whether an address is that of a picture of the business's own. Its style sheet is made here.
fn is_picture(path: &str) -> bool {
    path.starts_with("/brand/") && path.strip_suffix(".css").is_none()
}

/// Answers what does not pass.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "`worker.js` calls it from outside")]
pub fn serve(request: web_sys::Request, env: Env, lifeline: Lifeline) -> js_sys::Promise {
    let here = Here::of(&env);
    future_to_promise(async move { Ok(respond(&here, &env, &lifeline, &request).await?.into()) })
}

/// What is answered where nothing else could be: the request could not be read, or an answer ended in a panic. A browser that wants a page
/// gets one.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "`worker.js` calls it from outside")]
pub fn excuse(request: web_sys::Request, env: Env, code: &str) -> js_sys::Promise {
    let (here, code) = (Here::of(&env), Code::named(code).unwrap_or(Code::Broken));
    future_to_promise(async move { Ok(refuse(&here, &env, &request, &ApiError::refused(code)).await?.into()) })
}

async fn refuse(here: &Here, env: &Env, request: &web_sys::Request, error: &ApiError) -> worker::Result<web_sys::Response> {
    // Of one that cannot be read at all nothing is known: then it is that of a program.
    let taken = convert::take_head(request).unwrap_or_default();
    let mut response = here.edge.refuse(&taken, now(), &entropy()?, &Files { env }, error).await;
    compress(&taken, &mut response);
    Ok(convert::give(response)?)
}

/// What the edge answers itself.
async fn respond(here: &Rc<Here>, env: &Env, lifeline: &Lifeline, request: &web_sys::Request) -> worker::Result<web_sys::Response> {
    let register = Hop { here: Rc::clone(here) };
    if let Ok(mut head) = convert::take_head(request) {
        if *head.method() == Method::PUT && head.uri().path() == backup::PATH {
            return restore(&register, head, request).await;
        }
        if imports::is_taken_here(head.method(), head.uri().path()) {
            client::add_network(&mut head, request, here.client_header.as_deref());
            return Ok(convert::give(take_list(&register, &head, request).await)?);
        }
    }
    let mut taken = match convert::take(request).await {
        Ok(taken) => taken,
        Err(error) => return refuse(here, env, request, &error).await,
    };
    client::add_network(&mut taken, request, here.client_header.as_deref());
    if export::is_made_here(taken.uri().path()) && matches!(*taken.method(), Method::GET | Method::POST) {
        return stream_export(register, taken, &Files { env }, lifeline).await;
    }
    let mut response = here.edge.respond(&taken, now(), &entropy()?, &register, &Files { env }).await;
    compress(&taken, &mut response);
    Ok(convert::give(response)?)
}

/// A backup that is put back is read as it comes.
async fn restore(register: &Hop, mut head: Request<String>, request: &web_sys::Request) -> worker::Result<web_sys::Response> {
    client::add_network(&mut head, request, register.here.client_header.as_deref());
    let mut upload = register.here.edge.upload(&head);
    if let Err(answer) = upload.open(register).await {
        return Ok(convert::give(answer)?);
    }
    let Some(body) = request.body() else { return Ok(convert::give(upload.finish(register).await)?) };
    let reader: web_sys::ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let Ok(piece) = JsFuture::from(reader.read()).await else { return Ok(convert::give(upload.abandon(register).await)?) };
        if js_sys::Reflect::get(&piece, &"done".into())?.is_truthy() {
            return Ok(convert::give(upload.finish(register).await)?);
        }
        let bytes: js_sys::Uint8Array = js_sys::Reflect::get(&piece, &"value".into())?.unchecked_into();
        if let Err(answer) = upload.push(&bytes.to_vec(), register).await {
            // Read to its end all the same: who is cut off while they send sees no answer.
            drain(&reader).await;
            return Ok(convert::give(answer)?);
        }
    }
}

/// Reads on for a while, and keeps nothing.
async fn drain(reader: &web_sys::ReadableStreamDefaultReader) {
    for _ in 0..DRAINED {
        match JsFuture::from(reader.read()).await {
            Ok(piece) if js_sys::Reflect::get(&piece, &"done".into()).is_ok_and(|done| !done.is_truthy()) => {}
            _ => return,
        }
    }
    drop(reader.cancel());
}

/// A list is read once the register has said that its sender may bring one in.
async fn take_list(register: &Hop, head: &Request<String>, request: &web_sys::Request) -> Response<Body> {
    let locale = language_of(head, register.here.edge.first_language());
    let whole = Whole(register);
    let mut response = match ListUpload::begin(head, &whole, locale).await {
        Err(refused) => *refused,
        Ok(upload) => match bytes_of(request).await {
            Ok(Some(bytes)) => upload.send(&bytes).await,
            Ok(None) => upload.refuse_size().await,
            Err(_) => ApiError::refused(Code::BodyUnreadable).response(locale),
        },
    };
    response.headers_mut().remove(NEXT);
    headers::secure(response.headers_mut(), headers::Use::Read, register.here.edge.is_secure());
    response
}

/// So much more than is read is taken and dropped before the connection is let go: a client that is cut off while it sends sees no answer.
const TAKEN: usize = LARGEST + 8 * 1024 * 1024;

/// The bytes of a body, piece by piece as they come; nothing where there are more than are read.
async fn bytes_of(request: &web_sys::Request) -> Result<Option<Vec<u8>>, JsValue> {
    // Room for all of it at once: a list of 16 megabytes would grow in doublings, and leave as much behind.
    let announced = request.headers().get("content-length")?.and_then(|length| length.parse::<usize>().ok()).unwrap_or_default();
    let (mut bytes, mut taken) = (Vec::with_capacity(announced.min(LARGEST)), 0);
    let Some(body) = request.body() else { return Ok(Some(bytes)) };
    let reader: web_sys::ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let read = JsFuture::from(reader.read()).await?;
        if js_sys::Reflect::get(&read, &"done".into())?.is_truthy() {
            return Ok((taken <= LARGEST).then_some(bytes));
        }
        let piece: js_sys::Uint8Array = js_sys::Reflect::get(&read, &"value".into())?.dyn_into()?;
        let from = taken;
        taken += piece.length() as usize;
        if taken <= LARGEST {
            bytes.resize(taken, 0);
            piece.copy_to(&mut bytes[from..]);
        } else if taken <= TAKEN {
            bytes = Vec::new();
        } else {
            drop(reader.cancel());
            return Ok(None);
        }
    }
}

/// The register, whose answers come with what it tells the edge alone.
struct Whole<'a>(&'a Hop);

impl RegisterClient for Whole<'_> {
    async fn ask(&self, request: Request<String>) -> Response<Body> {
        let locale = language_of(&request, self.0.here.edge.first_language());
        let asked = async {
            let response = self.0.fetch(&request).await?;
            let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
            Ok::<_, JsValue>(convert::receive_head(&response).map(|()| Body::Text(text)))
        };
        asked.await.unwrap_or_else(|_| ApiError::refused(Code::Unavailable).response(locale))
    }
}

/// An export is drawn from the register stretch by stretch.
async fn stream_export(
    register: Hop,
    request: Request<String>,
    assets: &impl Assets,
    lifeline: &Lifeline,
) -> worker::Result<web_sys::Response> {
    let first = register.fetch(&request).await?;
    let next = next_of(&first)?;
    let head = convert::receive_head(&first);
    let making =
        Making::of(&request, head.headers(), assets, &register.here.edge).await.map_err(|error| worker::Error::from(error.to_string()))?;
    if next.is_none() && making.is_none() {
        return Ok(first);
    }
    let pipe = Pipe::new();
    let answer = web_sys::Response::new_with_opt_readable_stream_and_init(Some(&pipe.readable()), &convert::init_of(head)?)?;
    let into = pipe.writable();
    // One that fails ends the file in the middle, so that nobody takes it for whole.
    if let Some(making) = making {
        let writer = into.get_writer()?;
        let made = make(register, request, making, first, next, writer.clone());
        lifeline.end_after(&writer, &future_to_promise(made));
    } else {
        let poured = pour(register, request, first, next, into.clone());
        lifeline.end_after(&into, &future_to_promise(poured));
    }
    Ok(answer)
}

/// Pours one stretch after the other. What the register sends is poured into the answer by the platform: none of it comes in here.
async fn pour(
    register: Hop,
    request: Request<String>,
    first: web_sys::Response,
    mut next: Option<HeaderValue>,
    into: web_sys::WritableStream,
) -> Result<JsValue, JsValue> {
    let options = web_sys::StreamPipeOptions::new();
    options.set_prevent_close(true);
    let mut stretch = first;
    loop {
        if let Some(body) = stretch.body() {
            JsFuture::from(body.pipe_to_with_options(&into, &options)).await?;
        }
        let Some(after) = next else { return Ok(JsValue::UNDEFINED) };
        (stretch, next) = after_that(&register, &request, after).await?;
    }
}

/// Makes a file of one stretch after the other. Each piece waits until the one before has been taken, so no more than a stretch is held.
async fn make(
    register: Hop,
    request: Request<String>,
    mut making: Making,
    first: web_sys::Response,
    mut next: Option<HeaderValue>,
    writer: web_sys::WritableStreamDefaultWriter,
) -> Result<JsValue, JsValue> {
    let not_made = |error: MalformedRows| JsValue::from_str(&error.to_string());
    let mut stretch = first;
    loop {
        let text = JsFuture::from(stretch.text()?).await?.as_string().unwrap_or_default();
        write(&writer, &making.add(&text).map_err(not_made)?).await?;
        let Some(after) = next else { break };
        (stretch, next) = after_that(&register, &request, after).await?;
    }
    write(&writer, &making.finish().map_err(not_made)?).await?;
    Ok(JsValue::UNDEFINED)
}

async fn write(writer: &web_sys::WritableStreamDefaultWriter, bytes: &[u8]) -> Result<(), JsValue> {
    if !bytes.is_empty() {
        JsFuture::from(writer.write_with_chunk(&js_sys::Uint8Array::from(bytes))).await?;
    }
    Ok(())
}

/// The next stretch, and where the one after it begins.
async fn after_that(
    register: &Hop,
    request: &Request<String>,
    after: HeaderValue,
) -> Result<(web_sys::Response, Option<HeaderValue>), JsValue> {
    let stretch = register.fetch(&export::continued(request, after)).await?;
    if !stretch.ok() {
        return Err(JsValue::from_str("the export broke off"));
    }
    let next = next_of(&stretch)?;
    Ok((stretch, next))
}

/// Where an export goes on after this answer.
fn next_of(response: &web_sys::Response) -> Result<Option<HeaderValue>, JsValue> {
    Ok(response.headers().get(NEXT.as_str())?.and_then(|text| HeaderValue::from_str(&text).ok()))
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
    here: Rc<Here>,
}

impl Hop {
    /// Asks the register in the edge's own name.
    async fn fetch(&self, request: &Request<String>) -> Result<web_sys::Response, JsValue> {
        let asked = self.here.stub()?.fetch(&convert::hand_on(request, self.here.proof.as_ref())?)?;
        JsFuture::from(asked).await?.dyn_into()
    }
}

impl RegisterClient for Hop {
    async fn ask(&self, request: Request<String>) -> Response<Body> {
        // A request of the edge's own carries the language of the page.
        let locale = language_of(&request, self.here.edge.first_language());
        let asked = async { convert::receive(&self.fetch(&request).await?).await };
        asked.await.unwrap_or_else(|error| {
            let cause = worker::Error::from(error).to_string();
            worker::console_error!("the register did not answer: {cause}");
            ApiError::refused(Code::Unavailable).response(locale)
        })
    }
}

impl Register {
    /// The register, within the jurisdiction that is configured, such as `eu`; workerd alone knows none.
    fn find(env: &Env, jurisdiction: &str) -> Result<Self, JsValue> {
        let mut namespace: Namespace = js_sys::Reflect::get(env, &"REGISTER".into())?.unchecked_into();
        if !jurisdiction.is_empty() {
            namespace = namespace.jurisdiction(jurisdiction)?;
        }
        // An id is a digest of the name; it is computed once. A stub belongs to one request.
        let id = namespace.id_from_name("main")?;
        Ok(Self { namespace, id })
    }
}

/// The built files, behind their binding.
struct Files<'a> {
    env: &'a Env,
}

impl Assets for Files<'_> {
    async fn file(&self, path: &str) -> Option<Vec<u8>> {
        let mut response = self.env.assets("ASSETS").ok()?.fetch(format!("http://files{path}"), None).await.ok()?;
        if response.status_code() != 200 {
            return None;
        }
        response.bytes().await.ok()
    }
}
