//! The steps of an import: what is asked for, and what the alarm then does, a piece at a time.

use lupa_domain::{
    api::imports::ImportState,
    import::{FateCounts, Plan, UNDO, WAITS},
    staff::audit::Act,
    time::Moment,
};

use super::{
    check, commit, overview,
    store::{self, Import},
    undo,
};
use crate::{
    runtime::{error::ApiError, tx::Tx, wiping},
    staff::{Member, Note},
    words::problems::Code,
};

/// When the alarm has something to do: at once while an import is under way, else when rows are to be wiped.
pub fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    if store::under_way(tx.sql)?.is_some() { Ok(Some(tx.now)) } else { store::next_wipe(tx.sql) }
}

/// Does one step, as one command; whether there is another at once.
pub fn step(tx: &Tx<'_>) -> Result<bool, ApiError> {
    let Some(mut import) = store::under_way(tx.sql)? else {
        wipe(tx)?;
        return Ok(false);
    };
    if import.state == ImportState::Undoing {
        if !undo::some(tx, &mut import)? {
            end_undo(tx, &mut import)?;
        }
    } else if let Some(piece) = store::piece_at(tx.sql, import.no, import.at_piece)? {
        match import.state {
            ImportState::Checking => check::piece(tx, &mut import, &piece)?,
            _ => commit::piece(tx, &mut import, &piece)?,
        }
        (import.at_piece, import.done) = (piece.no + 1, import.done + piece.count);
    } else {
        end(tx, &mut import)?;
    }
    store::update(tx.sql, &import)?;
    Ok(true)
}

/// Every row has been tried, or brought in.
fn end(tx: &Tx<'_>, import: &mut Import) -> Result<(), ApiError> {
    store::delete_keys(tx.sql, import.no)?;
    if import.state == ImportState::Checking {
        import.state = ImportState::Checked;
        return Ok(());
    }
    (import.state, import.committed_at, import.wipe_at) = (ImportState::Done, Some(tx.now), Some(tx.now + UNDO));
    let FateCounts { new, merged, unchanged, blocked, refused } = import.counts;
    Note::of(Act::ListChanged)
        .of_staff(import.staff)
        .about(import.id)
        .detail(format!("imported: {new} new, {merged} merged, {unchanged} unchanged, {blocked} blocked, {refused} refused"))
        .write(tx)?;
    wiping::ask(tx)
}

fn end_undo(tx: &Tx<'_>, import: &mut Import) -> Result<(), ApiError> {
    store::delete_pieces(tx.sql, import.no)?;
    (import.state, import.wipe_at) = (ImportState::Undone, None);
    let counts = import.undone.unwrap_or_default();
    Note::of(Act::ListChanged)
        .of_staff(import.staff)
        .about(import.id)
        .detail(format!(
            "undone: {} removed, {} stayed, {} put back, {} changed since",
            counts.removed, counts.stayed, counts.put_back, counts.changed_since
        ))
        .write(tx)?;
    wiping::ask(tx)
}

/// Wipes the rows of lists that have waited long enough, and what is needed to take them back.
fn wipe(tx: &Tx<'_>) -> Result<(), ApiError> {
    for import in store::to_wipe(tx.sql, tx.now)? {
        if store::delete_pieces(tx.sql, import.no)? {
            wiping::ask(tx)?;
        }
        store::delete_keys(tx.sql, import.no)?;
        store::delete_effects(tx.sql, import.no)?;
        let state = if import.state == ImportState::Done { ImportState::Done } else { ImportState::Expired };
        store::update(tx.sql, &Import { state, wipe_at: None, ..import })?;
    }
    Ok(())
}

fn unready<T>() -> Result<T, ApiError> {
    Err(ApiError::refused(Code::ImportNotReady))
}

/// Begins to try every row by what was said of the list. That it can be said has been looked at.
pub fn begin_check(tx: &Tx<'_>, by: &Member, import: &Import, plan: Plan) -> Result<(), ApiError> {
    if !matches!(import.state, ImportState::Received | ImportState::Checking | ImportState::Checked) {
        return unready();
    }
    overview::remember(tx.sql, import, &plan)?;
    store::delete_keys(tx.sql, import.no)?;
    Note::of(Act::ListChanged).by(by).about(import.id).detail("checked").write(tx)?;
    tx.wake_at(tx.now);
    store::update(
        tx.sql,
        &Import { state: ImportState::Checking, plan: Some(plan), at_piece: 0, done: 0, counts: FateCounts::default(), ..import.clone() },
    )
}

/// Begins to bring the rows in, or goes on.
pub fn begin_commit(tx: &Tx<'_>, by: &Member, import: &Import) -> Result<(), ApiError> {
    let next = match import.state {
        ImportState::Checked => Import { at_piece: 0, done: 0, counts: FateCounts::default(), ..import.clone() },
        ImportState::Stopped => import.clone(),
        _ => return unready(),
    };
    Note::of(Act::ListChanged).by(by).about(import.id).detail("import begun").write(tx)?;
    tx.wake_at(tx.now);
    store::update(tx.sql, &Import { state: ImportState::Importing, wipe_at: Some(tx.now + WAITS), ..next })
}

/// Stops what is under way. What is in stays in.
pub fn stop(tx: &Tx<'_>, by: &Member, import: &Import) -> Result<(), ApiError> {
    let state = match import.state {
        ImportState::Checking => ImportState::Received,
        ImportState::Importing => ImportState::Stopped,
        _ => return unready(),
    };
    Note::of(Act::ListChanged).by(by).about(import.id).detail("stopped").write(tx)?;
    store::update(tx.sql, &Import { state, ..import.clone() })
}

/// Stops what is under way because a step of it failed. What is in stays in.
pub fn give_up(tx: &Tx<'_>) -> Result<(), ApiError> {
    let Some(import) = store::under_way(tx.sql)? else { return Ok(()) };
    let state = if import.state == ImportState::Checking { ImportState::Received } else { ImportState::Stopped };
    Note::of(Act::ListChanged).of_staff(import.staff).about(import.id).detail("stopped by a fault").write(tx)?;
    store::update(tx.sql, &Import { state, ..import })
}

/// Begins to take an import back; of one that has changed nothing, the list goes at once. A stop is the word of the person that it is about, and is not
/// ours to take back.
pub fn begin_undo(tx: &Tx<'_>, by: &Member, import: &Import) -> Result<(), ApiError> {
    let can_be_undone = overview::can_be_undone(import);
    match import.state {
        ImportState::Receiving | ImportState::Received | ImportState::Checking | ImportState::Checked => {
            if store::delete_pieces(tx.sql, import.no)? {
                wiping::ask(tx)?;
            }
            store::delete_keys(tx.sql, import.no)?;
            Note::of(Act::ListChanged).by(by).about(import.id).detail("discarded").write(tx)?;
            store::update(tx.sql, &Import { state: ImportState::Expired, wipe_at: None, ..import.clone() })
        }
        ImportState::Done | ImportState::Stopped if can_be_undone && import.wipe_at.is_some() => {
            Note::of(Act::ListChanged).by(by).about(import.id).detail("undo begun").write(tx)?;
            tx.wake_at(tx.now);
            store::update(tx.sql, &Import { state: ImportState::Undoing, done: 0, ..import.clone() })
        }
        ImportState::Done | ImportState::Stopped => Err(ApiError::refused(Code::ImportNotUndone)),
        _ => unready(),
    }
}
