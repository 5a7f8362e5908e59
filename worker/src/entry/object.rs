//! The Durable Object: one register, its SQLite and its alarm.

use std::{cell::Cell, rc::Rc};

use http::Request;
use lupa_domain::{locale::Locale, time::Moment};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::future_to_promise;
use worker::{Env, worker_sys};

use super::{alarm, client, convert, entropy, now, setting};
use crate::{
    http::Api,
    platform::object_sql::{self, ObjectSql},
    runtime::{
        config::{BadSetting, Config},
        error::ApiError,
        headers,
        language::language_of,
        state::State,
    },
    words::problems::Code,
};

#[wasm_bindgen]
extern "C" {
    /// `DurableObjectStorage`.
    type Storage;
    #[wasm_bindgen(method, js_name = setAlarm)]
    fn set_alarm(this: &Storage, at: f64) -> js_sys::Promise;
}

/// One register. `worker.js` calls it by this name, and waits for the body of a request: a future for each costs more than what it waits for.
///
/// The platform's own types: the `worker` crate's `DurableObject` would read each request's every part before we ask for one.
#[wasm_bindgen]
pub struct Register(Rc<Host>);

/// What the platform's object holds.
pub(super) struct Host {
    storage: Storage,
    pub(super) env: Env,
    pub(super) register: Result<State, BadSetting>,
    api: Api,
    pub(super) sql: ObjectSql,
    client_header: Option<String>,
    /// When the alarm is set to ring, as far as this instance knows.
    pub(super) alarm: Cell<Option<Moment>>,
    /// When the alarm last rang.
    pub(super) rang: Cell<Moment>,
}

#[wasm_bindgen]
impl Register {
    /// Called by the platform when it wakes the object.
    #[wasm_bindgen(constructor)]
    pub fn new(state: worker_sys::DurableObjectState, env: Env) -> Self {
        let register = Config::from_settings(|name| setting(&env, name)).map(State::new);
        if let Err(bad) = &register {
            let cause = bad.to_string();
            worker::console_error!("the configuration cannot be used: {cause}");
        }
        let storage = worker::State::from(state).storage();
        let sql = ObjectSql::new(&storage);
        if let (Ok(register), true) = (&register, object_sql::has_met_damage()) {
            register.mark_damaged();
            // The platform has ended the object that met the fault, and with it what that had to say.
            worker::console_error!("the database is damaged, and is only read from now on; put back a backup: a fault was met before");
        }
        let storage: &JsValue = storage.as_raw().as_ref();
        let storage = storage.clone().unchecked_into();
        let (alarm, rang) = (Cell::new(None), Cell::new(Moment::default()));
        let client_header = client::header_name(&env);
        Self(Rc::new(Host { storage, env, register, api: Api::new(), sql, client_header, alarm, rang }))
    }

    /// Answers one request, with its body.
    pub fn answer(&self, request: &web_sys::Request, body: String) -> Result<web_sys::Response, JsValue> {
        let Ok(register) = &self.0.register else { return refuse(request, Code::Misconfigured) };
        let mut taken = match convert::take_hop(request, &register.config().proof) {
            Ok(taken) => taken,
            Err(error) => return refuse(request, error.code()),
        };
        if register.config().limits {
            client::add_network(&mut taken, request, self.0.client_header.as_deref());
        }
        *taken.body_mut() = body;
        self.0.answer(register, &taken)
    }

    /// Rings.
    pub fn alarm(&self) -> js_sys::Promise {
        let host = Rc::clone(&self.0);
        future_to_promise(async move {
            if let Ok(register) = &host.register {
                alarm::ring(&host, register).await;
            }
            Ok(JsValue::UNDEFINED)
        })
    }
}

/// What the register answers where nothing else could be.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "`worker.js` calls it from outside")]
pub fn broken(request: &web_sys::Request, code: &str) -> Result<web_sys::Response, JsValue> {
    refuse(request, Code::named(code).unwrap_or(Code::Broken))
}

fn refuse(request: &web_sys::Request, code: Code) -> Result<web_sys::Response, JsValue> {
    let locale = convert::take_head(request).map(|taken| language_of(&taken, Locale::default())).unwrap_or_default();
    let mut response = ApiError::refused(code).response(locale);
    headers::secure(response.headers_mut(), headers::Use::Shown, false);
    convert::give(response)
}

impl Host {
    fn answer(&self, register: &State, request: &Request<String>) -> Result<web_sys::Response, JsValue> {
        let response = self.api.handle(register, request, now(), &entropy()?, &self.sql);
        self.set_alarm(register);
        convert::give(response)
    }

    /// Sets the alarm where the register wants it earlier than it is set.
    ///
    /// Nobody waits for it: it is stored with what the command wrote, for no await lies between, and the answer leaves when both are kept
    /// (<https://developers.cloudflare.com/durable-objects/reference/in-memory-state/>, output gates).
    pub(super) fn set_alarm(&self, register: &State) {
        let Some(wanted) = register.take_wake() else { return };
        // A clock that has gone back must not silence the alarm until it has caught up.
        let at = wanted.max(self.rang.get().min(now()) + alarm::PACE);
        if self.alarm.get().is_some_and(|set| set <= at) {
            return;
        }
        self.alarm.set(Some(at));
        #[expect(clippy::cast_precision_loss, reason = "milliseconds stay below 2^53")]
        drop(self.storage.set_alarm(at.millis() as f64));
    }
}
