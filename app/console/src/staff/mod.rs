//! Staff: joining, one's own account, users, API keys, the undertaking and the audit log.

pub mod account;
pub mod audit;
pub mod audit_line;
pub mod codes;
pub mod join;
pub mod keys;
pub mod passkeys;
pub mod proof;
pub mod rights;
pub mod self_check;
pub mod undertaking_issue;
pub mod undertakings;
pub mod user_change;
pub mod user_invite;
pub mod users;

use leptos::prelude::*;
use lupa_api::paths;

use crate::context::use_console;

/// Draws the screen at the address: users or keys. The log and the account are parts of their own.
#[must_use]
pub fn draw() -> AnyView {
    let path = use_console().navigation.path();
    match path.as_str() {
        paths::CONSOLE_KEYS => view! { <keys::Keys/> }.into_any(),
        _ => view! { <users::Users/> }.into_any(),
    }
}
