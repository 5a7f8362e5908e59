//! Passkeys: the browser's half of WebAuthn (Level 3). What the register wrote goes to the browser as it is, and what the browser answers
//! goes back as it is; nothing is looked at here.

use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::prelude::window;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why there is no passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPasskey {
    /// The browser knows no passkeys, or not how they are written today.
    Missing,
    /// The person closed the question, or too much time went by.
    Cancelled,
    /// The device has one of this account already.
    AlreadyThere,
    /// Something else.
    Failed,
}

/// Makes a passkey (`PublicKeyCredential.parseCreationOptionsFromJSON()`, `navigator.credentials.create()`).
pub async fn make(options: &Value) -> Result<Value, NoPasskey> {
    ceremony("parseCreationOptionsFromJSON", "create", options).await
}

/// Signs in with one (`PublicKeyCredential.parseRequestOptionsFromJSON()`, `navigator.credentials.get()`).
pub async fn sign_in(options: &Value) -> Result<Value, NoPasskey> {
    ceremony("parseRequestOptionsFromJSON", "get", options).await
}

/// Whether this looks like a telephone: for the name of a new passkey, and nothing else.
#[must_use]
pub fn on_telephone() -> bool {
    window().navigator().user_agent().is_ok_and(|agent| agent.contains("Mobi"))
}

async fn ceremony(parse: &str, act: &str, options: &Value) -> Result<Value, NoPasskey> {
    let promise = begin(parse, act, options).ok_or(NoPasskey::Missing)?;
    let credential = JsFuture::from(promise).await.map_err(|error| reason(&error))?;
    written(&credential).ok_or(NoPasskey::Missing)
}

fn begin(parse: &str, act: &str, options: &Value) -> Option<Promise> {
    let class = member(&window(), "PublicKeyCredential")?;
    let options = JSON::parse(&options.to_string()).ok()?;
    let options = function(&class, parse)?.call1(&class, &options).ok()?;
    let asked = Object::new();
    Reflect::set(&asked, &"publicKey".into(), &options).ok()?;
    let credentials = member(&window().navigator(), "credentials")?;
    function(&credentials, act)?.call1(&credentials, &asked).ok()?.dyn_into().ok()
}

fn written(credential: &JsValue) -> Option<Value> {
    let json = function(credential, "toJSON")?.call0(credential).ok()?;
    serde_json::from_str(&JSON::stringify(&json).ok()?.as_string()?).ok()
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
