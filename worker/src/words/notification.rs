//! The shape of the letter that tells a recipient of a change of data that it received.

use lupa_domain::rights::notification::Change;

/// Tells an organisation that received data of somebody.
pub(crate) struct NotificationWords {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// When it received data, and of which address.
    pub(crate) opening: fn(day: &str) -> String,
    /// The address by which it finds the person in its copy.
    pub(crate) whose: fn(address: &str) -> String,
    /// What has changed, and what of it the recipient received.
    pub(crate) change: fn(change: Change, data: &str) -> String,
    /// What it should do.
    pub(crate) ask: fn(change: Change) -> &'static str,
    /// Why it is told.
    pub(crate) why: &'static str,
    /// What a datum is called, by its name; nothing for a field of the business's own.
    pub(crate) datum: fn(name: &str) -> Option<&'static str>,
}
