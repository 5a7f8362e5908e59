//! What an administrator reads of backups. The words are in `locales/{fi,sv,en}/backup.rs`.

use crate::shapes::{FieldText, Section};

/// Backups of the register.
#[derive(Debug)]
pub struct BackupWords {
    /// The public key.
    pub recipient: FieldText,
    /// Takes a backup.
    pub take: &'static str,
    /// While it is being taken.
    pub taking: &'static str,
    /// How much has come; `size` is written as the language writes it.
    pub coming: fn(size: &str) -> String,
    /// That it is there, as this file.
    pub done: fn(file: &str) -> String,
    /// That it broke off.
    pub broken: &'static str,
    /// How to make a key.
    pub key: Section,
    /// What is in a backup, and what is not.
    pub holds: Section,
    /// How it is put back.
    pub back: Section,
    /// That the log goes on from an older copy of the data, before the moment at which that was put back; `leaves` is how many entries it had.
    pub continued: fn(leaves: u64) -> String,
}
