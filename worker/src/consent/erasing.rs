//! Who may be forgotten because they ended everything or never confirmed anything, and the erasing of what they said.

use std::collections::BTreeMap;

use lupa_domain::{
    consent::{Standing, is_forgettable},
    digest::Digest,
    time::Moment,
};

use super::{
    consent_counts,
    events::log,
    scans,
    store::{leaf, state},
};
use crate::{
    log::{findings, mark_erased},
    platform::sql::{Sql, SqlError, Value},
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
    wording,
};

/// Of these people, those who have said nothing since then, and never anything that needs no confirmation: what staff recorded, or what was
/// given at the counter.
pub fn silent_since(sql: &dyn Sql, since: Moment, people: &[PersonNo]) -> Result<Vec<PersonNo>, ApiError> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let people = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select value from json_each(?1) as chosen where not exists \
         (select 1 from event where event.person = chosen.value and (event.at >= ?2 or event.body ->> '$.act' in ('given', 'objected'))) \
         and not exists (select 1 from objection where objection.person = chosen.value)",
        &[(&people).into(), since.into()],
    )?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// The people in a stretch of numbers about which nothing has to be proved any longer.
pub fn ended(tx: &Tx<'_>, silent_since: Moment, after: PersonNo, upto: PersonNo) -> Result<Vec<PersonNo>, ApiError> {
    let mut standings = ended_standings(tx.sql, silent_since, after, upto)?;
    if standings.is_empty() {
        return Ok(Vec::new());
    }
    let mut over = Vec::new();
    for (person, answered) in answered(tx.sql, standings.keys().copied())? {
        let mut promised = Vec::new();
        for digest in &answered {
            promised.push(wording::notice(tx, digest)?.and_then(|known| known.published.notice().retention()));
        }
        if is_forgettable(&standings.remove(&person).unwrap_or_default(), &promised, tx.now, tx.config().zone()) {
            over.push(person);
        }
    }
    Ok(over)
}

/// Where they stand who may have ended everything. Who has something that stands or forbids is most of them, and is not even read.
fn ended_standings(
    sql: &dyn Sql,
    silent_since: Moment,
    after: PersonNo,
    upto: PersonNo,
) -> Result<BTreeMap<PersonNo, Vec<Standing>>, ApiError> {
    let rows = sql.query(
        "select standing.person, standing.state, standing.since, event.id from standing join event on event.no = standing.event \
         where standing.person > ?2 and standing.person <= ?3 \
         and not exists (select 1 from standing other where other.person = standing.person and other.state in ('given', 'objected')) \
         and not exists (select 1 from objection where objection.person = standing.person) \
         and not exists (select 1 from event late where late.person = standing.person and late.at >= ?1)",
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
fn answered(sql: &dyn Sql, people: impl Iterator<Item = PersonNo>) -> Result<BTreeMap<PersonNo, Vec<Digest>>, ApiError> {
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

/// Forgets what was typed into forms before and waits for nobody any more: it may be anyone's. Answers whether there was anything.
pub fn forget_forms(sql: &dyn Sql, before: Moment) -> Result<bool, ApiError> {
    let any = !sql.query("select 1 from signup_input where at < ? limit 1", &[before.into()])?.is_empty();
    // Blanks over what was typed, in its very place, before its row goes.
    sql.query(
        "update signup_input set name = iif(name is null, null, printf('%*s', octet_length(name), '')), \
         phone = iif(phone is null, null, printf('%*s', octet_length(phone), '')), \
         answers = iif(answers is null, null, printf('%*s', octet_length(answers), '')) where at < ?",
        &[before.into()],
    )?;
    sql.query("delete from signup_input where at < ?", &[before.into()])?;
    sql.query("delete from idempotency_key where at < ?", &[before.into()])?;
    Ok(any)
}

/// Erases what the people in the table `erasing` said. Of their events the leaves stay, so that the log still holds.
pub fn erase(tx: &Tx<'_>) -> Result<(), ApiError> {
    let (log, sql) = (log(tx), tx.sql);
    let mut numbers = Vec::new();
    for row in sql.query("select no, salt, body from event where person in (select person from erasing) order by no", &[])? {
        let (no, leaf) = leaf(&row)?;
        log.orphan(sql, no, leaf)?;
        numbers.push(no);
    }
    mark_erased(sql, &numbers)?;
    findings::erase(sql)?;
    scans::erase(sql)?;
    consent_counts::add_erased(sql, tx.today())?;
    for statement in [
        "delete from idempotency_key where event in (select id from event where person in (select person from erasing))",
        "delete from receipt where event in (select no from event where person in (select person from erasing))",
        "update recording set original = printf('%*s', octet_length(original), '') where original is not null \
         and event in (select no from event where person in (select person from erasing))",
        "delete from recording where event in (select no from event where person in (select person from erasing))",
        "delete from standing where person in (select person from erasing)",
        "delete from objection where person in (select person from erasing)",
        "update signup_input set name = iif(name is null, null, printf('%*s', octet_length(name), '')), \
         phone = iif(phone is null, null, printf('%*s', octet_length(phone), '')), \
         answers = iif(answers is null, null, printf('%*s', octet_length(answers), '')) \
         where event in (select no from event where person in (select person from erasing))",
        "delete from signup_input where event in (select no from event where person in (select person from erasing))",
        "delete from event where person in (select person from erasing)",
    ] {
        sql.query(statement, &[])?;
    }
    Ok(())
}
