//! Cleanings as staff have them: begun, agreed to, stopped, looked at. What is done step by step is in [`super::steps`].

use lupa_domain::{
    ids::CleaningId,
    retention::{CleaningError, CleaningKind, Stage, UNDO_WINDOW, WARNED_BEFORE, next_agreed},
    staff::audit::Act,
    time::{Day, Moment, Span},
};

use super::{
    facts::{self, Known},
    steps,
    store::{self, Listed, New, Place, StoredCleaning},
};
use crate::{
    people::{self, PersonNo},
    platform::sql::Sql,
    register::retention,
    runtime::{error::ApiError, tx::Tx},
    staff::{Member, Note},
    words::problems::Code,
};

/// How many people may be chosen at once.
pub const MOST_CHOSEN: usize = 20_000;
/// How many a page of people has.
pub const PAGE: u32 = 50;
/// When on its day a cleaning begins, and people are told: while hardly anybody is awake.
pub(super) const HOUR: Span = Span::hours(4);

/// Begins to look who would go because they are inactive. `by` is nobody where the agreed day does it.
pub fn begin_inactive(tx: &Tx<'_>, by: Option<&Member>) -> Result<StoredCleaning, ApiError> {
    let rules = retention::promises(tx)?.rules;
    // Nobody is erased sooner than people were told that they would be.
    let soonest = if rules.warns { tx.today().plus_days(WARNED_BEFORE) } else { tx.today() };
    let on = retention::planned(tx.sql)?.map_or(soonest, |planned| planned.max(soonest));
    begin(tx, CleaningKind::Inactive, by, Some(on), &[])
}

/// Begins to look what would become of these people.
pub fn begin_chosen(tx: &Tx<'_>, by: &Member, people: &[PersonNo]) -> Result<StoredCleaning, ApiError> {
    begin(tx, CleaningKind::Chosen, Some(by), None, people)
}

fn begin(tx: &Tx<'_>, kind: CleaningKind, by: Option<&Member>, on: Option<Day>, people: &[PersonNo]) -> Result<StoredCleaning, ApiError> {
    for active in store::active(tx.sql)?.into_iter().filter(|active| active.rules.kind == kind) {
        match active.rules.stage {
            // To look anew is not to do anything: what was looked before is forgotten.
            Stage::Looking | Stage::Ready => store::remove(tx.sql, active.no)?,
            Stage::Waiting | Stage::Running | Stage::Done | Stage::Stopped => return Err(ApiError::refused(Code::CleaningUnderWay)),
        }
    }
    let new = New { id: tx.id(), kind, staff: by.map(Member::id), on, by_itself: by.is_none() };
    let no = store::insert(tx.sql, &new, tx.now)?;
    store::enter(tx.sql, no, people)?;
    let mut cleaning = promised(tx.sql, new.id)?;
    // The first look is taken at once: for most registers it is all of it.
    steps::look(tx, &mut cleaning)?;
    if let Some(by) = by {
        Note::of(Act::CleaningPrepared).by(by).about(cleaning.id).detail(kind.as_str()).write(tx)?;
    }
    tx.wake_at(tx.now);
    Ok(cleaning)
}

/// Staff agree to a cleaning: `typed` is how many people it was said would go.
pub fn agree(tx: &Tx<'_>, cleaning: &mut StoredCleaning, typed: u64, by: &Member) -> Result<(), ApiError> {
    arrange(tx, cleaning, typed)?;
    Note::of(Act::CleaningAgreed).by(by).about(cleaning.id).detail(typed).write(tx)
}

/// Sets when the erasing begins.
pub(super) fn arrange(tx: &Tx<'_>, cleaning: &mut StoredCleaning, typed: u64) -> Result<(), ApiError> {
    let begins = match cleaning.on {
        Some(on) if on > tx.today() => tx.config().zone().begins(on) + HOUR,
        _ => tx.now + UNDO_WINDOW,
    };
    cleaning.rules = cleaning.rules.agree(typed, begins).map_err(refused)?;
    if let Some(on) = cleaning.on {
        retention::plan(tx.sql, next_after(tx, on)?)?;
    }
    store::update(tx.sql, cleaning)?;
    tx.wake_at(tx.now);
    Ok(())
}

/// The agreed day that comes after this one.
pub(super) fn next_after(tx: &Tx<'_>, on: Day) -> Result<Option<Day>, ApiError> {
    Ok(next_agreed(retention::promises(tx)?.rules.cleaning, on.plus_days(WARNED_BEFORE)))
}

/// Staff stop a cleaning. Who was erased stays erased; everybody else stays.
pub fn stop(tx: &Tx<'_>, cleaning: &mut StoredCleaning, by: &Member) -> Result<(), ApiError> {
    let was_begun = cleaning.rules.stage == Stage::Running;
    cleaning.rules = cleaning.rules.stop().map_err(refused)?;
    if !was_begun {
        // What would have gone did not.
        (cleaning.tally.deleted, cleaning.tally.anonymised, cleaning.tally.entries) = (0, 0, 0);
    }
    cleaning.ended_at = Some(tx.now);
    store::update(tx.sql, cleaning)?;
    Note::of(Act::CleaningStopped).by(by).about(cleaning.id).write(tx)
}

/// The cleaning with this id.
pub fn by_id(sql: &dyn Sql, id: CleaningId) -> Result<Option<StoredCleaning>, ApiError> {
    store::by_id(sql, id)
}

fn promised(sql: &dyn Sql, id: CleaningId) -> Result<StoredCleaning, ApiError> {
    store::by_id(sql, id)?.ok_or_else(|| ApiError::Broken("a cleaning is gone".into()))
}

/// The newest cleanings and reports.
pub fn list(sql: &dyn Sql) -> Result<Vec<StoredCleaning>, ApiError> {
    store::list(sql)
}

/// How far the step that is under way has come, in thousandths.
pub fn progress(tx: &Tx<'_>, cleaning: &StoredCleaning) -> Result<u32, ApiError> {
    let part = |done: u64, all: u64| u32::try_from((done * 1_000).checked_div(all).unwrap_or(1_000).min(1_000)).unwrap_or(1_000);
    let number = |no: PersonNo| u64::try_from(no).unwrap_or_default();
    match (cleaning.rules.stage, cleaning.rules.kind) {
        (Stage::Looking, CleaningKind::Inactive) => Ok(part(number(cleaning.looked), number(people::last_no(tx.sql)?))),
        (Stage::Looking, CleaningKind::Chosen) => store::count(tx.sql, cleaning.no).map(|(all, seen)| part(seen, all)),
        (Stage::Running, _) => {
            let done = cleaning.tally.deleted + cleaning.tally.anonymised + cleaning.tally.stayed;
            Ok(part(done, cleaning.rules.going))
        }
        (Stage::Ready | Stage::Waiting | Stage::Done | Stage::Stopped, _) => Ok(1_000),
    }
}

/// People with what is known of them, and where to go on.
pub type Listing = (Vec<(Listed, Known)>, Option<Place>);

/// Some of the people a cleaning is about, the held first, with what is known of them; and where to go on.
pub fn page(tx: &Tx<'_>, cleaning: &StoredCleaning, place: Place) -> Result<Listing, ApiError> {
    let mut listed = store::page(tx.sql, cleaning.no, place, PAGE + 1)?;
    let more = listed.len() > PAGE as usize;
    listed.truncate(PAGE as usize);
    let next = if more {
        listed.last().map(|last| Place { after: last.no, ..place })
    } else {
        (!place.goes).then_some(Place { goes: true, after: 0 })
    };
    let numbers: Vec<_> = listed.iter().map(|one| one.no).collect();
    let known = facts::of(tx, &numbers)?;
    Ok((listed.into_iter().zip(known).collect(), next))
}

/// When something is to be done next; nothing where nothing is ahead.
pub fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    let active = store::active(tx.sql)?;
    let mut due = None;
    for cleaning in &active {
        let at = match cleaning.rules.stage {
            Stage::Looking | Stage::Running => Some(tx.now),
            Stage::Waiting if !store::untold(tx.sql, cleaning.no, 1)?.is_empty() => Some(tx.now),
            Stage::Waiting => cleaning.rules.due,
            Stage::Ready | Stage::Done | Stage::Stopped => None,
        };
        due = [due, at].into_iter().flatten().min();
    }
    let is_taken = active.iter().any(|one| one.rules.kind == CleaningKind::Inactive && one.rules.stage != Stage::Ready);
    let prepared = retention::planned(tx.sql)?.filter(|_| !is_taken).map(|on| prepared_at(tx, on));
    Ok([due, prepared].into_iter().flatten().min())
}

/// When it is looked who goes on a day.
pub(super) fn prepared_at(tx: &Tx<'_>, on: Day) -> Moment {
    tx.config().zone().begins(on.plus_days(-WARNED_BEFORE)) + HOUR
}

fn refused(why: CleaningError) -> ApiError {
    match why {
        CleaningError::NotReady | CleaningError::Over => ApiError::refused(Code::CleaningNotReady),
        CleaningError::CountChanged => ApiError::at("/people", Code::CountChanged),
        CleaningError::Nobody => ApiError::refused(Code::CleaningEmpty),
    }
}
