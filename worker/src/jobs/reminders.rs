//! Reminds staff of requests that are due, and of breaches whose time runs.

use lupa_domain::time::Moment;

use crate::{
    description::reminders as breaches,
    rights::reminders,
    runtime::{error::ApiError, tx::Tx},
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    reminders::due(tx)
}

pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    reminders::run(tx)
}

pub(super) fn breaches_due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    breaches::due(tx)
}

pub(super) fn run_breaches(tx: &Tx<'_>) -> Result<(), ApiError> {
    breaches::run(tx)
}
