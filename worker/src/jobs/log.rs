//! Signs a checkpoint of the log when something has happened, and not too often.

use lupa_domain::time::Moment;

use crate::{
    consent,
    runtime::{error::ApiError, tx::Tx},
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    consent::log(tx).next_checkpoint(tx.sql, tx.now)
}

pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    consent::log(tx).sign_checkpoint(tx.sql, &tx.config().receipt_key, tx.now)
}
