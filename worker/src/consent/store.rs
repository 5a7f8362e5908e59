//! Where events, standings, signups and receipts are kept.

use std::{collections::BTreeMap, ops::Range};

use lupa_domain::{
    consent::{
        Act, Event, Method, Standing, State,
        commitment::{Salt, leaf_of},
        receipt::Issuer,
        signup::{Answers, CONFIRM_WITHIN, Signup, UNCONFIRMED_RETENTION},
    },
    ids::{EventId, IdempotencyKeyId, StaffId},
    time::Moment,
    wording::{Purpose, PurposeId},
};
use lupa_tlog::tree::Hash;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::letters::{CONFIRM, CONFIRM_KNOWN};
use crate::{
    delivery::outbox::{self, Progress, Recipient},
    log::NO_LEAF,
    people::Person,
    platform::sql::{Row, Sql, SqlError, Value, first, query_composed},
    runtime::{error::ApiError, numbers::PersonNo},
};

pub use crate::runtime::numbers::EventNo;

/// An event with its place in the log.
#[derive(Clone, Debug)]
pub struct StoredEvent {
    /// Its place.
    pub no: EventNo,
    /// What hides it in its leaf.
    pub salt: Salt,
    /// The event.
    pub event: Event,
}

/// A standing with the version of the processing that was agreed to.
#[derive(Clone, Debug)]
pub struct StoredStanding {
    /// The purpose.
    pub purpose: PurposeId,
    /// The standing.
    pub standing: Standing,
    /// The version.
    pub version: u32,
}

/// A form that was sent.
#[derive(Clone, Debug)]
pub struct StoredSignup {
    /// The number of its event.
    pub no: EventNo,
    /// In whose name it was sent.
    pub person: PersonNo,
    /// The name that was typed.
    pub name: Option<String>,
    /// The telephone number that was typed.
    pub phone: Option<String>,
    /// What the ticked purposes asked for and were told.
    pub answers: Answers,
    /// The event by which it was confirmed.
    pub confirmed_by: Option<EventNo>,
    /// Whether its sender has corrected it: then it can be confirmed no more.
    pub replaced: bool,
    /// Its event.
    pub event: Event,
}

impl StoredSignup {
    /// Until when it can be confirmed: so long after the letter left that asks for it, for mail may be slow. While the letter waits, for as long
    /// as the signup is kept.
    pub fn expires_at(&self, sql: &dyn Sql) -> Result<Moment, ApiError> {
        let letter = outbox::progress(sql, Recipient::Person(self.person), &[CONFIRM, CONFIRM_KNOWN], &self.no.to_string())?;
        let kept_until = self.event.at + UNCONFIRMED_RETENTION;
        Ok(match letter {
            Some(Progress::Waits) => kept_until,
            Some(Progress::Left(at)) => (at.max(self.event.at) + CONFIRM_WITHIN).min(kept_until),
            None => self.event.at + CONFIRM_WITHIN,
        })
    }
}

/// Who wrote an event down for a person.
#[derive(Clone)]
pub(super) struct Writing {
    /// The member of staff.
    pub(super) staff: StaffId,
    /// Where the original of the paper is.
    pub(super) original: Option<String>,
}

/// How a receipt was signed.
#[derive(Serialize, Deserialize)]
pub(super) struct Signed {
    pub(super) format: i64,
    pub(super) place: Issuer,
    pub(super) proof: Json,
    pub(super) digest: String,
}

/// Writes an event; `body` is its canonical form.
pub(super) fn insert_event(sql: &dyn Sql, person: PersonNo, kept: &StoredEvent, body: &str) -> Result<(), ApiError> {
    let (id, salt) = (kept.event.id.to_string(), kept.salt.text());
    sql.query(
        "insert into event (no, id, person, at, salt, body) values (?, ?, ?, ?, ?, ?)",
        &[kept.no.into(), (&id).into(), person.into(), kept.event.at.into(), (&salt).into(), body.into()],
    )?;
    Ok(())
}

/// The number of the last event; 0 where there is none.
pub(super) fn last_no(sql: &dyn Sql) -> Result<EventNo, ApiError> {
    Ok(first(sql.query("select coalesce(max(no), 0) from event", &[])?).map_or(Ok(0), |row| row.int(0))?)
}

/// The leaves of the events with these numbers. An event that cannot be read has none that could be in the log.
pub(super) fn leaves(sql: &dyn Sql, numbers: Range<EventNo>) -> Result<Vec<(EventNo, Hash)>, ApiError> {
    let rows =
        sql.query("select no, salt, body from event where no >= ? and no < ? order by no", &[numbers.start.into(), numbers.end.into()])?;
    let leaf = |row: &Row| leaf(row).or_else(|_| Ok((row.int(0)?, NO_LEAF)));
    Ok(rows.iter().map(leaf).collect::<Result<_, SqlError>>()?)
}

/// The number of the person whose event this is.
pub(super) fn person_of(sql: &dyn Sql, no: EventNo) -> Result<Option<PersonNo>, ApiError> {
    Ok(first(sql.query("select person from event where no = ?", &[no.into()])?).map(|row| row.int(0)).transpose()?)
}

pub(super) fn leaf(row: &Row) -> Result<(EventNo, Hash), SqlError> {
    Ok((row.int(0)?, leaf_of(&row.parse(1)?, row.text(2)?.as_bytes())))
}

/// The event with this number.
pub fn event_by_no(sql: &dyn Sql, no: EventNo) -> Result<Option<StoredEvent>, ApiError> {
    Ok(first(sql.query("select no, salt, body from event where no = ?", &[no.into()])?).map(|row| stored(&row)).transpose()?)
}

/// The event with this id, if it is this person's.
pub fn event_by_id(sql: &dyn Sql, id: EventId, person: PersonNo) -> Result<Option<StoredEvent>, ApiError> {
    let rows = sql.query("select no, salt, body from event where id = ? and person = ?", &[(&id.to_string()).into(), person.into()])?;
    Ok(first(rows).map(|row| stored(&row)).transpose()?)
}

/// How many events of a person there are.
pub fn count_events(sql: &dyn Sql, person: PersonNo) -> Result<u64, ApiError> {
    let rows = sql.query("select count(*) from event where person = ?", &[person.into()])?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

/// All events of a person, the oldest first.
pub fn events_of(sql: &dyn Sql, person: PersonNo) -> Result<Vec<StoredEvent>, ApiError> {
    let rows = sql.query("select no, salt, body from event where person = ? order by no", &[person.into()])?;
    Ok(rows.iter().map(stored).collect::<Result<_, _>>()?)
}

/// The first events of a person above a number, the oldest first.
pub fn events_above(sql: &dyn Sql, person: PersonNo, above: EventNo, limit: usize) -> Result<Vec<StoredEvent>, ApiError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = sql.query(
        "select no, salt, body from event where person = ? and no > ? order by no limit ?",
        &[person.into(), above.into(), limit.into()],
    )?;
    Ok(rows.iter().map(stored).collect::<Result<_, _>>()?)
}

/// The last events of a person below a number, the newest first.
pub(super) fn events_below(sql: &dyn Sql, person: PersonNo, below: EventNo, limit: usize) -> Result<Vec<StoredEvent>, ApiError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = sql.query(
        "select no, salt, body from event where person = ? and no < ? order by no desc limit ?",
        &[person.into(), below.into(), limit.into()],
    )?;
    Ok(rows.iter().map(stored).collect::<Result<_, _>>()?)
}

fn stored(row: &Row) -> Result<StoredEvent, SqlError> {
    Ok(StoredEvent { no: row.int(0)?, salt: row.parse(1)?, event: row.json(2)? })
}

/// Where a person stands on each purpose that anything was said about.
pub fn standings_of(sql: &dyn Sql, person: PersonNo) -> Result<Vec<StoredStanding>, ApiError> {
    let rows = sql.query(
        "select standing.purpose, standing.state, standing.since, event.id, standing.version \
         from standing join event on event.no = standing.event where standing.person = ? order by standing.purpose",
        &[person.into()],
    )?;
    Ok(rows.iter().map(standing).collect::<Result<_, _>>()?)
}

/// Where a person stands on a purpose, as a list shows it.
#[derive(Clone, Debug)]
pub struct LineState {
    /// The purpose.
    pub purpose: PurposeId,
    /// Where they stand.
    pub state: State,
    /// Since when.
    pub since: Moment,
    /// The version of the processing that was agreed to.
    pub version: u32,
}

/// Where each of these people stands on everything on which they have said anything.
pub fn standings_of_many(sql: &dyn Sql, people: &[PersonNo]) -> Result<BTreeMap<PersonNo, Vec<LineState>>, ApiError> {
    let chosen = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select standing.person, standing.purpose, standing.state, standing.since, standing.version \
         from json_each(?) as chosen cross join standing on standing.person = chosen.value order by standing.person, standing.purpose",
        &[(&chosen).into()],
    )?;
    let mut all: BTreeMap<PersonNo, Vec<LineState>> = BTreeMap::new();
    for row in &rows {
        let one = LineState { purpose: row.parse(1)?, state: state(row, 2)?, since: row.moment(3)?, version: row.count(4)? };
        all.entry(row.int(0)?).or_default().push(one);
    }
    Ok(all)
}

pub(super) fn state(row: &Row, column: usize) -> Result<State, SqlError> {
    State::from_word(row.text(column)?).ok_or_else(|| SqlError("a standing has no such state".into()))
}

fn standing(row: &Row) -> Result<StoredStanding, SqlError> {
    let state = state(row, 1)?;
    Ok(StoredStanding {
        purpose: row.parse(0)?,
        standing: Standing { state, since: row.moment(2)?, event: row.parse(3)? },
        version: row.count(4)?,
    })
}

/// Moves standings, because of an event that answers an edition. `person` is who they are now: what filters ask is repeated beside the standing.
pub(super) fn set_standings(
    sql: &dyn Sql,
    person: &Person,
    no: EventNo,
    (event, edition): (&Event, Option<i64>),
    moved: &[(&PurposeId, Standing, u32)],
) -> Result<(), ApiError> {
    if moved.is_empty() {
        return Ok(());
    }
    // One statement for all of them: a signup is what the register does most.
    let row = |(_, standing, _): &(&PurposeId, Standing, u32)| match standing.state {
        State::Pending => "(?, ?, ?, ?, ?, ?, null, null, ?, ?, null)",
        State::Given => "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        _ => "(?, ?, ?, ?, ?, ?, null, null, ?, ?, ?)",
    };
    let rows = moved.iter().map(row).collect::<Vec<_>>().join(", ");
    let text = format!(
        "insert into standing (person, purpose, state, since, event, version, notice, method, locale, joined_at, phoned) values {rows} \
         on conflict (person, purpose) do update set state = excluded.state, since = excluded.since, event = excluded.event, \
         version = excluded.version, notice = excluded.notice, method = excluded.method, locale = excluded.locale, \
         joined_at = excluded.joined_at, phoned = excluded.phoned"
    );
    let mut parameters: Vec<Value<'_>> = Vec::with_capacity(11 * moved.len());
    for (purpose, standing, version) in moved {
        let [state, purpose] = [standing.state.as_str(), purpose.as_str()].map(Value::from);
        parameters.extend([person.no.into(), purpose, state, standing.since.into(), no.into(), (*version).into()]);
        if standing.state == State::Given {
            parameters.extend([Value::from(edition), event.method.as_str().into()]);
        }
        parameters.extend([Value::from(person.locale.as_str()), person.joined_at.into()]);
        if standing.state != State::Pending {
            parameters.push(i64::from(person.phone.is_some()).into());
        }
    }
    query_composed(sql, &text, &parameters)?;
    Ok(())
}

/// How many people's consent to this version of the purpose stands. Reads an index: a million people in 50 ms.
pub fn given(sql: &dyn Sql, purpose: &Purpose) -> Result<u64, ApiError> {
    let rows = sql.query(
        "select count(*) from standing where state <> 'pending' and purpose = ? and state = 'given' and version >= ?",
        &[purpose.id.as_str().into(), purpose.version.into()],
    )?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

/// How many people have consent that they gave under an edition and that stands: the number of the edition, and how many.
///
/// Bounded by the standings, three a person: they are read once, in order, without their events or a word of JSON. That is two thirds of a
/// second for a million people, where looking the notice up in each event would take three seconds.
pub fn agreed(sql: &dyn Sql) -> Result<Vec<(i64, u64)>, ApiError> {
    let rows = sql.query(
        "select notice, count(*) from (select distinct person, notice from standing where state = 'given' and notice is not null) \
         group by notice",
        &[],
    )?;
    Ok(rows.iter().map(|row| Ok((row.int(0)?, row.count(1)?))).collect::<Result<_, SqlError>>()?)
}

/// How many people have a form that waits for its confirmation and was sent after `sent_after`, and when the oldest of these forms was; nothing where
/// none waits. Reads the index of those who wait, in its order.
pub fn waiting(sql: &dyn Sql, sent_after: Moment) -> Result<Option<(u64, Moment)>, ApiError> {
    let rows = sql.query(
        "select count(*), min(since) from (select min(since) as since from standing where state = 'pending' and since > ? group by person)",
        &[sent_after.into()],
    )?;
    let Some(row) = first(rows) else { return Ok(None) };
    Ok(row.opt_int(1)?.map(|oldest| Ok::<_, SqlError>((row.count(0)?, Moment::from_millis(oldest)))).transpose()?)
}

/// The newest events, the newest first, each with the number of its person; one that cannot be read is left out.
pub fn newest_events(sql: &dyn Sql, limit: u32) -> Result<Vec<(PersonNo, Event)>, ApiError> {
    let rows = sql.query("select person, body from event order by no desc limit ?", &[limit.into()])?;
    Ok(rows.iter().filter_map(|row| Some((row.int(0).ok()?, row.json(1).ok()?))).collect())
}

/// Whether anybody has answered a form on the web, as far as the first hundred events tell.
pub fn was_answered_on_the_web(sql: &dyn Sql) -> Result<bool, ApiError> {
    let rows = sql.query(
        "select 1 from (select body from event order by no limit 100) as early where json_valid(early.body) and early.body ->> '$.method' = ? limit 1",
        &[Method::WebForm.as_str().into()],
    )?;
    Ok(!rows.is_empty())
}

/// Keeps what was typed into a form beside the address.
pub(super) fn insert_input(sql: &dyn Sql, event: EventNo, signup: &Signup, now: Moment) -> Result<(), ApiError> {
    let (name, phone) = (signup.name().map(ToString::to_string), signup.phone().map(ToString::to_string));
    let answers = (!signup.answers().is_empty()).then(|| lupa_domain::jcs::text(signup.answers()));
    if name.is_some() || phone.is_some() || answers.is_some() {
        sql.query(
            "insert into signup_input (event, at, name, phone, answers) values (?, ?, ?, ?, ?)",
            &[event.into(), now.into(), name.as_deref().into(), phone.as_deref().into(), answers.as_deref().into()],
        )?;
    }
    Ok(())
}

/// Forgets what was typed, once it stands with the person: blanks are written over it in its place, for it outlives them in the file otherwise.
pub(super) fn delete_input(sql: &dyn Sql, event: EventNo) -> Result<(), ApiError> {
    sql.query(
        "update signup_input set name = iif(name is null, null, printf('%*s', octet_length(name), '')), \
         phone = iif(phone is null, null, printf('%*s', octet_length(phone), '')), \
         answers = iif(answers is null, null, printf('%*s', octet_length(answers), '')) where event = ?",
        &[event.into()],
    )?;
    sql.query("delete from signup_input where event = ?", &[event.into()])?;
    Ok(())
}

/// Remembers what was sent under a key.
pub(super) fn insert_idempotency_key(sql: &dyn Sql, id: IdempotencyKeyId, fingerprint: &str, now: Moment) -> Result<(), ApiError> {
    let id = id.to_string();
    sql.query("insert into idempotency_key (id, fingerprint, at) values (?, ?, ?)", &[(&id).into(), fingerprint.into(), now.into()])?;
    Ok(())
}

/// Remembers which event came of what was sent under a key, or that none did: one statement in either case, for how long it takes says
/// nothing then.
pub(super) fn set_event_of_key(sql: &dyn Sql, id: IdempotencyKeyId, event: Option<EventId>) -> Result<(), ApiError> {
    let event = event.map(|event| event.to_string());
    sql.query("update idempotency_key set event = ? where id = ?", &[event.as_deref().into(), (&id.to_string()).into()])?;
    Ok(())
}

/// Voids what was sent under a key, whatever it was and whether it was sent at all.
pub(super) fn replace(sql: &dyn Sql, id: IdempotencyKeyId, now: Moment) -> Result<(), ApiError> {
    sql.query("update idempotency_key set replaced_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

/// What was sent under the key of this id.
pub(super) fn fingerprint(sql: &dyn Sql, id: IdempotencyKeyId) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select fingerprint from idempotency_key where id = ?", &[(&id.to_string()).into()])?;
    Ok(first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()?)
}

/// The form whose sending is this event.
pub fn signup_by_no(sql: &dyn Sql, no: EventNo) -> Result<Option<StoredSignup>, ApiError> {
    let rows = sql.query(
        "select event.no, event.person, signup_input.name, signup_input.phone, \
         (select min(later.no) from event later where later.person = event.person and later.body ->> '$.asked.event' = event.id), \
         exists (select 1 from idempotency_key sent where sent.event = event.id and sent.replaced_at is not null), event.body, \
         signup_input.answers \
         from event left join signup_input on signup_input.event = event.no where event.no = ?",
        &[no.into()],
    )?;
    let signup = first(rows).map(|row| stored_signup(&row)).transpose()?;
    Ok(signup.filter(|kept| kept.event.act == Act::SignedUp))
}

/// The forms that were sent in a person's name after `sent_after`, that nobody has confirmed and nobody has corrected.
pub(super) fn open_signups(sql: &dyn Sql, person: PersonNo, sent_after: Moment) -> Result<Vec<StoredSignup>, ApiError> {
    let rows = sql.query(
        "select event.no, event.person, signup_input.name, signup_input.phone, null, 0, event.body, signup_input.answers \
         from event left join signup_input on signup_input.event = event.no \
         where event.person = ?1 and event.at > ?2 and event.body ->> '$.act' = 'signed_up' and event.id not in \
         (select later.body ->> '$.asked.event' from event later where later.person = ?1 and later.body ->> '$.asked.event' is not null) \
         and not exists (select 1 from idempotency_key sent where sent.event = event.id and sent.replaced_at is not null)",
        &[person.into(), sent_after.into()],
    )?;
    Ok(rows.iter().map(stored_signup).collect::<Result<_, _>>()?)
}

fn stored_signup(row: &Row) -> Result<StoredSignup, SqlError> {
    Ok(StoredSignup {
        no: row.int(0)?,
        person: row.int(1)?,
        name: row.opt_text(2)?.map(str::to_owned),
        phone: row.opt_text(3)?.map(str::to_owned),
        confirmed_by: row.opt_int(4)?,
        replaced: row.int(5)? != 0,
        event: row.json(6)?,
        answers: if row.opt_text(7)?.is_some() { row.json(7)? } else { Answers::new() },
    })
}

pub(super) fn insert_signed(sql: &dyn Sql, event: EventNo, signed: &Signed) -> Result<(), ApiError> {
    let (place, proof) = (lupa_domain::jcs::text(&signed.place), lupa_domain::jcs::text(&signed.proof));
    sql.query(
        "insert into receipt (event, format, place, proof, digest) values (?, ?, ?, ?, ?)",
        &[event.into(), signed.format.into(), (&place).into(), (&proof).into(), (&signed.digest).into()],
    )?;
    Ok(())
}

pub(super) fn signed(sql: &dyn Sql, event: EventNo) -> Result<Option<Signed>, ApiError> {
    let rows = sql.query("select format, place, proof, digest from receipt where event = ?", &[event.into()])?;
    let signed = |row: Row| -> Result<Signed, SqlError> {
        Ok(Signed { format: row.int(0)?, place: row.json(1)?, proof: row.json(2)?, digest: row.text(3)?.to_owned() })
    };
    Ok(first(rows).map(signed).transpose()?)
}

/// Notes who wrote an event down, and where its original is.
pub(super) fn insert_writing(sql: &dyn Sql, event: EventNo, staff: StaffId, original: Option<&str>) -> Result<(), ApiError> {
    sql.query(
        "insert into recording (event, staff, original) values (?, ?, ?)",
        &[event.into(), (&staff.to_string()).into(), original.into()],
    )?;
    Ok(())
}

pub(super) fn writing(sql: &dyn Sql, event: EventNo) -> Result<Option<Writing>, ApiError> {
    let rows = sql.query("select staff, original from recording where event = ?", &[event.into()])?;
    let writing =
        |row: Row| -> Result<Writing, SqlError> { Ok(Writing { staff: row.parse(0)?, original: row.opt_text(1)?.map(str::to_owned) }) };
    Ok(first(rows).map(writing).transpose()?)
}

/// What staff wrote down for a person: the event of each, and where its original is.
pub(super) fn writings_of(sql: &dyn Sql, person: PersonNo) -> Result<Vec<(EventId, Option<String>)>, ApiError> {
    let rows = sql.query(
        "select event.id, recording.original from event join recording on recording.event = event.no where event.person = ? order by event.no",
        &[person.into()],
    )?;
    let one = |row: &Row| -> Result<_, SqlError> { Ok((row.parse(0)?, row.opt_text(1)?.map(str::to_owned))) };
    Ok(rows.iter().map(one).collect::<Result<_, _>>()?)
}
