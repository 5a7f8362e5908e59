//! Reads the whole database once a day, a table at each ringing, and finds what cannot be read before anybody needs it.

use lupa_domain::time::Moment;

use crate::{
    register::integrity,
    runtime::{error::ApiError, tx::Tx},
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    integrity::due(tx).map(Some)
}

/// Reads one table. What it finds is remembered and written down by itself.
pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    integrity::go_on(tx)
}
