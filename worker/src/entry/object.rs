//! The Durable Object: one register, its SQLite and its alarm.

use std::cell::Cell;

use lupa_domain::{locale::Locale, time::Moment};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use worker::{Env, State, worker_sys};

use super::{alarm, client, convert, entropy, now, setting};
use crate::{
    config::{BadSetting, Config},
    edge::headers,
    error::ApiError,
    object,
    platform::object_sql::ObjectSql,
    words::problems::Code,
};

/// One register. The platform calls it by this name.
///
/// The platform's own types: the `worker` crate's `DurableObject` would read each request's every part before we ask for one.
#[wasm_bindgen]
pub struct Register {
    state: State,
    pub(super) env: Env,
    pub(super) core: Result<object::Register, BadSetting>,
    pub(super) sql: ObjectSql,
    client_header: Option<String>,
    /// When the alarm is set to ring, as far as this instance knows.
    pub(super) alarm: Cell<Option<Moment>>,
    /// When the alarm last rang.
    pub(super) rang: Cell<Moment>,
    /// When those who never confirmed were last looked for.
    pub(super) cleaned: Cell<Moment>,
}

#[wasm_bindgen]
impl Register {
    /// Called by the platform when it wakes the object.
    #[wasm_bindgen(constructor)]
    pub fn new(state: worker_sys::DurableObjectState, env: Env) -> Self {
        let state = State::from(state);
        let core = Config::read(|name| setting(&env, name)).map(object::Register::new);
        if let Err(bad) = &core {
            let cause = bad.to_string();
            worker::console_error!("the configuration cannot be used: {cause}");
        }
        let sql = ObjectSql::new(&state.storage());
        let (alarm, rang, cleaned) = (Cell::new(None), Cell::new(Moment::default()), Cell::new(now()));
        let client_header = client::header_name(&env);
        Self { state, env, core, sql, client_header, alarm, rang, cleaned }
    }

    /// Answers one request.
    pub async fn fetch(&self, request: web_sys::Request) -> Result<web_sys::Response, JsValue> {
        let Ok(core) = &self.core else {
            let mut response = ApiError::refused(Code::Misconfigured).response(Locale::default());
            headers::secure(response.headers_mut(), headers::Use::Shown, false);
            return convert::give(response);
        };
        let mut taken = convert::take(&request, convert::Asks::Edge).await?;
        if core.config().limits {
            client::add_network(&mut taken, &request, self.client_header.as_deref());
        }
        let response = core.handle(&taken, now(), &entropy()?, &self.sql);
        // The alarm is stored with what the command wrote: no await lies between, so both are one write, and the answer waits for it
        // (https://developers.cloudflare.com/durable-objects/reference/in-memory-state/, output gates).
        self.set_alarm(core).await?;
        convert::give(response)
    }

    /// Rings.
    pub async fn alarm(&self) -> Result<(), JsValue> {
        if let Ok(core) = &self.core {
            alarm::ring(self, core).await?;
        }
        Ok(())
    }
}

impl Register {
    /// Sets the alarm where the register wants it earlier than it is set.
    pub(super) async fn set_alarm(&self, core: &object::Register) -> worker::Result<()> {
        let Some(wanted) = core.take_wake() else { return Ok(()) };
        let at = wanted.max(self.rang.get() + alarm::PACE);
        if self.alarm.get().is_some_and(|set| set <= at) {
            return Ok(());
        }
        self.alarm.set(Some(at));
        #[expect(clippy::cast_precision_loss, reason = "milliseconds stay below 2^53")]
        let date = js_sys::Date::new(&js_sys::Number::from(at.millis() as f64));
        self.state.storage().set_alarm(worker::ScheduledTime::new(date)).await
    }
}
