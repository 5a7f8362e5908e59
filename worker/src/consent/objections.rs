//! Objections: forbidding what needs no consent, and lifting that again.

use lupa_domain::{
    consent::{Act, By, Event, Method, State},
    wording::PurposeId,
};

use super::{
    events::record,
    objecting, receipts,
    store::{self, StoredSignup},
};
use crate::{
    people::{FoundOrCreated, Person},
    runtime::{error::ApiError, tx::Tx},
    wording,
};

/// Forbids what needs no consent: an objection, with its receipt. Nothing where no notice has ever told of the purpose, which then has no
/// other ground.
pub fn object(tx: &Tx<'_>, person: &Person, purpose: &PurposeId, method: Method) -> Result<Option<String>, ApiError> {
    let Some(known) = wording::last_shown(tx.sql, purpose, person.locale)? else { return Ok(None) };
    let event = Event {
        id: tx.id(),
        person: person.id,
        at: tx.now,
        act: Act::Objected,
        by: By::Person,
        method,
        notice: known.digest().clone(),
        locale: known.notice().locale,
        choices: [(purpose.clone(), true)].into(),
        asked: None,
    };
    let kept = record(tx, person, FoundOrCreated::Found, event, known.notice())?;
    receipts::issue(tx, &kept, &known).map(Some)
}

/// A person who objected and now confirms a new form of their own lifts the objection; the log says so before it says the consent.
pub(super) fn lift_for_signup(tx: &Tx<'_>, person: &Person, signup: &StoredSignup) -> Result<(), ApiError> {
    let (standings, covered) = (store::standings_of(tx.sql, person.no)?, objecting::covered(tx.sql, person.no)?);
    for purpose in signup.event.choices.iter().filter(|(_, ticked)| **ticked).map(|(purpose, _)| purpose) {
        let said = standings.iter().find(|kept| kept.purpose == *purpose).map_or(State::None, |kept| kept.standing.state);
        if said == State::Objected || (covered.contains_key(purpose) && said.of_objector() == State::Objected) {
            lift(tx, person, &signup.event, purpose)?;
        }
    }
    Ok(())
}

/// Lifts one objection, by the act that `because` is part of.
pub(super) fn lift(tx: &Tx<'_>, person: &Person, because: &Event, purpose: &PurposeId) -> Result<(), ApiError> {
    let known = wording::promised(tx, &because.notice)?;
    let event = Event {
        id: tx.id(),
        at: tx.now,
        act: Act::ObjectionLifted,
        choices: [(purpose.clone(), true)].into(),
        asked: None,
        ..because.clone()
    };
    let kept = record(tx, person, FoundOrCreated::Found, event, known.published.notice())?;
    receipts::issue(tx, &kept, &known.published)?;
    Ok(())
}
