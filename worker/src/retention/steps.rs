//! What a cleaning does step by step: looks at people, tells those who go, erases them. A step is a transaction of some tens of milliseconds, and
//! writes down where the next one goes on.

use lupa_domain::{
    retention::{CleaningKind, Judgement, Obstacle, Promises, Stage, judge},
    rights::erasure::Fate,
    staff::audit::Act,
    time::{Day, Moment},
};

use super::{
    cleanings::{self, next_after, prepared_at},
    facts::{self, Known},
    store::{self, Fated, StoredCleaning, Tally},
    warnings,
};
use crate::{
    consent::retained as said,
    people::{self, PersonNo, retained},
    register::retention,
    rights::erasure,
    runtime::{error::ApiError, tx::Tx},
    staff::Note,
};

/// How many numbers one look passes over.
const LOOKED_AT: PersonNo = 500;
/// How many chosen people one look is about.
const CHOSEN_AT: u32 = 500;
/// How many people one step erases.
pub const ERASED: u32 = 20;

/// Does the next step of what is under way. Answers whether the one after it is due at once.
pub fn step(tx: &Tx<'_>) -> Result<bool, ApiError> {
    let active = store::active(tx.sql)?;
    let is_due = |cleaning: &&StoredCleaning| match cleaning.rules.stage {
        Stage::Looking | Stage::Running | Stage::Waiting => true,
        Stage::Ready | Stage::Done | Stage::Stopped => false,
    };
    for cleaning in active.iter().filter(is_due) {
        let mut cleaning = cleaning.clone();
        let goes_on = match cleaning.rules.stage {
            Stage::Looking => {
                look(tx, &mut cleaning)?;
                true
            }
            Stage::Waiting => warnings::step(tx, &mut cleaning)? || begin_erasing(tx, &mut cleaning)?,
            Stage::Running => {
                run(tx, &mut cleaning, ERASED)?;
                true
            }
            Stage::Ready | Stage::Done | Stage::Stopped => false,
        };
        if goes_on {
            return Ok(true);
        }
    }
    prepare(tx)
}

/// Begins to look who goes on the agreed day, once it comes near. Answers whether it did.
fn prepare(tx: &Tx<'_>) -> Result<bool, ApiError> {
    let Some(on) = retention::planned(tx.sql)?.filter(|on| tx.now >= prepared_at(tx, *on)) else { return Ok(false) };
    let is_taken =
        |one: &StoredCleaning| one.rules.kind == CleaningKind::Inactive && matches!(one.rules.stage, Stage::Waiting | Stage::Running);
    if store::active(tx.sql)?.iter().any(is_taken) {
        // One that staff agreed to themselves takes its place.
        retention::plan(tx.sql, next_after(tx, on)?)?;
        return Ok(false);
    }
    cleanings::begin_inactive(tx, None)?;
    retention::plan(tx.sql, next_after(tx, on)?)?;
    Ok(true)
}

/// Looks at some people, and writes down what would become of them.
pub(super) fn look(tx: &Tx<'_>, cleaning: &mut StoredCleaning) -> Result<(), ApiError> {
    let promises = retention::promises(tx)?;
    let (known, is_last) = match cleaning.rules.kind {
        CleaningKind::Inactive => next_inactive(tx, cleaning, &promises)?,
        CleaningKind::Chosen => {
            let numbers = store::unseen(tx.sql, cleaning.no, CHOSEN_AT)?;
            let known = facts::of(tx, &numbers)?;
            (known, numbers.len() < CHOSEN_AT as usize)
        }
    };
    let tells = cleaning.rules.kind == CleaningKind::Inactive && promises.rules.warns;
    let mut fated = Vec::new();
    for one in &known {
        let (fate, obstacle) = match judged(cleaning, one, &promises, cleaning.on.unwrap_or_else(|| tx.today())) {
            Judgement::Stays => continue,
            Judgement::Held(obstacle) => (Fate::Held, Some(obstacle)),
            Judgement::Goes(fate) => (fate, None),
        };
        let tell = tells && obstacle.is_none() && one.person.is_mailable;
        count(&mut cleaning.tally, one, fate, obstacle);
        cleaning.unwarned += u64::from(tells && obstacle.is_none() && !tell);
        fated.push(Fated { person: one.person.no, fate, obstacle, tell });
    }
    store::judge(tx.sql, cleaning.no, &fated)?;
    if is_last {
        cleaning.rules.going = cleaning.tally.deleted + cleaning.tally.anonymised;
        cleaning.rules.stage = Stage::Ready;
    }
    store::update(tx.sql, cleaning)?;
    if !(is_last && cleaning.by_itself) {
        return Ok(());
    }
    if cleaning.rules.going == 0 { finish(tx, cleaning) } else { cleanings::arrange(tx, cleaning, cleaning.rules.going) }
}

/// The next people who may be inactive, and whether they are the last.
fn next_inactive(tx: &Tx<'_>, cleaning: &mut StoredCleaning, promises: &Promises) -> Result<(Vec<Known>, bool), ApiError> {
    let (after, on) = (cleaning.looked, cleaning.on.unwrap_or_else(|| tx.today()));
    let upto = after + LOOKED_AT;
    cleaning.looked = upto;
    // Months have three lengths, so the last days are looked at more closely.
    let since = on.minus_months(promises.shortest_inactive()).plus_days(4);
    let mut quiet = retained::quiet(tx.sql, tx.config().zone().begins(since), since, after, upto)?;
    let consenting = said::consenting(tx.sql, &quiet)?;
    quiet.retain(|person| !consenting.contains(person));
    Ok((facts::of(tx, &quiet)?, upto >= people::last_no(tx.sql)?))
}

/// What becomes of a person in a cleaning.
fn judged(cleaning: &StoredCleaning, known: &Known, promises: &Promises, on: Day) -> Judgement {
    match cleaning.rules.kind {
        CleaningKind::Inactive => judge(&known.facts, promises, on),
        CleaningKind::Chosen => known.facts.obstacle().map_or_else(|| Judgement::Goes(known.facts.fate()), Judgement::Held),
    }
}

fn count(tally: &mut Tally, known: &Known, fate: Fate, obstacle: Option<Obstacle>) {
    match (fate, obstacle) {
        (Fate::Held, obstacle) => *tally.held.entry(obstacle.map_or("", Obstacle::as_str).to_owned()).or_default() += 1,
        (Fate::Deleted, _) => tally.deleted += 1,
        (Fate::Anonymised, _) => tally.anonymised += 1,
    }
    if fate != Fate::Held {
        tally.entries += known.person.entries;
    }
}

/// Begins to erase, once its moment has come. Answers whether it has.
fn begin_erasing(tx: &Tx<'_>, cleaning: &mut StoredCleaning) -> Result<bool, ApiError> {
    if cleaning.rules.due.is_none_or(|due: Moment| tx.now < due) {
        return Ok(false);
    }
    cleaning.rules.stage = Stage::Running;
    cleaning.looked = 0;
    // From here on it is counted what went.
    (cleaning.tally.deleted, cleaning.tally.anonymised, cleaning.tally.entries) = (0, 0, 0);
    store::update(tx.sql, cleaning)?;
    Ok(true)
}

/// The cleaning that erases now, and the person it would erase next; nothing where there is neither.
fn next_of_running(tx: &Tx<'_>) -> Result<Option<(StoredCleaning, PersonNo)>, ApiError> {
    let Some(cleaning) = store::active(tx.sql)?.into_iter().find(|one| one.rules.stage == Stage::Running) else { return Ok(None) };
    let next = store::going(tx.sql, cleaning.no, cleaning.looked, 1)?.first().copied();
    Ok(next.map(|next| (cleaning, next)))
}

/// Erases the next person alone, where a step with several failed. Answers whether there was one.
pub fn erase_next(tx: &Tx<'_>) -> Result<bool, ApiError> {
    let Some((mut cleaning, _)) = next_of_running(tx)? else { return Ok(false) };
    run(tx, &mut cleaning, 1)?;
    Ok(true)
}

/// Passes the next person over, who cannot be erased: the report counts them as not done, and the next cleaning tries again.
pub fn set_aside(tx: &Tx<'_>) -> Result<(), ApiError> {
    let Some((mut cleaning, person)) = next_of_running(tx)? else { return Ok(()) };
    store::judge(tx.sql, cleaning.no, &[Fated { person, fate: Fate::Held, obstacle: Some(Obstacle::Fault), tell: false }])?;
    *cleaning.tally.held.entry(Obstacle::Fault.as_str().to_owned()).or_default() += 1;
    cleaning.looked = person;
    store::update(tx.sql, &cleaning)
}

/// Erases some of those who go. Who has become active since, or is held by something new, is passed over.
fn run(tx: &Tx<'_>, cleaning: &mut StoredCleaning, most: u32) -> Result<(), ApiError> {
    let numbers = store::going(tx.sql, cleaning.no, cleaning.looked, most)?;
    let Some(last) = numbers.last().copied() else { return finish(tx, cleaning) };
    let promises = retention::promises(tx)?;
    let (mut goes, mut stays) = (Vec::new(), Vec::new());
    for known in facts::of(tx, &numbers)? {
        let no = known.person.no;
        match judged(cleaning, &known, &promises, tx.today()) {
            Judgement::Goes(fate) => {
                count(&mut cleaning.tally, &known, fate, None);
                if known.facts.objects {
                    erasure::remember_objection(tx, &people::by_no(tx.sql, no)?)?;
                }
                goes.push(no);
            }
            Judgement::Held(obstacle) => {
                count(&mut cleaning.tally, &known, Fate::Held, Some(obstacle));
                stays.push(no);
            }
            Judgement::Stays => {
                cleaning.tally.stayed += 1;
                stays.push(no);
            }
        }
    }
    store::leave(tx.sql, cleaning.no, &stays)?;
    erasure::erase(tx, &goes)?;
    cleaning.looked = last;
    store::update(tx.sql, cleaning)
}

/// The cleaning is over: what stays of it is a report in numbers.
fn finish(tx: &Tx<'_>, cleaning: &mut StoredCleaning) -> Result<(), ApiError> {
    cleaning.rules.stage = Stage::Done;
    cleaning.ended_at = Some(tx.now);
    store::update(tx.sql, cleaning)?;
    let gone = cleaning.tally.deleted + cleaning.tally.anonymised;
    Note::of(Act::CleaningDone).about(cleaning.id).detail(gone).write(tx)
}
