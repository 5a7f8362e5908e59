//! Objections by kind (GDPR Art. 21), for the purposes that there are and for those that come later. Objecting to one purpose is in
//! [`super::objections`].
//!
//! An objection to a kind is kept by itself, and is an event on every purpose of it that a notice has told of, with its receipt: so it stands in the log,
//! and in everything that is asked of standings. What comes later has no standing; there the kind counts (`State::of_objector`).

use std::collections::BTreeMap;

use lupa_domain::{
    api::rights::objections::OwnObjection,
    consent::{Act, By, Event, Method, State},
    rights::ObjectionKind,
    time::Moment,
    wording::{Purpose, PurposeId},
};

use super::{
    events::record,
    letters::RECEIPT,
    objections, receipts,
    store::{self, StoredStanding},
    withdrawal,
};
use crate::{
    delivery::outbox::{self, Recipient},
    people::{FoundOrCreated, Person},
    platform::sql::{Sql, SqlError},
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
    wording,
};

/// The kinds that a person objects to, and since when.
pub fn kinds(sql: &dyn Sql, person: PersonNo) -> Result<BTreeMap<ObjectionKind, Moment>, ApiError> {
    let rows = sql.query("select kind, since from objection where person = ?", &[person.into()])?;
    let mut kinds = BTreeMap::new();
    for row in &rows {
        let kind = ObjectionKind::from_word(row.text(0)?).ok_or_else(|| SqlError("nobody can object to that".into()))?;
        kinds.insert(kind, row.moment(1)?);
    }
    Ok(kinds)
}

/// Every kind, and whether a person objects to it, for their own eyes.
pub fn list(sql: &dyn Sql, person: PersonNo) -> Result<Vec<OwnObjection>, ApiError> {
    let kinds = kinds(sql, person)?;
    let one = |kind| OwnObjection { kind, objecting: kinds.contains_key(&kind), since: kinds.get(&kind).copied() };
    Ok(ObjectionKind::ALL.into_iter().map(one).collect())
}

/// Whether a person objects to the kind of use that a purpose is.
pub fn objects_to(sql: &dyn Sql, person: PersonNo, purpose: &Purpose) -> Result<bool, ApiError> {
    Ok(since(sql, person, purpose)?.is_some())
}

/// Since when a person objects to the kind of use that a purpose is; nothing where they do not.
pub fn since(sql: &dyn Sql, person: PersonNo, purpose: &Purpose) -> Result<Option<Moment>, ApiError> {
    let kinds = kinds(sql, person)?;
    Ok(ObjectionKind::of(purpose).filter_map(|kind| kinds.get(&kind).copied()).min())
}

/// The purposes whose kind a person objects to.
pub(super) fn covered(sql: &dyn Sql, person: PersonNo) -> Result<BTreeMap<PurposeId, Moment>, ApiError> {
    let kinds = kinds(sql, person)?;
    let mut covered = BTreeMap::new();
    if !kinds.is_empty() {
        for purpose in wording::purposes(sql)? {
            let since = ObjectionKind::of(&purpose).filter_map(|kind| kinds.get(&kind).copied()).min();
            covered.extend(since.map(|since| (purpose.id, since)));
        }
    }
    Ok(covered)
}

/// Objects to a kind of use. Answers the receipts, one for each purpose that it moves; none where the person objected before.
pub fn object(tx: &Tx<'_>, person: &Person, kind: ObjectionKind) -> Result<Vec<String>, ApiError> {
    object_by(tx, person, kind, Method::Portal)
}

/// The same, said in another way than on the own page.
pub fn object_by(tx: &Tx<'_>, person: &Person, kind: ObjectionKind, method: Method) -> Result<Vec<String>, ApiError> {
    let mut receipts = Vec::new();
    for (purpose, receipt) in forbid(tx, person, kind, method)? {
        receipts.push(receipt);
        mail(tx, person, &purpose)?;
    }
    Ok(receipts)
}

/// A person who was just taken in objects to being written to, by what they once said: nothing is mailed to them, not even that.
pub fn object_in_silence(tx: &Tx<'_>, person: &Person, kinds: &[ObjectionKind]) -> Result<(), ApiError> {
    for kind in kinds {
        forbid(tx, person, *kind, Method::Portal)?;
    }
    Ok(())
}

/// A person unsubscribed elsewhere, as a list says that staff brought in: they object to direct marketing, and to what they have agreed to since they
/// first did. Nothing is mailed to them.
pub fn object_by_list(tx: &Tx<'_>, person: &Person) -> Result<(), ApiError> {
    forbid(tx, person, ObjectionKind::DirectMarketing, Method::Import)?;
    for purpose in agreed_since(tx.sql, person)? {
        objections::object(tx, person, &purpose, Method::Import)?;
    }
    Ok(())
}

/// Whether a person objects to direct marketing and has agreed to none of it since.
pub fn is_stopped(sql: &dyn Sql, person: &Person) -> Result<bool, ApiError> {
    Ok(kinds(sql, person.no)?.contains_key(&ObjectionKind::DirectMarketing) && agreed_since(sql, person)?.is_empty())
}

/// The purposes of direct marketing that a person agreed to, though they object to the kind.
fn agreed_since(sql: &dyn Sql, person: &Person) -> Result<Vec<PurposeId>, ApiError> {
    let mut agreed = Vec::new();
    for purpose in wording::purposes(sql)?.into_iter().filter(|purpose| ObjectionKind::DirectMarketing.covers(purpose)) {
        if state_on(sql, person, &purpose.id)?.can_be_taken_back() {
            agreed.push(purpose.id);
        }
    }
    Ok(agreed)
}

/// Keeps the objection, and answers which purposes it moves, each with the receipt. One that stands already moves what the person has agreed to
/// since.
fn forbid(tx: &Tx<'_>, person: &Person, kind: ObjectionKind, method: Method) -> Result<Vec<(PurposeId, String)>, ApiError> {
    if !kinds(tx.sql, person.no)?.contains_key(&kind) {
        let row = [kind.as_str().into(), person.no.into(), tx.now.into()];
        tx.sql.query("insert into objection (kind, person, since) values (?, ?, ?)", &row)?;
    }
    let mut moved = Vec::new();
    for purpose in wording::purposes(tx.sql)?.into_iter().filter(|purpose| kind.covers(purpose)) {
        if state_on(tx.sql, person, &purpose.id)? != State::Objected {
            let receipt = objections::object(tx, person, &purpose.id, method)?;
            moved.extend(receipt.map(|receipt| (purpose.id, receipt)));
        }
    }
    Ok(moved)
}

/// Lifts an objection to a kind, and with it what it forbade; what was forbidden by itself stays so. Consent is not given by it.
pub fn lift(tx: &Tx<'_>, person: &Person, kind: ObjectionKind) -> Result<Vec<String>, ApiError> {
    let Some(since) = kinds(tx.sql, person.no)?.get(&kind).copied() else { return Ok(Vec::new()) };
    tx.sql.query("delete from objection where kind = ? and person = ?", &[kind.as_str().into(), person.no.into()])?;
    let still = covered(tx.sql, person.no)?;
    let mut receipts = Vec::new();
    for purpose in wording::purposes(tx.sql)?.iter().filter(|purpose| kind.covers(purpose) && !still.contains_key(&purpose.id)) {
        let Some(kept) = withdrawal::standing_on(tx.sql, person, &purpose.id)? else { continue };
        if kept.standing.state == State::Objected && kept.standing.since >= since {
            receipts.push(lift_one(tx, person, &kept)?);
            mail(tx, person, &purpose.id)?;
        }
    }
    Ok(receipts)
}

fn lift_one(tx: &Tx<'_>, person: &Person, kept: &StoredStanding) -> Result<String, ApiError> {
    let objected = store::event_by_id(tx.sql, kept.standing.event, person.no)?;
    let objected = objected.ok_or_else(|| ApiError::Broken("the event of a standing is gone".into()))?.event;
    let known = wording::promised(tx, &objected.notice)?;
    let event = Event {
        id: tx.id(),
        at: tx.now,
        act: Act::ObjectionLifted,
        by: By::Person,
        method: Method::Portal,
        choices: [(kept.purpose.clone(), true)].into(),
        asked: None,
        ..objected
    };
    let kept = record(tx, person, FoundOrCreated::Found, event, known.published.notice())?;
    receipts::issue(tx, &kept, &known.published)
}

/// No marketing at all: objects to it and to profiling, and withdraws every consent. Answers the receipts.
pub fn forbid_marketing(tx: &Tx<'_>, person: &Person) -> Result<Vec<String>, ApiError> {
    let mut receipts = Vec::new();
    for kind in ObjectionKind::NO_MARKETING {
        receipts.extend(object(tx, person, kind)?);
    }
    for kept in store::standings_of(tx.sql, person.no)?.iter().filter(|kept| kept.standing.state.can_be_taken_back()) {
        let receipt = withdrawal::withdraw(tx, person, &kept.purpose, Method::Portal)?;
        if receipt.is_some() {
            mail(tx, person, &kept.purpose)?;
        }
        receipts.extend(receipt);
    }
    Ok(receipts)
}

fn state_on(sql: &dyn Sql, person: &Person, purpose: &PurposeId) -> Result<State, ApiError> {
    Ok(withdrawal::standing_on(sql, person, purpose)?.map_or(State::None, |kept| kept.standing.state))
}

/// Mails the receipt of what was last said about a purpose.
pub fn mail(tx: &Tx<'_>, person: &Person, purpose: &PurposeId) -> Result<(), ApiError> {
    let last = withdrawal::standing_on(tx.sql, person, purpose)?;
    let event = last.map(|kept| store::event_by_id(tx.sql, kept.standing.event, person.no)).transpose()?.flatten();
    match event.filter(|_| person.email.is_some()) {
        Some(event) => outbox::put(tx, Recipient::Person(person.no), RECEIPT, &event.no.to_string()),
        None => Ok(()),
    }
}
