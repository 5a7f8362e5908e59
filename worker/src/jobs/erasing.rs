//! Erases people who are to be erased as soon as nothing stands in the way, some of them at each ringing.

use lupa_domain::time::Moment;

use super::bell::{Bell, command};
use crate::{
    rights::erasure::wishes,
    runtime::{error::ApiError, tx::Tx},
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    wishes::due(tx.sql)
}

/// Does some of them at once. Where that fails, each is done alone, and the one that fails waits a day, so that it keeps nobody else.
pub(super) fn run<B: Bell>(bell: &B) -> Result<(), ApiError> {
    let Err(error) = command(bell, wishes::step) else { return Ok(()) };
    if !error.is_of_one_step() {
        return Err(error);
    }
    for person in command(bell, wishes::due_now)? {
        if command(bell, |tx| wishes::grant(tx, person)).is_err() {
            command(bell, |tx| wishes::put_off(tx, person))?;
        }
    }
    Err(error)
}
