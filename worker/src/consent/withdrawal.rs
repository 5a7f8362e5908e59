//! Withdrawing consent: in one click, on the own page, or by objecting to what needs none.

use lupa_domain::{
    consent::{Act, By, Event, Method, State},
    locale::Locale,
    wording::PurposeId,
};

use super::{
    events::{record, record_nothing},
    grounds,
    letters::RECEIPT,
    objections, receipts,
    store::{self, StoredStanding},
};
use crate::{
    delivery::outbox::{self, Recipient},
    people::{FoundOrCreated, Person},
    platform::sql::Sql,
    runtime::{error::ApiError, tx::Tx},
    wording,
};

/// Stops one purpose in one click, and tells the person by mail that it has ended and how to come back. Nothing is told where there was nothing
/// to stop, a second time for instance; neither the log nor how long it takes shows which it was.
pub fn stop(tx: &Tx<'_>, person: Option<&Person>, purpose: &PurposeId) -> Result<(), ApiError> {
    let stopped = person.map(|person| withdraw(tx, person, purpose, Method::OneClick)).transpose()?.flatten();
    if let (Some(person), Some(_)) = (person, stopped) {
        let last = store::standings_of(tx.sql, person.no)?.into_iter().find(|kept| kept.purpose == *purpose);
        let event = last.map(|kept| store::event_by_id(tx.sql, kept.standing.event, person.no)).transpose()?.flatten();
        if let Some(event) = event {
            return outbox::put(tx, Recipient::Person(person.no), RECEIPT, &event.no.to_string());
        }
    } else {
        record_nothing(tx)?;
    }
    outbox::put_for_nobody(tx, RECEIPT, "")
}

/// Takes consent back, or forbids what needs none. Answers the receipt, or nothing where there was nothing to take back or forbid.
pub fn withdraw(tx: &Tx<'_>, person: &Person, purpose: &PurposeId, method: Method) -> Result<Option<String>, ApiError> {
    let kept = standing_on(tx.sql, person, purpose)?;
    if said_nothing(kept.as_ref()) {
        // A person with a one-click address was written to, whatever has become of the ground since: turned off, it may be turned on again.
        let can_be_forbidden = method == Method::OneClick || grounds::is_any(tx.sql, person.no, purpose)?;
        return if can_be_forbidden { objections::object(tx, person, purpose, method) } else { Ok(None) };
    }
    let Some(kept) = kept.filter(|kept| kept.standing.state.can_be_taken_back()) else { return Ok(None) };
    // The words that are taken back are those that were agreed to.
    let given = store::event_by_id(tx.sql, kept.standing.event, person.no)?;
    let given = given.ok_or_else(|| ApiError::Broken("the event of a standing is gone".into()))?.event;
    let known = wording::promised(tx, &given.notice)?;
    let event = Event {
        id: tx.id(),
        person: person.id,
        at: tx.now,
        act: Act::Withdrawn,
        by: By::Person,
        method,
        notice: given.notice,
        locale: given.locale,
        choices: [(purpose.clone(), true)].into(),
        asked: None,
    };
    let kept = record(tx, person, FoundOrCreated::Found, event, known.published.notice())?;
    receipts::issue(tx, &kept, &known.published).map(Some)
}

/// Where a person stands on one purpose.
pub fn standing_on(sql: &dyn Sql, person: &Person, purpose: &PurposeId) -> Result<Option<StoredStanding>, ApiError> {
    Ok(store::standings_of(sql, person.no)?.into_iter().find(|kept| kept.purpose == *purpose))
}

/// Whether a person has said nothing about a purpose.
#[must_use]
pub fn said_nothing(kept: Option<&StoredStanding>) -> bool {
    kept.is_none_or(|kept| kept.standing.state == State::None)
}

/// The purpose in the words of the newest notice about it.
pub fn title_today(tx: &Tx<'_>, purpose: &PurposeId, locale: Locale) -> Result<String, ApiError> {
    let said = wording::last_shown(tx.sql, purpose, locale)?;
    let said = said.as_ref().and_then(|published| published.notice().statement(purpose));
    Ok(said.map_or_else(|| purpose.to_string(), |statement| statement.title.clone()))
}

/// The purpose in the words of the notice that the person saw.
pub fn title(tx: &Tx<'_>, person: Option<&Person>, kept: &StoredStanding, purpose: &PurposeId) -> Result<String, ApiError> {
    let Some(person) = person else { return Ok(purpose.to_string()) };
    let Some(event) = store::event_by_id(tx.sql, kept.standing.event, person.no)? else { return Ok(purpose.to_string()) };
    let known = wording::promised(tx, &event.event.notice)?;
    Ok(known.published.notice().statement(purpose).map_or_else(|| purpose.to_string(), |statement| statement.title.clone()))
}
