//! What staff write about people: cards, and what happened. Each change is noted with who made it and on whose word.

use lupa_domain::{
    api::people::HistoryLine,
    email::EmailAddress,
    ids::{HistoryId, PersonId},
    people::{
        Entry, Source, Values,
        card_data::{CardData, DatumChange, changes as compared},
        retained,
    },
};
use serde_json::{Value, json};

use super::{
    card::{self, Card},
    changes::{self, BY_PERSON, Because},
    history,
};
use crate::{
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx, wiping},
    staff::Member,
};

/// Takes a person into the register. That nobody has the address has been looked up.
pub fn create(tx: &Tx<'_>, particulars: &CardData, fields: &Values, because: Because<'_>) -> Result<(PersonNo, PersonId), ApiError> {
    let id: PersonId = tx.id();
    let no = card::insert(tx.sql, (id, tx.id()), particulars, fields, tx.now)?;
    changes::note_new(tx.sql, no, &particulars.data(fields), because, tx.now)?;
    Ok((no, id))
}

/// Changes a card. Answers what has changed.
pub fn change(
    tx: &Tx<'_>,
    before: &Card,
    particulars: &CardData,
    fields: &Values,
    because: Because<'_>,
) -> Result<Vec<DatumChange>, ApiError> {
    let changed = compared(&before.data(), &particulars.data(fields));
    if !changed.is_empty() {
        card::update(tx.sql, before, particulars, fields, tx.now)?;
        changes::note(tx.sql, before.no, &changed, because, tx.now)?;
        if changed.iter().any(|change| retained(change).wiped) {
            wiping::ask(tx)?;
        }
    }
    Ok(changed)
}

/// Puts right what a person may put right themself, at once and with its history. Only a postal address makes a card where there was none.
pub fn correct_oneself(tx: &Tx<'_>, before: &Card, particulars: &CardData) -> Result<Vec<DatumChange>, ApiError> {
    if card::exists(tx.sql, before.no)? || particulars.address.is_some() {
        return change(tx, before, particulars, &before.fields, BY_PERSON);
    }
    let changed = compared(&before.data(), &particulars.data(&before.fields));
    if !changed.is_empty() {
        card::update_person(tx.sql, before, particulars, tx.now)?;
        changes::note(tx.sql, before.no, &changed, BY_PERSON, tx.now)?;
        if changed.iter().any(|change| retained(change).wiped) {
            wiping::ask(tx)?;
        }
    }
    Ok(changed)
}

/// Gives a person another address, which they have shown to be theirs. That nobody else has it has been looked up.
pub fn move_address(tx: &Tx<'_>, before: &Card, email: EmailAddress) -> Result<(), ApiError> {
    let particulars = CardData { email: Some(email), ..before.particulars(tx.config().country)? };
    let changed = compared(&before.data(), &particulars.data(&before.fields));
    card::update_person(tx.sql, before, &particulars, tx.now)?;
    changes::note(tx.sql, before.no, &changed, BY_PERSON, tx.now)?;
    wiping::ask(tx)
}

/// Notes that something happened: with a person in the register, or with a walk-in.
pub fn add_entry(tx: &Tx<'_>, by: &Member, person: Option<PersonNo>, entry: &Entry) -> Result<HistoryLine, ApiError> {
    if let Some(person) = person {
        card::begin(tx.sql, person)?;
    }
    let id: HistoryId = tx.id();
    history::insert(tx.sql, id, person, entry, by.id(), tx.now)?;
    written(tx, id)
}

/// Puts an entry right. Answers it, and whether anything has changed.
pub fn change_entry(tx: &Tx<'_>, by: &Member, person: PersonNo, was: &HistoryLine, entry: &Entry) -> Result<(HistoryLine, bool), ApiError> {
    let (before, after) = (as_noted(was), json!(entry));
    let changes = before != after;
    if changes {
        history::update(tx.sql, person, was.id, entry)?;
        note(tx, by, person, was, Some(after))?;
        if was.text.is_some() {
            wiping::ask(tx)?;
        }
    }
    Ok((written(tx, was.id)?, changes))
}

/// Takes an entry out; that it was there stays among the changes, and its note is gone.
pub fn remove_entry(tx: &Tx<'_>, by: &Member, person: PersonNo, was: &HistoryLine) -> Result<(), ApiError> {
    history::delete(tx.sql, person, was.id)?;
    note(tx, by, person, was, None)?;
    wiping::ask(tx)
}

fn written(tx: &Tx<'_>, id: HistoryId) -> Result<HistoryLine, ApiError> {
    history::any(tx.sql, id)?.map(|(_, line)| line).ok_or_else(|| ApiError::Broken("an entry has gone".into()))
}

/// An entry as it stands among the changes.
fn as_noted(line: &HistoryLine) -> Value {
    let HistoryLine { happening, day, text, amount, open, .. } = line.clone();
    json!(Entry { happening, day, text, amount, open })
}

fn note(tx: &Tx<'_>, by: &Member, person: PersonNo, was: &HistoryLine, after: Option<Value>) -> Result<(), ApiError> {
    let changed = DatumChange { datum: format!("history/{}", was.id), before: Some(as_noted(was)), after };
    changes::note(tx.sql, person, &[changed], Because { staff: Some(by.id()), source: Source::Noted, reason: None }, tx.now)
}
