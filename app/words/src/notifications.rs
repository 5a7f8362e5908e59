//! Telling those who received somebody's data (GDPR Art. 19): at the rights desk, on the card and on the own page.

use lupa_domain::rights::notification::Change;

use crate::shapes::FieldText;

/// The words.
#[derive(Debug)]
pub struct NotificationWords {
    /// Over those that wait, at the desk.
    pub desk: &'static str,
    /// What to do with them.
    pub lead: &'static str,
    /// What a recipient received of what changed, and on which day.
    pub received: fn(data: &str, day: &str) -> String,
    /// What to write to the recipient; `address` is what it knows the person by.
    pub letter: fn(change: Change, data: &str, address: &str, day: &str) -> String,
    /// Names the text to be copied.
    pub text: &'static str,
    /// Copies it.
    pub copy: &'static str,
    /// After that.
    pub copied: &'static str,
    /// How they were told.
    pub how: FieldText,
    /// Says that they have been told.
    pub tell: &'static str,
    /// After that.
    pub told: &'static str,
    /// Opens the card.
    pub open_card: &'static str,
    /// Over those about one person.
    pub heading: &'static str,
    /// Who was told of what, and when.
    pub was_told: fn(change: Change, recipient: &str, data: &str, when: &str) -> String,
    /// At the desk, where a letter could not be delivered.
    pub failed: &'static str,
    /// Over the organisations that received a list.
    pub recipients: &'static str,
    /// What their addresses are for.
    pub recipients_lead: &'static str,
    /// The address of one of them.
    pub email: fn(recipient: &str) -> String,
    /// What follows from leaving it empty.
    pub email_hint: &'static str,
    /// Saves it.
    pub email_save: &'static str,
    /// After that.
    pub email_saved: &'static str,
    /// Who has to be told of what, since when.
    pub waits: fn(change: Change, recipient: &str, data: &str, since: &str) -> String,
}
