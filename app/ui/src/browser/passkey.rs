//! Passkeys: the browser's half of WebAuthn (Level 3). What the register wrote goes to the browser, and what the browser answers goes back;
//! nothing is judged here.
//!
//! The options and the answer are read and written by hand. The methods of `PublicKeyCredential` that do it (`toJSON`,
//! `parseCreationOptionsFromJSON`) are missing in browsers that have passkeys, such as Safari 17, and those that password managers put in
//! their place throw.

use js_sys::{Array, Function, JSON, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::base64url;

/// Why there is no passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPasskey {
    /// The browser knows no passkeys.
    Missing,
    /// The person closed the question, or too much time went by.
    Cancelled,
    /// The device has one of this account already.
    AlreadyThere,
    /// Something else.
    Failed,
}

/// Makes a passkey (`navigator.credentials.create()`).
pub async fn make(options: &Value) -> Result<Value, NoPasskey> {
    let credential = ceremony("create", options).await?;
    let response = member(&credential, "response").ok_or(NoPasskey::Failed)?;
    let transports = function(&response, "getTransports").and_then(|get| get.call0(&response).ok());
    let transports: Vec<_> =
        transports.map(|list| Array::from(&list).iter().filter_map(|one| one.as_string()).collect()).unwrap_or_default();
    let answer = json!({
        "clientDataJSON": encoded(&response, "clientDataJSON").ok_or(NoPasskey::Failed)?,
        "attestationObject": encoded(&response, "attestationObject").ok_or(NoPasskey::Failed)?,
        "transports": transports,
    });
    written(&credential, answer).ok_or(NoPasskey::Failed)
}

/// Signs in with one (`navigator.credentials.get()`).
pub async fn sign_in(options: &Value) -> Result<Value, NoPasskey> {
    let credential = ceremony("get", options).await?;
    let response = member(&credential, "response").ok_or(NoPasskey::Failed)?;
    let answer = json!({
        "clientDataJSON": encoded(&response, "clientDataJSON").ok_or(NoPasskey::Failed)?,
        "authenticatorData": encoded(&response, "authenticatorData").ok_or(NoPasskey::Failed)?,
        "signature": encoded(&response, "signature").ok_or(NoPasskey::Failed)?,
        "userHandle": encoded(&response, "userHandle"),
    });
    written(&credential, answer).ok_or(NoPasskey::Failed)
}

/// Whether this looks like a telephone: for the name of a new passkey, and nothing else.
#[must_use]
pub fn on_telephone() -> bool {
    window().navigator().user_agent().is_ok_and(|agent| agent.contains("Mobi"))
}

async fn ceremony(act: &str, options: &Value) -> Result<JsValue, NoPasskey> {
    let promise = begin(act, options).ok_or(NoPasskey::Missing)?;
    let credential = JsFuture::from(promise).await.map_err(|error| reason(&error))?;
    // A browser may answer with nothing.
    if credential.is_object() { Ok(credential) } else { Err(NoPasskey::Cancelled) }
}

fn begin(act: &str, options: &Value) -> Option<Promise> {
    member(&window(), "PublicKeyCredential")?;
    let asked = Object::new();
    Reflect::set(&asked, &"publicKey".into(), &read(options)?).ok()?;
    let credentials = member(&window().navigator(), "credentials")?;
    function(&credentials, act)?.call1(&credentials, &asked).ok()?.dyn_into().ok()
}

/// The options as the browser takes them: with bytes where the register wrote base64url.
fn read(options: &Value) -> Option<JsValue> {
    let read = JSON::parse(&options.to_string()).ok()?;
    decode(&read, "challenge")?;
    if let Some(user) = member(&read, "user") {
        decode(&user, "id")?;
    }
    for name in ["excludeCredentials", "allowCredentials"] {
        for known in member(&read, name).iter().flat_map(|list| Array::from(list).to_vec()) {
            decode(&known, "id")?;
        }
    }
    Some(read)
}

fn decode(of: &JsValue, name: &str) -> Option<()> {
    let bytes = base64url::decode(&member(of, name)?.as_string()?)?;
    Reflect::set(of, &name.into(), &Uint8Array::from(&*bytes)).ok()?;
    Some(())
}

/// A member that holds bytes, as base64url.
fn encoded(of: &JsValue, name: &str) -> Option<String> {
    // An `ArrayBuffer`, or bytes in one.
    Some(base64url::encode(&Uint8Array::new(&member(of, name)?).to_vec()))
}

/// `RegistrationResponseJSON` or `AuthenticationResponseJSON`.
fn written(credential: &JsValue, response: Value) -> Option<Value> {
    let id = encoded(credential, "rawId")?;
    let kind = member(credential, "type")?.as_string()?;
    Some(json!({ "id": id, "rawId": id, "type": kind, "response": response, "clientExtensionResults": {} }))
}

fn reason(error: &JsValue) -> NoPasskey {
    let name = member(error, "name").and_then(|name| name.as_string()).unwrap_or_default();
    match name.as_str() {
        "NotAllowedError" | "AbortError" => NoPasskey::Cancelled,
        "InvalidStateError" => NoPasskey::AlreadyThere,
        "NotSupportedError" => NoPasskey::Missing,
        _ => NoPasskey::Failed,
    }
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    member(of, name)?.dyn_into().ok()
}
