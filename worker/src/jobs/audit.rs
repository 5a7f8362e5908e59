//! Signs an anchor of the audit log when it has grown, and not too often. What was refused and counted is told first.

use lupa_domain::time::Moment;

use crate::{
    runtime::{error::ApiError, tx::Tx},
    staff::{anchors, refusals},
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    Ok([anchors::next(tx.sql, tx.now)?, refusals::next_due(tx.sql)?].into_iter().flatten().min())
}

pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    refusals::settle(tx)?;
    if anchors::next(tx.sql, tx.now)?.is_some_and(|due| due <= tx.now) {
        anchors::sign(tx.sql, &tx.config().receipt_key, tx.now)?;
    }
    Ok(())
}
