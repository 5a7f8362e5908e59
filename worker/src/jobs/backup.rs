//! Ends a backup that was broken off: what it kept of before it began goes.

use lupa_domain::time::Moment;

use crate::{
    register::backup::reading,
    runtime::{error::ApiError, tx::Tx},
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    reading::due(tx)
}

pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    reading::end_abandoned(tx)
}
