//! Bringing rows in: each is decided anew, and written with its source, its legal basis and its history.

use lupa_domain::{
    import::{Fate, Match, Subject, complete, words},
    people::Source,
};

use super::{
    matching::{Met, Reader, particulars, refused},
    records,
    store::{self, Effect, Import, Piece, StagedFate, StagedRow},
};
use crate::{
    consent::objecting,
    people::{
        self, Person, card,
        changes::{self, Because},
        commands,
    },
    portal,
    rights::erasure::suppression,
    runtime::{error::ApiError, tx::Tx},
};

/// Brings the rows of a piece in. Of the piece only those stay that could not be read.
pub(super) fn piece(tx: &Tx<'_>, import: &mut Import, piece: &Piece) -> Result<(), ApiError> {
    let mut counts = import.counts;
    let (mut left, mut fates) = (Vec::new(), Vec::new());
    {
        let reader = Reader::new(tx, import)?;
        let origin = (words(tx.config().first_language()).origin)(&reader.plan.source, reader.plan.basis);
        let because = Because { staff: Some(import.staff), source: Source::List, reason: Some(&origin) };
        for (place, staged) in piece.rows.iter().enumerate() {
            if reader.is_head(piece.no, place) {
                // The file of what was refused has the same heads.
                left.push(staged.clone());
                continue;
            }
            let fate = row(&reader, staged, because)?;
            counts.add(fate.fate);
            if fate.fate == Fate::Refused {
                left.push(staged.clone());
                fates.push(fate);
            }
        }
    }
    import.counts = counts;
    store::leave(tx.sql, import.no, piece.no, &left, &fates)
}

fn row(reader: &Reader<'_>, staged: &StagedRow, because: Because<'_>) -> Result<StagedFate, ApiError> {
    let line = staged.0;
    if reader.plan.subject == Subject::Records {
        return records::bring(reader, staged);
    }
    let met = match reader.read(staged) {
        Ok(read) => reader.meet(read)?,
        Err(faults) => return Ok(refused(line, faults)),
    };
    let mut fate = met.decision.fate;
    match (reader.plan.subject, fate) {
        (Subject::People, Fate::New) => create(reader, &met, because)?,
        (Subject::People, Fate::Merged) => {
            if !merge(reader, &met, because)? {
                fate = Fate::Unchanged;
            }
        }
        (Subject::Unsubscribes | Subject::Bounces, Fate::New | Fate::Merged) => stop(reader, &met)?,
        (Subject::Records, _) | (_, Fate::Unchanged | Fate::Blocked | Fate::Refused) => {}
    }
    Ok(StagedFate { line, fate, reason: met.decision.reason, earlier: None, kept: Vec::new(), faults: Vec::new(), person: None })
}

fn create(reader: &Reader<'_>, met: &Met, because: Because<'_>) -> Result<(), ApiError> {
    let tx = reader.tx;
    let (person, _) = commands::create(tx, &met.row.card, &met.row.fields, because)?;
    let last = changes::last_no(tx.sql, person)?;
    store::put_effect(tx.sql, reader.import, Effect { person, created: true, first: 0, last })
}

/// Completes a card; whether anything was to be completed.
fn merge(reader: &Reader<'_>, met: &Met, because: Because<'_>) -> Result<bool, ApiError> {
    let tx = reader.tx;
    let Some(known) = met.person.as_ref() else { return Ok(false) };
    let before = card::load(tx.sql, known.no)?;
    let Some(own) = particulars(tx, &before) else { return Ok(false) };
    let completed = complete(&own, &before.fields, &met.row);
    let first = changes::last_no(tx.sql, known.no)? + 1;
    let changed = commands::change(tx, &before, &completed.card, &completed.fields, because)?;
    if changed.is_empty() {
        return Ok(false);
    }
    if met.matched == Match::Phone && changed.iter().any(|changed| changed.datum == "email") {
        // As when staff write an address down: who signed in before did so without it.
        portal::forget(tx.sql, known.no, tx.now)?;
    }
    let last = changes::last_no(tx.sql, known.no)?;
    store::put_effect(tx.sql, reader.import, Effect { person: known.no, created: false, first, last })?;
    Ok(true)
}

/// A row of those who unsubscribed, or whose address bounced.
fn stop(reader: &Reader<'_>, met: &Met) -> Result<(), ApiError> {
    let tx = reader.tx;
    match (&met.person, reader.plan.subject) {
        (Some(person), Subject::Bounces) => people::mark_bounced(tx.sql, person.no, tx.now, tx.now),
        (Some(person), _) => object(tx, person),
        (None, Subject::Unsubscribes) => match &met.row.card.email {
            Some(email) => suppression::put(tx, &email.to_string()),
            None => Ok(()),
        },
        (None, _) => Ok(()),
    }
}

fn object(tx: &Tx<'_>, person: &Person) -> Result<(), ApiError> {
    objecting::object_by_list(tx, person)
}
