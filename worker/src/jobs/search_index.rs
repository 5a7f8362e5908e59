//! Enters people who came in great numbers into the indexes by which they are found, a batch at each ringing, once they have come.

use lupa_domain::time::Moment;

use crate::{
    people::search_index,
    runtime::{error::ApiError, tx::Tx},
};

pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    Ok(search_index::is_far_behind(tx.sql)?.then_some(tx.now))
}

pub(super) fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    search_index::keep_up(tx).map(drop)
}
