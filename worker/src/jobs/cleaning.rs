//! Cleans the register: looks who goes, tells them, erases them, a step at a time. Between two steps others have their turn.

use lupa_domain::time::{Moment, Span};

use super::bell::{Bell, command};
use crate::{
    retention::{cleanings, steps},
    runtime::{error::ApiError, tx::Tx},
};

/// How many steps one ringing does, so that the other jobs have their turn as well.
const STEPS: u32 = 20;
/// How long nothing is done between two steps: what came meanwhile is served then.
const REST: Span = Span::millis(4);

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    cleanings::due(tx)
}

pub(super) async fn run<B: Bell>(bell: &B) -> Result<(), ApiError> {
    for _ in 0..STEPS {
        match command(bell, steps::step) {
            Ok(true) => bell.rest(REST).await,
            Ok(false) => return Ok(()),
            Err(error) => {
                if error.is_of_one_step() {
                    one_by_one(bell)?;
                }
                return Err(error);
            }
        }
    }
    Ok(())
}

/// Erases those of the step that failed each alone. One that cannot be erased is set aside, and the rest go.
fn one_by_one<B: Bell>(bell: &B) -> Result<(), ApiError> {
    for _ in 0..steps::ERASED {
        match command(bell, steps::erase_next) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) if error.is_of_one_step() => command(bell, steps::set_aside)?,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
