//! What rings, and how a job runs a command by it. It knows no job.

use std::future::Future;

use lupa_domain::time::{Moment, Span};

use crate::{
    delivery::{Channel, health::News},
    platform::{entropy::Entropy, sql::Sql},
    runtime::{error::ApiError, state::State, tx::Tx},
};

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

/// Runs one command of a job as a transaction.
pub(super) fn command<B: Bell, T>(bell: &B, work: impl FnOnce(&Tx<'_>) -> Result<T, ApiError>) -> Result<T, ApiError> {
    with_tx(bell, |tx| tx.run(|| work(tx)))
}

/// Gives a command its moment and its randomness, without a transaction.
pub(super) fn with_tx<B: Bell, T>(bell: &B, work: impl FnOnce(&Tx<'_>) -> Result<T, ApiError>) -> Result<T, ApiError> {
    work(&Tx::new(bell.state(), bell.sql(), bell.now(), &bell.entropy()?))
}
