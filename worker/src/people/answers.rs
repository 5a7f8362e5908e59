//! What people answered because a purpose asked: it stands in the business's own fields like anything else there, with a mark that it came with
//! a consent. What staff had written down before, on the business's own ground, is put right by an answer and gets no mark: it stays.

use std::collections::BTreeSet;

use lupa_domain::{
    ordered::CollectOrdered,
    people::{
        FieldId, Values,
        card_data::{changes as compared, field_datum},
        retained,
    },
};

use super::{
    card,
    changes::{self, Because},
};
use crate::{
    platform::sql::{Sql, SqlError},
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx, wiping},
};

/// Keeps answers on a person's card.
pub fn answer(tx: &Tx<'_>, person: PersonNo, answers: &Values, because: Because<'_>) -> Result<(), ApiError> {
    if answers.is_empty() {
        return Ok(());
    }
    card::begin(tx.sql, person)?;
    let before = card::load(tx.sql, person)?.fields;
    let mut after = before.clone();
    after.extend(answers.clone());
    for field in answers.keys().filter(|field| !before.contains_key(*field)) {
        tx.sql.query("insert or ignore into answered (person, field) values (?, ?)", &[person.into(), field.as_str().into()])?;
    }
    rewrite(tx, person, (&before, &after), because)
}

/// Takes answers away, unless they are the business's own to keep.
pub fn take_away(tx: &Tx<'_>, person: PersonNo, fields: &BTreeSet<FieldId>, because: Because<'_>) -> Result<(), ApiError> {
    let going: BTreeSet<FieldId> = answered(tx.sql, person)?.intersection(fields).cloned().collect_set();
    if going.is_empty() {
        return Ok(());
    }
    let before = card::load(tx.sql, person)?.fields;
    let after: Values = before.clone().into_iter().filter(|(field, _)| !going.contains(field)).collect_map();
    for field in &going {
        tx.sql.query("delete from answered where person = ? and field = ?", &[person.into(), field.as_str().into()])?;
    }
    rewrite(tx, person, (&before, &after), because)
}

/// The fields that a person filled in because a purpose asked.
pub fn answered(sql: &dyn Sql, person: PersonNo) -> Result<BTreeSet<FieldId>, ApiError> {
    let rows = sql.query("select field from answered where person = ?", &[person.into()])?;
    Ok(rows.iter().map(|row| row.parse(0)).try_collect_set::<_, SqlError>()?)
}

fn rewrite(tx: &Tx<'_>, person: PersonNo, (before, after): (&Values, &Values), because: Because<'_>) -> Result<(), ApiError> {
    let data = |values: &Values| values.iter().map(|(field, value)| (field_datum(field), value.clone())).collect_map();
    let changed = compared(&data(before), &data(after));
    if changed.is_empty() {
        return Ok(());
    }
    card::put_fields(tx.sql, person, after)?;
    changes::note(tx.sql, person, &changed, because, tx.now)?;
    if changed.iter().any(|change| retained(change).wiped) {
        wiping::ask(tx)?;
    }
    Ok(())
}
