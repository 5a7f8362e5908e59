//! The frame of the console: its groups of screens, the menu of one's own account, and finding a customer from anywhere. The words are in
//! `locales/{fi,sv,en}/shell.rs`.

/// The frame.
#[derive(Debug)]
pub struct ShellWords {
    /// Link past the navigation.
    pub skip: &'static str,
    /// The group of the forms.
    pub forms: &'static str,
    /// The group of what proves something.
    pub proof: &'static str,
    /// The group of the settings.
    pub settings: &'static str,
    /// Opens the groups that a narrow window has no room for.
    pub more: &'static str,
    /// Says whose menu it is that their own name opens.
    pub account: fn(name: &str) -> String,
    /// The page that verifies receipts.
    pub verify: &'static str,
    /// Requests of customers that wait for an answer.
    pub requests: OpenRequestsWords,
    /// Finding a customer.
    pub find: FindWords,
}

/// Requests of customers that wait for an answer, after their number.
#[derive(Debug)]
pub struct OpenRequestsWords {
    /// What they are.
    pub open: fn(count: u64) -> &'static str,
    /// How many of them are late.
    pub late: fn(count: u64) -> String,
}

/// Finding a customer from anywhere.
#[derive(Debug)]
pub struct FindWords {
    /// The button, and the name of what it opens.
    pub open: &'static str,
    /// The keys that open it, as they stand on a keyboard.
    pub keys: &'static str,
    /// What can be typed.
    pub hint: &'static str,
    /// While it is being looked for.
    pub waiting: &'static str,
    /// How many were found.
    pub found: fn(count: u64) -> String,
    /// Where there are more than are shown.
    pub first: fn(count: u64) -> String,
    /// Where nobody was found.
    pub nobody: &'static str,
    /// Closes it.
    pub close: &'static str,
}
