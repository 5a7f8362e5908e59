//! Cleans the register: looks who goes, tells them, erases them, a step at a time. Between two steps others have their turn.

use lupa_domain::time::{Moment, Span};

use super::ring::{Bell, command};
use crate::{
    retention::{cleanings, steps},
    runtime::{error::ApiError, tx::Tx},
};

/// How many steps one ringing does, so that the other jobs have their turn as well.
const STEPS: u32 = 20;
/// How long nothing is done between two steps: what came meanwhile is served then.
const REST: Span = Span::millis(1);

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    cleanings::due(tx)
}

pub(super) async fn run<B: Bell>(bell: &B) -> Result<(), ApiError> {
    for _ in 0..STEPS {
        if !command(bell, steps::step)? {
            return Ok(());
        }
        bell.rest(REST).await;
    }
    Ok(())
}
