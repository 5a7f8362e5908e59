//! The entry points of the Worker and nothing else: `fetch` at the edge, the Durable Object behind it, and its alarm.
//!
//! Requests are converted here, once, from text; what is behind sees `http` types and knows nothing of JavaScript.

mod alarm;
mod client;
mod convert;
mod edge;
mod object;

use lupa_domain::time::Moment;

use crate::platform::entropy::Entropy;

/// A setting of the environment. workerd says null where a variable is not set, and `Env::var` would end the whole instance over that.
fn setting(env: &worker::Env, name: &str) -> Option<String> {
    js_sys::Reflect::get(env, &name.into()).ok()?.as_string()
}

/// The platform's clock, read once for each request.
fn now() -> Moment {
    #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, below 2^53")]
    Moment::from_millis(js_sys::Date::now() as i64)
}

/// The platform's randomness, drawn once for each request.
fn entropy() -> worker::Result<Entropy> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|_| worker::Error::from("the platform gives no randomness"))?;
    Ok(Entropy::new(seed))
}
