//! Taking a list in: the edge reads the file and sends its rows in pieces, each a command of its own.

use lupa_domain::{
    api::imports::{FileAbout, ImportState},
    ids::ImportId,
    import::WAITS,
    staff::audit::Act,
};

use super::store::{self, Import};
use crate::{
    runtime::{error::ApiError, tx::Tx, wiping},
    staff::{Member, Note},
    words::problems::Code,
};

/// Begins an import. Nothing of the file is there yet.
pub fn begin(tx: &Tx<'_>, by: &Member) -> Result<ImportId, ApiError> {
    let id = tx.id();
    store::insert(tx.sql, id, by.id(), tx.now, tx.now + WAITS)?;
    tx.wake_at(tx.now + WAITS);
    Ok(id)
}

/// The import that a piece belongs to, while its file is being taken in.
fn receiving(tx: &Tx<'_>, id: ImportId) -> Result<Import, ApiError> {
    let import = store::by_id(tx.sql, id)?.filter(|import| import.state == ImportState::Receiving);
    import.ok_or_else(|| ApiError::refused(Code::NotFound))
}

/// Keeps a piece: `rows` is JSON as the edge wrote it, from line `first`.
pub fn add(tx: &Tx<'_>, id: ImportId, piece: i64, (first, count): (u32, u32), rows: &str) -> Result<(), ApiError> {
    store::put_piece(tx.sql, receiving(tx, id)?.no, piece, (first, count), rows)
}

/// The file is in.
pub fn finish(tx: &Tx<'_>, by: &Member, id: ImportId, file: FileAbout) -> Result<(), ApiError> {
    let import = receiving(tx, id)?;
    Note::of(Act::ListChanged).by(by).about(id).detail(format!("received {} rows", file.rows)).write(tx)?;
    store::update(tx.sql, &Import { state: ImportState::Received, file: Some(file), ..import })
}

/// The file cannot be read to its end: nothing of it stays.
pub fn discard(tx: &Tx<'_>, id: ImportId) -> Result<(), ApiError> {
    let import = receiving(tx, id)?;
    if store::delete_pieces(tx.sql, import.no)? {
        wiping::ask(tx)?;
    }
    store::update(tx.sql, &Import { state: ImportState::Expired, wipe_at: None, ..import })
}
