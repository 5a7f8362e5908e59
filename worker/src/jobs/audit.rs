//! Signs an anchor of the audit log when it has grown, and not too often.

use lupa_domain::time::Moment;

use crate::{
    runtime::{error::ApiError, tx::Tx},
    staff::anchors,
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    anchors::next(tx.sql, tx.now)
}

pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    anchors::sign(tx.sql, &tx.config().receipt_key, tx.now).map(drop)
}
