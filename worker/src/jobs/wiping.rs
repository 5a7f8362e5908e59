//! Writes over what was deleted or cleared, also where the file still holds it, a step at each ringing.

use lupa_domain::time::Moment;

use crate::runtime::{error::ApiError, tx::Tx, wiping};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    wiping::due(tx.sql)
}

/// A step makes its own transactions: what would let the file grow is taken back.
pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    wiping::step(tx)
}
