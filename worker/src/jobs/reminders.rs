//! Reminds staff of requests that are due.

use lupa_domain::time::Moment;

use crate::{
    rights::reminders,
    runtime::{error::ApiError, tx::Tx},
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    reminders::due(tx)
}

pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    reminders::run(tx)
}
