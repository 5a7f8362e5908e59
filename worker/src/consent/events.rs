//! The one way to write an event: into the log, into the database, and into the standings that it moves.

use std::rc::Rc;

use lupa_domain::{
    consent::{
        ConsentChange, Event, Standing, State,
        commitment::{Salt, leaf_of},
    },
    wording::{Notice, PurposeId},
};

use super::{
    answers, consent_counts,
    store::{self, StoredEvent},
};
use crate::{
    log::{Events, Fork, Log},
    people::{self, FoundOrCreated, Person},
    runtime::{error::ApiError, tx::Tx},
    wording,
};

/// The log of consent: which events it holds is said here, and how it holds them in `log`.
pub fn log(tx: &Tx<'_>) -> Rc<Log> {
    tx.state.memory(|| Log::new(Events { leaves: store::leaves, last_no: store::last_no }))
}

/// Writes an event because of a request. The next checkpoint of the log is due within seconds.
pub(super) fn record(
    tx: &Tx<'_>,
    person: &Person,
    newness: FoundOrCreated,
    event: Event,
    notice: &Notice,
) -> Result<StoredEvent, ApiError> {
    tx.wake_at(tx.now);
    write(tx, Salt::from_random(tx.entropy.bytes()), person, newness, event, notice)
}

/// Writes that something was asked of which no event is written, because it says nothing new: a leaf that looks like any other. So nobody learns
/// from the log whether the register knew the person.
pub fn record_nothing(tx: &Tx<'_>) -> Result<(), ApiError> {
    tx.wake_at(tx.now);
    log(tx).append_blank(tx.sql, &Salt::from_random(tx.entropy.bytes()))
}

/// How the log is not the one that was signed, if it is not: then nothing is written and nothing is signed. A database that has a fault is not
/// compared: nothing is written to it either, and to read what cannot be read would end the register.
pub fn fork(tx: &Tx<'_>) -> Result<Option<Fork>, ApiError> {
    if tx.state.is_damaged() {
        return Ok(None);
    }
    log(tx).fork(tx.sql, tx.config())
}

/// Writes an event, enters it into the log and moves the standings that it moves.
pub fn write(
    tx: &Tx<'_>,
    salt: Salt,
    person: &Person,
    newness: FoundOrCreated,
    event: Event,
    notice: &Notice,
) -> Result<StoredEvent, ApiError> {
    let body = event.canonical();
    let no = log(tx).append(tx.sql, || leaf_of(&salt, body.as_bytes()))?;
    let kept = StoredEvent { no, salt, event };
    store::insert_event(tx.sql, person.no, &kept, &body)?;
    let event = &kept.event;
    let before = if newness == FoundOrCreated::Created { Vec::new() } else { store::standings_of(tx.sql, person.no)? };
    let (mut moved, mut counted) = (Vec::new(), Vec::new());
    for purpose in event.choices.keys() {
        let was = before.iter().find(|kept| kept.purpose == *purpose).map(|kept| kept.standing);
        let Some(now) = Standing::after(was, event, purpose).filter(|now| was != Some(*now)) else { continue };
        let version = notice.statement(purpose).map_or(0, |statement| statement.purpose_version);
        if let Some(came) = ConsentChange::between(was.map_or(State::None, |was| was.state), now.state) {
            counted.push((purpose, came.as_str()));
        }
        moved.push((purpose, now, version));
    }
    // Only a form that waits counts nothing and moves nobody but to `pending`: the edition is looked up for all others.
    let answers = event.answers_form() || moved.iter().any(|(_, now, _)| now.state == State::Given);
    let edition = if answers { wording::edition_no(tx.sql, &event.notice)? } else { None };
    // What filters ask of the person may just have changed; of a form that waits it has not, for its sender has just been found, or made.
    let only_waits = moved.iter().all(|(_, now, _)| now.state == State::Pending);
    let fresh = if only_waits { None } else { Some(people::by_no(tx.sql, person.no)?) };
    store::set_standings(tx.sql, fresh.as_ref().unwrap_or(person), no, (event, edition), &moved)?;
    let is_over =
        |before: Option<Standing>, now: Standing| before.is_some_and(|was| was.state == State::Given) && now.state != State::Given;
    let was = |purpose: &PurposeId| before.iter().find(|kept| kept.purpose == *purpose).map(|kept| kept.standing);
    let ended: Vec<&PurposeId> =
        moved.iter().filter(|(purpose, now, _)| is_over(was(purpose), *now)).map(|(purpose, ..)| *purpose).collect();
    if !ended.is_empty() {
        answers::release(tx, person, notice, &ended)?;
    }
    consent_counts::add(tx.sql, event, edition, &counted, tx.config().zone())?;
    Ok(kept)
}
