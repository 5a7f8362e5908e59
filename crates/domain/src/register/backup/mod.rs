//! The file of a backup, as it is before it is encrypted: lines of text, one JSON value each.
//!
//! 1. what it is and what it was taken of ([`Header`]);
//! 2. each table in its turn ([`TableLine`]), and below it its rows, an array each, in the order in which they can be put back;
//! 3. how many rows there were, and the digest over every byte before this line ([`EndLine`]).
//!
//! [`Writer`] adds the last line and [`Reader`] believes nothing without it: a file that was cut off, changed or written by something newer is
//! refused as a whole. Neither knows what the tables are.

mod reader;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::time::Moment;

pub use reader::{InvalidBackup, Message, Reader};

/// The version of this form. A reader takes none that is newer.
pub const FORMAT: u32 = 1;

/// The longest line that is read, in bytes: the longest text that the platform keeps is two million, and JSON may write a character as six.
pub const LONGEST_LINE: usize = 12 * 1024 * 1024;

/// What a backup is, and what it was taken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of the form.
    pub lupa_backup: u32,
    /// The version of Lupa that wrote it.
    pub version: String,
    /// The steps by which its database had been made, with when each was applied.
    pub steps: Vec<(i64, Moment)>,
    /// The address of the register.
    pub origin: String,
    /// When it was taken: what happened until then is in it, and nothing of what came later.
    pub taken_at: Moment,
    /// The public half of the key that signed then (C2SP verifier key). The secret half is in no backup.
    pub key: String,
    /// By what the pepper is known again: a keyed hash of nothing. The pepper is in no backup.
    pub pepper: String,
    /// How many leaves the log had.
    pub leaves: u64,
    /// The newest checkpoint that was signed.
    pub checkpoint: Option<String>,
}

/// The beginning of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableLine {
    /// Its name.
    pub table: String,
    /// The columns, in the order of the values of its rows.
    pub columns: Vec<String>,
}

/// The end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndLine {
    /// How many rows all tables have.
    pub rows: u64,
    /// SHA-256 over everything before this line, in hexadecimal.
    pub sha256: String,
}

/// One line of JSON.
#[must_use]
pub fn line(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string(value).unwrap_or_default();
    text.push('\n');
    text
}

/// Ends what was written with how much it was.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    digest: Sha256,
    rows: u64,
}

impl Writer {
    /// Takes note of lines that go into the file.
    pub fn add(&mut self, lines: &str) {
        self.digest.update(lines);
        self.rows += lines.lines().filter(|line| line.starts_with('[')).count() as u64;
    }

    /// The last line.
    #[must_use]
    pub fn end(self) -> String {
        line(&EndLine { rows: self.rows, sha256: hex::encode(self.digest.finalize()) })
    }
}
