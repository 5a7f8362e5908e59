//! What the keeper reads of the register's mail: that it does not go, why, and what to do. The words are in `locales/{fi,sv,en}/mail.rs`.

use lupa_domain::register::MailFault;

/// How it goes with mail.
#[derive(Debug)]
pub struct MailWords {
    /// Heading where something keeps mail from going.
    pub stuck: &'static str,
    /// Heading where messages wait for long, though nothing is known to keep them.
    pub late: &'static str,
    /// What keeps it, and what to do.
    pub fault: fn(fault: MailFault) -> &'static str,
    /// How many messages wait, and for how long the oldest has.
    pub waiting: fn(count: &str, age: &str) -> String,
    /// So many minutes, in short.
    pub minutes: fn(count: u64) -> String,
    /// So many hours.
    pub hours: fn(count: u64) -> String,
    /// So many days: more than one.
    pub days: fn(count: u64) -> String,
    /// The code, for those who look after the server.
    pub code: fn(code: &str) -> String,
    /// The heading over how the server was tried, at set-up.
    pub tried: &'static str,
    /// That the server was tried and let us in.
    pub works: &'static str,
    /// That it has not been tried yet.
    pub untried: &'static str,
}
