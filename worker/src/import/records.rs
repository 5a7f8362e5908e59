//! Records that another system kept of consents. One becomes a note about a person who is here, never a consent; one that says no stops them as a row of a
//! list of those who unsubscribed does, and, where nobody here has the address, keeps that nobody writes to it.

use lupa_domain::import::{Decision, Facts, Fate, ForeignRecord, ForeignState, Reason, RowFault, Why, decide_record};

use super::{
    matching::{Reader, refused},
    store::{StagedFate, StagedRow},
};
use crate::{
    consent::objecting,
    people::{self, Person, foreign_records},
    rights::erasure::suppression,
    runtime::error::ApiError,
};

/// A record, and the people it meets.
struct Met {
    record: ForeignRecord,
    person: Option<Person>,
    facts: Facts,
    noted: bool,
    decision: Decision,
}

/// Reads a record and decides what becomes of it; what is wrong with one that cannot be taken.
fn meet(reader: &Reader<'_>, staged: &StagedRow) -> Result<Result<Met, Vec<RowFault>>, ApiError> {
    let tx = reader.tx;
    let record = match ForeignRecord::parse(&staged.1, tx.today()) {
        Ok(record) => record,
        Err(faults) => return Ok(Err(faults)),
    };
    let person = people::by_email(tx.sql, &record.email)?;
    let facts = reader.facts_of(Some(&record.email), person.as_ref())?;
    let noted = match &person {
        Some(person) => foreign_records::holds(tx.sql, person.no, &record)?,
        None => false,
    };
    let decision = decide_record(record.state, facts, noted);
    if let Some(person) = &person
        && decision.fate == Fate::New
        && foreign_records::is_full(tx.sql, person.no)?
    {
        return Ok(Err(vec![RowFault { column: None, why: Why::TooManyRecords }]));
    }
    Ok(Ok(Met { record, person, facts, noted, decision }))
}

/// Tries a record.
pub(super) fn check(reader: &Reader<'_>, staged: &StagedRow) -> Result<StagedFate, ApiError> {
    let met = match meet(reader, staged)? {
        Ok(met) => met,
        Err(faults) => return Ok(refused(staged.0, faults)),
    };
    let ForeignRecord { system, email, purpose, state, at, id, .. } = &met.record;
    let key = format!("{} {} {} {at} {id} {purpose}", system.as_str(), email.key(), state.as_str());
    let mut decision = met.decision;
    if matches!(decision.fate, Fate::New | Fate::Merged)
        && let Some(earlier) = reader.earlier_key(staged.0, &key)?
    {
        decision = Decision::of_earlier(Fate::Unchanged, earlier);
    }
    Ok(fate(staged.0, decision, met.person.as_ref()))
}

/// Brings a record in.
pub(super) fn bring(reader: &Reader<'_>, staged: &StagedRow) -> Result<StagedFate, ApiError> {
    let tx = reader.tx;
    let Met { record, person, facts, noted, decision } = match meet(reader, staged)? {
        Ok(met) => met,
        Err(faults) => return Ok(refused(staged.0, faults)),
    };
    if matches!(decision.fate, Fate::New | Fate::Merged) {
        match &person {
            None => suppression::put(tx, &record.email.to_string())?,
            Some(known) => {
                if record.state == ForeignState::Withdrawn && !facts.objects {
                    objecting::object_by_list(tx, known)?;
                }
                // Data that is only stored is not added to; that they said no is kept all the same.
                if !noted && !facts.restricted && !foreign_records::is_full(tx.sql, known.no)? {
                    foreign_records::put(tx, reader.import, known.no, &record, &reader.plan.source)?;
                }
            }
        }
    }
    Ok(fate(staged.0, decision, person.as_ref()))
}

fn fate(line: u32, decision: Decision, person: Option<&Person>) -> StagedFate {
    let Decision { fate, reason, earlier } = decision;
    let person = person.filter(|_| reason != Reason::Erased).map(|person| person.no);
    StagedFate { line, fate, reason, earlier, kept: Vec::new(), faults: Vec::new(), person }
}
