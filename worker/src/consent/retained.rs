//! What decides until when people are kept, as far as they said it: many at once.

use std::collections::{BTreeMap, BTreeSet};

use lupa_domain::{
    consent::{Act, State},
    ordered::CollectOrdered,
    retention::activity::is_own,
    rights::erasure::proof_until,
    time::{Day, Moment},
};

use super::store;
use crate::{
    people::Person,
    platform::sql::{Row, Sql, SqlError},
    runtime::{error::ApiError, numbers::PersonNo, text::word, tx::Tx},
    wording,
};

/// What is known of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// When they last said anything themself.
    pub at: Option<Moment>,
    /// When a form was last sent in their name.
    pub asked_at: Option<Moment>,
    /// Whether a consent of theirs is in force: to the processing of today, for a purpose that is used.
    pub consents: bool,
    /// Whether they object to anything.
    pub objects: bool,
}

/// What these people said; of those who said nothing, nothing.
pub fn of(sql: &dyn Sql, people: &[PersonNo]) -> Result<BTreeMap<PersonNo, Said>, ApiError> {
    let chosen = lupa_domain::jcs::text(&people);
    let own: Vec<String> = ACTS.into_iter().filter(|act| is_own(*act)).map(|act| word(&act)).collect();
    let own = lupa_domain::jcs::text(&own);
    let in_use = in_use(sql)?;
    let rows = sql.query(
        "select chosen.value, \
         (select max(at) from event where event.person = chosen.value and body ->> '$.act' in (select value from json_each(?2))), \
         (select max(at) from event where event.person = chosen.value and body ->> '$.act' = 'signed_up'), \
         exists (select 1 from standing join json_each(?3) as used on used.key = standing.purpose \
           where standing.person = chosen.value and standing.state = 'given' and standing.version >= used.value), \
         exists (select 1 from standing where standing.person = chosen.value and standing.state = 'objected') \
           or exists (select 1 from objection where objection.person = chosen.value) \
         from json_each(?1) as chosen",
        &[(&chosen).into(), (&own).into(), (&in_use).into()],
    )?;
    let one = |row: &Row| -> Result<(PersonNo, Said), SqlError> {
        let moment = |column: usize| row.opt_int(column).map(|at| at.map(Moment::from_millis));
        Ok((row.int(0)?, Said { at: moment(1)?, asked_at: moment(2)?, consents: row.int(3)? == 1, objects: row.int(4)? == 1 }))
    };
    Ok(rows.iter().map(one).try_collect_map::<_, _, SqlError>()?)
}

/// Of these people, those with a consent in force. Asked first, of many.
pub fn consenting(sql: &dyn Sql, people: &[PersonNo]) -> Result<BTreeSet<PersonNo>, ApiError> {
    let (chosen, in_use) = (lupa_domain::jcs::text(&people), in_use(sql)?);
    let rows = sql.query(
        "select chosen.value from json_each(?1) as chosen where exists \
         (select 1 from standing join json_each(?2) as used on used.key = standing.purpose \
           where standing.person = chosen.value and standing.state = 'given' and standing.version >= used.value)",
        &[(&chosen).into(), (&in_use).into()],
    )?;
    Ok(rows.iter().map(|row| row.int(0)).try_collect_set::<_, SqlError>()?)
}

/// The purposes that are used, with the version of their processing, as JSON.
fn in_use(sql: &dyn Sql) -> Result<String, ApiError> {
    let used = wording::purposes(sql)?.into_iter().filter(|purpose| !purpose.retired);
    let used: BTreeMap<String, u32> = used.map(|purpose| (purpose.id.to_string(), purpose.version)).collect_map();
    Ok(lupa_domain::jcs::text(&used))
}

/// The last day that it must be possible to prove what a person said, where all of it has ended and every notice that they answered set a time; see
/// [`is_forgettable`](lupa_domain::consent::is_forgettable).
pub fn ended_until(tx: &Tx<'_>, person: &Person) -> Result<Option<Day>, ApiError> {
    let standings = store::standings_of(tx.sql, person.no)?;
    let stands = standings.iter().any(|kept| !matches!(kept.standing.state, State::None | State::Withdrawn | State::Lapsed));
    let Some(last) = standings.iter().map(|kept| kept.standing.since).max().filter(|_| !stands) else { return Ok(None) };
    let mut longest = None;
    for kept in store::events_of(tx.sql, person.no)?.iter().filter(|kept| kept.event.act != Act::SignedUp) {
        let Some(promised) = wording::promised(tx, &kept.event.notice)?.published.notice().retention() else { return Ok(None) };
        longest = longest.max(Some(promised));
    }
    Ok(longest.map(|longest| proof_until(tx.config().zone().day(last), longest)))
}

/// Every act.
const ACTS: [Act; 9] = [
    Act::SignedUp,
    Act::Confirmed,
    Act::Given,
    Act::Refused,
    Act::Withdrawn,
    Act::Objected,
    Act::ObjectionLifted,
    Act::Renewed,
    Act::Lapsed,
];
