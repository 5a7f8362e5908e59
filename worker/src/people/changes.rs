//! Where it is kept how what is kept has changed: who, when, from what to what, where it came from. Written once.

use std::collections::BTreeMap;

use lupa_domain::{
    api::people::{ChangeLine, Origin},
    ids::StaffId,
    people::{
        Forgets, RetainedChange, Source,
        card_data::{Data, DatumChange},
        forgets, retained,
    },
    time::Moment,
};
use serde_json::Value as Json;

use super::card::Card;
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo},
    staff,
};

/// The names of staff.
pub(super) type Names = BTreeMap<StaffId, String>;

/// How many changes a page holds, and how many bytes of values, unless a single one has more.
const PAGE: usize = 50;
const PAGE_BYTES: i64 = 256 * 1024;

/// On whose word something is changed.
#[derive(Clone, Copy, Debug)]
pub struct Because<'a> {
    /// The member of staff; nobody where the person did it.
    pub staff: Option<StaffId>,
    pub source: Source,
    pub reason: Option<&'a str>,
}

/// The person's own doing.
pub const BY_PERSON: Because<'static> = Because { staff: None, source: Source::Form, reason: None };

/// Empties the values of the earlier changes of a datum that was cleared. The spaces take the very place of what they wipe out.
const WIPE_VALUES: &str = "update change set before = iif(before is null, null, printf('%*s', octet_length(before), '')), \
     after = iif(after is null, null, printf('%*s', octet_length(after), '')), wiped = 1 where person = ? and datum = ? and wiped = 0";

/// Takes the notes out of the earlier changes of an entry, likewise.
const WIPE_NOTES: &str = "update change set \
     before = json_remove(before, '$.text') || printf('%*s', octet_length(before) - octet_length(json_remove(before, '$.text')), ''), \
     after = json_remove(after, '$.text') || printf('%*s', octet_length(after) - octet_length(json_remove(after, '$.text')), ''), \
     wiped = 1 where person = ? and datum = ? and wiped = 0";

/// Notes what has changed, as far as it is kept.
pub fn note(sql: &dyn Sql, person: PersonNo, changed: &[DatumChange], because: Because<'_>, now: Moment) -> Result<(), ApiError> {
    let staff = because.staff.map(|staff| staff.to_string());
    let text = |value: &Option<Json>| value.as_ref().map(ToString::to_string);
    for change in changed {
        let DatumChange { datum, after, .. } = change;
        let earlier = match forgets(datum, after.as_ref()) {
            Forgets::Nothing => None,
            Forgets::Values => Some(WIPE_VALUES),
            Forgets::Notes => Some(WIPE_NOTES),
        };
        if let Some(wipe) = earlier {
            sql.query(wipe, &[person.into(), datum.into()])?;
        }
        let RetainedChange { before, after, wiped } = retained(change);
        sql.query(
            "insert into change (person, at, staff, datum, before, after, source, reason, wiped) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            &[
                person.into(),
                now.into(),
                staff.as_deref().into(),
                datum.into(),
                text(&before).as_deref().into(),
                text(&after).as_deref().into(),
                because.source.as_str().into(),
                because.reason.into(),
                i64::from(wiped).into(),
            ],
        )?;
    }
    Ok(())
}

/// Notes what a new card holds, all at once: there was nothing before.
pub(super) fn note_new(sql: &dyn Sql, person: PersonNo, data: &Data, because: Because<'_>, now: Moment) -> Result<(), ApiError> {
    let staff = because.staff.map(|staff| staff.to_string());
    let data = lupa_domain::jcs::text(data);
    sql.query(
        "insert into change (person, at, staff, datum, before, after, source, reason, wiped) \
         select ?, ?, ?, key, null, \
         case when type in ('object', 'array') then value when type in ('true', 'false') then type else json_quote(value) end, ?, ?, 0 from json_each(?)",
        &[
            person.into(),
            now.into(),
            staff.as_deref().into(),
            because.source.as_str().into(),
            because.reason.into(),
            (&data).into(),
        ],
    )?;
    Ok(())
}

/// The number of the newest change of a person's card, or of their history; 0 where there is none.
pub fn last_no(sql: &dyn Sql, person: PersonNo) -> Result<i64, ApiError> {
    let rows = sql.query("select coalesce(max(no), 0) from change where person = ?", &[person.into()])?;
    Ok(first(rows).map_or(Ok(0), |row| row.int(0))?)
}

/// What a list has changed of a person's card between these two changes, both included, the first first.
pub fn of_list(sql: &dyn Sql, person: PersonNo, (from, upto): (i64, i64)) -> Result<Vec<DatumChange>, ApiError> {
    let rows = sql.query(
        "select datum, before, after from change where person = ? and no >= ? and no <= ? and source = 'list' order by no",
        &[person.into(), from.into(), upto.into()],
    )?;
    let one = |row: &Row| -> Result<DatumChange, SqlError> {
        let value = |column: usize| match row.opt_text(column)? {
            Some(text) if !text.trim().is_empty() => row.json::<Json>(column).map(Some),
            _ => Ok(None),
        };
        Ok(DatumChange { datum: row.text(0)?.to_owned(), before: value(1)?, after: value(2)? })
    };
    Ok(rows.iter().map(one).collect::<Result<_, _>>()?)
}

/// A page of what was changed below number `before`, the newest first, and below which number to go on.
pub fn page(sql: &dyn Sql, person: PersonNo, before: i64) -> Result<(Vec<ChangeLine>, Option<i64>), ApiError> {
    // Values can be long: how much a page holds is decided by their lengths, which are known without reading them.
    let rows = sql.query(
        "select no, coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0) from change where person = ? and no < ? \
         order by no desc limit 51",
        &[person.into(), before.into()],
    )?;
    let sizes: Vec<(i64, i64)> = rows.iter().map(|row| Ok((row.int(0)?, row.int(1)?))).collect::<Result<_, SqlError>>()?;
    let fitting = fitting(sizes.iter().map(|(_, size)| *size), PAGE, PAGE_BYTES);
    let Some((last, _)) = sizes.get(fitting.saturating_sub(1)) else { return Ok((Vec::new(), None)) };
    let rows = sql.query(
        "select datum, before, after, source, reason, at, staff, wiped from change where person = ? and no < ? and no >= ? order by no desc",
        &[person.into(), before.into(), (*last).into()],
    )?;
    let names = staff::names(sql)?;
    let lines = rows.iter().map(|row| line(row, &names)).collect::<Result<_, _>>()?;
    Ok((lines, (sizes.len() > fitting).then_some(*last)))
}

/// How many things go on a page that holds so many and, unless the first has more, so many bytes.
pub fn fitting(sizes: impl Iterator<Item = i64>, most: usize, bytes: i64) -> usize {
    let mut sum = 0;
    sizes
        .take(most)
        .enumerate()
        .take_while(|(place, size)| {
            sum += size;
            *place == 0 || sum <= bytes
        })
        .count()
}

fn line(row: &Row, names: &Names) -> Result<ChangeLine, SqlError> {
    // What was wiped out is blank.
    let value = |column: usize| match row.opt_text(column)? {
        Some(text) if !text.trim().is_empty() => row.json::<Json>(column).map(Some),
        _ => Ok(None),
    };
    Ok(ChangeLine {
        datum: row.text(0)?.to_owned(),
        before: value(1)?,
        after: value(2)?,
        wiped: row.int(7)? == 1,
        source: source(row.text(3)?)?,
        reason: row.opt_text(4)?.map(str::to_owned),
        at: row.moment(5)?,
        by: writer(row, 6, names)?,
    })
}

/// Who wrote it: the name of the member of staff in this column.
pub(super) fn writer(row: &Row, column: usize, names: &Names) -> Result<Option<String>, SqlError> {
    Ok(row.opt_text(column)?.map(|_| row.parse(column)).transpose()?.and_then(|id| names.get(&id).cloned()))
}

fn source(word: &str) -> Result<Source, SqlError> {
    Source::from_word(word).ok_or_else(|| SqlError("nothing comes from such a source".into()))
}

/// How many changes there are of a person, those of their history among them.
pub fn count(sql: &dyn Sql, person: PersonNo) -> Result<u64, ApiError> {
    Ok(first(sql.query("select count(*) from change where person = ?", &[person.into()])?).map_or(Ok(0), |row| row.count(0))?)
}

/// Where each datum of a card comes from. What no change speaks of was there from the beginning: the person signed up with it.
pub fn origins(sql: &dyn Sql, card: &Card) -> Result<Vec<Origin>, ApiError> {
    let rows = sql.query(
        "select datum, source, reason, at, staff from change where no in \
         (select max(no) from change where person = ? and substr(datum, 1, 8) <> 'history/' group by datum)",
        &[card.no.into()],
    )?;
    let names = staff::names(sql)?;
    let origin = |row: &Row| -> Result<Origin, SqlError> {
        Ok(Origin {
            datum: row.text(0)?.to_owned(),
            source: source(row.text(1)?)?,
            reason: row.opt_text(2)?.map(str::to_owned),
            at: row.moment(3)?,
            by: writer(row, 4, &names)?,
        })
    };
    let noted: Vec<Origin> = rows.iter().map(origin).collect::<Result<_, _>>()?;
    let of = |datum: String| {
        noted.iter().find(|origin| origin.datum == datum).cloned().unwrap_or_else(|| {
            let by_confirming = matches!(datum.as_str(), "name" | "phone");
            let at = card.confirmed_at.filter(|_| by_confirming).unwrap_or(card.joined_at);
            Origin { datum, source: Source::Form, reason: None, at, by: None }
        })
    };
    Ok(card.data().into_keys().map(of).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_holds_so_many_and_no_more_bytes() {
        let fits = |sizes: &[i64]| fitting(sizes.iter().copied(), 3, 10);
        assert_eq!([fits(&[]), fits(&[1, 1, 1, 1]), fits(&[6, 4, 1]), fits(&[6, 5, 1]), fits(&[11, 1])], [0, 3, 2, 1, 1]);
    }
}
