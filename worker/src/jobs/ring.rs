//! Ringing: every job that is due is done, in the order of the list; then it is asked when the next one is due.
//!
//! Mail waits for a server that may be slow, and nothing else waits for mail: while it is under way the other jobs are done as they fall due.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
};

use lupa_domain::time::{Moment, Span};

use super::{
    audit, backup,
    bell::{Bell, command, with_tx},
    cleaning, erasing, import, integrity,
    job::{Job, JobName},
    log, mail, reminders, retention_sweep, search_index, wiping,
};
use crate::{
    consent::{self, self_check},
    register, renewal,
    rights::contact,
    runtime::{error::ApiError, state::Memory},
};

/// How soon the alarm rings again after something failed, which may have failed after a message was sent.
const AFTER_FAILURE: Span = Span::minutes(1);

/// How often the other jobs have a turn while mail is under way.
const TURN: Span = Span::millis(500);

/// The jobs, in the order in which they are done.
#[must_use]
pub fn jobs<B: Bell>() -> [Job<B>; 16] {
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
        Job { name: JobName::Renewal, due: renewal::due, run: |bell| Box::pin(async { command(bell, renewal::step) }) },
        Job { name: JobName::Mail, due: mail::due, run: |bell| Box::pin(mail::run(bell)) },
        Job { name: JobName::SearchIndex, due: search_index::due, run: |bell| Box::pin(async { command(bell, search_index::run) }) },
        Job { name: JobName::Import, due: import::due, run: |bell| Box::pin(import::run(bell)) },
        Job { name: JobName::Erasing, due: erasing::due, run: |bell| Box::pin(async { erasing::run(bell) }) },
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

/// Does what is due, and asks for the alarm to ring when the next job is. What failed is tried again in a while, and answered where that is news; the
/// other jobs are done all the same.
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
    let mut outcome = do_the_others(bell).await;
    if outcome.as_ref().is_err_and(ends_everything) {
        return outcome;
    }
    for job in possible(bell)?.into_iter().filter(|job| job.name == JobName::Mail) {
        let sent = match is_due(bell, &job) {
            Ok(true) => meanwhile(bell, (job.run)(bell)).await,
            due => due.map(drop),
        };
        if sent.is_err() {
            rest(bell, job.name);
        }
        outcome = outcome.and(sent);
    }
    for job in possible_or_resting(bell)? {
        match with_tx(bell, job.due) {
            Ok(Some(due)) => bell.state().wake_at(due.max(bell.now()).max(rests_until(bell, job.name))),
            Ok(None) => {}
            Err(error) => outcome = outcome.and(Err(error)),
        }
    }
    outcome
}

/// Which jobs failed, and until when each of them rests: the others go on meanwhile, however often they ring.
#[derive(Debug, Default)]
struct Resting(RefCell<BTreeMap<JobName, Moment>>);

impl Memory for Resting {}

fn rests_until<B: Bell>(bell: &B, name: JobName) -> Moment {
    bell.state().memory(Resting::default).0.borrow().get(&name).copied().unwrap_or_default()
}

fn rest<B: Bell>(bell: &B, name: JobName) {
    bell.state().memory(Resting::default).0.borrow_mut().insert(name, bell.now() + AFTER_FAILURE);
}

/// Whether no job may be done after this: the register itself cannot be used.
const fn ends_everything(error: &ApiError) -> bool {
    !error.is_of_one_step()
}

/// The jobs that may be done now, but for those that failed a moment ago.
fn possible<B: Bell>(bell: &B) -> Result<Vec<Job<B>>, ApiError> {
    Ok(possible_or_resting(bell)?.into_iter().filter(|job| rests_until(bell, job.name) <= bell.now()).collect())
}

/// The jobs that may be done. Where the log is not the one that was signed, none: nothing is signed beside what was signed, and nothing is sent
/// that could not be written down. Nothing is written to a database that has a fault: it is only looked whether it still has one.
fn possible_or_resting<B: Bell>(bell: &B) -> Result<Vec<Job<B>>, ApiError> {
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

/// Does what is due but for mail. One that fails rests for a while and keeps no other from being done; the first failure is answered.
async fn do_the_others<B: Bell>(bell: &B) -> Result<(), ApiError> {
    let mut outcome = Ok(());
    for job in possible(bell)?.into_iter().filter(|job| job.name != JobName::Mail) {
        // Looked at anew: the job before may have found a fault.
        if !is_possible(bell, &job) {
            continue;
        }
        let done = match is_due(bell, &job) {
            Ok(true) => (job.run)(bell).await,
            due => due.map(drop),
        };
        if done.as_ref().is_err_and(ends_everything) {
            return done;
        }
        if done.is_err() {
            rest(bell, job.name);
        }
        outcome = outcome.and(done);
    }
    outcome
}

/// Does the others turn by turn until `mail` is done. What fails among them does not end the conversation: it is told once that is over.
async fn meanwhile<B: Bell>(bell: &B, mail: impl Future<Output = Result<(), ApiError>>) -> Result<(), ApiError> {
    let mut failed = Ok(());
    let others = async {
        loop {
            bell.rest(TURN).await;
            if let Err(error) = do_the_others(bell).await {
                let is_over = ends_everything(&error);
                failed = std::mem::replace(&mut failed, Ok(())).and(Err(error));
                if is_over {
                    std::future::pending::<()>().await;
                }
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
