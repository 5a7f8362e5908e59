//! Whether the register agrees with itself.

use lupa_domain::api::self_check::SelfCheckResponse;

use crate::{Request, paths};

/// What was found when it last looked.
pub fn last() -> Request<SelfCheckResponse> {
    Request::get(paths::SELF_CHECK)
}

/// Looks now.
pub fn begin() -> Request<SelfCheckResponse> {
    Request::command(paths::SELF_CHECK)
}
