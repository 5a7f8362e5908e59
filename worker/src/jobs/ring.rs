//! Ringing: every job that is due is done, in the order of the list; then it is asked when the next one is due.

use lupa_domain::time::{Moment, Span};

use super::{
    audit, integrity,
    job::{Job, JobName},
    log, mail, retention_sweep, search_index, wiping,
};
use crate::{
    consent::{self, self_check},
    delivery::Channel,
    platform::{entropy::Entropy, sql::Sql},
    register,
    runtime::{error::ApiError, state::State, tx::Tx},
};

/// How soon the alarm rings again after something failed, which may have failed after a message was sent.
const AFTER_FAILURE: Span = Span::minutes(1);

/// What rings: the register, and what a job needs of the platform. Time goes by while mail is sent, so the clock is read for each command.
pub trait Bell {
    /// The way out for mail.
    type Channel: Channel;

    /// The register's state.
    fn state(&self) -> &State;

    /// Its database.
    fn sql(&self) -> &dyn Sql;

    /// What the clock says.
    fn now(&self) -> Moment;

    /// Fresh randomness.
    fn entropy(&self) -> Result<Entropy, ApiError>;

    /// The way out for mail.
    fn channel(&self) -> &Self::Channel;
}

/// The jobs, in the order in which they are done.
#[must_use]
pub fn jobs<B: Bell>() -> [Job<B>; 8] {
    [
        Job { name: JobName::Checkpoint, due: log::due, run: |bell| Box::pin(async { command(bell, log::run) }) },
        Job { name: JobName::Anchor, due: audit::due, run: |bell| Box::pin(async { command(bell, audit::run) }) },
        Job { name: JobName::Mail, due: mail::due, run: |bell| Box::pin(mail::run(bell)) },
        Job { name: JobName::SearchIndex, due: search_index::due, run: |bell| Box::pin(async { command(bell, search_index::run) }) },
        Job {
            name: JobName::RetentionSweep,
            due: retention_sweep::due,
            run: |bell| Box::pin(async { with_tx(bell, retention_sweep::run) }),
        },
        Job { name: JobName::SelfCheck, due: self_check::due, run: |bell| Box::pin(async { with_tx(bell, self_check::step) }) },
        Job { name: JobName::Integrity, due: integrity::due, run: |bell| Box::pin(async { with_tx(bell, integrity::run) }) },
        Job { name: JobName::Wiping, due: wiping::due, run: |bell| Box::pin(async { with_tx(bell, wiping::run) }) },
    ]
}

/// Does what is due, and asks for the alarm to ring when the next job is. Where something failed, the rest waits a while; what failed is
/// answered where that is news.
pub async fn ring<B: Bell>(bell: &B) -> Result<(), ApiError> {
    let outcome = do_what_is_due(bell).await;
    let Err(error) = outcome else { return Ok(()) };
    bell.state().wake_at(bell.now() + AFTER_FAILURE);
    if !bell.state().note(&error) {
        return Ok(());
    }
    if matches!(error, ApiError::Damaged(_)) {
        with_tx(bell, |tx| {
            register::integrity::keep_damage(tx);
            Ok(())
        })?;
    }
    Err(error)
}

async fn do_what_is_due<B: Bell>(bell: &B) -> Result<(), ApiError> {
    with_tx(bell, register::prepare)?;
    // Nothing is signed beside what was signed, and nothing is sent that could not be written down.
    if with_tx(bell, consent::fork)?.is_some() {
        return Ok(());
    }
    for job in possible(bell) {
        if with_tx(bell, job.due)?.is_some_and(|due| due <= bell.now()) {
            (job.run)(bell).await?;
        }
    }
    for job in possible(bell) {
        if let Some(due) = with_tx(bell, job.due)? {
            bell.state().wake_at(due.max(bell.now()));
        }
    }
    Ok(())
}

/// The jobs that may be done: nothing is written to a database that has a fault, and it is only looked whether it still has one.
fn possible<B: Bell>(bell: &B) -> impl Iterator<Item = Job<B>> + use<B> {
    let is_damaged = bell.state().is_damaged();
    jobs::<B>().into_iter().filter(move |job| !is_damaged || job.name == JobName::Integrity)
}

/// Runs one command of a job as a transaction.
pub(super) fn command<B: Bell, T>(bell: &B, work: impl FnOnce(&Tx<'_>) -> Result<T, ApiError>) -> Result<T, ApiError> {
    with_tx(bell, |tx| tx.run(|| work(tx)))
}

/// Gives a command its moment and its randomness, without a transaction.
pub(super) fn with_tx<B: Bell, T>(bell: &B, work: impl FnOnce(&Tx<'_>) -> Result<T, ApiError>) -> Result<T, ApiError> {
    work(&Tx::new(bell.state(), bell.sql(), bell.now(), &bell.entropy()?))
}
