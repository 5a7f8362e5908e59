//! The shape of the letter about a breach of security.

/// Reminds staff that the authority has to be told of a breach.
pub(crate) struct BreachWords {
    pub(crate) subject: fn(controller: &str) -> String,
    pub(crate) heading: &'static str,
    /// Which breach, and when it was found.
    pub(crate) opening: fn(number: &str, found: &str) -> String,
    /// Until when the authority is told.
    pub(crate) due: fn(when: &str) -> String,
    /// That this time is over.
    pub(crate) late: fn(when: &str) -> String,
    /// What ends the reminders.
    pub(crate) decide: &'static str,
    pub(crate) button: &'static str,
}
