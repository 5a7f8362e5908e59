//! Writing the audit log down.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
};

use lupa_domain::{
    digest::Digest,
    ids::{ApiKeyId, PersonId, StaffId},
    ordered::CollectOrdered,
    staff::{
        ANCHOR_PACE,
        audit::{Act, Entry, beginning},
    },
    time::{Moment, Span},
};

use super::{accounts, permission::Member};
use crate::{
    platform::sql::{Sql, SqlError, first},
    runtime::{error::ApiError, text::word, tx::Tx},
};

/// What is about to be written down.
#[derive(Debug)]
#[must_use]
pub struct Note<'a> {
    act: Act,
    by: Option<&'a Member>,
    staff: Option<StaffId>,
    key: Option<ApiKeyId>,
    person: Option<PersonId>,
    about: Option<String>,
    detail: Option<String>,
}

impl<'a> Note<'a> {
    /// That this was done.
    pub const fn of(act: Act) -> Self {
        Self { act, by: None, staff: None, key: None, person: None, about: None, detail: None }
    }

    /// Who did it.
    pub fn by(self, staff: &'a Member) -> Self {
        Self { by: Some(staff), ..self }
    }

    /// Who did it, where they are about to sign in.
    pub fn of_staff(self, staff: StaffId) -> Self {
        Self { staff: Some(staff), ..self }
    }

    /// By which key, where a program acted or tried to.
    pub fn of_key(self, key: ApiKeyId) -> Self {
        Self { key: Some(key), ..self }
    }

    /// About which customer.
    pub fn person(self, person: PersonId) -> Self {
        Self { person: Some(person), ..self }
    }

    /// About which other thing.
    pub fn about(self, thing: impl Display) -> Self {
        Self { about: Some(thing.to_string()), ..self }
    }

    /// Why and with what; no personal data.
    pub fn detail(self, detail: impl Display) -> Self {
        Self { detail: Some(detail.to_string()), ..self }
    }

    /// Writes it unless the same act of the same hand about the same person was written within `span`: looking twice is one looking. Only the
    /// newest entries about the person are asked.
    pub fn write_once_in(self, tx: &Tx<'_>, span: Span) -> Result<(), ApiError> {
        let (staff, key) = (self.by.map(Member::id).or(self.staff), self.by.and_then(Member::key));
        let person = self.person.map(|id| id.to_string());
        let rows = tx.sql.query("select body from audit where person = ? order by no desc limit 20", &[person.as_deref().into()])?;
        for row in &rows {
            let entry: Entry = row.json(0)?;
            if entry.act == self.act && entry.staff == staff && entry.key == key && tx.now < entry.at + span {
                return Ok(());
            }
        }
        self.write(tx)
    }

    /// Writes it after the newest entry.
    pub fn write(self, tx: &Tx<'_>) -> Result<(), ApiError> {
        let newest = first(tx.sql.query("select no, body from audit order by no desc limit 1", &[])?);
        let (no, previous) = match &newest {
            None => (1, beginning()),
            Some(row) => (row.count::<u64>(0)? + 1, Digest::of(row.text(1)?.as_bytes())),
        };
        let Self { act, by, staff, key, person, about, detail } = self;
        let (staff, key) = (by.map(Member::id).or(staff), by.and_then(Member::key).or(key));
        // Names of the day: a later change of them changes nothing here.
        let staff_name = staff.map(|id| accounts::name(tx.sql, id)).transpose()?.flatten();
        let other = about.as_deref().and_then(|id| id.parse().ok());
        let about_name = other.map(|id| accounts::name(tx.sql, id)).transpose()?.flatten();
        let entry = Entry { no, at: tx.now, act, staff, staff_name, key, person, about, about_name, detail, previous };
        let (staff, person) = (staff.map(|id| id.to_string()), person.map(|id| id.to_string()));
        tx.sql.query(
            "insert into audit (no, act, staff, person, body) values (?, ?, ?, ?, ?)",
            &[
                i64::try_from(no).unwrap_or(i64::MAX).into(),
                (&word(&act)).into(),
                staff.as_deref().into(),
                person.as_deref().into(),
                (&lupa_domain::jcs::text(&entry)).into(),
            ],
        )?;
        // Before long the alarm signs what the log has grown to.
        tx.wake_at(tx.now + ANCHOR_PACE);
        Ok(())
    }
}

/// What is asked of the audit log: each narrows the answer down. The narrowest has the index; the others look at what it finds.
#[derive(Debug, Default)]
pub struct Question {
    /// The word of an act.
    pub act: Option<String>,
    /// The id of a member of staff.
    pub staff: Option<String>,
    /// The id of a customer.
    pub person: Option<String>,
    /// The number of the first entry that is asked for: see [`first_since`].
    pub from: i64,
}

const OF_PERSON: &str = "select body from audit where person = ?3 and (?2 is null or staff = ?2) and (?1 is null or act = ?1) \
     and no >= ?4 and no < ?5 order by no desc limit ?6";
const OF_STAFF: &str =
    "select body from audit where ?3 is null and ?1 is null and staff = ?2 and no >= ?4 and no < ?5 order by no desc limit ?6";
const OF_STAFF_AND_ACT: &str = "select body from audit indexed by audit_by_staff_act where ?3 is null and staff = ?2 and act = ?1 and no >= ?4 and no < ?5 order by no desc limit ?6";
const OF_ACT: &str =
    "select body from audit where ?3 is null and ?2 is null and act = ?1 and no >= ?4 and no < ?5 order by no desc limit ?6";
const OF_ALL: &str =
    "select body from audit where ?3 is null and ?2 is null and ?1 is null and no >= ?4 and no < ?5 order by no desc limit ?6";

/// The newest `limit` entries below number `before` that match.
pub fn entries(sql: &dyn Sql, question: &Question, before: i64, limit: u32) -> Result<Vec<Entry>, ApiError> {
    let Question { act, staff, person, from } = question;
    let query = match (person, staff, act) {
        (Some(_), ..) => OF_PERSON,
        (None, Some(_), Some(_)) => OF_STAFF_AND_ACT,
        (None, Some(_), None) => OF_STAFF,
        (None, None, Some(_)) => OF_ACT,
        (None, None, None) => OF_ALL,
    };
    let bound = [act.as_ref().into(), staff.as_ref().into(), person.as_ref().into(), (*from).into(), before.into(), limit.into()];
    let rows = sql.query(query, &bound)?;
    Ok(rows.iter().map(|row| row.json(0)).collect::<Result<_, _>>()?)
}

/// The number of the first entry that was written at a moment or later; one above the last where there is none. Entries have every number and their
/// numbers ascend with time, so twenty looks find it among a million.
pub fn first_since(sql: &dyn Sql, moment: Moment) -> Result<i64, ApiError> {
    let last = first(sql.query("select coalesce(max(no), 0) from audit", &[])?).map_or(Ok(0), |row| row.int(0))?;
    let (mut low, mut high) = (1, last + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        let row = first(sql.query("select body ->> '$.at' from audit where no = ?", &[middle.into()])?);
        // An entry that is not there was taken out by another hand; the chain tells of it, and nothing is found through it.
        let at: Option<Moment> = row.map(|row| row.parse(0)).transpose()?;
        if at.is_none_or(|at| at < moment) { low = middle + 1 } else { high = middle }
    }
    Ok(low)
}

/// How often a member of staff did each thing, from entry `from` on.
pub fn counts_of(sql: &dyn Sql, staff: StaffId, from: i64) -> Result<BTreeMap<String, u64>, ApiError> {
    let rows =
        sql.query("select act, count(*) from audit where staff = ? and no >= ? group by act", &[(&staff.to_string()).into(), from.into()])?;
    Ok(rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.count(1)?))).try_collect_map::<_, _, SqlError>()?)
}

/// Whether something was ever done.
pub fn was_done(sql: &dyn Sql, act: Act) -> Result<bool, ApiError> {
    Ok(!sql.query("select 1 from audit where act = ? limit 1", &[(&word(&act)).into()])?.is_empty())
}

/// How many entries there are: they count from 1, without gaps.
pub fn count(sql: &dyn Sql) -> Result<u64, ApiError> {
    Ok(first(sql.query("select coalesce(max(no), 0) from audit", &[])?).map_or(Ok(0), |row| row.count(0))?)
}

/// How many entries name a customer.
pub fn count_about(sql: &dyn Sql, person: PersonId) -> Result<u64, ApiError> {
    let rows = sql.query("select count(*) from audit where person = ?", &[(&person.to_string()).into()])?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

/// The newest entries that name one of these customers, below a number.
pub fn about_below(sql: &dyn Sql, people: &BTreeSet<PersonId>, below: i64, limit: usize) -> Result<Vec<Entry>, ApiError> {
    let rows = sql.query(
        "select body from audit where person in (select value from json_each(?)) and no < ? order by no desc limit ?",
        &[(&lupa_domain::jcs::text(people)).into(), below.into(), i64::try_from(limit).unwrap_or(i64::MAX).into()],
    )?;
    Ok(rows.iter().map(|row| row.json(0)).collect::<Result<_, _>>()?)
}

/// The whole log, the oldest first, one canonical entry a line.
pub fn lines(sql: &dyn Sql) -> Result<String, ApiError> {
    let mut text = String::new();
    for row in sql.query("select body from audit order by no", &[])? {
        text.push_str(row.text(0)?);
        text.push('\n');
    }
    Ok(text)
}
