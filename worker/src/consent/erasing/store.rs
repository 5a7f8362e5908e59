//! Who may be erased, and the erasing of what they said.

use std::collections::BTreeMap;

use lupa_domain::{consent::Standing, log::tree::Hash, time::Moment, wording::Digest};

use crate::{
    consent::store::{EventNo, leaf, state},
    error::ApiError,
    people::PersonNo,
    platform::sql::{Sql, SqlError, Value},
};

/// Those who signed up before and never confirmed anything. What staff recorded, or was given at the counter, needs no confirmation.
pub(super) fn unconfirmed(sql: &dyn Sql, before: Moment, after: PersonNo, upto: PersonNo) -> Result<Vec<PersonNo>, ApiError> {
    let rows = sql.query(
        "select no from person where no > ?2 and no <= ?3 and confirmed_at is null and restricted = 0 and joined_at < ?1 and not exists \
         (select 1 from event where event.person = person.no and (event.at >= ?1 or event.body ->> '$.act' in ('given', 'objected'))) \
         and not exists (select 1 from card where card.person = person.no)",
        &[before.into(), after.into(), upto.into()],
    )?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// Where they stand who may have ended everything. Who has something that stands or forbids is most of them, and is not even read.
pub(super) fn ended(
    sql: &dyn Sql,
    silent_since: Moment,
    after: PersonNo,
    upto: PersonNo,
) -> Result<BTreeMap<PersonNo, Vec<Standing>>, ApiError> {
    let rows = sql.query(
        "select person.no, standing.state, standing.since, event.id \
         from person join standing on standing.person = person.no join event on event.no = standing.event \
         where person.no > ?2 and person.no <= ?3 and person.restricted = 0 \
         and not exists (select 1 from standing other where other.person = person.no and other.state in ('given', 'objected')) \
         and not exists (select 1 from card where card.person = person.no) \
         and not exists (select 1 from event late where late.person = person.no and late.at >= ?1)",
        &[silent_since.into(), after.into(), upto.into()],
    )?;
    let mut ended: BTreeMap<PersonNo, Vec<Standing>> = BTreeMap::new();
    for row in &rows {
        let standing = Standing { state: state(row, 1)?, since: row.moment(2)?, event: row.parse(3)? };
        ended.entry(row.int(0)?).or_default().push(standing);
    }
    Ok(ended)
}

/// Which notices these people have answered. A form that was sent and not confirmed is no answer: anyone may type anyone's address.
pub(super) fn answered(sql: &dyn Sql, people: impl Iterator<Item = PersonNo>) -> Result<BTreeMap<PersonNo, Vec<Digest>>, ApiError> {
    let people = lupa_domain::jcs::text(&people.collect::<Vec<_>>());
    let rows = sql.query(
        "select distinct person, body ->> '$.notice' from event \
         where person in (select value from json_each(?)) and body ->> '$.act' <> 'signed_up'",
        &[Value::from(&people)],
    )?;
    let mut answered: BTreeMap<PersonNo, Vec<Digest>> = BTreeMap::new();
    for row in &rows {
        answered.entry(row.int(0)?).or_default().push(row.parse(1)?);
    }
    Ok(answered)
}

/// Forgets what was typed into forms before and waits for nobody any more: it may be anyone's.
pub(super) fn forget_forms(sql: &dyn Sql, before: Moment) -> Result<(), ApiError> {
    sql.query("delete from typed where at < ?", &[before.into()])?;
    sql.query("delete from asking where at < ?", &[before.into()])?;
    Ok(())
}

/// Names those who are being erased: only of them events can be deleted.
pub(super) fn begin(sql: &dyn Sql, people: &[PersonNo]) -> Result<(), ApiError> {
    let people = lupa_domain::jcs::text(&people);
    sql.query("insert into erasing (person) select value from json_each(?)", &[Value::from(&people)])?;
    Ok(())
}

/// Erases what those said who are being erased.
pub(super) fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    for statement in [
        "delete from receipt where event in (select no from event where person in (select person from erasing))",
        "delete from recording where event in (select no from event where person in (select person from erasing))",
        "delete from standing where person in (select person from erasing)",
        "delete from typed where event in (select no from event where person in (select person from erasing))",
        "delete from event where person in (select person from erasing)",
    ] {
        sql.query(statement, &[])?;
    }
    Ok(())
}

pub(super) fn end(sql: &dyn Sql) -> Result<(), ApiError> {
    sql.query("delete from erasing", &[])?;
    Ok(())
}

/// The leaves of those who are being erased, with their numbers.
pub(super) fn leaves_of_erased(sql: &dyn Sql) -> Result<Vec<(EventNo, Hash)>, ApiError> {
    let rows = sql.query("select no, salt, body from event where person in (select person from erasing)", &[])?;
    Ok(rows.iter().map(leaf).collect::<Result<_, _>>()?)
}
