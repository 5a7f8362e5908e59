//! Ringing: every job that is due is done, in the order of the list; then it is asked when the next one is due.
//!
//! Mail waits for a server that may be slow, and nothing else waits for mail: while it is under way the other jobs are done as they fall due.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
};

use lupa_domain::time::{Moment, Span};

use super::{
    audit, backup, cleaning, erasing, import, integrity,
    job::{Job, JobName},
    log, mail, reminders, retention_sweep, search_index, wiping,
};
use crate::{
    consent::{self, self_check},
    delivery::{Channel, health::News},
    platform::{entropy::Entropy, sql::Sql},
    register,
    rights::contact,
    runtime::{error::ApiError, state::State, tx::Tx},
};

/// How soon the alarm rings again after something failed, which may have failed after a message was sent.
const AFTER_FAILURE: Span = Span::minutes(1);

/// How often the other jobs have a turn while mail is under way.
const TURN: Span = Span::millis(500);

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

    /// Is over after so long.
    fn rest(&self, span: Span) -> impl Future<Output = ()>;

    /// Tells the operator's log.
    fn log(&self, news: &News);
}

/// The jobs, in the order in which they are done.
#[must_use]
pub fn jobs<B: Bell>() -> [Job<B>; 15] {
    [
        // First: nothing is written to a database that has a fault.
        Job { name: JobName::Integrity, due: integrity::due, run: |bell| Box::pin(async { with_tx(bell, integrity::run) }) },
        Job { name: JobName::Checkpoint, due: log::due, run: |bell| Box::pin(async { command(bell, log::run) }) },
        Job { name: JobName::Anchor, due: audit::due, run: |bell| Box::pin(async { command(bell, audit::run) }) },
        // Before mail: what is put into the outbox goes with it.
        Job { name: JobName::Reminders, due: reminders::due, run: |bell| Box::pin(async { command(bell, reminders::run) }) },
        Job {
            name: JobName::BreachReminders,
            due: reminders::breaches_due,
            run: |bell| Box::pin(async { command(bell, reminders::run_breaches) }),
        },
        Job { name: JobName::Mail, due: mail::due, run: |bell| Box::pin(mail::run(bell)) },
        Job { name: JobName::SearchIndex, due: search_index::due, run: |bell| Box::pin(async { command(bell, search_index::run) }) },
        Job { name: JobName::Import, due: import::due, run: |bell| Box::pin(import::run(bell)) },
        Job { name: JobName::Erasing, due: erasing::due, run: |bell| Box::pin(async { command(bell, erasing::run) }) },
        Job {
            name: JobName::RetentionSweep,
            due: retention_sweep::due,
            run: |bell| Box::pin(async { with_tx(bell, retention_sweep::run) }),
        },
        Job { name: JobName::SelfCheck, due: self_check::due, run: |bell| Box::pin(async { with_tx(bell, self_check::step) }) },
        Job { name: JobName::ContactCheck, due: contact::due, run: |bell| Box::pin(async { command(bell, contact::run) }) },
        Job { name: JobName::Backup, due: backup::due, run: |bell| Box::pin(async { command(bell, backup::run) }) },
        // Late: it takes many steps.
        Job { name: JobName::Cleaning, due: cleaning::due, run: |bell| Box::pin(cleaning::run(bell)) },
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
    do_the_others(bell).await?;
    for job in possible(bell)?.into_iter().filter(|job| job.name == JobName::Mail) {
        if is_due(bell, &job)? {
            meanwhile(bell, (job.run)(bell)).await?;
        }
    }
    for job in possible(bell)? {
        if let Some(due) = with_tx(bell, job.due)? {
            bell.state().wake_at(due.max(bell.now()));
        }
    }
    Ok(())
}

/// The jobs that may be done now. Where the log is not the one that was signed, none: nothing is signed beside what was signed, and nothing is sent
/// that could not be written down. Nothing is written to a database that has a fault: it is only looked whether it still has one.
fn possible<B: Bell>(bell: &B) -> Result<Vec<Job<B>>, ApiError> {
    if with_tx(bell, consent::fork)?.is_some() {
        return Ok(Vec::new());
    }
    Ok(jobs::<B>().into_iter().filter(|job| is_possible(bell, job)).collect())
}

fn is_possible<B: Bell>(bell: &B, job: &Job<B>) -> bool {
    job.name == JobName::Integrity || !bell.state().is_damaged()
}

fn is_due<B: Bell>(bell: &B, job: &Job<B>) -> Result<bool, ApiError> {
    Ok(with_tx(bell, job.due)?.is_some_and(|due| due <= bell.now()))
}

/// Does what is due but for mail.
async fn do_the_others<B: Bell>(bell: &B) -> Result<(), ApiError> {
    for job in possible(bell)?.into_iter().filter(|job| job.name != JobName::Mail) {
        // Looked at anew: the job before may have found a fault.
        if is_possible(bell, &job) && is_due(bell, &job)? {
            (job.run)(bell).await?;
        }
    }
    Ok(())
}

/// Does the others turn by turn until `mail` is done. What fails among them does not end the conversation: it is told once that is over.
async fn meanwhile<B: Bell>(bell: &B, mail: impl Future<Output = Result<(), ApiError>>) -> Result<(), ApiError> {
    let mut failed = Ok(());
    let others = async {
        loop {
            bell.rest(TURN).await;
            if let Err(error) = do_the_others(bell).await {
                failed = Err(error);
                std::future::pending::<()>().await;
            }
        }
    };
    let sent = {
        let (mut mail, mut others) = (pin!(mail), pin!(others));
        poll_fn(|cx| match mail.as_mut().poll(cx) {
            Poll::Ready(sent) => Poll::Ready(sent),
            Poll::Pending => others.as_mut().poll(cx).map(|never: std::convert::Infallible| match never {}),
        })
        .await
    };
    sent.and(failed)
}

/// Runs one command of a job as a transaction.
pub(super) fn command<B: Bell, T>(bell: &B, work: impl FnOnce(&Tx<'_>) -> Result<T, ApiError>) -> Result<T, ApiError> {
    with_tx(bell, |tx| tx.run(|| work(tx)))
}

/// Gives a command its moment and its randomness, without a transaction.
pub(super) fn with_tx<B: Bell, T>(bell: &B, work: impl FnOnce(&Tx<'_>) -> Result<T, ApiError>) -> Result<T, ApiError> {
    work(&Tx::new(bell.state(), bell.sql(), bell.now(), &bell.entropy()?))
}
