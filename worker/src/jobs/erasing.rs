//! Erases people who are to be erased as soon as nothing stands in the way, some of them at each ringing.

use lupa_domain::time::Moment;

use crate::{
    rights::erasure::wishes,
    runtime::{error::ApiError, tx::Tx},
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    wishes::due(tx.sql)
}

pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    wishes::step(tx)
}
