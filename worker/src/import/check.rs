//! Trying rows: what would become of each. Nothing of any card is changed.

use lupa_domain::import::{Decision, Facts, Fate, Match, Subject, complete, decide};

use super::{
    matching::{Met, Reader, particulars, refused},
    records,
    store::{self, Import, Piece, StagedFate, StagedRow},
};
use crate::{
    people::card,
    runtime::{error::ApiError, tx::Tx},
};

/// Tries the rows of a piece.
pub(super) fn piece(tx: &Tx<'_>, import: &mut Import, piece: &Piece) -> Result<(), ApiError> {
    let mut counts = import.counts;
    let mut fates = Vec::with_capacity(piece.rows.len());
    {
        let reader = Reader::new(tx, import)?;
        for (place, staged) in piece.rows.iter().enumerate() {
            if !reader.is_head(piece.no, place) {
                let fate = row(&reader, staged)?;
                counts.add(fate.fate);
                fates.push(fate);
            }
        }
    }
    import.counts = counts;
    store::put_fates(tx.sql, import.no, piece.no, &fates)
}

fn row(reader: &Reader<'_>, staged: &StagedRow) -> Result<StagedFate, ApiError> {
    let line = staged.0;
    if reader.plan.subject == Subject::Records {
        return records::check(reader, staged);
    }
    let read = match reader.read(staged) {
        Ok(read) => read,
        Err(faults) => return Ok(refused(line, faults)),
    };
    let earlier = reader.earlier(line, &read)?;
    let Met { row, matched, person, decision } = reader.meet(read)?;
    let decision = match (earlier, decision.fate, reader.plan.subject) {
        (Some(earlier), Fate::New, Subject::People) => decide(Match::Row(earlier), Facts::default()),
        (Some(earlier), Fate::New | Fate::Merged, Subject::Unsubscribes | Subject::Bounces | Subject::Records) => {
            Decision::of_earlier(Fate::Unchanged, earlier)
        }
        _ => decision,
    };
    let mut kept = Vec::new();
    let mut fate = decision.fate;
    if let Some(person) = person.as_ref().filter(|_| reader.plan.subject == Subject::People && fate == Fate::Merged) {
        let before = card::load(reader.tx.sql, person.no)?;
        if let Some(own) = particulars(reader.tx, &before) {
            let completed = complete(&own, &before.fields, &row);
            kept = completed.kept;
            if completed.card == own && completed.fields == before.fields {
                fate = Fate::Unchanged;
            }
        }
    }
    let person = (matched != Match::Nobody).then(|| person.map(|person| person.no)).flatten();
    Ok(StagedFate { line, fate, reason: decision.reason, earlier: decision.earlier, kept, faults: Vec::new(), person })
}
