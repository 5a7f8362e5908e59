//! The entry points of the Worker and nothing else: `fetch` at the edge, the Durable Object behind it, and its alarm.
//!
//! Requests are converted here, once, from text; what is behind sees `http` types and knows nothing of JavaScript.

mod alarm;
mod client;
mod convert;
mod edge;
mod object;

use std::cell::RefCell;

use js_sys::Function;
use lupa_domain::time::Moment;
use wasm_bindgen::{JsValue, handler::set_on_abort, prelude::wasm_bindgen};

use crate::platform::entropy::Entropy;

thread_local! {
    /// Who is told when this instance ends.
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// `worker.js` hears of the end of this instance: a panic, memory that has run out, a stack that has overflowed, an error of the platform's
/// that nothing catches. It begins the next one; left to itself wasm-bindgen would do so unseen.
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "`worker.js` calls it from outside")]
pub fn when_it_ends(tell: Function) {
    TELL.set(Some(tell));
    set_on_abort(|| {
        TELL.with_borrow(|tell| tell.as_ref().map(|tell| tell.call0(&JsValue::NULL)));
    });
}

/// A setting of the environment. workerd says null where a variable is not set, and `Env::var` would end the whole instance over that.
fn setting(env: &worker::Env, name: &str) -> Option<String> {
    js_sys::Reflect::get(env, &name.into()).ok()?.as_string()
}

/// The platform's clock, read once for each request.
fn now() -> Moment {
    #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, below 2^53")]
    Moment::from_millis(js_sys::Date::now() as i64)
}

/// How many seeds are drawn from the platform at once: one draw costs as much as a small query, however much it gives.
const SEEDS: usize = 64;

thread_local! {
    /// Seeds that nobody has had yet.
    static DRAWN: RefCell<Vec<[u8; 32]>> = const { RefCell::new(Vec::new()) };
}

/// The platform's randomness, a seed of its own for each request.
fn entropy() -> worker::Result<Entropy> {
    DRAWN.with_borrow_mut(|drawn| {
        if drawn.is_empty() {
            let mut seeds = [0; SEEDS * 32];
            getrandom::fill(&mut seeds).map_err(|_| worker::Error::from("the platform gives no randomness"))?;
            drawn.extend_from_slice(seeds.as_chunks::<32>().0);
        }
        // Popped, so that no seed can be had twice.
        drawn.pop().map(Entropy::new).ok_or_else(|| worker::Error::from("the platform gives no randomness"))
    })
}
