//! The shape of a job.

use std::{future::Future, pin::Pin};

use lupa_domain::time::Moment;

use crate::runtime::{error::ApiError, tx::Tx};

/// What a job does once it is due. Only what goes over the network waits for anything.
pub type Work<'a> = Pin<Box<dyn Future<Output = Result<(), ApiError>> + 'a>>;

/// Which job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JobName {
    /// Signs a checkpoint of the log.
    Checkpoint,
    /// Signs an anchor of the audit log.
    Anchor,
    /// Asks people for consent again.
    Renewal,
    /// Sends what waits in the outbox.
    Mail,
    /// Enters people into the search index.
    SearchIndex,
    /// Erases people who are to be erased.
    Erasing,
    /// Tries lists, brings them in and takes them back.
    Import,
    /// Reminds staff of requests that are due.
    Reminders,
    /// Reminds staff of breaches whose time runs.
    BreachReminders,
    /// Erases people whose time is over.
    RetentionSweep,
    /// Cleans the register.
    Cleaning,
    /// Looks whether the register agrees with itself.
    SelfCheck,
    /// Reads the whole database for faults.
    Integrity,
    /// Asks whether the address of the business is read.
    ContactCheck,
    /// Ends a backup that was broken off.
    Backup,
    /// Writes over what was deleted.
    Wiping,
}

/// One thing that the alarm does. `B` is what rings it: its clock, its randomness and its way out for mail.
pub struct Job<B> {
    /// Which one.
    pub name: JobName,
    /// When it is due; nothing while there is nothing to do.
    pub due: fn(&Tx<'_>) -> Result<Option<Moment>, ApiError>,
    /// What it does then.
    pub run: for<'a> fn(&'a B) -> Work<'a>,
}
