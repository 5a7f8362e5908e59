//! Taking an import back: who came with it goes again, and what it changed becomes what it was, unless something has happened since.

use lupa_domain::{
    api::imports::UndoCounts,
    people::{Source, card_data::field_datum},
};
use serde_json::Value;

use super::store::{self, Effect, Import};
use crate::{
    consent,
    people::{
        self, PersonNo,
        card::{self, Card},
        changes::{self, Because},
        commands, foreign_records, history,
    },
    portal,
    rights::{erasure, requests},
    runtime::{error::ApiError, tx::Tx},
};

/// How many people a step takes back.
const BATCH: u32 = 100;

/// Takes some people back; whether there are more.
pub(super) fn some(tx: &Tx<'_>, import: &mut Import) -> Result<bool, ApiError> {
    if import.holds_records() {
        return records(tx, import);
    }
    let effects = store::effects(tx.sql, import.no, BATCH)?;
    let mut counts = import.undone.unwrap_or_default();
    let mut gone = Vec::new();
    for effect in &effects {
        if !effect.created {
            put_back(tx, import, effect, &mut counts)?;
        } else if is_untouched(tx, effect)? {
            gone.push(effect.person);
        } else {
            counts.stayed += 1;
        }
        store::delete_effect(tx.sql, import.no, effect.person)?;
    }
    counts.removed += u32::try_from(gone.len()).unwrap_or(u32::MAX);
    erasure::erase(tx, &gone)?;
    import.undone = Some(counts);
    import.done += u32::try_from(effects.len()).unwrap_or(u32::MAX);
    Ok(effects.len() == BATCH as usize)
}

/// Takes some notes of other systems' records back; whether there are more. What was stopped by them stays stopped.
fn records(tx: &Tx<'_>, import: &mut Import) -> Result<bool, ApiError> {
    let gone = foreign_records::take_back(tx.sql, import.no, BATCH)?;
    let counts = import.undone.unwrap_or_default();
    import.undone = Some(UndoCounts { removed: counts.removed + gone, stayed: import.counts.merged, ..counts });
    import.done += gone;
    Ok(gone == BATCH)
}

/// Whether nothing has happened to somebody since they came: nobody changed their card, nothing was noted, they said and asked nothing.
fn is_untouched(tx: &Tx<'_>, effect: &Effect) -> Result<bool, ApiError> {
    let (sql, no) = (tx.sql, effect.person);
    let person = people::by_no(sql, no)?;
    Ok(person.confirmed_at.is_none()
        && changes::last_no(sql, no)? <= effect.last
        && history::count(sql, no)? == 0
        && consent::count_events(sql, no)? == 0
        && portal::count(sql, no)? == 0
        && requests::of_person(sql, no)?.is_empty()
        && !people::is_restricted(sql, no)?)
}

fn put_back(tx: &Tx<'_>, import: &Import, effect: &Effect, counts: &mut UndoCounts) -> Result<(), ApiError> {
    let no: PersonNo = effect.person;
    let (before, mut wanted) = (card::load(tx.sql, no)?, card::load(tx.sql, no)?);
    let made = changes::of_list(tx.sql, no, (effect.first, effect.last))?;
    // While the processing is restricted, nothing is changed.
    if before.restricted {
        counts.changed_since += u32::try_from(made.len()).unwrap_or(u32::MAX);
        return Ok(());
    }
    let now = before.data();
    // The last change first, so that several of one datum lead back to the value before them all.
    for change in made.iter().rev() {
        let is_as_made = wanted.data().get(&change.datum) == change.after.as_ref() || now.get(&change.datum) == change.after.as_ref();
        if is_as_made && set(&mut wanted, &change.datum, change.before.as_ref()) {
            counts.put_back += 1;
        } else {
            counts.changed_since += 1;
        }
    }
    let Ok(particulars) = wanted.particulars(tx.config().country) else { return Ok(()) };
    let because = Because { staff: Some(import.staff), source: Source::Noted, reason: None };
    let changed = commands::change(tx, &before, &particulars, &wanted.fields, because)?;
    if changed.iter().any(|changed| changed.datum == "email") {
        portal::forget(tx.sql, no, tx.now)?;
    }
    Ok(())
}

/// Writes a datum into a card; whether that can be done.
fn set(card: &mut Card, datum: &str, value: Option<&Value>) -> bool {
    let text = || value.and_then(Value::as_str).map(str::to_owned);
    match datum {
        "email" => card.email = text(),
        "name" => card.name = text(),
        "organisation" => card.organisation = text(),
        "phone" => card.phone = text(),
        "address" => card.address = value.and_then(|value| serde_json::from_value(value.clone()).ok()),
        "tags" => card.tags = value.and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_default(),
        other => {
            let Some(id) = other.strip_prefix("fields/").and_then(|id| id.parse().ok()) else { return false };
            debug_assert_eq!(field_datum(&id), other);
            match value {
                None => drop(card.fields.remove(&id)),
                Some(value) => drop(card.fields.insert(id, value.clone())),
            }
        }
    }
    true
}
