//! Where cleanings are kept, with the people they are about and those who said that they stay.

use std::collections::BTreeMap;

use lupa_domain::{
    ids::{CleaningId, StaffId},
    ordered::CollectOrdered,
    retention::{Cleaning, CleaningKind, Obstacle, Stage},
    rights::erasure::Fate,
    time::{Day, Moment},
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo, text::word},
};

/// How many a list holds.
const LISTED: u32 = 50;

/// A cleaning as stored.
#[derive(Clone, Debug)]
pub struct StoredCleaning {
    /// Inside.
    pub no: i64,
    /// Outside.
    pub id: CleaningId,
    /// Its rules.
    pub rules: Cleaning,
    /// When it was begun.
    pub made_at: Moment,
    /// Who began it.
    pub staff: Option<StaffId>,
    /// The day of its erasing, where one is set.
    pub on: Option<Day>,
    /// Whether it is agreed to as soon as it is known who goes: the day was agreed before.
    pub by_itself: bool,
    /// Up to which number everybody was looked at.
    pub looked: PersonNo,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// What would go, and what went.
    pub tally: Tally,
    /// How many were told.
    pub warned: u64,
    /// How many could not be told.
    pub unwarned: u64,
}

/// The cleaning that is under way.
pub type ActiveCleaning = StoredCleaning;

/// What would go, and what went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// People who leave nothing.
    pub deleted: u64,
    /// People who leave sums.
    pub anonymised: u64,
    /// Entries of their history.
    pub entries: u64,
    /// People who stay after all.
    pub stayed: u64,
    /// People who are held.
    pub held: BTreeMap<String, u64>,
}

/// A cleaning that begins.
#[derive(Debug)]
pub(super) struct New {
    pub(super) id: CleaningId,
    pub(super) kind: CleaningKind,
    pub(super) staff: Option<StaffId>,
    pub(super) on: Option<Day>,
    pub(super) by_itself: bool,
}

/// Writes it down, and answers its number.
pub(super) fn insert(sql: &dyn Sql, new: &New, now: Moment) -> Result<i64, ApiError> {
    let (staff, on) = (new.staff.map(|id| id.to_string()), new.on.map(|day| day.to_string()));
    let rows = sql.query(
        "insert into cleaning (id, kind, stage, made_at, staff, on_day, by_itself) values (?, ?, 'looking', ?, ?, ?, ?) returning no",
        &[
            (&new.id.to_string()).into(),
            new.kind.as_str().into(),
            now.into(),
            staff.as_deref().into(),
            on.as_deref().into(),
            i64::from(new.by_itself).into(),
        ],
    )?;
    Ok(first(rows).ok_or_else(|| ApiError::Broken("a cleaning has no number".into()))?.int(0)?)
}

const CLEANING: &str = "select no, id, kind, stage, made_at, staff, on_day, by_itself, looked, due_at, ended_at, deleted, anonymised, entries, \
     stayed, warned, unwarned, held, going from cleaning where (?1 is null or id = ?1) and (?2 = 0 or ended_at is null) order by no desc limit ?3";

fn cleaning(row: &Row) -> Result<StoredCleaning, SqlError> {
    let unreadable = || SqlError("a cleaning is of no kind".into());
    Ok(StoredCleaning {
        no: row.int(0)?,
        id: row.parse(1)?,
        rules: Cleaning {
            kind: CleaningKind::from_word(row.text(2)?).ok_or_else(unreadable)?,
            stage: Stage::from_word(row.text(3)?).ok_or_else(unreadable)?,
            going: row.count(18)?,
            due: row.opt_int(9)?.map(Moment::from_millis),
        },
        made_at: row.moment(4)?,
        staff: row.opt_text(5)?.map(|_| row.parse(5)).transpose()?,
        on: row.opt_text(6)?.map(|_| row.parse(6)).transpose()?,
        by_itself: row.int(7)? == 1,
        looked: row.int(8)?,
        ended_at: row.opt_int(10)?.map(Moment::from_millis),
        tally: Tally {
            deleted: row.count(11)?,
            anonymised: row.count(12)?,
            entries: row.count(13)?,
            stayed: row.count(14)?,
            held: row.json(17)?,
        },
        warned: row.count(15)?,
        unwarned: row.count(16)?,
    })
}

/// The newest.
pub(super) fn list(sql: &dyn Sql) -> Result<Vec<StoredCleaning>, ApiError> {
    let rows = sql.query(CLEANING, &[None::<&str>.into(), 0_i64.into(), LISTED.into()])?;
    Ok(rows.iter().map(cleaning).collect::<Result<_, _>>()?)
}

/// Those that are not over.
pub(super) fn active(sql: &dyn Sql) -> Result<Vec<ActiveCleaning>, ApiError> {
    let rows = sql.query(CLEANING, &[None::<&str>.into(), 1_i64.into(), LISTED.into()])?;
    Ok(rows.iter().map(cleaning).collect::<Result<_, _>>()?)
}

/// The one with this id.
pub(super) fn by_id(sql: &dyn Sql, id: CleaningId) -> Result<Option<StoredCleaning>, ApiError> {
    let rows = sql.query(CLEANING, &[(&id.to_string()).into(), 0_i64.into(), 1_i64.into()])?;
    Ok(first(rows).map(|row| cleaning(&row)).transpose()?)
}

/// Writes down how far it has come, and what it counts.
pub(super) fn update(sql: &dyn Sql, kept: &StoredCleaning) -> Result<(), ApiError> {
    let (stage, on) = (kept.rules.stage, kept.on.map(|day| day.to_string()));
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let Tally { deleted, anonymised, entries, stayed, held } = &kept.tally;
    sql.query(
        "update cleaning set stage = ?2, on_day = ?3, looked = ?4, due_at = ?5, ended_at = ?6, deleted = ?7, anonymised = ?8, entries = ?9, \
         stayed = ?10, warned = ?11, unwarned = ?12, held = ?13, going = ?14 where no = ?1",
        &[
            kept.no.into(),
            stage.as_str().into(),
            on.as_deref().into(),
            kept.looked.into(),
            kept.rules.due.into(),
            kept.ended_at.into(),
            number(*deleted).into(),
            number(*anonymised).into(),
            number(*entries).into(),
            number(*stayed).into(),
            number(kept.warned).into(),
            number(kept.unwarned).into(),
            (&lupa_domain::jcs::text(held)).into(),
            number(kept.rules.going).into(),
        ],
    )?;
    if kept.ended_at.is_some() {
        // The report keeps numbers alone.
        sql.query("delete from cleaning_person where cleaning = ?", &[kept.no.into()])?;
    }
    Ok(())
}

/// Forgets a cleaning that nobody agreed to.
pub(super) fn remove(sql: &dyn Sql, no: i64) -> Result<(), ApiError> {
    sql.query("delete from cleaning_person where cleaning = ?", &[no.into()])?;
    sql.query("delete from cleaning where no = ?", &[no.into()])?;
    Ok(())
}

/// Enters people; what becomes of them is not known yet.
pub(super) fn enter(sql: &dyn Sql, no: i64, people: &[PersonNo]) -> Result<(), ApiError> {
    let people = lupa_domain::jcs::text(&people);
    sql.query(
        "insert or ignore into cleaning_person (cleaning, person) select ?1, value from json_each(?2)",
        &[no.into(), (&people).into()],
    )?;
    Ok(())
}

/// What becomes of one person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fated {
    pub(super) person: PersonNo,
    pub(super) fate: Fate,
    pub(super) obstacle: Option<Obstacle>,
    /// Whether they are to be told.
    pub(super) tell: bool,
}

/// Writes down what becomes of people.
pub(super) fn judge(sql: &dyn Sql, no: i64, people: &[Fated]) -> Result<(), ApiError> {
    let rows: Vec<_> =
        people.iter().map(|one| (one.person, word(&one.fate), one.obstacle.map(Obstacle::as_str), one.tell.then_some("waits"))).collect();
    let rows = lupa_domain::jcs::text(&rows);
    sql.query(
        "insert into cleaning_person (cleaning, person, fate, obstacle, mail) \
         select ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?2) where true \
         on conflict (cleaning, person) do update set fate = excluded.fate, obstacle = excluded.obstacle, mail = excluded.mail",
        &[no.into(), (&rows).into()],
    )?;
    Ok(())
}

/// Takes people out.
pub(super) fn leave(sql: &dyn Sql, no: i64, people: &[PersonNo]) -> Result<(), ApiError> {
    let people = lupa_domain::jcs::text(&people);
    sql.query(
        "delete from cleaning_person where cleaning = ?1 and person in (select value from json_each(?2))",
        &[no.into(), (&people).into()],
    )?;
    Ok(())
}

fn numbers(rows: &[Row]) -> Result<Vec<PersonNo>, ApiError> {
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// Some of the people whose fate is not known yet.
pub(super) fn unseen(sql: &dyn Sql, no: i64, limit: u32) -> Result<Vec<PersonNo>, ApiError> {
    numbers(&sql.query(
        "select person from cleaning_person where cleaning = ? and fate is null order by person limit ?",
        &[no.into(), limit.into()],
    )?)
}

/// Some of those who are to be told.
pub(super) fn untold(sql: &dyn Sql, no: i64, limit: u32) -> Result<Vec<PersonNo>, ApiError> {
    numbers(&sql.query(
        "select person from cleaning_person where cleaning = ? and mail = 'waits' order by person limit ?",
        &[no.into(), limit.into()],
    )?)
}

/// Writes down that people were told.
pub(super) fn tell(sql: &dyn Sql, no: i64, people: &[PersonNo]) -> Result<(), ApiError> {
    let people = lupa_domain::jcs::text(&people);
    sql.query(
        "update cleaning_person set mail = 'told' where cleaning = ?1 and person in (select value from json_each(?2))",
        &[no.into(), (&people).into()],
    )?;
    Ok(())
}

/// Some of those who go, after this number.
pub(super) fn going(sql: &dyn Sql, no: i64, after: PersonNo, limit: u32) -> Result<Vec<PersonNo>, ApiError> {
    numbers(&sql.query(
        "select person from cleaning_person where cleaning = ? and person > ? and fate in ('deleted', 'anonymised') order by person limit ?",
        &[no.into(), after.into(), limit.into()],
    )?)
}

/// How many there are, and of how many of them it is known what becomes of them.
pub(super) fn count(sql: &dyn Sql, no: i64) -> Result<(u64, u64), ApiError> {
    let rows = sql.query("select count(*), count(fate) from cleaning_person where cleaning = ?", &[no.into()])?;
    Ok(first(rows).map_or(Ok((0, 0)), |row| -> Result<_, SqlError> { Ok((row.count(0)?, row.count(1)?)) })?)
}

/// Whether a person would go in this cleaning, and was told or is to be.
pub(super) fn is_going(sql: &dyn Sql, no: i64, person: PersonNo) -> Result<bool, ApiError> {
    let text = "select 1 from cleaning_person where cleaning = ? and person = ? and fate in ('deleted', 'anonymised')";
    Ok(!sql.query(text, &[no.into(), person.into()])?.is_empty())
}

/// Where a page of people begins: whether among those who go, and after which number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Among those who go; the held come first.
    pub goes: bool,
    /// After this one.
    pub after: PersonNo,
}

/// A person in a cleaning, as listed.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// Their number.
    pub no: PersonNo,
    /// What stands in the way.
    pub obstacle: Option<Obstacle>,
}

/// The next people at a place, at most so many.
pub(super) fn page(sql: &dyn Sql, no: i64, place: Place, limit: u32) -> Result<Vec<Listed>, ApiError> {
    let text = if place.goes {
        "select person, obstacle from cleaning_person where cleaning = ? and person > ? and fate in ('deleted', 'anonymised') \
         order by person limit ?"
    } else {
        "select person, obstacle from cleaning_person where cleaning = ? and person > ? and fate = 'held' order by person limit ?"
    };
    let rows = sql.query(text, &[no.into(), place.after.into(), limit.into()])?;
    let one = |row: &Row| -> Result<Listed, SqlError> {
        Ok(Listed { no: row.int(0)?, obstacle: row.opt_text(1)?.and_then(Obstacle::from_word) })
    };
    Ok(rows.iter().map(one).collect::<Result<_, _>>()?)
}

/// When these people said that they stay.
pub(super) fn stays_of(sql: &dyn Sql, people: &[PersonNo]) -> Result<BTreeMap<PersonNo, Moment>, ApiError> {
    let people = lupa_domain::jcs::text(&people);
    let rows = sql.query("select person, at from stay where person in (select value from json_each(?))", &[(&people).into()])?;
    Ok(rows.iter().map(|row| Ok((row.int(0)?, row.moment(1)?))).try_collect_map::<_, _, SqlError>()?)
}

/// Writes down that a person stays.
pub(super) fn stay(sql: &dyn Sql, person: PersonNo, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into stay (person, at) values (?, ?) on conflict (person) do update set at = excluded.at",
        &[person.into(), now.into()],
    )?;
    Ok(())
}
