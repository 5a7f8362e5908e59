//! The one clock of a page that tells when the register has heard nothing for so long that the session is over.
//!
//! The client starts it anew with every request that the register takes as a sign of life (`client.rs`, the only place that sends any).

use std::cell::Cell;

use lupa_domain::staff::SESSION_IDLE;

thread_local! {
    /// When the register last heard of this page, by the browser's clock in milliseconds.
    static LAST_REQUEST: Cell<f64> = const { Cell::new(0.0) };
}

/// A request goes out.
pub(crate) fn note_request() {
    LAST_REQUEST.set(js_sys::Date::now());
}

/// Whether the session is over by now.
#[must_use]
pub fn is_session_over() -> bool {
    is_over(LAST_REQUEST.get(), js_sys::Date::now())
}

fn is_over(last: f64, now: f64) -> bool {
    now >= last + f64::from(u32::try_from(SESSION_IDLE.as_millis()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_over_after_half_an_hour_without_a_request() {
        let minutes = |minutes: u32| f64::from(minutes * 60_000);
        assert!(!is_over(minutes(1), minutes(30)));
        assert!(is_over(minutes(1), minutes(31)));
    }
}
